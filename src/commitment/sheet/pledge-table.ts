import { refuse, type CalendarDay, type Language, type Result } from "../../core/index.js";
import type { Cell, Column, Table } from "../../tables/index.js";
import { DEFAULT_VERDICTS } from "../default-verdicts.js";
import { textOn } from "../in-force.js";
import { lastProgress } from "../progress.js";
import type { Pledge, VerdictVocabulary } from "../schema/index.js";
import { standing, verdictOn } from "../standing.js";
import { ruleOf } from "../vocabulary.js";
import { PLEDGE_AMOUNTS, PLEDGE_COLUMNS, type PledgeColumn } from "./pledge-row.js";
import { labelOf, type AnyWords, type PledgeSheetWords } from "./words.js";

/** How pledges are laid out as a table. */
export interface PledgeTableOptions {
  /** The day at whose end the pledges stand as the table says. */
  readonly asOf: CalendarDay;
  /** The columns, in their order; by default {@link PLEDGE_COLUMNS}, each headed by its key. */
  readonly columns?: readonly Column[];
  readonly words?: PledgeSheetWords;
  /** The language of the words; `en` by default. */
  readonly language?: Language;
  /** The verdicts under which the pledges were published. */
  readonly vocabulary?: VerdictVocabulary;
}

/**
 * Lays pledges out as a table, one row for each, in the given order.
 *
 * Statement, measure and due day are those of the text in force on the day, or of the present one where none is. An empty cell says
 * that there is nothing: no due day, no verdict yet. `achieved` is what the last report gives, and `"unknown"` where it or nobody
 * knows. A column nobody fills is `"unknown"`.
 *
 * Refuses with `duplicate-id` when a pledge stands twice.
 *
 * @param pledges - the pledges, in any status, each once
 * @param options - the day, the columns, and the words for codes
 * @throws RangeError when two columns have one key, or the vocabulary does not have a pledge's verdict
 * @example
 * {@includeCode ../../../test/commitment/sheet.test.ts#pledge-sheet}
 */
export function pledgeTable(
  pledges: Iterable<Pledge>,
  { asOf, columns = plainColumns(), words = {}, language = "en", vocabulary = DEFAULT_VERDICTS }: PledgeTableOptions,
): Result<{ table: Table }, "duplicate-id"> {
  const twice = repeated(columns.map(({ key }) => key));
  if (twice !== undefined) throw new RangeError(`two columns have the key "${twice}"`);
  const all = [...pledges];
  const id = repeated(all.map((pledge) => pledge.id));
  if (id !== undefined) return refuse("duplicate-id", `pledge "${id}" stands twice among the pledges`);
  const rows = all.map((pledge) => {
    const cells = new Map(Object.entries(cellsOf(pledge, { asOf, words, language, vocabulary })));
    return columns.map(({ key }) => cells.get(key) ?? "unknown");
  });
  return { ok: true, table: { columns, rows } };
}

function plainColumns(): readonly Column[] {
  const amounts: readonly PledgeColumn[] = PLEDGE_AMOUNTS;
  return PLEDGE_COLUMNS.map((key) => ({ key, heading: key, type: amounts.includes(key) ? "number" : "text" }));
}

function repeated(names: readonly string[]): string | undefined {
  const seen = new Set<string>();
  return names.find((name) => seen.size === seen.add(name).size);
}

type Layout = Required<Pick<PledgeTableOptions, "asOf" | "words" | "language" | "vocabulary">>;

function cellsOf(pledge: Pledge, layout: Layout): Readonly<Record<PledgeColumn, Cell>> {
  const { words, language, asOf } = layout;
  const { maker, kind, matter, term, ambition, source, status } = pledge;
  const { statement, measure, due } = textOn(pledge, asOf)?.text ?? pledge;
  const say = (vocabulary: AnyWords, code: string | undefined): string =>
    code === undefined ? "" : (labelOf(vocabulary, code)?.[language] ?? code);
  return {
    id: pledge.id,
    maker: maker.id,
    makerKind: say(words.makerKind, maker.kind),
    name: maker.name ?? "",
    post: maker.post ?? "",
    kind: say(words.kind, kind),
    matter: say(words.matter, matter),
    term: say(words.term, term),
    ambition: say(words.ambition, ambition),
    source: source?.kind ?? "",
    statement,
    unit: measure?.unit ?? "",
    baseline: measure?.baseline ?? "",
    target: measure?.target ?? "",
    due: due ?? "",
    status: say(words.status, status),
    achieved: measure === undefined ? "" : achievedBy(pledge, asOf),
    ...judgement(pledge, layout),
  };
}

function achievedBy(pledge: Pledge, asOf: CalendarDay): Cell {
  const progress = lastProgress(pledge, asOf);
  return progress?.state === "measured" ? progress.achieved : "unknown";
}

function judgement(
  pledge: Pledge,
  { asOf, words, language, vocabulary }: Layout,
): Readonly<Record<"standing" | "verdict" | "reason" | "settledOn", Cell>> {
  const wordOf = (code: string): string =>
    ruleOf(vocabulary, code)?.label[language] ?? labelOf(words.standing, code)?.[language] ?? code;
  const settlement = verdictOn(pledge, asOf);
  return {
    standing: wordOf(standing(pledge, asOf, vocabulary)),
    verdict: settlement === undefined ? "" : wordOf(settlement.verdict),
    reason: settlement?.reason ?? "",
    settledOn: settlement?.on ?? "",
  };
}
