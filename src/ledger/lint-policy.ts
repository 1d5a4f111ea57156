import type { Finding } from "../definitions/index.js";
import { check, type Facts, type Scalar } from "../rules/index.js";
import type { SignOffPolicy } from "./schema/index.js";

/** What the linter can say about a sign-off policy. */
export const POLICY_FAULTS = ["satisfaction-never-met", "satisfaction-always-met"] as const;
/** What the linter can say about a sign-off policy. */
export type PolicyFault = (typeof POLICY_FAULTS)[number];

/** Cases tried at most; a condition with more is left alone, because nothing certain could be said of it. */
const MOST_CASES = 100_000;

/**
 * Names what makes a sign-off policy pointless: a condition on satisfaction that nobody can meet (an error), or that everybody
 * does (a warning).
 *
 * Every case that the condition can tell apart is tried, up to 100,000 of them.
 *
 * @param policy - a policy that its schema has let through
 * @returns the findings; none for a sound policy
 * @example
 * {@includeCode ../../test/ledger/examples.test.ts#lint-policy}
 */
export function lintPolicy({ id, satisfaction }: SignOffPolicy): readonly Finding<PolicyFault>[] {
  const cases = satisfaction === undefined ? [] : casesOf(check(satisfaction, {}).reasons);
  if (satisfaction === undefined || cases.length === 0) return [];
  const met = cases.filter((facts) => check(satisfaction, facts).outcome === "met").length;
  const path = ["satisfaction"];
  if (met === 0) {
    const message = `policy "${id}" asks for what no answer can meet, so nothing under it is ever closed`;
    return [{ code: "satisfaction-never-met", severity: "error", path, message }];
  }
  if (met < cases.length) return [];
  const message = `policy "${id}" asks for what every answer meets`;
  return [{ code: "satisfaction-always-met", severity: "warning", path, message }];
}

/** A comparison, as the reasons of a check without facts list all of them. */
interface Compared {
  readonly fact: string;
  readonly required: Scalar | readonly Scalar[];
}

function casesOf(comparisons: readonly Compared[]): readonly Facts[] {
  const values = new Map<string, Scalar[]>();
  for (const { fact, required } of comparisons) {
    values.set(fact, [...(values.get(fact) ?? []), ...[required].flat()]);
  }
  const samples = [...values].map(([fact, compared]) => [fact, samplesOf(compared)] as const);
  if (samples.reduce((count, [, all]) => count * all.length, 1) > MOST_CASES) return [];
  const start: readonly Facts[] = [{}];
  return samples.reduce(
    (cases, [fact, all]) => cases.flatMap((facts) => all.map((each) => ({ ...facts, [fact]: each }))),
    start,
  );
}

/** Values among which no comparison changes its answer without another one of them telling. */
function samplesOf(compared: readonly Scalar[]): readonly Scalar[] {
  const numbers = compared.filter((value) => typeof value === "number").sort((a, b) => a - b);
  const others = compared.filter((value) => typeof value !== "number");
  const between = numbers.map((value, index) => (value + (numbers[index + 1] ?? value + 2)) / 2);
  const below = numbers.slice(0, 1).map((value) => value - 1);
  const texts = others.some((value) => typeof value === "string") ? [`not ${others.join(" or ")}`] : [];
  const answers = others.some((value) => typeof value === "boolean") ? [true, false] : [];
  return [...new Set([...below, ...numbers, ...between, ...others, ...texts, ...answers])];
}
