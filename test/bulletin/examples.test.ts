import { init } from "echarts";
import { expect, test } from "vitest";
import { must } from "answerable";
import {
  chartOption,
  compose,
  countFigure,
  dayFigure,
  differenceFigure,
  labelOf,
  measureFigure,
  placeFigure,
  rateFigure,
  ratioFigure,
  shareFigure,
  stateFigure,
  toHtml,
  toMarkdown,
  valueFigure,
  verify,
} from "answerable/bulletin";
import type { Bindings, Chart, Draft, DrawChart, Figure, Records } from "answerable/bulletin";
import { rate } from "answerable/figures";
import type { Condition } from "answerable/rules";

// #region draft
const listed: Figure = {
  kind: "rate",
  rate: rate(
    {
      id: "listed-solved",
      label: { en: "listed items solved", "zh-CN": "挂牌督办事项解决率" },
      numerator: { en: "items closed", "zh-CN": "已销号" },
      denominator: { en: "items listed", "zh-CN": "挂牌督办" },
    },
    { numerator: 95, denominator: 120 },
  ),
  show: "percent",
  decimals: 1,
  rounding: "plain",
  provenance: { kind: "counted", from: "items with supervision listed" },
};
const stated: Figure = {
  kind: "quantity",
  label: { en: "listed items solved, as stated", "zh-CN": "挂牌督办事项解决率（公布数）" },
  quantity: { kind: "exact", value: 79.2, unit: "%" },
  provenance: { kind: "published", source: "《求是》" },
};
const chart: Chart = {
  kind: "chart",
  form: "bars",
  caption: { en: "Listed items solved", "zh-CN": "挂牌督办事项解决率" },
  corner: { en: "Kind", "zh-CN": "类别" },
  columns: [{ text: { en: "Solved", "zh-CN": "解决率" } }],
  rows: [
    { head: { text: { en: "Counted", "zh-CN": "统计数" } }, figures: ["listed"] },
    { head: { text: { en: "Published", "zh-CN": "公布数" } }, figures: ["stated"] },
  ],
  notes: [],
};
const draft: Draft = {
  title: { en: "Listed items", "zh-CN": "挂牌督办情况" },
  sections: [
    {
      id: "listed",
      heading: { en: "Results", "zh-CN": "办理结果" },
      blocks: [
        {
          kind: "paragraph",
          sentences: [
            { en: "{bureau} solved {listed}; {stated} was stated.", "zh-CN": "{bureau}解决{listed}，公布为{stated}。" },
          ],
        },
        chart,
      ],
    },
  ],
};
const bindings: Bindings = { figures: { listed, stated }, words: { bureau: { en: "The bureau", "zh-CN": "市局" } } };
// #endregion draft

const { page } = must(compose(draft, bindings));

test("compose", () => {
  // #region compose
  const composed = compose(draft, bindings);
  expect(composed).toMatchObject({ ok: true, page: { languages: ["en", "zh-CN"], figures: { listed, stated } } });

  const typed = { ...draft, title: { en: "79.2% solved", "zh-CN": "解决79.2%" } };
  expect(compose(typed, bindings)).toEqual({
    ok: false,
    refusal: {
      code: "unbound-number",
      message: 'title (en) types the number "79.2%"; a number is stated by a figure bound to it',
    },
  });
  // #endregion compose
});

test("state a figure", () => {
  // #region state
  expect(stateFigure(listed, "en")).toBe("79.2%");

  const evaluators: Figure = {
    kind: "quantity",
    label: { en: "evaluators", "zh-CN": "评议代表" },
    quantity: { kind: "nearly", value: 3000, unit: "人" },
    provenance: { kind: "published", source: "《求是》", sentence: "近3000人" },
  };
  expect(stateFigure(evaluators, "en")).toBe("nearly 3,000");
  expect(stateFigure(evaluators, "zh-CN")).toBe("近3,000");
  // #endregion state
});

test("to Markdown", () => {
  // #region to-markdown
  const lines = toMarkdown(page, { language: "zh-CN" }).split("\n");

  expect(lines).toContain("◆ 来源已公布的数据 · ● 据记录统计的数据");
  expect(lines).toContain("市局解决[79.2% ●](#figure-listed)，公布为[79.2% ◆](#figure-stated)。");
  expect(lines).toContain('- <a id="figure-listed"></a>挂牌督办事项解决率: 79.2% ●');
  expect(lines).toContain("  - 分母: 120 (挂牌督办)");
  // #endregion to-markdown
});

test("to HTML", () => {
  // #region to-html
  const drawChart: DrawChart = (option, { width, height }) => {
    const drawing = init(null, null, { renderer: "svg", ssr: true, width, height });
    drawing.setOption(option);
    const svg = drawing.renderToSVGString();
    drawing.dispose();
    return svg;
  };
  const html = toHtml(page, { language: "en", drawChart });

  expect(html).toContain('<html lang="en">');
  expect(html.match(/<svg/g)).toHaveLength(2); // one for a wide page, one for a phone
  expect(toHtml(page, { language: "en" })).not.toContain("<svg"); // the chart is its data table
  // #endregion to-html
});

