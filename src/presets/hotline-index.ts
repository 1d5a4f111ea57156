import { deepFreeze } from "../core/index.js";
import type { IndexDefinition, IndexPart } from "../assessment/index.js";
import type { PiecewiseScore, Source } from "../rules/index.js";
import { secondary } from "./campaigns/sources.js";

/** An index as it was used, with its source. */
export interface NamedIndex {
  readonly index: IndexDefinition;
  readonly source: Source;
}

/** Points along a line as a rule prints them, with its source. */
export interface NamedScore {
  readonly score: PiecewiseScore;
  readonly source: Source;
}

const CITY_FORM: Source = secondary("A form for the assessment of a city's hotline");

function rateOf(id: string, en: string, zh: string, weight: number): IndexPart {
  const normalisation = { method: "linear", from: 0, to: 1, beyond: "refuse" } as const;
  return { kind: "indicator", id, label: { en, "zh-CN": zh }, weight, fact: id, normalisation };
}

/**
 * The three rates of a hotline (三率), weighed 30, 35 and 35 (Zhungeer banner): a share of 1 earns 100 points. Unverified.
 *
 * The facts are `response`, `resolution` and `satisfaction`, shares in [0, 1]; how a share becomes points the source does not say,
 * and a straight line adds nothing to it.
 *
 * @example
 * {@includeCode ../../test/presets/examples.test.ts#threeRates}
 */
export const threeRates: NamedIndex = /* @__PURE__ */ deepFreeze({
  index: {
    id: "three-rates",
    version: 1,
    label: { en: "three rates of a hotline", "zh-CN": "“三率”考核" },
    missing: "withhold",
    parts: [
      rateOf("response", "response rate", "响应率", 0.3),
      rateOf("resolution", "resolution rate", "解决率", 0.35),
      rateOf("satisfaction", "satisfaction rate", "满意率", 0.35),
    ],
    limiters: [],
  },
  source: secondary("A summary of local rules for the hotline of Zhungeer banner"),
});

/**
 * Points for appeals that are closed at the first handling (一次办结率), in per cent: 25 from 90 % on, one less for every
 * percentage point below. Unverified.
 *
 * Below 65 % the rule is silent, and so is the score.
 *
 * @example
 * {@includeCode ../../test/presets/examples.test.ts#closedAtOnce}
 */
export const closedAtOnce: NamedScore = /* @__PURE__ */ deepFreeze({
  score: {
    id: "closed-at-once",
    version: 1,
    points: [
      { x: 65, y: 0 },
      { x: 90, y: 25 },
    ],
    below: "refuse",
    above: "hold",
  },
  source: CITY_FORM,
});

/**
 * Points for satisfaction with a hotline on the same form, in per cent: 20 from 98 % on. Unverified.
 *
 * What is taken off below, the form as it was found does not say, so there it gives no points rather than none at all.
 *
 * @example
 * {@includeCode ../../test/presets/examples.test.ts#closedAtOnce}
 */
export const satisfiedFrom98: NamedScore = /* @__PURE__ */ deepFreeze({
  score: {
    id: "satisfied-from-98",
    version: 1,
    points: [
      { x: 98, y: 20 },
      { x: 100, y: 20 },
    ],
    below: "refuse",
    above: "refuse",
  },
  source: CITY_FORM,
});
