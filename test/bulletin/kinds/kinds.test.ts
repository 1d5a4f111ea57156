import { init } from "echarts";
import { describe, expect, test } from "vitest";
import { LANGUAGES, must } from "answerable";
import { chartOption, compose, toHtml, toMarkdown, type Page } from "answerable/bulletin";
import { ledgerMonthly, quarterlyCircular, waveReport, type Kind } from "answerable/bulletin/kinds";
import { summarise } from "answerable/ledger";
import { proseOf, tagsOf } from "../reading.js";
import { assessmentOf, circular, items, monthly, survey } from "./inputs.js";

const pageOf = ({ draft, bindings }: Kind): Page => must(compose(draft, bindings)).page;
const rowsOf = (page: Page, language: "en" | "zh-CN" = "en"): string[] =>
  toMarkdown(page, { language })
    .split("\n")
    .filter((line) => line.startsWith("| ") && !line.startsWith("| ---"))
    .map((line) =>
      line
        .replace(/\]\([^)]*\)/g, "")
        .replaceAll("[", "")
        .replace(/ [●○]/g, ""),
    );

const kinds: readonly (readonly [string, Kind])[] = [
  ["a quarterly circular", quarterlyCircular(circular)],
  ["a wave report", waveReport(survey)],
  ["a ledger's month", ledgerMonthly(monthly)],
];

describe.each(kinds)("%s", (_, kind) => {
  test("is plain data that composes, in both languages and without a digit of its own", () => {
    expect(JSON.parse(JSON.stringify(kind))).toEqual(kind);
    for (const language of LANGUAGES) {
      const html = toHtml(pageOf(kind), { language });
      expect(proseOf(html)).not.toMatch(/\p{N}/u);
      expect(tagsOf(html).map(({ tag }) => tag)).not.toContain("script");
    }
  });

  test("binds nothing that it does not state, and says of every figure where it comes from", () => {
    expect(Object.keys(kind.bindings.figures).sort()).toEqual(Object.keys(pageOf(kind).figures).sort());
    for (const { provenance } of Object.values(kind.bindings.figures)) expect(provenance).toBe(circular.provenance);
  });

  test("has charts that a server draws", () => {
    const page = pageOf(kind);
    const charts = page.sections.flatMap(({ blocks }) =>
      blocks.flatMap((each) => (each.kind === "chart" ? [each] : [])),
    );
    expect(charts).not.toEqual([]);
    for (const chart of charts) {
      const drawing = init(null, null, { renderer: "svg", ssr: true, width: 340, height: 400 });
      drawing.setOption(chartOption(page, chart, "zh-CN", 340));
      expect(drawing.renderToSVGString()).not.toContain("NaN");
      drawing.dispose();
    }
  });
});

