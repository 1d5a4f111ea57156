import * as z from "zod";
import { IdText, Label, type DeepReadonly } from "../core/index.js";

/**
 * What a form can carry instead of a grade: four different things. The evaluator does not know the unit (`dont-know`),
 * left the question empty (`blank`), marked several grades (`several-marks`), or the mark cannot stand for another reason
 * (`invalid`).
 */
export const UNGRADED = ["dont-know", "blank", "several-marks", "invalid"] as const;
/** What a form can carry instead of a grade. */
export type Ungraded = (typeof UNGRADED)[number];

/** Points of a grade, 0 to 100. */
const Points = z.number().min(0).max(100);

/** One grade of a scale. */
export const Grade = z.strictObject({
  /** What answers carry, for instance `fairly-satisfied`. */
  code: IdText,
  label: Label,
  /** What the grade is worth in a score; absent on every grade of a scale that is only counted. */
  points: Points.optional(),
});
/** A grade's code, its words, and its points from 0 to 100 if it is scored. */
export interface Grade extends DeepReadonly<z.infer<typeof Grade>> {}

/** The grades among which an evaluator chooses, in the order of the form. */
export const Scale = z.strictObject({
  id: IdText,
  label: Label,
  grades: z.array(Grade).min(2),
  /** The words for a don't-know where the form offers one, and its points where the protocol counts it as a grade. */
  dontKnow: z.strictObject({ label: Label, points: Points.optional() }).optional(),
});
/** Grades in the order of the form, and whether the form offers a don't-know. */
export interface Scale extends DeepReadonly<z.infer<typeof Scale>> {}
