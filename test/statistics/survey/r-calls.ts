import { expect } from "vitest";
import { must } from "answerable";
import { surveyDesign, type DesignColumns, type LoneClusterPolicy, type SurveyDesign } from "answerable/statistics";

/** Columns as R wrote them. */
export type Table = Readonly<Record<string, readonly (number | string | null)[]>>;

/** What R was asked, and what it answered. */
export interface Case {
  readonly id: string;
  readonly call: string;
  readonly result: unknown;
}

/** One reference file about a sample of a package. */
export interface SurveyFile {
  readonly design_call: string;
  readonly lonely_psu: "fail" | LoneClusterPolicy;
  readonly data: Table;
  readonly extra: Readonly<Record<string, Table | Readonly<Record<string, number>>>>;
  readonly cases: readonly Case[];
}

/** The column of that name. */
export function columnOf(table: Table, name: string): readonly (number | string | null)[] {
  return table[name] ?? expect.fail(`there is no column ${name}`);
}

/** The numbers of a column; what is missing stays so. */
export function numbersOf(table: Table, name: string): Float64Array {
  return Float64Array.from(columnOf(table, name), (value) => (value === null ? Number.NaN : Number(value)));
}

/** The names of a column, or of several together, as R joins them. */
export function namesOf(table: Table, names: readonly string[]): string[] {
  const columns = names.map((name) => columnOf(table, name));
  return (columns[0] ?? []).map((_, row) => columns.map((column) => String(column[row])).join("."));
}

/** The variables of the formula that stands as an argument, or nothing where it is `~1`. */
export function formulaOf(call: string, argument: string): string[] | undefined {
  const text = new RegExp(`\\b${argument}\\s*=\\s*~([\\w.+ ]+)`).exec(call)?.[1]?.trim();
  return text === undefined || text === "1" ? undefined : text.split("+").map((name) => name.trim());
}

/** The sample that an R call to svydesign describes. */
export function designOf(call: string, table: Table, lonely: SurveyFile["lonely_psu"] = "fail"): SurveyDesign {
  const numbers = (argument: string): Float64Array[] | undefined =>
    formulaOf(call, argument)?.map((name) => numbersOf(table, name));
  const codes = (argument: string): string[][] | undefined =>
    formulaOf(call, argument)?.map((name) => namesOf(table, [name]));
  const rows = Object.values(table)[0]?.length ?? 0;
  const [weights, strata, clusters, populationSizes] = [
    numbers("weights"),
    codes("strata"),
    codes("ids"),
    numbers("fpc"),
  ];
  const certain = /prob\s*=\s*~1/.test(call) ? new Float64Array(rows).fill(1) : undefined;
  const columns: DesignColumns = {
    ...(weights?.[0] === undefined ? {} : { weights: weights[0] }),
    ...(certain === undefined ? {} : { weights: certain }),
    ...(strata === undefined ? {} : { strata }),
    ...(clusters === undefined ? {} : { clusters }),
    ...(populationSizes === undefined ? {} : { populationSizes }),
    nested: /nest\s*=\s*TRUE/.test(call),
    loneClusters: lonely === "fail" ? "refuse" : lonely,
  };
  return must(surveyDesign(columns)).design;
}

/** Whether R's condition holds of a row: comparisons with == and >, joined by &; nothing where a value is missing. */
export function conditionOf(text: string, table: Table): (row: number) => boolean | null {
  const parts = text.split("&").map((part) => {
    const missing = /^\s*!is\.na\(([\w.]+)\)\s*$/.exec(part);
    if (missing?.[1] !== undefined) {
      const column = columnOf(table, missing[1]);
      return (row: number): boolean => column[row] !== null;
    }
    const [, name = "", sign, wanted = ""] =
      /^\s*([\w.]+)\s*(==|>)\s*(.+?)\s*$/.exec(part) ?? expect.fail(`no condition: ${part}`);
    const column = columnOf(table, name);
    const value = wanted.replaceAll('"', "");
    return (row: number): boolean | null => {
      const own = column[row] ?? null;
      if (own === null) return null;
      return sign === ">" ? Number(own) > Number(value) : String(own) === value;
    };
  });
  return (row) => {
    const answers = parts.map((part) => part(row));
    return answers.includes(null) ? null : answers.every((answer) => answer === true);
  };
}
