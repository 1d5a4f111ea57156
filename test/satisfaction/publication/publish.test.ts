import { describe, expect, test } from "vitest";
import { must } from "answerable";
import { publish, type Publication } from "answerable/satisfaction/publication";
import { dimensionsOf, type Position } from "./tables.js";

type Draft = Parameters<typeof publish>[0][number];
type Rules = Parameters<typeof publish>[1];

const rules: Rules = { floor: 5, zeros: "show", protection: 3 };

/** A table by two dimensions from its rows. */
function tableOf(rows: readonly (readonly number[])[], rest: Partial<Draft> = {}): Draft {
  const dimensions = dimensionsOf(rows.length, rows[0]!.length);
  return { id: "answers", universe: "forms", dimensions, counts: rows.flat(), ...rest };
}

const publicationOf = (tables: readonly Draft[], changes: Partial<Rules> = {}): Publication =>
  must(publish(tables, { ...rules, ...changes }));
const why = ({ hidden }: Publication): Record<string, string> =>
  Object.fromEntries(hidden.map(({ at, why: reason }) => [at.map((category) => category ?? "all").join(" "), reason]));
const countAt = ({ tables }: Publication, at: Position): unknown =>
  tables[0]!.cells.find((cell) => JSON.stringify(cell.at) === JSON.stringify(at))?.count;

describe("what is hidden", () => {
  const sound = [
    [20, 30, 40],
    [21, 31, 41],
    [22, 32, 42],
  ];
  const withOne = (count: number): Draft => tableOf([[count, 30, 40], ...sound.slice(1)]);

  test("is nothing at the floor, and a count below it with a rectangle around it", () => {
    expect(why(publicationOf([withOne(5)]))).toEqual({});
    expect(why(publicationOf([withOne(4)]))).toEqual({
      "a1 b1": "below-floor",
      "a1 b2": "complementary",
      "a2 b1": "complementary",
      "a2 b2": "complementary",
    });
  });

  test("is a count of 0 only when zeros are hidden", () => {
    expect(why(publicationOf([withOne(0)]))).toEqual({});
    expect(why(publicationOf([withOne(0)], { zeros: "hide" }))).toMatchObject({ "a1 b1": "below-floor" });
  });

  test("is a sum below the floor too", () => {
    const small = publicationOf([
      tableOf([
        [1, 2],
        [20, 30],
        [21, 31],
      ]),
    ]);
    expect(why(small)).toMatchObject({ "a1 all": "below-floor" });
    expect(countAt(small, ["a1", null])).toBe("hidden");
  });

  test("is a sum rather than nothing where only sums are left", () => {
    expect(why(publicationOf([{ ...tableOf([[3], [20]]), dimensions: dimensionsOf(2).slice(0, 1) }]))).toEqual({
      a1: "below-floor",
      a2: "complementary",
    });
  });

  test("are sums only where they are for publication", () => {
    const [a, b] = dimensionsOf(2, 2);
    const table = tableOf(
      [
        [3, 20],
        [21, 22],
      ],
      { dimensions: [a!, { ...b!, total: false }] },
    );
    const published = publicationOf([table]);
    expect(why(published)).toEqual({ "a1 b1": "below-floor", "a2 b1": "complementary" });
    expect(published.tables[0]!.cells.map(({ at }) => at[1])).not.toContain(null);
  });

  test("is wide enough for the protection width: the second count is the smallest that makes it so", () => {
    const line = (counts: number[]): Draft => ({ ...tableOf([counts]), dimensions: dimensionsOf(counts.length) });
    const counts = [2, 5, 6, 9];
    expect(why(publicationOf([line(counts)], { protection: 7 }))).toEqual({ a1: "below-floor", a2: "complementary" });
    expect(why(publicationOf([line(counts)], { protection: 8 }))).toEqual({ a1: "below-floor", a3: "complementary" });
    expect(why(publicationOf([line(counts)], { protection: 12 }))).toEqual({
      a1: "below-floor",
      a2: "complementary",
      a4: "complementary",
    });
  });

  test("is the same sum in every table that has it", () => {
    const unit = { ...tableOf([[3], [40], [41]]), dimensions: dimensionsOf(3) };
    const both = tableOf(
      [
        [1, 2],
        [20, 20],
        [20, 21],
      ],
      { id: "by-grade" },
    );
    const { tables } = publicationOf([unit, both]);
    const told = tables.map(({ cells }) => cells.find(({ at }) => at[0] === "a1" && (at[1] ?? null) === null)?.count);
    expect(told).toEqual(["hidden", "hidden"]);
  });

  test("is nothing more in tables of other people", () => {
    const other = tableOf(sound, { id: "calls", universe: "calls" });
    expect(publicationOf([withOne(4), other]).hidden.every(({ table }) => table === "answers")).toBe(true);
    const same = tableOf([[4, 30, 40], ...sound.slice(1)], { id: "again" });
    expect(publicationOf([withOne(4), same]).tables.map(({ cells }) => cells)).toHaveLength(2);
  });
});

