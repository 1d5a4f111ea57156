import * as z from "zod";
import { IdText, readInput, refuse, type DeepReadonly, type Refused } from "../../core/index.js";
import { factsOf } from "../../rules/index.js";
import { SCORE_FACT, type Adjustment, type Index, type IndexPart, type Subject } from "../index.js";

/**
 * A fact that was estimated: its value and standard error, in the unit of the fact.
 *
 * `least` and `greatest` say what the fact can be at most, such as 0 and 1 for a share; what is drawn beyond is held there.
 */
export const FactEstimate = z
  .strictObject({
    value: z.number(),
    standardError: z.number().nonnegative(),
    least: z.number().optional(),
    greatest: z.number().optional(),
  })
  .refine(
    ({ least = -Infinity, value, greatest = Infinity }) => least <= value && value <= greatest,
    "the value does not lie between the least and the greatest",
  );
/** A fact that was estimated, with its standard error and the ends it cannot pass. */
export interface FactEstimate extends Readonly<z.infer<typeof FactEstimate>> {}

/** Estimated facts by subject and by the name of the fact. */
export const FactEstimates = z.record(IdText, z.record(IdText, FactEstimate));
/** Estimated facts by subject and by the name of the fact. */
export interface FactEstimates extends DeepReadonly<z.infer<typeof FactEstimates>> {}

/** One estimated fact of one subject. */
export interface UncertainFact {
  readonly subject: string;
  readonly fact: string;
  readonly estimate: FactEstimate;
}

/** Why estimated facts cannot be drawn. */
export type FactEstimatesRefusal = "invalid-input" | "unknown-subject" | "unknown-fact" | "nothing-uncertain";

/**
 * Reads estimated facts, in an order that depends neither on that of the subjects nor on that in which they were written.
 *
 * @param given - by subject and fact
 * @param index - that reads the facts
 * @param subjects - whose facts they are
 */
export function uncertainFacts(
  given: FactEstimates,
  index: Index,
  subjects: readonly Subject[],
): { readonly ok: true; readonly facts: readonly UncertainFact[] } | Refused<FactEstimatesRefusal> {
  const read = readInput(FactEstimates, given, "estimates");
  if (!read.ok) return read;
  const facts = sorted(read.value).flatMap(([subject, own]) =>
    sorted(own).map(([fact, estimate]) => ({ subject, fact, estimate })),
  );
  const [known, readable] = [new Set(subjects.map(({ id }) => id)), factsRead(index)];
  for (const { subject, fact } of facts) {
    if (!known.has(subject)) return refuse("unknown-subject", `an estimate is of "${subject}", who is not assessed`);
    if (!readable.has(fact)) {
      return refuse("unknown-fact", `the estimate "${fact}" of "${subject}" is no fact that the index reads`);
    }
  }
  return facts.length > 0 ? { ok: true, facts } : refuse("nothing-uncertain", "no fact has a standard error");
}

function sorted<Value>(record: Readonly<Record<string, Value>>): readonly (readonly [string, Value])[] {
  return Object.entries(record).sort(([one], [other]) => (one < other ? -1 : 1));
}

function factsRead({ definition: { parts, adjustments = [], limiters } }: Index): ReadonlySet<string> {
  const conditions = limiters.flatMap(({ when }) => factsOf(when)).filter((name) => !name.startsWith(SCORE_FACT));
  return new Set([...factsOfParts(parts), ...adjustments.flatMap(factsOfAdjustment), ...conditions]);
}

function factsOfAdjustment(adjustment: Adjustment): readonly string[] {
  if (adjustment.kind === "coefficient") return [adjustment.fact];
  return "fact" in adjustment.award ? [adjustment.award.fact] : factsOf(adjustment.award.when);
}

function factsOfParts(parts: readonly IndexPart[]): readonly string[] {
  return parts.flatMap((part) => (part.kind === "dimension" ? factsOfParts(part.parts) : [part.fact]));
}
