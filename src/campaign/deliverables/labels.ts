/**
 * The vocabularies of deliverables in English and Chinese.
 *
 * @module
 */
import type { Labels, RefusalOf } from "../../core/index.js";
import type { DeliverableMeasure } from "../implied-facts.js";
import type { DeliverableCommandRefusal } from "./decider.js";
import type { deliverableFacts } from "./facts.js";
import type { DeliverableStatus, DeliverableStep, ReviewVerdict } from "./schema/index.js";
import type { summariseDeliverables } from "./summary.js";

/** Every code with which a step, a command or a count of this part can say no. */
export type DeliverableRefusal =
  DeliverableCommandRefusal | RefusalOf<typeof deliverableFacts | typeof summariseDeliverables>;

/** Where a deliverable stands. */
export const DELIVERABLE_STATUS_LABELS: Labels<DeliverableStatus> = {
  drafting: { en: "drafted", "zh-CN": "已起草，待审核" },
  "in-review": { en: "under review", "zh-CN": "审核中" },
  agreed: { en: "agreed", "zh-CN": "审核通过" },
  returned: { en: "to be drafted anew", "zh-CN": "须重新制定" },
};

/** What may be done with a deliverable. */
export const DELIVERABLE_STEP_LABELS: Labels<DeliverableStep> = {
  redraft: { en: "draft anew", "zh-CN": "另行起草" },
  seekComments: { en: "seek comments", "zh-CN": "征求意见" },
  review: { en: "review", "zh-CN": "审核" },
  appraise: { en: "appraise", "zh-CN": "评议" },
  publish: { en: "publish", "zh-CN": "公示" },
  withdrawPublication: { en: "take a publication down", "zh-CN": "提前撤下公示" },
  moveToPlan: { en: "move to another version of the plan", "zh-CN": "改按新版方案执行" },
};

/** What a reviewer says to a version. */
export const REVIEW_VERDICT_LABELS: Labels<ReviewVerdict> = {
  agreed: { en: "agreed", "zh-CN": "同意" },
  returned: { en: "returned", "zh-CN": "退回修改" },
};

/** What a plan can ask of a deliverable. */
export const DELIVERABLE_MEASURE_LABELS: Labels<DeliverableMeasure> = {
  drafted: { en: "drafted", "zh-CN": "已起草" },
  commented: { en: "enough rounds of comments", "zh-CN": "征求意见轮次达到要求" },
  reviewed: { en: "agreed by every reviewer", "zh-CN": "逐级审核通过" },
  appraised: { en: "appraised well enough", "zh-CN": "评议达到要求" },
  published: { en: "published for long enough", "zh-CN": "公示期满" },
};

/** Why something could not be done with deliverables, or why they could not be counted. */
export const DELIVERABLE_REFUSAL_LABELS: Labels<DeliverableRefusal> = {
  "invalid-input": { en: "the input cannot be read", "zh-CN": "填报内容有误" },
  "unknown-command": { en: "no such step", "zh-CN": "没有这一办理步骤" },
  "already-exists": { en: "it exists already", "zh-CN": "该项材料已起草" },
  "not-found": { en: "no such deliverable", "zh-CN": "未找到该项材料" },
  "definition-changed": { en: "runs under another plan, or another version of it", "zh-CN": "方案不同或方案已变更" },
  "unknown-kind": { en: "the plan asks for no such deliverable", "zh-CN": "方案中无此项材料" },
  "unknown-round": { en: "the plan asks for it in another round", "zh-CN": "方案未在该轮次要求此项材料" },
  "unknown-circle": { en: "the plan has no such circle", "zh-CN": "方案中无此公开范围" },
  "wrong-status": { en: "not possible in this status", "zh-CN": "当前状态不能办理" },
  backdated: { en: "before what last happened", "zh-CN": "日期早于上一次办理" },
  "same-content": { en: "the text is not a new one", "zh-CN": "内容与原稿相同" },
  "not-latest-version": { en: "not the latest version", "zh-CN": "不是最新一稿" },
  "more-answers-than-asked": { en: "more answered than were asked", "zh-CN": "反馈数多于征求数" },
  "already-recorded": { en: "the same stands there already", "zh-CN": "相同内容已登记" },
  "unknown-stage": { en: "no such stage of review", "zh-CN": "审核流程中无此环节" },
  "already-reviewed": { en: "reviewed at this stage already", "zh-CN": "该环节已审核" },
  "stage-not-reached": { en: "another stage comes first", "zh-CN": "尚未到该审核环节" },
  "not-independent": {
    en: "nobody judges what is their own, or twice",
    "zh-CN": "起草人、本人和本单位不得审议，同一人不得重复审核",
  },
  "not-the-supervisor": { en: "does not supervise the unit", "zh-CN": "不是该单位的督导机构" },
  "too-few-comment-rounds": { en: "too few rounds of comments", "zh-CN": "征求意见轮次不足" },
  "nothing-planned": { en: "the plan asks for no appraisal of it", "zh-CN": "方案未要求评议此项材料" },
  "already-appraised": { en: "appraised already", "zh-CN": "该稿已有评议结论" },
  "contradicts-rate": { en: "a fact is not the value of its rate", "zh-CN": "与所附比率不一致" },
  "impossible-fact": { en: "a fact is outside what is declared of it", "zh-CN": "事实超出声明的范围或类型" },
  "undeclared-fact": { en: "the plan does not know this fact", "zh-CN": "方案未列此项指标" },
  "published-before-agreed": { en: "it would hang before it was agreed", "zh-CN": "公示早于审核通过" },
  "nothing-to-withdraw": { en: "nothing hangs any more", "zh-CN": "没有公示可撤" },
  "unknown-publication": { en: "no such publication", "zh-CN": "无此次公示" },
  "publication-over": { en: "the publication has ended", "zh-CN": "该次公示已结束" },
  "another-plan": { en: "not another version of the same plan", "zh-CN": "不是同一方案的其他版本" },
  "kind-changed": { en: "another owner or review in that version", "zh-CN": "新版方案中此项材料的归属或审核流程已变" },
  "another-unit": { en: "a deliverable of another unit", "zh-CN": "不是本单位的材料" },
  "after-reference-day": { en: "changed after the reference day", "zh-CN": "在统计日之后有变动" },
  "duplicate-id": { en: "the same number twice", "zh-CN": "编号重复" },
  "calendar-missing": { en: "no calendar tells the workdays", "zh-CN": "缺少工作日历" },
};
