import { describe, expect, test } from "vitest";
import * as statistics from "answerable/statistics";
import type { MaybeEstimate, SurveyDesign, SurveyEstimate } from "answerable/statistics";
import { Agreement, golden } from "../golden.js";
import { ASIDE, compare, valuesIn, type Closeness, type Said } from "./compare.js";
import { chisq, ciprop, contrasts, grouped, groupsOf, quantile, stat, svystat, type Question } from "./r-answers.js";
import { namesOf, numbersOf, type Case, type Table } from "./r-calls.js";
import { reweighted } from "./r-weighting.js";
import { simulated, type DesignName } from "./simulated.js";

const DESIGNS: readonly DesignName[] = ["independent", "cell_strata_fpc", "respondent_cluster", "unit_cluster"];
const survey = simulated();
/** A single answer or a single cluster tells no error; R takes it to be 0, and so do these comparisons. */
const AS_R = { oneCluster: "zero" } as const;

function known(estimate: MaybeEstimate): SurveyEstimate {
  return estimate.status === "estimated" ? estimate : expect.fail(estimate.refusal.message);
}

function meansBy(
  design: SurveyDesign,
  table: Table,
  group: string,
  variable: string,
): statistics.Grouped<string, MaybeEstimate> {
  const answers = numbersOf(table, variable);
  return statistics.by(design, namesOf(table, [group]), (part) => statistics.mean(part, answers, AS_R));
}

function tally(file: string, expected: unknown, said: Said, how: Closeness = {}): void {
  const agreement = new Agreement();
  compare(agreement, said, expected, file, how);
  agreement.report(`${file}.json`, valuesIn(expected, how.aside).length, [...ASIDE, ...(how.aside ?? [])]);
}

const CLASS_WEIGHTS = (golden("sim_composite") as Composite).class_weights;

/** The call without the subset that was taken already, and with the weights that R kept under a name. */
function spelledOut(call: string): string {
  const weights = CLASS_WEIGHTS.map((weight, place) => `${place + 1} = ${weight}`).join(", ");
  return call
    .replace(/subset\(des, .*?\)/, "des")
    .replaceAll("`", "")
    .replace("setNames(W, 1:5)", `c(${weights})`);
}

interface PerUnit {
  readonly basic: Table;
  readonly designs: Readonly<Partial<Record<DesignName, { readonly unit: readonly number[] }>>>;
}

interface Composite {
  readonly results: Readonly<
    Partial<Record<DesignName, { readonly units: readonly { unit: number; classes: number[] }[] }>>
  >;
  readonly class_weights: readonly number[];
}

interface Intervals {
  readonly results: Readonly<
    Partial<Record<DesignName, { readonly units: readonly { unit: number; methods: { method: string }[] }[] }>>
  >;
}

/** How close intervals come by each method. R fits the odds until they hardly move. */
const INTERVALS: Readonly<Record<string, Closeness>> = {
  mean: {},
  asin: {},
  beta: {},
  logit: { tolerance: 1e-7 },
  xlogit: {},
  likelihood: { tolerance: 1e-7 },
};

interface Whole {
  readonly results: Readonly<Record<DesignName, { readonly cases: readonly Case[] }>>;
}

interface Pairs {
  readonly pairs: readonly (Readonly<Record<"a" | "b", number>> & Readonly<Record<string, unknown>>)[];
}

interface Waves {
  readonly data: Table;
  readonly units: readonly { readonly unit: number }[];
}

/** Rows that count in the sum of a function of the weights. */
function sum(design: SurveyDesign, of: (row: number) => number): number {
  return design.members.reduce((total, row) => total + of(row), 0);
}

type Five = [Float64Array, Float64Array, Float64Array, Float64Array, Float64Array];
type Columns = Readonly<Record<"unit" | "y" | "sat" | "dk" | "grade", Float64Array>>;

