import type { CalendarDay } from "../core/index.js";
import { DEFAULT_VERDICTS } from "./default-verdicts.js";
import { isEased, textOn } from "./in-force.js";
import { timingOf } from "./occurrences.js";
import { reaches, reportsUntil, toldIn } from "./progress.js";
import type { Pledge, Settlement, TextState, Timing, VerdictVocabulary } from "./schema/index.js";
import type { OpenStanding, WAITING } from "./standings.js";
import { ruleOf } from "./vocabulary.js";

/**
 * Finds the verdict that was in force at the end of a day; there is at most one, and a later one leaves it in the history.
 *
 * @param pledge - the pledge, in any status
 * @param day - text `YYYY-MM-DD`
 * @example
 * {@includeCode ../../test/commitment/examples.test.ts#change-verdict}
 */
export function verdictOn(pledge: Pledge, day: CalendarDay): Settlement | undefined {
  if (pledge.status !== "settled") return undefined;
  return [...pledge.superseded, pledge.settlement].findLast(({ on }) => on <= day);
}

/**
 * Says how a pledge stood at the end of a day, in the one word by which every rate counts it: the code of its verdict, or why there
 * is none that counts.
 *
 * The vocabulary says which verdicts count at once; the others count from the due day on, so that a pledge kept early does not
 * count before those that are still at work. Without one, `no-report` (nobody ever reported), `progress-unknown` (the last report
 * says so), `no-evidence` (no report has any) and `not-yet-assessed` (all is there but the verdict) are kept apart; none is due of a
 * pledge that is `not-yet-due`, has `no-due`, or is `not-published` or even `not-approved`.
 *
 * Only what happened by that day is read, so nothing later changes the answer.
 *
 * @param pledge - the pledge, in any status
 * @param asOf - the reference day; a pledge due on this day is due
 * @param vocabulary - the verdicts under which the pledge was published
 * @returns a code of the vocabulary, or one of {@link OPEN_STANDINGS}
 * @throws RangeError when the vocabulary does not have the pledge's verdict
 * @example
 * {@includeCode ../../test/commitment/examples.test.ts#standing}
 */
export function standing(pledge: Pledge, asOf: CalendarDay, vocabulary: VerdictVocabulary = DEFAULT_VERDICTS): string {
  const inForce = textOn(pledge, asOf);
  if (inForce === undefined) return isApproved(pledge, asOf) ? "not-published" : "not-approved";
  const { due } = inForce.text;
  const verdict = verdictOn(pledge, asOf)?.verdict;
  if (verdict !== undefined && countsAtOnce(vocabulary, pledge, verdict)) return verdict;
  const open: OpenStanding | undefined = due === undefined ? "no-due" : asOf < due ? "not-yet-due" : undefined;
  return open ?? verdict ?? awaited(pledge, asOf);
}

function countsAtOnce(vocabulary: VerdictVocabulary, { id }: Pledge, verdict: string): boolean {
  const rule = ruleOf(vocabulary, verdict);
  if (rule === undefined) throw new RangeError(`pledge "${id}": "${vocabulary.id}" has no verdict "${verdict}"`);
  return rule.counts === "at-once";
}

/** Whether a text without publication had passed its review by the end of a day. */
function isApproved(pledge: Pledge, day: CalendarDay): boolean {
  return approvals(pledge).some(({ from, until }) => from <= day && (until === undefined || day < until));
}

interface Days {
  readonly from: CalendarDay;
  readonly until?: CalendarDay;
}

function approvals(pledge: Pledge): readonly Days[] {
  const earlier = pledge.earlier.flatMap((each) =>
    each.ended === "returned" && each.published !== undefined
      ? [{ from: each.published.approval.on, until: each.review.on }]
      : [],
  );
  if (pledge.status === "proposed") return earlier;
  if (pledge.status !== "returned") return [...earlier, { from: pledge.review.on }];
  if (pledge.published === undefined) return earlier;
  return [...earlier, { from: pledge.published.approval.on, until: pledge.review.on }];
}

function awaited(pledge: Pledge, asOf: CalendarDay): (typeof WAITING)[number] {
  const reports = reportsUntil(pledge, asOf);
  const last = reports.at(-1);
  if (last === undefined) return "no-report";
  if (last.progress.state === "unknown") return "progress-unknown";
  return reports.some(({ evidence }) => evidence.length > 0) ? "not-yet-assessed" : "no-evidence";
}

/**
 * Says whether what was promised took effect by its due day, as the reports that came in by a day tell.
 *
 * The first report that reaches the target counts, by the day since which it stands so; one after the due day that does not say
 * since when, and a pledge that no report shows as kept, leave it `unknown`, which is never on time.
 *
 * @param pledge - the pledge, in any status
 * @param asOf - the reference day
 * @example
 * {@includeCode ../../test/commitment/examples.test.ts#standing}
 */
export function timing(pledge: Pledge, asOf: CalendarDay): Timing {
  const text = textOn(pledge, asOf)?.text;
  if (text?.due === undefined) return "unknown";
  const { measure } = text;
  const first = reportsUntil(pledge, asOf).find((each) => reaches(measure, toldIn(pledge, each, measure), 1) === true);
  return first === undefined ? "unknown" : timingOf(first, text.due);
}

/** Whether the text in force on a day asks as much as the first one. */
export function textState(pledge: Pledge, asOf: CalendarDay): TextState {
  return isEased(pledge, asOf) ? "eased" : "as-published";
}
