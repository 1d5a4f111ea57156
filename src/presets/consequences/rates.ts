import type { ConsequenceRules } from "../../assessment/index.js";
import { deepFreeze } from "../../core/index.js";
import type { Condition, Source } from "../../rules/index.js";
import { oneRule } from "./one-rule.js";

/**
 * Builds the rule for units that handle a hotline's calls: below 85 % they rectify at once.
 *
 * @param parameters - `fact`: the rate that counts, as a share in [0, 1]; which one the source does not say
 * @example
 * {@includeCode ../../../test/presets/examples.test.ts#hotlineRule}
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
 * {@includeCode ../../../test/presets/examples.test.ts#twoLowMonths}
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

/**
 * Make-up lessons (补课) of a bureau in 2005: a branch with a satisfaction rate below 60 % makes up for what it lacked. Unverified.
 *
 * @param parameters - `fact`: the rate that counts, as a share in [0, 1]; which grades it takes in the source does not say
 * @example
 * {@includeCode ../../../test/presets/examples.test.ts#below-a-line}
 */
export function makeUpLessons2005({ fact }: { readonly fact: string }): ConsequenceRules {
  return oneRule("make-up-lessons-2005", {
    label: { en: "below 60 %: make-up lessons", "zh-CN": "满意率低于60%的补课" },
    outcome: { kind: "redo" },
    trigger: { kind: "threshold", when: { fact, comparison: "less-than", value: 0.6 } },
    source: { kind: "secondary", citation: "One bureau's rule in the education campaign of 2005, not checked" },
  });
}

/**
 * A new test for units below 90 % in 2010: they draw their measures anew and are tested again. Unverified.
 *
 * @param parameters - `fact`: the share of “satisfied” (满意), in [0, 1]; whether other grades count beside it the notice leaves open
 * @example
 * {@includeCode ../../../test/presets/examples.test.ts#below-a-line}
 */
export function testedAgain2010({ fact }: { readonly fact: string }): ConsequenceRules {
  const when: Condition = { fact, comparison: "less-than", value: 0.9 };
  const source: Source = { kind: "secondary", citation: "A notice of 2010 to schools and colleges, not checked" };
  return deepFreeze({
    id: "tested-again-2010",
    version: 1,
    label: { en: "below 90 %: tested again", "zh-CN": "满意率低于90%的再次测评" },
    rules: [
      {
        id: "new-measures",
        label: { en: "below 90 %: measures drawn anew", "zh-CN": "重新制定整改措施" },
        outcome: {
          kind: "other",
          code: "new-measures",
          label: { en: "measures are drawn anew", "zh-CN": "重新制定整改措施" },
        },
        trigger: { kind: "threshold", when },
        source,
      },
      {
        id: "new-test",
        label: { en: "below 90 %: tested again", "zh-CN": "再次组织群众满意度测评" },
        outcome: { kind: "redo" },
        trigger: { kind: "threshold", when },
        source,
      },
    ],
  });
}
