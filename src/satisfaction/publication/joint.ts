import { cellAt, placesOf } from "./cell.js";
import type { PublishedDimension } from "./count-table.js";
import { stateSum, type Statement } from "./statement.js";

/** The dimensions of one table. */
type Dimensions = readonly PublishedDimension[];

/**
 * Finds the dimensions of tables that go round in a circle, as unit by class, class by grade and grade by unit do.
 *
 * Tables that agree wherever they overlap can be tables of the same people as long as their dimensions make no circle (Vorob'ev, 1962,
 * Theory Probab. Appl. 7:147); round a circle only a table over all its dimensions tells whether they can. Found by taking away,
 * as long as there is any, a dimension of one table only and a table within another (Graham's reduction: Beeri and others, 1983,
 * J. ACM 30:479).
 *
 * @param tables - the dimensions of each table of one universe
 * @returns what is left of the tables in the circle; nothing when there is none
 */
export function circleOf(tables: readonly Dimensions[]): readonly Dimensions[] {
  const left = tables.map((dimensions) =>
    dimensions.filter(({ id }) => tables.filter((table) => has(table, id)).length > 1),
  );
  const apart = left.filter(
    (table, index) => table.length > 0 && !left.some((other, place) => isWithin(table, other, place < index)),
  );
  const size = (some: readonly Dimensions[]): number => some.flat().length;
  return size(apart) < size(tables) ? circleOf(apart) : apart;
}

/**
 * States that tables whose dimensions make a circle count the same people: each of their cells is a sum over a table that nobody
 * publishes.
 *
 * @param statement - is added to
 * @param universe - of the tables
 * @param circle - as {@link circleOf} found it
 */
export function stateJoint(statement: Statement, universe: string, circle: readonly Dimensions[]): void {
  const joint = jointOf(circle);
  for (const dimensions of circle) {
    for (const at of placesOf(dimensions)) {
      const fixed = new Map(dimensions.map(({ id }, index) => [id, at.slice(index, index + 1)]));
      const parts = placesOf(joint.map(({ id, categories }) => ({ id, categories: fixed.get(id) ?? categories })));
      const cells = parts.map((part) => cellAt({ universe, dimensions: joint }, part));
      stateSum(statement, cellAt({ universe, dimensions }, at), cells);
    }
  }
}

/** Every dimension of the circle, once. */
export function jointOf(circle: readonly Dimensions[]): Dimensions {
  return [...new Map(circle.flat().map((dimension) => [dimension.id, dimension])).values()];
}

/** Whether a table's dimensions all stand in another; of two tables with the same, the first is the other. */
function isWithin(table: Dimensions, other: Dimensions, isFirst: boolean): boolean {
  return table.every(({ id }) => has(other, id)) && (other.length > table.length || isFirst);
}

function has(table: Dimensions, wanted: string): boolean {
  return table.some(({ id }) => id === wanted);
}
