import { createHash } from "node:crypto";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { must } from "answerable";
import * as ledger from "answerable/ledger";
import { LookBackRound, scheduleLookBack, summariseLookBack } from "answerable/ledger/look-back";
import { aLife, aProblem } from "./records.js";

const stamp = { by: "office", on: "2014-09-01" };
const due = "2014-09-30";

/** An item that was closed as fixed on 25 March 2014. */
function aClosedItem(id: string): ledger.ClosedItem {
  const input = { id, unit: "works", handling: "time-limited", by: "office", on: "2014-03-04" } as const;
  const { item } = must(ledger.register(aProblem(), input));
  const assigned = must(ledger.assign(item, { owner: "wang", by: "office", on: "2014-03-05" })).item;
  const evidence = [{ id: "photo", description: "it runs" }];
  const submitted = must(ledger.submit(assigned, { evidence, by: "wang", on: "2014-03-20" })).item;
  return must(ledger.accept(submitted, { outcome: "fixed", by: "supervisor", on: "2014-03-25" })).item;
}
const closedItems = Array.from({ length: 10 }, (_, index) => aClosedItem(`it-${index}`));

test("a sample is drawn, visited and counted", () => {
  // #region schedule-look-back
  const { round } = must(
    scheduleLookBack(closedItems, {
      id: "autumn",
      due: "2014-09-30",
      sample: { size: 3, seed: "drawn in public: 4 7 1 1" },
      by: "office",
      on: "2014-09-01",
    }),
  );
  expect(round.items).toHaveLength(3);
  expect(round.population).toHaveLength(10);
  // #endregion schedule-look-back

  // #region summarise-look-back
  const visited = closedItems
    .filter(({ id }) => round.items.includes(id))
    .map((item, index) => {
      if (index === 2) return item; // nobody went there
      const found = index === 0 ? { result: "held" as const } : { result: "rebounded" as const, reason: "it stands" };
      return must(ledger.lookBack(item, { ...found, round: "autumn", by: "visitor", on: "2014-09-10" })).item;
    });
  const { summary } = must(summariseLookBack(round, visited, { asOf: "2014-10-01" }));
  expect(summary).toMatchObject({ drawn: 3, byResult: { held: 1, rebounded: 1, explained: 0 }, overdue: 1 });
  expect(summary.rates.recurrence).toMatchObject({ numerator: 1, denominator: 2 });
  // #endregion summarise-look-back
});