test("an option for ECharts", () => {
  // #region chart-option
  const option = chartOption(page, chart, "en");

  expect(option).toMatchObject({
    yAxis: { data: ["Counted", "Published"] },
    series: [{ type: "bar", name: "Solved", data: [{ value: 79.2 }, { value: 79.2 }] }],
  });
  expect(JSON.parse(JSON.stringify(option))).toEqual(option); // plain data, no function in it
  // #endregion chart-option
});

test("the name of a figure", () => {
  // #region label
  expect(labelOf(listed).en).toBe("listed items solved");
  expect(labelOf({ ...listed, label: { en: "of the water office", "zh-CN": "水务局" } }).en).toBe(
    "of the water office",
  );
  // #endregion label
});

// #region records
const records: Records = {
  items: [
    { id: "it-1", facts: { status: "closed", level: "listed", days: 12, closedOn: "2003-04-02" } },
    { id: "it-2", facts: { status: "closed", level: "ordinary", days: 31, closedOn: "2003-05-06" } },
    { id: "it-3", facts: { status: "open", level: "listed" } },
    { id: "it-4", facts: { level: "ordinary" } }, // nobody knows how it stands
  ],
  units: [{ id: "u-1", facts: {} }],
};
const closed: Condition = { fact: "status", comparison: "equals", value: "closed" };
const ledger = { en: "items of the ledger", "zh-CN": "台账事项" };
// #endregion records

test("count records into a figure", () => {
  // #region count-figure
  const query = {
    label: { en: "items closed", "zh-CN": "已销号事项" },
    collection: "items",
    select: { where: closed },
    from: ledger,
  };
  const refused = countFigure(query, records);
  expect(!refused.ok && refused.refusal).toEqual({
    code: "undecided",
    message: '1 of 4 records of "items" undecided: "it-4"',
  });

  const { figure } = must(countFigure({ ...query, undecided: "apart" }, records));
  expect(figure).toMatchObject({ kind: "count", count: 2, provenance: { undecided: 1 } });
  // #endregion count-figure
});

const share = {
  definition: {
    id: "items-closed",
    label: { en: "items closed", "zh-CN": "事项销号率" },
    numerator: { en: "closed", "zh-CN": "已销号" },
    denominator: { en: "registered", "zh-CN": "登记" },
  },
  decimals: 1,
  rounding: "plain",
  from: ledger,
} as const;

test("count records into a rate", () => {
  // #region rate-figure
  const { figure } = must(
    rateFigure(
      {
        ...share,
        collection: "items",
        numerator: { where: closed },
        denominator: "all",
        excluded: [{ reason: "registered-twice", select: { ids: ["it-2"] } }],
        undecided: "apart",
        show: "parts",
      },
      records,
    ),
  );
  expect(stateFigure(figure, "en")).toBe("1/2");
  expect(figure.rate.excluded).toEqual([
    { reason: "registered-twice", count: 1 },
    { reason: "undecided", count: 1 },
  ]);
  // #endregion rate-figure
});

test("count records among those whom others count", () => {
  // #region share-figure
  const { definition, ...printed } = share;
  const { figure } = must(
    shareFigure(
      {
        ...printed,
        definition: { ...definition, denominator: { en: "entitled to answer", "zh-CN": "应到人数" } },
        numerator: { collection: "ballots", select: "all" },
        denominator: { collection: "register", select: "all", fact: "eligible" },
        show: "parts",
      },
      {
        ballots: [
          { id: "b-1", facts: {} },
          { id: "b-2", facts: {} },
        ],
        register: [
          { id: "water", facts: { eligible: 3 } },
          { id: "roads", facts: { eligible: 5 } },
        ],
      },
    ),
  );
  expect(stateFigure(figure, "en")).toBe("2/8");
  // #endregion share-figure
});

test("count records into a ratio", () => {
  // #region ratio-figure
  const { figure } = must(
    ratioFigure(
      {
        ...share,
        numerator: { collection: "items", select: "all" },
        denominator: { collection: "units", select: "all" },
      },
      records,
    ),
  );
  expect(stateFigure(figure, "en")).toBe("4.0");
  // #endregion ratio-figure
});

test("work a statistic out of records", () => {
  // #region measure-figure
  const { figure } = must(
    measureFigure(
      {
        label: { en: "median days to closing", "zh-CN": "销号天数中位数" },
        unit: { en: "days", "zh-CN": "天" },
        decimals: 1,
        collection: "items",
        select: { where: closed },
        fact: "days",
        statistic: "median",
        undecided: "apart",
        from: ledger,
      },
      records,
    ),
  );
  expect(stateFigure(figure, "en")).toBe("21.5 days");
  // #endregion measure-figure
});

