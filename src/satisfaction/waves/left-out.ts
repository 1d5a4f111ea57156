import { withhold, type Withheld } from "../../statistics/index.js";
import type { CellPart, QuestionResult } from "../results.js";
import type { Uncomparable } from "./schema.js";

/**
 * Says what stands against comparing two scores: a class or channel that was empty in one wave only, so that the others share its weight
 * in one score and not in the other. Such a change would be one of who answered, and not of what they think.
 *
 * @param before - the questions of the earlier score
 * @param after - those of the later one
 */
export function leftOutChanged(
  before: readonly QuestionResult[],
  after: readonly QuestionResult[],
): Withheld<Uncomparable> | undefined {
  const [one, other] = [before.flatMap(enteredIn), after.flatMap(enteredIn)];
  const lone = [...one.filter((name) => !other.includes(name)), ...other.filter((name) => !one.includes(name))];
  if (lone.length === 0) return undefined;
  return withhold("evaluators-left-out", `in the score of one wave only: ${lone.join(", ")}`);
}

function enteredIn(question: QuestionResult): readonly string[] {
  if (question.status === "withheld" || question.score.status === "withheld") return [];
  const entered = question.score.parts.filter(({ weight }) => weight > 0);
  return entered.map((part) => `${nameOf(part)} on question "${question.question}"`);
}

function nameOf({ class: evaluators, channel }: CellPart): string {
  return channel === undefined ? `class "${evaluators}"` : `class "${evaluators}" by "${channel}"`;
}
