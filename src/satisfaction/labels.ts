/**
 * The vocabularies of satisfaction surveys in English and Chinese.
 *
 * @module
 */
import type { Labels } from "../core/index.js";
import type { CaseRefusal, EligibilityBasis } from "./fieldwork/index.js";
import type { ProtocolFault } from "./lint.js";
import type { DontKnowPolicy, EmptyClassPolicy, EvaluatorKind, SpoiltPolicy, Weighting } from "./policies.js";
import type { ResponseRefusal } from "./response.js";
import type { WithheldReason } from "./results.js";
import type { BallotRuleFault, UnreadablePolicy, VoteStatus, VotesRefusal } from "./votes/index.js";
import type { Uncomparable } from "./waves/index.js";

export { DENOMINATOR_LABELS, UNGRADED_LABELS } from "./wording.js";
export { BALLOT_BASE_LABELS, BALLOT_COMPARISON_LABELS } from "./votes/wording.js";
export { DISPOSITION_LABELS, OUTCOME_RATE_LABELS } from "./fieldwork/wording.js";

/** How a don't-know counts. */
export const DONT_KNOW_POLICY_LABELS: Labels<DontKnowPolicy> = {
  exclude: { en: "left out of every rate and score", "zh-CN": "不计入" },
  zero: { en: "a valid answer worth nothing", "zh-CN": "计零分" },
  "as-grade": { en: "a valid answer with points of its own", "zh-CN": "按档次计分" },
};

/** How a question counts on which no grade can be read. */
export const SPOILT_POLICY_LABELS: Labels<SpoiltPolicy> = {
  exclude: { en: "received, not valid", "zh-CN": "收回但无效" },
  abstain: { en: "a valid abstention", "zh-CN": "按弃权计，有效" },
  zero: { en: "a valid answer worth nothing", "zh-CN": "计零分" },
};

/** What happens to a score when a class of evaluators is empty. */
export const EMPTY_CLASS_POLICY_LABELS: Labels<EmptyClassPolicy> = {
  withhold: { en: "no score is given", "zh-CN": "不出分" },
  renormalise: { en: "the others share its weight", "zh-CN": "权重由其他类别分摊" },
};

/** How weights are written. */
export const WEIGHTING_LABELS: Labels<Weighting> = {
  shares: { en: "shares that sum to 1", "zh-CN": "权数，合计为 1" },
  percentages: { en: "percentages that sum to 100", "zh-CN": "百分比，合计为 100" },
  proportions: { en: "proportions", "zh-CN": "比例" },
};

/** Who evaluates. */
export const EVALUATOR_KIND_LABELS: Labels<EvaluatorKind> = {
  self: { en: "the evaluated themselves", "zh-CN": "自评" },
  peers: { en: "their peers", "zh-CN": "互评" },
  leaders: { en: "those above them", "zh-CN": "领导评价" },
  subordinates: { en: "those under them", "zh-CN": "下级评价" },
  masses: { en: "the people they serve", "zh-CN": "群众评议" },
};

/** Why a response was refused. */
export const RESPONSE_REFUSAL_LABELS: Labels<ResponseRefusal> = {
  "invalid-input": { en: "fields of the wrong form", "zh-CN": "填写格式有误" },
  "unknown-unit": { en: "the unit is not listed", "zh-CN": "被评单位不在名单内" },
  "unknown-class": { en: "the class of evaluators is not listed", "zh-CN": "评价人类别不在名单内" },
  "unknown-channel": { en: "the class is not asked by this channel", "zh-CN": "评价渠道不在名单内" },
  "unknown-question": { en: "the question is not asked", "zh-CN": "没有这一评价项目" },
  "missing-answer": { en: "a question has no answer", "zh-CN": "评价项目缺答" },
  "not-on-scale": { en: "the answer is not on the scale", "zh-CN": "评价档次不在量表内" },
  "outside-the-days": { en: "given before the first day or after the last", "zh-CN": "不在评价期限内" },
  "too-few-consulted": { en: "too few people were consulted", "zh-CN": "征求意见人数不足" },
  "no-weight": { en: "the response has no weight", "zh-CN": "缺少权数" },
  "unexpected-weight": { en: "the protocol weighs no response", "zh-CN": "本方案不加权" },
  "duplicate-response": { en: "the ballot came in before", "zh-CN": "票号重复" },
};

/** What to show where a result is withheld. */
export const WITHHELD_LABELS: Labels<WithheldReason> = {
  "below-minimum": { en: "fewer answers than the least to be shown", "zh-CN": "有效评价数不足，不予公布" },
  "no-points": { en: "the scale has no points", "zh-CN": "量表未设分值" },
  "empty-class": { en: "a class of evaluators gave no valid answer", "zh-CN": "有评价人类别无有效评价" },
  "answers-share-respondents": {
    en: "no interval: the same people answered all questions",
    "zh-CN": "各项评价出自同一批评价人，不给出区间",
  },
  "not-a-sample": { en: "no interval: people are counted, not drawn", "zh-CN": "按人数全数计算，不给出区间" },
  "too-few-observations": { en: "too few answers for an interval", "zh-CN": "评价数过少，不给出区间" },
  "no-variance": { en: "all answers agree, so they show no error", "zh-CN": "评价完全一致，无法估计误差" },
};

