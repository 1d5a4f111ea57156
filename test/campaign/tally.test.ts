import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { must } from "answerable";
import * as campaign from "answerable/campaign";
import * as tally from "answerable/campaign/tally";
import { aWholePlan, aWholeWay } from "./records.js";
import { campaigns, planOf, versionOf } from "./walk.js";

const plan = must(campaign.readPlan(aWholePlan())).plan;
const { units } = aWholeWay(plan);
const asOf = "2030-01-01";

test("units are counted in parts, by difference, and read back", () => {
  const [redoing, analysing] = [units["redoing"]!, { ...units["analysing"]!, id: "archive" as never }];
  // #region tally
  const { tally: empty } = must(tally.emptyTally(plan, { asOf: "2003-05-31", by: ["level", "supervision-group"] }));
  const counted = must(tally.addAll(plan, empty, [redoing, analysing])).tally;
  const { progress } = must(tally.progressOf(plan, counted));
  expect(progress.rates.carded).toMatchObject({ numerator: 1, denominator: 2 });
  expect(progress.groups[0]?.key).toEqual({ level: "county", "supervision-group": "group-7" });
  expect(progress.columns[1]?.byState).toMatchObject({ "in-phase": 1, redoing: 1 });

  const without = must(tally.remove(plan, counted, redoing)).tally;
  expect(without).toEqual(must(tally.add(plan, empty, analysing)).tally);
  // #endregion tally

  // #region merge
  const here = must(tally.add(plan, empty, redoing)).tally;
  const there = JSON.stringify(must(tally.add(plan, empty, analysing)).tally);
  const counting = { asOf: "2003-05-31", by: ["level", "supervision-group"] } as const;
  const read = must(tally.readTally(plan, counting, JSON.parse(there))).tally;
  expect(must(tally.merge(here, read)).tally).toEqual(counted);
  // #endregion merge
});

describe("counting in parts", () => {
  const parts = campaigns.map((all) =>
    all.map(({ states }) => states.at(-1)!).filter((unit) => planOf(unit) === versionOf(1)),
  );
  const count = (some: readonly campaign.Unit[]): tally.Tally => {
    const empty = must(tally.emptyTally(versionOf(1), { asOf, by: ["batch", "level", "supervision-group"] })).tally;
    return must(tally.addAll(versionOf(1), empty, some)).tally;
  };

  test("gives the same whatever the order and grouping, and what the matrix tells", () => {
    fc.assert(
      fc.property(parts, fc.nat(), (all, cut) => {
        const at = all.length === 0 ? 0 : cut % all.length;
        const [left, right] = [all.slice(0, at), all.slice(at).reverse()];
        const merged = must(tally.merge(count(right), count(left))).tally;
        expect(merged).toEqual(count(all));
        const { matrix } = must(
          campaign.matrix(versionOf(1), all, { asOf, by: ["batch", "level", "supervision-group"] }),
        );
        const { rows, ...progress } = matrix;
        expect(must(tally.progressOf(versionOf(1), merged)).progress).toEqual(progress);
        expect(rows).toHaveLength(all.length);
      }),
    );
  });

  test("takes out exactly what was put in, one by one down to nothing", () => {
    fc.assert(
      fc.property(parts, (all) => {
        let left = count(all);
        for (const unit of all) left = must(tally.remove(versionOf(1), left, unit)).tally;
        expect(left).toEqual(count([]));
      }),
    );
  });

  test("survives being written and read", () => {
    fc.assert(
      fc.property(parts, (all) => {
        const counting = { asOf, by: ["batch", "level", "supervision-group"] } as const;
        const written: unknown = JSON.parse(JSON.stringify(count(all)));
        expect(must(tally.readTally(versionOf(1), counting, written)).tally).toEqual(count(all));
      }),
    );
  });
});

