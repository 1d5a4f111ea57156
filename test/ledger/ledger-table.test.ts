import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { must } from "answerable";
import * as ledger from "answerable/ledger";
import { HANDLING_LABELS, ITEM_STATUS_LABELS, ORIGIN_LABELS, OUTCOME_LABELS } from "answerable/ledger/labels";
import { LEDGER_COLUMNS, ledgerTable, type LedgerRow } from "answerable/ledger/sheet";
import { chineseLedgerSheet, englishLedgerSheet } from "answerable/presets";
import { Table, toCsv } from "answerable/tables";
import { importText } from "./sheets.js";

const words = { status: ITEM_STATUS_LABELS, outcome: OUTCOME_LABELS, handling: HANDLING_LABELS, origin: ORIGIN_LABELS };

/** Text as people and spreadsheets write it, without anything that blanks a name. */
const text = fc
  .string({ unit: fc.constantFrom(...Array.from("abcK水务局整改07 ,;\"'=+-@(&“😀")), minLength: 1, maxLength: 10 })
  .filter((value) => value.trim() === value && /[\p{L}\p{N}]/u.test(value));
const lines = fc.array(text, { minLength: 1, maxLength: 3 }).map((all) => all.join("\n"));

interface Matter {
  readonly id: string;
  readonly unit: string;
  readonly category: string;
  readonly handling: ledger.Handling;
  readonly statement: string | undefined;
  readonly leader: string | undefined;
  readonly due: string | undefined;
  readonly target: string | undefined;
  readonly measures: string[] | undefined;
  readonly supportingUnits: string[] | undefined;
  readonly proofs: readonly string[];
  readonly outcome: ledger.Outcome;
  readonly reason: string;
  readonly steps: number;
}
const maybe = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: undefined });
const matter = fc.record<Matter>({
  id: text,
  unit: text,
  category: text,
  handling: fc.constantFrom(...ledger.HANDLINGS),
  statement: maybe(lines),
  leader: maybe(text),
  due: maybe(fc.constantFrom("2014-04-01", "2014-12-31", "2014-06-01T17:30:00+08:00")),
  target: maybe(lines),
  measures: maybe(fc.array(lines, { minLength: 1, maxLength: 3 })),
  supportingUnits: maybe(fc.uniqueArray(fc.constantFrom("水务局", "works office", "城管 二队"), { minLength: 1 })),
  proofs: fc.array(lines, { minLength: 1, maxLength: 3 }),
  outcome: fc.constantFrom(...ledger.OUTCOMES),
  reason: lines,
  steps: fc.integer({ min: 0, max: 3 }),
});
const matters = fc.uniqueArray(matter, { selector: ({ id }) => id, maxLength: 6 });

const given = <Key extends string, Value>(key: Key, value: Value | undefined) =>
  (value === undefined ? {} : { [key]: value }) as Partial<Record<Key, Value>>;

function recordsOf(matter: Matter): { item: ledger.Item; problem: ledger.Problem } {
  const [by, on] = ["office", "2014-03-03"];
  const { opinion } = must(ledger.receive({ id: "op-1", channel: "hotline", anonymous: true, text: "the lift", on }));
  const { id, category, unit, handling, statement, outcome, reason, proofs } = matter;
  const consolidation = { id: `p-${id}`, category, scope: "shared", ...given("statement", statement), by, on } as const;
  const { problem } = must(ledger.consolidate([opinion], consolidation));
  const registered = must(ledger.register(problem, { id, unit, handling, by, on })).item;
  const { leader, due, target, measures, supportingUnits } = matter;
  const plan = { ...given("target", target), ...given("measures", measures) };
  const optional = {
    ...given("leader", leader),
    ...given("due", due),
    ...given("supportingUnits", supportingUnits),
    ...plan,
  };
  const assigned = must(ledger.assign(registered, { owner: "王 伟", ...optional, by, on })).item;
  const evidence = proofs.map((description, index) => ({ id: `e-${index}`, description }));
  const submitted = must(ledger.submit(assigned, { evidence, by: "王 伟", on: "2014-03-20" })).item;
  const closed = must(ledger.accept(submitted, { outcome, reason, by: "督导组", on: "2014-03-25" })).item;
  return { item: [registered, assigned, submitted, closed][matter.steps]!, problem };
}