/** Why something in two waves cannot be compared. */
export const UNCOMPARABLE_LABELS: Labels<Uncomparable> = {
  "only-in-one-wave": { en: "in one wave only", "zh-CN": "仅一次调查涉及，无从比较" },
  "question-changed": { en: "the question has other words", "zh-CN": "题目表述已改" },
  "scale-changed": { en: "the scale has other grades", "zh-CN": "评价档次已改" },
  "points-changed": { en: "answers are worth other points", "zh-CN": "分值已改" },
  "evaluators-changed": { en: "other people are asked", "zh-CN": "评价主体或渠道已改" },
  "evaluators-left-out": {
    en: "a class or channel is empty in one wave only",
    "zh-CN": "仅一次调查缺少某类评价人或渠道的有效评价",
  },
  "units-changed": { en: "other units are evaluated", "zh-CN": "被评单位不同" },
  "rate-changed": { en: "the rate counts other answers", "zh-CN": "比率口径已改" },
  "weights-changed": { en: "the weights are others", "zh-CN": "权重已改" },
};

/** What keeps a protocol from being frozen. */
export const PROTOCOL_FAULT_LABELS: Labels<ProtocolFault> = {
  "duplicate-id": { en: "a name stands twice", "zh-CN": "名称重复" },
  "weights-off-sum": { en: "weights do not sum to the whole", "zh-CN": "权重之和不等于总数" },
  "quotas-off-sum": { en: "planned parts do not sum to 1", "zh-CN": "计划构成之和不等于 1" },
  "not-on-scale": { en: "a rate counts a grade that the scale lacks", "zh-CN": "比率所含档次不在量表内" },
  "unknown-channel": { en: "a class is asked by a channel that is not listed", "zh-CN": "评价渠道不在名单内" },
  "incomplete-points": { en: "some grades have points and others none", "zh-CN": "部分档次没有分值" },
  "dont-know-without-points": { en: "a don't-know shall count and has no points", "zh-CN": "“不了解”未设分值" },
  "days-backwards": { en: "the last day comes before the first", "zh-CN": "起止日期前后颠倒" },
  "weighted-people": { en: "a rate would count weights among people", "zh-CN": "加权评价不能按人数计算" },
};

/** How a ballot counts on which no single choice can be read. */
export const UNREADABLE_POLICY_LABELS: Labels<UnreadablePolicy> = {
  abstention: { en: "an abstention, valid", "zh-CN": "按弃权计，有效" },
  invalid: { en: "invalid", "zh-CN": "按无效票计" },
};

/** What became of a vote. */
export const VOTE_STATUS_LABELS: Labels<VoteStatus> = {
  void: { en: "void, to be repeated", "zh-CN": "表决无效，重新表决" },
  "no-quorum": { en: "without its quorum", "zh-CN": "未达法定人数" },
  decided: { en: "decided", "zh-CN": "表决有效" },
};

/** Why counts of a vote come to no verdict. */
export const VOTES_REFUSAL_LABELS: Labels<VotesRefusal> = {
  "invalid-input": { en: "fields of the wrong form", "zh-CN": "填写格式有误" },
  "does-not-add-up": { en: "not as many counted as came back", "zh-CN": "计票数与收回票数不符" },
  "impossible-counts": { en: "more than can vote", "zh-CN": "人数或票数超过应到人数" },
  "unknown-count": { en: "people whom the rule asks for were not counted", "zh-CN": "缺少规则所需的人数" },
};

/** What can be wrong with the rule of a vote. */
export const BALLOT_RULE_FAULT_LABELS: Labels<BallotRuleFault> = {
  "duplicate-id": { en: "a name stands twice", "zh-CN": "名称重复" },
  "unknown-choice": { en: "a choice that is not on the ballot", "zh-CN": "选票上没有这一选项" },
  "quorum-never-met": { en: "no counts meet the quorum", "zh-CN": "法定人数无法达到" },
  gap: { en: "counts without a verdict", "zh-CN": "有的票数没有结论" },
  overlap: { en: "counts with two verdicts", "zh-CN": "有的票数有两种结论" },
  unreachable: { en: "a verdict that no counts come to", "zh-CN": "有的结论不可能出现" },
  "too-many-cases": { en: "too many cases to look at", "zh-CN": "情形过多，无法逐一核查" },
};

/** What the eligible part of the undetermined cases rests on. */
export const ELIGIBILITY_BASIS_LABELS: Labels<EligibilityBasis> = {
  stated: { en: "stated, with its source", "zh-CN": "按所注来源给定" },
  "proportional-allocation": { en: "as among the determined cases", "zh-CN": "按已判明者中的合格比例推算" },
};

/** Why a drawn case is not counted. */
export const CASE_REFUSAL_LABELS: Labels<CaseRefusal> = {
  "invalid-input": { en: "fields of the wrong form", "zh-CN": "填写格式有误" },
  "unknown-unit": { en: "the unit is not listed", "zh-CN": "被评单位不在名单内" },
  "unknown-channel": { en: "the channel is not listed", "zh-CN": "调查渠道不在名单内" },
  "no-weight": { en: "the case has no weight", "zh-CN": "样本缺少权数" },
  "unexpected-weight": { en: "cases are not weighed", "zh-CN": "样本不加权" },
};
