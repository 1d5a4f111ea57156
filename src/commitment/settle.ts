import type * as z from "zod";
import { refuse, type Refused, type Result } from "../core/index.js";
import { reportsOf, settled, type PledgeBefore } from "./evolve.js";
import { SettleInput, type Pledge, type PledgeSettled, type SettledPledge } from "./schema/index.js";
import { take, type PledgeStepRefusal } from "./take.js";

/** What can stand against a verdict because of what it claims. */
export type SettlementRefusal =
  "no-reason" | "not-explained" | "too-late-to-withdraw" | "no-evidence" | "progress-unknown" | "target-not-reached";

/**
 * Says whether a pledge was kept, and ends it; whoever made, proposed or reported on it cannot be the one.
 *
 * `kept` and `partly-kept` need evidence in a report. A measured pledge is `kept` only where the last report knows the amount
 * and it has reached the target: at 80 % it is not. `excused` needs to whom it was explained, and when. After the due day a
 * pledge can no longer be withdrawn, so that no failure leaves the count that way.
 *
 * Refuses with `invalid-input`, `wrong-status` (the pledge is not in performance), `backdated`, `not-independent`, `no-reason`
 * (a verdict other than `kept`, or any verdict before the due day, without its reason), `not-explained`,
 * `too-late-to-withdraw`, `no-evidence`, `progress-unknown`, and `target-not-reached`.
 *
 * @param pledge - the pledge, in any status
 * @param input - verdict, reason, explanation, and who settles on which day
 * @example
 * {@includeCode ../../test/commitment/examples.test.ts#settle}
 */
export function settle(
  pledge: Pledge,
  input: z.input<typeof SettleInput>,
): Result<
  { pledge: SettledPledge; event: PledgeSettled },
  PledgeStepRefusal<"settle"> | "invalid-input" | SettlementRefusal
> {
  const taken = take("settle", SettleInput, pledge, input);
  if (!taken.ok) return taken;
  const { before, given } = taken;
  const refused = unreasoned(before, given) ?? unfounded(before, given);
  if (refused !== undefined) return refused;
  const event: PledgeSettled = { type: "pledge-settled", pledge: before.id, ...given };
  return { ok: true, pledge: settled(before, event), event };
}

type Settlement = z.output<typeof SettleInput>;

function unreasoned({ id, due }: Pledge, { verdict, reason, on }: Settlement): Refused<"no-reason"> | undefined {
  const early = due !== undefined && on < due;
  if (reason !== undefined || (verdict === "kept" && !early)) return undefined;
  const when = early ? ` on ${on}, before it is due on ${due},` : "";
  return refuse("no-reason", `pledge "${id}" would be settled as ${verdict}${when} without a reason`);
}

function unfounded(pledge: PledgeBefore<"settle">, settlement: Settlement): Refused<SettlementRefusal> | undefined {
  switch (settlement.verdict) {
    case "kept":
      return unproven(pledge, "kept") ?? shortOfTarget(pledge);
    case "partly-kept":
      return unproven(pledge, "partly-kept");
    case "excused":
      return unexplained(pledge, settlement);
    case "withdrawn":
      return overdue(pledge, settlement);
    case "not-kept":
      return undefined;
  }
}

function unproven(pledge: Pledge, verdict: "kept" | "partly-kept"): Refused<"no-evidence"> | undefined {
  if (reportsOf(pledge).some(({ evidence }) => evidence.length > 0)) return undefined;
  return refuse("no-evidence", `pledge "${pledge.id}" would be settled as ${verdict}, and no report has evidence`);
}

function shortOfTarget(pledge: Pledge): Refused<"progress-unknown" | "target-not-reached"> | undefined {
  const last = reportsOf(pledge).at(-1)?.progress;
  if (last?.state === "unknown") {
    return refuse("progress-unknown", `pledge "${pledge.id}" would be settled as kept; unknown is ${last.missing}`);
  }
  if (last?.state !== "measured" || pledge.measure === undefined) return undefined;
  const { baseline, target, unit } = pledge.measure;
  if (last.achieved === target) return undefined;
  if (baseline === "unknown") {
    const unsaid = `the baseline is unknown, and with it whether ${last.achieved} ${unit} lie beyond the target of ${target}`;
    return refuse("progress-unknown", `pledge "${pledge.id}" would be settled as kept; ${unsaid}`);
  }
  if (target > baseline ? last.achieved > target : last.achieved < target) return undefined;
  const stands = `its last report gives ${last.achieved} of ${target} ${unit}`;
  return refuse("target-not-reached", `pledge "${pledge.id}" would be settled as kept; ${stands}`);
}

function unexplained({ id }: Pledge, { explained, on }: Settlement): Refused<"not-explained"> | undefined {
  if (explained === undefined) {
    return refuse("not-explained", `pledge "${id}" would be excused, and nobody had it explained`);
  }
  if (explained.on <= on) return undefined;
  return refuse("not-explained", `pledge "${id}" would be excused on ${on}, before it is explained on ${explained.on}`);
}

function overdue({ id, due }: Pledge, { on }: Settlement): Refused<"too-late-to-withdraw"> | undefined {
  if (due === undefined || on <= due) return undefined;
  return refuse("too-late-to-withdraw", `pledge "${id}" was due on ${due} and cannot be withdrawn on ${on}`);
}
