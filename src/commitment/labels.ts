/**
 * The vocabularies of public commitments in English and Chinese.
 *
 * @module
 */
import type { Labels, RefusalOf } from "../core/index.js";
import type { evaluate } from "./evaluation.js";
import type { VocabularyCode } from "./lint.js";
import type { MilestoneState } from "./milestones.js";
import type { answerObjection, object } from "./objection.js";
import type { OccurrenceState } from "./occurrences.js";
import type { begin, propose, publish, repropose, review } from "./pledge.js";
import type { report } from "./report.js";
import type { decideRevision, revise } from "./revision.js";
import type {
  AdmissionCode,
  Ambition,
  ChangeCause,
  DeliveryForm,
  Evaluator,
  Kind,
  MakerKind,
  Matter,
  ObjectionVerdict,
  PledgeStatus,
  PledgeStep,
  ReviewVerdict,
  RevisionVerdict,
  Term,
  TextState,
  Timing,
} from "./schema/index.js";
import type { rollUp } from "./roll-up.js";
import type { changeVerdict, settle } from "./settle.js";
import type { OpenStanding } from "./standings.js";
import type { RateBasis, summarise, summaryOf } from "./summary.js";
import type { addRecords, merge, readTally, remove } from "./tally.js";

/** Every code with which a function on pledges can refuse. */
export type PledgeRefusal = RefusalOf<
  | typeof propose
  | typeof review
  | typeof repropose
  | typeof publish
  | typeof object
  | typeof answerObjection
  | typeof begin
  | typeof report
  | typeof revise
  | typeof decideRevision
  | typeof evaluate
  | typeof settle
  | typeof changeVerdict
  | typeof summarise
  | typeof summaryOf
  | typeof addRecords
  | typeof merge
  | typeof remove
  | typeof readTally
  | typeof rollUp
>;

/** Where a pledge stands in its life. */
export const PLEDGE_STATUS_LABELS: Labels<PledgeStatus> = {
  proposed: { en: "proposed", "zh-CN": "待审诺" },
  returned: { en: "returned", "zh-CN": "退回修改" },
  approved: { en: "approved", "zh-CN": "已定诺" },
  published: { en: "published", "zh-CN": "已公开" },
  "in-performance": { en: "in performance", "zh-CN": "践诺中" },
  reported: { en: "in performance, reported", "zh-CN": "践诺中，已报告" },
  evaluated: { en: "in performance, evaluated", "zh-CN": "践诺中，已评诺" },
  settled: { en: "settled", "zh-CN": "已认定" },
};

/** What may be done with a pledge. */
export const PLEDGE_STEP_LABELS: Labels<PledgeStep> = {
  review: { en: "review", "zh-CN": "审诺" },
  repropose: { en: "propose again", "zh-CN": "重新提诺" },
  publish: { en: "publish", "zh-CN": "公开承诺" },
  object: { en: "object", "zh-CN": "提出异议" },
  answerObjection: { en: "answer an objection", "zh-CN": "答复异议" },
  begin: { en: "begin", "zh-CN": "开始践诺" },
  report: { en: "report", "zh-CN": "报告践诺情况" },
  revise: { en: "ask for a revision", "zh-CN": "申请变更承诺" },
  decideRevision: { en: "decide on a revision", "zh-CN": "审定承诺变更" },
  evaluate: { en: "evaluate", "zh-CN": "评诺" },
  settle: { en: "settle", "zh-CN": "认定兑现情况" },
  changeVerdict: { en: "change the verdict", "zh-CN": "更正认定" },
};

/** Who gives a pledge. */
export const MAKER_KIND_LABELS: Labels<MakerKind> = {
  unit: { en: "unit", "zh-CN": "单位" },
  team: { en: "team", "zh-CN": "班子" },
  person: { en: "person", "zh-CN": "个人" },
};

