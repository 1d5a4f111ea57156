import { DuckDBInstance, type DuckDBConnection, type DuckDBResultReader } from "@duckdb/node-api";
import { CLASS_WEIGHTS, GROUPS, MISSING, POINTS, REACH, SATISFIED, SIZES, type Answers } from "./data.js";
import type { Finished, Side } from "./side.js";

/** Counted by grade first, and everything finished from that: of several ways to ask for the same, this took least time. */
const GROUP_QUERY = `
  with cells as (
    select unit, question, grade * 20 as points, grade, count(*) as n, sum(weight) as w, sum(weight * weight) as s
    from answers where grade is not null group by unit, question, grade
  ), sums as (
    select unit, question, sum(n) as n, sum(w) as w, sum(s) as s, sum(w * points) / sum(w) as mean,
      coalesce(sum(w) filter (grade in (${SATISFIED.join(", ")})), 0) / sum(w) as rate
    from cells group by unit, question
  ), spreads as (
    select unit, question, sum(cells.s * (points - mean) ** 2) as spread
    from cells join sums using (unit, question) group by unit, question
  )
  select unit, question, n, w * w / s as effective, mean, sqrt(n / (n - 1) * spread) / w as standardError, rate,
    (rate + f / 2) / (1 + f) - ${REACH} / (1 + f) * sqrt(rate * (1 - rate) * s / w / w + f * s / w / w / 4) as low,
    (rate + f / 2) / (1 + f) + ${REACH} / (1 + f) * sqrt(rate * (1 - rate) * s / w / w + f * s / w / w / 4) as high
  from (select *, ${REACH ** 2} * s / w / w as f from sums join spreads using (unit, question))`;

const COMPOSITE_QUERY = `
  select unit, sum(mean * [${CLASS_WEIGHTS.join(", ")}][class + 1]) as composite
  from (
    select unit, class, sum(w * grade * 20) / sum(w) as mean
    from (select unit, class, grade, sum(weight) as w from answers where grade is not null group by unit, class, grade)
    group by unit, class
  ) group by unit`;

/** Answers loaded into a table in memory by the appender, before anything is measured; a missing grade is NULL. */
export function duckdb(threads: number, tuned: boolean): Side {
  return {
    name: `DuckDB, ${threads} thread${threads === 1 ? "" : "s"}${tuned ? ", tuned" : ""}`,
    take: async (answers) => {
      const instance = await DuckDBInstance.create(":memory:", { threads: String(threads) });
      const connection = await instance.connect();
      // Groups found by their bits in place of a hash table, which the default allows for 12 bits and these need 17 of.
      if (tuned) await connection.run("set perfect_ht_threshold = 20");
      await load(connection, answers);
      return {
        run: async () => [await connection.runAndReadAll(GROUP_QUERY), await connection.runAndReadAll(COMPOSITE_QUERY)],
        read: ([groups, scores]: readonly [DuckDBResultReader, DuckDBResultReader]) => readResults(groups, scores),
        release: () => {
          connection.closeSync();
          instance.closeSync();
        },
      };
    },
  };
}

async function load(
  connection: DuckDBConnection,
  { unit, question, class: classes, grade, weight }: Answers,
): Promise<void> {
  if (POINTS.some((points, code) => points !== code * 20)) throw new Error("the queries have other points");
  const types = "unit usmallint, question utinyint, class utinyint, grade utinyint, weight double";
  await connection.run(`create table answers (${types})`);
  const appender = await connection.createAppender("answers");
  for (let row = 0; row < unit.length; row += 1) {
    appender.appendUSmallInt(unit[row]!);
    appender.appendUTinyInt(question[row]!);
    appender.appendUTinyInt(classes[row]!);
    if (grade[row] === MISSING) appender.appendNull();
    else appender.appendUTinyInt(grade[row]!);
    appender.appendDouble(weight[row]!);
    appender.endRow();
  }
  appender.closeSync();
}

function readResults(groups: DuckDBResultReader, scores: DuckDBResultReader): Finished {
  const { unit, question, ...figures } = groups.getColumnsObjectJS();
  const places = unit!.map((code, row) => Number(code) * SIZES.questions + Number(question![row]));
  const sorted = Object.entries(figures).map(([name, column]) => {
    const values = new Float64Array(GROUPS).fill(Number.NaN);
    places.forEach((place, row) => (values[place] = Number(column[row])));
    return [name, values];
  });
  const composite = new Float64Array(SIZES.units).fill(Number.NaN);
  const found = scores.getColumnsObjectJS();
  found["unit"]!.forEach((code, row) => (composite[Number(code)] = Number(found["composite"]![row])));
  return { ...(Object.fromEntries(sorted) as Omit<Finished, "composite">), composite };
}
