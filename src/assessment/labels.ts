/**
 * Words in English and Chinese for the vocabularies of assessment: missing scores, limiters, refusals and faults.
 *
 * @module
 */
import type { Labels } from "../core/index.js";
import type { INDEX_FAULTS } from "./index-fault.js";
import type { AdjustmentEffect, GradeRefusal, IndicatorRefusal, LimiterEffect } from "./results.js";
import type { AssessRefusal } from "./assess.js";
import type { AdjustmentKind } from "./adjustment.js";
import type { LimiterKind } from "./limiter.js";
import type { Aggregation, MissingPolicy } from "./schema.js";
import type { ComparedAmong } from "./normalisation.js";
import type { RankOrder, UnrankedReason } from "./ranking/index.js";

/** What a missing score does to the mean it belongs to. */
export const MISSING_POLICY_LABELS: Labels<MissingPolicy> = {
  withhold: { en: "no score is given", "zh-CN": "不出分" },
  renormalise: { en: "the other parts share its weight", "zh-CN": "权重由其他指标分摊" },
  zero: { en: "it counts 0 points", "zh-CN": "计零分" },
};

/** How parts become one. */
export const AGGREGATION_LABELS: Labels<Aggregation> = {
  arithmetic: { en: "weighted mean", "zh-CN": "加权平均" },
  geometric: { en: "weighted geometric mean", "zh-CN": "加权几何平均" },
};

/** What moves a score before it is limited. */
export const ADJUSTMENT_KIND_LABELS: Labels<AdjustmentKind> = {
  coefficient: { en: "coefficient", "zh-CN": "系数" },
  bonus: { en: "bonus", "zh-CN": "加分" },
  deduction: { en: "deduction", "zh-CN": "扣分" },
};

/** What came of an adjustment. */
export const ADJUSTMENT_EFFECT_LABELS: Labels<AdjustmentEffect> = {
  applied: { en: "applied", "zh-CN": "已适用" },
  "not-met": { en: "not applied", "zh-CN": "未适用" },
  held: { en: "held", "zh-CN": "待定" },
};

/** What limits a result. */
export const LIMITER_KIND_LABELS: Labels<LimiterKind> = {
  exclude: { en: "not assessed", "zh-CN": "不参加考核" },
  hold: { en: "held back", "zh-CN": "暂缓评定" },
  floor: { en: "floor", "zh-CN": "保底" },
  cap: { en: "cap", "zh-CN": "封顶" },
  downgrade: { en: "downgrade", "zh-CN": "降档" },
  "cap-grade": { en: "highest grade", "zh-CN": "最高档次" },
  veto: { en: "one-vote veto", "zh-CN": "一票否决" },
};

/** What came of a limiter. */
export const LIMITER_EFFECT_LABELS: Labels<LimiterEffect> = {
  applied: { en: "applied", "zh-CN": "已适用" },
  "without-effect": { en: "without effect", "zh-CN": "不影响得分" },
  "not-met": { en: "not applied", "zh-CN": "未适用" },
  held: { en: "held", "zh-CN": "待定" },
  waived: { en: "waived", "zh-CN": "已豁免" },
};