/** Whether one gives it alone. */
export const KIND_LABELS: Labels<Kind> = {
  personal: { en: "personal", "zh-CN": "个人承诺" },
  collective: { en: "collective", "zh-CN": "集体承诺" },
};

/** What a pledge is about. */
export const MATTER_LABELS: Labels<Matter> = {
  shared: { en: "shared by all", "zh-CN": "共性承诺" },
  post: { en: "of the post", "zh-CN": "岗位承诺" },
  "real-thing": { en: "one real thing", "zh-CN": "实事承诺" },
};

/** For how long a pledge is given. */
export const TERM_LABELS: Labels<Term> = {
  annual: { en: "annual", "zh-CN": "年度承诺" },
  immediate: { en: "immediate", "zh-CN": "即时承诺" },
};

/** How far a pledge means to go. */
export const AMBITION_LABELS: Labels<Ambition> = {
  committed: { en: "committed", "zh-CN": "约束性" },
  aspirational: { en: "aspirational", "zh-CN": "预期性" },
};

/** What a review came to. */
export const REVIEW_VERDICT_LABELS: Labels<ReviewVerdict> = {
  approved: { en: "approved", "zh-CN": "审定通过" },
  returned: { en: "returned", "zh-CN": "退回修改" },
};

/** What an objection came to. */
export const OBJECTION_VERDICT_LABELS: Labels<ObjectionVerdict> = {
  sustained: { en: "sustained", "zh-CN": "异议成立" },
  rejected: { en: "rejected", "zh-CN": "异议不成立" },
};

/** What a request to revise came to. */
export const REVISION_VERDICT_LABELS: Labels<RevisionVerdict> = {
  approved: { en: "approved", "zh-CN": "同意变更" },
  refused: { en: "refused", "zh-CN": "不同意变更" },
};

/** Who evaluates a pledge. */
export const EVALUATOR_LABELS: Labels<Evaluator> = {
  self: { en: "self-evaluation", "zh-CN": "自评" },
  leader: { en: "leader's comment", "zh-CN": "领导点评" },
  reviewer: { en: "reviewer", "zh-CN": "审核评定" },
  masses: { en: "mass evaluation", "zh-CN": "群众评诺" },
};

/** Why a verdict changed. */
export const CHANGE_CAUSE_LABELS: Labels<ChangeCause> = {
  "new-evidence": { en: "new evidence", "zh-CN": "出现新证据" },
  "external-reversal": { en: "reversed from outside", "zh-CN": "外部决定改变" },
  "our-error": { en: "our own error", "zh-CN": "认定有误" },
};

/** In what form help was given. */
export const DELIVERY_FORM_LABELS: Labels<DeliveryForm> = {
  "in-kind": { en: "in kind", "zh-CN": "实物" },
  cash: { en: "in cash", "zh-CN": "现金" },
};

/** How a pledge without a verdict that counts stands; those with one are worded by their vocabulary. */
export const OPEN_STANDING_LABELS: Labels<OpenStanding> = {
  "no-report": { en: "due, never reported on", "zh-CN": "到期未报告" },
  "progress-unknown": { en: "due, progress unknown", "zh-CN": "到期，进展不明" },
  "no-evidence": { en: "due, no evidence", "zh-CN": "到期，无佐证材料" },
  "not-yet-assessed": { en: "due, not yet assessed", "zh-CN": "到期，待认定" },
  "not-yet-due": { en: "not yet due", "zh-CN": "未到期" },
  "no-due": { en: "no due day", "zh-CN": "未定期限" },
  "not-published": { en: "approved, not published", "zh-CN": "已审定未公开" },
  "not-approved": { en: "not approved", "zh-CN": "未审定" },
};

/** Whether it took effect in time. */
export const TIMING_LABELS: Labels<Timing> = {
  "on-time": { en: "on time", "zh-CN": "按期" },
  late: { en: "late", "zh-CN": "逾期" },
  unknown: { en: "unknown when", "zh-CN": "时间不明" },
};