test("read a number of one record, and find its place", () => {
  const about = { collection: "items", id: "it-2", fact: "days", from: ledger };
  // #region value-figure
  const days = must(
    valueFigure({ ...about, label: { en: "days to closing", "zh-CN": "销号天数" }, decimals: 0 }, records),
  );
  expect(stateFigure(days.figure, "en")).toBe("31");
  // #endregion value-figure
  // #region place-figure
  const place = must(
    placeFigure(
      { ...about, label: { en: "place", "zh-CN": "位次" }, among: { ids: ["it-1", "it-2"] }, first: "least" },
      records,
    ),
  );
  expect(stateFigure(place.figure, "en")).toBe("2");
  // #endregion place-figure
});

test("count the difference of two rates", () => {
  // #region difference-figure
  const among = (level: string) => ({
    collection: "items",
    numerator: { where: closed },
    denominator: { where: { fact: "level", comparison: "equals", value: level } as const },
  });
  const { figure } = must(
    differenceFigure(
      {
        label: { en: "listed items closed, beside ordinary ones", "zh-CN": "挂牌事项与一般事项销号率之差" },
        before: among("ordinary"),
        after: among("listed"),
        interval: { method: "newcombe", level: 0.95 },
        undecided: "apart",
        decimals: 1,
        from: ledger,
      },
      records,
    ),
  );
  expect(stateFigure(figure, "en")).toBe("-50.0 percentage points"); // one of two, beside the one that is decided
  expect(figure).toMatchObject({ estimate: { n: 3 }, provenance: { undecided: 1 } });
  // #endregion difference-figure
});

test("find a day among records", () => {
  // #region day-figure
  const { figure } = must(
    dayFigure(
      {
        label: { en: "last closing", "zh-CN": "最近一次销号" },
        collection: "items",
        select: { ids: ["it-1", "it-2"] },
        fact: "closedOn",
        end: "latest",
        from: ledger,
      },
      records,
    ),
  );
  expect(stateFigure(figure, "zh-CN")).toBe("2003年5月6日");
  // #endregion day-figure
});

test("recount a page", () => {
  // #region verify
  const { figure } = must(
    countFigure(
      {
        label: { en: "listed items", "zh-CN": "挂牌督办事项" },
        collection: "items",
        select: { where: { fact: "level", comparison: "equals", value: "listed" } },
        from: ledger,
      },
      records,
    ),
  );
  const sentence = {
    en: "{listed} items are listed; {stated} was stated.",
    "zh-CN": "{listed}件挂牌，公布为{stated}。",
  };
  const heading = { en: "Listed items", "zh-CN": "挂牌督办" };
  const sections = [{ id: "listed", heading, blocks: [{ kind: "paragraph", sentences: [sentence] }] }] as const;
  const recountable = must(compose({ title: heading, sections }, { figures: { listed: figure, stated } })).page;
  expect(verify(recountable, records)).toEqual({
    verified: ["listed"],
    failed: [],
    notRecounted: [{ name: "stated", why: "published" }],
    intervalsAsGiven: [],
  });

  const later = { ...records, items: records["items"]?.slice(1) ?? [] };
  expect(verify(recountable, later).failed).toMatchObject([
    { name: "listed", code: "differs", message: '"listed" states 2 and the records give 1' },
  ]);
  expect(toMarkdown(recountable, { language: "en" })).toContain(
    "  - records selected: items\\: level is equal to “listed”\n",
  );
  // #endregion verify
});

test("check before publication", () => {
  // #region before-publication
  const count = (chinese: string, en: string, number: number): Figure => ({
    kind: "count",
    label: { en, "zh-CN": chinese },
    count: number,
    provenance: { kind: "published", source: "《求是》" },
  });
  const figures = {
    all: count("事项总数", "items", 100),
    done: count("已办结", "done", 61),
    rest: count("未办结", "not done", 38),
  };
  const text = { en: "{all} items: {done} done, {rest} not.", "zh-CN": "共{all}件，办结{done}件，未办结{rest}件。" };
  const heading = { en: "Items", "zh-CN": "事项" };
  const sections = [{ id: "items", heading, blocks: [{ kind: "paragraph", sentences: [text] }] }] as const;
  const reconcile = [{ total: "all", parts: ["done", "rest"] }];

  expect(compose({ title: heading, sections }, { figures, reconcile })).toEqual({
    ok: false,
    refusal: {
      code: "does-not-reconcile",
      message: 'the parts done, rest add up to 99, which "all" does not state',
    },
  });
  const { page: published } = must(
    compose({ title: heading, sections }, { figures, reconcile, despite: ["does-not-reconcile"] }),
  );
  expect(toMarkdown(published, { language: "en" })).toContain(
    [
      "## Found before publication",
      "",
      "- items is stated as [100 ◆](#figure-all); its parts [61 ◆](#figure-done) \\+ [38 ◆](#figure-rest) add up to 99.",
    ].join("\n"),
  );
  // #endregion before-publication
});
