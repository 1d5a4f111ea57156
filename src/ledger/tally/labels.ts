/**
 * Words for what counting a ledger in parts, and the monthly report, answer: in English and Chinese.
 *
 * @module
 */
import type { Labels, RefusalOf } from "../../core/index.js";
import type { emptyTally } from "../tally.js";
import type { add, addAll, remove } from "./change.js";
import type { merge, readTally } from "./merge.js";
import type { MonthlyState, monthlyReport } from "./monthly-report.js";

/** Where a monthly report puts an item. */
export const MONTHLY_STATE_LABELS: Labels<MonthlyState> = {
  fixed: { en: "reported as fixed", "zh-CN": "整改到位" },
  "partly-fixed": { en: "reported as partly fixed", "zh-CN": "部分整改到位" },
  "not-started": { en: "not started", "zh-CN": "尚未启动整改" },
  "awaiting-acceptance": { en: "submitted earlier, awaiting acceptance", "zh-CN": "此前已提交，待验收" },
  "not-reported": { en: "not reported this month", "zh-CN": "当月未报送" },
  closed: { en: "closed", "zh-CN": "已销号" },
  left: { en: "left the ledger", "zh-CN": "已移出台账" },
};

/** Every code with which counting in parts can say no. */
export type TallyRefusal = RefusalOf<
  | typeof emptyTally
  | typeof add
  | typeof addAll
  | typeof remove
  | typeof merge
  | typeof readTally
  | typeof monthlyReport
>;

/** Why items cannot be counted, or counts not be added. */
export const TALLY_REFUSAL_LABELS: Labels<TallyRefusal> = {
  "invalid-input": { en: "the input cannot be read", "zh-CN": "填报内容有误" },
  "different-tallies": { en: "counted by another day, keys or definitions", "zh-CN": "统计日、分组或统计口径不一致" },
  "never-counted": { en: "was not counted as it is given", "zh-CN": "该问题未按所给状态计入" },
  "after-reference-day": { en: "an item changed after the reference day", "zh-CN": "有问题在统计日之后又有变动" },
  "duplicate-id": { en: "an item stands twice", "zh-CN": "同一问题重复列入" },
};