/** What the sheet of a matter must read as, said without the code that lays it out. */
function rowOf(matter: Matter, language: "en" | "zh-CN"): Partial<LedgerRow> {
  const status = (["open", "assigned", "submitted", "closed"] as const)[matter.steps]!;
  const handling = HANDLING_LABELS[matter.handling][language];
  const units = matter.supportingUnits ?? [];
  return {
    number: matter.id,
    source: ORIGIN_LABELS.masses[language],
    category: matter.category,
    problem: matter.statement ?? "unknown",
    unit: matter.unit,
    handling: matter.handling,
    progress: ITEM_STATUS_LABELS[status][language],
    ...(matter.steps >= 1 && {
      goal: matter.target ?? "unknown",
      measures: matter.measures?.join("\n") ?? "unknown",
      leader: matter.leader ?? "unknown",
      supportingUnits: matter.supportingUnits ?? ["unknown"],
      owner: "王 伟",
      ...given("due", matter.due),
    }),
    ...(matter.steps >= 2 && { doneOn: "2014-03-20", evidence: matter.proofs.join("\n") }),
    ...(matter.steps === 3 && {
      done: OUTCOME_LABELS[matter.outcome][language],
      acceptor: "督导组",
      verdict: matter.reason,
      closedOn: "2014-03-25",
    }),
    written: {
      ...(handling !== matter.handling && { handling }),
      ...(matter.steps >= 1 && units.length > 1 && { supportingUnits: units.join("、") }),
    },
    damaged: [],
  };
}

