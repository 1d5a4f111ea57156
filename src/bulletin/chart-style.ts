/** Any JSON value. */
export type Json = string | number | boolean | null | readonly Json[] | { readonly [name: string]: Json };
/** An ECharts option as plain JSON data: it holds no function, so it can be stored, sent and drawn anywhere. */
export type ChartOption = Readonly<Record<string, Json>>;

/** Each has at least 4.5 to 1 against white, and they differ in lightness too. */
export const COLOURS = ["#1f4e79", "#a8500f", "#3f6f3a", "#7a3b69", "#5c5c5c"] as const;
/** The colour of text. */
export const INK = "#1c2733";
/** The colour of axes and the lines across a drawing. */
export const RULE = "#d5dae0";
const FONTS =
  "system-ui, 'Segoe UI', Roboto, 'Noto Sans', 'PingFang SC', 'Microsoft YaHei', 'Noto Sans SC', sans-serif";
/** How text is set. */
export const TEXT = { color: INK, fontSize: 12, fontFamily: FONTS };
/** A row's name breaks at this width; a server measures text without its font, so the grid leaves a quarter more. */
export const NAME_WIDTH = 116;
/** The room of names, at the left. */
export const NAME_SPACE = 144;
/** The room of the values behind the longest bars. */
export const VALUE_SPACE = 76;
/** The room of an axis, at the bottom. */
export const AXIS_SPACE = 28;
/** What ECharts takes for a point that is not there; 0 would be a number. */
export const ABSENT = "-";

/** Text between braces is a name to ECharts; with a joiner of no width behind the brace it is what it was. */
export function literal(text: string): string {
  return text.replaceAll("{", "{\u2060");
}

/** An axis of names. */
export function categoryAxis(names: readonly string[], width = NAME_WIDTH): ChartOption {
  return {
    type: "category",
    data: names,
    axisLine: { lineStyle: { color: RULE } },
    axisTick: { show: false },
    axisLabel: { ...TEXT, interval: 0, width, overflow: "break" },
  };
}

/** An axis of percentages, which ends at the whole, or of other numbers. */
export function valueAxis(scale: "percent" | "number"): ChartOption {
  return {
    type: "value",
    ...(scale === "percent" && { max: 100 }),
    axisLabel: { ...TEXT, ...(scale === "percent" && { formatter: "{value}%" }) },
    splitLine: { lineStyle: { color: RULE } },
  };
}

/** ECharts draws error bars only through a function; a marked line from end to end, flat at both, is plain data. */
export function whiskers(ends: readonly (readonly [Json, Json])[], color: string): Json {
  return {
    silent: true,
    symbol: "rect",
    symbolSize: [12, 1.5],
    label: { show: false },
    lineStyle: { type: "solid", width: 1.5, color },
    data: ends.map(([low, high]) => [{ coord: low }, { coord: high }]),
  };
}

/** Ends for an axis of numbers that hold every value and every interval: a whisker that leaves the axis would not be drawn. */
export function extentOf(
  data: readonly { readonly value: number | "unknown"; readonly interval?: Ends }[],
): ChartOption {
  const known = data.flatMap(({ value, interval }) =>
    value === "unknown" ? [] : interval === undefined ? [value] : [value, interval.low, interval.high],
  );
  const [least, greatest] = [Math.min(...known), Math.max(...known)];
  const step = 10 ** Math.floor(Math.log10(greatest - least || Math.abs(least) || 1));
  const whole = (steps: number): number => Number((steps * step).toPrecision(12));
  return { min: whole(Math.floor(least / step)), max: whole(Math.floor(greatest / step) + 1) };
}

interface Ends {
  readonly low: number;
  readonly high: number;
}
