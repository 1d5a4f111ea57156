import * as z from "zod";
import type { DeepReadonly } from "../../core/index.js";
import { ELIGIBLE, casesOf, type DispositionCounts } from "./dispositions.js";

/** How the part of the undetermined cases that is eligible (AAPOR's `e`) comes to be known. */
export const ELIGIBILITY_BASES = ["stated", "proportional-allocation"] as const;
/** How the eligible part of the undetermined cases comes to be known. */
export type EligibilityBasis = (typeof ELIGIBILITY_BASES)[number];

/**
 * What part of the undetermined cases is taken to be eligible: a part from 0 to 1 that somebody states, with what it rests on, or the
 * part that is eligible among the cases of the same group of which it is known (`proportional-allocation`).
 */
export const Eligibility = z.discriminatedUnion("basis", [
  z.strictObject({
    basis: z.literal("stated"),
    part: z.number().min(0).max(1),
    /** What the part rests on, for instance an earlier survey of the same frame. */
    source: z.string().min(1),
  }),
  z.strictObject({ basis: z.literal("proportional-allocation") }),
]);
/** What part of the undetermined cases is taken to be eligible. */
export type Eligibility = DeepReadonly<z.infer<typeof Eligibility>>;

/**
 * Gives the part of the undetermined cases that is taken to be eligible, or `"unknown"` where it shall be that of the determined cases
 * and there are none.
 *
 * @param counts - the cases of one group
 * @param eligibility - what the part rests on
 */
export function eligiblePart(counts: DispositionCounts, eligibility: Eligibility): number | "unknown" {
  if (eligibility.basis === "stated") return eligibility.part;
  const eligible = casesOf(counts, ELIGIBLE);
  const determined = eligible + counts["not-eligible"];
  return determined === 0 ? "unknown" : eligible / determined;
}
