import type { Label, Language } from "../core/index.js";
import { HANDLING_LABELS, ITEM_STATUS_LABELS, ORIGIN_LABELS, OUTCOME_LABELS } from "../ledger/labels.js";
import { LEDGER_COLUMNS, LEDGER_FIELDS, type LedgerField, type LedgerWords } from "../ledger/sheet/index.js";
import type { Column, HeadingSynonyms } from "../tables/index.js";

/**
 * A ledger kept as a sheet in one language: the columns and words it is written in, and the headings it is read by.
 *
 * Spread into the options of `ledgerTable`, it writes the whole sheet in its language.
 *
 * @example
 * {@includeCode ../../test/presets/examples.test.ts#ledgerSheet}
 */
export interface LedgerSheet {
  readonly language: Language;
  /** For `ledgerTable` of `answerable/ledger/sheet`; headed in both languages. */
  readonly columns: readonly Column[];
  /** The words of every vocabulary that stands in the sheet; categories are the app's own. */
  readonly words: LedgerWords;
  /** For `findColumns` of `answerable/tables`; the first heading of each column is the one written. */
  readonly synonyms: HeadingSynonyms;
}

type Headings = readonly [usual: string, ...others: string[]];

/** Headings of forms that offices have published or described, with plain variants; the first of each is the usual one. */
const HEADINGS: Readonly<Record<LedgerField, Readonly<Record<Language, Headings>>>> = {
  number: { en: ["No.", "Number", "Item ID"], "zh-CN": ["序号", "编号"] },
  source: { en: ["Source"], "zh-CN": ["问题来源", "来源"] },
  category: { en: ["Category"], "zh-CN": ["问题类别", "问题分类", "类别"] },
  problem: {
    en: ["Problem", "Finding", "Weakness"],
    "zh-CN": ["存在问题", "存在的问题", "问题描述", "审计发现的问题"],
  },
  goal: { en: ["Goal", "Target"], "zh-CN": ["整改目标"] },
  measures: {
    en: ["Measures", "Corrective action", "Remediation plan"],
    "zh-CN": ["整改措施", "审计整改要求和建议"],
  },
  leader: { en: ["Responsible leader", "Leader"], "zh-CN": ["责任领导", "牵头领导", "分管领导"] },
  unit: {
    en: ["Responsible unit", "Unit", "Lead unit"],
    "zh-CN": ["责任单位", "牵头单位", "牵头单位/责任单位", "整改责任单位"],
  },
  supportingUnits: { en: ["Supporting units", "Supporting unit"], "zh-CN": ["配合单位", "协办单位"] },
  owner: { en: ["Owner", "Responsible person", "Contact"], "zh-CN": ["责任人", "整改责任人"] },
  handling: {
    en: ["Handling", "Kind of rectification"],
    "zh-CN": ["整改类型", "整改类型(立行立改/限期整改/长期坚持)"],
  },
  due: {
    en: ["Due", "Due date", "Deadline", "Scheduled completion"],
    "zh-CN": ["整改时限", "完成时限", "整改期限", "整改时间", "审计整改期限"],
  },
  progress: { en: ["Progress", "Status"], "zh-CN": ["进展情况"] },
  done: { en: ["Result", "Completion"], "zh-CN": ["完成情况", "整改情况", "整改情况(月)"] },
  doneOn: { en: ["Completed on", "Completion date"], "zh-CN": ["完成时间", "整改完成时间"] },
  evidence: { en: ["Evidence"], "zh-CN": ["佐证材料"] },
  acceptor: {
    en: ["Accepted by", "Acceptor", "Verified by"],
    "zh-CN": ["验收人", "督办单位", "验收人/督办单位", "复核人"],
  },
  verdict: { en: ["Verdict", "Acceptance opinion"], "zh-CN": ["验收意见"] },
  closedOn: { en: ["Closed on", "Closing date"], "zh-CN": ["销号时间"] },
  remark: { en: ["Remarks", "Remark", "Notes", "Note", "Comments"], "zh-CN": ["备注"] },
  office: { en: ["Responsible office", "Office"], "zh-CN": ["责任岗室", "责任科室", "责任部门"] },
  closed: { en: ["Closed"], "zh-CN": ["销号情况", "是否销号"] },
};

/** A ledger in Chinese: 序号, 问题来源, 问题类别, 存在问题 and so on to 备注, with the synonyms met in real forms. */
export const chineseLedgerSheet: LedgerSheet = sheetIn("zh-CN");

/** A ledger in English, with the synonyms met in lists of findings and plans of action. */
export const englishLedgerSheet: LedgerSheet = sheetIn("en");

function sheetIn(language: Language): LedgerSheet {
  return {
    language,
    words: { status: ITEM_STATUS_LABELS, outcome: OUTCOME_LABELS, handling: HANDLING_LABELS, origin: ORIGIN_LABELS },
    columns: LEDGER_COLUMNS.map((key) => ({ key, heading: usualHeading(key), type: "text" })),
    // Many a form has neither numbers nor due days, and a row without a problem is none.
    synonyms: LEDGER_FIELDS.map((key) => ({ key, headings: HEADINGS[key][language], required: key === "problem" })),
  };
}

function usualHeading(field: LedgerField): Label {
  return { en: HEADINGS[field].en[0], "zh-CN": HEADINGS[field]["zh-CN"][0] };
}