describe("a circular", () => {
  test("puts units in the order of their ranks, and ranks neither whom a veto does or may strike nor whose score is unknown", () => {
    expect(rowsOf(pageOf(quarterlyCircular(circular))).slice(7, 12)).toEqual([
      "| Water Bureau | 1 | 90.0 points | good | — |",
      "| parks | 2 | 71.0 points | fair | — |",
      "| Roads Bureau | — | 90.0 points | vetoed | complained of with reason |",
      "| &lt;b&gt;税务局&lt;/b&gt; | — | unknown | no part has a score | — |",
      "| works | — | 83.0 points | a limiter cannot be decided | — |",
    ]);
  });
  test("names complained units, whether they may be honoured, and that a held veto leaves it open", () => {
    expect(rowsOf(pageOf(quarterlyCircular(circular)))).toEqual(
      expect.arrayContaining([
        "| Roads Bureau | criticised in a circular | substantiated complaints |",
        "| Roads Bureau | 2 | no |",
        "| works | unknown | not decided |",
      ]),
    );
    const { figures } = quarterlyCircular(circular).bindings;
    expect([figures["complained"], figures["ineligible"]]).toMatchObject([{ count: 1 }, { count: 1 }]);
  });
  test("lists what is unknown, and not that a vetoed grade is", () => {
    expect(rowsOf(pageOf(quarterlyCircular(circular))).slice(-3)).toEqual([
      "| &lt;b&gt;税务局&lt;/b&gt; | Score | no part has a score |",
      "| works | Grade | a limiter cannot be decided |",
      "| works | complained of with reason | a fact that its condition needs is not known |",
    ]);
  });
  test("says so where nobody is named and nothing is unknown", () => {
    const known = assessmentOf([{ id: "water", facts: { satisfied: 0.9, complaints: 0 } }]);
    const complaints = { substantiated: { water: 0 }, veto: "complained" };
    const written = toMarkdown(pageOf(quarterlyCircular({ ...circular, assessment: known, named: [], complaints })), {
      language: "en",
    });
    expect(written).toContain("No unit is named for a consequence");
    expect(written).toContain("Nothing that the index asks is unknown of any unit");
    expect(written).not.toContain("May be honoured");
  });
  test("appears by quarter or by half-year", () => {
    expect(quarterlyCircular(circular).draft.title["zh-CN"]).toContain("季度通报");
    expect(quarterlyCircular({ ...circular, appears: "half-year" }).draft.title["zh-CN"]).toContain("半年通报");
  });
  test("ranks within categories, each with a chart of its own", () => {
    const assessment = assessmentOf([
      { id: "a", category: "counties", facts: { satisfied: 0.5, complaints: 0 } },
      { id: "b", category: "bureaus", facts: { satisfied: 0.9, complaints: 0 } },
      { id: "c", category: "counties", facts: { satisfied: 0.7, complaints: 0 } },
    ]);
    const { complaints, ...rest } = circular;
    const page = pageOf(quarterlyCircular({ ...rest, assessment }));
    const rows = rowsOf(page).filter((row) => /\| (good|fair) \|/.test(row));
    expect(rows.map((row) => row.slice(0, 9))).toEqual(
      ["| b | 1 | ", "| c | 1 | ", "| a | 2 | "].map((row) => row.slice(0, 9)),
    );
    expect(toMarkdown(page, { language: "en" })).toContain("(counties)");
  });
  test("shades the bands that it is given, and holds scores to their intervals", () => {
    const estimate = {
      status: "estimated",
      value: 90,
      low: 85,
      high: 94,
      level: 0.95,
      method: "normal",
      n: 40,
    } as const;
    const kind = quarterlyCircular({
      ...circular,
      intervals: { water: estimate },
      bands: ["water", "roads", "works", "parks"].map((key, index) => ({
        key,
        rank: index + 1,
        band: index < 2 ? 1 : 2,
      })),
    });
    const [, chart] = kind.draft.sections[0]!.blocks;
    expect(chart).toMatchObject({ form: "ranking", rows: [{ band: 1 }, { band: 1 }, { band: 2 }, { band: 2 }, {}] });
    expect(kind.bindings.figures["unit-2.score"]).toMatchObject({ value: 90, estimate });
  });
  test("asks for a veto that the index has", () => {
    const complaints = { substantiated: {}, veto: "another" };
    expect(() => quarterlyCircular({ ...circular, complaints })).toThrow(/no limiter of the index is called "another"/);
  });
});

