import { describe, test } from "vitest";
import * as statistics from "answerable/statistics";
import { Agreement, golden } from "../golden.js";
import { ASIDE, compare, reasonIn, valuesIn, type Closeness, type Said } from "./compare.js";
import {
  chisq,
  ciprop,
  contrasts,
  grouped,
  groupsOf,
  quantile,
  ratio,
  stat,
  svytable,
  ttest,
  variablesOf,
  type Question,
} from "./r-answers.js";
import { reweighted } from "./r-weighting.js";
import { conditionOf, designOf, type Case, type SurveyFile, type Table } from "./r-calls.js";

const FILES = [
  "apistrat",
  "apistrat_nofpc",
  "apistrat_weights_only",
  "apiclus1",
  "mu284",
  "mu284_ultimate",
  "scd",
  "fpc",
  "yrbs",
  "crowd_lonely_fail",
  "crowd_lonely_remove",
  "crowd_lonely_certainty",
  "crowd_lonely_adjust",
  "crowd_lonely_average",
];

/** Where R itself iterates. */
const ITERATED: Closeness = { tolerance: 1e-7 };

function answer(question: Question, { id, result }: Case): Said {
  const expected = result as never;
  if (id === "weights") return [...question.design.weights];
  if (id === "degf") return statistics.degreesOfFreedom(question.design);
  if (id.startsWith("quantile_")) return quantile(question, expected);
  if (id.startsWith("ciprop")) return ciprop(question);
  if (id.startsWith("ratio.")) return ratio(question);
  if (/^by[._]/.test(id)) return grouped(question, expected);
  if (id.startsWith("contrast")) return contrasts(question);
  if (id.startsWith("ttest")) return ttest(question);
  if (id.startsWith("chisq")) return chisq(question, expected);
  if (id.startsWith("table")) return svytable(question, expected);
  return stat(question, expected);
}

/** The sample, or the part of it that the call names. */
function partOf(design: statistics.SurveyDesign, table: Table, call: string): statistics.SurveyDesign {
  const condition = /subset\(des, (.+?)\), /.exec(call)?.[1];
  if (condition === undefined) return design;
  const holds = conditionOf(condition, table);
  return statistics.within(design, (row) => holds(row) === true);
}

function howClose({ id, call, result }: Case): Closeness {
  const scale = Math.max(0, ...valuesIn((result as { vcov?: unknown }).vcov).map(Number));
  const noise = Math.max(1e-13 * scale, 1e-20);
  const aside = /^by[._]/.test(id) ? groupsOf(call) : [];
  // R's iteration ends at 1e-11 where the proportion is 0.
  if (id.startsWith("by_ciprop")) return { ...ITERATED, aside, noise: 1e-9, saysMore: id.endsWith(".beta") };
  if (aside.length > 0) return { aside, noise };
  return /\.(logit|likelihood)/.test(id) ? ITERATED : { noise };
}

/** R stops at a stratum with a single cluster. */
function isRefused({ result }: Case): boolean {
  return (result as { error?: string }).error !== undefined;
}

/** What the result would be of, where R has none. */
function askedIn(call: string): unknown {
  const names = variablesOf(call);
  return { names, ...Object.fromEntries(names.map((name) => [name, { p: [0.5] }])) };
}

describe("R's survey 4.1 and this library agree on samples", () => {
  test.each(FILES)("%s", (name) => {
    const file = golden(`survey_${name}`) as SurveyFile;
    const design = designOf(file.design_call, file.data, file.lonely_psu);
    const agreement = new Agreement();
    const cases = file.cases.filter(({ id }) => !id.startsWith("adjust."));
    for (const own of cases) {
      const question = { design: partOf(design, file.data, own.call), whole: design, table: file.data, call: own.call };
      if (isRefused(own)) {
        const said = answer(question, { ...own, result: askedIn(own.call) });
        agreement.same(reasonIn(said), "lone-cluster", own.id);
      } else compare(agreement, answer(question, own), own.result, own.id, howClose(own));
    }
    const refused = cases.filter(isRefused).length;
    const total = cases.flatMap((own) => valuesIn(own.result, howClose(own).aside)).length + refused;
    agreement.report(`survey_${name}.json`, total, ASIDE);
  });
});

interface Adjusted {
  readonly sum_weights: number;
  readonly kish_deff: number;
  readonly weights: readonly number[];
  readonly estimates: readonly Case[];
}

/** R's default raking stops before it is there. */
const UNFINISHED: Closeness = { tolerance: 1e-4 };

describe("R's survey 4.1 and this library agree on weights fitted to totals", () => {
  const files = FILES.filter((name) => name.startsWith("api"));
  test.each(files)("%s", (name) => {
    const file = golden(`survey_${name}`) as SurveyFile;
    const whole = designOf(file.design_call, file.data);
    const agreement = new Agreement();
    const cases = file.cases.filter(({ id }) => id.startsWith("adjust."));
    for (const { id, call, result } of cases) {
      const expected = result as Adjusted;
      const design = reweighted(call, whole, file.data, file.extra);
      const how = id.endsWith("rake_default") ? UNFINISHED : /rak|bounds/.test(id) ? ITERATED : {};
      const sums = {
        sum_weights: design.weights.reduce((sum, weight) => sum + weight, 0),
        kish_deff: statistics.weightingEffect(design),
        weights: [...design.weights],
      };
      compare(agreement, sums, { ...expected, estimates: [] }, id, how);
      for (const own of expected.estimates) {
        const question = { design, whole: design, table: file.data, call: own.call };
        const said = own.id.startsWith("margin") ? svytable(question, own.result as never) : answer(question, own);
        compare(agreement, said, own.result, `${id} ${own.id}`, { ...howClose(own), ...how });
      }
    }
    const total = cases.flatMap(({ result }) => valuesOfAdjusted(result as Adjusted)).length;
    agreement.report(`survey_${name}.json, weights`, total, ASIDE);
  });
});

function valuesOfAdjusted({ estimates, ...sums }: Adjusted): readonly unknown[] {
  return [valuesIn(sums), ...estimates.map((own) => valuesIn(own.result, howClose(own).aside))].flat();
}
