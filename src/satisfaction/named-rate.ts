import * as z from "zod";
import type { DeepReadonly, Label } from "../core/index.js";
import { Rate, rate, type RateDefinition } from "../figures/index.js";
import { Estimate, effectiveShare, proportionInterval, withhold } from "../statistics/index.js";
import { countedIn, type Numbers } from "./cell.js";
import type { Electorate } from "./electorate.js";
import { outcomesOf, type Outcome } from "./outcome.js";
import type { NamedRate, ProtocolDefinition } from "./protocol.js";
import { UNGRADED } from "./scale.js";
import { DENOMINATOR_LABELS, UNGRADED_LABELS, WEIGHED } from "./wording.js";

/** Why a rate among people counts nothing: nobody says how many there are. */
export const ELECTORATE_UNKNOWN = "electorate-unknown";

/** A named rate with its interval. */
export const RateEstimate = z.strictObject({
  rate: Rate,
  interval: Estimate,
  /** Answers that the interval rests on; where they are weighed, how many of equal weight would tell as much. */
  n: z.number().nonnegative(),
});
/** A rate that can be recounted, and how far it can be trusted as a sample of all who could have answered. */
export interface RateEstimate extends DeepReadonly<z.infer<typeof RateEstimate>> {}

/**
 * Says what a named rate of a protocol means; its label names the grades: `满意率[满意+比较满意]`.
 *
 * A rate pools all answers of a group and is not weighed by class or channel; scores are. Where the classes answer in other numbers, a
 * rate moves though nobody thinks otherwise, and it may differ from the score of the same answers.
 *
 * @param definition - gives the words of the grades
 * @param named - one of its rates
 * @example
 * {@includeCode ../../test/satisfaction/examples.test.ts#rate-definition}
 */
export function rateDefinition(definition: ProtocolDefinition, named: NamedRate): RateDefinition {
  const grades = definition.scale.grades.filter(({ code }) => named.grades.includes(code)).map(({ label }) => label);
  const english = grades.map((label) => label.en);
  const chinese = grades.map((label) => label["zh-CN"]);
  return {
    id: named.id,
    label: {
      en: `${named.label.en} [${english.join(" + ")}]`,
      "zh-CN": `${named.label["zh-CN"]}[${chinese.join("+")}]`,
    },
    numerator: { en: `answers ${english.join(" or ")}`, "zh-CN": `评为${chinese.join("、")}的评价` },
    denominator: denominatorOf(definition, named),
  };
}

function denominatorOf(definition: ProtocolDefinition, { denominator }: NamedRate): Label {
  const { en, "zh-CN": chinese } = DENOMINATOR_LABELS[denominator];
  const counted = new Set(outcomesOf(definition).flatMap(({ code, valid }) => (valid ? [code] : [])));
  const among =
    denominator === "valid" ? UNGRADED.filter((code) => counted.has(code)).map((code) => UNGRADED_LABELS[code]) : [];
  const weighed = definition.weighted ? WEIGHED : { en: "", "zh-CN": "" };
  const named = {
    en: among.length === 0 ? en : `${en}, among them: ${among.map((label) => label.en).join(", ")}`,
    "zh-CN": among.length === 0 ? chinese : `${chinese}(含${among.map((label) => label["zh-CN"]).join("、")})`,
  };
  return { en: named.en + weighed.en, "zh-CN": named["zh-CN"] + weighed["zh-CN"] };
}

/**
 * Says how an answer stands to a named rate: `true` where the rate counts it, `false` where it is only among those that the rate counts
 * in, and `undefined` where it is outside.
 *
 * @param named - one of the protocol's rates
 * @param outcome - what the answer is worth under the protocol
 */
export function countsIn({ grades, denominator }: NamedRate, { code, valid }: Outcome): boolean | undefined {
  return denominator !== "valid" || valid ? grades.includes(code) : undefined;
}

/** The codes of the answers that a named rate counts, of those it is only taken among, and of those that it leaves out. */
export interface RateAnswers {
  readonly counted: readonly string[];
  readonly others: readonly string[];
  readonly leftOut: readonly string[];
}

/**
 * Lists for each answer that a form can carry how it stands to a named rate, so that the rate can be counted from the answers
 * themselves; each in the order of the form.
 *
 * @param definition - says which answers are valid
 * @param named - one of its rates
 * @example
 * {@includeCode ../../test/satisfaction/examples.test.ts#rate-answers}
 */
export function rateAnswers(definition: ProtocolDefinition, named: NamedRate): RateAnswers {
  const standing = (stands: boolean | undefined): readonly string[] =>
    outcomesOf(definition).flatMap((outcome) => (countsIn(named, outcome) === stands ? [outcome.code] : []));
  return { counted: standing(true), others: standing(false), leftOut: standing(undefined) };
}

/**
 * Whether a rate counts among people, who are no sample of anybody.
 *
 * @param named - one of the protocol's rates
 * @example
 * {@includeCode ../../test/satisfaction/examples.test.ts#is-of-people}
 */
export function isOfPeople({ denominator }: Pick<NamedRate, "denominator">): boolean {
  return denominator === "present" || denominator === "eligible";
}

/**
 * Counts a named rate and gives it the protocol's interval; every answer counts once, or by its own weight, whatever its evaluator's
 * class weighs.
 *
 * Among people present or entitled to answer it is a count and no sample, and has no interval; unknown where nobody says how many they
 * are.
 *
 * @param definition - says which answers are valid
 * @param named - one of its rates
 * @param numbers - answers by outcome
 * @param options - how many people could have answered, and the confidence level of the interval
 */
export function countRate(
  definition: ProtocolDefinition,
  named: NamedRate,
  numbers: Numbers,
  { electorate, level }: { readonly electorate: Electorate; readonly level: number },
): RateEstimate {
  const meaning = rateDefinition(definition, named);
  const { denominator } = named;
  const inside = (outcome: Outcome): boolean => countsIn(named, outcome) !== undefined;
  const of = countedIn(definition, numbers, inside);
  const numerator = countedIn(definition, numbers, (outcome) => countsIn(named, outcome) === true);
  if (denominator === "present" || denominator === "eligible") {
    return ofPeople(meaning, numerator.count, electorate[denominator], of.count);
  }
  const excluded = outcomesOf(definition).flatMap((outcome) =>
    inside(outcome)
      ? []
      : [{ reason: outcome.code, count: countedIn(definition, numbers, ({ code }) => code === outcome.code).weight }],
  );
  const counted = rate(meaning, { numerator: numerator.weight, denominator: of.weight, excluded });
  const { interval } = definition;
  return {
    rate: counted,
    interval: proportionInterval(effectiveShare(counted, of.effective), { interval, level }),
    n: of.effective,
  };
}

function ofPeople(meaning: RateDefinition, numerator: number, people: number | undefined, cast: number): RateEstimate {
  const counted =
    people === undefined
      ? rate(meaning, { numerator: 0, denominator: 0, excluded: [{ reason: ELECTORATE_UNKNOWN, count: cast }] })
      : rate(meaning, { numerator, denominator: people });
  const interval = withhold("not-a-sample", `${meaning.denominator.en} are counted, and not drawn`);
  return { rate: counted, interval, n: people ?? 0 };
}
