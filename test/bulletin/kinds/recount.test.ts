import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { must } from "answerable";
import { compose, toMarkdown, verify, type Page, type RecordOfFacts } from "answerable/bulletin";
import { itemRecords, ledgerMonthly, opinionRecords, type OpinionRecords } from "answerable/bulletin/kinds";
import { OUTCOMES, mergeInto, register, summarise, type Item, type Lighting } from "answerable/ledger";
import { monthlyReport } from "answerable/ledger/tally";
import { suqianByDate } from "answerable/presets";
import { aProblem } from "../../ledger/records.js";
import { told } from "../../ledger/stories.js";
import { monthly, opinions, problems } from "./inputs.js";

const asOf = "2020-01-31";
const before = "2020-01-01";
const { period, issuer, provenance, opinions: received } = monthly;
const plain = { period, issuer, provenance };
const lights: Lighting = {
  scheme: suqianByDate({ nearDays: 3 }),
  facts: () => ({ behindSchedule: false, poorQuality: false }),
};

/** Items of three units, registered on the first of the month or in it, that end in any way, late or in time, or not at all. */
const story = fc.record({
  unit: fc.constantFrom("water", "roads", "parks"),
  isNew: fc.boolean(),
  due: fc.constantFrom(undefined, "2020-01-10", "2020-01-31", "2020-02-02", "2020-02-20"),
  end: fc.option(fc.record({ outcome: fc.constantFrom(...OUTCOMES), on: fc.constantFrom("2020-01-05", "2020-01-20") })),
});
const ledgers = fc.array(story, { minLength: 1, maxLength: 12 }).map((stories) =>
  stories.map(({ unit, isNew, due, end }, index): Item => {
    if (isNew) {
      const registering = {
        id: `item-${index}`,
        unit,
        handling: "time-limited",
        by: "office",
        on: "2020-01-15",
      } as const;
      return must(register(aProblem(), registering)).item;
    }
    const way = end === null ? [] : [end];
    return told({ id: `item-${index}`, unit, way, ...(due !== undefined && { due }) });
  }),
);

function pageOf(items: readonly Item[], by: readonly "unit"[] = ["unit"]): Page {
  const { summary } = must(summarise(items, { asOf, by, lights }));
  const { report } = must(monthlyReport(items, { asOf }));
  const registered = items.filter((item) => item.registered.on <= before);
  const [earlier, opinions] = [must(summarise([], { asOf: before })).summary, received!];
  const { draft, bindings } = ledgerMonthly({
    ...plain,
    summary,
    // Only how many were registered is read of the ledger of the month before.
    before: { ...earlier, overall: { ...earlier.overall, registered: registered.length } },
    report,
    opinions: { ...opinions, collections: { opinions: "opinions", problems: "problems" } },
    collection: "items",
  });
  return must(compose(draft, bindings)).page;
}

function recordsOf(items: readonly Item[]): OpinionRecords & Readonly<Record<"items", readonly RecordOfFacts[]>> {
  return {
    items: must(itemRecords(items, { asOf, before, lights })).records,
    ...opinionRecords({ opinions, problems }),
  };
}

/** What may have another number when a fact of an item's record is another one. */
const RESTS: Readonly<Record<string, RegExp>> = {
  status: /^((unit-\d+\.)?closed|status-.+)$/,
  outcome: /^((unit-\d+\.)?fixed|outcome-.+)$/,
  overdue: /^(unit-\d+\.)?overdue$/,
  opened: /^opened$/,
  light: /^light-\d+$/,
  state: /^state-.+$/,
  closedRate: /closedRate$/,
  fixedRate: /fixedRate$/,
  onTimeRate: /onTimeRate$/,
  reportedRate: /reportedRate$/,
};

test("every figure of a monthly report is what its items, opinions and problems give", () => {
  fc.assert(
    fc.property(ledgers, (items) => {
      const page = pageOf(items);
      expect(verify(page, recordsOf(items))).toMatchObject({ failed: [], notRecounted: [] });
    }),
  );
});