function basicsOf(design: SurveyDesign, columns: Columns): Readonly<Record<string, number>> {
  const { unit, y, sat, dk, grade } = columns;
  const valid = statistics.within(design, (row) => grade[row] !== 0);
  const weights = (row: number): number => design.weights[row] ?? 0;
  const size = statistics.effectiveSize(design, y);
  const satisfied = known(statistics.mean(design, sat, AS_R));
  const wilson = statistics.wilson({ count: satisfied.value * size, n: size });
  if (wilson.status === "withheld") return expect.fail(wilson.refusal.message);
  const shares = [1, 2, 3, 4, 5].map((own) => {
    const ofGrade = statistics.within(valid, (row) => grade[row] === own);
    return [`g${own}`, sum(ofGrade, weights) / satisfied.weight] as const;
  });
  return {
    unit: unit[design.members[0] ?? 0] ?? 0,
    n_all: design.members.length,
    n_valid: satisfied.n,
    n_dk: satisfied.missing,
    sum_w: satisfied.weight,
    sum_w2: sum(valid, (row) => weights(row) ** 2),
    n_eff_kish: size,
    deff_kish: Number(statistics.weightingEffect(design, y)),
    dk_share_w: known(statistics.mean(design, dk, AS_R)).value,
    mean: known(statistics.mean(design, y, AS_R)).value,
    sat: satisfied.value,
    sat_unweighted: sum(valid, (row) => sat[row] ?? 0) / satisfied.n,
    wilson_neff_lo: wilson.low,
    wilson_neff_hi: wilson.high,
    ...Object.fromEntries<number>(shares),
  };
}

