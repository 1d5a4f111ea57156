import { deepFreeze } from "../core/index.js";
import type { DemocraticRule } from "../satisfaction/index.js";
import { APPRAISAL } from "./campaigns/sources.js";

/**
 * The yearly evaluation of members (民主评议党员): four grades, the best for at most a third, and none for those on probation.
 *
 * The cap is said to hold "generally"; here it holds.
 *
 * @example
 * {@includeCode ../../test/satisfaction/democratic/examples.test.ts#democratic}
 */
export const memberEvaluation: DemocraticRule = /* @__PURE__ */ deepFreeze({
  id: "member-evaluation",
  version: 1,
  label: { en: "democratic evaluation of members", "zh-CN": "民主评议党员" },
  source: APPRAISAL,
  grades: [
    { code: "excellent", label: { en: "excellent", "zh-CN": "优秀" }, cap: { numerator: 1, denominator: 3 } },
    { code: "qualified", label: { en: "qualified", "zh-CN": "合格" } },
    { code: "basically-qualified", label: { en: "basically qualified", "zh-CN": "基本合格" } },
    { code: "not-qualified", label: { en: "not qualified", "zh-CN": "不合格" } },
  ],
});

/** An older scheme of a school: three grades only (优秀、合格、不合格), none of them capped. */
export const schoolMemberEvaluation: DemocraticRule = /* @__PURE__ */ deepFreeze({
  id: "school-member-evaluation",
  version: 1,
  label: { en: "democratic evaluation of a school's members", "zh-CN": "学校民主评议党员" },
  source: {
    kind: "official",
    citation: "A school's scheme for the democratic evaluation of members",
    url: "http://www.mhxx.wj.czedu.cn/html/article943970.html",
  },
  grades: [
    { code: "excellent", label: { en: "excellent", "zh-CN": "优秀" } },
    { code: "qualified", label: { en: "qualified", "zh-CN": "合格" } },
    { code: "not-qualified", label: { en: "not qualified", "zh-CN": "不合格" } },
  ],
});