test("a fact of an item that is another one makes figures fail that rest on it, and no other", () => {
  fc.assert(
    fc.property(ledgers, fc.nat(), fc.constantFrom(...Object.keys(RESTS)), (items, at, fact) => {
      const records = recordsOf(items);
      const place = at % items.length;
      const other = (value: unknown) => (typeof value === "boolean" ? !value : "another");
      const changed = records.items.map((record, index) =>
        index === place ? { ...record, facts: { ...record.facts, [fact]: other(record.facts[fact]) } } : record,
      );
      const { failed } = verify(pageOf(items), { ...records, items: changed });
      const names = failed.map(({ name }) => name);
      for (const name of names) expect(name).toMatch(RESTS[fact]!);
      const was = records.items[place]!.facts[fact];
      if (was !== "none" && was !== "" && was !== "outside") expect(names.length).toBeGreaterThan(0);
    }),
  );
});

test("an item that is struck from the records makes the figures fail that rest on it, and no figure of another unit", () => {
  fc.assert(
    fc.property(ledgers, fc.nat(), (items, at) => {
      const records = recordsOf(items);
      const { id } = records.items[at % items.length]!;
      const unit = items.find((item) => item.id === id)!.unit;
      const { failed } = verify(pageOf(items), {
        ...records,
        items: records.items.filter((record) => record.id !== id),
      });
      const units = [...new Set(items.map((item) => item.unit))].sort();
      const own = `unit-${units.indexOf(unit) + 1}.`;
      const names = failed.map(({ name }) => name);
      expect(names).toEqual(expect.arrayContaining(["registered", `${own}registered`]));
      for (const name of names) expect(name.startsWith("unit-") ? name.startsWith(own) : true).toBe(true);
    }),
  );
});

test("an opinion or a problem that is struck makes the figures of the flow fail that count it", () => {
  const items = [told({ id: "a", way: [] })];
  const [page, records] = [pageOf(items), recordsOf(items)];
  const without = (id: string) => ({
    ...records,
    opinions: records.opinions.filter((each) => each.id !== id),
    problems: records.problems.filter((each) => each.id !== id),
  });
  const failing = (id: string): string[] => verify(page, without(id)).failed.map(({ name }) => name);
  expect(failing("opinion-1")).toEqual(["opinions", "consolidated"]);
  expect(failing("opinion-9").sort()).toEqual(["opinions", "set-aside-duplicate"]);
  expect(failing("opinion-12")).toEqual(["opinions", "waiting"]);
  expect(failing("problem-0")).toEqual(["problems"]);
});

test("records of another day make the day of the report fail", () => {
  const items = [told({ id: "a", way: [] })];
  const { records } = must(itemRecords(items, { asOf: "2020-02-29", before, lights }));
  const { failed } = verify(pageOf(items), { ...recordsOf(items), items: records });
  expect(failed.map(({ name }) => name)).toContain("asOf");
});

