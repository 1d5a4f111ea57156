import type { Language } from "../core/index.js";
import {
  AMBITION_LABELS,
  KIND_LABELS,
  MAKER_KIND_LABELS,
  MATTER_LABELS,
  OPEN_STANDING_LABELS,
  PLEDGE_STATUS_LABELS,
  TERM_LABELS,
} from "../commitment/labels.js";
import { PLEDGE_AMOUNTS, PLEDGE_COLUMNS, type PledgeColumn, type PledgeSheetWords } from "../commitment/sheet/index.js";
import { PLEDGE_COLUMN_LABELS } from "../commitment/sheet/labels.js";
import type { Column, HeadingSynonyms } from "../tables/index.js";

/**
 * Pledges kept as a sheet in one language: the columns and words it is written in, and the headings it is read by.
 *
 * Spread into the options of `pledgeTable`, it writes the whole sheet in its language.
 *
 * @example
 * {@includeCode ../../test/commitment/sheet.test.ts#pledge-sheet}
 */
export interface PledgeSheet {
  readonly language: Language;
  /** For `pledgeTable` of `answerable/commitment/sheet`; headed in both languages. */
  readonly columns: readonly Column[];
  /** For `pledgeTable`, and for `pledgeRowReader`, which understands both languages. */
  readonly words: PledgeSheetWords;
  /** For `findColumns` of `answerable/tables`: the heading in either language. */
  readonly synonyms: HeadingSynonyms;
}

const REQUIRED: readonly PledgeColumn[] = ["id", "maker", "makerKind", "kind", "statement"];

/** A register of pledges in Chinese (承诺登记表); the headings are this library's own, for no form of an office was found. */
export const chinesePledgeSheet: PledgeSheet = sheetIn("zh-CN");

/** A register of pledges in English. */
export const englishPledgeSheet: PledgeSheet = sheetIn("en");

function sheetIn(language: Language): PledgeSheet {
  const amounts: readonly PledgeColumn[] = PLEDGE_AMOUNTS;
  return {
    language,
    words: {
      makerKind: MAKER_KIND_LABELS,
      kind: KIND_LABELS,
      matter: MATTER_LABELS,
      term: TERM_LABELS,
      ambition: AMBITION_LABELS,
      status: PLEDGE_STATUS_LABELS,
      standing: OPEN_STANDING_LABELS,
    },
    columns: PLEDGE_COLUMNS.map((key) => ({
      key,
      heading: PLEDGE_COLUMN_LABELS[key],
      type: amounts.includes(key) ? "number" : "text",
    })),
    synonyms: PLEDGE_COLUMNS.map((key) => ({
      key,
      headings: Object.values(PLEDGE_COLUMN_LABELS[key]),
      required: REQUIRED.includes(key),
    })),
  };
}
