import type { DrawChart } from "answerable/bulletin";
import * as echarts from "echarts";

/** Draws a bulletin's chart as SVG on the server; nothing of ECharts reaches the page but the picture. */
export const drawChart: DrawChart = (option, { width, height }) => {
  const chart = echarts.init(null, null, { renderer: "svg", ssr: true, width, height });
  chart.setOption(option);
  const svg = chart.renderToSVGString();
  chart.dispose();
  return svg;
};