describe("among counts that would protect equally well", () => {
  const line = (counts: number[], names = counts.map((_, index) => `a${index + 1}`)): Draft => {
    return { id: "answers", universe: "forms", dimensions: [{ id: "a", categories: names }], counts };
  };
  const narrow: Partial<Rules> = { floor: 3, protection: 1 };
  const printed = (table: Draft, seed?: string): unknown[] =>
    publicationOf([table], { ...narrow, seed }).tables[0]!.cells.map(({ count }) => count);
  const seeds = Array.from({ length: 20 }, (_, number) => `seed ${number}`);

  test("the first is hidden without a seed, so that who tries every table finds the one that was printed", () => {
    const told = ["hidden", 9, "hidden", 20];
    expect(printed(line([9, 9, 2]))).toEqual(told);
    const tables = Array.from({ length: 12 }, (_, first) => line([first, 9, 11 - first]));
    expect(tables.filter((table) => JSON.stringify(printed(table)) === JSON.stringify(told))).toHaveLength(1);
  });

  test("one is hidden by a seed, wherever it stands in the table, and the seed is printed nowhere", () => {
    const chosen = seeds.map((seed) => {
      const published = publicationOf([line([9, 9, 2])], { ...narrow, seed });
      expect(why(publicationOf([line([2, 9, 9], ["a3", "a2", "a1"])], { ...narrow, seed }))).toEqual(why(published));
      expect(JSON.stringify(published)).not.toContain(seed);
      return Object.keys(why(published)).join();
    });
    expect(new Set(chosen)).toEqual(new Set(["a1,a3", "a2,a3"]));
  });

  test("a seed changes nothing where one protects better than the others", () => {
    for (const seed of seeds) expect(printed(line([9, 8, 2]), seed)).toEqual([9, "hidden", "hidden", 19]);
  });
});

describe("a group that answered alike", () => {
  const alike = tableOf([
    [60, 0, 0],
    [30, 20, 10],
    [11, 12, 13],
  ]);

  test("is shown unless the rules say that it is nobody's business", () => {
    expect(why(publicationOf([alike]))).toEqual({});
  });

  test("is hidden whole, for a zero says as much as the one count beside it", () => {
    const published = publicationOf([alike], { unanimity: ["b"] });
    expect(why(published)).toMatchObject({ "a1 b1": "unanimous", "a1 b2": "unanimous", "a1 b3": "unanimous" });
    expect(countAt(published, ["a1", null])).toBe(60);
  });

  test("is looked for along the named dimensions only", () => {
    expect(why(publicationOf([alike], { unanimity: ["a"] }))).toEqual({});
  });

  test("is none where there is nobody, or only one answer to give", () => {
    expect(
      why(
        publicationOf(
          [
            tableOf([
              [0, 0],
              [8, 9],
              [10, 11],
            ]),
          ],
          { unanimity: ["b"] },
        ),
      ),
    ).toEqual({});
    expect(why(publicationOf([tableOf([[7], [8]])], { unanimity: ["b"] }))).toEqual({});
  });

  test("keeps the reason that it is small where it is", () => {
    expect(
      why(
        publicationOf(
          [
            tableOf([
              [4, 0],
              [8, 9],
              [10, 11],
            ]),
          ],
          { unanimity: ["b"] },
        ),
      ),
    ).toMatchObject({
      "a1 b1": "below-floor",
      "a1 b2": "unanimous",
    });
  });
});

