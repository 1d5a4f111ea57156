import { describe, expect, test } from "vitest";
import { must } from "answerable";
import { audit, type AuditedCell } from "answerable/satisfaction/publication";
import { dimensionsOf, placesOf, type Draft } from "./tables.js";

/** A table by two dimensions from its rows, each with its sum behind; a `-` leaves the place out. */
function tableOf(rows: readonly (readonly (number | "hidden" | "-")[])[], rest: Partial<Draft> = {}): Draft {
  const dimensions = dimensionsOf(rows.length - 1, rows[0]!.length - 1);
  const told = rows.flat();
  const cells = placesOf(dimensions).flatMap((at, index) => {
    const count = told[index]!;
    return count === "-" ? [] : [{ at, count }];
  });
  return { id: "answers", universe: "forms", dimensions, cells, ...rest };
}

const cellsOf = (tables: readonly Draft[], protection = 1): readonly AuditedCell[] =>
  must(audit(tables, { protection })).audit.cells;
const [x, y] = ["hidden", "hidden"] as const;

describe("a count that equations alone give away", () => {
  test("is solved by the one equation in which nothing else is hidden", () => {
    const [cell] = cellsOf([
      tableOf([
        [3, x, 12],
        [4, 8, 12],
        [7, "-", 24],
      ]),
    ]);
    expect(cell).toEqual({
      table: "answers",
      at: ["a1", "b2"],
      verdict: "solved",
      least: 9,
      greatest: 9,
      exact: true,
      equations: [{ shows: "value", times: "1", text: `a "a1" (12) = a "a1" × b "b1" (3) + a "a1" × b "b2" (hidden)` }],
    });
  });

  test("is solved by two rows less two columns although every row and column hides two or more", () => {
    // Rows 1 and 2 less columns 1 and 2 leave the count in row 1 and column 3, and what is shown.
    const table = tableOf([
      [x, x, y, 9, 30],
      [x, x, 11, 7, 40],
      [8, 5, y, y, 30],
      [6, 9, y, y, 40],
      [34, 36, 31, 39, 140],
    ]);
    const [solved, ...others] = cellsOf([table]).filter(({ verdict }) => verdict !== "protected");
    expect(others).toEqual([]);
    expect(solved).toMatchObject({ at: ["a1", "b3"], verdict: "solved", least: 1, greatest: 1 });
    const times = solved!.equations.map((equation) => `${equation.times} × ${equation.text.split(" = ")[0]!}`);
    expect(times.toSorted()).toEqual([`-1 × b "b1" (34)`, `-1 × b "b2" (36)`, `1 × a "a1" (30)`, `1 × a "a2" (40)`]);
  });

  test("is solved when another table shows it", () => {
    const line = (id: string, count: number | "hidden"): Draft => ({
      id,
      universe: "forms",
      dimensions: dimensionsOf(2),
      cells: [{ at: ["a1"], count }],
    });
    const equations = [{ shows: "value", times: "1", text: `table "annex" shows a "a1" (9)` }];
    const expected = { table: "answers", at: ["a1"], verdict: "solved", least: 9, greatest: 9, exact: true, equations };
    expect(cellsOf([line("answers", x), line("annex", 9)])).toEqual([expected]);
    expect(cellsOf([line("answers", x), { ...line("annex", 9), universe: "calls" }])).toMatchObject([
      { verdict: "protected", least: 0, greatest: "unbounded" },
    ]);
  });
});