describe("what items are counted as", () => {
  test("a merged item stands as the one that carries it on", () => {
    const [open, carrier] = ["a", "b"].map((id) => told({ id, due: "2020-01-10", way: [] }));
    const { item: merged } = must(mergeInto(open!, { into: "b", reason: "the same", by: "office", on: "2020-01-15" }));
    const items = [merged, carrier!];
    const { records } = must(itemRecords(items, { asOf }));
    expect(records.map(({ facts }) => facts["status"])).toContain("merged");
    expect(verify(pageOf(items), recordsOf(items)).failed).toEqual([]);
  });
  test("items changed after the day are refused", () => {
    const refused = itemRecords([told({ id: "a", way: [{ outcome: "fixed", on: "2020-02-02" }] })], { asOf });
    expect(refused.ok ? "written" : refused.refusal.code).toBe("after-reference-day");
  });
  test("groups by any keys are counted again, where the records were told the same keys", () => {
    const parity = { key: "parity", of: ({ id }: Item) => (Number(id.at(-1)) % 2 === 0 ? "even" : undefined) };
    fc.assert(
      fc.property(
        ledgers,
        fc.subarray(["unit", "owner", "closed-month", parity] as const),
        fc.nat(),
        (items, by, at) => {
          const { summary } = must(summarise(items, { asOf, by }));
          const { draft, bindings } = ledgerMonthly({ ...plain, summary, collection: "items" });
          const { page } = must(compose(draft, bindings));
          const { records } = must(itemRecords(items, { asOf, by }));
          expect(verify(page, { items: records })).toMatchObject({ failed: [], notRecounted: [] });
          const struck = records[at % records.length]!;
          const own = summary.groups.findIndex(({ key }) =>
            by.every((each) => {
              const name = typeof each === "string" ? each : each.key;
              return key[name] === struck.facts[name === "unit" ? name : `by:${name}`];
            }),
          );
          const { failed } = verify(page, { items: records.filter((each) => each !== struck) });
          const places = failed.flatMap(({ name }) => /^unit-(\d+)\./.exec(name)?.[1] ?? []);
          expect(new Set(places)).toEqual(new Set(by.length === 0 ? [] : [String(own + 1)]));
        },
      ),
      { numRuns: 50 },
    );
  });
  test.each(["constructor", "toString", "__proto__", ""])(
    "a key is no item's because every object has it: %j",
    (key) => {
      const items = ["a", "b"].map((id) => told({ id, way: [] }));
      const by = [{ key, of: ({ id }: Item) => (id === "a" ? "some" : undefined) }];
      const { summary } = must(summarise(items, { asOf, by }));
      const { draft, bindings } = ledgerMonthly({ ...plain, summary, collection: "items" });
      const { page } = must(compose(draft, bindings));
      const { records } = must(itemRecords(items, { asOf, by }));
      expect(records.map(({ facts }) => [facts[`has:${key}`], facts[`by:${key}`]])).toEqual([
        [true, "some"],
        [false, undefined],
      ]);
      expect(verify(page, { items: records })).toMatchObject({ failed: [], notRecounted: [] });
      expect(toMarkdown(page, { language: "en" })).not.toContain("function");
    },
  );
  test("the key by which items are told apart is none of an app's own", () => {
    const by = [{ key: "item:id", of: () => "x" }];
    expect(() => itemRecords([told({ id: "a", way: [] })], { asOf, by })).toThrow(RangeError);
  });
  test("a group whose value is empty has a name", () => {
    const items = ["a", "b"].map((id) => told({ id, way: [] }));
    const by = [{ key: "note", of: ({ id }: Item) => (id === "a" ? "" : undefined) }];
    const { summary } = must(summarise(items, { asOf, by }));
    const { draft, bindings } = ledgerMonthly({ ...plain, summary, collection: "items" });
    const { page } = must(compose(draft, bindings));
    expect(toMarkdown(page, { language: "en" })).toMatch(/\| “” \|[^]*\| — \||\| — \|[^]*\| “” \|/);
    expect(verify(page, { items: must(itemRecords(items, { asOf, by })).records })).toMatchObject({ failed: [] });
  });
  test("a light of any colour is told apart from none", () => {
    const lit = ({ colour, value }: { readonly colour: string; readonly value: boolean }) => ({
      ...{ colour, meaning: { en: colour, "zh-CN": colour } },
      when: { fact: "behindSchedule", comparison: "equals", value } as const,
    });
    const scheme = {
      ...lights.scheme,
      lights: [lit({ colour: "none", value: true }), lit({ colour: "green", value: false })],
    };
    const by: Lighting = { scheme, facts: ({ id }) => ({ behindSchedule: id === "a" }) };
    const items = [
      ...["a", "b"].map((id) => told({ id, way: [] })),
      told({ id: "c", way: [{ outcome: "fixed", on: "2020-01-05" }] }),
    ];
    const { summary } = must(summarise(items, { asOf, lights: by }));
    const { draft, bindings } = ledgerMonthly({ ...plain, summary, collection: "items" });
    const { page } = must(compose(draft, bindings));
    const { records } = must(itemRecords(items, { asOf, lights: by }));
    expect(records.map(({ facts }) => facts["light"])).toEqual(["none", "green", ""]);
    expect(verify(page, { items: records })).toMatchObject({ failed: [], notRecounted: [] });
  });
  test("groups whose keys the records were not told cannot be decided", () => {
    const items = [told({ id: "a", way: [] })];
    const { summary } = must(summarise(items, { asOf, by: ["unit", "handling"] }));
    const { draft, bindings } = ledgerMonthly({ ...plain, summary, collection: "items" });
    const { page } = must(compose(draft, bindings));
    const { records } = must(itemRecords(items, { asOf }));
    const { failed } = verify(page, { items: records });
    expect(failed.map(({ name, code }) => [name, code])).toContainEqual(["unit-1.registered", "undecided"]);
  });
});
