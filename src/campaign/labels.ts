/**
 * The campaign's vocabularies in English and Chinese.
 *
 * @module
 */
import type { Labels } from "../core/index.js";
import type { blockers } from "./blocked.js";
import type { CellState } from "./cell.js";
import type { enter } from "./enter.js";
import type { lookBack, recordEvaluation } from "./evaluation.js";
import type { checkGate } from "./gate.js";
import type { PlanFault } from "./lint.js";
import type {
  ActivityGroup,
  Card,
  EvaluationKind,
  FactDeclaration,
  LookBackFinding,
  LookBackVerdict,
  ResponsibilityKind,
  ReviewOpinion,
  RoleKind,
  UnitStatus,
  UnitStep,
  Verdict,
} from "./schema/index.js";
import type { closePhase, redoFailed } from "./many.js";
import type { migrate, moveToPlan } from "./migrate.js";
import type { matrix } from "./summary.js";
import type { applyForTransition, decideTransition, reviewTransition } from "./unit.js";

/** Where a unit stands. */
export const UNIT_STATUS_LABELS: Labels<UnitStatus> = {
  "in-phase": { en: "in the phase", "zh-CN": "本阶段进行中" },
  stopped: { en: "stopped by a look-back", "zh-CN": "“回头看”未达标，暂停转段" },
  applied: { en: "applied for transition", "zh-CN": "已申请转段" },
  held: { en: "held", "zh-CN": "暂缓转段" },
  completed: { en: "completed", "zh-CN": "已完成" },
};

/** What may be done with a unit. */
export const UNIT_STEP_LABELS: Labels<UnitStep> = {
  recordEvaluation: { en: "record an evaluation", "zh-CN": "登记评价结果" },
  lookBack: { en: "look back", "zh-CN": "开展“回头看”" },
  applyForTransition: { en: "apply for transition", "zh-CN": "转段申请" },
  reviewTransition: { en: "review the application", "zh-CN": "督导组审核意见" },
  decideTransition: { en: "decide on the transition", "zh-CN": "转段审批" },
  moveToPlan: { en: "move to another version of the plan", "zh-CN": "改按新版方案执行" },
};

/** What a supervisor says to an application. */
export const VERDICT_LABELS: Labels<Verdict> = {
  pass: { en: "pass", "zh-CN": "同意转段" },
  redo: { en: "redo", "zh-CN": "责令补课" },
  hold: { en: "hold", "zh-CN": "暂缓转段" },
};

/** Warnings that a redo may carry. */
export const CARD_LABELS: Labels<Card> = { yellow: { en: "yellow card", "zh-CN": "黄牌警示" } };

/** What supervisors think of an application. */
export const REVIEW_OPINION_LABELS: Labels<ReviewOpinion> = {
  endorse: { en: "endorse", "zh-CN": "同意转段的意见" },
  object: { en: "object", "zh-CN": "不同意转段的意见" },
};

/** What a look-back finds about a question. */
export const LOOK_BACK_FINDING_LABELS: Labels<LookBackFinding> = {
  done: { en: "done", "zh-CN": "已做到" },
  lacking: { en: "lacking", "zh-CN": "有欠缺" },
};

/** What a look-back finds on the whole. */
export const LOOK_BACK_VERDICT_LABELS: Labels<LookBackVerdict> = {
  "up-to-standard": { en: "up to standard", "zh-CN": "达到要求" },
  "not-up-to-standard": { en: "not up to standard", "zh-CN": "未达到要求" },
};

/** When an evaluation is held. */
export const EVALUATION_KIND_LABELS: Labels<EvaluationKind> = {
  baseline: { en: "before the work", "zh-CN": "动员阶段基线测评" },
  "end-of-phase": { en: "at the end of a phase", "zh-CN": "环节群众评价" },
  wave: { en: "one of several waves", "zh-CN": "分次问卷调查" },
};

/** What kind of body a role is. */
export const ROLE_KIND_LABELS: Labels<RoleKind> = {
  "leading-group": { en: "leading group", "zh-CN": "领导小组" },
  office: { en: "office", "zh-CN": "活动办公室" },
  section: { en: "section of the office", "zh-CN": "办公室下设组" },
  "supervision-group": { en: "supervision group", "zh-CN": "督导组" },
  "liaison-point": { en: "liaison point", "zh-CN": "联系点" },
  other: { en: "other body", "zh-CN": "其他机构" },
};

/** What is registered. */
export const ACTIVITY_GROUP_LABELS: Labels<ActivityGroup> = {
  activity: { en: "activity", "zh-CN": "活动" },
  output: { en: "output", "zh-CN": "成果" },
  help: { en: "help in kind and in cash", "zh-CN": "帮扶物资和资金" },
};