describe("a round", () => {
  test("is drawn again by anybody who knows seed and population, with any SHA-256", () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.integer({ min: 0, max: 10_000 }), { minLength: 1, maxLength: 30 }),
        fc.stringMatching(/^[a-z0-9 ]*[a-z0-9]$/).filter((seed) => seed.trim() === seed),
        fc.integer({ min: 1, max: 30 }),
        (numbers, seed, wanted) => {
          const template = closedItems[0]!;
          const items = numbers.map((number) => ({ ...template, id: ledger.ItemId.parse(`it-${number}`) }));
          const size = Math.min(wanted, items.length);
          const { round } = must(scheduleLookBack(items, { id: "r", due, sample: { size, seed }, ...stamp }));
          const hash = (id: string) =>
            createHash("sha256")
              .update(`{"item":${JSON.stringify(id)},"seed":${JSON.stringify(seed)}}`)
              .digest("hex");
          const smallest = items.map(({ id }) => id).sort((one, other) => (hash(one) < hash(other) ? -1 : 1));
          expect(round.items).toEqual(smallest.slice(0, size).sort());
          const again = must(scheduleLookBack(items.toReversed(), { id: "r", due, sample: { size, seed }, ...stamp }));
          expect(again.round).toEqual(round);
          expect(LookBackRound.parse(round)).toEqual(round);
        },
      ),
    );
  });

  test("takes every item about as often as any other over many seeds", () => {
    const counts = new Map<string, number>();
    const draws = 2000;
    for (let seed = 0; seed < draws; seed += 1) {
      const sample = { size: 3, seed: `seed-${seed}` };
      for (const id of must(scheduleLookBack(closedItems, { id: "r", due, sample, ...stamp })).round.items) {
        counts.set(id, (counts.get(id) ?? 0) + 1);
      }
    }
    // 600 are expected of each; five standard deviations of a binomial count are 102.
    for (const { id } of closedItems) expect(Math.abs((counts.get(id) ?? 0) - 600)).toBeLessThan(102);
  });

  test("visits all closed items when no sample is asked for", () => {
    const { round } = must(scheduleLookBack(closedItems, { id: "r", due, ...stamp }));
    expect(round.items).toEqual(round.population);
    expect(round).not.toHaveProperty("sample");
  });

  const { items } = aLife();
  test.each<[string, string, () => unknown]>([
    ["of nothing", "nothing-closed", () => scheduleLookBack([], { id: "r", due, ...stamp })],
    ["of an item in work", "wrong-status", () => scheduleLookBack([items.assigned], { id: "r", due, ...stamp })],
    [
      "of one item twice",
      "duplicate-id",
      () => scheduleLookBack([items.closed, items.closed], { id: "r", due, ...stamp }),
    ],
    [
      "before an item was closed",
      "backdated",
      () => scheduleLookBack([items.closed], { id: "r", due, by: "office", on: "2014-03-24" }),
    ],
    [
      "due before it is scheduled",
      "due-in-the-past",
      () => scheduleLookBack([items.closed], { id: "r", due: "2014-08-31", ...stamp }),
    ],
    [
      "of more than there are",
      "sample-too-large",
      () => scheduleLookBack([items.closed], { id: "r", due, sample: { size: 2, seed: "s" }, ...stamp }),
    ],
    [
      "of half an item",
      "invalid-input",
      () => scheduleLookBack([items.closed], { id: "r", due, sample: { size: 0.5, seed: "s" }, ...stamp }),
    ],
    [
      "of no item",
      "invalid-input",
      () => scheduleLookBack([items.closed], { id: "r", due, sample: { size: 0, seed: "s" }, ...stamp }),
    ],
    ["on no day", "invalid-input", () => scheduleLookBack([items.closed], { id: "r", due: "2014-02-30", ...stamp })],
  ])("is refused %s", (_, code, run) => {
    expect(run()).toMatchObject({ ok: false, refusal: { code } });
  });
});

