/**
 * Words in English and Chinese for the vocabularies of rules: outcomes, comparisons, lights, refusals and faults.
 *
 * @module
 */
import type { Labels } from "../core/index.js";
import type { BandRefusal } from "./bands.js";
import type { ComparisonCode } from "./condition.js";
import type { LightOutcome } from "./light.js";
import type { BandFault } from "./lint-bands.js";
import type { LightFault } from "./lint-lights.js";
import type { LightColour, LightKind } from "./light-scheme.js";
import type { Outcome } from "./outcome.js";
import type { PiecewiseRefusal, PointFault } from "./piecewise.js";

/** Words for the four answers of a rule. */
export const OUTCOME_LABELS: Labels<Outcome> = {
  met: { en: "met", "zh-CN": "达到" },
  "not-met": { en: "not met", "zh-CN": "未达到" },
  undetermined: { en: "cannot be decided", "zh-CN": "无法判定" },
  unknown: { en: "unknown", "zh-CN": "情况不明" },
};

/** Words for comparisons, to stand between a fact and what is required of it. */
export const COMPARISON_LABELS: Labels<ComparisonCode> = {
  "at-least": { en: "at least", "zh-CN": "不低于" },
  "more-than": { en: "more than", "zh-CN": "高于" },
  "at-most": { en: "at most", "zh-CN": "不高于" },
  "less-than": { en: "less than", "zh-CN": "低于" },
  equals: { en: "equal to", "zh-CN": "等于" },
  "differs-from": { en: "other than", "zh-CN": "不等于" },
  "one-of": { en: "one of", "zh-CN": "属于" },
};

/** Words for what a scheme of warning lights looks at. */
export const LIGHT_KIND_LABELS: Labels<LightKind> = {
  "by-date": { en: "by date", "zh-CN": "按时限亮灯" },
  "by-month": { en: "by month", "zh-CN": "按月亮灯" },
  "by-progress": { en: "by progress", "zh-CN": "按进度亮灯" },
  "by-judgement": { en: "by judgement", "zh-CN": "按研判结果亮灯" },
  "by-escalation": { en: "by escalation", "zh-CN": "逐级升级亮灯" },
};

/** Words for the colours of warning lights. */
export const LIGHT_COLOUR_LABELS: Labels<LightColour> = {
  green: { en: "green", "zh-CN": "绿灯" },
  blue: { en: "blue", "zh-CN": "蓝灯" },
  yellow: { en: "yellow", "zh-CN": "黄灯" },
  orange: { en: "orange", "zh-CN": "橙灯" },
  red: { en: "red", "zh-CN": "红灯" },
};

/** Words for the answers of a scheme of warning lights. */
export const LIGHT_OUTCOME_LABELS: Labels<LightOutcome> = {
  lit: { en: "lit", "zh-CN": "亮灯" },
  "undefined-by-scheme": { en: "not covered by the scheme", "zh-CN": "办法未作规定" },
  undetermined: { en: "cannot be decided", "zh-CN": "无法判定" },
  unknown: { en: "unknown", "zh-CN": "情况不明" },
};

/** Words for the refusals of band tables and piecewise scores. */
export const RULE_REFUSAL_LABELS: Labels<BandRefusal | PiecewiseRefusal> = {
  "in-no-band": { en: "lies in no band", "zh-CN": "不在任何档次内" },
  "in-several-bands": { en: "lies in more than one band", "zh-CN": "同时落入多个档次" },
  undetermined: { en: "the interval reaches across bands", "zh-CN": "区间跨越档次界线，无法判定" },
  unknown: { en: "unknown", "zh-CN": "情况不明" },
  "unsound-points": { en: "the points of the rule are unsound", "zh-CN": "计分点设置有误" },
  "outside-points": { en: "the rule is silent there", "zh-CN": "超出计分规定的范围" },
};

/** Words for what can be wrong with a table of bands. */
export const BAND_FAULT_LABELS: Labels<BandFault> = {
  "empty-band": { en: "a band that no number lies in", "zh-CN": "档次区间为空" },
  gap: { en: "a gap between bands", "zh-CN": "档次之间有空档" },
  overlap: { en: "bands overlap", "zh-CN": "档次区间重叠" },
};

/** Words for what can be wrong with the points of a piecewise score. */
export const POINT_FAULT_LABELS: Labels<PointFault> = {
  "not-finite": { en: "a point is not a finite number", "zh-CN": "计分点不是有限数值" },
  "duplicate-x": { en: "two scores for one value", "zh-CN": "同一数值对应两个得分" },
  unsorted: { en: "points out of order", "zh-CN": "计分点未按顺序排列" },
};

/** Words for what a scheme of warning lights has wrong or leaves open. */
export const LIGHT_FAULT_LABELS: Labels<LightFault> = {
  "foreign-fact": { en: "reads what the scheme does not look at", "zh-CN": "引用了办法以外的情况" },
  "wrong-kind": { en: "compares with the wrong kind of thing", "zh-CN": "比较对象类型不符" },
  "duplicate-colour": { en: "one colour has two rules", "zh-CN": "同一颜色重复规定" },
  "no-rule": { en: "a colour without a rule", "zh-CN": "未规定亮灯条件" },
  "never-lit": { en: "a light that never comes on", "zh-CN": "该灯不可能亮起" },
  "undefined-case": { en: "a case without a light", "zh-CN": "有情形未作规定" },
};
