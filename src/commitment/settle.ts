import type * as z from "zod";
import { refuse, type InputOf, type Refused, type Result } from "../core/index.js";
import { DEFAULT_VERDICTS } from "./default-verdicts.js";
import { reportsOf, settled, verdictChanged, type RunningPledge } from "./evolve.js";
import { occurrencesOn } from "./occurrences.js";
import { lastProgress, reaches } from "./progress.js";
import {
  ChangeVerdictInput,
  SettleInput,
  type Pledge,
  type PledgeSettled,
  type PledgeVerdictChanged,
  type Progress,
  type SettledPledge,
  type VerdictNeed,
  type VerdictRule,
  type VerdictVocabulary,
} from "./schema/index.js";
import { take, type PledgeStepRefusal } from "./take.js";
import { ruleFor, type VocabularyRefusal } from "./vocabulary.js";

/** What can stand against a verdict because of what it claims. */
export type SettlementRefusal =
  | VocabularyRefusal
  | "no-reason"
  | "not-explained"
  | "already-due"
  | "no-evidence"
  | "progress-unknown"
  | "target-not-reached"
  | "no-successor";

/**
 * Says whether a pledge was kept, and ends it; whoever made, proposed or reported on it, or asked to revise it, cannot be the one.
 *
 * The vocabulary says what each verdict asks for. Under {@link DEFAULT_VERDICTS}, `kept` and `partly-kept` need evidence in a
 * report; a measured pledge is `kept` only where the last report knows the amount and it has reached the target of the text in
 * force (at 80 % it is not), and a recurring one only where every occurrence that was due was kept. `excused` needs to whom it was
 * explained, and when. After the due day a pledge can no longer be withdrawn or superseded, so that no failure leaves the count
 * that way.
 *
 * Refuses with `invalid-input`, `wrong-status` (the pledge was never published, or has its verdict), `backdated`,
 * `objections-taken`, `objection-open`, `not-independent`, `definition-changed` (the pledge was published under other words),
 * `unknown-verdict`, `no-reason` (the verdict needs one, or it comes before the due day), `not-explained`, `already-due`,
 * `no-evidence`, `progress-unknown`, `target-not-reached`, and `no-successor` (no other pledge takes its place).
 *
 * @param pledge - the pledge, in any status
 * @param input - verdict, reason, explanation, successor, and who settles on which day
 * @param vocabulary - the verdicts under which the pledge was published
 * @example
 * {@includeCode ../../test/commitment/examples.test.ts#settle}
 */
export function settle(
  pledge: Pledge,
  input: InputOf<typeof SettleInput>,
  vocabulary: VerdictVocabulary = DEFAULT_VERDICTS,
): Result<
  { pledge: SettledPledge; event: PledgeSettled },
  PledgeStepRefusal<"settle"> | "invalid-input" | SettlementRefusal
> {
  const taken = take("settle", SettleInput, pledge, input);
  if (!taken.ok) return taken;
  const { before, given } = taken;
  const refused = unfounded(before, given, vocabulary);
  if (refused !== undefined) return refused;
  const event: PledgeSettled = { type: "pledge-settled", pledge: before.id, ...given };
  return { ok: true, pledge: settled(before, event), event };
}

/** What can stand against a change of a verdict because of its own arguments. */
export type ChangeRefusal = SettlementRefusal | "nothing-changed";

/**
 * Changes a verdict for one of the three causes there are: new evidence, a reversal from outside, an error of whoever judged; the
 * verdict before is kept.
 *
 * It is held to what the vocabulary asks of the new verdict, with the new evidence and progress where some are given. A verdict that
 * needs the due day to lie ahead is not given any more once it is past, on whatever day the first one was.
 *
 * Refuses with what {@link settle} refuses with, `wrong-status` (the pledge has no verdict), `nothing-changed` (the verdict in force
 * says so), and `no-evidence` (also: new evidence is the cause, and there is none).
 *
 * @param pledge - the pledge, in any status
 * @param input - the new verdict, its cause and reason, the new evidence or progress, and who changes it on which day
 * @param vocabulary - the verdicts under which the pledge was published
 * @example
 * {@includeCode ../../test/commitment/examples.test.ts#change-verdict}
 */
export function changeVerdict(
  pledge: Pledge,
  input: InputOf<typeof ChangeVerdictInput>,
  vocabulary: VerdictVocabulary = DEFAULT_VERDICTS,
): Result<
  { pledge: SettledPledge; event: PledgeVerdictChanged },
  PledgeStepRefusal<"changeVerdict"> | "invalid-input" | ChangeRefusal
> {
  const taken = take("changeVerdict", ChangeVerdictInput, pledge, input);
  if (!taken.ok) return taken;
  const { before, given } = taken;
  const refused = groundless(before, given) ?? unfounded(before, given, vocabulary);
  if (refused !== undefined) return refused;
  const event: PledgeVerdictChanged = { type: "pledge-verdict-changed", pledge: before.id, ...given };
  return { ok: true, pledge: verdictChanged(before, event), event };
}

