/**
 * Why a ledger kept as a sheet is refused, in English and Chinese.
 *
 * @module
 */
import type { Labels, RefusalOf } from "../../core/index.js";
import type { ledgerTable } from "./ledger-table.js";
import type { readLedgerRow } from "./read-ledger-row.js";

/** Every code with which laying out a sheet or reading its rows can say no. */
export type SheetRefusal = RefusalOf<typeof ledgerTable | typeof readLedgerRow>;

/** Why a sheet cannot be laid out, or a row of it not be read. */
export const SHEET_REFUSAL_LABELS: Labels<SheetRefusal> = {
  "invalid-input": { en: "the row cannot be read", "zh-CN": "该行内容有误" },
  "garbled-text": { en: "read in a wrong encoding", "zh-CN": "文字编码有误，出现乱码" },
  "duplicate-id": { en: "an item or a problem stands twice", "zh-CN": "同一问题或事项重复列入" },
};
