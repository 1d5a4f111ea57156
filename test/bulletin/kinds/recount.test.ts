import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { must } from "answerable";
import { compose, verify, type Page } from "answerable/bulletin";
import { itemRecords, ledgerMonthly } from "answerable/bulletin/kinds";
import { OUTCOMES, mergeInto, summarise, type Item } from "answerable/ledger";
import { told } from "../../ledger/stories.js";
import { monthly } from "./inputs.js";

const asOf = "2020-01-31";
const { period, issuer, provenance } = monthly;
const plain = { period, issuer, provenance };

/** Items of three units that end in any way, late or in time, or not at all. */
const story = fc.record({
  unit: fc.constantFrom("water", "roads", "parks"),
  due: fc.constantFrom(undefined, "2020-01-10", "2020-01-31", "2020-02-20"),
  end: fc.option(fc.record({ outcome: fc.constantFrom(...OUTCOMES), on: fc.constantFrom("2020-01-05", "2020-01-20") })),
});
const ledgers = fc.array(story, { minLength: 1, maxLength: 12 }).map((stories) =>
  stories.map(({ unit, due, end }, index): Item => {
    const way = end === null ? [] : [end];
    return told({ id: `item-${index}`, unit, way, ...(due !== undefined && { due }) });
  }),
);

function pageOf(items: readonly Item[], by: readonly "unit"[] = ["unit"]): Page {
  const { summary } = must(summarise(items, { asOf, by }));
  const { draft, bindings } = ledgerMonthly({ ...plain, summary, collection: "items" });
  return must(compose(draft, bindings)).page;
}

/** The figures that a month's report binds to items: counts and rates, of all and of each unit. */
const BOUND = /^(unit-\d+\.)?(registered|closed|fixed|overdue|closedRate|fixedRate|onTimeRate)$/;

test("every count and rate of a monthly report is what its items give", () => {
  fc.assert(
    fc.property(ledgers, (items) => {
      const page = pageOf(items);
      const { records } = must(itemRecords(items, { asOf }));
      const { verified, failed } = verify(page, { items: records });
      expect(failed).toEqual([]);
      expect(verified).toEqual(Object.keys(page.figures).filter((name) => BOUND.test(name)));
    }),
  );
});

test("an item that is struck from the records makes the figures fail that rest on it, and no figure of another unit", () => {
  fc.assert(
    fc.property(ledgers, fc.nat(), (items, at) => {
      const { records } = must(itemRecords(items, { asOf }));
      const { id } = records[at % records.length]!;
      const unit = items.find((item) => item.id === id)!.unit;
      const page = pageOf(items);
      const { failed } = verify(page, { items: records.filter((record) => record.id !== id) });
      const units = [...new Set(items.map(({ unit }) => unit))].sort();
      const own = `unit-${units.indexOf(unit) + 1}.`;
      const names = failed.map(({ name }) => name);
      expect(names).toEqual(expect.arrayContaining(["registered", `${own}registered`]));
      for (const name of names) expect(name.startsWith("unit-") ? name.startsWith(own) : true).toBe(true);
    }),
  );
});

describe("what items are counted as", () => {
  test("a merged item stands as the one that carries it on", () => {
    const [open, carrier] = ["a", "b"].map((id) => told({ id, due: "2020-01-10", way: [] }));
    const { item: merged } = must(mergeInto(open!, { into: "b", reason: "the same", by: "office", on: "2020-01-15" }));
    const items = [merged, carrier!];
    const { records } = must(itemRecords(items, { asOf }));
    expect(verify(pageOf(items), { items: records }).failed).toEqual([]);
  });
  test("items changed after the day are refused", () => {
    const refused = itemRecords([told({ id: "a", way: [{ outcome: "fixed", on: "2020-02-02" }] })], { asOf });
    expect(refused.ok ? "written" : refused.refusal.code).toBe("after-reference-day");
  });
  test("groups by more than the unit are not bound: the records do not tell", () => {
    const items = [told({ id: "a", way: [] })];
    const { summary } = must(summarise(items, { asOf, by: ["unit", "handling"] }));
    const { draft, bindings } = ledgerMonthly({ ...plain, summary, collection: "items" });
    const { page } = must(compose(draft, bindings));
    const { records } = must(itemRecords(items, { asOf }));
    expect(verify(page, { items: records }).verified.filter((name) => name.startsWith("unit-"))).toEqual([]);
  });
});
