import { refuse, type Label, type Labels, type Language, type Refused, type Result } from "../../core/index.js";
import type { Cell, Column, Table } from "../../tables/index.js";
import { LEDGER_COLUMNS, type LedgerField } from "./ledger-row.js";
import type { Handling, Item, ItemStatus, Origin, Outcome, Problem } from "../schema/index.js";
import { standingEvidence } from "../evidence.js";
import { presentDue } from "../timeliness.js";
import { workOf } from "../works.js";

/** The words in which a ledger's table says codes; a vocabulary without words is written in its codes. */
export interface LedgerWords {
  readonly status?: Labels<ItemStatus>;
  readonly outcome?: Labels<Outcome>;
  readonly handling?: Labels<Handling>;
  readonly origin?: Labels<Origin>;
  /** Categories are an open list; one that has no words here is written as it is. */
  readonly category?: Readonly<Record<string, Label>>;
}

/** How items are laid out as a table. */
export interface LedgerTableOptions {
  /** The columns, in their order; by default {@link LEDGER_COLUMNS}, each headed by its key. */
  readonly columns?: readonly Column[];
  /** The problems behind the items, for their statements. */
  readonly problems?: Iterable<Problem>;
  readonly words?: LedgerWords;
  /** The language of the words; `en` by default. */
  readonly language?: Language;
  /** What the app knows of an item beside the ledger, under column keys; it wins over the ledger. */
  readonly also?: (item: Item) => Readonly<Record<string, Cell>>;
}

type Cells = Readonly<Partial<Record<LedgerField, Cell>>>;

/**
 * Lays items out as the table that a rectification office keeps, one row for each, in the given order.
 *
 * An empty cell says that there is nothing yet: no owner, no due day, no evidence. What the records do not hold (a column
 * nobody fills, the statement of a problem that was not given) is `"unknown"`. The due moment is the present one,
 * `progress` is the status, `done` the outcome, `doneOn` the day of the submission, `evidence` the proofs that were not given
 * back. An item that left the ledger keeps the owner, the measures, the goal and the due moment that it had last.
 *
 * Refuses with `duplicate-id` when an item or a problem stands twice.
 *
 * @param items - the items, in any status, each once
 * @param options - the columns, the words for codes, and what the ledger itself does not know
 * @throws RangeError when two columns have one key
 * @example
 * {@includeCode ../../../test/ledger/ledger-table.test.ts#ledger-table}
 */
export function ledgerTable(
  items: Iterable<Item>,
  { columns = plainColumns(), problems = [], words = {}, language = "en", also }: LedgerTableOptions = {},
): Result<{ table: Table }, "duplicate-id"> {
  const twice = repeated(columns.map(({ key }) => key));
  if (twice !== undefined) throw new RangeError(`two columns have the key "${twice}"`);
  const [allItems, allProblems] = [[...items], [...problems]];
  const duplicate = duplicateId("item", allItems) ?? duplicateId("problem", allProblems);
  if (duplicate !== undefined) return duplicate;
  const statementOf = new Map(allProblems.map(({ id, statement }) => [String(id), statement]));
  const rows = allItems.map((item) => {
    const statement = statementOf.get(item.problem) ?? "unknown";
    const cells = new Map<string, Cell>(
      Object.entries({ ...cellsOf(item, words, language), problem: statement, ...also?.(item) }),
    );
    return columns.map(({ key }) => cells.get(key) ?? "unknown");
  });
  return { ok: true, table: { columns, rows } };
}

function plainColumns(): readonly Column[] {
  return LEDGER_COLUMNS.map((key) => ({ key, heading: key, type: "text" }));
}

function cellsOf(item: Item, words: LedgerWords, language: Language): Cells {
  const categories = new Map(Object.entries(words.category ?? {}));
  return {
    number: item.id,
    source: words.origin?.[item.origin][language] ?? item.origin,
    category: categories.get(item.category)?.[language] ?? item.category,
    unit: item.unit,
    handling: words.handling?.[item.handling][language] ?? item.handling,
    progress: words.status?.[item.status][language] ?? item.status,
    remark: "",
    ...assignmentCells(item),
    ...submissionCells(item),
    ...acceptanceCells(item, (outcome) => words.outcome?.[outcome][language] ?? outcome),
  };
}

function assignmentCells(item: Item): Cells {
  const work = workOf(item);
  if (work === undefined) return { goal: "", measures: "", leader: "", supportingUnits: "", owner: "", due: "" };
  const { target: goal = "unknown", measures, leader = "unknown", supportingUnits, owner } = work.assignment;
  return {
    goal,
    measures: measures?.join("\n") ?? "unknown",
    leader,
    supportingUnits: supportingUnits?.join("、") ?? "unknown",
    owner,
    due: presentDue(work) ?? "",
  };
}

function submissionCells(item: Item): Cells {
  if (!("submission" in item)) return { doneOn: "", evidence: "" };
  const standing = standingEvidence(item.submission);
  return { doneOn: item.submission.submitted.on, evidence: standing.map(({ description }) => description).join("\n") };
}

function acceptanceCells(item: Item, wordFor: (outcome: Outcome) => string): Cells {
  if (!("acceptance" in item)) return { done: "", acceptor: "", verdict: "", closedOn: "" };
  const { outcome, by, on, reason = "" } = item.acceptance;
  return { done: wordFor(outcome), acceptor: by, verdict: reason, closedOn: on };
}

function duplicateId(noun: string, things: readonly { readonly id: string }[]): Refused<"duplicate-id"> | undefined {
  const id = repeated(things.map((thing) => thing.id));
  return id === undefined ? undefined : refuse("duplicate-id", `${noun} "${id}" stands twice among the ${noun}s`);
}

function repeated(names: readonly string[]): string | undefined {
  const seen = new Set<string>();
  return names.find((name) => seen.size === seen.add(name).size);
}
