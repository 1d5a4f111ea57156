import { init } from "echarts";
import * as fc from "fast-check";
import { describe, expect, test, vi } from "vitest";
import { LANGUAGES, must } from "answerable";
import {
  chartOption,
  compose,
  stateFigure,
  toHtml,
  toMarkdown,
  type Chart,
  type Figure,
  type FlowChart,
  type LineageChart,
  type RankingChart,
} from "answerable/bulletin";
import { HOSTILE, bindings, count, draftOf, figures, flow, lineage, phases, ranking, text } from "./chart-forms.js";
import { statementsOf } from "./reading.js";

const forms: readonly Chart[] = [ranking, flow, lineage, phases];
const { page } = must(compose(draftOf(...forms), bindings));
const option = (chart: Chart): string => JSON.stringify(chartOption(page, chart, "en"));
const refusalOf = (chart: Chart, bound: Record<string, Figure> = {}): unknown =>
  compose(draftOf(chart), { figures: { ...figures, ...bound } });
const refused = (code: string, message: string): object => ({
  ok: false,
  refusal: { code, message: expect.stringContaining(message) as string },
});

describe.each(forms.map((chart) => [chart.form, chart] as const))("a %s", (_, chart) => {
  test.each(LANGUAGES.flatMap((language) => [736, 340].map((width) => [language, width] as const)))(
    "is drawn by a server in %s at %i pixels, whole and without NaN",
    (language, width) => {
      const warn = vi.spyOn(console, "warn");
      const drawn = chartOption(page, chart, language, width);
      expect(JSON.parse(JSON.stringify(drawn))).toEqual(drawn);
      const drawing = init(null, null, { renderer: "svg", ssr: true, width, height: 400 });
      drawing.setOption(drawn);
      const svg = drawing.renderToSVGString();
      drawing.dispose();
      expect(svg).toMatch(/^<svg [^]*<\/svg>$/);
      expect(svg).not.toMatch(/NaN|Infinity|undefined|<script|\u202e/);
      expect(svg).toContain("&lt;script");
      expect(warn).not.toHaveBeenCalled();
    },
  );

  test("shows no number that its data table does not hold", () => {
    const { page: alone } = must(compose(draftOf(chart), bindings));
    const stated = new Set(statementsOf(toHtml(alone, { language: "en" })).map(({ shown }) => shown));
    const drawn = JSON.stringify(chartOption(alone, chart, "en")).match(/[\d.,%]+(?=\u00a0○)/g) ?? [];
    for (const shown of drawn) expect(stated).toContain(`${shown}○`);
    expect(new Set(Object.values(alone.figures).map((figure) => `${stateFigure(figure, "en")}○`))).toEqual(stated);
  });

  test("of another page is a programmer's error, unless it has no figure", () => {
    const { page: empty } = must(
      compose(draftOf({ kind: "note", sentences: [{ en: "A.", "zh-CN": "甲。" }] }), bindings),
    );
    const draw = () => chartOption(empty, chart, "en");
    if (chart.form === "lineage") expect(draw).not.toThrow();
    else expect(draw).toThrow(RangeError);
  });
});