/** Whether its text asks less by now. */
export const TEXT_STATE_LABELS: Labels<TextState> = {
  "as-published": { en: "as first published", "zh-CN": "与原承诺一致" },
  eased: { en: "eased since", "zh-CN": "承诺内容已降低" },
  unknown: { en: "unknown whether eased", "zh-CN": "是否降低不明" },
};

/** Where a milestone stands. */
export const MILESTONE_STATE_LABELS: Labels<MilestoneState> = {
  reached: { en: "reached", "zh-CN": "按期达到" },
  "reached-late": { en: "reached late", "zh-CN": "逾期达到" },
  "timing-unknown": { en: "reached, unknown when", "zh-CN": "已达到，时间不明" },
  "no-evidence": { en: "claimed without evidence", "zh-CN": "无佐证材料" },
  missed: { en: "missed", "zh-CN": "未达到" },
  "not-yet-due": { en: "not yet due", "zh-CN": "未到期" },
};

/** What became of one occurrence of a recurring pledge. */
export const OCCURRENCE_STATE_LABELS: Labels<OccurrenceState> = {
  kept: { en: "kept", "zh-CN": "按期兑现" },
  "kept-late": { en: "kept late", "zh-CN": "逾期兑现" },
  "timing-unknown": { en: "kept, unknown when", "zh-CN": "已兑现，时间不明" },
  "no-evidence": { en: "told of without evidence", "zh-CN": "无佐证材料" },
  unknown: { en: "unknown", "zh-CN": "情况不明" },
  missed: { en: "missed", "zh-CN": "未兑现" },
  "not-yet-due": { en: "not yet due", "zh-CN": "未到期" },
};

/** What admission rules find. */
export const ADMISSION_LABELS: Labels<AdmissionCode> = {
  "no-measure": { en: "not measured", "zh-CN": "无可衡量指标" },
  "no-baseline": { en: "no baseline", "zh-CN": "无基数" },
  "no-date": { en: "no date", "zh-CN": "无完成时限" },
  "several-actions": { en: "perhaps several actions in one", "zh-CN": "一条含多事" },
  "beyond-own-power": { en: "beyond the maker's own power", "zh-CN": "超出自身职权" },
  "too-few-pledges": { en: "too few pledges", "zh-CN": "承诺条数不足" },
  "too-many-pledges": { en: "too many pledges", "zh-CN": "承诺条数过多" },
  "number-unknown": { en: "number of pledges unknown", "zh-CN": "承诺条数不明" },
};

/** What can be wrong with a vocabulary of verdicts. */
export const VOCABULARY_LABELS: Labels<VocabularyCode> = {
  "duplicate-verdict": { en: "a verdict stands there twice", "zh-CN": "认定结果重复" },
  "reserved-code": { en: "a verdict has a reserved code", "zh-CN": "认定代码与保留代码相同" },
  "duplicate-rate": { en: "a rate stands there twice", "zh-CN": "比率重复" },
  "unknown-standing": { en: "a rate counts what nothing can be", "zh-CN": "比率统计了不存在的状态" },
  "numerator-outside": { en: "the numerator is not part of the denominator", "zh-CN": "分子不在分母之内" },
  "withheld-below-mark": { en: "marked below the least that is shown", "zh-CN": "标注下限低于发布下限" },
  "uncounted-verdict": { en: "no rate counts a verdict", "zh-CN": "认定结果未计入任何比率" },
};

/** Whether a rate may be shown. */
export const RATE_BASIS_LABELS: Labels<RateBasis> = {
  enough: { en: "enough pledges", "zh-CN": "样本充足" },
  few: { en: "few pledges", "zh-CN": "样本较少" },
  "too-few": { en: "too few pledges to be shown", "zh-CN": "样本过少，不予发布" },
};

