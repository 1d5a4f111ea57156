import type { ConsequenceRules } from "../../assessment/index.js";
import { deepFreeze } from "../../core/index.js";
import type { Source } from "../../rules/index.js";
import { oneRule } from "./one-rule.js";

const CONDUCT: Source = {
  kind: "seed",
  citation: "Model document on conduct: first-time rule, zero complaints and one-vote veto (seed 000-3)",
};

/**
 * The first-time rule (第一时间沟通、反馈、落实): whoever passes on what is theirs to do is criticised in public, and the leaders answer
 * for it.
 *
 * The fact `buckPassing` says whether a unit was found to pass its work on.
 */
export const firstTimeRule: ConsequenceRules = /* @__PURE__ */ deepFreeze({
  id: "first-time-rule",
  version: 1,
  label: { en: "first-time rule", "zh-CN": "第一时间落实" },
  rules: [
    {
      id: "public-criticism",
      label: { en: "buck-passing is criticised in public", "zh-CN": "推诿扯皮的通报批评" },
      outcome: { kind: "circular" },
      trigger: { kind: "threshold", when: { fact: "buckPassing", comparison: "equals", value: true } },
      source: CONDUCT,
    },
    {
      id: "leaders-answer",
      label: { en: "leaders answer for buck-passing", "zh-CN": "推诿扯皮的追究领导责任" },
      outcome: {
        kind: "other",
        code: "leaders-answer",
        label: { en: "the leaders answer for it", "zh-CN": "追究领导责任" },
      },
      trigger: { kind: "threshold", when: { fact: "buckPassing", comparison: "equals", value: true } },
      source: CONDUCT,
    },
  ],
});

/**
 * The zero-complaint rule (“零投诉”): a substantiated complaint is handled and criticised, in a serious case by another post.
 *
 * The facts are `substantiatedComplaints`, a number, and `seriousComplaint`: which cases are serious the source does not say, so
 * somebody must.
 *
 * @example
 * {@includeCode ../../../test/presets/examples.test.ts#zeroComplaints}
 */
export const zeroComplaints: ConsequenceRules = /* @__PURE__ */ deepFreeze({
  id: "zero-complaints",
  version: 1,
  label: { en: "zero complaints", "zh-CN": "“零投诉”" },
  rules: [
    {
      id: "handling",
      label: { en: "a substantiated complaint is handled and criticised", "zh-CN": "投诉属实的处理并批评" },
      outcome: {
        kind: "other",
        code: "handling-and-criticism",
        label: { en: "handling and criticism", "zh-CN": "处理并批评" },
      },
      trigger: {
        kind: "threshold",
        when: { fact: "substantiatedComplaints", comparison: "at-least", value: 1 },
      },
      source: CONDUCT,
    },
    {
      id: "another-post",
      label: { en: "in a serious case, another post", "zh-CN": "情节严重的调离岗位" },
      outcome: { kind: "other", code: "another-post", label: { en: "moved from the post", "zh-CN": "调离岗位" } },
      trigger: {
        kind: "threshold",
        when: {
          all: [
            { fact: "substantiatedComplaints", comparison: "at-least", value: 1 },
            { fact: "seriousComplaint", comparison: "equals", value: true },
          ],
        },
      },
      source: CONDUCT,
    },
  ],
});

/**
 * Builds the one-vote veto (一票否决): units that were complained of lose their eligibility for awards, as 5 units did.
 *
 * The source does not say whether a complaint must be substantiated.
 *
 * @param parameters - `fact`: the number that counts, for instance `complaints` or `substantiatedComplaints`
 * @example
 * {@includeCode ../../../test/presets/examples.test.ts#lossOfAwards}
 */
export function lossOfAwards({ fact }: { readonly fact: string }): ConsequenceRules {
  return oneRule("loss-of-awards", {
    label: { en: "complained of: no awards", "zh-CN": "被投诉单位取消评先资格" },
    outcome: { kind: "loss-of-awards" },
    trigger: { kind: "threshold", when: { fact, comparison: "at-least", value: 1 } },
    source: CONDUCT,
  });
}
