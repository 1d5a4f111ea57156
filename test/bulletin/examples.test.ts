import { init } from "echarts";
import { expect, test } from "vitest";
import { must } from "answerable";
import { chartOption, compose, labelOf, stateFigure, toHtml, toMarkdown } from "answerable/bulletin";
import type { Bindings, Chart, Draft, DrawChart, Figure } from "answerable/bulletin";
import { rate } from "answerable/figures";

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
