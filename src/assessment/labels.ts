/**
 * Words in English and Chinese for the vocabularies of assessment: missing scores, limiters, refusals and faults.
 *
 * @module
 */
import type { Labels } from "../core/index.js";
import type { INDEX_FAULTS } from "./lint.js";
import type { GradeRefusal, IndicatorRefusal, LimiterEffect } from "./results.js";
import type { LimiterKind, MissingPolicy } from "./schema.js";

/** What a missing score does to the mean it belongs to. */
export const MISSING_POLICY_LABELS: Labels<MissingPolicy> = {
  withhold: { en: "no score is given", "zh-CN": "不出分" },
  renormalise: { en: "the other parts share its weight", "zh-CN": "权重由其他指标分摊" },
};

/** What limits a score. */
export const LIMITER_KIND_LABELS: Labels<LimiterKind> = {
  cap: { en: "cap", "zh-CN": "封顶" },
  veto: { en: "one-vote veto", "zh-CN": "一票否决" },
};

/** What came of a limiter. */
export const LIMITER_EFFECT_LABELS: Labels<LimiterEffect> = {
  applied: { en: "applied", "zh-CN": "已适用" },
  "without-effect": { en: "without effect", "zh-CN": "不影响得分" },
  "not-met": { en: "not applied", "zh-CN": "未适用" },
  held: { en: "held", "zh-CN": "待定" },
};

/** Why there are no points, no score or no grade. */
export const ASSESSMENT_REFUSAL_LABELS: Labels<IndicatorRefusal | GradeRefusal> = {
  unknown: { en: "the fact is not known", "zh-CN": "情况不明" },
  "not-a-number": { en: "the fact is not a number", "zh-CN": "不是数值" },
  "no-point-estimate": { en: "only an interval is known", "zh-CN": "只有区间，没有估计值" },
  "unsound-points": { en: "the scale is unsound", "zh-CN": "计分办法有误" },
  "outside-points": { en: "the fact lies outside the scale", "zh-CN": "超出计分范围" },
  "part-withheld": { en: "a part has no score", "zh-CN": "有指标未计分" },
  "no-part-scored": { en: "no part has a score", "zh-CN": "各项指标均未计分" },
  "cap-held": { en: "a cap cannot be decided", "zh-CN": "封顶条件待定" },
  vetoed: { en: "vetoed", "zh-CN": "一票否决" },
  "veto-held": { en: "a veto cannot be decided", "zh-CN": "否决条件待定" },
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
  "idle-cap": { en: "a cap that limits nothing", "zh-CN": "封顶值不起作用" },
};
