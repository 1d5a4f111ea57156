import type { RateDefinition } from "../figures/index.js";

/** 销号率: closed, for whatever reason, among all registered; says nothing about whether the problem is gone. */
export const CLOSED_RATE = {
  id: "closed-rate",
  label: { en: "closed", "zh-CN": "销号率" },
  numerator: { en: "items closed, with any outcome", "zh-CN": "已销号问题（不论结果）" },
  denominator: { en: "items registered, merged ones left out", "zh-CN": "登记问题总数（不含并案）" },
} as const satisfies RateDefinition;

/** 整改率: closed as fixed among all registered but merged ones; every other outcome stays in it, `duplicate` too. */
export const FIXED_RATE = {
  id: "fixed-rate",
  label: { en: "fixed", "zh-CN": "整改率" },
  numerator: { en: "items closed as fixed", "zh-CN": "结果为“整改到位”的问题" },
  denominator: { en: "items registered, merged ones left out", "zh-CN": "登记问题总数（不含并案）" },
} as const satisfies RateDefinition;

/** 按期销号率: closed by the first due moment, for whatever reason, among the items whose first due moment has passed. */
export const ON_TIME_RATE = {
  id: "on-time-rate",
  label: { en: "closed on time", "zh-CN": "按期销号率" },
  numerator: {
    en: "items closed by their first due day, with any outcome",
    "zh-CN": "在最初期限内销号的问题（不论结果）",
  },
  denominator: { en: "items whose first due day has passed", "zh-CN": "最初期限已到的问题" },
} as const satisfies RateDefinition;

/** 一次验收通过率: closed as fixed with nothing sent back and never reopened, among the items ever judged. */
export const FIRST_PASS_RATE = {
  id: "first-pass-rate",
  label: { en: "passed at the first submission", "zh-CN": "一次验收通过率" },
  numerator: {
    en: "items accepted as fixed at their first submission, no proof returned, and not reopened",
    "zh-CN": "首次提交即整改到位、佐证材料未被退回且未复号的问题",
  },
  denominator: { en: "items whose submission was ever judged", "zh-CN": "已接受过验收的问题" },
} as const satisfies RateDefinition;

/** 返工后通过率: closed as fixed only after a submission or a proof was sent back or the item came back, among the items ever judged. */
export const AFTER_REWORK_RATE = {
  id: "after-rework-rate",
  label: { en: "passed after rework", "zh-CN": "返工后验收通过率" },
  numerator: {
    en: "items closed as fixed after a returned proof, a rejection or a reopening",
    "zh-CN": "经退回佐证材料、驳回或复号后整改到位的问题",
  },
  denominator: { en: "items whose submission was ever judged", "zh-CN": "已接受过验收的问题" },
} as const satisfies RateDefinition;

/** Opinions whose every problem was put right in every unit that got it, among all opinions received. */
export const OPINION_FIXED_RATE = {
  id: "opinion-fixed-rate",
  label: { en: "opinions resolved", "zh-CN": "意见解决率" },
  numerator: { en: "opinions all of whose items are closed as fixed", "zh-CN": "所涉问题全部整改到位的意见" },
  denominator: { en: "opinions received, repeated ones left out", "zh-CN": "收到的意见总数（不含重复意见）" },
} as const satisfies RateDefinition;
