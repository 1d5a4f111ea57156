import type { RateDefinition } from "../../figures/index.js";

/** 过关率: members who passed, among those who are enrolled and not exempt. */
export const MEMBERS_PASSED_RATE = {
  id: "members-passed-rate",
  label: { en: "members who passed", "zh-CN": "过关率" },
  numerator: { en: "members who got a grade that passes", "zh-CN": "已评定等次并过关的成员" },
  denominator: { en: "members enrolled and not exempt", "zh-CN": "应当过关的成员（不含免评）" },
} as const satisfies RateDefinition;

/** 一次过关率: members whose first grade passed, among those who ever got a grade; an exemption afterwards undoes no grade. */
export const MEMBERS_FIRST_ATTEMPT_RATE = {
  id: "members-first-attempt-rate",
  label: { en: "members who passed at the first grade", "zh-CN": "一次过关率" },
  numerator: { en: "members whose first grade passes", "zh-CN": "首次评定即过关的成员" },
  denominator: { en: "members who got a grade at least once", "zh-CN": "评定过等次的成员（含其后免评的）" },
} as const satisfies RateDefinition;

/** 回炉后过关率: members who passed in the end, among those a grade ever sent back. */
export const MEMBERS_AFTER_REWORK_RATE = {
  id: "members-after-rework-rate",
  label: { en: "members who passed after rework", "zh-CN": "回炉后过关率" },
  numerator: { en: "members sent back who passed since", "zh-CN": "回炉后过关的成员" },
  denominator: { en: "members sent back at least once", "zh-CN": "曾被要求回炉的成员（含其后免评的）" },
} as const satisfies RateDefinition;

/** 免评率: members who are exempt, among all who are enrolled. */
export const MEMBERS_EXEMPT_RATE = {
  id: "members-exempt-rate",
  label: { en: "members exempt", "zh-CN": "免评率" },
  numerator: { en: "members excused from the grade", "zh-CN": "免予评定的成员" },
  denominator: { en: "members enrolled", "zh-CN": "列入评议的全部成员" },
} as const satisfies RateDefinition;
