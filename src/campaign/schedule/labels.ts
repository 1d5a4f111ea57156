/**
 * Words for a campaign's schedule, in English and Chinese.
 *
 * @module
 */
import type { Labels } from "../../core/index.js";
import type { DueKind, dueBy } from "./due.js";
import type { DaySource } from "./planned-day.js";
import type { plannedDays } from "./planned.js";
import type { punctuality, punctualityOf } from "./punctuality.js";
import type { PunctualityState, mergePunctuality } from "./punctuality-tally.js";
import type { PhaseState, scheduleOf } from "./schedule.js";

/** What says a planned day. */
export const DAY_SOURCE_LABELS: Labels<DaySource> = {
  batch: { en: "said for the batch", "zh-CN": "批次安排" },
  phase: { en: "said for the phase", "zh-CN": "阶段安排" },
  track: { en: "said for a track", "zh-CN": "并行任务安排" },
  round: { en: "said for a round", "zh-CN": "轮次安排" },
  computed: { en: "computed from how long the phases last", "zh-CN": "按阶段时长推算" },
  unknown: { en: "said by nobody", "zh-CN": "未安排" },
};

/** How far a unit is with a phase. */
export const PHASE_STATE_LABELS: Labels<PhaseState> = {
  "not-reached": { en: "not reached", "zh-CN": "未进入" },
  running: { en: "running", "zh-CN": "进行中" },
  passed: { en: "passed", "zh-CN": "已通过" },
};

/** What can be due for a unit. */
export const DUE_KIND_LABELS: Labels<DueKind> = {
  phase: { en: "to pass the phase", "zh-CN": "完成本阶段" },
  requirement: { en: "a requirement", "zh-CN": "规定任务" },
  evaluation: { en: "an evaluation", "zh-CN": "群众评价" },
  "look-back": { en: "the look-back", "zh-CN": "“回头看”" },
  gate: { en: "what the gate asks", "zh-CN": "转段条件" },
  round: { en: "a round of a track", "zh-CN": "本轮任务" },
};

/** How a unit stands to a last planned day. */
export const PUNCTUALITY_STATE_LABELS: Labels<PunctualityState> = {
  "on-time": { en: "done on time", "zh-CN": "按期完成" },
  "done-late": { en: "done late", "zh-CN": "逾期完成" },
  overdue: { en: "overdue", "zh-CN": "逾期未完成" },
  "not-yet-due": { en: "not due yet", "zh-CN": "未到期" },
  "no-planned-day": { en: "no day was planned", "zh-CN": "未安排日期" },
  "actual-day-not-told": { en: "nobody says when it was done", "zh-CN": "完成日期未登记" },
};

/** Every code with which the schedule can say no. */
export type CampaignScheduleRefusal = Extract<
  ReturnType<
    | typeof plannedDays
    | typeof scheduleOf
    | typeof dueBy
    | typeof punctuality
    | typeof punctualityOf
    | typeof mergePunctuality
  >,
  { readonly ok: false }
>["refusal"]["code"];

/** Why days cannot be planned or held against. */
export const CAMPAIGN_SCHEDULE_REFUSAL_LABELS: Labels<CampaignScheduleRefusal> = {
  "invalid-input": { en: "the input cannot be read", "zh-CN": "填报内容有误" },
  "definition-changed": { en: "the plan is another one", "zh-CN": "方案已变更" },
  "another-plan": { en: "not versions of one plan", "zh-CN": "不是同一方案的各版本" },
  "after-reference-day": { en: "changed after the reference day", "zh-CN": "在统计日之后有变动" },
  "different-tallies": { en: "counted by another day, calendar or plan", "zh-CN": "统计日、工作日历或方案不一致" },
  "duplicate-id": { en: "the same unit twice", "zh-CN": "单位重复" },
  "unknown-batch": { en: "no such batch in the plan", "zh-CN": "方案中无此批次" },
  "calendar-missing": { en: "no calendar tells the workdays", "zh-CN": "缺少工作日历" },
  "out-of-range": { en: "ends after the last day there is", "zh-CN": "超出可计算的日期范围" },
  "due-before-receipt": { en: "a rest day would end it before it begins", "zh-CN": "遇休息日提前后早于开始日期" },
  "dates-backwards": { en: "the planned days run backwards", "zh-CN": "计划日期前后颠倒" },
  "undeclared-fact": { en: "the plan does not know this fact", "zh-CN": "方案未列此项指标" },
  "impossible-fact": { en: "a fact is outside what is declared of it", "zh-CN": "事实超出声明的范围或类型" },
  "contradicts-evaluation": { en: "the evaluation found something else", "zh-CN": "与已登记的评价结果不一致" },
};
