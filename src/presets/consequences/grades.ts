import type { ConsequenceRule, ConsequenceRules } from "../../assessment/index.js";
import { deepFreeze } from "../../core/index.js";
import type { Source } from "../../rules/index.js";

/**
 * What a low grade for rectification after an inspection leads to (Eshan): with `basically-qualified` or `not-qualified`
 * the head is interviewed, and the unit listed for a look-back. Unverified.
 *
 * The fact `grade` is the unit's grade; which of its 100 points earn which grade the source does not say.
 */
export const eshanGrades: ConsequenceRules = /* @__PURE__ */ eshanRules();

function eshanRules(): ConsequenceRules {
  const trigger: ConsequenceRule["trigger"] = {
    kind: "threshold",
    when: { fact: "grade", comparison: "one-of", values: ["basically-qualified", "not-qualified"] },
  };
  const source: Source = { kind: "secondary", citation: "A secondary page on Eshan's assessment, not checked" };
  return deepFreeze({
    id: "eshan-grades",
    version: 1,
    label: { en: "low grades for rectification, Eshan", "zh-CN": "峨山整改评估结果运用" },
    rules: [
      {
        id: "interview",
        label: { en: "a low grade: the head is interviewed", "zh-CN": "约谈主要负责人" },
        outcome: { kind: "interview" },
        trigger,
        source,
      },
      {
        id: "look-back",
        label: { en: "a low grade: listed for a look-back", "zh-CN": "列为“回头看”对象" },
        outcome: { kind: "listing" },
        trigger,
        source,
      },
    ],
  });
}
