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