describe("R's survey 4.1 and this library agree on a simulated survey", () => {
  test("unit by unit, under three designs", () => {
    const file = golden("sim_per_unit") as PerUnit;
    const { design, table } = survey.design("independent");
    const numbers = (name: string): Float64Array => numbersOf(table, name);
    const [unit, y, sat, dk, grade] = ["unit", "y", "sat", "dk", "grade"].map(numbers) as Five;
    const columns = { unit, y, sat, dk, grade };
    const rows = [...statistics.by(design, namesOf(table, ["unit"]), (part) => basicsOf(part, columns))].map(
      ([, row]) => row,
    );
    rows.sort((one, other) => (one["unit"] ?? 0) - (other["unit"] ?? 0));
    const basic = Object.fromEntries(
      Object.keys(file.basic).map((name) => [name, rows.map((row) => row[name] ?? Number.NaN)]),
    );
    const designs = Object.entries(file.designs).map(([name, { unit }]) => {
      const own = survey.design(name as DesignName);
      const columns = ["y", "sat", "dk"].flatMap((variable) => {
        const means = meansBy(own.design, own.table, "unit", variable);
        const all = unit.map((each) => known(means.of(String(each))));
        const label = variable === "y" ? "mean" : variable;
        return [
          [label, all.map(({ value }) => value)],
          [`${label}_se`, all.map(({ standardError }) => standardError)],
        ];
      });
      return [name, { degf: statistics.degreesOfFreedom(own.design), unit, ...Object.fromEntries(columns) } as Said];
    });
    tally(
      "sim_per_unit",
      { basic: file.basic, designs: file.designs },
      { basic, designs: Object.fromEntries(designs) as Said },
    );
  });

  test("in composites weighted by class", () => {
    const file = golden("sim_composite") as Composite;
    const results = Object.entries(file.results).map(([name, { units }]) => {
      const { design, table } = survey.design(name as DesignName);
      const parts = statistics.by(design, namesOf(table, ["unit"]), (part) => part);
      const said = units.map((unit) => compositeOf(parts.of(String(unit.unit)), table, unit, file.class_weights));
      return [name, { units: said }];
    });
    tally("sim_composite", file.results, Object.fromEntries(results) as Said, { noise: 1e-15 });
  });

  test.each(Object.entries(INTERVALS))("in intervals of proportions, %s", (wanted, how) => {
    const file = golden("sim_ciprop") as Intervals;
    const ofMethod = ({ method }: { readonly method: string }): boolean => method === wanted;
    const results = Object.entries(file.results).map(([name, { units }]) => {
      const { design, table } = survey.design(name as DesignName);
      const sat = numbersOf(table, "sat");
      const parts = statistics.by(design, namesOf(table, ["unit"]), (part) => part);
      const said = units.map(({ unit, methods }) =>
        intervalsOf(answered(parts.of(String(unit)), sat), table, unit, methods.filter(ofMethod)),
      );
      return [name, { units: said }];
    });
    const expected = JSON.parse(JSON.stringify(file.results), (key, inner: unknown) => {
      if (key === "methods") return (inner as { method: string }[]).filter(ofMethod);
      // R lets the plain interval leave [0, 1].
      return key === "ci" ? (inner as number[]).map((end) => Math.min(Math.max(end, 0), 1)) : inner;
    }) as unknown;
    tally("sim_ciprop", expected, Object.fromEntries(results) as Said, how);
  });

  test.each(DESIGNS)("as a whole, %s", (name) => {
    const { cases } = (golden("sim_whole") as Whole).results[name];
    const { design, table } = survey.design(name);
    const agreement = new Agreement();
    const aside = (call: string): string[] => (call.startsWith("svyby") ? groupsOf(call) : []);
    for (const { id, call, result } of cases) {
      const valid = call.includes("grade > 0") || call.includes("grade>0");
      const part = valid ? answered(design, numbersOf(table, "sat")) : design;
      const said = wholeOf({ design: part, whole: design, table, call: spelledOut(call) }, id, result);
      const scale = Math.max(0, ...valuesIn((result as { vcov?: unknown }).vcov).map(Number));
      compare(agreement, said, result, id, { aside: aside(call), noise: Math.max(1e-13 * scale, 1e-300) });
    }
    agreement.report(
      `sim_whole.json ${name}`,
      cases.flatMap(({ call, result }) => valuesIn(result, aside(call))).length,
    );
  });

  test("in differences of units that share respondents", () => {
    const file = golden("sim_pairs") as Pairs;
    const said = file.pairs.map(({ a, b, shared_respondents: shared }) => {
      const designs = (["independent", "respondent_cluster"] as const).map((name) => {
        const { design, table } = survey.design(name);
        return [name, differenceOf(meansBy(design, table, "unit", "y"), String(a), String(b))];
      });
      return { a, b, shared_respondents: Number(shared), ...Object.fromEntries(designs) } as Said;
    });
    tally("sim_pairs", file.pairs, said, { noise: 1e-12 });
  });

  test("in waves with an overlapping panel", () => {
    const file = golden("sim_waves") as Waves;
    const table = file.data;
    const weights = numbersOf(table, "w");
    const designs = {
      independent: statistics.surveyDesign({ weights, strata: namesOf(table, ["wave"]) }),
      panel: statistics.surveyDesign({ weights, clusters: namesOf(table, ["resp"]) }),
    };
    const said = Object.entries(designs).map(([name, result]) => {
      if (!result.ok) return expect.fail(result.refusal.message);
      const units = file.units.map(({ unit }) => {
        const part = statistics.within(result.design, (row) => table["unit"]?.[row] === unit);
        const own = ["y", "sat"].map((variable) => {
          const means = meansBy(part, table, "wave", variable);
          const { diff, ...rest } = differenceOf(means, "2", "1") as Record<string, Said>;
          return [variable, { w1: known(means.of("1")).value, w2: known(means.of("2")).value, diff, ...rest }];
        });
        return Object.fromEntries(own) as Said;
      });
      const whole = meansBy(result.design, table, "wave", "y");
      return [name, { units, all: svystat([statistics.difference(whole.of("2"), whole.of("1"))]) }] as const;
    });
    const by = Object.fromEntries(said);
    const panel = (by["panel"]?.units ?? []) as unknown as readonly { readonly y: Record<string, number> }[];
    const p = panel.map(({ y }) => 2 * statistics.normalDistribution(-Math.abs((y["diff"] ?? 0) / (y["se"] ?? 0))));
    const adjusted = (correction: "holm" | "benjamini-hochberg"): Said => statistics.adjustPValues(p, { correction });
    const actual = {
      units: file.units.map((_, place) => ({
        independent: by["independent"]?.units[place],
        panel: by["panel"]?.units[place],
      })),
      p_panel_y: p,
      p_holm: adjusted("holm"),
      p_BH: adjusted("benjamini-hochberg"),
      all_units: { panel: by["panel"]?.all, independent: by["independent"]?.all },
    };
    const { data, calls, meta, ...expected } = file as unknown as Record<string, unknown>;
    expect([data, calls, meta].every(Boolean)).toBe(true);
    tally("sim_waves", expected, actual as Said, { noise: 1e-12, aside: ["unit", "overlap"] });
  });
});