describe("a count that equations leave open", () => {
  const square = (sum: number): Draft =>
    tableOf([
      [x, x, sum],
      [y, y, 20],
      [13, sum + 7, 20 + sum],
    ]);

  test("is protected when its range is as wide as asked, and narrow when it is not", () => {
    expect(cellsOf([square(3)], 3).map(({ verdict }) => verdict)).toEqual(Array(4).fill("protected"));
    expect(cellsOf([square(3)], 4).map(({ verdict }) => verdict)).toEqual(Array(4).fill("narrow"));
    expect(must(audit([square(3)], { protection: 3 })).audit.status).toBe("protected");
    expect(must(audit([square(3)], { protection: 4 })).audit.status).toBe("disclosed");
  });

  test("shows the equations that hold either end of a narrow range", () => {
    const [above, , below] = cellsOf([square(3)], 4);
    expect(above).toMatchObject({ at: ["a1", "b1"], least: 0, greatest: 3 });
    expect(above!.equations).toEqual([
      { shows: "greatest", times: "1", text: `a "a1" (3) = a "a1" × b "b1" (hidden) + a "a1" × b "b2" (hidden)` },
    ]);
    expect(below).toMatchObject({ at: ["a2", "b1"], least: 10, greatest: 13 });
    expect(below!.equations.map(({ shows, times }) => `${shows} ${times}`)).toEqual([
      "least -1",
      "least 1",
      "greatest 1",
    ]);
  });

  test("has no end above when nothing that it is part of is shown", () => {
    const [cell] = cellsOf([
      tableOf([
        [x, 4, x],
        [x, 3, 9],
        [x, 7, x],
      ]),
    ]);
    expect(cell).toMatchObject({ at: ["a1", "b1"], verdict: "protected", least: 0, greatest: "unbounded" });
  });

  test("is narrow where its sum is 0, although no sum of equations solves it", () => {
    expect(cellsOf([square(0)]).filter(({ verdict }) => verdict === "narrow")).toMatchObject([
      { at: ["a1", "b1"], least: 0, greatest: 0 },
      { at: ["a1", "b2"], least: 0, greatest: 0 },
      { at: ["a2", "b1"], least: 13, greatest: 13 },
      { at: ["a2", "b2"], least: 7, greatest: 7 },
    ]);
  });

  test("ends at the greatest number that is exact, where it could go further", () => {
    const percentages = { along: "a", decimals: 10, rounding: "plain" as const };
    const cells = [
      { at: ["a1"], count: 1_000_000, percent: { text: "0.0000000001", value: 1e-10 } },
      { at: ["a2"], count: x },
    ];
    const [cell] = cellsOf([{ id: "answers", universe: "forms", dimensions: dimensionsOf(2), percentages, cells }]);
    expect(cell?.greatest).toBe(Number.MAX_SAFE_INTEGER);
  });
});

describe("tables that go round in a circle", () => {
  const square = (id: string, first: string, second: string, counts: readonly (number | "hidden")[]): Draft => {
    const dimensions = dimensionsOf(2, 2, 2).filter(({ id: name }) => [first, second].includes(name));
    const places = placesOf(dimensions).filter((at) => !at.includes(null));
    return { id, universe: "forms", dimensions, cells: places.map((at, index) => ({ at, count: counts[index]! })) };
  };
  const [one, two] = [square("ab", "a", "b", [5, 0, 0, 5]), square("bc", "b", "c", [5, 0, 0, 5])];

  test("tell what only all of them together tell", () => {
    expect(
      cellsOf([one, two, square("ac", "a", "c", [x, x, y, y])]).map(({ least, greatest }) => [least, greatest]),
    ).toEqual([
      [5, 5],
      [0, 0],
      [0, 0],
      [5, 5],
    ]);
    expect(audit([one, two, square("ac", "a", "c", [0, 5, 5, 0])], { protection: 1 })).toMatchObject({
      ok: false,
      refusal: { code: "contradictory" },
    });
  });

  test("tell less when they count different people", () => {
    const other = { ...square("ac", "a", "c", [x, x, y, y]), universe: "calls" };
    expect(cellsOf([one, two, other]).map(({ greatest }) => greatest)).toEqual(Array(4).fill("unbounded"));
  });
});

describe("printed percentages", () => {
  const thirds = (
    text: string,
    rounding: "plain" | "truncate" | "largest-remainder",
    total: number | "hidden" = 12,
  ): Draft => {
    const percentages = { along: "a", decimals: 1, rounding };
    const percent = text === "unknown" ? ("unknown" as const) : { text, value: Number(text) };
    const cells = [
      { at: ["a1"], count: x, percent },
      { at: ["a2"], count: x },
      { at: [null], count: total },
    ];
    return { id: "answers", universe: "forms", dimensions: dimensionsOf(2), percentages, cells };
  };

  test("of a known sum give the count away", () => {
    const [cell] = cellsOf([thirds("66.7", "plain")]);
    expect(cell).toMatchObject({ verdict: "narrow", least: 8, greatest: 8 });
    expect(cell!.equations.map(({ text }) => text)).toEqual([
      `66.7 % (plain) of all (12) are at most a "a1" (hidden)`,
      `66.7 % (plain) of all (12) are at least a "a1" (hidden)`,
    ]);
    expect(cellsOf([thirds("66.6", "truncate")])[0]).toMatchObject({ least: 8, greatest: 8 });
  });

  test("of a large known sum leave a range", () => {
    expect(cellsOf([thirds("66.7", "plain", 10_000)])[0]).toMatchObject({ least: 6665, greatest: 6674 });
    expect(cellsOf([thirds("66.6", "truncate", 10_000)])[0]).toMatchObject({ least: 6660, greatest: 6669 });
  });

  test("of a hidden sum say of how many they can be", () => {
    expect(cellsOf([thirds("66.7", "plain", x)])).toMatchObject([
      { at: ["a1"], least: 2, greatest: "unbounded" },
      { at: ["a2"], least: 1, greatest: "unbounded" },
      { at: [null], least: 3, greatest: "unbounded" },
    ]);
  });

  test("that are unknown say that there is nobody", () => {
    expect(cellsOf([thirds("unknown", "plain", x)]).map(({ greatest }) => greatest)).toEqual([0, 0, 0]);
  });

  test("by a rule that makes each depend on all are not read beside a hidden count", () => {
    expect(audit([thirds("66.7", "largest-remainder")], { protection: 1 })).toMatchObject({
      ok: false,
      refusal: {
        code: "dependent-rounding",
        message: 'table "answers" rounds the percentages of all so that each depends on all, and shows not all',
      },
    });
  });
});

