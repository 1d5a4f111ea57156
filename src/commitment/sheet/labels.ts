/**
 * The columns of a sheet of pledges, and why one is refused, in English and Chinese.
 *
 * @module
 */
import type { Labels, RefusalOf } from "../../core/index.js";
import type { PledgeColumn, pledgeRowReader } from "./pledge-row.js";
import type { pledgeTable } from "./pledge-table.js";

/** The headings of a sheet of pledges. */
export const PLEDGE_COLUMN_LABELS: Labels<PledgeColumn> = {
  id: { en: "no.", "zh-CN": "编号" },
  maker: { en: "maker", "zh-CN": "承诺主体" },
  makerKind: { en: "kind of maker", "zh-CN": "主体类别" },
  name: { en: "name", "zh-CN": "姓名或名称" },
  post: { en: "post", "zh-CN": "岗位" },
  kind: { en: "kind", "zh-CN": "承诺类别" },
  matter: { en: "matter", "zh-CN": "承诺性质" },
  term: { en: "term", "zh-CN": "承诺期别" },
  ambition: { en: "ambition", "zh-CN": "约束程度" },
  source: { en: "source", "zh-CN": "承诺来源" },
  statement: { en: "statement", "zh-CN": "承诺内容" },
  unit: { en: "unit", "zh-CN": "计量单位" },
  baseline: { en: "baseline", "zh-CN": "基数" },
  target: { en: "target", "zh-CN": "目标值" },
  due: { en: "due", "zh-CN": "完成时限" },
  status: { en: "status", "zh-CN": "进展情况" },
  achieved: { en: "achieved", "zh-CN": "完成数" },
  standing: { en: "standing", "zh-CN": "兑现状态" },
  verdict: { en: "verdict", "zh-CN": "认定结果" },
  reason: { en: "reason", "zh-CN": "认定理由" },
  settledOn: { en: "settled on", "zh-CN": "认定时间" },
};

/** Every code with which laying out a sheet of pledges or reading its rows can say no. */
export type PledgeSheetRefusal = RefusalOf<typeof pledgeTable | ReturnType<typeof pledgeRowReader>>;

/** Why a sheet cannot be laid out, or a row of it not be read. */
export const PLEDGE_SHEET_REFUSAL_LABELS: Labels<PledgeSheetRefusal> = {
  "invalid-input": { en: "the row cannot be read", "zh-CN": "该行内容有误" },
  "duplicate-id": { en: "a pledge stands twice", "zh-CN": "承诺重复列入" },
};
