/**
 * The campaign's vocabularies in English and Chinese.
 *
 * @module
 */
import type { Labels } from "../core/index.js";
import type { CellState } from "./cell.js";
import type { enter } from "./enter.js";
import type { checkGate } from "./gate.js";
import type { PlanFault } from "./lint.js";
import type { Card, FactDeclaration, UnitStatus, UnitStep, Verdict } from "./schema/index.js";
import type { matrix } from "./summary.js";
import type { applyForTransition, decideTransition } from "./unit.js";

/** Where a unit stands. */
export const UNIT_STATUS_LABELS: Labels<UnitStatus> = {
  "in-phase": { en: "in the phase", "zh-CN": "本阶段进行中" },
  applied: { en: "applied for transition", "zh-CN": "已申请转段" },
  held: { en: "held", "zh-CN": "暂缓转段" },
  completed: { en: "completed", "zh-CN": "已完成" },
};

/** What may be done with a unit. */
export const UNIT_STEP_LABELS: Labels<UnitStep> = {
  applyForTransition: { en: "apply for transition", "zh-CN": "转段申请" },
  decideTransition: { en: "decide on the transition", "zh-CN": "转段审核" },
};

/** What a supervisor says to an application. */
export const VERDICT_LABELS: Labels<Verdict> = {
  pass: { en: "pass", "zh-CN": "同意转段" },
  redo: { en: "redo", "zh-CN": "责令补课" },
  hold: { en: "hold", "zh-CN": "暂缓转段" },
};

/** Warnings that a redo may carry. */
export const CARD_LABELS: Labels<Card> = { yellow: { en: "yellow card", "zh-CN": "黄牌警示" } };

/** How a unit stands to a phase. */
export const CELL_STATE_LABELS: Labels<CellState> = {
  "not-reached": { en: "not reached", "zh-CN": "未进入" },
  "in-phase": { en: "in the phase", "zh-CN": "进行中" },
  redoing: { en: "redoing", "zh-CN": "补课中" },
  applied: { en: "applied for transition", "zh-CN": "已申请转段" },
  held: { en: "held", "zh-CN": "暂缓转段" },
  passed: { en: "passed", "zh-CN": "已通过" },
};

/** What kind of thing a fact is. */
export const FACT_KIND_LABELS: Labels<FactDeclaration["kind"]> = {
  number: { en: "number", "zh-CN": "数值" },
  "yes-no": { en: "yes or no", "zh-CN": "是否" },
  text: { en: "text", "zh-CN": "文字" },
};

/** Every code with which a function of the campaign can say no. */
export type CampaignRefusal = Extract<
  ReturnType<typeof enter | typeof applyForTransition | typeof decideTransition | typeof checkGate | typeof matrix>,
  { readonly ok: false }
>["refusal"]["code"];

/** Why a step, a gate or a count was refused. */
export const CAMPAIGN_REFUSAL_LABELS: Labels<CampaignRefusal> = {
  "invalid-input": { en: "the input cannot be read", "zh-CN": "填报内容有误" },
  "unsound-plan": { en: "the plan has errors", "zh-CN": "方案有误" },
  "unknown-batch": { en: "no such batch in the plan", "zh-CN": "方案中无此批次" },
  "not-in-batch": { en: "the unit is not in this batch", "zh-CN": "单位不在该批次名单内" },
  "definition-changed": { en: "the plan is another one", "zh-CN": "方案已变更" },
  "wrong-status": { en: "not possible in this status", "zh-CN": "当前状态不允许此操作" },
  backdated: { en: "before what last happened", "zh-CN": "日期早于上一次办理" },
  "not-independent": { en: "one cannot decide on one's own application", "zh-CN": "申请人不得审核本单位申请" },
  "not-applied-for": { en: "another transition was applied for", "zh-CN": "与所申请的转段不符" },
  "undeclared-fact": { en: "the plan does not know this fact", "zh-CN": "方案未列此项指标" },
  "gate-not-met": { en: "the gate is not met", "zh-CN": "未达到转段条件" },
  "gate-undetermined": { en: "the facts do not settle whether the gate is met", "zh-CN": "能否转段尚无法判定" },
  "gate-unknown": { en: "facts that the gate needs are unknown", "zh-CN": "转段所需情况不明" },
  "no-reason": { en: "the reason is missing", "zh-CN": "未说明理由" },
  "deadline-before-decision": { en: "the deadline lies before the decision", "zh-CN": "期限早于决定日期" },
  "after-reference-day": { en: "changed after the reference day", "zh-CN": "在统计日之后有变动" },
  "duplicate-id": { en: "the same unit twice", "zh-CN": "单位重复" },
};

/** What the linter can say about a plan. */
export const PLAN_FAULT_LABELS: Labels<PlanFault> = {
  "no-phases": { en: "no phases", "zh-CN": "未设阶段" },
  "duplicate-phase-id": { en: "two phases of one name", "zh-CN": "阶段编号重复" },
  "duplicate-fact-id": { en: "two facts of one name", "zh-CN": "指标编号重复" },
  "duplicate-batch-id": { en: "two batches of one name", "zh-CN": "批次编号重复" },
  "batch-without-units": { en: "a batch without units", "zh-CN": "批次名单为空" },
  "unit-listed-twice": { en: "a unit listed twice", "zh-CN": "单位重复列入批次" },
  "dates-backwards": { en: "ends before it starts", "zh-CN": "结束日期早于开始日期" },
  "phases-overlap": { en: "phases overlap", "zh-CN": "阶段时间交叉" },
  "batches-overlap": { en: "batches overlap", "zh-CN": "批次时间交叉" },
  "undeclared-fact": { en: "a gate reads an undeclared fact", "zh-CN": "转段条件引用了未列指标" },
  "fact-of-another-kind": { en: "a gate compares a fact as another kind", "zh-CN": "转段条件与指标类型不符" },
  "gate-never-met": { en: "a gate that is never met", "zh-CN": "转段条件不可能达到" },
  "gate-always-met": { en: "a gate that is always met", "zh-CN": "转段条件形同虚设" },
};
