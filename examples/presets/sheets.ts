import { must } from "answerable";
import * as ledger from "answerable/ledger";
import { ledgerTable } from "answerable/ledger/sheet";
import { fourWinds, massLineCategories, opinionChannels, proposalClasses, type LedgerSheet } from "answerable/presets";
import { toCsv } from "answerable/tables";

const ON = "2014-03-03";

/** One made-up opinion from each channel, consolidated under the categories in turn and entered into the ledger. */
export function openLedger(): { readonly problems: readonly ledger.Problem[]; readonly items: readonly ledger.Item[] } {
  const categories = massLineCategories.codes.map(({ code }) => code);
  const problems = opinionChannels.codes.map(({ code, label }, index) => {
    const said = { id: `op-${index + 1}`, channel: code, anonymous: true, text: `said by ${label.en}`, on: ON };
    const { opinion } = must(ledger.receive(said));
    const category = categories[index % categories.length] ?? "formalism";
    const drawn = { id: `p-${index + 1}`, category, scope: "unit", by: "office", on: ON } as const;
    return must(ledger.consolidate([opinion], { ...drawn, statement: said.text })).problem;
  });
  const items = problems.map((problem, index) => {
    const entry = { id: `it-${index + 1}`, unit: "water bureau", handling: "time-limited" } as const;
    return must(ledger.register(problem, { ...entry, by: "office", on: ON })).item;
  });
  return { problems, items };
}

/** How many problems stand under each category; the four winds come first, as a form of them alone has them. */
export function byCategory(items: readonly ledger.Item[]): readonly (readonly [string, number, boolean])[] {
  const { groups } = must(ledger.summarise(items, { asOf: ON, by: ["category"] })).summary;
  const winds: readonly string[] = fourWinds.codes.map(({ code }) => code);
  return massLineCategories.codes.map(({ code, label }) => {
    const registered = groups.find(({ key }) => key.category === code)?.registered ?? 0;
    return [label["zh-CN"], registered, winds.includes(code)];
  });
}

/** The first lines of the ledger as a sheet of one language. */
export function sheetIn(sheet: LedgerSheet, lines: number): readonly string[] {
  const { problems, items } = openLedger();
  const category = Object.fromEntries(massLineCategories.codes.map(({ code, label }) => [code, label]));
  const { table } = must(ledgerTable(items, { ...sheet, words: { ...sheet.words, category }, problems }));
  return toCsv(table, { language: sheet.language, formulas: "escape" }).split("\r\n").slice(0, lines);
}

/** How 146 made-up answers to proposals fall into the classes. */
export function proposalShares(): readonly (readonly [string, string, number])[] {
  const answered = { a: 92, b: 31, c: 15, d: 8 };
  return proposalClasses.codes.map(({ code, label }) => [code.toUpperCase(), label["zh-CN"], answered[code]]);
}
