import * as z from "zod";
import type { DeepReadonly } from "../core/index.js";
import { Rate, rate, type RateDefinition } from "../figures/index.js";
import { Estimate, wilson } from "../statistics/index.js";
import { DENOMINATOR_LABELS } from "./denominator-labels.js";
import { countOf, outcomesOf } from "./outcome.js";
import type { NamedRate, ProtocolDefinition } from "./protocol.js";

/** A named rate with its interval. */
export const RateEstimate = z.strictObject({ rate: Rate, interval: Estimate });
/** A rate that can be recounted, and how far it can be trusted as a sample of all who could have answered. */
export interface RateEstimate extends DeepReadonly<z.infer<typeof RateEstimate>> {}

/**
 * Says what a named rate of a protocol means; its label names the grades: `满意率[满意+比较满意]`.
 *
 * @param definition - gives the words of the grades
 * @param named - one of its rates
 * @example
 * {@includeCode ../../test/satisfaction/examples.test.ts#rate-definition}
 */
export function rateDefinition({ scale, dontKnow }: ProtocolDefinition, named: NamedRate): RateDefinition {
  const grades = scale.grades.filter(({ code }) => named.grades.includes(code)).map(({ label }) => label);
  const english = grades.map((label) => label.en);
  const chinese = grades.map((label) => label["zh-CN"]);
  const denominator = DENOMINATOR_LABELS[named.denominator];
  const withDontKnow = named.denominator === "valid" && dontKnow !== "exclude";
  return {
    id: named.id,
    label: {
      en: `${named.label.en} [${english.join(" + ")}]`,
      "zh-CN": `${named.label["zh-CN"]}[${chinese.join("+")}]`,
    },
    numerator: { en: `answers ${english.join(" or ")}`, "zh-CN": `评为${chinese.join("、")}的评价` },
    denominator: withDontKnow
      ? { en: `${denominator.en}, don't-knows among them`, "zh-CN": `${denominator["zh-CN"]}(含不了解)` }
      : denominator,
  };
}

/**
 * Counts a named rate and gives it Wilson's interval; every answer counts once, whatever its evaluator's class weighs.
 *
 * @param definition - says which answers are valid
 * @param named - one of its rates
 * @param counts - answers by outcome
 * @param level - confidence level of the interval
 */
export function countRate(
  definition: ProtocolDefinition,
  named: NamedRate,
  counts: readonly number[],
  level: number,
): RateEstimate {
  const outcomes = outcomesOf(definition);
  const inside = (outcome: { readonly valid: boolean }): boolean => named.denominator === "cast" || outcome.valid;
  const numerator = countOf(outcomes, counts, ({ code }) => named.grades.includes(code));
  const denominator = countOf(outcomes, counts, inside);
  const excluded = outcomes.flatMap((outcome, index) =>
    inside(outcome) ? [] : [{ reason: outcome.code, count: counts[index] ?? 0 }],
  );
  return {
    rate: rate(rateDefinition(definition, named), { numerator, denominator, excluded }),
    interval: wilson({ count: numerator, n: denominator }, { level }),
  };
}
