import type { ConsequenceOutcome, ConsequenceRule, ConsequenceRules } from "../../assessment/index.js";
import { deepFreeze } from "../../core/index.js";
import type { Source } from "../../rules/index.js";
import { oneRule } from "./one-rule.js";

const GUANGYUAN: Source = {
  kind: "secondary",
  citation: "A secondary page on Guangyuan's rules of 2018, not checked",
};

/** What the article on the pilot of 2003 leaves open: from which shares a unit is spared the card, and what a second one leads to. */
export interface YellowCardParameters {
  /** The share of answers that find the problems found accurately, in [0, 1]; below it they were not. */
  readonly accuracy: number;
  /** The share of satisfied answers, in [0, 1]; below it satisfaction is low. */
  readonly satisfaction: number;
  /** What a second yellow card leads to. */
  readonly second: ConsequenceOutcome;
}

/**
 * Builds the yellow cards of the pilot of 2003 (黄牌警示): units whose problems were found inaccurately and whose satisfaction was low,
 * 20 of 115, had a card and were ordered to do it again; and a rule for the second card.
 *
 * The facts are the shares `accurate` and `satisfied`. Of a second card the article says nothing. That two yellow lights have
 * consequences is from a secondary page on Guangyuan, so that rule is unverified, and its outcome is a parameter.
 *
 * @param parameters - the two shares, and what a second card leads to
 * @example
 * {@includeCode ../../../test/presets/examples.test.ts#yellowCards}
 */
export function yellowCards({ accuracy, satisfaction, second }: YellowCardParameters): ConsequenceRules {
  const trigger: ConsequenceRule["trigger"] = {
    kind: "threshold",
    when: {
      all: [
        { fact: "accurate", comparison: "less-than", value: accuracy },
        { fact: "satisfied", comparison: "less-than", value: satisfaction },
      ],
    },
  };
  const source: Source = {
    kind: "seed",
    citation: "The pilot of the education campaign in the organs of a province, 2003 (seed 003)",
  };
  return deepFreeze({
    id: "yellow-cards",
    version: 1,
    label: { en: "yellow cards", "zh-CN": "黄牌警示" },
    rules: [
      {
        id: "yellow-card",
        label: { en: "problems inaccurate, satisfaction low", "zh-CN": "问题找得不准、满意度不高" },
        outcome: { kind: "yellow-card" },
        trigger,
        source,
      },
      {
        id: "redo",
        label: { en: "to be done again", "zh-CN": "责令重新补课" },
        outcome: { kind: "redo" },
        trigger,
        source,
      },
      {
        id: "second-card",
        label: { en: "a second yellow card", "zh-CN": "再次黄牌警示" },
        outcome: second,
        trigger: { kind: "repeated", rule: "yellow-card", times: 2 },
        source: GUANGYUAN,
      },
    ],
  });
}

/**
 * What Guangyuan's lights led to in 2018: the second yellow to a letter and a point off, a red one to two points off, an interview
 * and accountability. Unverified.
 *
 * The fact `light` is the colour that was shown for a unit in a period. Two yellows need not follow each other.
 *
 * @example
 * {@includeCode ../../../test/presets/examples.test.ts#colours}
 */
export const guangyuanLights2018: ConsequenceRules = /* @__PURE__ */ guangyuanRules();

function guangyuanRules(): ConsequenceRules {
  const source: Source = GUANGYUAN;
  const shows = (value: string): Extract<ConsequenceRule["trigger"], { kind: "threshold" }> => ({
    kind: "threshold",
    when: { fact: "light", comparison: "equals", value },
  });
  const twice: ConsequenceRule["trigger"] = { kind: "cumulative", of: shows("yellow"), times: 2 };
  return deepFreeze({
    id: "guangyuan-lights-2018",
    version: 1,
    label: { en: "what lights lead to, Guangyuan 2018", "zh-CN": "广元亮灯问责（2018年）" },
    rules: [
      {
        id: "letter",
        label: { en: "two yellows: a letter", "zh-CN": "两次黄灯发函督办" },
        outcome: { kind: "other", code: "letter", label: { en: "letter", "zh-CN": "发函督办" } },
        trigger: twice,
        source,
      },
      {
        id: "one-point-off",
        label: { en: "two yellows: a point off", "zh-CN": "两次黄灯扣1分" },
        outcome: { kind: "other", code: "one-point-off", label: { en: "a point off", "zh-CN": "扣1分" } },
        trigger: twice,
        source,
      },
      {
        id: "two-points-off",
        label: { en: "red: two points off", "zh-CN": "红灯扣2分" },
        outcome: { kind: "other", code: "two-points-off", label: { en: "two points off", "zh-CN": "扣2分" } },
        trigger: shows("red"),
        source,
      },
      {
        id: "interview",
        label: { en: "red: an interview", "zh-CN": "红灯约谈" },
        outcome: { kind: "interview" },
        trigger: shows("red"),
        source,
      },
      {
        id: "accountability",
        label: { en: "red: accountability", "zh-CN": "红灯问责" },
        outcome: { kind: "other", code: "accountability", label: { en: "held to account", "zh-CN": "问责" } },
        trigger: shows("red"),
        source,
      },
    ],
  });
}

/**
 * Three red cards running, and the head is interviewed (Longchang, 2020). Unverified.
 *
 * The fact `light` is the colour that was shown for a unit in a period.
 *
 * @example
 * {@includeCode ../../../test/presets/examples.test.ts#colours}
 */
export const threeRedCards2020: ConsequenceRules = /* @__PURE__ */ oneRule("three-red-cards-2020", {
  label: { en: "three red cards running", "zh-CN": "连续三次红牌约谈主要负责人" },
  outcome: { kind: "interview" },
  trigger: {
    kind: "consecutive",
    of: { kind: "threshold", when: { fact: "light", comparison: "equals", value: "red" } },
    times: 3,
  },
  source: { kind: "secondary", citation: "A secondary page on red cards in Longchang, 2020, not checked" },
});
