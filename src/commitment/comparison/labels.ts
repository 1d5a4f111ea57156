/**
 * Why pledges could not be compared, in English and Chinese.
 *
 * @module
 */
import type { Labels, RefusalOf } from "../../core/index.js";
import type { KappaRefusal, KappaWeights, StandardisationRefusal, StratumDrop } from "../../statistics/index.js";
import type { agreement } from "./agreement.js";
import type { standardise } from "./standardise.js";

/** Every code with which a comparison can refuse, or withhold its figure. */
export type ComparisonRefusal =
  RefusalOf<typeof agreement | typeof standardise> | KappaRefusal | StandardisationRefusal;

/** Why there is no comparison. */
export const COMPARISON_REFUSAL_LABELS: Labels<ComparisonRefusal> = {
  "invalid-input": { en: "the comparison cannot be read", "zh-CN": "比较条件有误" },
  "definition-changed": { en: "judged by other words", "zh-CN": "认定标准不一致" },
  "no-observations": { en: "nothing to compare", "zh-CN": "无可比数据" },
  "one-category": { en: "one rating throughout", "zh-CN": "评定结果只有一类" },
  "no-variance": { en: "nothing says how surely", "zh-CN": "无法估计误差" },
  "too-much-lost": { en: "too much of the standard lost", "zh-CN": "可比部分过少" },
};

/** How near two different ratings are to agreeing. */
export const KAPPA_WEIGHT_LABELS: Labels<KappaWeights> = {
  none: { en: "only the same agrees", "zh-CN": "不加权" },
  linear: { en: "less by each step", "zh-CN": "线性加权" },
  quadratic: { en: "less by the square of the steps", "zh-CN": "平方加权" },
};

/** For whom a stratum is dropped that is too small. */
export const STRATUM_DROP_LABELS: Labels<StratumDrop> = {
  together: { en: "for all compared", "zh-CN": "全部剔除" },
  alone: { en: "for that group only", "zh-CN": "单独剔除" },
};
