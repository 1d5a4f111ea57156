import * as z from "zod";
import { toWhole, type DeepReadonly } from "../core/index.js";
import { printed } from "./decimal.js";

/** Whether the parts add up to the stated total; `undetermined` when a number is unknown. */
export const VERDICTS = ["agrees", "differs", "undetermined"] as const;
/** One of {@link VERDICTS}. */
export type Verdict = (typeof VERDICTS)[number];

const Known = z.union([z.number(), z.literal("unknown")]);

const Added = z.strictObject({
  stated: Known,
  parts: z.array(Known),
  sum: Known,
  difference: Known,
  verdict: z.enum(VERDICTS),
});

/**
 * A stated total beside the sum of its parts.
 *
 * `difference` is stated minus sum: 17,877 stated over parts of 17,878 is −1. Both numbers stay as they were published.
 */
export const Reconciliation = Added.refine(
  (given) => JSON.stringify(reconcile(given.stated, given.parts)) === JSON.stringify(given),
  "sum, difference and verdict are not what the stated total and the parts give",
);
/** What adding up the parts of a stated total found. */
export interface Reconciliation extends DeepReadonly<z.infer<typeof Reconciliation>> {}

/**
 * Adds up the parts of a published total and reports the difference; neither side is ever mended.
 *
 * The sum is exact in decimals (0.1 and 0.2 agree with 0.3). One unknown part makes sum and difference `"unknown"` and the
 * verdict `undetermined`: an unknown part is not 0.
 *
 * @param stated - the total as published
 * @param parts - the parts as published
 * @throws RangeError when a number is not finite
 * @example
 * {@includeCode ../../test/figures/examples.test.ts#reconcile}
 */
export function reconcile(stated: number | "unknown", parts: readonly (number | "unknown")[]): Reconciliation {
  const sum = addUp(parts);
  const difference = addUp([stated, ...parts.map((part) => (part === "unknown" ? part : -part))]);
  return { stated, parts: [...parts], sum, difference, verdict: verdictOn(difference) };
}

function verdictOn(difference: number | "unknown"): Verdict {
  if (difference === "unknown") return "undetermined";
  return difference === 0 ? "agrees" : "differs";
}

function addUp(parts: readonly (number | "unknown")[]): number | "unknown" {
  const known = parts.filter((part) => part !== "unknown");
  const wrong = known.find((part) => !Number.isFinite(part));
  if (wrong !== undefined) throw new RangeError(`a part or total is ${wrong}; it must be a finite number or "unknown"`);
  if (known.length < parts.length) return "unknown";
  const { whole, decimals } = toWhole(known);
  const sum = whole.reduce((total, part) => total + part, 0n);
  return printed(sum, decimals).value;
}
