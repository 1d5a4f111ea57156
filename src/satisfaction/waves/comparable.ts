import { withhold, type Withheld } from "../../statistics/index.js";
import type { NamedRate, ProtocolDefinition, Question } from "../protocol.js";
import type { Uncomparable } from "./schema.js";

/** The protocols of two waves. */
export interface Both {
  readonly earlier: ProtocolDefinition;
  readonly later: ProtocolDefinition;
}

type No = Withheld<Uncomparable> | undefined;

/**
 * Says what stands against comparing the answers to a question: other words, other grades, or other people who were asked.
 *
 * @param both - the protocols of the waves
 * @param question - its id
 */
export function questionChanged({ earlier, later }: Both, question: string): No {
  const [before, after] = [earlier, later].map(({ questions }) => questions.find(({ id }) => id === question));
  if (before === undefined || after === undefined) {
    return withhold("only-in-one-wave", `question "${question}" is asked in one wave only`);
  }
  if (!isSame(before.label, after.label)) {
    return withhold(
      "question-changed",
      `question "${question}" is "${before.label.en}" before and "${after.label.en}" after`,
    );
  }
  if (!isSame(gradesOf(earlier), gradesOf(later))) {
    return withhold("scale-changed", `scale "${earlier.scale.id}" has other grades than scale "${later.scale.id}"`);
  }
  if (!isSame(evaluatorsOf(earlier), evaluatorsOf(later))) {
    return withhold(
      "evaluators-changed",
      "the waves ask other classes of evaluators, or by other channels, or describe them otherwise",
    );
  }
  return undefined;
}

/**
 * Says what stands against comparing a rate: other grades in it, another denominator, or other answers that are valid.
 *
 * @param both - the protocols of the waves
 * @param id - by which each protocol lists it
 */
export function rateChanged({ earlier, later }: Both, id: string): No {
  const [before, after] = [earlier, later].map(({ rates }) => rates.find((rate) => rate.id === id));
  if (before === undefined || after === undefined) {
    return withhold("only-in-one-wave", `rate "${id}" is counted in one wave only`);
  }
  if (isSame(meaningOf(earlier, before), meaningOf(later, after))) return undefined;
  return withhold("rate-changed", `rate "${id}" counts other answers before than after`);
}

/**
 * Says what stands against comparing the score of a question: other points, other weights, or another treatment of what is no grade.
 *
 * @param both - the protocols of the waves
 */
export function pointsChanged({ earlier, later }: Both): No {
  if (!isSame(pointsOf(earlier), pointsOf(later))) {
    return withhold("points-changed", "the waves give other points for the same answers");
  }
  return isSame(weightsOf(earlier), weightsOf(later))
    ? undefined
    : withhold("weights-changed", "the waves weigh classes or channels otherwise");
}

/**
 * Says what stands against comparing the scores of all questions together.
 *
 * @param both - the protocols of the waves
 */
export function totalChanged(both: Both): No {
  const { earlier, later } = both;
  const shares = ({ questions }: ProtocolDefinition): unknown => sharesOf(questions);
  if (!isSame(shares(earlier), shares(later))) {
    return withhold("weights-changed", "the waves ask other questions, or weigh them otherwise");
  }
  const changed = later.questions.map(({ id }) => questionChanged(both, id));
  return changed.find((no) => no !== undefined) ?? pointsChanged(both);
}

function gradesOf({ scale }: ProtocolDefinition): unknown {
  return [scale.grades.map(({ code, label }) => [code, label]), scale.dontKnow?.label ?? null];
}

/** Who is asked and by what: a class or channel of other words or another kind under the same id is another class. */
function evaluatorsOf({ classes, channels = [], weighted }: ProtocolDefinition): unknown {
  const ways = channels.map(({ id, label }) => [id, label]).sort(byName);
  const asked = classes.map(({ id, label, kind = null, channels: by = channels.map((each) => each.id) }) => [
    id,
    label,
    kind,
    [...by].sort(),
  ]);
  return [asked.sort(byName), ways, weighted];
}

function meaningOf(definition: ProtocolDefinition, { grades, denominator }: NamedRate): unknown {
  const { dontKnow, blank, severalMarks, invalid } = definition;
  const valid = [dontKnow !== "exclude", ...[blank, severalMarks, invalid].map((policy) => policy !== "exclude")];
  return [[...grades].sort(), denominator, denominator === "valid" ? valid : null];
}

function pointsOf({ scale, dontKnow, blank, severalMarks, invalid }: ProtocolDefinition): unknown {
  const unknown = dontKnow === "as-grade" ? (scale.dontKnow?.points ?? null) : dontKnow;
  const spoilt = [blank, severalMarks, invalid].map((policy) => policy === "zero");
  return [scale.grades.map(({ code, points = null }) => [code, points]), unknown, spoilt];
}

function weightsOf({ classes, channels = [], emptyClass }: ProtocolDefinition): unknown {
  return [sharesOf(classes), sharesOf(channels), emptyClass];
}

/** Weights of any sum as shares, to the digits that a sum of decimal fractions keeps. */
function sharesOf(weighted: readonly Pick<Question, "id" | "weight">[]): unknown {
  const whole = weighted.reduce((sum, { weight }) => sum + weight, 0);
  return weighted.map(({ id, weight }) => [id, (weight / whole).toPrecision(9)]).sort(byName);
}

function byName(one: readonly unknown[], other: readonly unknown[]): number {
  return String(one[0]) < String(other[0]) ? -1 : 1;
}

function isSame(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
