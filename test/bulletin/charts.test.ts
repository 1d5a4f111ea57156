import { init } from "echarts";
import { describe, expect, test, vi } from "vitest";
import { must } from "answerable";
import { chartOption, compose, type Chart, type MatrixChart, type SeriesChart } from "answerable/bulletin";
import { bindings, draft, satisfied } from "./pilot.js";

const { page } = must(compose(draft, bindings));
const charts = page.sections.flatMap(({ blocks }) => blocks.filter((block): block is Chart => block.kind === "chart"));
const [trend, bars, matrix] = charts as [SeriesChart, SeriesChart, MatrixChart];

describe("what has no place on the axis is named and not drawn as 0", () => {
  test("in bars, behind the name of its row", () => {
    expect(chartOption(page, bars, "en")).toMatchObject({
      yAxis: { data: [expect.anything(), expect.anything(), expect.anything(), "Household items\nunknown\u00a0◆"] },
      series: [{ data: [{ value: 66 }, { value: 66 }, { value: 79.2 }, "-"] }],
    });
  });
  test("in a trend, behind the wave and with the name of its series", () => {
    expect(chartOption(page, trend, "zh-CN")).toMatchObject({
      xAxis: { data: ["活动前", "分析评议阶段\n现场 不详\u00a0○", "活动结束前"] },
      series: [{ data: [{}, { value: 73.5 }, {}] }, { data: [{}, "-", {}] }],
    });
  });
  test("in a matrix, in its cell and outside the shades", () => {
    expect(chartOption(page, matrix, "en")).toMatchObject({
      visualMap: { seriesIndex: 0, min: 0, max: 100 },
      series: [
        { type: "heatmap", data: [{ value: [0, 0, 79.2] }, { value: [1, 0, 66] }, { value: [1, 1, 90.1] }] },
        { type: "scatter", data: [{ value: [0, 1], label: { formatter: "unknown\u00a0○" } }] },
      ],
    });
  });
  test("a published range is written and takes no point", () => {
    const label = { en: "range", "zh-CN": "区间" };
    const range = {
      kind: "quantity",
      label,
      quantity: { kind: "between", low: 80, high: 100, unit: "%" },
      provenance: { kind: "published", source: "s" },
    } as const;
    const figures = { ...bindings.figures, visits: range };
    const ranged = must(compose(draft, { ...bindings, figures })).page;
    expect(JSON.stringify(chartOption(ranged, bars, "en"))).toContain("Household items\\n80%–100%\u00a0◆");
  });
});

test("a trend draws the interval of each estimate, in the unit of its axis", () => {
  const option = chartOption(page, trend, "en") as unknown as {
    series: { markLine: { data: { coord: [number, number] }[][] } }[];
  };
  const ends = option.series.map(({ markLine }) => markLine.data.map((pair) => pair.map(({ coord }) => coord)));
  expect(ends[0]).toHaveLength(3);
  expect(ends[1]).toHaveLength(2); // the wave nobody answered has no interval
  expect(ends[1]?.[1]?.[0]?.[0]).toBe(2);
  expect(ends[0]?.[0]?.[0]?.[1]).toBeCloseTo(59.37, 2);
  expect(ends[0]?.[0]?.[1]?.[1]).toBeCloseTo(65.43, 2);
});

test("bars begin at 0, and a percentage ends at 100", () => {
  expect(chartOption(page, bars, "en")).toMatchObject({ xAxis: { min: 0, max: 100 } });
  const counts = { ...bars, rows: [{ head: { words: "yellow cards" }, figures: ["yellow"] }] };
  const { xAxis } = chartOption(page, counts, "en") as { xAxis: object };
  expect(xAxis).toMatchObject({ min: 0 });
  expect(xAxis).not.toHaveProperty("max");
});

describe("a server draws every form, and words from outside stay text", () => {
  test.each(charts.map((chart) => [chart.form, chart] as const))("%s", (_, chart) => {
    const warn = vi.spyOn(console, "warn");
    const drawing = init(null, null, { renderer: "svg", ssr: true, width: 736, height: 300 });
    drawing.setOption(chartOption(page, chart, "en"));
    const svg = drawing.renderToSVGString();
    drawing.dispose();
    expect(svg).toMatch(/^<svg [^]*<\/svg>$/);
    expect(svg).toContain("○");
    expect(svg).not.toContain("<b>");
    expect(warn).not.toHaveBeenCalled();
  });
});

test("a chart of another page is a programmer's error", () => {
  const strange = { ...bars, rows: [{ head: { words: "r" }, figures: ["elsewhere"] }] };
  expect(() => chartOption(page, strange, "en")).toThrow(RangeError);
});

test("of lines close together the highest value is written above its point and the lowest below", () => {
  const shares = { low: satisfied(80, 100), middle: satisfied(82, 100), high: satisfied(84, 100) };
  const text = (en: string): { text: { en: string } } => ({ text: { en } });
  const close: SeriesChart = {
    kind: "chart",
    form: "trend",
    caption: { en: "Close" },
    corner: { en: "Wave" },
    columns: [text("middle"), text("low"), text("high")],
    rows: [{ head: text("wave"), figures: ["middle", "low", "high"] }],
    notes: [],
  };
  const sections = [{ id: "s", heading: { en: "Close" }, blocks: [close] }];
  const { page: closePage } = must(
    compose({ title: { en: "Close" }, sections }, { figures: shares, languages: ["en"] }),
  );
  expect(chartOption(closePage, close, "en")).toMatchObject({
    yAxis: { min: 0, max: 100 },
    series: [
      { data: [{ value: 82, label: { position: "right" } }] },
      { data: [{ value: 80, label: { position: "bottom" } }] },
      { data: [{ value: 84, label: { position: "top" } }] },
    ],
  });
});
