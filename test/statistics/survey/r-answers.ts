import { expect } from "vitest";
import * as statistics from "answerable/statistics";
import type { MaybeEstimate, SurveyDesign } from "answerable/statistics";
import type { Said } from "./compare.js";
import { columnOf, conditionOf, formulaOf, namesOf, numbersOf, type Table } from "./r-calls.js";

/** What an R call is about: the sample, and the table that its variables are columns of. */
export interface Question {
  readonly design: SurveyDesign;
  /** The sample that it may be a subgroup of; R was handed its degrees of freedom. */
  readonly whole: SurveyDesign;
  readonly table: Table;
  readonly call: string;
}

type Estimator = (design: SurveyDesign, answers: statistics.AnswerColumn) => MaybeEstimate;

/** The variables of the first formula of a call. */
export function variablesOf(call: string): string[] {
  const text = /~([^,]+?),/.exec(call)?.[1] ?? expect.fail(`no variables: ${call}`);
  return text.split("+").map((name) => name.trim());
}

/** The variables of the second formula: what svyby groups by. */
export function groupsOf(call: string): string[] {
  const text = /~[^,]+?, ~([\w. +]+?),/.exec(call)?.[1] ?? expect.fail(`no groups: ${call}`);
  return text.split("+").map((name) => name.trim());
}

function column(table: Table, variable: string): statistics.AnswerColumn {
  const condition = /^I\((.+)\)$/.exec(variable)?.[1];
  if (condition === undefined) return numbersOf(table, variable);
  const isTrue = conditionOf(condition, table);
  return (Object.values(table)[0] ?? []).map((_, row) => isTrue(row));
}

function level(table: Table, variable: string, name: string): statistics.AnswerColumn {
  return columnOf(table, variable).map((value) => (value === null ? null : String(value) === name));
}

/** Estimates as R's svystat objects print them. */
export function svystat(estimates: readonly MaybeEstimate[], effects: readonly Said[] = [], df?: number): Said {
  const withheld = estimates.find((estimate) => estimate.status === "withheld");
  if (withheld !== undefined) return withheld;
  const given = estimates.filter((estimate) => estimate.status === "estimated");
  const ends = (degreesOfFreedom: number): Said => given.map((estimate) => endsOf(estimate, degreesOfFreedom));
  return {
    estimate: given.map(({ value }) => value),
    se: given.map(({ standardError }) => standardError),
    vcov: statistics.covariance(given) as Said,
    ci95_normal: ends(Infinity),
    df: df ?? Number.NaN,
    ci95_t: df === undefined ? [] : ends(df),
    deff: effects,
  };
}

function endsOf(estimate: statistics.SurveyEstimate, degreesOfFreedom: number): Said {
  const interval = statistics.confidenceInterval(estimate, { degreesOfFreedom });
  return interval.status === "withheld" ? interval : [interval.low, interval.high];
}

function effect(design: SurveyDesign, answers: statistics.AnswerColumn, of: "mean" | "total", call: string): Said[] {
  const comparedWith = call.includes('"replace"') ? "with-replacement" : "without-replacement";
  const found = statistics.designEffect(design, answers, { of, comparedWith });
  return [found.status === "withheld" ? found : found.value];
}

/** svymean, svytotal and svyvar of one variable or several, or of the levels of one. */
export function stat({ design, whole, table, call }: Question, expected: { readonly names: readonly string[] }): Said {
  const [name, estimator] = Object.entries(ESTIMATORS).find(([own]) => call.startsWith(own)) ?? expect.fail(call);
  const variables = variablesOf(call);
  const isFactor = expected.names.length > variables.length || !variables.includes(expected.names[0] ?? "");
  const inner = variables[0] ?? "";
  const variable = /^factor\((.+)\)$/.exec(inner)?.[1] ?? inner;
  const columns = isFactor
    ? expected.names.map((own) => level(table, variable, own.slice(inner.length)))
    : variables.map((own) => column(table, own));
  const effects = columns.flatMap((own) => effect(design, own, name === "svytotal" ? "total" : "mean", call));
  return svystat(
    columns.map((own) => estimator(design, own)),
    effects,
    statistics.degreesOfFreedom(whole),
  );
}

const ESTIMATORS: Readonly<Record<string, Estimator>> = {
  svymean: statistics.mean,
  svytotal: statistics.total,
  svyvar: statistics.variance,
};