type Change = z.output<typeof ChangeVerdictInput>;
type Judged = RunningPledge | SettledPledge;
/** A verdict with what it rests on beside the reports. */
type Claim = z.output<typeof SettleInput> & Partial<Pick<Change, "evidence" | "progress">>;

function groundless(
  { id, settlement }: SettledPledge,
  { verdict, cause, evidence }: Change,
): Refused<"nothing-changed" | "no-evidence"> | undefined {
  if (verdict === settlement.verdict) {
    return refuse("nothing-changed", `pledge "${id}" is settled as ${verdict} since ${settlement.on}`);
  }
  if (cause !== "new-evidence" || evidence.length > 0) return undefined;
  return refuse("no-evidence", `the verdict on pledge "${id}" would change for new evidence, and none is given`);
}

function unfounded(
  pledge: Judged,
  claim: Claim,
  vocabulary: VerdictVocabulary,
): Refused<SettlementRefusal> | undefined {
  const found = ruleFor(pledge, claim.verdict, vocabulary);
  if (!found.ok) return found;
  const needs = isEarly(pledge, claim) ? new Set([...found.rule.needs, "reason" as const]) : found.rule.needs;
  for (const need of needs) {
    const refused = CHECKS[need](pledge, claim, vocabulary, found.rule);
    if (refused !== undefined) return refused;
  }
  return undefined;
}

function isEarly({ due }: Pledge, { on }: Claim): boolean {
  return due !== undefined && on < due;
}

type Check = (
  pledge: Judged,
  claim: Claim,
  vocabulary: VerdictVocabulary,
  rule: VerdictRule,
) => Refused<SettlementRefusal> | undefined;

const CHECKS: Readonly<Record<VerdictNeed, Check>> = {
  reason: (pledge, { verdict, reason, on }) => {
    if (reason !== undefined) return undefined;
    const when = isEarly(pledge, { verdict, on, by: "" })
      ? ` on ${on}, before it is due on ${String(pledge.due)},`
      : "";
    return refuse("no-reason", `pledge "${pledge.id}" would be settled as ${verdict}${when} without a reason`);
  },
  evidence: (pledge, { verdict, evidence = [] }) => {
    if (evidence.length > 0 || reportsOf(pledge).some((report) => report.evidence.length > 0)) return undefined;
    return refuse("no-evidence", `pledge "${pledge.id}" would be settled as ${verdict}, and no report has evidence`);
  },
  target: (pledge, claim, { reach }) => shortOfTarget(pledge, claim, reach[pledge.ambition]),
  explanation: ({ id }, { verdict, explained, on }) => {
    if (explained === undefined) {
      return refuse("not-explained", `pledge "${id}" would be settled as ${verdict}, and nobody had it explained`);
    }
    if (explained.on <= on) return undefined;
    const before = `on ${on}, before it is explained on ${explained.on}`;
    return refuse("not-explained", `pledge "${id}" would be settled as ${verdict} ${before}`);
  },
  "before-due": ({ id, due }, { verdict, on }) => {
    if (due === undefined || on <= due) return undefined;
    return refuse("already-due", `pledge "${id}" was due on ${due} and cannot be ${verdict} on ${on}`);
  },
  successor: ({ id }, { verdict, successor }) => {
    if (successor !== undefined && successor !== id) return undefined;
    return refuse("no-successor", `pledge "${id}" would be settled as ${verdict}, and no other pledge takes its place`);
  },
};

function shortOfTarget(
  pledge: Judged,
  { verdict, progress, on }: Claim,
  share: number,
): Refused<"progress-unknown" | "target-not-reached"> | undefined {
  const wanted = `pledge "${pledge.id}" would be settled as ${verdict}`;
  const missed = progress === undefined ? missedOccurrence(pledge, on) : undefined;
  if (missed !== undefined) return refuse("target-not-reached", `${wanted}; ${missed}`);
  const told = progress ?? lastProgress(pledge);
  const reached = reaches(pledge.measure, told, share);
  if (reached === true) return undefined;
  if (reached === "unknown") return refuse("progress-unknown", `${wanted}; ${unknownOf(pledge, told)}`);
  const part = share === 1 ? "" : ` (${share} of the way is asked for)`;
  return refuse("target-not-reached", `${wanted}; ${stands(pledge, told)}${part}`);
}

function missedOccurrence(pledge: Judged, on: string): string | undefined {
  const open = occurrencesOn(pledge, on).find(({ state }) => state !== "kept" && state !== "kept-late");
  return open === undefined ? undefined : `occurrence ${open.number}, due on ${open.due}, is ${open.state}`;
}

function unknownOf({ measure }: Pledge, told: Progress | undefined): string {
  if (told?.state === "unknown") return `unknown is ${told.missing}`;
  if (told === undefined) return "nobody ever reported how far it has come";
  return `the baseline is unknown, and with it whether what stands lies beyond the target of ${String(measure?.target)}`;
}

function stands({ measure }: Pledge, told: Progress | undefined): string {
  const achieved = told?.state === "measured" ? told.achieved : "nothing";
  return `its last report gives ${achieved} of ${String(measure?.target)} ${String(measure?.unit)}`;
}
