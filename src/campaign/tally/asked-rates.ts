import type { RateDefinition } from "../../figures/index.js";

const ASKED = {
  en: "units that are or were asked: in the phase, or through it",
  "zh-CN": "应完成的单位（处于或已通过该阶段）",
} as const;

/** 完成率: units of which it is known that they have what is asked, among all that are or were asked. */
export const ASKED_MET_RATE = {
  id: "asked-met-rate",
  label: { en: "have what is asked", "zh-CN": "完成率" },
  numerator: { en: "units that have what is asked", "zh-CN": "已完成的单位" },
  denominator: ASKED,
} as const satisfies RateDefinition;

/** 待定率: units of which it is not known or not certain whether they have what is asked, among all that are or were asked. */
export const ASKED_OPEN_RATE = {
  id: "asked-open-rate",
  label: { en: "not settled", "zh-CN": "待定率" },
  numerator: { en: "units of which it is unknown or undetermined", "zh-CN": "情况不明或尚无法判定的单位" },
  denominator: ASKED,
} as const satisfies RateDefinition;

/** 未完成率: units of which it is known that they lack what is asked, among all that are or were asked. */
export const ASKED_FAILED_RATE = {
  id: "asked-failed-rate",
  label: { en: "lack what is asked", "zh-CN": "未完成率" },
  numerator: { en: "units that lack what is asked", "zh-CN": "未完成的单位" },
  denominator: ASKED,
} as const satisfies RateDefinition;