/** Why something could not be done with a pledge. */
export const PLEDGE_REFUSAL_LABELS: Labels<PledgeRefusal> = {
  "invalid-input": { en: "the input cannot be read", "zh-CN": "填报内容不合要求" },
  "wrong-status": { en: "not possible at this stage", "zh-CN": "当前环节不能办理" },
  backdated: { en: "lies before what happened last", "zh-CN": "日期早于上一环节" },
  "already-recorded": { en: "recorded already", "zh-CN": "重复登记" },
  "not-independent": { en: "nobody judges their own pledge", "zh-CN": "本人或经办人不得审定、认定" },
  "not-the-maker": { en: "not the maker", "zh-CN": "非承诺人本人" },
  "already-due": { en: "already due", "zh-CN": "承诺期限已过" },
  "milestone-after-due": { en: "a milestone after the end", "zh-CN": "节点晚于承诺期限" },
  "no-reason": { en: "a reason is missing", "zh-CN": "未说明理由" },
  "objections-closed": { en: "no objections are taken", "zh-CN": "不在公示期内" },
  "objections-taken": { en: "objections are still taken", "zh-CN": "公示期未满" },
  "objection-open": { en: "an objection is not answered", "zh-CN": "异议尚未答复" },
  "no-objection": { en: "no objection is open", "zh-CN": "无待答复异议" },
  "unknown-objection": { en: "no such objection", "zh-CN": "无此异议" },
  "already-answered": { en: "answered already", "zh-CN": "异议已答复" },
  "progress-mismatch": { en: "the report does not fit the measure", "zh-CN": "报告与承诺指标不符" },
  "beyond-target": { en: "beyond the target, unexplained", "zh-CN": "超出承诺目标，未作说明" },
  "effective-later": { en: "takes effect only later", "zh-CN": "见效日期晚于报告日期" },
  "occurrence-mismatch": { en: "the report does not fit the cadence", "zh-CN": "报告与承诺周期不符" },
  "unknown-occurrence": { en: "no such occurrence yet", "zh-CN": "该期尚未开始" },
  "unknown-milestone": { en: "no such milestone", "zh-CN": "无此节点" },
  "revision-asked": { en: "a revision waits for its decision", "zh-CN": "已有变更申请待审" },
  "no-revision": { en: "no revision was asked for", "zh-CN": "无待审变更申请" },
  "nothing-changed": { en: "nothing would change", "zh-CN": "内容无变化" },
  "no-place": { en: "published nowhere", "zh-CN": "未说明公开地点" },
  "definition-changed": { en: "judged by other words", "zh-CN": "认定标准不一致" },
  "unknown-verdict": { en: "no such verdict", "zh-CN": "无此认定结果" },
  "not-explained": { en: "explained to nobody", "zh-CN": "未向群众作出说明" },
  "no-successor": { en: "no other pledge takes its place", "zh-CN": "未指明接续的承诺" },
  "no-evidence": { en: "no evidence", "zh-CN": "无佐证材料" },
  "progress-unknown": { en: "progress unknown", "zh-CN": "进展不明" },
  "target-not-reached": { en: "target not reached", "zh-CN": "未达到承诺目标" },
  "after-reference-day": { en: "changed after the reference day", "zh-CN": "统计日期之后有变动" },
  "duplicate-id": { en: "stands twice", "zh-CN": "重复" },
  "duplicate-link": { en: "counts in one parent twice", "zh-CN": "重复关联" },
  "unknown-node": { en: "a link to nothing", "zh-CN": "关联对象不存在" },
  circle: { en: "counts in itself", "zh-CN": "循环关联" },
  "scored-parent": { en: "children and a score of its own", "zh-CN": "有下级项不得另计分" },
  "unscored-leaf": { en: "neither children nor a score", "zh-CN": "既无下级项也无得分" },
  "never-counted": { en: "was not counted as it is given", "zh-CN": "未按所给状态计入" },
  "different-tallies": { en: "counted by another day, keys or verdicts", "zh-CN": "统计日、分组或认定标准不一致" },
};
