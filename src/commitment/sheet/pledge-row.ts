import * as z from "zod";
import { IdText, invalidInput, readInput, type DeepReadonly, type Issue, type Result } from "../../core/index.js";
import { Cell, type ImportRecord } from "../../tables/index.js";
import { DEFAULT_VERDICTS } from "../default-verdicts.js";
import { PledgeId, PledgeText, type VerdictVocabulary } from "../schema/index.js";
import { characterFields } from "../schema/events.js";
import { labelOf, type AnyWords, type PledgeSheetWords } from "./words.js";

/** The columns of pledges kept as a sheet, in the usual order. */
export const PLEDGE_COLUMNS = [
  "id",
  "maker",
  "makerKind",
  "name",
  "post",
  "kind",
  "matter",
  "term",
  "ambition",
  "source",
  "statement",
  "unit",
  "baseline",
  "target",
  "due",
  "status",
  "achieved",
  "standing",
  "verdict",
  "reason",
  "settledOn",
] as const;
/** The columns that hold amounts: numbers in a table, `"unknown"`, or nothing. */
export const PLEDGE_AMOUNTS = ["baseline", "target", "achieved"] as const satisfies readonly PledgeColumn[];
/** One of {@link PLEDGE_COLUMNS}. */
export type PledgeColumn = (typeof PLEDGE_COLUMNS)[number];

/**
 * One row of a sheet of pledges: what `propose` takes but for who proposes and when, and the verdict where the sheet says one.
 *
 * What became of a pledge besides (status, progress, when it was settled) is not read: a sheet says it, and no event shows it.
 */
export const PledgeRow = z.strictObject({
  id: PledgeId,
  ...z.strictObject(characterFields).omit({ serves: true, classes: true }).shape,
  ...PledgeText.pick({ statement: true, measure: true, due: true }).shape,
  verdict: IdText.optional(),
});
/** One row of a sheet of pledges. */
export interface PledgeRow extends DeepReadonly<z.infer<typeof PledgeRow>> {}

const SheetCells = z.partialRecord(z.enum(PLEDGE_COLUMNS), Cell);
type Cells = z.infer<typeof SheetCells>;

/**
 * Makes the reader of rows as `pledgeTable` writes them, in codes or in words of either language.
 *
 * For `importRows` of `answerable/tables`. An empty cell says nothing; a target without a baseline has an `"unknown"` one. The reader
 * refuses with `invalid-input` and names the column: a row without id, maker, kinds or statement, a word that is none of its
 * vocabulary's, a day that does not exist, a target without a unit or that equals its baseline, a verdict that the vocabulary does not
 * have.
 *
 * @param words - the words in which the sheet may say codes
 * @param vocabulary - the verdicts; those of {@link answerable/commitment!DEFAULT_VERDICTS} when none are given
 * @example
 * {@includeCode ../../../test/commitment/sheet.test.ts#pledge-sheet}
 */
export function pledgeRowReader(
  words: PledgeSheetWords = {},
  vocabulary: VerdictVocabulary = DEFAULT_VERDICTS,
): (record: ImportRecord, row: number) => Result<{ value: PledgeRow }, "invalid-input"> {
  const verdicts = Object.fromEntries(vocabulary.verdicts.map(({ code, label }) => [code, label]));
  return (record, row) => {
    const what = `row ${row}`;
    const read = readInput(SheetCells, record, what);
    if (!read.ok) return read;
    const cells = textsOf(read.value);
    const verdict = codeOf(verdicts, cells.verdict);
    if (verdict !== undefined && labelOf(verdicts, verdict) === undefined) {
      const issue: Issue = { path: ["verdict"], message: `"${verdict}" is no verdict of "${vocabulary.id}"` };
      return invalidInput(what, [issue]);
    }
    return readInput(PledgeRow, { ...promiseOf(cells, words), ...(verdict !== undefined && { verdict }) }, what);
  };
}

type Texts = Partial<Record<PledgeColumn, string>>;

function textsOf(cells: Cells): Texts {
  const said = Object.entries(cells).map(([column, cell]) => [column, String(cell).trim()] as const);
  return Object.fromEntries(said.filter(([, text]) => text !== ""));
}

function promiseOf(cells: Texts, words: PledgeSheetWords): object {
  const { id, maker, name, post, source, statement, due } = cells;
  const [matter, term, ambition] = [
    codeOf(words.matter, cells.matter),
    codeOf(words.term, cells.term),
    codeOf(words.ambition, cells.ambition),
  ];
  return {
    id,
    maker: {
      id: maker,
      kind: codeOf(words.makerKind, cells.makerKind),
      ...(name !== undefined && { name }),
      ...(post !== undefined && { post }),
    },
    kind: codeOf(words.kind, cells.kind),
    ...(matter !== undefined && { matter }),
    ...(term !== undefined && { term }),
    ...(ambition !== undefined && { ambition }),
    ...(source !== undefined && { source: { kind: source } }),
    statement,
    ...measureOf(cells),
    ...(due !== undefined && { due }),
  };
}

function measureOf({ unit, baseline, target }: Texts): object {
  if (unit === undefined && baseline === undefined && target === undefined) return {};
  return { measure: { unit, baseline: amountOf(baseline ?? "unknown"), target: amountOf(target) } };
}

/** Reads a number as the table writes it; whatever else stands there is left for the schema to refuse. */
function amountOf(text: string | undefined): unknown {
  return text !== undefined && /^-?\d+(?:\.\d+)?$/.test(text) ? Number(text) : text;
}

/** Finds the code that a word says in either language; a word that says none is taken for a code. */
function codeOf(words: AnyWords, text: string | undefined): string | undefined {
  if (text === undefined) return undefined;
  const said = Object.entries(words ?? {}).find(([, label]) => Object.values(label).includes(text));
  return said?.[0] ?? text;
}
