/**
 * The vocabularies of satisfaction surveys in English and Chinese.
 *
 * @module
 */
import type { Labels } from "../core/index.js";
import type { ProtocolFault } from "./lint.js";
import type { DontKnowPolicy, EmptyClassPolicy } from "./protocol.js";
import type { ResponseRefusal } from "./response.js";
import type { WithheldReason } from "./results.js";
import type { Ungraded } from "./scale.js";

/** What stands on a form instead of a grade. */
export const UNGRADED_LABELS: Labels<Ungraded> = {
  "dont-know": { en: "don't know", "zh-CN": "不了解" },
  blank: { en: "blank", "zh-CN": "未填" },
  "several-marks": { en: "several marks", "zh-CN": "多选" },
  invalid: { en: "invalid", "zh-CN": "无效" },
};

/** How a don't-know counts. */
export const DONT_KNOW_POLICY_LABELS: Labels<DontKnowPolicy> = {
  exclude: { en: "left out of every rate and score", "zh-CN": "不计入" },
  zero: { en: "a valid answer worth nothing", "zh-CN": "计零分" },
  "as-grade": { en: "a valid answer with points of its own", "zh-CN": "按档次计分" },
};

/** What happens to a score when a class of evaluators is empty. */
export const EMPTY_CLASS_POLICY_LABELS: Labels<EmptyClassPolicy> = {
  withhold: { en: "no score is given", "zh-CN": "不出分" },
  renormalise: { en: "the other classes share its weight", "zh-CN": "权重由其他类别分摊" },
};

export { DENOMINATOR_LABELS } from "./denominator-labels.js";

/** Why a response was refused. */
export const RESPONSE_REFUSAL_LABELS: Labels<ResponseRefusal> = {
  "invalid-input": { en: "fields of the wrong form", "zh-CN": "填写格式有误" },
  "unknown-unit": { en: "the unit is not listed", "zh-CN": "被评单位不在名单内" },
  "unknown-class": { en: "the class of evaluators is not listed", "zh-CN": "评价人类别不在名单内" },
  "unknown-question": { en: "the question is not asked", "zh-CN": "没有这一评价项目" },
  "missing-answer": { en: "a question has no answer", "zh-CN": "评价项目缺答" },
  "not-on-scale": { en: "the answer is not on the scale", "zh-CN": "评价档次不在量表内" },
};

/** What to show where a result is withheld. */
export const WITHHELD_LABELS: Labels<WithheldReason> = {
  "below-minimum": { en: "fewer valid answers than the least to be shown", "zh-CN": "有效评价数不足，不予公布" },
  "no-points": { en: "the scale has no points", "zh-CN": "量表未设分值" },
  "empty-class": { en: "a class of evaluators gave no valid answer", "zh-CN": "有评价人类别无有效评价" },
  "answers-share-respondents": {
    en: "no interval: the same people answered all questions",
    "zh-CN": "各项评价出自同一批评价人，不给出区间",
  },
  "only-in-one-wave": { en: "in one wave only", "zh-CN": "仅一次调查涉及，无从比较" },
  "too-few-observations": { en: "too few answers for an interval", "zh-CN": "评价数过少，不给出区间" },
  "no-variance": { en: "all answers agree, so they show no error", "zh-CN": "评价完全一致，无法估计误差" },
};

/** What keeps a protocol from being frozen. */
export const PROTOCOL_FAULT_LABELS: Labels<ProtocolFault> = {
  "duplicate-id": { en: "a name stands twice", "zh-CN": "名称重复" },
  "weights-not-one": { en: "weights do not sum to 1", "zh-CN": "权重之和不等于 1" },
  "not-on-scale": { en: "a rate counts a grade that the scale lacks", "zh-CN": "比率所含档次不在量表内" },
  "incomplete-points": { en: "some grades have points and others none", "zh-CN": "部分档次没有分值" },
  "dont-know-without-points": { en: "a don't-know shall count and has no points", "zh-CN": "“不了解”未设分值" },
};
