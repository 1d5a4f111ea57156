import type { RateDefinition } from "../../figures/index.js";
import { FIXED_RATE } from "../rates.js";

/** 摘牌率: no longer under listed supervision, among all items that ever were. */
export const EXIT_RATE = {
  id: "exit-rate",
  label: { en: "delisted", "zh-CN": "摘牌率" },
  numerator: { en: "items ever listed and not listed now", "zh-CN": "曾挂牌督办、现已摘牌的问题" },
  denominator: { en: "items ever listed", "zh-CN": "曾挂牌督办的问题" },
} as const satisfies RateDefinition;

/** 摘牌后反弹率: listed again after a delisting, under the same listing or another, among the items ever delisted. */
export const RELAPSE_RATE = {
  id: "relapse-rate",
  label: { en: "relapsed", "zh-CN": "摘牌后反弹率" },
  numerator: { en: "items listed again after they were delisted", "zh-CN": "摘牌后再次挂牌督办的问题" },
  denominator: { en: "items delisted at least once", "zh-CN": "曾摘牌的问题" },
} as const satisfies RateDefinition;

/** 按期督查率: checks held by their due day, among those whose due day passed while the item was listed. */
export const CHECKED_RATE = {
  id: "checked-rate",
  label: { en: "checked on time", "zh-CN": "按期督查率" },
  numerator: { en: "due days for which a check was held in time", "zh-CN": "按期完成督查的督查期" },
  denominator: {
    en: "due days of checks that passed while the item was listed",
    "zh-CN": "挂牌期间已到期的督查期（漏查的计入）",
  },
} as const satisfies RateDefinition;

/** 挂牌督办整改率: the ledger's fixed rate of the items ever listed, each counted once however often it was listed. */
export const LISTED_FIXED_RATE = {
  id: "listed-fixed-rate",
  label: { en: "fixed, ever listed", "zh-CN": "挂牌督办问题整改率" },
  numerator: FIXED_RATE.numerator,
  denominator: {
    en: "items ever listed, merged ones counted under the item that carries them on",
    "zh-CN": "曾挂牌督办的问题（并案的按承接问题计）",
  },
} as const satisfies RateDefinition;

/** 责令事项按期办结率: confirmed by the due moment, among the orders whose due moment has passed. */
export const ORDER_ON_TIME_RATE = {
  id: "order-on-time-rate",
  label: { en: "orders done on time", "zh-CN": "责令事项按期办结率" },
  numerator: { en: "orders whose result was confirmed by their due moment", "zh-CN": "在期限内确认办结的责令事项" },
  denominator: { en: "orders whose due moment has passed", "zh-CN": "期限已到的责令事项" },
} as const satisfies RateDefinition;

/** 自查率: lines answered, among the lines asked for. */
export const INSPECTED_RATE = {
  id: "inspected-rate",
  label: { en: "lines inspected", "zh-CN": "自查率" },
  numerator: { en: "lines that the units answered", "zh-CN": "单位已自查的项目" },
  denominator: { en: "lines that the units were asked to inspect", "zh-CN": "要求单位自查的项目" },
} as const satisfies RateDefinition;

/** 自查发现问题率: lines in which something was found, among those answered; a line nobody looked at says nothing. */
export const FOUND_RATE = {
  id: "found-rate",
  label: { en: "lines with a finding", "zh-CN": "自查发现问题率" },
  numerator: { en: "lines in which the units found something", "zh-CN": "自查发现问题的项目" },
  denominator: { en: "lines that the units answered", "zh-CN": "单位已自查的项目" },
} as const satisfies RateDefinition;
