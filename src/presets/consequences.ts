import type { ConsequenceOutcome, ConsequenceRule, ConsequenceRules } from "../assessment/index.js";
import { deepFreeze } from "../core/index.js";
import type { Source } from "../rules/index.js";

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
 * {@includeCode ../../test/presets/examples.test.ts#zeroComplaints}
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
 * {@includeCode ../../test/presets/examples.test.ts#lossOfAwards}
 */
export function lossOfAwards({ fact }: { readonly fact: string }): ConsequenceRules {
  return oneRule("loss-of-awards", {
    label: { en: "complained of: no awards", "zh-CN": "被投诉单位取消评先资格" },
    outcome: { kind: "loss-of-awards" },
    trigger: { kind: "threshold", when: { fact, comparison: "at-least", value: 1 } },
    source: CONDUCT,
  });
}

/**
 * Builds the rule for units that handle a hotline's calls: below 85 % they rectify at once.
 *
 * @param parameters - `fact`: the rate that counts, as a share in [0, 1]; which one the source does not say
 * @example
 * {@includeCode ../../test/presets/examples.test.ts#hotlineRule}
 */
export function hotlineRule({ fact }: { readonly fact: string }): ConsequenceRules {
  return oneRule("hotline-below-85", {
    label: { en: "a hotline unit below 85 %", "zh-CN": "热线承办单位低于85%" },
    outcome: {
      kind: "other",
      code: "rectify-at-once",
      label: { en: "to rectify at once", "zh-CN": "立即整改" },
    },
    trigger: { kind: "threshold", when: { fact, comparison: "less-than", value: 0.85 } },
    source: {
      kind: "official",
      citation: "A city's rules for the units that handle calls to its hotline",
      url: "https://dyrmt.com/article-10142-1.html",
    },
  });
}

/** What the rule on windows leaves open: by what windows are ranked, and how low is low. */
export interface WindowRanking {
  /** The fact that is ranked each month; more of it is better. */
  readonly fact: string;
  /** How many places from the end are low, at least 1. */
  readonly places: number;
}

/**
 * Builds the rule for windows that are ranked each month: low in two months running, and the head is interviewed.
 *
 * @param parameters - by what windows are ranked, and how many places from the end are low
 * @example
 * {@includeCode ../../test/presets/examples.test.ts#twoLowMonths}
 */
export function twoLowMonths({ fact, places }: WindowRanking): ConsequenceRules {
  return oneRule("two-low-months", {
    label: { en: "ranked low two months running", "zh-CN": "连续两个月排名靠后" },
    outcome: { kind: "interview" },
    trigger: {
      kind: "consecutive",
      of: { kind: "relative", fact, better: "more", line: { kind: "last", places } },
      times: 2,
    },
    source: {
      kind: "official",
      citation: "Local rules on the review of government services, June 2020",
      url: "https://www.spprec.com/sczwweb/zwfwnew/027001/027001005/20200601/53f18f1a-7d9d-421b-ac89-d7ce43ac3c96.html",
    },
  });
}

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
 * {@includeCode ../../test/presets/examples.test.ts#yellowCards}
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
        source: { kind: "secondary", citation: "A secondary page on Guangyuan's rules of 2018, not checked" },
      },
    ],
  });
}

function oneRule(id: string, rule: Omit<ConsequenceRule, "id">): ConsequenceRules {
  return deepFreeze({ id, version: 1, label: rule.label, rules: [{ id, ...rule }] });
}
