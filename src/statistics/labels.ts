/**
 * Words in English and Chinese for the procedures that results of statistics name.
 *
 * @module
 */
import type { Labels } from "../core/index.js";
import type { PValueCorrection } from "./adjust.js";
import type { IntervalMethod } from "./estimate.js";
import type { AllocationMethod } from "./planning/index.js";
import type { JointRankMethod, MarginalRankMethod, RankBasis } from "./ranks/index.js";
import type { BetweenVariance, ProportionShrinkage } from "./shrinkage/index.js";
import type { TestMethod } from "./test-result.js";

/** Words for the procedures that give an interval. */
export const INTERVAL_METHOD_LABELS: Labels<IntervalMethod> = {
  wilson: { en: "Wilson's interval", "zh-CN": "Wilson区间" },
  "wilson-corrected": { en: "Wilson's interval, corrected for continuity", "zh-CN": "Wilson区间（连续性校正）" },
  "clopper-pearson": { en: "Clopper–Pearson interval", "zh-CN": "Clopper–Pearson区间" },
  "korn-graubard": { en: "Korn–Graubard interval", "zh-CN": "Korn–Graubard区间" },
  jeffreys: { en: "Jeffreys's interval", "zh-CN": "Jeffreys区间" },
  "agresti-coull": { en: "Agresti–Coull interval", "zh-CN": "Agresti–Coull区间" },
  "plus-four": { en: "plus-four interval", "zh-CN": "加四法区间" },
  "mid-p": { en: "mid-P interval", "zh-CN": "中间P区间" },
  likelihood: { en: "likelihood-ratio interval", "zh-CN": "似然比区间" },
  logit: { en: "logit interval", "zh-CN": "logit区间" },
  arcsine: { en: "arcsine interval", "zh-CN": "反正弦区间" },
  wald: { en: "Wald's interval", "zh-CN": "Wald区间" },
  "wald-corrected": { en: "Wald's interval, corrected for continuity", "zh-CN": "Wald区间（连续性校正）" },
  newcombe: { en: "Newcombe's interval of a difference", "zh-CN": "Newcombe差值区间" },
  "newcombe-corrected": {
    en: "Newcombe's interval of a difference, corrected for continuity",
    "zh-CN": "Newcombe差值区间（连续性校正）",
  },
  "newcombe-paired": { en: "Newcombe's interval of a paired difference", "zh-CN": "Newcombe配对差值区间" },
  "agresti-caffo": { en: "Agresti–Caffo interval of a difference", "zh-CN": "Agresti–Caffo差值区间" },
  "miettinen-nurminen": { en: "Miettinen–Nurminen interval of a difference", "zh-CN": "Miettinen–Nurminen差值区间" },
  mee: { en: "Mee's interval of a difference", "zh-CN": "Mee差值区间" },
  zou: { en: "Zou's interval of a weighted sum", "zh-CN": "Zou加权和区间" },
  normal: { en: "normal interval", "zh-CN": "正态区间" },
};

/** Words for the tests of a difference. */
export const TEST_METHOD_LABELS: Labels<TestMethod> = {
  "pooled-z": { en: "z test, pooled", "zh-CN": "合并方差z检验" },
  "pooled-z-corrected": { en: "z test, pooled and corrected for continuity", "zh-CN": "合并方差z检验（连续性校正）" },
  "unpooled-z": { en: "z test, not pooled", "zh-CN": "非合并方差z检验" },
  fisher: { en: "Fisher's exact test", "zh-CN": "Fisher精确检验" },
  mcnemar: { en: "McNemar's test", "zh-CN": "McNemar检验" },
  "mcnemar-exact": { en: "McNemar's exact test", "zh-CN": "McNemar精确检验" },
  z: { en: "z test of two means", "zh-CN": "均值z检验" },
  "chi-square": { en: "chi-square test", "zh-CN": "卡方检验" },
};

/** Words for the corrections for many comparisons. */
export const P_VALUE_CORRECTION_LABELS: Labels<PValueCorrection> = {
  bonferroni: { en: "Bonferroni", "zh-CN": "Bonferroni校正" },
  holm: { en: "Holm", "zh-CN": "Holm校正" },
  hochberg: { en: "Hochberg", "zh-CN": "Hochberg校正" },
  hommel: { en: "Hommel", "zh-CN": "Hommel校正" },
  "benjamini-hochberg": { en: "Benjamini–Hochberg, false discoveries", "zh-CN": "Benjamini–Hochberg错误发现率" },
  "benjamini-yekutieli": { en: "Benjamini–Yekutieli, false discoveries", "zh-CN": "Benjamini–Yekutieli错误发现率" },
};

/** Words for the ways to rank intervals. */
export const RANK_METHOD_LABELS: Labels<MarginalRankMethod | JointRankMethod> = {
  bonferroni: { en: "all pairs, Bonferroni", "zh-CN": "两两比较，Bonferroni" },
  holm: { en: "all pairs, Holm by steps", "zh-CN": "两两比较，Holm逐步" },
  exact: { en: "exact", "zh-CN": "精确" },
  "exact-step-down": { en: "exact, by steps", "zh-CN": "精确，逐步" },
  simulated: { en: "simulated", "zh-CN": "模拟" },
  "simulated-step-down": { en: "simulated, by steps", "zh-CN": "模拟，逐步" },
  "separate-intervals": { en: "intervals that do not overlap", "zh-CN": "区间互不重叠" },
  tukey: { en: "all pairs, studentized range", "zh-CN": "两两比较，学生化极差" },
};

/** Words for what a critical value rests on. */
export const RANK_BASIS_LABELS: Labels<RankBasis> = {
  exact: { en: "computed exactly", "zh-CN": "精确计算" },
  bound: { en: "a bound", "zh-CN": "界值" },
  simulated: { en: "read off draws", "zh-CN": "模拟所得" },
};

/** Words for the ways to steady shares and means of small units. */
export const SHRINKAGE_LABELS: Labels<ProportionShrinkage | BetweenVariance> = {
  kleinman: { en: "Kleinman's moments", "zh-CN": "Kleinman矩估计" },
  unweighted: { en: "unweighted moments", "zh-CN": "不加权矩估计" },
  "maximum-likelihood": { en: "maximum likelihood", "zh-CN": "极大似然" },
  "dersimonian-laird": { en: "DerSimonian–Laird", "zh-CN": "DerSimonian–Laird" },
  "paule-mandel": { en: "Paule–Mandel", "zh-CN": "Paule–Mandel" },
  "restricted-maximum-likelihood": { en: "restricted maximum likelihood", "zh-CN": "限制性极大似然" },
};

/** Words for the ways to allocate a sample to strata. */
export const ALLOCATION_LABELS: Labels<AllocationMethod> = {
  proportional: { en: "by size", "zh-CN": "按比例分配" },
  equal: { en: "equally", "zh-CN": "等额分配" },
  power: { en: "by a power of size", "zh-CN": "幂分配" },
  neyman: { en: "Neyman's optimum", "zh-CN": "Neyman最优分配" },
  "cost-optimal": { en: "optimum under costs", "zh-CN": "费用约束最优分配" },
  wright: { en: "Wright's exact optimum", "zh-CN": "Wright精确最优分配" },
};
