/**
 * Words in English and Chinese for the vocabularies of sensitivity: what is varied, scenarios and refusals.
 *
 * @module
 */
import type { Labels } from "../../core/index.js";
import type { SensitivityKind, WeightScenarioKind } from "./results.js";
import type { SamplingSensitivityRefusal } from "./sampling-sensitivity.js";
import type { WeightSensitivityRefusal } from "./weight-sensitivity.js";

/** What is varied. */
export const SENSITIVITY_KIND_LABELS: Labels<SensitivityKind> = {
  weights: { en: "other weights", "zh-CN": "权重变动" },
  sampling: { en: "sampling error", "zh-CN": "抽样误差" },
};

/** How weights differ from the written ones. */
export const WEIGHT_SCENARIO_LABELS: Labels<WeightScenarioKind> = {
  equal: { en: "equal weights", "zh-CN": "等权重" },
  "left-out": { en: "a part left out", "zh-CN": "剔除一项" },
  raised: { en: "a weight raised", "zh-CN": "调高一项权重" },
  lowered: { en: "a weight lowered", "zh-CN": "调低一项权重" },
  drawn: { en: "weights drawn at random", "zh-CN": "随机抽取权重" },
};

/** Why nothing is said about sensitivity. */
export const SENSITIVITY_REFUSAL_LABELS: Labels<WeightSensitivityRefusal | SamplingSensitivityRefusal> = {
  "invalid-input": { en: "the input cannot be read", "zh-CN": "输入有误" },
  "duplicate-id": { en: "a subject stands twice", "zh-CN": "对象重复" },
  "reserved-fact": { en: "a fact has a reserved name", "zh-CN": "使用了保留名称" },
  "nothing-to-rank": { en: "nobody has a rank", "zh-CN": "无可排名对象" },
  "draws-out-of-range": { en: "too few or too many draws", "zh-CN": "抽取次数超出范围" },
  "weights-out-of-range": { en: "a changed weight is out of range", "zh-CN": "变动后的权重超出范围" },
  "unknown-subject": { en: "an estimate of someone who is not assessed", "zh-CN": "估计值所属对象不在考核之列" },
  "unknown-fact": { en: "an estimate of what the index does not read", "zh-CN": "估计值不为指标体系所用" },
  "nothing-uncertain": { en: "no fact has a standard error", "zh-CN": "没有带标准误的指标" },
};
