import type { RateDefinition } from "../../figures/index.js";

const STANDING = { en: "referrals that were not sent back", "zh-CN": "未退回的联动事项" } as const;

/** 答复率: referrals with an answer that stands, among those not sent back; one whose answer was rejected has none. */
export const REFERRALS_ANSWERED_RATE = {
  id: "referrals-answered-rate",
  label: { en: "referrals answered", "zh-CN": "联动事项答复率" },
  numerator: { en: "referrals with an answer that stands", "zh-CN": "已答复且答复未被退回的联动事项" },
  denominator: STANDING,
} as const satisfies RateDefinition;

/** 按期答复率: the answer that stands was given by the due moment, among the referrals whose due moment has passed. */
export const REFERRALS_ON_TIME_RATE = {
  id: "referrals-on-time-rate",
  label: { en: "referrals answered on time", "zh-CN": "联动事项按期答复率" },
  numerator: {
    en: "referrals whose standing answer was given in time",
    "zh-CN": "在期限内答复且答复未被退回的联动事项",
  },
  denominator: {
    en: "referrals not sent back whose due moment has passed",
    "zh-CN": "期限已到且未退回的联动事项",
  },
} as const satisfies RateDefinition;

/** 确认办结率: referrals whose answer the referring unit took, among those not sent back. */
export const REFERRALS_CONFIRMED_RATE = {
  id: "referrals-confirmed-rate",
  label: { en: "referrals confirmed", "zh-CN": "联动事项确认办结率" },
  numerator: { en: "referrals whose answer was confirmed", "zh-CN": "答复已获确认的联动事项" },
  denominator: STANDING,
} as const satisfies RateDefinition;

/** 退回率: referrals sent back, among those that the receiving unit took on or sent back. */
export const REFERRALS_SENT_BACK_RATE = {
  id: "referrals-sent-back-rate",
  label: { en: "referrals sent back", "zh-CN": "联动事项退回率" },
  numerator: { en: "referrals sent back with a reason", "zh-CN": "说明理由退回的联动事项" },
  denominator: { en: "referrals accepted or sent back", "zh-CN": "已接收或已退回的联动事项" },
} as const satisfies RateDefinition;
