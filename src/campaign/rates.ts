import type { RateDefinition } from "../figures/index.js";

/**
 * 参加率: units that entered in the batch that lists them, among those that the batches of the plan, or of any of its versions, list;
 * unknown where none is listed.
 */
export const ENTERED_RATE = {
  id: "entered-rate",
  label: { en: "entered", "zh-CN": "参加率" },
  numerator: { en: "listed units that entered", "zh-CN": "名单内已参加的单位" },
  denominator: { en: "units listed in the batches of the plan", "zh-CN": "方案各批次所列单位" },
} as const satisfies RateDefinition;

/** 覆盖率: units that have reached a phase, whatever came of it, among all that entered and whose version of the plan has it. */
export const COVERAGE_RATE = {
  id: "coverage-rate",
  label: { en: "coverage", "zh-CN": "覆盖率" },
  numerator: { en: "units that have reached the phase", "zh-CN": "已进入本阶段的单位" },
  denominator: { en: "units that entered", "zh-CN": "已参加的单位" },
} as const satisfies RateDefinition;

/** 一次通过率: passed out of a phase by the first verdict, among the units judged there; a hold is not yet a verdict. */
export const FIRST_ATTEMPT_RATE = {
  id: "first-attempt-rate",
  label: { en: "passed at the first attempt", "zh-CN": "一次通过率" },
  numerator: { en: "units that passed at their first attempt", "zh-CN": "首次申请即通过的单位" },
  denominator: { en: "units passed or sent to redo at least once", "zh-CN": "已作出通过或补课决定的单位" },
} as const satisfies RateDefinition;

/** 补课后通过率: passed at a later attempt, among the units that had to redo the phase. */
export const AFTER_REWORK_RATE = {
  id: "after-rework-rate",
  label: { en: "passed after rework", "zh-CN": "补课后通过率" },
  numerator: { en: "units that passed at a later attempt", "zh-CN": "补课后通过的单位" },
  denominator: { en: "units sent to redo the phase", "zh-CN": "被责令补课的单位" },
} as const satisfies RateDefinition;

/** 黄牌率: units that got a card at least once, among all that entered. */
export const CARDED_RATE = {
  id: "carded-rate",
  label: { en: "given a card", "zh-CN": "黄牌警示率" },
  numerator: { en: "units given a card at least once", "zh-CN": "受到过黄牌警示的单位" },
  denominator: { en: "units that entered", "zh-CN": "已参加的单位" },
} as const satisfies RateDefinition;