/** Why there are no points, no score, no grade or no rank. */
export const ASSESSMENT_REFUSAL_LABELS: Labels<IndicatorRefusal | GradeRefusal | UnrankedReason> = {
  unknown: { en: "the fact is not known", "zh-CN": "情况不明" },
  "not-a-number": { en: "the fact is not a number", "zh-CN": "不是数值" },
  "no-point-estimate": { en: "only an interval is known", "zh-CN": "只有区间，没有估计值" },
  "unsound-points": { en: "the scale is unsound", "zh-CN": "计分办法有误" },
  "outside-points": { en: "the fact lies outside the scale", "zh-CN": "超出计分范围" },
  "part-withheld": { en: "a part has no score", "zh-CN": "有指标未计分" },
  "no-part-scored": { en: "no part has a score", "zh-CN": "各项指标均未计分" },
  "too-little-known": { en: "too little of the weight is known", "zh-CN": "已知权重不足" },
  "no-category": { en: "no group to compare within", "zh-CN": "没有可比的类别" },
  "below-zero": { en: "the fact is below 0", "zh-CN": "数值小于 0" },
  "no-top": { en: "the greatest of all is 0", "zh-CN": "最高值为 0" },
  "no-spread": { en: "all that are compared are equal", "zh-CN": "数值全部相同" },
  "adjustment-held": { en: "an adjustment cannot be decided", "zh-CN": "调整项待定" },
  excluded: { en: "not assessed", "zh-CN": "不参加考核" },
  "on-hold": { en: "held back", "zh-CN": "暂缓评定" },
  "limiter-held": { en: "a limiter cannot be decided", "zh-CN": "限制条件待定" },
  vetoed: { en: "vetoed", "zh-CN": "一票否决" },
  "in-no-band": { en: "the score lies in no band", "zh-CN": "不在任何档次内" },
  "in-several-bands": { en: "the score lies in several bands", "zh-CN": "同属多个档次" },
  undetermined: { en: "cannot be decided", "zh-CN": "无法判定" },
};

/** What is wrong with an index, or strange about it. */
export const INDEX_FAULT_LABELS: Labels<(typeof INDEX_FAULTS)[number]> = {
  "duplicate-id": { en: "a name stands twice", "zh-CN": "名称重复" },
  "weights-not-one": { en: "weights do not sum to 1", "zh-CN": "权重之和不等于 1" },
  "flat-scale": { en: "both ends of a scale are one", "zh-CN": "计分起止值相同" },
  "off-scale": { en: "points below 0 or above 100", "zh-CN": "分值超出 0 至 100" },
  "idle-limiter": { en: "a limiter that limits nothing", "zh-CN": "限制值不起作用" },
  "never-applies": { en: "a condition that is never met", "zh-CN": "条件永不成立" },
  "always-applies": { en: "a condition that is always met", "zh-CN": "条件永远成立" },
  "limiters-contradict": { en: "a floor above a cap", "zh-CN": "保底高于封顶" },
  "unknown-part": { en: "points of a part that is not there", "zh-CN": "引用的指标不存在" },
  "unknown-grade": { en: "a grade that is not there", "zh-CN": "引用的档次不存在" },
  "no-grades": { en: "there are no grades to limit", "zh-CN": "没有档次可限" },
};

/** Why nothing is assessed. */
export const ASSESS_REFUSAL_LABELS: Labels<AssessRefusal> = {
  "invalid-input": { en: "not of the right form", "zh-CN": "格式有误" },
  "duplicate-id": { en: "a subject stands twice", "zh-CN": "考核对象重复" },
  "reserved-fact": { en: "a fact has a reserved name", "zh-CN": "使用了保留名称" },
  "unknown-subject": { en: "a waiver for nobody who is assessed", "zh-CN": "豁免对象不在考核之列" },
  "unknown-limiter": { en: "a waiver of no limiter of the index", "zh-CN": "豁免的限制不存在" },
  "own-waiver": { en: "a waiver that the subject granted itself", "zh-CN": "不得自行豁免" },
  "dates-reversed": { en: "it ends before it begins", "zh-CN": "起止日期颠倒" },
};

/** Who is compared with whom. */
export const COMPARED_AMONG_LABELS: Labels<ComparedAmong> = {
  all: { en: "all together", "zh-CN": "总排名" },
  category: { en: "within each category", "zh-CN": "分类排名" },
};

/** Who is named first in a ranking. */
export const RANK_ORDER_LABELS: Labels<RankOrder> = {
  "best-first": { en: "from the best", "zh-CN": "排名" },
  "last-first": { en: "from the last", "zh-CN": "倒排名" },
};
