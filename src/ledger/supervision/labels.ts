/**
 * The vocabularies of listed supervision, orders and self-inspection in English and Chinese.
 *
 * @module
 */
import type { Labels, RefusalOf } from "../../core/index.js";
import type { InspectionCommandRefusal, ListingCommandRefusal, OrderCommandRefusal } from "./deciders.js";
import type { elapsedDays } from "./elapsed.js";
import type { summariseInspections } from "./inspection-summary.js";
import type { summariseListings } from "./listing-summary.js";
import type { nextCheckDue } from "./next-check.js";
import type { summariseOrders } from "./order-summary.js";
import type { CadenceUnit, Finding, ListingStatus, ListingStep, OrderStatus, OrderStep } from "./schema/index.js";

/** Every code with which a step, a command or a count of this part can say no. */
export type SupervisionRefusal =
  | ListingCommandRefusal
  | OrderCommandRefusal
  | InspectionCommandRefusal
  | RefusalOf<
      | typeof nextCheckDue
      | typeof summariseListings
      | typeof elapsedDays
      | typeof summariseOrders
      | typeof summariseInspections
    >;

/** Whether an item is under listed supervision. */
export const LISTING_STATUS_LABELS: Labels<ListingStatus> = {
  listed: { en: "under listed supervision", "zh-CN": "挂牌督办中" },
  delisted: { en: "delisted", "zh-CN": "已摘牌" },
};

/** What may be done with a listing. */
export const LISTING_STEP_LABELS: Labels<ListingStep> = {
  check: { en: "check", "zh-CN": "督查" },
  delist: { en: "delist", "zh-CN": "摘牌" },
  relist: { en: "list again", "zh-CN": "重新挂牌" },
};

/** In which days a cadence is counted. */
export const CADENCE_UNIT_LABELS: Labels<CadenceUnit> = {
  day: { en: "days", "zh-CN": "天" },
  workday: { en: "workdays", "zh-CN": "个工作日" },
};

/** Where an order stands. */
export const ORDER_STATUS_LABELS: Labels<OrderStatus> = {
  given: { en: "ordered", "zh-CN": "已责令，办理中" },
  fulfilled: { en: "result reported", "zh-CN": "已报结果，待确认" },
  confirmed: { en: "result confirmed", "zh-CN": "已确认办结" },
};

/** What may be done with an order. */
export const ORDER_STEP_LABELS: Labels<OrderStep> = {
  fulfil: { en: "report the result", "zh-CN": "报告办理结果" },
  confirm: { en: "confirm the result", "zh-CN": "确认办结" },
  sendBack: { en: "send the result back", "zh-CN": "退回重办" },
};

/** How a line of a self-inspection stands. */
export const FINDING_LABELS: Labels<Finding> = {
  "nothing-found": { en: "nothing found", "zh-CN": "未发现问题" },
  found: { en: "found", "zh-CN": "发现问题" },
  "not-inspected": { en: "not inspected", "zh-CN": "未自查" },
};

/** Why something could not be done with a listing, an order or a self-inspection. */
export const SUPERVISION_REFUSAL_LABELS: Labels<SupervisionRefusal> = {
  "invalid-input": { en: "the input cannot be read", "zh-CN": "填报内容有误" },
  "unknown-command": { en: "no such step", "zh-CN": "没有这一办理步骤" },
  "already-exists": { en: "it exists already", "zh-CN": "该记录已存在" },
  "not-found": { en: "there is none", "zh-CN": "未找到该记录" },
  "wrong-status": { en: "not possible in this status", "zh-CN": "当前状态不能办理" },
  backdated: { en: "before what last happened", "zh-CN": "日期早于上一次办理" },
  "another-item": { en: "not the item that is listed", "zh-CN": "不是该次挂牌督办的问题" },
  "not-independent": {
    en: "nobody judges their own matter",
    "zh-CN": "责任人不得对本人事项挂牌、督查或摘牌，末次督查人不得摘牌，责令人不得代报结果",
  },
  "no-finding": { en: "not clean, and not a word what was found", "zh-CN": "督查不合格，未说明发现的问题" },
  "already-recorded": { en: "recorded already", "zh-CN": "同一督查已登记，不得重复登记" },
  "too-few-clean-checks": {
    en: "too few clean checks in a row for due days that have come",
    "zh-CN": "已到期的督查连续合格次数不足，不得摘牌",
  },
  "calendar-missing": { en: "no calendar tells the workdays", "zh-CN": "缺少工作日历" },
  "out-of-range": { en: "beyond what the calendar can count", "zh-CN": "超出日历可推算的范围" },
  "due-in-the-past": { en: "due before it is given", "zh-CN": "期限早于责令时间" },
  "no-evidence": { en: "no evidence", "zh-CN": "无佐证材料" },
  "premature-evidence": { en: "a proof of a day to come", "zh-CN": "佐证材料日期晚于报告日期" },
  "not-the-giver": { en: "only whoever gave the order can", "zh-CN": "只能由责令人确认或退回" },
  "line-not-asked": { en: "a line nobody asked for", "zh-CN": "该项目不在自查范围内" },
  "no-statement": { en: "found, and not a word what", "zh-CN": "发现问题但未说明内容" },
  "after-reference-day": { en: "changed after the reference day", "zh-CN": "在统计日之后有变动" },
  "duplicate-id": { en: "the same number twice", "zh-CN": "编号重复" },
  "item-missing": { en: "a listed item is not given", "zh-CN": "缺少挂牌督办的问题" },
};
