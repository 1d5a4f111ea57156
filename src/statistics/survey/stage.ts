import { refuse, type Refused } from "../../core/index.js";
import { allRows, cross, encode } from "./codes.js";
import { codeAt, type CodeColumn } from "./columns.js";

/** A stage without its fractions: which cluster each row is in, and which stratum each cluster. */
export interface Drawing {
  readonly clusterOfRow: Int32Array;
  readonly stratumOfCluster: Int32Array;
  readonly nameOfStratum: (stratum: number) => string;
  readonly drawn: Int32Array;
  /** A row in each stratum. */
  readonly rowOfStratum: Int32Array;
}

/** The columns that describe a stage, as far as they are given, and the drawing above it. */
export interface StageColumns {
  readonly rows: number;
  readonly strata: CodeColumn | undefined;
  readonly clusters: CodeColumn | undefined;
  readonly above: Drawing | undefined;
  readonly nested: boolean;
}

/**
 * Reads off the columns which cluster and stratum each row is in.
 *
 * A stage without clusters drew the rows themselves. Below the first stage, every cluster of the stage above is a stratum, and names of
 * clusters count only within it.
 *
 * @param columns - strata and clusters of the stage, and the stage above it
 */
export function drawingOf(columns: StageColumns): Drawing | Refused<"clusters-cross-strata"> {
  const rows = allRows(columns.rows);
  const strata = strataOf(columns, rows);
  if (columns.clusters === undefined) return drawing(rows, rows, strata);
  const { codes, names } = encode(columns.clusters, rows);
  if (columns.nested || columns.above !== undefined) {
    const inside = cross(strata.codes, codes, names.length);
    return drawing(inside.codes, inside.firstRows, strata);
  }
  const firstRows = firstRowsOf(codes, names.length);
  const straying = codes.findIndex((code, row) => strata.codes[row] !== strata.codes[codeAt(firstRows, code)]);
  if (straying === -1) return drawing(codes, firstRows, strata);
  const cluster = names[codeAt(codes, straying)];
  const [one, other] = [codeAt(firstRows, codeAt(codes, straying)), straying].map((row) =>
    strata.nameOf(codeAt(strata.codes, row)),
  );
  const where = `cluster ${cluster} is in the strata ${one} and ${other}`;
  return refuse("clusters-cross-strata", `${where}; names that count only within a stratum are nested`);
}

interface Strata {
  readonly codes: Int32Array;
  readonly firstRows: Int32Array;
  readonly nameOf: (stratum: number) => string;
}

function strataOf({ rows: count, strata, above }: StageColumns, rows: Int32Array): Strata {
  const own = strata === undefined ? undefined : encode(strata, rows);
  const codes = own?.codes ?? new Int32Array(count);
  if (above === undefined) {
    const nameOf = (stratum: number): string => (own === undefined ? "of all rows" : String(own.names[stratum]));
    return { codes, firstRows: firstRowsOf(codes, own?.names.length ?? 1), nameOf };
  }
  const inside = cross(above.clusterOfRow, codes, own?.names.length ?? 1);
  const nameOf = (stratum: number): string => `of the cluster at row ${codeAt(inside.firstRows, stratum)}`;
  return { ...inside, nameOf };
}

function firstRowsOf(codes: Int32Array, count: number): Int32Array {
  const firstRows = new Int32Array(count);
  for (let row = codes.length - 1; row >= 0; row -= 1) firstRows[codeAt(codes, row)] = row;
  return firstRows;
}

function drawing(clusterOfRow: Int32Array, rowOfCluster: Int32Array, strata: Strata): Drawing {
  const stratumOfCluster = rowOfCluster.map((row) => codeAt(strata.codes, row));
  const drawn = new Int32Array(strata.firstRows.length);
  for (const stratum of stratumOfCluster) drawn[stratum] = codeAt(drawn, stratum) + 1;
  return { clusterOfRow, stratumOfCluster, nameOfStratum: strata.nameOf, drawn, rowOfStratum: strata.firstRows };
}
