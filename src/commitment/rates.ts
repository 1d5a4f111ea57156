import type { RateDefinition } from "../figures/index.js";

/** 践诺率: kept among the due pledges that have a verdict; read it beside the coverage, never alone. */
export const FULFILMENT_RATE = {
  id: "fulfilment-rate",
  label: { en: "fulfilment", "zh-CN": "践诺率" },
  numerator: { en: "due pledges settled as kept", "zh-CN": "已到期并认定为“已兑现”的承诺" },
  denominator: {
    en: "due pledges settled as kept, partly kept or not kept",
    "zh-CN": "已到期并认定为“已兑现”“部分兑现”或“未兑现”的承诺",
  },
} as const satisfies RateDefinition;

/** 认定覆盖率: how many of the due pledges have a verdict at all. */
export const COVERAGE_RATE = {
  id: "coverage-rate",
  label: { en: "verdict coverage", "zh-CN": "认定覆盖率" },
  numerator: {
    en: "due pledges settled as kept, partly kept or not kept",
    "zh-CN": "已到期并认定为“已兑现”“部分兑现”或“未兑现”的承诺",
  },
  denominator: {
    en: "due pledges, neither withdrawn nor excused",
    "zh-CN": "已到期的承诺（不含已撤回和已说明免责的）",
  },
} as const satisfies RateDefinition;

/**
 * 到期兑现率: known to be kept among all due pledges, verdict or none; what fulfilment cannot fall below once every verdict
 * is given.
 */
export const KEPT_OF_DUE_RATE = {
  id: "kept-of-due-rate",
  label: { en: "known to be kept", "zh-CN": "到期兑现率" },
  numerator: { en: "due pledges settled as kept", "zh-CN": "已到期并认定为“已兑现”的承诺" },
  denominator: {
    en: "due pledges, neither withdrawn nor excused",
    "zh-CN": "已到期的承诺（不含已撤回和已说明免责的）",
  },
} as const satisfies RateDefinition;
