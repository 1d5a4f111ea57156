import type { Label } from "../../core/index.js";
import { check, type Outcome, type Reason } from "../../rules/index.js";
import { enoughMet, lastMet, runOf } from "./outcomes.js";
import { checksNow } from "./subject-states.js";
import type { CheckRecord, CleanChecksRule, CriteriaRule, Criterion, Listing, ListedSubject } from "./schema/index.js";

/** How a criterion stands; `partly-met` only where the criterion says what that is. */
export const CRITERION_RATINGS = ["met", "partly-met", "not-met", "undetermined", "unknown"] as const;
/** How a criterion stands. */
export type CriterionRating = (typeof CRITERION_RATINGS)[number];

/** One criterion of leaving with what the last check says of it. */
export interface CriterionStanding {
  readonly id: string;
  readonly label: Label;
  readonly rating: CriterionRating;
  /** The comparisons that decided whether it is met. */
  readonly reasons: readonly Reason[];
}

/** Whether a subject may leave after clean checks in a row, and how far it has come. */
export interface CleanChecksStanding {
  readonly kind: "clean-checks";
  readonly outcome: Outcome;
  /** How many clean checks in a row it has. */
  readonly run: number;
  readonly times: number;
  /** How many more it needs, if all of them are clean. */
  readonly missing: number;
}

/** Whether a subject may leave by its criteria, and which of them are not met. */
export interface CriteriaStanding {
  readonly kind: "criteria";
  readonly outcome: Outcome;
  /** In the order of the definition. */
  readonly criteria: readonly CriterionStanding[];
  /** The criteria that are not met, or of which it cannot be said. */
  readonly missing: readonly string[];
}

/** Whether a subject may leave, and what is missing. */
export type ExitStanding = CleanChecksStanding | CriteriaStanding;

/**
 * Judges whether a listed subject may leave, by the checks since it was listed.
 *
 * @param listing - the list
 * @param subject - on the list
 */
export function judgeExit({ definition: { exit } }: Listing, subject: ListedSubject): ExitStanding {
  return exit.kind === "clean-checks"
    ? judgeCleanChecks(exit, checksNow(subject))
    : judgeCriteria(exit, checksNow(subject));
}

function judgeCleanChecks(rule: CleanChecksRule, checks: readonly CheckRecord[]): CleanChecksStanding {
  const outcomes = checks.flatMap((each) => countedAs(rule, each));
  const run = Math.min(runOf(outcomes), rule.times);
  return {
    kind: "clean-checks",
    outcome: lastMet(outcomes, rule.times),
    run,
    times: rule.times,
    missing: rule.times - run,
  };
}

/** A clean check of a kind that is not counted leaves the run as it is; one that is not clean is counted whatever its kind. */
function countedAs({ clean, counted }: CleanChecksRule, { facts }: CheckRecord): readonly Outcome[] {
  const { outcome } = check(clean, facts);
  if (outcome !== "met" || counted === undefined) return [outcome];
  const kind = check(counted, facts).outcome;
  return kind === "not-met" ? [] : [kind];
}

function judgeCriteria({ criteria }: CriteriaRule, checks: readonly CheckRecord[]): CriteriaStanding {
  const facts = checks.at(-1)?.facts ?? {};
  const judged = criteria.map((criterion) => ({ criterion, ...check(criterion.when, facts) }));
  return {
    kind: "criteria",
    outcome: enoughMet(
      judged.map(({ outcome }) => outcome),
      criteria.length,
    ),
    criteria: judged.map(({ criterion, outcome, reasons }) => ({
      id: criterion.id,
      label: criterion.label,
      rating: ratingOf(criterion, outcome, facts),
      reasons,
    })),
    missing: judged.filter(({ outcome }) => outcome !== "met").map(({ criterion }) => criterion.id),
  };
}

/** A criterion that is not met may be met in part; where that cannot be said, neither can how it stands. */
function ratingOf({ partly }: Criterion, outcome: Outcome, facts: CheckRecord["facts"]): CriterionRating {
  if (outcome !== "not-met" || partly === undefined) return outcome;
  const inPart = check(partly, facts).outcome;
  return inPart === "met" ? "partly-met" : inPart;
}