describe("a ranking", () => {
  test("stands in rank order and shades each band of two or more", () => {
    expect(chartOption(page, ranking, "en")).toMatchObject({
      yAxis: [{ data: ["1\u00a0○  市水务局", {}, {}, {}, "Tax office\nunknown\u00a0○"].map(asWritten) }, {}],
      series: [
        {
          markArea: {
            data: [
              [{ yAxis: 0.06 }, { yAxis: 1.94 }],
              [{ yAxis: 2.06 }, { yAxis: 3.94 }],
            ],
          },
        },
        { data: [{ value: [90, 0] }, { value: [86, 1] }, { value: [61, 2] }, { value: [60, 3] }, "-"] },
      ],
    });
    const lone = { ...ranking, rows: ranking.rows.map((row, index) => ({ ...row, band: index + 1 })) };
    expect(option(lone)).toContain('"markArea":{"silent":true,"itemStyle":{"color":"#e3ebf3"},"data":[]}');
  });

  test("draws the interval of each estimate, and holds it whole on an axis of other numbers", () => {
    const measure = (value: number, low: number, high: number): Figure => ({
      kind: "measure",
      label: { en: "score", "zh-CN": "得分" },
      value,
      decimals: 1,
      estimate: { status: "estimated", value, low, high, level: 0.95, method: "normal", n: 30 },
      provenance: { kind: "counted", from: "ballots" },
    });
    const rows = [
      { head: text("A", "甲"), figure: "a" },
      { head: text("B", "乙"), figure: "b" },
    ];
    const scores = { ...ranking, rows };
    const composed = must(
      compose(draftOf(scores), { figures: { a: measure(86.2, 84.7, 87.7), b: measure(79.5, 77.1, 81.9) } }),
    );
    expect(chartOption(composed.page, scores, "en")).toMatchObject({
      xAxis: { min: 70, max: 90 },
      series: [
        {},
        {
          markLine: {
            data: [
              [{ coord: [84.7, 0] }, { coord: [87.7, 0] }],
              [{ coord: [77.1, 1] }, {}],
            ],
          },
        },
      ],
    });
  });

  test("says in its data table who has which rank and where a band begins", () => {
    const lines = toMarkdown(must(compose(draftOf(ranking), bindings)).page, { language: "en" }).split("\n");
    expect(lines.filter((line) => line.startsWith("| ")).map((line) => line.replace(/\]\([^)]*\)/g, "]"))).toEqual([
      "| Unit | Rank | Satisfied | Tie band |",
      "| --- | --- | --- | --- |",
      "| 市水务局 | [1 ○] | [90.0% ○] | begins here |",
      expect.stringContaining("| [2 ○] | [86.0% ○] | as the row above |"),
      "| Parks and Green Spaces Administration | [3 ○] | [61.0% ○] | begins here |",
      "| 市政 | [3 ○] | [60.0% ○] | as the row above |",
      "| Tax office | — | [unknown ○] | — |",
    ]);
  });

  const [first, second, third] = ranking.rows as [Row, Row, Row];
  type Row = RankingChart["rows"][number];
  const rows = (...all: readonly Row[]): RankingChart => ({ ...ranking, rows: all });
  test.each<[string, RankingChart, string, string]>([
    ["a later rank first", rows(second, first), "not-in-rank-order", "puts row 2 behind one of a later rank"],
    ["a subject without a rank first", rows({ ...first, rank: undefined }, second), "not-in-rank-order", "row 2"],
    ["a later band first", rows({ ...first, band: 2 }, second, third), "not-in-rank-order", "one of a later band"],
    ["a subject without a band in between", rows({ ...first, band: undefined }, second), "not-in-rank-order", "band"],
    ["ranks that are percentages", rows({ ...first, rank: "water" }), "not-drawable", 'ranks row 1 by "water"'],
    ["no subject", rows(), "empty-chart", "has no figure to draw"],
    ["nobody known", rows(ranking.rows[4]!), "empty-chart", "has no figure to draw"],
    ["shares and counts", rows(first, { ...second, figure: "second" }), "mixed-chart", "one axis"],
    ["a band of zero", rows({ ...first, band: 0 }), "invalid-input", "rows.0.band"],
  ])("with %s is refused", (_, chart, code, message) => {
    expect(refusalOf(chart)).toMatchObject(refused(code, message));
  });

  test("ranked by an unknown place has that subject at the end", () => {
    const placed = rows(first, { ...second, rank: "nobody" });
    expect(refusalOf(placed)).toMatchObject({ ok: true });
    expect(refusalOf(rows({ ...first, rank: "nobody" }, second))).toMatchObject(refused("not-in-rank-order", "row 2"));
  });
});

