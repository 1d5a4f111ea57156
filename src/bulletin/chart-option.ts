import type { Language } from "../core/index.js";
import { chartReader, matrixData, seriesData, type ChartReader } from "./chart-data.js";
import { flow, flowHeight } from "./chart-flow.js";
import { lineage, lineageHeight } from "./chart-lineage.js";
import { matrix } from "./chart-matrix.js";
import { ranking } from "./chart-ranking.js";
import { bars, legendHeight, trend } from "./chart-series.js";
import { AXIS_SPACE, COLOURS, NAME_SPACE, TEXT, VALUE_SPACE, type ChartOption } from "./chart-style.js";
import type { Chart, Page } from "./schema.js";

/** The width that a drawing has where none is given: that of a page on a desk, in pixels. */
export const WIDE = 736;

/**
 * Writes a chart of a page as an option for ECharts, with names and numbers in one language.
 *
 * Made for print: no animation, no tooltip, every value written beside its point with its mark. What has no place on the axis
 * (unknown, a published range) is written behind its row's name, or that of the node it leads from, never drawn as 0. A trend and
 * a ranking draw the interval of each estimate as a whisker; a long name of a flow or lineage is cut, and whole in the data table.
 *
 * @param page - a composed page
 * @param chart - one of its charts
 * @param language - one of the page's languages
 * @param width - how wide it will be drawn, in pixels; 736 when absent
 * @throws RangeError when the chart draws a figure that the page does not bind
 * @example
 * {@includeCode ../../test/bulletin/examples.test.ts#chart-option}
 */
export function chartOption(page: Page, chart: Chart, language: Language, width = WIDE): ChartOption {
  const read = chartReader(page, language);
  return { ...frame(chart, read), ...formed(chart, read, width) };
}

function formed(chart: Chart, read: ChartReader, width: number): ChartOption {
  switch (chart.form) {
    case "bars":
      return bars(seriesData(chart, read));
    case "trend":
      return trend(seriesData(chart, read));
    case "matrix":
      return matrix(matrixData(chart, read), width);
    case "ranking":
      return ranking(chart, read);
    case "flow":
      return flow(chart, read, width);
    case "lineage":
      return lineage(chart, read, width);
  }
}

function frame(chart: Chart, { name }: ChartReader): ChartOption {
  const columns = "columns" in chart ? chart.columns : [];
  return {
    animation: false,
    aria: { enabled: true, label: { description: name({ text: chart.caption }) } },
    backgroundColor: "#ffffff",
    color: COLOURS,
    textStyle: TEXT,
    grid: { left: NAME_SPACE, right: VALUE_SPACE, top: 12 + legendHeight(columns), bottom: AXIS_SPACE },
    ...(columns.length > 1 && {
      legend: { top: 0, left: 0, orient: "vertical", itemGap: 6, itemWidth: 14, itemHeight: 10, textStyle: TEXT },
    }),
  };
}

/** How tall a chart stands, in pixels, so that its rows keep their distance however many there are. */
export function chartHeight(page: Page, chart: Chart, language: Language, width: number): number {
  switch (chart.form) {
    case "trend":
      return 270 + legendHeight(chart.columns);
    case "matrix":
      return 84 + 34 * chart.rows.length;
    case "bars":
      return 40 + legendHeight(chart.columns) + chart.rows.length * (14 + 22 * chart.columns.length);
    case "ranking":
      return 48 + 42 * chart.rows.length;
    case "flow":
      return flowHeight(chart, chartReader(page, language), width);
    case "lineage":
      return lineageHeight(chart);
  }
}