describe("what was counted of one unit is not taken out for another", () => {
  const listing = aWholePlan({
    batches: [
      { ...plan.batches[0]!, units: ["water"] },
      { ...plan.batches[0]!, id: "open" },
    ],
  });
  const { units: listed } = aWholeWay(listing);
  const one = listed["redoing"] as campaign.InPhaseUnit;
  const [attempt] = one.attempts.slice(-1);
  const { card, ...decision } = attempt!.decision as Extract<campaign.Decision, { verdict: "redo" }>;
  const others: Readonly<Record<string, campaign.Unit>> = {
    "that no batch lists": { ...one, id: "mint" as never, batch: "open" },
    "without a card": {
      ...one,
      attempts: [...one.attempts.slice(0, -1), { ...attempt!, decision }],
    },
  };
  test.each(Object.entries(others))("%s", (_, other) => {
    const empty = must(tally.emptyTally(listing, { asOf })).tally;
    const counted = must(tally.add(listing, empty, other)).tally;
    expect(tally.remove(listing, counted, one)).toMatchObject({ ok: false, refusal: { code: "never-counted" } });
    expect(must(tally.remove(listing, counted, other)).tally).toEqual(empty);
  });
});

describe("a tally refuses", () => {
  const counting = { asOf, by: ["level"] } as const;
  const empty = must(tally.emptyTally(plan, counting)).tally;
  const counted = must(tally.add(plan, empty, units["redoing"]!)).tally;
  const [version] = counted.versions;
  const group = Object.values(version!.groups)[0]!;
  const other = aWholePlan({ version: 2 });
  const withGroups = (groups: object): unknown => ({ ...counted, versions: [{ ...version, groups }] });
  const changed = (changes: object): unknown => withGroups({ '["county"]': { ...group, ...changes } });
  test.each<[string, string, () => { ok: boolean }]>([
    ["a day that does not exist", "invalid-input", () => tally.emptyTally(plan, { asOf: "2003-02-30" })],
    ["nothing to break down by", "invalid-input", () => tally.emptyTally(plan, { asOf, by: ["colour" as never] })],
    ["what every object inherits", "invalid-input", () => tally.emptyTally(plan, { asOf, by: ["toString" as never] })],
    ["a unit under another plan", "definition-changed", () => tally.add(other, empty, units["redoing"]!)],
    [
      "a unit that moved to another plan",
      "definition-changed",
      () => {
        const { unit } = must(campaign.moveToPlan(plan, other, units["redoing"]!, { by: "clerk", on: "2003-05-06" }));
        return tally.add(plan, empty, unit);
      },
    ],
    [
      "a unit that changed later",
      "after-reference-day",
      () => tally.add(plan, must(tally.emptyTally(plan, { asOf: "2003-05-04" })).tally, units["redoing"]!),
    ],
    ["a unit twice", "duplicate-id", () => tally.addAll(plan, empty, [units["redoing"]!, units["held"]!])],
    ["to take out what is not in it", "never-counted", () => tally.remove(plan, counted, units["completed"]!)],
    ["to take out anything from nothing", "never-counted", () => tally.remove(plan, empty, units["redoing"]!)],
    [
      "to merge with one of another day",
      "different-tallies",
      () => tally.merge(counted, must(tally.emptyTally(plan, { asOf: "2029-01-01", by: ["level"] })).tally),
    ],
    [
      "to merge with one of other keys",
      "different-tallies",
      () => tally.merge(counted, must(tally.emptyTally(plan, { asOf })).tally),
    ],
    [
      "to merge with one of another plan",
      "different-tallies",
      () => tally.merge(counted, must(tally.emptyTally({ ...plan, id: "other" }, counting)).tally),
    ],
    ["one that was made otherwise", "different-tallies", () => tally.readTally(plan, { asOf }, counted)],
    ["units that no phase accounts for", "invalid-input", () => tally.readTally(plan, counting, changed({ units: 2 }))],
    ["more cards than units", "invalid-input", () => tally.readTally(plan, counting, changed({ carded: 2 }))],
    ["half a unit", "invalid-input", () => tally.readTally(plan, counting, changed({ listed: 0.5 }))],
    [
      "another number of phases",
      "invalid-input",
      () => tally.readTally(plan, counting, changed({ phases: group.phases.slice(1) })),
    ],
    [
      "a group that is not named by its keys",
      "invalid-input",
      () => tally.readTally(plan, counting, withGroups({ county: group })),
    ],
    ["to tell of another plan", "definition-changed", () => tally.progressOf(other, counted)],
  ])("%s", (_, code, attempt) => {
    expect(attempt()).toMatchObject({ ok: false, refusal: { code } });
  });
});