describe("a ledger's table", () => {
  test("comes back through CSV as the rows it was made of, in either language", () => {
    fc.assert(
      fc.property(matters, fc.constantFrom(chineseLedgerSheet, englishLedgerSheet), (all, sheet) => {
        const { language, columns } = sheet;
        const records = all.map(recordsOf);
        const { table } = must(
          ledgerTable(
            records.map(({ item }) => item),
            { columns, words, language, problems: records.map(({ problem }) => problem) },
          ),
        );
        const csv = toCsv(Table.parse(table), { formulas: "escape", language, byteOrderMark: true });
        const { found, report } = importText(csv, sheet);
        expect(found).toMatchObject({ missing: [], unknown: [] });
        expect(report.refused).toEqual([]);
        expect(report.taken.map(({ value }) => value)).toEqual(all.map((each) => rowOf(each, language)));
      }),
      { numRuns: 300 },
    );
  });

  const { item, problem } = recordsOf({
    ...{ id: "it-1", unit: "works", category: "service", handling: "immediate", statement: undefined },
    ...{ target: undefined, measures: undefined, supportingUnits: undefined },
    ...{ leader: undefined, due: undefined, proofs: ["a photo"], outcome: "fixed", reason: "seen", steps: 3 },
  });

  test("is written in codes under plain keys when no words and no columns are given", () => {
    const { columns, rows } = must(ledgerTable([item])).table;
    expect(columns.map(({ key, heading }) => [key, heading])).toEqual(LEDGER_COLUMNS.map((key) => [key, key]));
    const cells = Object.fromEntries(columns.map(({ key }, index) => [key, rows[0]?.[index]]));
    expect(cells).toMatchObject({ handling: "immediate", progress: "closed", done: "fixed", due: "", remark: "" });
    expect(cells).toMatchObject({ leader: "unknown", problem: "unknown", measures: "unknown", source: "masses" });
  });

  test("shows the due moment that an extension has granted", () => {
    const [by, on] = ["office", "2014-03-05"];
    const begun = must(ledger.register(problem, { id: "it-2", unit: "works", handling: "long-term", by, on })).item;
    const assigned = must(ledger.assign(begun, { owner: "wang", due: "2014-04-01", by, on })).item;
    const asked = must(ledger.askExtension(assigned, { due: "2014-05-01", reason: "parts", by: "wang", on })).item;
    const granted = must(ledger.decideExtension(asked, { granted: true, by, on })).item;
    const columns = [{ key: "due", heading: "Due" }];
    const { rows } = must(ledgerTable([granted], { columns })).table;
    expect(rows).toEqual([["2014-05-01"]]);
  });

  test("shows the proofs that stand, and none that were given back", () => {
    const [by, on] = ["office", "2014-03-05"];
    const evidence = ["a photo", "of another lift"].map((description, index) => ({ id: `e-${index}`, description }));
    const begun = must(ledger.register(problem, { id: "it-2", unit: "works", handling: "immediate", by, on })).item;
    const assigned = must(ledger.assign(begun, { owner: "wang", by, on })).item;
    const submitted = must(ledger.submit(assigned, { evidence, by: "wang", on })).item;
    const returned = must(ledger.returnEvidence(submitted, { evidence: "e-1", reason: "wrong", by, on })).item;
    const closed = must(ledger.accept(returned, { outcome: "fixed", by, on })).item;
    const nothing = must(ledger.returnEvidence(returned, { evidence: "e-0", reason: "wrong", by, on })).item;
    const columns = [{ key: "evidence", heading: "Evidence" }];
    const shown = [submitted, returned, closed, nothing].map(
      (each) => must(ledgerTable([each], { columns })).table.rows[0],
    );
    expect(shown).toEqual([["a photo\nof another lift"], ["a photo"], ["a photo"], [""]]);
  });

  test("keeps what was planned for an item that left the ledger", () => {
    const [by, on] = ["office", "2014-03-05"];
    const plan = { target: "it runs", measures: ["a new rope"], leader: "li", supportingUnits: ["water"] };
    const begun = must(ledger.register(problem, { id: "it-2", unit: "works", handling: "long-term", by, on })).item;
    const assigned = must(ledger.assign(begun, { owner: "wang", due: "2014-04-01", ...plan, by, on })).item;
    const asked = must(ledger.askExtension(assigned, { due: "2014-05-01", reason: "parts", by: "wang", on })).item;
    const granted = must(ledger.decideExtension(asked, { granted: true, by, on })).item;
    const waiting = must(ledger.wait(granted, { body: "power", reason: "a line", by: "wang", on })).item;
    const keys = ["owner", "measures", "goal", "due", "leader", "supportingUnits", "progress"];
    const columns = keys.map((key) => ({ key, heading: key }));
    const leaving = { reason: "r", by, on };
    const left = [
      must(ledger.cancel(granted, leaving)).item,
      must(ledger.mergeInto(granted, { into: "it-1", ...leaving })).item,
      must(ledger.carryOver(waiting, { campaign: "next", ...leaving })).item,
    ];
    for (const each of left) {
      expect(must(ledgerTable([each], { columns })).table.rows).toEqual([
        ["wang", "a new rope", "it runs", "2014-05-01", "li", "water", each.status],
      ]);
    }
    const fresh = must(ledger.cancel(begun, leaving)).item;
    const { rows } = must(ledgerTable([fresh], { columns })).table;
    expect(rows).toEqual([["", "", "", "", "", "", "cancelled"]]);
  });

  test("takes columns of the app's own, and says unknown where nobody fills one", () => {
    const columns = ["number", "office", "toString", "cost"].map((key) => ({ key, heading: key }));
    const { rows } = must(ledgerTable([item], { columns, also: () => ({ cost: 5 }) })).table;
    expect(rows).toEqual([["it-1", "unknown", "unknown", 5]]);
  });

  test("lets the app's own cells win over the ledger's", () => {
    const columns = ["unit", "problem"].map((key) => ({ key, heading: key }));
    const also = () => ({ unit: "水务局", problem: "电梯停运" });
    expect(must(ledgerTable([item], { columns, also })).table.rows).toEqual([["水务局", "电梯停运"]]);
  });

  test("is refused with an item or a problem twice", () => {
    expect(ledgerTable([item, item])).toEqual({
      ok: false,
      refusal: { code: "duplicate-id", message: 'item "it-1" stands twice among the items' },
    });
    expect(ledgerTable([], { problems: [problem, problem] })).toMatchObject({
      refusal: { code: "duplicate-id", message: expect.stringContaining('problem "p-it-1"') as string },
    });
  });

  test("writes a category in its words, and one without words as it is", () => {
    const category = { service: { en: "service", "zh-CN": "服务" } };
    const columns = [{ key: "category", heading: "问题类别" }];
    const written = ["service", "formalism", "constructor"].map((each) => {
      const { table } = must(
        ledgerTable([{ ...item, category: each }], { columns, words: { category }, language: "zh-CN" }),
      );
      return table.rows[0];
    });
    expect(written).toEqual([["服务"], ["formalism"], ["constructor"]]);
  });

  test("throws on two columns of one key", () => {
    const column = { key: "due", heading: "Due" };
    expect(() => ledgerTable([], { columns: [column, column] })).toThrow('two columns have the key "due"');
  });

  test("shows a ledger to people", () => {
    const items = [item];
    // #region ledger-table
    const { table } = must(
      ledgerTable(items, {
        columns: [
          { key: "number", heading: "序号" },
          { key: "measures", heading: "整改措施" },
          { key: "leader", heading: "责任领导" },
          { key: "done", heading: "完成情况" },
        ],
        words: { outcome: OUTCOME_LABELS },
        language: "zh-CN",
        also: () => ({ measures: "更换阀门" }),
      }),
    );

    expect(table.rows).toEqual([["it-1", "更换阀门", "unknown", "整改到位"]]);
    // #endregion ledger-table
  });
});
