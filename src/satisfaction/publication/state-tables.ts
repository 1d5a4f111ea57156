import { refuse, type Refused } from "../../core/index.js";
import { allPlacesOf, cellAt, describe, lineOf } from "./cell.js";
import { circleOf, stateJoint } from "./joint.js";
import { statePercentages } from "./percentage-equations.js";
import type { PublishedTable } from "./published-table.js";
import { unfit, universesOf } from "./shapes.js";
import { factsOf, stateSum, type Statement } from "./statement.js";

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
  const refused = unfit(tables);
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
