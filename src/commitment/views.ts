import type { CalendarDay } from "../core/index.js";
import { evaluationsOf } from "./evolve.js";
import type { Evaluation, Evaluator, Pledge } from "./schema/index.js";
import { verdictOn } from "./standing.js";

/** Who can say a verdict: the evaluators that do, and whoever settled. */
export type Rater = Exclude<Evaluator, "masses"> | "settlement";

/** The newest word of each side on one pledge, side by side. */
export interface Views {
  /** The newest verdict of each that gave one. */
  readonly verdicts: Readonly<Partial<Record<Rater, string>>>;
  /** The newest figure of the masses' evaluation: never a verdict, and never counted as one. */
  readonly masses?: Extract<Evaluation, { evaluator: "masses" }>["figure"];
  /** Every two that say different things; empty where all agree, and where fewer than two spoke. */
  readonly disagreements: readonly (readonly [Rater, Rater])[];
}

const RATERS = ["self", "leader", "reviewer", "settlement"] as const satisfies readonly Rater[];

/**
 * Lays the verdicts of the maker, the leader, the reviewer and the settlement side by side, with who disagrees with whom, and the
 * figure of the masses' evaluation beside them.
 *
 * Of each side its newest word by the end of the day counts. An evaluation never becomes the verdict: the two answer different
 * questions.
 *
 * @param pledge - the pledge, in any status
 * @param asOf - the reference day
 * @example
 * {@includeCode ../../test/commitment/examples.test.ts#evaluate}
 */
export function views(pledge: Pledge, asOf: CalendarDay): Views {
  const given = evaluationsOf(pledge).filter(({ on }) => on <= asOf);
  const masses = given.findLast((each) => each.evaluator === "masses");
  const said = RATERS.flatMap((rater) => {
    const verdict = rater === "settlement" ? verdictOn(pledge, asOf)?.verdict : newest(given, rater);
    return verdict === undefined ? [] : [[rater, verdict] as const];
  });
  const disagreements = said.flatMap(([one, verdict], index) =>
    said.slice(index + 1).flatMap(([other, another]) => (another === verdict ? [] : [[one, other] as const])),
  );
  return {
    verdicts: Object.fromEntries(said),
    ...(masses?.evaluator === "masses" && { masses: masses.figure }),
    disagreements,
  };
}

function newest(given: readonly Evaluation[], rater: Rater): string | undefined {
  const last = given.findLast(({ evaluator }) => evaluator === rater);
  return last !== undefined && "verdict" in last ? last.verdict : undefined;
}
