import { adjustPValues, type PValueCorrection, type TestResult, type Withheld } from "../../statistics/index.js";
import type { GroupComparison, RateChange, ScoreChange } from "./schema.js";

/** The groups of one pair of waves. */
type Groups = readonly GroupComparison[];

/**
 * Corrects the p-values of each rate and each score for all the groups and pairs of waves in which it was tested: many units compared
 * at once show some changes by chance alone.
 *
 * @param pairs - the groups of each pair of waves
 * @param correction - the correction by name
 */
export function correct(pairs: readonly Groups[], correction: PValueCorrection): readonly Groups[] {
  const families = new Map<string, number[]>();
  for (const groups of pairs) {
    visit(groups, (family, { test }) => {
      if (test.status === "tested") families.set(family, [...(families.get(family) ?? []), test.pValue]);
      return undefined;
    });
  }
  const corrected = new Map(
    [...families].map(([family, tested]) => [family, adjustPValues(tested, { correction }).values()]),
  );
  return pairs.map((groups) =>
    visit(groups, (family, { test }) => {
      if (test.status === "withheld") return undefined;
      // One value for each test of the family, met in the same order.
      const pValue = corrected.get(family)?.next().value as number;
      return { pValue, among: families.get(family)?.length ?? 0 };
    }),
  );
}

type Changed = RateChange | ScoreChange;
type Visitor = (family: string, changed: { readonly test: TestResult }) => Changed["corrected"];

function visit(groups: Groups, see: Visitor): Groups {
  return groups.map((group) => ({
    ...group,
    questions: group.questions.map((question) =>
      question.status === "withheld"
        ? question
        : {
            ...question,
            rates: question.rates.map((rate) =>
              rate.status === "withheld"
                ? rate
                : seen(familyOf(question.question, rate.after.definition.id), rate, see),
            ),
            score: seen(familyOf(question.question), question.score, see),
          },
    ),
    score: seen(familyOf(), group.score, see),
  }));
}

/** Names may hold anything, so that joining them could make two the same. */
function familyOf(...names: readonly string[]): string {
  return JSON.stringify(names);
}

function seen<Change extends Changed>(family: string, change: Change, see: Visitor): Change;
function seen(family: string, change: ScoreChange | Withheld, see: Visitor): ScoreChange | Withheld;
function seen(family: string, change: Changed | Withheld, see: Visitor): Changed | Withheld {
  if (change.status === "withheld") return change;
  const corrected = see(family, change);
  return corrected === undefined ? change : { ...change, corrected };
}
