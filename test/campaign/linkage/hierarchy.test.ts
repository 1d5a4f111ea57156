import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { must } from "answerable";
import * as campaign from "answerable/campaign";
import * as linkage from "answerable/campaign/linkage";
import { otherPlan, plan } from "./records.js";

const stamp = { by: "office", on: "2014-03-01" };
const unit = (id: string, level: string, parent?: string, under = plan): campaign.Unit =>
  must(campaign.enter(under, { unit: id, level, ...stamp, ...(parent !== undefined && { parent }) })).unit;
const linesOf = (units: readonly campaign.Unit[]): readonly linkage.UnitLine[] =>
  must(linkage.hierarchy(plan, units)).hierarchy.lines;

/** Each unit names one that stands before it in the list, or nobody; then the list is shuffled. */
const forests = fc
  .array(fc.nat(), { maxLength: 20 })
  .map((picks) =>
    picks.map((pick, index) =>
      unit(`u${index}`, "street", pick % 3 === 0 || index === 0 ? undefined : `u${pick % index}`),
    ),
  )
  .chain((all) => fc.shuffledSubarray(all, { minLength: all.length }));

describe("who stands above whom", () => {
  test("one unit is below another exactly where that one is above it, and lines go on as the unit above them says", () => {
    fc.assert(
      fc.property(forests, (all) => {
        const lines = linesOf(all);
        expect(lines.map((line) => line.unit)).toEqual(all.map(({ id }) => id));
        for (const [index, { above, unit: id }] of lines.entries()) {
          const { parent } = all[index]!;
          const upper = lines.find((line) => line.unit === parent);
          expect(above).toEqual(parent === undefined ? [] : [parent, ...upper!.above]);
          for (const line of lines) expect(line.below.includes(id)).toBe(above.includes(line.unit));
          expect(new Set(above).size).toBe(above.length);
        }
      }),
    );
  });

  test("closing any line into a circle is refused, and every unit on it is named", () => {
    fc.assert(
      fc.property(forests, fc.nat(), (all, pick) => {
        const lines = linesOf(all).filter(({ above }) => above.length > 0);
        fc.pre(lines.length > 0);
        const { unit: lowest, above } = lines[pick % lines.length]!;
        const top = above.at(-1)!;
        const closed = all.map((each) => (each.id === top ? { ...each, parent: lowest as never } : each));
        const refused = linkage.hierarchy(plan, closed);
        expect(refused).toMatchObject({ refusal: { code: "circle" } });
        const named = refused.ok ? [] : [...refused.refusal.message.matchAll(/"(u\d+)"(?= >)/g)].map(([, id]) => id);
        expect(new Set(named)).toEqual(new Set([lowest, ...above]));
      }),
    );
  });

  test("a unit that nobody handed in ends the line, and is named once", () => {
    const all = [
      unit("north", "street", "district"),
      unit("south", "street", "district"),
      unit("well", "community", "north"),
    ];
    expect(must(linkage.hierarchy(plan, all)).hierarchy).toEqual({
      lines: [
        { unit: "north", above: ["district"], below: ["well"] },
        { unit: "south", above: ["district"], below: [] },
        { unit: "well", above: ["north", "district"], below: [] },
      ],
      absent: ["district"],
    });
    expect(must(linkage.hierarchy(plan, [])).hierarchy).toEqual({ lines: [], absent: [] });
  });

  test("units of several versions of a plan stand in one line, and two of one level may", () => {
    const [above] = linesOf([unit("north", "street", "district", otherPlan), unit("district", "district")]);
    expect(above?.above).toEqual(["district"]);
    expect(linesOf([unit("office", "street", "north"), unit("north", "street")])[1]?.below).toEqual(["office"]);
  });

  test.each<[string, string, string, readonly campaign.Unit[]]>([
    ["a unit twice", "duplicate-id", '"north"', [unit("north", "street"), unit("north", "street")]],
    [
      "a unit of another plan",
      "definition-changed",
      '"elsewhere"',
      [unit("north", "street", undefined, { ...plan, id: "elsewhere" })],
    ],
    [
      "a street above its district",
      "levels-inverted",
      '"district" at level "district" names "north" above it',
      [unit("district", "district", "north"), unit("north", "street")],
    ],
    ["two units above each other", "circle", '"a" > "b" > "a"', [unit("a", "street", "b"), unit("b", "street", "a")]],
  ])("%s is refused", (_, code, words, units) => {
    expect(linkage.hierarchy(plan, units)).toMatchObject({
      refusal: { code, message: expect.stringContaining(words) as string },
    });
  });
});

describe("many units that enter at once", () => {
  const into = (...pairs: [string, string?][]): { unit: string; level: string; by: string; on: string }[] =>
    pairs.map(([id, parent]) => ({ unit: id, level: "street", ...stamp, ...(parent !== undefined && { parent }) }));

  test("whoever would close a circle is not taken, whether the others come with it or were in before", () => {
    const { units, notTaken } = campaign.enterAll(plan, into(["a", "b"], ["b", "c"], ["c", "a"], ["d", "c"]));
    expect(units.map(({ id }) => id)).toEqual(["a", "b", "d"]);
    expect(notTaken).toMatchObject([{ unit: "c", refusal: { code: "circle" } }]);
    expect(notTaken[0]?.refusal.message).toContain('"c" > "a" > "b" > "c"');
    const before = new Map(units.map((each) => [each.id as string, each]));
    expect(campaign.enterAll(plan, into(["c", "d"], ["e", "c"], ["c", "e"], ["c"]), before)).toMatchObject({
      units: [{ id: "e" }, { id: "c" }],
      notTaken: [
        { unit: "c", refusal: { code: "circle" } },
        { unit: "c", refusal: { code: "circle" } },
      ],
    });
  });

  test("one that is refused for something else closes no circle", () => {
    const [lost] = into(["b", "a"]);
    const { notTaken } = campaign.enterAll(plan, [{ ...lost!, level: "moon" }, ...into(["a", "b"])]);
    expect(notTaken.map(({ refusal }) => refusal.code)).toEqual(["unknown-level"]);
  });
});

test("progress is told by the unit above", () => {
  const units = [unit("north", "street", "district"), unit("south", "street", "district"), unit("bureau", "city")];
  const { groups } = must(campaign.matrix(plan, units, { asOf: "2014-03-31", by: ["parent", "level"] })).matrix;
  expect(groups.map(({ key, units: count }) => [key, count])).toEqual([
    [{ parent: "district", level: "street" }, 2],
    [{ level: "city" }, 1],
  ]);
});
