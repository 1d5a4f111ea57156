import { refuse, type Refused } from "../../core/index.js";
import { codeAt, givenAt, numberAt, textAt, type NumberColumn } from "./columns.js";
import { isMagnitude } from "./magnitude.js";
import type { Drawing } from "./stage.js";

/** How a column says what part of a stratum was drawn. */
export type FractionKind = "size" | "fraction";

/** Why a column does not say what part was drawn. */
export type FractionRefusal = "bad-size" | "sizes-differ" | "size-below-sample";

/**
 * Which part of each stratum's clusters was drawn.
 *
 * @param drawing - the stage
 * @param column - for each row, how many clusters its stratum has, or the part of them that was drawn
 * @param kind - which of the two
 * @returns fractions in (0, 1], one for each stratum
 */
export function fractionsOf(
  drawing: Drawing,
  column: NumberColumn,
  kind: FractionKind,
): Float64Array | Refused<FractionRefusal> {
  const { clusterOfRow, stratumOfCluster, rowOfStratum, drawn, nameOfStratum } = drawing;
  for (let row = 0; row < clusterOfRow.length; row += 1) {
    const size = givenAt(column, row);
    if (!isMagnitude(size) || (kind === "fraction" && size > 1))
      return refuse("bad-size", `the ${kind} at row ${row} is ${textAt(column, row)}`);
    const stratum = codeAt(stratumOfCluster, codeAt(clusterOfRow, row));
    const first = codeAt(rowOfStratum, stratum);
    if (size !== column[first]) {
      const facts = `rows ${first} and ${row} of stratum ${nameOfStratum(stratum)} have the ${kind}s ${column[first]} and ${size}`;
      return refuse("sizes-differ", facts);
    }
  }
  const values = Float64Array.from(rowOfStratum, (row) => Number(column[row]));
  if (kind === "fraction") return values;
  const fractions = values.map((size, stratum) => codeAt(drawn, stratum) / size);
  const over = fractions.findIndex((fraction) => fraction > 1);
  if (over === -1) return fractions;
  const facts = `${codeAt(drawn, over)} clusters of stratum ${nameOfStratum(over)} were drawn of ${numberAt(values, over)}`;
  return refuse("size-below-sample", facts);
}
