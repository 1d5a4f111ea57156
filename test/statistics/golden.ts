import { readFileSync } from "node:fs";
import { expect } from "vitest";
import type { Estimate, TestResult } from "answerable/statistics";

/** Reads one file of reference values; each test says which shape it expects. */
export function golden(name: string): unknown {
  const path = new URL(`../reference/golden/${name}.json`, import.meta.url);
  return JSON.parse(readFileSync(path, "utf8"));
}

/** Distance at which two numbers count as different, relative to the expected one. */
const CLOSED_FORM = 1e-10;
/** The same where R itself searches for a root. */
export const SEARCHED = 1e-8;
/** Below this R writes 0, and only the absolute size can be compared. */
const UNDERFLOW = 1e-300;
/** What R's own subtraction leaves of an interval's end that is 0 (for instance −2e-17). */
const ROUNDING_OF_ENDS = 1e-16;

export type Ends = readonly [number, number];

/** Compares numbers with R's, and counts them. */
export class Agreement {
  private covered = 0;
  private worst = { error: 0, where: "nothing" };

  number(actual: number, expected: number, where: string, { tolerance = CLOSED_FORM, noise = UNDERFLOW } = {}): void {
    const distance = Math.abs(actual - expected);
    const allowed = Math.max(tolerance * Math.abs(expected), noise);
    // Asking expect for each of thousands would take longer than computing them.
    if (!(distance <= allowed)) expect.fail(`${where}: ${actual} against ${expected}`);
    const error = distance > noise ? distance / Math.abs(expected) : 0;
    if (error > this.worst.error) this.worst = { error, where };
    this.covered += 1;
  }

  ends(actual: Estimate, [low, high]: Ends, where: string, tolerance = CLOSED_FORM): void {
    if (actual.status === "withheld") return expect.fail(`${where} was withheld: ${actual.refusal.message}`);
    this.number(actual.low, low, `${where} low`, { tolerance, noise: ROUNDING_OF_ENDS });
    this.number(actual.high, high, `${where} high`, { tolerance, noise: ROUNDING_OF_ENDS });
  }

  /** Where R has no number, or one that says nothing, this library says why there is none. */
  refused(actual: Estimate | TestResult, code: string, values: number, where: string): void {
    expect(actual, where).toMatchObject({ status: "withheld", refusal: { code } });
    this.covered += values;
  }

  same(actual: unknown, expected: unknown, where: string): void {
    expect(actual, where).toEqual(expected);
    this.covered += 1;
  }

  /** Prints how much of a file was compared, and fails unless it was all of it but the fields that are named. */
  report(file: string, total: number, aside: readonly string[] = []): void {
    const { error, where } = this.worst;
    const left = aside.length === 0 ? "" : `; not compared: ${aside.join(", ")}`;
    console.info(`${file}: ${this.covered} / ${total} covered; furthest ${error.toExponential(1)}, ${where}${left}`);
    expect(this.covered, file).toBe(total);
  }
}

/** How many values stand anywhere in the given part of a reference file, what they were computed from left out. */
export function countValues(part: unknown, inputs: readonly string[]): number {
  if (typeof part !== "object" || part === null) return 1;
  return Object.entries(part)
    .filter(([key]) => !inputs.includes(key))
    .reduce((sum, [, inner]) => sum + countValues(inner, inputs), 0);
}
