import { deepFreeze } from "../core/index.js";
import type { DemocraticRule } from "../satisfaction/index.js";

/**
 * The yearly evaluation of members (民主评议党员): four grades, the best for at most a third, and none for those on probation.
 *
 * Unverified: the cap is said to hold "generally".
 *
 * @example
 * {@includeCode ../../test/satisfaction/democratic/examples.test.ts#democratic}
 */
export const memberEvaluation: DemocraticRule = /* @__PURE__ */ deepFreeze({
  id: "member-evaluation",
  version: 1,
  label: { en: "democratic evaluation of members", "zh-CN": "民主评议党员" },
  source: { kind: "secondary", citation: "Pages on the democratic evaluation of members" },
  grades: [
    { code: "excellent", label: { en: "excellent", "zh-CN": "优秀" }, cap: { numerator: 1, denominator: 3 } },
    { code: "qualified", label: { en: "qualified", "zh-CN": "合格" } },
    { code: "basically-qualified", label: { en: "basically qualified", "zh-CN": "基本合格" } },
    { code: "not-qualified", label: { en: "not qualified", "zh-CN": "不合格" } },
  ],
});