describe("the count of a round", () => {
  const [first, second] = closedItems as [ledger.ClosedItem, ledger.ClosedItem];
  const { round } = must(scheduleLookBack([first, second], { id: "autumn", due, ...stamp }));
  const visit = { by: "visitor", on: "2014-09-10", round: "autumn" };
  const rebound = must(ledger.lookBack(first, { ...visit, result: "rebounded", reason: "it stands" })).item;

  test("leaves out the visits of another round", () => {
    const other = must(ledger.lookBack(second, { ...visit, round: "spring", result: "held" })).item;
    const { summary } = must(summariseLookBack(round, [rebound, other], { asOf: due }));
    expect(summary).toMatchObject({ byResult: { rebounded: 1, held: 0 }, outstanding: 1, overdue: 0 });
    expect(summary.rates.lookedBack).toMatchObject({ numerator: 1, denominator: 2 });
    expect(summary.rates.recurrence.excluded).toEqual([{ reason: "not-visited", count: 1 }]);
  });

  test("does not undo a rebound by a later visit", () => {
    const assigned = must(ledger.assign(rebound, { owner: "wang", by: "office", on: "2014-09-11" })).item;
    const evidence = [{ id: "photo-2", description: "it runs again" }];
    const submitted = must(ledger.submit(assigned, { evidence, by: "wang", on: "2014-09-12" })).item;
    const closed = must(ledger.accept(submitted, { outcome: "fixed", by: "supervisor", on: "2014-09-13" })).item;
    const held = must(ledger.lookBack(closed, { ...visit, on: "2014-09-20", result: "held" })).item;
    const { summary } = must(summariseLookBack(round, [held, second], { asOf: due }));
    expect(summary.byResult).toEqual({ rebounded: 1, held: 0, explained: 0 });
  });

  /** Closed once more, all on one day. */
  const closeAgain = (item: ledger.Item, on: string): ledger.ClosedItem => {
    const assigned = must(ledger.assign(item, { owner: "wang", by: "office", on })).item;
    const evidence = [{ id: "photo-2", description: "it runs again" }];
    const submitted = must(ledger.submit(assigned, { evidence, by: "wang", on })).item;
    return must(ledger.accept(submitted, { outcome: "fixed", by: "supervisor", on })).item;
  };
  const reopened = must(ledger.reopen(first, { reason: "it stands", by: "office", on: "2014-09-05" })).item;
  const backElsewhere = must(
    ledger.lookBack(first, { ...visit, round: "spring", on: "2014-09-05", result: "rebounded", reason: "it stands" }),
  ).item;
  const closedAgain = closeAgain(reopened, "2014-09-06");
  const heldLater = must(ledger.lookBack(closedAgain, { ...visit, result: "held" })).item;
  const heldFirst = must(ledger.lookBack(first, { ...visit, on: "2014-09-03", result: "held" })).item;
  const earlier = closeAgain(
    must(ledger.reopen(first, { reason: "it stands", by: "office", on: "2014-04-01" })).item,
    "2014-04-05",
  );
  test.each<[string, ledger.Item, readonly [visited: number, cameBack: number, known: number, reopened: number]]>([
    ["reopened before its visit came back, and was not visited", reopened, [0, 1, 1, 1]],
    ["also when another round found it so", backElsewhere, [0, 1, 1, 1]],
    ["also once it is closed again", closedAgain, [0, 1, 1, 1]],
    ["and no later visit undoes that", heldLater, [1, 1, 1, 0]],
    [
      "reopened after a visit at which it held",
      must(ledger.reopen(heldFirst, { reason: "r", by: "office", on: "2014-09-05" })).item,
      [1, 0, 1, 0],
    ],
    ["reopened before it was drawn", earlier, [0, 0, 0, 0]],
  ])("%s", (_, item, [visited, cameBack, known, count]) => {
    const { summary } = must(summariseLookBack(round, [item, second], { asOf: due }));
    const { byResult, rates } = summary;
    expect([summary.reopened, summary.outstanding]).toEqual([count, 2 - visited - count]);
    expect(byResult.held + byResult.rebounded + byResult.explained).toBe(visited);
    expect(rates.lookedBack).toMatchObject({ numerator: visited, denominator: 2 });
    expect(rates.recurrence).toMatchObject({ numerator: cameBack, denominator: known });
    expect(rates.recurrence.excluded).toEqual([{ reason: "not-visited", count: 2 - known }]);
  });

  test("takes no visit from before the round was scheduled", () => {
    const day = { ...visit, result: "held" as const };
    const early = must(ledger.lookBack(first, { ...day, on: "2014-08-31" })).item;
    const sameDay = must(ledger.lookBack(second, { ...day, on: "2014-09-01" })).item;
    const { summary } = must(summariseLookBack(round, [early, sameDay], { asOf: due }));
    expect(summary).toMatchObject({ byResult: { held: 1 }, outstanding: 1 });
  });

  test.each([
    ["2014-09-31", "invalid-input"],
    ["soon", "invalid-input"],
    [undefined, "invalid-input"],
    ["2014-08-31", "backdated"],
  ])("is refused on %s", (asOf, code) => {
    const result = summariseLookBack(round, [first, second], { asOf: asOf! });
    expect(result).toMatchObject({ ok: false, refusal: { code } });
  });

  test("is refused without an item that was drawn, with one twice, or with one that changed later", () => {
    const code = (items: ledger.Item[], asOf = due): unknown => {
      const result = summariseLookBack(round, items, { asOf });
      return result.ok ? "counted" : result.refusal.code;
    };
    expect(code([first])).toBe("item-missing");
    expect(code([first, first, second])).toBe("duplicate-id");
    expect(code([rebound, second], "2014-09-09")).toBe("after-reference-day");
  });
});