describe("a wave report", () => {
  test("tells chance from movement", () => {
    const page = pageOf(waveReport(survey));
    const rows = rowsOf(page).filter((row) => row.startsWith("| Is the effect felt? |"));
    expect(rows.map((row) => row.split(" | ").slice(2))).toEqual([
      ["50.0%", "55.0%", "5.0 percentage points", "it may be chance |"],
      ["55.0%", "83.3%", "28.3 percentage points", "yes |"],
      ["50.0%", "83.3%", "33.3 percentage points", "yes |"],
    ]);
    expect(toMarkdown(page, { language: "en" })).toContain("**From before the start to during analysis**");
  });
  test("judges by the p-value that is corrected, where there is one", () => {
    const alter = (corrected: number | undefined) => ({
      comparisons: survey.series.comparisons.map((each) => ({
        ...each,
        groups: each.groups.map((group) => ({
          ...group,
          questions: group.questions.map((question) =>
            question.status === "withheld"
              ? question
              : {
                  ...question,
                  rates: question.rates.map((rate) => {
                    if (rate.status === "withheld") return rate;
                    const { corrected: own, ...rest } = rate;
                    return corrected === undefined ? rest : { ...rest, corrected: { pValue: corrected, among: 6 } };
                  }),
                },
          ),
        })),
      })),
    });
    const verdicts = (corrected?: number) =>
      rowsOf(pageOf(waveReport({ ...survey, series: alter(corrected) }))).filter((row) => row.endsWith("| yes |"))
        .length;
    expect([verdicts(0.051), verdicts(0.049), verdicts()]).toEqual([0, 6, 4]);
  });
  test("of fewer waves than were compared is a programmer's error", () => {
    expect(() => waveReport({ ...survey, waves: survey.waves.slice(0, 2) })).toThrow("the comparison is of wave 3");
  });
  test("counts who answered", () => {
    expect(rowsOf(pageOf(waveReport(survey)), "zh-CN").slice(0, 4)).toEqual([
      "| 调查批次 | 有效收回 | 未予采用 |",
      "| 活动前 | 120 | 0 |",
      "| 分析评议阶段 | 120 | 0 |",
      "| 活动结束前 | 120 | 0 |",
    ]);
  });
  test("says what may not be compared and why, and shows a withheld wave as unknown", () => {
    const [first, ...rest] = survey.waves;
    const [group] = first!.scores.groups;
    const refusal = { code: "below-minimum", message: "3 of 8 answers" };
    const withheld = group!.questions.map(({ question }) => ({ status: "withheld" as const, question, refusal }));
    const waves = [{ ...first!, scores: { ...first!.scores, groups: [{ ...group!, questions: withheld }] } }, ...rest];
    const [pair, ...others] = survey.series.comparisons;
    const [compared] = pair!.groups;
    const series = { comparisons: [{ ...pair!, groups: [{ ...compared!, questions: withheld }] }, ...others] };
    const rows = rowsOf(pageOf(waveReport({ ...survey, waves, series })));
    expect(rows).toContain("| before the start | unknown |");
    expect(rows).toContain(
      "| Is the effect felt? | all together | every rate | before the start | during analysis | fewer answers than the least to be shown |",
    );
  });
});

describe("a ledger's month", () => {
  const page = pageOf(ledgerMonthly(monthly));
  test("keeps closed and fixed apart, in all and by unit", () => {
    expect(page.figures).toMatchObject({
      registered: { count: 5 },
      opened: { count: 5 },
      closed: { count: 3 },
      fixed: { count: 2 },
      overdue: { count: 2 },
      "unit-1.closed": { count: 1 },
    });
    expect(rowsOf(page)).toContain("| Water Bureau | 3 | 2 | 1 | 1 | 0.0% |");
  });
  test("follows opinions to outcomes, and lets nothing disappear", () => {
    expect(rowsOf(page)).toEqual(
      expect.arrayContaining([
        "| Opinions | in all | 12 |",
        "| Opinions | Not yet put into a problem | 1 |",
        "| Problems | Items | 5 |",
        "| Items | closed | 3 |",
        "| closed | fixed | 2 |",
      ]),
    );
  });
  test("begins with the items where no opinions are told, and has no flow of nothing", () => {
    const { opinions, report, before, ...rest } = monthly;
    const bare = ledgerMonthly(rest);
    expect(bare.draft.sections.map(({ id }) => id)).toEqual(["month", "units", "flow"]);
    expect(bare.bindings.figures).not.toHaveProperty("opened");
    expect(rowsOf(pageOf(bare))).not.toContain("| Opinions | in all | 12 |");
    const empty = must(summarise([], { asOf: "2020-01-31" })).summary;
    const page = pageOf(ledgerMonthly({ ...rest, summary: empty }));
    expect(page.sections.map(({ id }) => id)).toEqual(["month"]);
    expect(toMarkdown(page, { language: "zh-CN" })).toContain("不详");
  });
  test("shows the lights of a scheme by the scheme's own colours", () => {
    const { overall } = monthly.summary;
    const lit = { byColour: { red: 1, green: 1 }, dark: { undetermined: 0 }, ended: 3 } as unknown as NonNullable<
      typeof overall.lights
    >; // a summary that was counted without a scheme has no lights to copy
    const rows = rowsOf(
      pageOf(ledgerMonthly({ ...monthly, summary: { ...monthly.summary, overall: { ...overall, lights: lit } } })),
    );
    expect(rows).toEqual(expect.arrayContaining(["| red | 1 |", "| green | 1 |"]));
    expect(items).toHaveLength(overall.registered);
  });
});
