import { readFileSync } from "node:fs";
import { expect } from "vitest";

/** Reads one file of reference values; each test says which shape it expects. */
export function golden(name: string): unknown {
  const path = new URL(`../reference/golden/${name}.json`, import.meta.url);
  return JSON.parse(readFileSync(path, "utf8"));
}

/** Distance at which two numbers count as different, relative to the expected one. */
const TOLERANCE = 1e-10;
/** Below this R writes 0, and only the absolute size can be compared. */
const UNDERFLOW = 1e-300;
/** What R's own subtraction leaves of an interval's end that is 0 (for instance −2e-17). */
export const ROUNDING_OF_ENDS = 1e-16;

/** Compares a number with R's, and counts it. */
export class Agreement {
  private covered = 0;

  constructor(
    private readonly file: string,
    private readonly left: string,
  ) {}

  compare(actual: number, expected: number, where: string, noise = UNDERFLOW): void {
    const allowed = Math.max(TOLERANCE * Math.abs(expected), noise);
    expect(Math.abs(actual - expected), `${where}: ${actual} against ${expected}`).toBeLessThanOrEqual(allowed);
    this.covered += 1;
  }

  /** Prints what was compared and names what was not. */
  report(total: number): void {
    console.info(`${this.file}: ${this.covered} / ${total} values covered; left to later: ${this.left}`);
    expect(this.covered).toBeGreaterThan(0);
  }
}

/** How many numbers stand anywhere in the given part of a reference file. */
export function countNumbers(part: unknown): number {
  if (typeof part === "number") return 1;
  return typeof part === "object" && part !== null
    ? Object.values(part).reduce((sum: number, inner) => sum + countNumbers(inner), 0)
    : 0;
}
