/**
 * The vocabularies of members who pass in turn, in English and Chinese.
 *
 * @module
 */
import type { Labels, RefusalOf } from "../../core/index.js";
import type { enrol, exempt, readmit } from "./enrol.js";
import type { memberFacts } from "./facts.js";
import type { grade } from "./grade.js";
import type { moveToPlan } from "./migrate.js";
import type { QuotaVerdict } from "./quota.js";
import type { MemberAttemptEnding, MemberStatus, MemberStep } from "./schema/index.js";
import type { giveStatement } from "./statement.js";
import type { summariseMembers } from "./summary.js";

/** Every code with which a step or a count of this part can say no. */
export type MemberRefusal = RefusalOf<
  | typeof enrol
  | typeof giveStatement
  | typeof grade
  | typeof exempt
  | typeof readmit
  | typeof moveToPlan
  | typeof memberFacts
  | typeof summariseMembers
>;

/** Where a member stands. */
export const MEMBER_STATUS_LABELS: Labels<MemberStatus> = {
  open: { en: "not passed yet", "zh-CN": "未过关" },
  passed: { en: "passed", "zh-CN": "已过关" },
  exempt: { en: "exempt", "zh-CN": "免予评定" },
};

/** What may be done with a member. */
export const MEMBER_STEP_LABELS: Labels<MemberStep> = {
  giveStatement: { en: "give a statement", "zh-CN": "提交自评或评议意见" },
  grade: { en: "give the organisation's grade", "zh-CN": "组织评定" },
  exempt: { en: "exempt", "zh-CN": "免予评定" },
  readmit: { en: "readmit", "zh-CN": "恢复评议" },
  moveToPlan: { en: "move to another version of the plan", "zh-CN": "改按新版方案执行" },
};

/** How an attempt ended. */
export const MEMBER_ATTEMPT_ENDING_LABELS: Labels<MemberAttemptEnding> = {
  passed: { en: "passed", "zh-CN": "过关" },
  redo: { en: "to go through it again", "zh-CN": "回炉" },
  exempted: { en: "ended by an exemption", "zh-CN": "免评终止" },
};

/** Whether a quota is kept. */
export const QUOTA_VERDICT_LABELS: Labels<QuotaVerdict> = {
  kept: { en: "within the quota", "zh-CN": "未超比例" },
  exceeded: { en: "above the quota", "zh-CN": "超出比例" },
};

/** Why something could not be done with members, or why they could not be counted. */
export const MEMBER_REFUSAL_LABELS: Labels<MemberRefusal> = {
  "invalid-input": { en: "the input cannot be read", "zh-CN": "填报内容有误" },
  "no-members-planned": { en: "the plan judges no members", "zh-CN": "方案未安排成员评议" },
  "definition-changed": { en: "of another plan, or of another version of it", "zh-CN": "方案不同或方案已变更" },
  "wrong-status": { en: "not possible in this status", "zh-CN": "当前状态不能办理" },
  backdated: { en: "before what last happened", "zh-CN": "日期早于上一次办理" },
  "unknown-step": { en: "no such step in the plan", "zh-CN": "方案中无此评议环节" },
  "already-given": { en: "given already in this attempt", "zh-CN": "本次评议中该环节已完成" },
  "step-not-reached": { en: "another step comes first", "zh-CN": "尚未到该评议环节" },
  "not-the-member": { en: "only the member can say it", "zh-CN": "自评须由本人提交" },
  "not-independent": { en: "nobody judges themselves", "zh-CN": "本人不得评议或评定本人" },
  "undeclared-fact": { en: "the plan does not know this fact", "zh-CN": "方案未列此项指标" },
  "impossible-fact": { en: "a fact is outside what is declared of it", "zh-CN": "事实超出声明的范围或类型" },
  "steps-missing": { en: "not everybody has spoken yet", "zh-CN": "评议环节尚未全部完成" },
  "unknown-grade": { en: "no such grade in the plan", "zh-CN": "方案中无此等次" },
  "no-reason": { en: "sent back, and nothing says why", "zh-CN": "要求回炉但未说明理由" },
  "nothing-due": { en: "a deadline, and no next attempt", "zh-CN": "已过关，无须另设期限" },
  "deadline-before-decision": { en: "the deadline lies before the decision", "zh-CN": "期限早于决定日期" },
  "another-plan": { en: "not another version of the same plan", "zh-CN": "不是同一方案的其他版本" },
  "grade-gone": { en: "that version lacks a grade that was given", "zh-CN": "新版方案中无已评定的等次" },
  "steps-changed": { en: "what was said does not fit that version's steps", "zh-CN": "已完成的评议环节与新版方案不符" },
  "another-unit": { en: "a member of another unit", "zh-CN": "不是本单位的成员" },
  "after-reference-day": { en: "changed after the reference day", "zh-CN": "在统计日之后有变动" },
  "duplicate-id": { en: "the same member twice", "zh-CN": "成员重复" },
};
