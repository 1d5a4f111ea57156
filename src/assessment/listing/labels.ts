/**
 * The vocabularies of lists of subjects under closer watch, in English and Chinese.
 *
 * @module
 */
import type { Labels, RefusalOf } from "../../core/index.js";
import type { ListingCommandRefusal } from "./decider.js";
import type { CriterionRating } from "./exit.js";
import type { NotTakenRefusal } from "./fill-pool.js";
import type { fillSlots } from "./fill-slots.js";
import type { ListingFault } from "./lint.js";
import type { Choice, ListingGround, ListingStatus, ListingStep } from "./schema/index.js";
import type { roster } from "./roster.js";
import type { standing } from "./standing.js";

/** Where a subject stands. */
export const LISTING_STATUS_LABELS: Labels<ListingStatus> = {
  unlisted: { en: "not on the list", "zh-CN": "未列入" },
  candidate: { en: "candidate", "zh-CN": "候选" },
  listed: { en: "on the list", "zh-CN": "已列入" },
  watched: { en: "left, under watch", "zh-CN": "已移出，观察期内" },
  left: { en: "left", "zh-CN": "已移出" },
  ended: { en: "ended on the list", "zh-CN": "已终止" },
  "struck-off": { en: "struck off", "zh-CN": "已因故注销" },
};

/** What may be done with a subject. */
export const LISTING_STEP_LABELS: Labels<ListingStep> = {
  recordCheck: { en: "record a check", "zh-CN": "登记检查结果" },
  propose: { en: "propose", "zh-CN": "列为候选" },
  withdraw: { en: "withdraw the proposal", "zh-CN": "取消候选" },
  list: { en: "put on the list", "zh-CN": "列入名单" },
  remove: { en: "take off the list", "zh-CN": "移出名单" },
  relapse: { en: "return after a relapse", "zh-CN": "重新列入" },
  closeWatch: { en: "close the watch", "zh-CN": "结束观察" },
  terminate: { en: "end at a limit", "zh-CN": "到限终止" },
  strikeOff: { en: "strike off", "zh-CN": "因故注销登记" },
  moveToListing: { en: "move to another version of the list", "zh-CN": "转入名单规则新版本" },
};

/** Why a subject is on the list. */
export const LISTING_GROUND_LABELS: Labels<ListingGround> = {
  entry: { en: "meets the criteria of entry", "zh-CN": "符合列入条件" },
  relapse: { en: "relapsed under watch", "zh-CN": "观察期内反弹" },
};

/** How a criterion of leaving stands. */
export const CRITERION_RATING_LABELS: Labels<CriterionRating> = {
  met: { en: "met", "zh-CN": "已达标" },
  "partly-met": { en: "partly met", "zh-CN": "部分达标" },
  "not-met": { en: "not met", "zh-CN": "未达标" },
  undetermined: { en: "cannot be decided", "zh-CN": "无法判定" },
  unknown: { en: "not known", "zh-CN": "情况不明" },
};

/** Whether the order of the candidates binds whoever fills a slot. */
export const CHOICE_LABELS: Labels<Choice> = {
  "in-order": { en: "in order", "zh-CN": "按序递补" },
  free: { en: "free choice among candidates", "zh-CN": "在候选中选定" },
};

/** What is wrong with a list, or strange about it. */
export const LISTING_FAULT_LABELS: Labels<ListingFault> = {
  "duplicate-id": { en: "a name stands twice", "zh-CN": "名称重复" },
  "no-slot": { en: "nobody fits on the list", "zh-CN": "名额为零" },
  "cadence-not-heightened": { en: "checked no sooner than usual", "zh-CN": "检查频次未提高" },
  "cadence-without-watch": { en: "a cadence for a watch that is none", "zh-CN": "未设观察期却定有检查频次" },
  "exit-out-of-reach": { en: "the limit comes before the way out", "zh-CN": "期限内无法达到移出条件" },
};