describe("counts that are known from elsewhere", () => {
  const table = tableOf([
    [4, 30, 40],
    [21, 31, 41],
    [22, 32, 42],
  ]);

  test("are not hidden, neither for themselves nor for others", () => {
    expect(why(publicationOf([table], { known: [{ table: "answers", at: ["a1", "b1"] }] }))).toEqual({});
    const known = [{ table: "answers", at: ["a2", "b1"] }];
    const published = publicationOf([table], { known });
    expect(countAt(published, ["a2", "b1"])).toBe(21);
    expect(why(published)).toMatchObject({ "a1 b1": "below-floor", "a3 b1": "complementary" });
  });

  test("can leave nothing that would protect", () => {
    const known = [
      ["a1", "b2"],
      ["a1", "b3"],
      ["a1", null],
    ].map((at) => ({ table: "answers", at }));
    expect(publish([table], { ...rules, known })).toMatchObject({
      ok: false,
      refusal: { code: "cannot-protect", message: 'nothing is left to hide that would protect a "a1" × b "b1"' },
    });
  });
});

describe("a line of too few", () => {
  const table = tableOf([
    [6, 1, 30],
    [20, 30, 40],
    [21, 31, 41],
  ]);
  const least = (number: number): Partial<Rules> => ({
    floor: 1,
    protection: 1,
    minimums: [{ along: "b", counted: ["b1", "b2"], least: number }],
  });

  test("is hidden in all its parts, and its sum is shown", () => {
    expect(why(publicationOf([table], least(7)))).toEqual({});
    const published = publicationOf([table], least(8));
    expect(why(published)).toMatchObject({
      "a1 b1": "below-minimum",
      "a1 b2": "below-minimum",
      "a1 b3": "below-minimum",
    });
    expect(countAt(published, ["a1", null])).toBe(37);
  });

  test("is also the line of all groups together", () => {
    expect(why(publicationOf([table], least(110)))).toMatchObject({ "all b1": "below-minimum" });
  });

  test("is none where nobody stands in it", () => {
    const [, ...others] = table.counts.slice(2);
    const empty = { ...table, counts: [0, 0, 0, ...others] };
    expect(why(publicationOf([empty], least(8)))).toEqual({});
  });

  test("is known below the floor first, and short before it is unanimous", () => {
    const alike = tableOf([
      [6, 0, 0],
      [20, 30, 40],
      [21, 31, 41],
    ]);
    const published = publicationOf([alike], { ...least(8), zeros: "hide", unanimity: ["b"] });
    expect(why(published)).toMatchObject({ "a1 b1": "below-minimum", "a1 b2": "below-floor", "a1 b3": "below-floor" });
  });
});

describe("percentages", () => {
  const percentages = { along: ["b"], decimals: 1, rounding: "plain" as const };

  test("stand beside the counts of tables that have their dimension", () => {
    const line = { id: "units", universe: "forms", dimensions: dimensionsOf(2), counts: [60, 60] };
    const { tables } = publicationOf(
      [
        line,
        tableOf([
          [20, 40],
          [30, 30],
        ]),
      ],
      { percentages },
    );
    const shown = tables.map(({ cells }) =>
      cells.map(({ percent }) => (typeof percent === "object" ? percent.text : percent)),
    );
    expect(shown).toEqual([
      [undefined, undefined, undefined],
      ["33.3", "66.7", undefined, "50.0", "50.0", undefined, "41.7", "58.3", undefined],
    ]);
    expect(tables.map((table) => table.percentages)).toEqual([undefined, { ...percentages, along: "b" }]);
  });

  test("are refused as figures refuses them", () => {
    const rounding = { absorb: "last" as const };
    const counts = Array.from({ length: 151 }, () => 5);
    const line = { id: "units", universe: "forms", dimensions: dimensionsOf(151), counts };
    const refused = publish([line], { ...rules, percentages: { along: ["a"], decimals: 0, rounding } });
    expect(refused).toMatchObject({ ok: false, refusal: { code: "nothing-to-absorb" } });
  });
});

