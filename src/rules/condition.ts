import * as z from "zod";
import { IdText, readInput, type Refused } from "../core/index.js";
import { Scalar } from "./fact.js";

/** Comparisons by size; they read numbers only. */
export const ORDERINGS = ["at-least", "more-than", "at-most", "less-than"] as const;
/** Every way in which a fact can be compared. */
export const COMPARISONS = [...ORDERINGS, "equals", "differs-from", "one-of"] as const;
/** One way of comparing a fact. */
export type ComparisonCode = (typeof COMPARISONS)[number];

const isKnown = (value: Scalar): boolean => value !== "unknown";
const NOT_KNOWN = "`unknown` is what a fact is called that is not known; nothing can be required to be it";
const Required = Scalar.refine(isKnown, NOT_KNOWN);

/**
 * One fact compared with what is required of it.
 *
 * A number at the line itself meets `at-least` and `at-most`, and does not meet `more-than` and `less-than`.
 */
export const Comparison = z.discriminatedUnion("comparison", [
  z.strictObject({ fact: IdText, comparison: z.enum(ORDERINGS), value: z.number() }),
  z.strictObject({ fact: IdText, comparison: z.enum(["equals", "differs-from"]), value: Required }),
  z.strictObject({
    fact: IdText,
    comparison: z.literal("one-of"),
    values: z.union([z.array(z.number()).min(1), z.array(z.string().refine(isKnown, NOT_KNOWN)).min(1)]),
  }),
]);
/** One fact compared with what is required of it. */
export type Comparison =
  | { readonly fact: string; readonly comparison: (typeof ORDERINGS)[number]; readonly value: number }
  | { readonly fact: string; readonly comparison: "equals" | "differs-from"; readonly value: Scalar }
  | {
      readonly fact: string;
      readonly comparison: "one-of";
      readonly values: readonly number[] | readonly string[];
    };

/** Met when every one of its conditions is. */
export interface AllCondition {
  readonly all: readonly Condition[];
}
/** Met when at least one of its conditions is. */
export interface AnyCondition {
  readonly any: readonly Condition[];
}
/** Met when its condition is not, and not met when it is. */
export interface NotCondition {
  readonly not: Condition;
}
/** Met when the number of its conditions that are met lies within the bounds. */
export interface CountCondition {
  readonly count: {
    readonly atLeast?: number | undefined;
    readonly atMost?: number | undefined;
    readonly of: readonly Condition[];
  };
}
/** A rule over named facts, as JSON data. */
export type Condition = Comparison | AllCondition | AnyCondition | NotCondition | CountCondition;

/** The groups, in the order in which the union of conditions lists them after the comparison. */
const GROUPS = ["all", "any", "not", "count"] as const;

const Count = z
  .strictObject({
    atLeast: z.int().min(1).optional(),
    atMost: z.int().min(0).optional(),
    get of() {
      return Conditions;
    },
  })
  .refine(({ atLeast, atMost }) => atLeast !== undefined || atMost !== undefined, "needs atLeast or atMost")
  .refine(({ atLeast = 0, of }) => atLeast <= of.length, "asks for more than there are, so it can never be met")
  .refine(({ atMost = -1, of }) => atMost < of.length, "allows as many as there are, so it is always met")
  .refine(({ atLeast = 0, atMost = atLeast }) => atLeast <= atMost, "atLeast is above atMost");

const Nested: z.ZodType<Condition> = z.union(
  [
    Comparison,
    z.strictObject({
      get all() {
        return Conditions;
      },
    }),
    z.strictObject({
      get any() {
        return Conditions;
      },
    }),
    z.strictObject({
      get not() {
        return Nested;
      },
    }),
    z.strictObject({ count: Count }),
  ],
  { error: explain },
);
const Conditions = z.array(Nested).min(1);

/** Deepest nesting read: half of what is judged, since a gate is judged as a part of all that is asked before a transition. */
const DEEPEST = 32;

/**
 * A rule over named facts: a comparison, or `all`, `any`, `not` or `count` of other conditions, nested at most 32 levels deep.
 *
 * Groups are never empty, and a count can be met and can fail: a rule that is always met would flatter everyone.
 */
export const Condition: z.ZodType<Condition> = Nested.refine(
  (condition) => depthOf(condition) <= DEEPEST,
  `is nested deeper than ${DEEPEST} levels`,
);

function depthOf(condition: Condition): number {
  if ("fact" in condition) return 0;
  return 1 + partsOf(condition).reduce((deepest, part) => Math.max(deepest, depthOf(part)), 0);
}

/**
 * Lists what a group is made of.
 *
 * @param group - any condition but a comparison
 * @internal
 */
export function partsOf(group: Exclude<Condition, Comparison>): readonly Condition[] {
  if ("not" in group) return [group.not];
  if ("all" in group) return group.all;
  return "any" in group ? group.any : group.count.of;
}

/** A union only says that nothing fitted; the reader wants to know what is wrong with the group that was meant. */
function explain(issue: z.core.$ZodRawIssue): string {
  const { input } = issue;
  if (typeof input !== "object" || input === null) return "is not a condition";
  const meant = GROUPS.findIndex((group) => Object.hasOwn(input, group)) + 1;
  const errors = issue.code === "invalid_union" ? issue.errors[meant] : undefined;
  const [first] = errors ?? [];
  if (first === undefined) return "is not a condition";
  return first.path.length === 0 ? first.message : `${first.path.join(".")}: ${first.message}`;
}

/**
 * Reads a condition from data that came from outside.
 *
 * Refuses with `invalid-input`, naming the field: an empty group, a count that is always or never met, an unknown field, a
 * number that is not finite, nesting deeper than 32 levels.
 *
 * @param input - parsed JSON
 * @example
 * {@includeCode ../../test/rules/examples.test.ts#readCondition}
 */
export function readCondition(
  input: unknown,
): { readonly ok: true; readonly condition: Condition } | Refused<"invalid-input"> {
  const read = readInput(Condition, input, "condition");
  return read.ok ? { ok: true, condition: read.value } : read;
}