describe("a flow", () => {
  test("gives each link its number and each stage its place, and writes what is unknown behind its node", () => {
    const unsaid = must(compose(draftOf(flow), { figures: { ...figures, others: figures["nobody"]! } })).page;
    const drawn = chartOption(unsaid, flow, "en") as unknown as { series: [{ data: unknown[]; links: unknown[] }] };
    expect(drawn.series[0].links).toHaveLength(6);
    expect(drawn.series[0].links[0]).toEqual({
      source: "opinions",
      target: "problems",
      value: 62,
      edgeLabel: { formatter: "62\u00a0○" },
    });
    expect(drawn.series[0].data[0]).toMatchObject({
      name: "opinions",
      depth: 0,
      value: 100,
      label: {
        formatter: `Opinions received\n100\u00a0○\n→ <script>alert(1)</script> {\u2060b} gnp unknown\u00a0○`,
      },
    });
  });

  test("lists nodes and links in its data table, and why other things are counted from a node on", () => {
    const alone = must(
      compose(draftOf({ ...flow, notes: [{ en: "By deed.", "zh-CN": "以实绩计。" }] }), bindings),
    ).page;
    const lines = toMarkdown(alone, { language: "en" }).split("\n");
    expect(lines.filter((line) => line.startsWith("| ")).map((line) => line.replace(/\]\([^)]*\)/g, "]"))).toEqual([
      "| From | To | Number |",
      "| --- | --- | --- |",
      "| Opinions received | in all | [100 ○] |",
      "| Opinions received | Problems | [62 ○] |",
      "| Opinions received | Repeat another opinion | [30 ○] |",
      expect.stringContaining("gnp | [8 ○] |"),
      "| Problems | in all | [40 ○] |",
      "| Problems | Items | [55 ○] |",
      "| Items | in all | [55 ○] |",
      "| Items | Closed as fixed | [31 ○] |",
      "| Items | Explained to the people | [4 ○] |",
      "| Items | In work | [20 ○] |",
    ]);
    const notes = lines.filter((line) => line.startsWith("> "));
    expect(notes).toEqual(
      [expect.stringContaining("> Opinions that say the same are one problem"), "> By deed\\."].map(unescaped),
    );
  });

  const stages = (change: (node: Node) => Node): FlowChart => ({
    ...flow,
    stages: flow.stages.map(({ nodes }) => ({ nodes: nodes.map(change) })),
  });
  type Node = FlowChart["stages"][number]["nodes"][number];
  const links = (...all: FlowChart["links"]): FlowChart => ({ ...flow, links: all });
  const [toProblems] = flow.links as [FlowChart["links"][number]];
  test.each<[string, FlowChart, Record<string, Figure>, string, string]>([
    [
      "loses things without a name",
      flow,
      { inWork: count(19) },
      "flow-not-conserved",
      '55 flow in and 54 flow out at "items"',
    ],
    ["gains things from nowhere", flow, { inWork: count(21) }, "flow-not-conserved", "55 flow in and 56 flow out"],
    [
      "holds more than flows out",
      flow,
      { opinions: count(101) },
      "flow-not-conserved",
      '101 stand there and 100 flow out at "opinions"',
    ],
    [
      "changes without saying so",
      stages(({ change, ...node }) => node),
      {},
      "flow-not-conserved",
      '62 flow in and 40 stand there at "problems"',
    ],
    [
      "has known parts beyond the whole",
      flow,
      { others: figures["nobody"]!, opinions: count(91) },
      "flow-not-conserved",
      "91 stand there and at least 92 flow out",
    ],
    [
      "flows in percent",
      flow,
      Object.fromEntries(flow.links.map(({ figure }) => [figure, figures["water"]!])),
      "not-drawable",
      "no number of things",
    ],
    ["counts a node in percent", flow, { problems: figures["water"]! }, "not-drawable", '"problems"'],
    ["has no link", links(), {}, "empty-chart", "has no figure to draw"],
    [
      "has no known link",
      links(toProblems),
      { consolidated: figures["nobody"]! },
      "empty-chart",
      "has no figure to draw",
    ],
    [
      "leads to no node",
      links({ ...toProblems, target: "nowhere" }),
      {},
      "unknown-node",
      'no node is called "nowhere"',
    ],
    [
      "leads from no node",
      links({ ...toProblems, source: "nowhere" }),
      {},
      "unknown-node",
      'no node is called "nowhere"',
    ],
    [
      "leads back",
      links({ ...toProblems, source: "problems", target: "opinions" }),
      {},
      "backward-link",
      'links "problems" to "opinions"',
    ],
    ["leads in a circle", links({ ...toProblems, target: "opinions" }), {}, "backward-link", "no later stage"],
    ["has a link twice", links(toProblems, toProblems), {}, "duplicate-link", "twice"],
    ["has a node twice", stages((node) => ({ ...node, id: "same" })), {}, "duplicate-node", 'two nodes called "same"'],
    ["has one stage", { ...flow, stages: flow.stages.slice(0, 1) }, {}, "invalid-input", "stages"],
    [
      "types a number in a change",
      stages((node) => ({ ...node, ...(node.change && { change: { en: "3", "zh-CN": "3" } }) })),
      {},
      "unbound-number",
      'the number "3"',
    ],
  ])("that %s is refused", (_, chart, bound, code, message) => {
    expect(refusalOf(chart, bound)).toMatchObject(refused(code, message));
  });

  test("with a hedged or unknown part is checked as far as it is known", () => {
    const published = (kind: "at-least" | "about", value: number): Figure => ({
      kind: "quantity",
      label: { en: "opinions", "zh-CN": "意见" },
      quantity: { kind, value, unit: "条" },
      provenance: { kind: "published", source: "《求是》" },
    });
    expect(refusalOf(flow, { opinions: published("at-least", 90) })).toMatchObject({ ok: true });
    expect(refusalOf(flow, { opinions: published("about", 3000) })).toMatchObject({ ok: true });
    expect(refusalOf(flow, { opinions: published("at-least", 101) })).toMatchObject(
      refused("flow-not-conserved", "at least 101 stand there and 100 flow out"),
    );
    expect(refusalOf(flow, { others: figures["nobody"]! })).toMatchObject({ ok: true });
  });

  test("is conserved exactly when what leaves a node is what came in", () => {
    fc.assert(
      fc.property(fc.nat(60), fc.nat(60), fc.nat(60), (fixed, explained, inWork) => {
        const composed = compose(draftOf(flow), {
          figures: { ...figures, fixed: count(fixed), explained: count(explained), inWork: count(inWork) },
        });
        expect(composed.ok).toBe(fixed + explained + inWork === 55);
      }),
    );
  });
});

