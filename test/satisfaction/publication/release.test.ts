import { expect, test } from "vitest";
import { fillingsOf } from "../../../src/satisfaction/publication/fillings.js";
import { hiddenInVain } from "../../../src/satisfaction/publication/release.js";
import type { CellFacts, StatedEquation } from "../../../src/satisfaction/publication/statement.js";

test("a count that would have exposed another is shown once that other is shown", () => {
  const [x, c, rest, most] = [0, 1, 2, 3] as const;
  const stated = (unknowns: readonly number[], constant: bigint): StatedEquation => ({
    coefficients: new Map(unknowns.map((unknown) => [unknown, 1n])),
    constant,
    terms: [],
    sum: constant,
    text: () => "",
  });
  // With c known to be 10 x is at most 2; with x known to be 0 c can still be anything up to 10.
  const equations = [stated([x, c, rest], 12n), stated([c, most], 10n)];
  const unknowns = [x, c, rest, most];
  const hidden = [x, c].map((number): CellFacts => {
    return { key: `${number}`, cell: { universe: "all", among: [] }, number, hidden: [{ table: "t", at: [] }] };
  });
  const truth = new Map([
    ["0", 0n],
    ["1", 10n],
  ]);
  const fillings = fillingsOf(unknowns, equations, new Map([x, c].map((number) => [number, truth.get(`${number}`)!])));
  if (typeof fillings === "string") throw new Error(fillings);
  const sakes = new Map([
    ["0", rest],
    ["1", x],
  ]);
  expect(hiddenInVain({ block: { unknowns, equations }, fillings, hidden }, { truth, sakes, protection: 3 })).toEqual([
    "0",
    "1",
  ]);
});