describe("publishing refuses", () => {
  const table = tableOf([
    [20, 30],
    [40, 50],
  ]);
  const wrong = "invalid-input";

  test.each<[string, readonly object[], Partial<Rules>, string]>([
    ["no table", [], {}, "tables: "],
    ["a count too few", [{ ...table, counts: [1, 2, 3] }], {}, "has not one count for each combination"],
    ["a count below 0", [{ ...table, counts: [1, 2, 3, -4] }], {}, "tables.0.counts.3"],
    ["counts that are too many to be exact", [{ ...table, counts: [2 ** 52, 2 ** 52, 1, 1] }], {}, "counts too many"],
    ["a dimension without categories", [{ ...table, dimensions: [{ id: "a", categories: [] }] }], {}, "categories"],
    ["a dimension twice", [{ ...table, dimensions: [...dimensionsOf(2), ...dimensionsOf(2)] }], {}, "twice"],
    ["a table twice", [table, table], {}, 'table "answers" stands twice'],
    ["a floor of 0", [table], { floor: 0 }, "rules.floor"],
    ["a protection width of half a person", [table], { protection: 0.5 }, "rules.protection"],
    ["a seed that anybody guesses", [table], { seed: "" }, "rules.seed"],
    ["a policy for zeros that there is not", [table], { zeros: "drop" as "show" }, "rules.zeros"],
    [
      "a dimension of unanimity that no table has",
      [table],
      { unanimity: ["b", "c"] },
      'unanimity.1: no table has a dimension "c"',
    ],
    [
      "percentages along a dimension that no table has",
      [table],
      { percentages: { along: ["c"], decimals: 1, rounding: "plain" } },
      'rules.percentages.along.0: no table has a dimension "c"',
    ],
    [
      "percentages along two dimensions of one table",
      [table],
      { percentages: { along: ["a", "b"], decimals: 1, rounding: "plain" } },
      "tables.0: would have percentages along two dimensions",
    ],
    [
      "a minimum along a dimension that no table has",
      [table],
      { minimums: [{ along: "c", counted: ["c1"], least: 8 }] },
      'rules.minimums.0.along: no table has a dimension "c"',
    ],
    [
      "a minimum of a category that the dimension lacks",
      [table],
      { minimums: [{ along: "b", counted: ["b1", "b9"], least: 8 }] },
      'rules.minimums.0.counted: dimension "b" has no category "b9"',
    ],
    ["a known count of no table", [table], { known: [{ table: "annex", at: ["a1", "b1"] }] }, "known.0: is no count"],
    ["a known count of no place", [table], { known: [{ table: "answers", at: ["a1", "b9"] }] }, "known.0: is no count"],
  ])("%s as invalid input", (_, tables, changes, facts) => {
    const refused = publish(tables as readonly Draft[], { ...rules, ...changes });
    expect(refused).toMatchObject({ ok: false, refusal: { code: wrong } });
    expect(!refused.ok && refused.refusal.message).toContain(facts);
  });

  test("tables that share a sum and differ in it", () => {
    const units = { id: "units", universe: "forms", dimensions: dimensionsOf(2), counts: [50, 91] };
    expect(publish([table, units], rules)).toMatchObject({
      ok: false,
      refusal: { code: "contradictory", message: 'for a "a2" table "answers" has 90 and table "units" has 91' },
    });
  });

  test("tables that share a sum which neither publishes, and differ in it", () => {
    const [a, b, c] = dimensionsOf(2, 2, 2);
    const unpublished = { ...b!, total: false };
    const one = tableOf(
      [
        [20, 30],
        [40, 50],
      ],
      { dimensions: [a!, unpublished] },
    );
    const two = tableOf(
      [
        [50, 10],
        [10, 71],
      ],
      {
        id: "annex",
        dimensions: [
          { ...a!, total: false },
          { ...c!, total: false },
        ],
      },
    );
    expect(publish([one, two], rules)).toMatchObject({ ok: false, refusal: { code: "contradictory" } });
  });

  test("more cells than can be looked at together", () => {
    const [a, b] = dimensionsOf(400, 400);
    const large = {
      id: "large",
      universe: "forms",
      dimensions: [a!, b!],
      counts: Array.from({ length: 160_000 }, () => 5),
    };
    expect(publish([large], rules)).toMatchObject({ ok: false, refusal: { code: "too-many-cells" } });
  });
});
