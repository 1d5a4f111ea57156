import type { Fact, Facts } from "../rules/index.js";

/** Reads a fact as it was given; what was not given is unknown. */
export function actualOf(facts: Facts, name: string): Fact {
  return (Object.hasOwn(facts, name) ? facts[name] : undefined) ?? "unknown";
}

/** Reads what a fact is taken to be: an estimate is its point estimate, which it may lack. */
export function pointEstimate(actual: Fact): number | string | boolean | undefined {
  return typeof actual === "object" ? actual.value : actual;
}
