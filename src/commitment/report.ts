import type * as z from "zod";
import { refuse, repeated, type InputOf, type Refused, type Result } from "../core/index.js";
import { reported, reportsOf } from "./evolve.js";
import { occurrences } from "./occurrences.js";
import { shareOfTheWay } from "./progress.js";
import { ReportInput, type Pledge, type PledgeReported, type Progress, type ReportedPledge } from "./schema/index.js";
import { take, type PledgeStepRefusal } from "./take.js";

/** What can stand against a report because of what it says. */
export type ReportRefusal =
  | "already-recorded"
  | "progress-mismatch"
  | "beyond-target"
  | "effective-later"
  | "occurrence-mismatch"
  | "unknown-occurrence"
  | "unknown-milestone";

/**
 * Tells how far a pledge has come, with the proofs there are; may be done as often as there is something to tell.
 *
 * An amount nobody knows is told as `unknown` with what is missing; a report without proofs is taken, and `standing` says so. A
 * recurring pledge is reported on by its occurrences, each of which began by the day of the report.
 *
 * Refuses with `invalid-input`, `wrong-status` (the pledge is not in performance), `backdated`, `objections-taken`,
 * `objection-open`, `already-recorded` (to the letter), `progress-mismatch` (an amount for a pledge without measure, or a
 * description for one with it), `beyond-target` (over 100 % of the way, and not a word how that comes), `effective-later` (stands so
 * only after the day of the report), `occurrence-mismatch` (an occurrence of a pledge that does not recur, or none of one that
 * does), `unknown-occurrence`, and `unknown-milestone`.
 *
 * @param pledge - the pledge, in any status
 * @param input - the progress, the evidence, since when it stands so, and who reports on which day
 * @example
 * {@includeCode ../../test/commitment/examples.test.ts#report}
 */
export function report(
  pledge: Pledge,
  input: InputOf<typeof ReportInput>,
): Result<
  { pledge: ReportedPledge; event: PledgeReported },
  PledgeStepRefusal<"report"> | "invalid-input" | ReportRefusal
> {
  const taken = take("report", ReportInput, pledge, input);
  if (!taken.ok) return taken;
  const { before, given } = taken;
  const refused = saidBefore(before, given) ?? unfit(before, given.progress) ?? strange(before, given);
  if (refused !== undefined) return refused;
  const event: PledgeReported = { type: "pledge-reported", pledge: before.id, ...given };
  return { ok: true, pledge: reported(before, event), event };
}

type Given = z.output<typeof ReportInput>;

function saidBefore(pledge: Pledge, given: Given): Refused<"already-recorded"> | undefined {
  const same = reportsOf(pledge).filter((each) => each.version === pledge.version);
  return repeated(`pledge "${pledge.id}"`, same, { ...given, version: pledge.version });
}

function unfit(
  { id, measure }: Pledge,
  progress: Progress,
): Refused<"progress-mismatch" | "beyond-target"> | undefined {
  if (progress.state === "unknown" || (progress.state === "described" && measure === undefined)) return undefined;
  if (measure === undefined) {
    return refuse("progress-mismatch", `pledge "${id}" has no measure; its report must describe what was done`);
  }
  if (progress.state === "described") {
    return refuse("progress-mismatch", `pledge "${id}" is measured in ${measure.unit}; its report gives no amount`);
  }
  const { achieved, beyondTarget } = progress;
  const share = shareOfTheWay(measure, achieved);
  if (beyondTarget !== undefined || share === "unknown" || share <= 1) return undefined;
  const promised = `pledge "${id}" promises ${measure.target} ${measure.unit}`;
  return refuse("beyond-target", `${promised} and its report gives ${achieved} without saying how that comes`);
}

function strange(
  pledge: Pledge,
  { on, effectiveOn, occurrence, reached = [] }: Given,
): Refused<Exclude<ReportRefusal, "progress-mismatch" | "beyond-target" | "already-recorded">> | undefined {
  const { id, milestones = [] } = pledge;
  if (effectiveOn !== undefined && effectiveOn > on) {
    return refuse("effective-later", `pledge "${id}": what is reported on ${on} stands so only on ${effectiveOn}`);
  }
  const unknown = reached.find((each) => milestones.every((milestone) => milestone.id !== each));
  if (unknown !== undefined) return refuse("unknown-milestone", `pledge "${id}" has no milestone "${unknown}"`);
  return strangeOccurrence(pledge, occurrence, on);
}

function strangeOccurrence(
  pledge: Pledge,
  occurrence: number | undefined,
  on: string,
): Refused<"occurrence-mismatch" | "unknown-occurrence"> | undefined {
  const { id, recurs } = pledge;
  if (recurs === undefined) {
    if (occurrence === undefined) return undefined;
    return refuse("occurrence-mismatch", `pledge "${id}" does not recur; its report tells of occurrence ${occurrence}`);
  }
  if (occurrence === undefined) {
    return refuse("occurrence-mismatch", `pledge "${id}" recurs; its report does not say which occurrence it tells of`);
  }
  const begun = occurrences(pledge, { until: on }).length;
  if (occurrence <= begun) return undefined;
  return refuse(
    "unknown-occurrence",
    `pledge "${id}": by ${on} ${begun} occurrences began, and not the one of number ${occurrence}`,
  );
}
