import { fileURLToPath } from "node:url";

/** Where processes of their own find the built package. */
export const REPOSITORY = fileURLToPath(new URL("../..", import.meta.url));

/** One table of the report. */
export interface Section {
  readonly title: string;
  readonly rows: readonly Readonly<Record<string, string | number>>[];
}

/** The middle of several measurements; a busy machine spoils a mean. */
export function median(measurements: readonly number[]): number {
  const sorted = [...measurements].sort((a, b) => a - b);
  const middle = sorted[Math.floor(sorted.length / 2)];
  if (middle === undefined) throw new RangeError("there is no median of nothing");
  return middle;
}

/** The middle of so many times, in seconds. */
export function seconds(run: () => unknown, rounds = 5): number {
  const measured = Array.from({ length: rounds }, () => {
    const start = process.hrtime.bigint();
    run();
    return Number(process.hrtime.bigint() - start) / 1e9;
  });
  return median(measured);
}

/** Three digits say all that a measurement holds. */
export function rounded(value: number): string {
  return Number(value.toPrecision(3)).toLocaleString("en");
}

/** Two digits of a ratio. */
export function ratio(value: number): string {
  return Number(value.toPrecision(2)).toLocaleString("en");
}