/** Every code with which a step or a view of a list can say no. */
export type ListingRefusal =
  ListingCommandRefusal | NotTakenRefusal | RefusalOf<typeof fillSlots | typeof roster | typeof standing>;

/** Why something could not be done with a list, or why it could not be shown. */
export const LISTING_REFUSAL_LABELS: Labels<ListingRefusal> = {
  "invalid-input": { en: "the input cannot be read", "zh-CN": "填报内容有误" },
  "unknown-command": { en: "no such step", "zh-CN": "没有该步骤" },
  "already-exists": { en: "registered already", "zh-CN": "已经登记" },
  "not-found": { en: "never registered", "zh-CN": "尚未登记" },
  "unknown-category": { en: "no slots for the category", "zh-CN": "该类别未设名额" },
  "definition-changed": { en: "under another list or version", "zh-CN": "名单规则不同或已变更" },
  "wrong-status": { en: "not possible in this status", "zh-CN": "当前状态不能办理" },
  backdated: { en: "before what last happened", "zh-CN": "日期早于上一次办理" },
  "already-recorded": { en: "the same check is recorded", "zh-CN": "同一检查结果已登记" },
  "no-slots": { en: "the list has no slots", "zh-CN": "名单未设名额" },
  "entry-met": { en: "entry is still met", "zh-CN": "仍符合列入条件" },
  "entry-not-met": { en: "entry is not met", "zh-CN": "不符合列入条件" },
  "entry-undetermined": { en: "entry cannot be decided", "zh-CN": "列入条件无法判定" },
  "entry-unknown": { en: "entry is not known", "zh-CN": "列入条件情况不明" },
  "duplicate-id": { en: "the same subject twice", "zh-CN": "对象重复" },
  "no-free-slot": { en: "no slot is free", "zh-CN": "没有空余名额" },
  "out-of-order": { en: "another goes first", "zh-CN": "排序在前者优先" },
  "rank-unknown": { en: "no place in the order", "zh-CN": "排序依据不明" },
  "exit-met": { en: "the subject may leave", "zh-CN": "已符合移出条件" },
  "exit-not-met": { en: "exit is not met", "zh-CN": "不符合移出条件" },
  "exit-undetermined": { en: "exit cannot be decided", "zh-CN": "移出条件无法判定" },
  "exit-unknown": { en: "exit is not known", "zh-CN": "移出条件情况不明" },
  "relapse-met": { en: "relapsed under watch", "zh-CN": "观察期内已反弹" },
  "relapse-not-met": { en: "no relapse under watch", "zh-CN": "观察期内未反弹" },
  "relapse-undetermined": { en: "a relapse cannot be decided", "zh-CN": "是否反弹无法判定" },
  "relapse-unknown": { en: "a relapse is not known", "zh-CN": "是否反弹情况不明" },
  "watch-runs": { en: "the watch still runs", "zh-CN": "观察期未满" },
  "unknown-limit": { en: "no such limit", "zh-CN": "没有该期限" },
  "limit-not-met": { en: "no limit is reached", "zh-CN": "未到期限" },
  "limit-undetermined": { en: "a limit cannot be decided", "zh-CN": "期限无法判定" },
  "limit-unknown": { en: "whether a limit is reached is not known", "zh-CN": "期限情况不明" },
  "after-reference-day": { en: "changed after the reference day", "zh-CN": "在统计日之后有变动" },
  tied: { en: "equal to others, and nobody chose", "zh-CN": "并列且未选定" },
  "not-chosen": { en: "not chosen", "zh-CN": "未被选定" },
  "too-many-chosen": { en: "more chosen than fit", "zh-CN": "选定数超过名额" },
  "another-listing": { en: "no later version of the same list", "zh-CN": "不是同一名单规则的后续版本" },
  "watch-gone": { en: "watched, and the version has no watch", "zh-CN": "尚在观察期而新版本未设观察期" },
  "not-waiting": { en: "waits for no slot", "zh-CN": "不在候选之列" },
};