/** What ties a leader to units. */
export const RESPONSIBILITY_KIND_LABELS: Labels<ResponsibilityKind> = {
  "responsibility-area": { en: "responsibility area", "zh-CN": "责任区" },
  "liaison-point": { en: "liaison point", "zh-CN": "联系点" },
};

/** How a unit stands to a phase. */
export const CELL_STATE_LABELS: Labels<CellState> = {
  "not-planned": { en: "not in the unit's version of the plan", "zh-CN": "所执行方案未设本阶段" },
  "not-reached": { en: "not reached", "zh-CN": "未进入" },
  "in-phase": { en: "in the phase", "zh-CN": "进行中" },
  redoing: { en: "redoing", "zh-CN": "补课中" },
  stopped: { en: "stopped by a look-back", "zh-CN": "“回头看”未达标，暂停转段" },
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
  ReturnType<
    | typeof enter
    | typeof recordEvaluation
    | typeof lookBack
    | typeof applyForTransition
    | typeof reviewTransition
    | typeof decideTransition
    | typeof checkGate
    | typeof moveToPlan
    | typeof migrate
    | typeof blockers
    | typeof matrix
    | typeof closePhase
    | typeof redoFailed
  >,
  { readonly ok: false }
>["refusal"]["code"];

/** Every code with which a step for many can leave a unit out, beside those of the step itself. */
export type ManyRefusal = "already-entered" | "circle" | "not-in-this-phase" | "duplicate-id" | "gate-met";

/** Why a step, a gate or a count was refused, or a step for many left a unit out. */
export const CAMPAIGN_REFUSAL_LABELS: Labels<CampaignRefusal | ManyRefusal> = {
  "already-entered": { en: "has entered before", "zh-CN": "单位已参加" },
  circle: { en: "units stand above themselves", "zh-CN": "上下级单位循环" },
  "not-in-this-phase": { en: "is not in this phase", "zh-CN": "单位不在该阶段" },
  "gate-met": { en: "the gate is met", "zh-CN": "已达到转段条件" },
  "invalid-input": { en: "the input cannot be read", "zh-CN": "填报内容有误" },
  "unsound-plan": { en: "the plan has errors", "zh-CN": "方案有误" },
  "unknown-phase": { en: "no such phase in the plan", "zh-CN": "方案中无此阶段" },
  "unknown-batch": { en: "no such batch in the plan", "zh-CN": "方案中无此批次" },
  "not-in-batch": { en: "the unit is not in this batch", "zh-CN": "单位不在该批次名单内" },
  "unknown-level": { en: "no such level in the plan", "zh-CN": "方案中无此层级" },
  "not-supervised": { en: "nobody supervises the unit", "zh-CN": "单位未明确督导机构" },
  "definition-changed": { en: "the plan is another one", "zh-CN": "方案已变更" },
  "wrong-status": { en: "not possible in this status", "zh-CN": "当前状态不允许此操作" },
  backdated: { en: "before what last happened", "zh-CN": "日期早于上一次办理" },
  "not-independent": { en: "one cannot judge what is one's own", "zh-CN": "不得审核本人或本单位事项" },
  "not-the-supervisor": { en: "does not supervise the unit", "zh-CN": "不是该单位的督导机构" },
  "not-reviewed": { en: "not reviewed yet", "zh-CN": "尚无督导组审核意见" },
  "nothing-planned": { en: "the plan asks for none in this phase", "zh-CN": "方案在本阶段未作此安排" },
  "too-late": { en: "too late for a baseline", "zh-CN": "已申请转段，不能再作基线测评" },
  "already-recorded": { en: "the same stands there already", "zh-CN": "相同内容已登记" },
  "unknown-round": { en: "no such round of the track", "zh-CN": "并行任务无此轮次" },
  "round-not-begun": { en: "the round has not begun", "zh-CN": "该轮次尚未开始" },
  "already-held": { en: "held already in this attempt", "zh-CN": "本次已进行过" },
  "unknown-evaluation": { en: "no such evaluation in this phase or on a track", "zh-CN": "本阶段及并行任务无此项评价" },
  "supervisor-absent": { en: "nobody of the supervisors was present", "zh-CN": "督导组未到场" },
  "unknown-question": { en: "no such question", "zh-CN": "“回头看”无此问题" },
  "unanswered-question": { en: "a question is not answered once", "zh-CN": "有问题未作答或重复作答" },
  "not-applied-for": { en: "another transition was applied for", "zh-CN": "与所申请的转段不符" },
  "undeclared-fact": { en: "the plan does not know this fact", "zh-CN": "方案未列此项指标" },
  "impossible-fact": { en: "a fact is outside what is declared of it", "zh-CN": "事实超出声明的范围或类型" },
  "contradicts-rate": { en: "a fact is not the value of its rate", "zh-CN": "与所附比率不一致" },
  "too-early": { en: "sooner than the plan lets a unit be through", "zh-CN": "未达到规定的最短时间" },
  "contradicts-evaluation": { en: "the evaluation found something else", "zh-CN": "与已登记的评价结果不一致" },
  "gate-not-met": { en: "the gate is not met", "zh-CN": "未达到转段条件" },
  "gate-undetermined": { en: "the facts do not settle whether the gate is met", "zh-CN": "能否转段尚无法判定" },
  "gate-unknown": { en: "facts that the gate needs are unknown", "zh-CN": "转段所需情况不明" },
  "no-reason": { en: "the reason is missing", "zh-CN": "未说明理由" },
  "deadline-before-decision": { en: "the deadline lies before the decision", "zh-CN": "期限早于决定日期" },
  "unknown-deliverable": { en: "no such deliverable in the plan", "zh-CN": "方案中无此项材料" },
  "nothing-to-collect": { en: "the gate does not leave it open", "zh-CN": "该项情况无需补充收集" },
  "another-plan": { en: "not another version of the same plan", "zh-CN": "不是同一方案的其他版本" },
  "phase-gone": { en: "the unit's phase is not in that version", "zh-CN": "新版方案中无该单位所在阶段" },
  "phase-skipped": { en: "the way to the unit's phase is another", "zh-CN": "新版方案中该单位尚有未经过的阶段" },
  "look-back-gone": { en: "no look-back can let the stopped unit go on", "zh-CN": "停转单位再无“回头看”可解除" },
  "application-stale": {
    en: "its application does not fit that version",
    "zh-CN": "转段申请与新版方案不符",
  },
  "after-reference-day": { en: "changed after the reference day", "zh-CN": "在统计日之后有变动" },
  "duplicate-id": { en: "the same unit twice", "zh-CN": "单位重复" },
};

/** What the linter can say about a plan. */
export const PLAN_FAULT_LABELS: Labels<PlanFault> = {
  "nothing-to-do": { en: "neither phases nor tracks", "zh-CN": "未设阶段，也未设并行任务" },
  "duplicate-id": { en: "two things of one name", "zh-CN": "编号重复" },
  "batch-without-units": { en: "a batch without units", "zh-CN": "批次名单为空" },
  "unit-listed-twice": { en: "a unit listed twice", "zh-CN": "单位重复列入批次" },
  "evaluation-nowhere": { en: "an evaluation in no phase and on no track", "zh-CN": "评价未对应任何阶段或并行任务" },
  "no-grade-passes": { en: "no grade with which a member passes", "zh-CN": "所设等次均不能通过" },
  "dates-backwards": { en: "planned days run backwards", "zh-CN": "计划日期前后颠倒" },
  "phases-overlap": { en: "phases overlap", "zh-CN": "阶段时间交叉" },
  "batches-overlap": { en: "batches overlap", "zh-CN": "批次时间交叉" },
  "rounds-overlap": { en: "rounds share days", "zh-CN": "轮次时间交叉" },
  "round-outside-track": { en: "a round outside the days of its track", "zh-CN": "轮次超出并行任务起止时间" },
  "days-out-of-range": { en: "planned days after the year 9999", "zh-CN": "计划日期超出可用范围" },
  "undeclared-fact": { en: "an undeclared fact is named", "zh-CN": "引用了未列指标" },
  "fact-supplied-twice": { en: "two evaluations supply one fact", "zh-CN": "两项评价提供同一指标" },
  "evaluated-only-once": {
    en: "a gate rests on an evaluation that is not held again",
    "zh-CN": "转段条件依据的评价补课后不再重评",
  },
  "baseline-late": { en: "a baseline after the first phase or round", "zh-CN": "基线测评晚于首个阶段或轮次" },
  "fact-of-another-kind": { en: "a gate compares a fact as another kind", "zh-CN": "转段条件与指标类型不符" },
  "gate-never-met": { en: "a gate that is never met", "zh-CN": "转段条件不可能达到" },
  "gate-always-met": { en: "a gate that is always met", "zh-CN": "转段条件形同虚设" },
  "threshold-falls": { en: "a later gate asks for less", "zh-CN": "后一阶段标准低于前一阶段" },
  "unknown-reference": { en: "a name that leads nowhere", "zh-CN": "引用的内容不存在" },
  "no-such-role": { en: "nobody to do what is asked", "zh-CN": "缺少相应机构" },
  "too-few-hands": { en: "too few people for what takes several", "zh-CN": "机构人手不足，不能分别审核、审批" },
  "roles-in-a-circle": { en: "a body that stands above itself", "zh-CN": "机构隶属关系成环" },
  "supervised-twice": { en: "a unit with two supervisors of a kind", "zh-CN": "单位由两个同类机构督导" },
  "not-supervised": { en: "a listed unit that nobody with a say supervises", "zh-CN": "名单中的单位无相应督导机构" },
};