describe("the auditor refuses", () => {
  const table = tableOf([
    [3, x, 12],
    [4, 8, 12],
    [7, "-", 24],
  ]);
  const [first, ...others] = table.cells;
  const wrong = "invalid-input";

  test.each<[string, string, readonly unknown[], string]>([
    ["no table", wrong, [], "tables: too small"],
    ["what is no table", wrong, [null], "tables.0"],
    ["a field that no table has", wrong, [{ ...table, title: "t" }], "title"],
    ["a count below 0", wrong, [{ ...table, cells: [{ at: first!.at, count: -1 }] }], "tables.0.cells.0.count"],
    ["a count that is not whole", wrong, [{ ...table, cells: [{ at: first!.at, count: 1.5 }] }], "cells.0.count"],
    ["a place of too few dimensions", wrong, [{ ...table, cells: [{ at: ["a1"], count: 1 }] }], "outside of the table"],
    [
      "a category that there is not",
      wrong,
      [{ ...table, cells: [{ at: ["a1", "b9"], count: 1 }] }],
      "outside of the table",
    ],
    ["a cell twice", wrong, [{ ...table, cells: [first, first, ...others] }], "has a cell twice"],
    [
      "a category twice",
      wrong,
      [{ ...table, dimensions: [{ id: "a", categories: ["a1", "a1"] }], cells: [] }],
      "twice",
    ],
    [
      "a dimension twice",
      wrong,
      [{ ...table, dimensions: [...dimensionsOf(2), ...dimensionsOf(2)], cells: [] }],
      "twice",
    ],
    ["a table twice", wrong, [table, table], 'table "answers" stands twice'],
    [
      "other categories under the same name",
      wrong,
      [table, { ...table, id: "annex", dimensions: dimensionsOf(3), cells: [] }],
      'tables.1: dimension "a" has other categories in another table',
    ],
    [
      "a percentage of no line",
      wrong,
      [{ ...table, cells: [{ ...first!, percent: "unknown" }] }],
      "has a percentage of no line",
    ],
    [
      "sums that do not add up",
      "contradictory",
      [
        tableOf([
          [3, 8, 12],
          [x, x, 12],
          [7, "-", 24],
        ]),
      ],
      'it does not hold that a "a1" (12) = a "a1" × b "b1" (3) + a "a1" × b "b2" (8)',
    ],
    [
      "tables that differ",
      "contradictory",
      [table, { ...table, id: "annex", cells: [{ ...first!, count: 4 }] }],
      'for a "a1" × b "b1" table "answers" has 3 and table "annex" has 4',
    ],
    [
      "what would have to be below 0",
      "contradictory",
      [
        tableOf([
          [3, x, 2],
          ["-", "-", "-"],
          ["-", "-", "-"],
        ]),
      ],
      "no counts fit",
    ],
    [
      "more cells than can be looked at",
      "too-many-cells",
      [{ ...table, dimensions: dimensionsOf(400, 400), cells: [] }],
      "160801 cells with their sums, and 100000 can be looked at together",
    ],
  ])("%s", (_, code, tables, facts) => {
    const refused = audit(tables as readonly Draft[], { protection: 1 });
    expect(refused).toMatchObject({ ok: false, refusal: { code } });
    expect(!refused.ok && refused.refusal.message).toContain(facts);
  });

  test.each([0, -1, 1.5, Number.NaN, undefined])("a protection width of %j", (protection) => {
    expect(audit([table], { protection: protection! })).toMatchObject({ ok: false, refusal: { code: wrong } });
  });

  test("categories in another order are the same categories", () => {
    const turned = { id: "annex", universe: "forms", dimensions: [{ id: "a", categories: ["a2", "a1"] }], cells: [] };
    expect(audit([table, turned], { protection: 1 }).ok).toBe(true);
  });
});
