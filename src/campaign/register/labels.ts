/**
 * Words for the register of activities and outputs, in English and Chinese.
 *
 * @module
 */
import type { Labels, RefusalOf } from "../../core/index.js";
import type { EntryCommandRefusal } from "./entry.js";
import type { activityFacts } from "./facts.js";
import type { EntryStatus, EntryStep } from "./schema.js";
import type { mergeRegisters, readRegister } from "./merge.js";
import type { registerOf } from "./sums.js";
import type { RegisterKey } from "./tally-schema.js";
import type { addEntries, emptyRegister } from "./tally.js";
import type { VisitState, visits } from "./visits.js";

/** Whether an entry counts. */
export const ENTRY_STATUS_LABELS: Labels<EntryStatus> = {
  recorded: { en: "recorded", "zh-CN": "已登记" },
  struck: { en: "struck out", "zh-CN": "已作废" },
};

/** What may be done with an entry. */
export const ENTRY_STEP_LABELS: Labels<EntryStep> = {
  correct: { en: "correct", "zh-CN": "更正" },
  strike: { en: "strike out", "zh-CN": "作废" },
};

/** By what the register is summed. */
export const REGISTER_KEY_LABELS: Labels<RegisterKey> = {
  unit: { en: "unit", "zh-CN": "单位" },
  month: { en: "month", "zh-CN": "月份" },
  actor: { en: "who did it", "zh-CN": "实施人" },
};

/** Whether a unit was visited in a period. */
export const VISIT_STATE_LABELS: Labels<VisitState> = {
  visited: { en: "visited", "zh-CN": "已走访" },
  missed: { en: "missed", "zh-CN": "逾期未走访" },
  "not-yet-due": { en: "still to be visited", "zh-CN": "待走访" },
};

/** Every code with which the register can say no. */
export type RegisterRefusal =
  | EntryCommandRefusal
  | RefusalOf<
      | typeof activityFacts
      | typeof emptyRegister
      | typeof addEntries
      | typeof mergeRegisters
      | typeof readRegister
      | typeof registerOf
      | typeof visits
    >;

/** Why an entry, a count or a sum was refused. */
export const REGISTER_REFUSAL_LABELS: Labels<RegisterRefusal> = {
  "invalid-input": { en: "the input cannot be read", "zh-CN": "填报内容有误" },
  "unknown-command": { en: "no such command", "zh-CN": "无此操作" },
  "already-exists": { en: "exists already", "zh-CN": "已存在" },
  "not-found": { en: "does not exist", "zh-CN": "不存在" },
  "unknown-activity": { en: "no such activity in the plan", "zh-CN": "方案中无此类活动" },
  "wrong-unit": { en: "counted in another unit", "zh-CN": "计量单位不符" },
  "unknown-round": { en: "no track asks for it in this round", "zh-CN": "方案未在该轮次要求此类活动" },
  "dates-backwards": { en: "ends before it begins", "zh-CN": "结束日期早于开始日期" },
  "in-the-future": { en: "done after it is recorded", "zh-CN": "发生日期晚于登记日期" },
  "wrong-status": { en: "not possible in this status", "zh-CN": "当前状态不允许此操作" },
  backdated: { en: "before what last happened", "zh-CN": "日期早于上一次办理" },
  "definition-changed": { en: "of another plan, or of another version of it", "zh-CN": "方案不同或方案已变更" },
  "different-tallies": { en: "summed by other days, keys or plan", "zh-CN": "统计时段、分组或方案不一致" },
  "after-reference-day": { en: "changed after the reference day", "zh-CN": "在统计日之后有变动" },
  "duplicate-id": { en: "the same entry twice", "zh-CN": "登记重复" },
  "another-unit": { en: "an entry of another unit", "zh-CN": "属于其他单位的登记" },
};
