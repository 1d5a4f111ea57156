import type { Label, Labels } from "../core/index.js";
import type { Denominator } from "./policies.js";
import type { Ungraded } from "./scale.js";

/** Among whom a rate counts. */
export const DENOMINATOR_LABELS: Labels<Denominator> = {
  valid: { en: "valid answers", "zh-CN": "有效评价" },
  cast: { en: "answers received, valid or not", "zh-CN": "收回的全部评价" },
  present: { en: "people present", "zh-CN": "实到人数" },
  eligible: { en: "people entitled to answer", "zh-CN": "应参评人数" },
};

/** What stands on a form instead of a grade. */
export const UNGRADED_LABELS: Labels<Ungraded> = {
  "dont-know": { en: "don't know", "zh-CN": "不了解" },
  blank: { en: "blank", "zh-CN": "未填" },
  "several-marks": { en: "several marks", "zh-CN": "多选" },
  invalid: { en: "invalid", "zh-CN": "无效" },
};

/** Said behind a denominator whose answers do not count once each. */
export const WEIGHED: Label = { en: ", by their weights", "zh-CN": "（加权）" };
