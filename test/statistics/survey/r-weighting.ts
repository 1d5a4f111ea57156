import { expect } from "vitest";
import { must } from "answerable";
import * as statistics from "answerable/statistics";
import type { GroupTotals, KnownTotal, Margin, SurveyDesign } from "answerable/statistics";
import { columnOf, namesOf, numbersOf, type Table } from "./r-calls.js";

/** Totals of the population under the names that R's calls use. */
export type Populations = Readonly<Record<string, Table | Readonly<Record<string, number>>>>;

/** The margin that a table of R's says: the last column counts, the others name groups. */
function marginOf(table: Table, population: Table): Margin {
  const names = Object.keys(population).filter((name) => name !== "Freq");
  const totals = new Map(namesOf(population, names).map((name, row) => [name, Number(population["Freq"]?.[row])]));
  return { by: namesOf(table, names), totals };
}

/** The sample that an R call of postStratify, rake, calibrate or trimWeights makes of another. */
export function reweighted(call: string, design: SurveyDesign, table: Table, given: Populations): SurveyDesign {
  const population = (name: string): Table => given[name] as Table;
  const numberOf = (name: string): number | undefined => {
    const text = new RegExp(`\\b${name}\\s*=\\s*([-\\d.e]+)`).exec(call)?.[1];
    return text === undefined ? undefined : Number(text);
  };
  if (call.startsWith("postStratify")) {
    const [, name = ""] = /, ([\w.]+)\)$/.exec(call) ?? [];
    return must(statistics.postStratify(design, marginOf(table, population(name)))).design;
  }
  if (call.startsWith("rake")) {
    const names = /list\(([\w., ]+)\)/.exec(call)?.[1]?.split(",") ?? [];
    return must(
      statistics.rake(
        design,
        names.map((name) => marginOf(table, population(name.trim()))),
      ),
    ).design;
  }
  if (call.startsWith("trimWeights(rake")) {
    const inner = /^trimWeights\((rake\(.*\)), lower/.exec(call)?.[1] ?? expect.fail(call);
    return reweighted(call.replace(inner, "des"), reweighted(inner, design, table, given), table, given);
  }
  if (call.startsWith("trimWeights")) {
    const [least, most] = [numberOf("lower"), numberOf("upper")];
    const limits = {
      strict: /strict\s*=\s*TRUE/.test(call),
      ...(least === undefined ? {} : { least }),
      ...(most === undefined ? {} : { most }),
    };
    return must(statistics.trimWeights(design, limits)).design;
  }
  return calibrated(call, design, table, given);
}

function calibrated(call: string, design: SurveyDesign, table: Table, given: Populations): SurveyDesign {
  const method = (/calfun\s*=\s*"(\w+)"/.exec(call)?.[1] ?? "linear") as statistics.CalibrationMethod;
  const [, low, high] = /bounds\s*=\s*c\(([\d.]+),\s*([\d.]+)\)/.exec(call) ?? [];
  const bounds = low === undefined ? {} : { bounds: [Number(low), Number(high)] as const };
  const variables =
    /~([\w.+ ]+),/
      .exec(call)?.[1]
      ?.split("+")
      .map((name) => name.trim()) ?? [];
  const named = /~[\w.+ ]+, (\w+)[,)]/.exec(call)?.[1];
  const totals =
    named === undefined || named === "c" ? inline(call) : (given[named] as Readonly<Record<string, number>>);
  const auxiliaries = variables.map((name): Margin | KnownTotal => {
    const total = totals[name];
    if (total !== undefined) return { of: numbersOf(table, name), total };
    return { by: columnOf(table, name).map(String), totals: groupTotals(table, name, totals) };
  });
  return must(statistics.calibrate(design, auxiliaries, { method, ...bounds })).design;
}

/** R leaves out the first level, whose total is what the others leave of the whole. */
function groupTotals(table: Table, name: string, totals: Readonly<Record<string, number>>): GroupTotals {
  const levels = [...new Set(columnOf(table, name).map(String))].sort();
  const whole = totals["(Intercept)"] ?? expect.fail("there is no whole");
  const known = levels.slice(1).map((level) => [level, totals[`${name}${level}`] ?? Number.NaN] as const);
  const first = whole - known.reduce((sum, [, total]) => sum + total, 0);
  return new Map([[levels[0] ?? "", first], ...known]);
}

function inline(call: string): Readonly<Record<string, number>> {
  const text = / c\((`\(Intercept\)`.*?)\)(?=[,)])/.exec(call)?.[1] ?? expect.fail(`no totals: ${call}`);
  return Object.fromEntries(
    text.split(",").map((pair) => {
      const [name = "", total] = pair.split("=").map((half) => half.trim().replaceAll("`", ""));
      return [name, Number(total)];
    }),
  );
}
