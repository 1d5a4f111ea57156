/**
 * Why a round of look-backs is refused, in English and Chinese.
 *
 * @module
 */
import type { Labels, RefusalOf } from "../../core/index.js";
import type { scheduleLookBack } from "./schedule.js";
import type { summariseLookBack } from "./summary.js";

/** Every code with which a round of look-backs can say no. */
export type LookBackRefusal = RefusalOf<typeof scheduleLookBack | typeof summariseLookBack>;

/** Why a round cannot be drawn or counted. */
export const LOOK_BACK_REFUSAL_LABELS: Labels<LookBackRefusal> = {
  "invalid-input": { en: "the input cannot be read", "zh-CN": "填报内容有误" },
  "nothing-closed": { en: "no closed item to look back at", "zh-CN": "没有可回访的已销号问题" },
  "wrong-status": { en: "an item is not closed", "zh-CN": "有问题尚未销号" },
  "duplicate-id": { en: "an item stands twice", "zh-CN": "同一问题重复列入" },
  backdated: { en: "before what last happened", "zh-CN": "日期早于上一次办理" },
  "due-in-the-past": { en: "due before it is scheduled", "zh-CN": "回访期限早于安排日期" },
  "sample-too-large": { en: "more items would be drawn than there are", "zh-CN": "抽样数量超过已销号问题总数" },
  "after-reference-day": { en: "an item changed after the reference day", "zh-CN": "有问题在统计日之后又有变动" },
  "item-missing": { en: "an item that was drawn is not given", "zh-CN": "缺少本轮抽中的问题" },
};