/** svyratio. */
export function ratio({ design, table, call }: Question): Said {
  const [, above = "", below = ""] = /svyratio\(~([\w.]+), ~([\w.]+)/.exec(call) ?? [];
  const estimate = statistics.ratio(design, numbersOf(table, above), numbersOf(table, below));
  if (estimate.status === "withheld") return estimate;
  const { value, standardError } = estimate;
  return { ratio: value, var: standardError ** 2, se: standardError };
}

/** svyciprop; `xlogit` is `logit` without R's iteration. */
export function ciprop({ design, table, call }: Question): Said {
  const method = /method\s*=\s*"(\w+)"/.exec(call)?.[1] ?? "logit";
  const given = /level\s*=\s*([\d.]+)/.exec(call)?.[1];
  const interval = (method === "xlogit" ? "logit" : method) as statistics.SurveyProportionInterval;
  const inner = /~(I\(.+?\)|[\w.]+),/.exec(call)?.[1] ?? expect.fail(call);
  const options = { interval, ...(given === undefined ? {} : { level: Number(given) }) };
  const estimate = statistics.proportion(design, column(table, inner), options);
  if (estimate.status === "withheld") return estimate;
  const { value, standardError, interval: own } = estimate;
  return { estimate: value, ci: own.status === "withheld" ? own : [own.low, own.high], var: standardError ** 2 };
}

/** svyquantile of one variable. */
export function quantile({ design, table, call }: Question, expected: Readonly<Record<string, { p: number[] }>>): Said {
  const variable = variablesOf(call)[0] ?? "";
  const rule = (/qrule\s*=\s*"(\w+)"/.exec(call)?.[1] ?? "math") as statistics.QuantileRule;
  const interval = (/interval.type\s*=\s*"(\w+)"/.exec(call)?.[1] ?? "mean") as statistics.QuantileInterval;
  const values = (expected[variable]?.p ?? []).map((share): Said => {
    const found = statistics.quantile(design, numbersOf(table, variable), share, { rule, interval });
    if (found.status === "withheld") return found;
    const ends = found.interval;
    if (ends.status === "withheld") return [found.value, ends, ends, ends];
    return [found.value, ends.low, ends.high, found.standardError];
  });
  return { [variable]: { columns: [], values } };
}

interface ByResult {
  readonly columns: Table;
  readonly row_names: readonly string[];
}

/** svyby of svymean, svytotal, svyratio, svyciprop or unwtd.count. */
export function grouped({ design, whole, table, call }: Question, expected: ByResult): Said {
  const variable = /svyby\(~(I\(.+?\)|[\w.]+),/.exec(call)?.[1] ?? expect.fail(call);
  const groups = groupsOf(call);
  const names = namesOf(table, groups);
  const keys = namesOf(expected.columns, groups);
  const estimates = statistics.by(design, names, (part) => part);
  const parts = keys.map((key) => estimates.of(key));
  if (call.includes("unwtd.count"))
    return { columns: { counts: parts.map(({ members }) => members.length), se: parts.map(() => 0) } };
  if (call.includes("svyciprop")) {
    const said = parts.map((part) => ciprop({ design: part, whole, table, call }) as { estimate: number; ci: Said });
    const end = (place: 0 | 1): Said =>
      said.map(({ ci }) => (Array.isArray(ci) ? ((ci as Said[])[place] ?? Number.NaN) : ci));
    const label = variable.replace(/(==|>)/, " $1 ");
    return { columns: { [label]: said.map(({ estimate }) => estimate), ci_l: end(0), ci_u: end(1) } };
  }
  const below = formulaOf(call, "denominator")?.[0];
  const answers = numbersOf(table, variable);
  const estimator: Estimator = call.includes("svytotal") ? statistics.total : statistics.mean;
  const all = parts.map((part) =>
    below === undefined ? estimator(part, answers) : statistics.ratio(part, answers, numbersOf(table, below)),
  );
  return { columns: byColumns(parts, all, variable, below, answers), ...covarianceOf(all) };
}

function byColumns(
  parts: readonly SurveyDesign[],
  all: readonly MaybeEstimate[],
  variable: string,
  below: string | undefined,
  answers: statistics.AnswerColumn,
): Readonly<Record<string, Said>> {
  const each = (read: (estimate: statistics.SurveyEstimate) => Said): Said =>
    all.map((estimate) => (estimate.status === "withheld" ? (estimate as Said) : read(estimate)));
  const end = (place: 0 | 1): Said =>
    each((estimate) => {
      const ends = endsOf(estimate, Infinity);
      return Array.isArray(ends) ? ((ends as Said[])[place] ?? Number.NaN) : ends;
    });
  const label = below === undefined ? variable : `${variable}/${below}`;
  return {
    [label]: each(({ value }) => value),
    se: each(({ standardError }) => standardError),
    [`se.${label}`]: each(({ standardError }) => standardError),
    ci_l: end(0),
    ci_u: end(1),
    cv: each(({ value, standardError }) => standardError / value),
    var: each(({ standardError }) => standardError ** 2),
    [`DEff.${variable}`]: parts.map((part) => effect(part, answers, "mean", "")[0] ?? Number.NaN),
  };
}

function covarianceOf(all: readonly MaybeEstimate[]): { readonly vcov: Said } {
  const values = statistics.covariance(all);
  return { vcov: "refusal" in values ? values : { names: [], values } };
}

/** svycontrast of groups, or of means. */
export function contrasts({ design, whole, table, call }: Question): Said {
  const inner = /svyby\(~([\w.]+), ~([\w.]+), (?:des|d2)/.exec(call);
  if (inner === null)
    return (
      [contrastOfMeans({ design, whole, table, call })].map((one) =>
        svystat([one], [], statistics.degreesOfFreedom(design)),
      )[0] ?? Number.NaN
    );
  const [, variable = "", group = ""] = inner;
  const answers = numbersOf(table, variable);
  const found = statistics.by(design, namesOf(table, [group]), (part) => statistics.mean(part, answers));
  const list = [...call.matchAll(/\w+\s*=\s*c\(([^)]*)\)/g)].map(([, text = ""]) =>
    text.split(",").map((pair) => pair.split("=").map((half) => half.trim())),
  );
  const estimates = list.map((pairs) =>
    statistics.contrast(
      pairs.map(([name = ""]) => found.of(name)),
      pairs.map(([, factor]) => Number(factor)),
    ),
  );
  return svystat(estimates, [], statistics.degreesOfFreedom(design));
}

function contrastOfMeans({ design, table, call }: Question): MaybeEstimate {
  const names = variablesOf(call.slice(call.indexOf("svymean")));
  const means = names.map((name) => statistics.mean(design, numbersOf(table, name)));
  const factors = [...call.matchAll(/\w+\s*=\s*(-?[\d.]+)[,)]/g)].map(([, factor]) => Number(factor));
  if (factors.length > 0) return statistics.contrast(means, factors);
  if (call.includes("quote(log("))
    return statistics.contrast(means, (one = 0, other = 0) => Math.log(one) - Math.log(other));
  return statistics.contrast(means, (one = 0, other = 0) => one / other);
}

/** svyttest of the difference between two levels, the later less the former. */
export function ttest({ design, table, call }: Question): Said {
  const [, variable = "", group = ""] = /svyttest\(([\w.]+) ~ ([\w.]+)/.exec(call) ?? [];
  const levels = [...new Set(columnOf(table, group))].map(String).sort();
  const inside = level(table, group, levels[1] ?? "");
  const answers = numbersOf(table, variable);
  const test = statistics.differenceTest(design, answers, inside);
  if (test.status === "withheld") return test;
  const found = statistics.by(design, namesOf(table, [group]), (part) => statistics.mean(part, answers));
  const { degreesOfFreedom } = test;
  const gap = statistics.difference(found.of(levels[1] ?? ""), found.of(levels[0] ?? ""), { degreesOfFreedom });
  if (gap.status === "withheld") return gap;
  return {
    statistic: { t: test.statistic },
    parameter: { df: degreesOfFreedom },
    p_value: test.pValue,
    estimate: { "difference in mean": gap.value },
    conf_int: gap.interval.status === "withheld" ? gap.interval : [gap.interval.low, gap.interval.high],
  };
}

const TESTS: Readonly<Record<string, Exclude<statistics.SurveyTestMethod, "t">>> = {
  F: "rao-scott-f",
  Chisq: "rao-scott-chi-square",
  Wald: "wald",
  adjWald: "adjusted-wald",
};

/** svychisq of two variables. */
export function chisq({ design, table, call }: Question, expected: { readonly statistic: object }): Said {
  const [rows = [], columns = []] = variablesOf(call).map((name) => columnOf(table, name));
  const method = TESTS[/statistic\s*=\s*"(\w+)"/.exec(call)?.[1] ?? "F"];
  const test = statistics.associationTest(design, rows, columns, method === undefined ? {} : { method });
  if (test.status === "withheld") return test;
  const isChiSquare = method === "rao-scott-chi-square";
  const [key = ""] = Object.keys(expected.statistic);
  const { degreesOfFreedom: ndf, denominatorDegreesOfFreedom: ddf = 0 } = test;
  return {
    statistic: key === "0" ? [[test.statistic]] : { [key]: test.statistic },
    parameter: isChiSquare ? { df: ndf } : { ndf, ddf },
    p_value: test.pValue,
  };
}

/** svytable of one variable or two. */
export function svytable({ design, table, call }: Question, expected: Table): Said {
  const names =
    /~([\w. +]+),/
      .exec(call)?.[1]
      ?.split("+")
      .map((name) => name.trim()) ?? [];
  const groups = statistics.by(design, namesOf(table, names), ({ members, weights }) =>
    members.reduce((sum, row) => sum + (weights[row] ?? 0), 0),
  );
  const keys = namesOf(expected, names);
  return { Freq: keys.map((key) => (groups.groups.includes(key) ? groups.of(key) : 0)) };
}