describe("a lineage", () => {
  test("places each stage beside the last, and draws every link once", () => {
    const drawn = chartOption(page, lineage, "zh-CN") as unknown as {
      series: [{ data: { value: [number, number] }[]; links: unknown[] }];
    };
    expect(drawn.series[0].links).toEqual(lineage.links);
    expect(drawn.series[0].data.map(({ value: [stage] }) => stage)).toEqual([0, 0, 0, 0, 1, 1, 2, 2, 2]);
    expect(new Set(drawn.series[0].data.map(({ value }) => value.join(" "))).size).toBe(9);
  });

  test("says in its data table what led to what, and what led to nothing", () => {
    const alone = must(compose(draftOf(lineage), bindings)).page;
    const rows = toMarkdown(alone, { language: "en" })
      .split("\n")
      .filter((line) => line.startsWith("| "));
    expect(rows).toHaveLength(2 + lineage.links.length + 4);
    expect(rows).toContain("| 窗口人员不足 | Problems | 水务局：增设窗口 |");
    expect(rows).toContain("| The lamp in our lane is broken | Opinions | — |");
  });

  test("cuts a long name in the drawing and nowhere else", () => {
    const long = "排队时间太长".repeat(30);
    const [opinions, ...others] = lineage.stages as [LineageChart["stages"][number]];
    const [, ...rest] = opinions.nodes;
    const chart = {
      ...lineage,
      stages: [{ ...opinions, nodes: [{ id: "o1", head: { words: long } }, ...rest] }, ...others],
    };
    const alone = must(compose(draftOf(chart), bindings)).page;
    expect(JSON.stringify(chartOption(alone, chart, "en", 340))).toContain("…");
    expect(JSON.stringify(chartOption(alone, chart, "en", 340))).not.toContain(long);
    expect(toMarkdown(alone, { language: "en" })).toContain(long);
  });

  test.each<[string, LineageChart, string]>([
    ["has no link", { ...lineage, links: [] }, "empty-chart"],
    ["leads back", { ...lineage, links: [{ source: "p1", target: "o1" }] }, "backward-link"],
    ["leads to itself", { ...lineage, links: [{ source: "p1", target: "p1" }] }, "backward-link"],
    ["leads nowhere", { ...lineage, links: [{ source: "p1", target: "constructor" }] }, "unknown-node"],
  ])("that %s is refused", (_, chart, code) => {
    expect(refusalOf(chart)).toMatchObject(refused(code, ""));
  });
});

describe("a matrix of units by phases", () => {
  test("shades states between its least and its greatest figure", () => {
    expect(chartOption(page, phases, "en")).toMatchObject({
      visualMap: { min: 0, max: 2 },
      series: [
        {
          data: [
            { value: [0, 0, 2], label: { formatter: "passed" } },
            { value: [1, 0, 1.6], label: { formatter: "passed at attempt 2" } },
            { value: [2, 0, 2], label: { formatter: "2\u00a0○" } },
            {},
            { value: [1, 1, 0.8] },
            { value: [2, 1, 0], label: { formatter: "not reached" } },
          ],
        },
        { data: [] },
      ],
    });
  });

  test("may hold words alone, and no shade beyond the palest and the darkest", () => {
    const [, words] = phases.rows;
    expect(refusalOf({ ...phases, rows: [words!] })).toMatchObject({ ok: true });
    const dark = {
      ...phases,
      rows: [{ ...words!, figures: [{ state: text("a", "甲"), shade: 2 }, "water", "water"] }],
    };
    expect(refusalOf(dark)).toMatchObject(refused("invalid-input", "shade"));
  });

  test("types no number in a state", () => {
    const [, words] = phases.rows;
    const typed = {
      ...phases,
      rows: [{ ...words!, figures: [{ state: text("3", "三"), shade: 0 }, "water", "water"] }],
    };
    expect(refusalOf(typed)).toMatchObject(refused("unbound-number", 'row 1, cell 2 (en) types the number "3"'));
  });
});

test("a name between braces stays a name", () => {
  for (const chart of [flow, lineage]) expect(option(chart)).toContain("alert(1)</script> {\u2060b}");
  expect(HOSTILE).toContain("{b}");
});

function asWritten(text: unknown): unknown {
  return typeof text === "string" ? text : expect.anything();
}

function unescaped(line: unknown): unknown {
  return typeof line === "string" ? line.replaceAll("\\", "") : line;
}
