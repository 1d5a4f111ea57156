import * as z from "zod";
import { IdText, type DeepReadonly } from "../core/index.js";
import { compare } from "./compare.js";
import { COMPARISONS, partsOf, type Comparison, type Condition } from "./condition.js";
import { Fact, Scalar, lookUp, type Facts } from "./fact.js";
import { Outcome, countOutcome, negated, type Needed } from "./outcome.js";

/** Deepest nesting judged: conditions are put together after they were read, and the reader refuses far less deep ones. */
const DEEPEST = 64;

/**
 * One comparison that decided an outcome: the fact, what was required of it and what it was.
 *
 * `outcome` is the comparison's own: below a `not`, a comparison that is met is why the whole is not. `actual` is
 * `"unknown"` for a missing fact; an `unknown` outcome beside any other `actual` means a fact of the wrong kind.
 */
export const Reason = z.strictObject({
  fact: IdText,
  comparison: z.enum(COMPARISONS),
  required: z.union([Scalar, z.array(Scalar)]),
  actual: Fact,
  outcome: Outcome,
});
/** One comparison that decided an outcome. */
export interface Reason extends DeepReadonly<z.infer<typeof Reason>> {}

/** What a condition answered, with the comparisons that decided it. */
export const Check = z.strictObject({ outcome: Outcome, reasons: z.array(Reason) });
/** What a condition answered, with the comparisons that decided it. */
export interface Check extends DeepReadonly<z.infer<typeof Check>> {}

/**
 * Judges a condition by the facts: `met`, `not-met`, `undetermined` or `unknown`, with the comparisons that decided it.
 *
 * An interval meets a comparison when all of it does and fails it when none of it does. A fact that is missing, or of
 * another kind than what is required (a text against a number), answers `unknown`: it is neither passed nor failed, not
 * even under a `not`. In `all` a `not-met` decides, in `any` a `met`; where nothing decides, `unknown` comes before
 * `undetermined`. Knowing more never reverses a decided outcome (Kleene's strong logic, with two ways of not knowing).
 *
 * @param condition - the rule, as {@link readCondition} gave it
 * @param facts - facts under their names
 * @throws TypeError when a fact that is read is no fact (NaN, an infinity, null); RangeError for a condition nested
 * deeper than 64 levels: such data has not passed its schema
 * @example
 * {@includeCode ../../test/rules/examples.test.ts#check}
 */
export function check(condition: Condition, facts: Facts): Check {
  return judge(condition, facts, 0);
}

function judge(condition: Condition, facts: Facts, depth: number): Check {
  if (depth > DEEPEST) throw new RangeError(`condition is nested deeper than ${DEEPEST} levels`);
  if ("fact" in condition) return judgeComparison(condition, facts);
  if ("not" in condition) {
    const { outcome, reasons } = judge(condition.not, facts, depth + 1);
    return { outcome: negated(outcome), reasons };
  }
  const { parts, needed } = groupOf(condition);
  return judgeGroup(
    parts.map((part) => judge(part, facts, depth + 1)),
    needed,
  );
}

function judgeComparison(comparison: Comparison, facts: Facts): Check {
  const actual = lookUp(facts, comparison.fact);
  const required = comparison.comparison === "one-of" ? comparison.values : comparison.value;
  const outcome = compare(comparison, actual);
  return {
    outcome,
    reasons: [{ fact: comparison.fact, comparison: comparison.comparison, required, actual, outcome }],
  };
}

type Group = Exclude<Condition, Comparison | { readonly not: Condition }>;

function groupOf(group: Group): { readonly parts: readonly Condition[]; readonly needed: Needed } {
  if ("all" in group) return { parts: group.all, needed: { low: group.all.length, high: group.all.length } };
  if ("any" in group) return { parts: group.any, needed: { low: 1, high: group.any.length } };
  const { of, atLeast = 0, atMost = of.length } = group.count;
  return { parts: of, needed: { low: atLeast, high: atMost } };
}

function judgeGroup(checks: readonly Check[], needed: Needed): Check {
  const outcome = countOutcome(
    checks.map((part) => part.outcome),
    needed,
  );
  const deciding = decidingOutcomes(outcome, checks, needed);
  return { outcome, reasons: checks.filter((part) => deciding.has(part.outcome)).flatMap(({ reasons }) => reasons) };
}

/** A lower bound is met by the parts that are met and missed by those that are not; an upper bound the other way round. */
function decidingOutcomes(outcome: Outcome, checks: readonly Check[], { low, high }: Needed): ReadonlySet<Outcome> {
  if (outcome === "met") {
    return new Set([...(low > 0 ? (["met"] as const) : []), ...(high < checks.length ? (["not-met"] as const) : [])]);
  }
  if (outcome !== "not-met") return new Set([outcome]);
  const tooMany = checks.filter((part) => part.outcome === "met").length > high;
  return new Set([tooMany ? "met" : "not-met"]);
}

/**
 * Lists every comparison of a condition, in the order of the text.
 *
 * @param condition - the rule
 * @internal
 */
export function comparisonsOf(condition: Condition): readonly Comparison[] {
  if ("fact" in condition) return [condition];
  return partsOf(condition).flatMap(comparisonsOf);
}

/**
 * Names the facts a condition reads, each once: what an app must supply before the condition can be decided.
 *
 * @param condition - the rule
 * @example
 * {@includeCode ../../test/rules/examples.test.ts#factsOf}
 */
export function factsOf(condition: Condition): readonly string[] {
  return [...new Set(comparisonsOf(condition).map(({ fact }) => fact))];
}
