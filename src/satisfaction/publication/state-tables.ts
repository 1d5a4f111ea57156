import { invalidInput, refuse, type Refused } from "../../core/index.js";
import { allPlacesOf, cellAt, describe, lineOf } from "./cell.js";
import { sizeOf, type PublishedDimension } from "./count-table.js";
import { circleOf, jointOf, stateJoint } from "./joint.js";
import { statePercentages } from "./percentage-equations.js";
import type { PublishedTable } from "./published-table.js";
import { factsOf, stateSum, type Statement } from "./statement.js";

/** How many cells are looked at together, so that an answer comes in a time that can be waited for. */
const MOST_CELLS = 100_000;

/** Why tables cannot be looked at together. */
export type StatementRefusal = "invalid-input" | "too-many-cells" | "contradictory" | "dependent-rounding";

/**
 * Brings everything that tables publish, and that follows from their form, into one system of equations.
 *
 * @param tables - with ids of their own
 */
export function stateTables(
  tables: readonly PublishedTable[],
): { readonly ok: true; readonly statement: Statement } | Refused<StatementRefusal> {
  const refused = unlike(tables) ?? tooMany(tables);
  if (refused !== undefined) return refused;
  const statement: Statement = { cells: new Map(), equations: [], numbers: { next: 0 } };
  for (const table of tables) {
    const contradiction = readCells(statement, table);
    if (contradiction !== undefined) return contradiction;
  }
  for (const table of tables) stateSums(statement, table);
  for (const [universe, members] of universesOf(tables)) stateJoint(statement, universe, circleOf(members));
  const inseparable = tables.map((table) => statePercentages(statement, table)).find((no) => no !== undefined);
  return inseparable ?? { ok: true, statement };
}

/** The dimensions of the tables of each universe. */
function universesOf(tables: readonly PublishedTable[]): ReadonlyMap<string, (readonly PublishedDimension[])[]> {
  const universes = new Map<string, (readonly PublishedDimension[])[]>();
  for (const { universe, dimensions } of tables) {
    universes.set(universe, [...(universes.get(universe) ?? []), dimensions]);
  }
  return universes;
}

/** Tables of one universe have the same categories under the same dimension, and every table its own id. */
function unlike(tables: readonly PublishedTable[]): Refused<"invalid-input"> | undefined {
  const known = new Map<string, string>();
  const issues = tables.flatMap(({ id, universe, dimensions }, index) => {
    const twice = tables.findIndex((other) => other.id === id) < index ? [`table "${id}" stands twice`] : [];
    const changed = dimensions.filter((dimension) => {
      const [name, categories] = [
        JSON.stringify([universe, dimension.id]),
        JSON.stringify([...dimension.categories].sort()),
      ];
      const isOther = (known.get(name) ?? categories) !== categories;
      known.set(name, categories);
      return isOther;
    });
    const messages = changed.map((dimension) => `dimension "${dimension.id}" has other categories in another table`);
    return [...twice, ...messages].map((message) => ({ path: ["tables", index], message }));
  });
  return issues.length > 0 ? invalidInput("published tables", issues) : undefined;
}

function tooMany(tables: readonly PublishedTable[]): Refused<"too-many-cells"> | undefined {
  const circles = [...universesOf(tables).values()].map(circleOf).filter(({ length }) => length > 0);
  const joint = circles.map((circle) => sizeOf(jointOf(circle)));
  const own = tables.map(({ dimensions }) =>
    dimensions.reduce((size, { categories }) => size * (categories.length + 1), 1),
  );
  const cells = [...own, ...joint].reduce((sum, size) => sum + size, 0);
  if (cells <= MOST_CELLS) return undefined;
  return refuse(
    "too-many-cells",
    `the tables make ${cells} cells with their sums, and ${MOST_CELLS} can be looked at together`,
  );
}

function readCells(statement: Statement, table: PublishedTable): Refused<"contradictory"> | undefined {
  for (const { at, count } of table.cells) {
    const facts = factsOf(statement, cellAt(table, at));
    if (count === "hidden") facts.hidden.push({ table: table.id, at });
    else if (facts.shown === undefined) facts.shown = { table: table.id, count };
    else if (facts.shown.count !== count) {
      const both = `table "${facts.shown.table}" has ${facts.shown.count} and table "${table.id}" has ${count}`;
      return refuse("contradictory", `for ${describe(facts.cell)} ${both}`);
    }
  }
  return undefined;
}

/** Every sum over a dimension is the sum of its line, published or not. */
function stateSums(statement: Statement, table: PublishedTable): void {
  for (const at of allPlacesOf(table.dimensions)) {
    for (const [along, category] of at.entries()) {
      if (category !== null) continue;
      const parts = lineOf(table.dimensions, along, at).map((place) => cellAt(table, place));
      stateSum(statement, cellAt(table, at), parts);
    }
  }
}
