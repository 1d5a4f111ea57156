import type { RateDefinition } from "../../figures/index.js";

/** 申诉率: consequences that were ever appealed against, among all that were imposed. */
export const APPEALED_RATE = {
  id: "appealed-rate",
  label: { en: "appealed", "zh-CN": "申诉率" },
  numerator: { en: "consequences appealed against", "zh-CN": "提出过申诉的处理" },
  denominator: { en: "consequences imposed", "zh-CN": "已作出的处理" },
} as const satisfies RateDefinition;

/** 复核维持率: upheld, among the consequences checked again after an appeal; an appeal that waits is neither upheld nor lost. */
export const UPHELD_RATE = {
  id: "upheld-rate",
  label: { en: "upheld on appeal", "zh-CN": "复核维持率" },
  numerator: { en: "consequences that a re-check upheld", "zh-CN": "复核维持的处理" },
  denominator: { en: "consequences checked again after an appeal", "zh-CN": "经申诉已复核的处理" },
} as const satisfies RateDefinition;

/** 复核撤销率: taken back, among the consequences checked again after an appeal. */
export const WITHDRAWN_RATE = {
  id: "withdrawn-rate",
  label: { en: "withdrawn on appeal", "zh-CN": "复核撤销率" },
  numerator: { en: "consequences that a re-check took back", "zh-CN": "复核撤销的处理" },
  denominator: { en: "consequences checked again after an appeal", "zh-CN": "经申诉已复核的处理" },
} as const satisfies RateDefinition;