interface Weighting {
  readonly data: Table;
  readonly populations: Readonly<Record<"cls" | "region" | "sex", readonly number[]>> & {
    readonly cls_by_sex: Table;
    readonly totals: Readonly<Record<string, number>>;
    readonly tot_scaled: Readonly<Record<string, number>>;
    readonly logit_bounds: readonly number[];
  };
  readonly trim: readonly number[];
  readonly trim_after_rake: number;
  readonly results: readonly ({ readonly id: string; readonly call: string } & Readonly<Record<string, unknown>>)[];
}

/** The call with the numbers that R kept under names. */
function withNumbers(call: string, { populations, trim, trim_after_rake: after }: Weighting): string {
  return call
    .replace("cfg$trim[1]", String(trim[0]))
    .replace("cfg$trim[2]", String(trim[1]))
    .replace("cfg$trim_after_rake", String(after))
    .replace("logit_bounds", `c(${populations.logit_bounds.join(", ")})`);
}

function tableOf(name: string, counts: readonly number[]): Table {
  return { [name]: counts.map((_, place) => place + 1), Freq: counts };
}

describe("R's survey 4.1 and this library agree on fitted weights of a simulated survey", () => {
  const file = golden("sim_weighting") as Weighting;
  const { cls, region, sex, cls_by_sex: px, totals: tot, tot_scaled } = file.populations;
  const given = {
    pc: tableOf("cls", cls),
    pr: tableOf("region", region),
    ps: tableOf("sex", sex),
    px,
    tot,
    tot_scaled,
  };
  const base = statistics.surveyDesign({ weights: numbersOf(file.data, "w") });
  if (!base.ok) expect.fail(base.refusal.message);

  test.each(file.results)("$id", ({ id, call, ...expected }) => {
    const design = reweighted(withNumbers(call, file), base.design, file.data, given);
    const weights = [...design.weights];
    const ask = (text: string): Question => ({ design, whole: design, table: file.data, call: text });
    const statOf = (text: string): Said => stat(ask(text), { names: [/~(\w+)/.exec(text)?.[1] ?? ""] });
    const said = {
      sum_weights: weights.reduce((sum, weight) => sum + weight, 0),
      max_weight: Math.max(...weights),
      min_weight: Math.min(...weights),
      kish_deff: Number(statistics.weightingEffect(design)),
      weights,
      mean_y: statOf("svymean(~y, d2)"),
      mean_sat: statOf("svymean(~sat, d2)"),
      by_region: grouped(ask("svyby(~sat, ~region, d2, svymean)"), expected["by_region"] as never),
      total_sat: statOf("svytotal(~sat, d2)"),
      ciprop_xlogit: ciprop(ask('svyciprop(~sat, d2, method="xlogit")')),
    };
    const tolerance = id === "rake_default_control" ? 1e-5 : 1e-9;
    tally(`sim_weighting ${id}`, expected, said, { tolerance, aside: ["region"] });
  });

  test("standardised by class", () => {
    const { standardize, class_weights: classWeights } = golden("sim_composite") as Standardised;
    const { design, table } = survey.design("independent");
    const valid = answered(design, numbersOf(table, "y"));
    const units = statistics.within(valid, (row) => standardize.units.includes(Number(table["unit"]?.[row])));
    const population = new Map(classWeights.map((weight, place) => [place + 1, weight]));
    const standard = { by: numbersOf(table, "cls"), over: numbersOf(table, "unit"), population };
    const equal = statistics.standardise(units, standard);
    if (!equal.ok) return expect.fail(equal.refusal.message);
    const ask = (variable: string): Said => {
      const call = `svyby(~${variable}, ~unit, d2, svymean)`;
      return grouped({ design: equal.design, whole: equal.design, table, call }, standardize[variable as "y"]);
    };
    const { y, sat } = standardize;
    tally("sim_composite standardize", { y, sat }, { y: ask("y"), sat: ask("sat") }, { aside: ["unit"] });
  });
});

