/**
 * Words for what counting a campaign in parts answers: in English and Chinese.
 *
 * @module
 */
import type { Labels } from "../../core/index.js";
import type { UnitKey, emptyTally } from "../tally.js";
import type { AskedState } from "./asked-schema.js";
import type { askedOf } from "./asked-summary.js";
import type { tallyAsked } from "./asked.js";
import type { add, addAll, remove } from "./change.js";
import type { mergeAsked, readAsked } from "./merge-asked.js";
import type { merge, readTally } from "./merge.js";

/** By what units are broken down. */
export const UNIT_KEY_LABELS: Labels<UnitKey> = {
  batch: { en: "batch", "zh-CN": "批次" },
  level: { en: "level", "zh-CN": "层级" },
  parent: { en: "unit above", "zh-CN": "上级单位" },
  "supervision-group": { en: "supervision group", "zh-CN": "督导组" },
  version: { en: "version of the plan", "zh-CN": "方案版本" },
};

/** How a unit stands to what is asked of it. */
export const ASKED_STATE_LABELS: Labels<AskedState> = {
  met: { en: "has it", "zh-CN": "已完成" },
  "not-met": { en: "lacks it", "zh-CN": "未完成" },
  undetermined: { en: "not certain", "zh-CN": "尚无法判定" },
  unknown: { en: "not known", "zh-CN": "情况不明" },
  "not-reached": { en: "phase not reached", "zh-CN": "未进入该阶段" },
};

/** Every code with which counting in parts can say no. */
export type CampaignTallyRefusal = Extract<
  ReturnType<
    | typeof emptyTally
    | typeof add
    | typeof addAll
    | typeof remove
    | typeof merge
    | typeof readTally
    | typeof tallyAsked
    | typeof mergeAsked
    | typeof readAsked
    | typeof askedOf
  >,
  { readonly ok: false }
>["refusal"]["code"];

/** Why units cannot be counted, or counts not be added. */
export const CAMPAIGN_TALLY_REFUSAL_LABELS: Labels<CampaignTallyRefusal> = {
  "invalid-input": { en: "the input cannot be read", "zh-CN": "填报内容有误" },
  "definition-changed": { en: "the plan is another one", "zh-CN": "方案已变更" },
  "another-plan": { en: "not versions of one plan", "zh-CN": "不是同一方案的各版本" },
  "different-tallies": { en: "counted by another day, keys or plan", "zh-CN": "统计日、分组或方案不一致" },
  "never-counted": { en: "was not counted as it is given", "zh-CN": "该单位未按所给状态计入" },
  "after-reference-day": { en: "a unit changed after the reference day", "zh-CN": "有单位在统计日之后又有变动" },
  "duplicate-id": { en: "a unit stands twice", "zh-CN": "单位重复" },
  "undeclared-fact": { en: "the plan does not know this fact", "zh-CN": "方案未列此项指标" },
  "impossible-fact": { en: "a fact is outside what is declared of it", "zh-CN": "事实超出声明的范围或类型" },
  "contradicts-evaluation": { en: "the evaluation found something else", "zh-CN": "与已登记的评价结果不一致" },
};