interface Standardised {
  readonly class_weights: readonly number[];
  readonly standardize: Readonly<Record<"y" | "sat", { readonly columns: Table; readonly row_names: string[] }>> & {
    readonly units: readonly number[];
  };
}

function answered(design: SurveyDesign, answers: Float64Array): SurveyDesign {
  return statistics.within(design, (row) => !Number.isNaN(answers[row]));
}

function compositeOf(
  part: SurveyDesign,
  table: Table,
  { unit, classes }: { unit: number; classes: number[] },
  classWeights: readonly number[],
): Said {
  const own = classes.map((each) => classWeights[each - 1] ?? 0);
  const factors = own.map((weight) => weight / own.reduce((total, each) => total + each, 0));
  const estimates = (variable: string): MaybeEstimate[] => {
    const means = meansBy(part, table, "cls", variable);
    return classes.map((each) => means.of(String(each)));
  };
  const [mean, sat] = [estimates("y"), estimates("sat")];
  const [meanOfAll, satOfAll] = [mean, sat].map((all) => known(statistics.contrast(all, factors)));
  return {
    unit,
    classes,
    mean: mean.map((each) => known(each).value),
    mean_vcov: statistics.covariance(mean) as Said,
    sat: sat.map((each) => known(each).value),
    sat_vcov: statistics.covariance(sat) as Said,
    renormalised_weights: factors,
    composite_mean: meanOfAll?.value ?? Number.NaN,
    composite_mean_se: meanOfAll?.standardError ?? Number.NaN,
    composite_sat: satOfAll?.value ?? Number.NaN,
    composite_sat_se: satOfAll?.standardError ?? Number.NaN,
    degf_subset: statistics.degreesOfFreedom(answered(part, numbersOf(table, "y"))),
  };
}

function intervalsOf(part: SurveyDesign, table: Table, unit: number, methods: readonly { method: string }[]): Said {
  const estimate = known(statistics.proportion(part, numbersOf(table, "sat")));
  const { value, standardError, interval } = estimate;
  return {
    unit,
    n: estimate.n,
    degf: statistics.degreesOfFreedom(part),
    n_eff_design: (value * (1 - value)) / standardError ** 2,
    wilson_n_eff_design: interval.status === "withheld" ? interval : [interval.low, interval.high],
    methods: methods.map(({ method }) =>
      ciprop({ design: part, whole: part, table, call: `svyciprop(~sat, des, method="${method}")` }),
    ),
  };
}

function differenceOf(means: statistics.Grouped<string, MaybeEstimate>, first: string, second: string): Said {
  const gap = known(statistics.difference(means.of(first), means.of(second)));
  const order = [first, second].sort((one, other) => Number(one) - Number(other));
  return {
    diff: gap.value,
    se: gap.standardError,
    vcov: statistics.covariance(order.map((each) => means.of(each))) as Said,
  };
}

function wholeOf(question: Question, id: string, expected: unknown): Said {
  if (id === "degf") return statistics.degreesOfFreedom(question.design);
  if (id.startsWith("by_")) return grouped(question, expected as never);
  if (id === "class_diff") return contrasts(question);
  if (id.startsWith("chisq")) return chisq(question, expected as never);
  if (id.startsWith("median")) return quantile(question, expected as never);
  return stat(question, expected as never);
}
