import * as z from "zod";
import { IdText, Label, type DeepReadonly } from "../core/index.js";
import { Pin, definitionFields } from "../definitions/index.js";
import { Scale } from "./scale.js";

/**
 * How a don't-know counts: kept apart from every rate and score (`exclude`), as a valid answer worth nothing (`zero`), or
 * as a valid answer worth the points that the scale gives it (`as-grade`).
 */
export const DONT_KNOW_POLICIES = ["exclude", "zero", "as-grade"] as const;
/** How a don't-know counts. */
export type DontKnowPolicy = (typeof DONT_KNOW_POLICIES)[number];

/**
 * What happens to the score when an evaluator class gave no valid answer: the score is withheld, or the other classes
 * share the weight of the empty one, and the result says so.
 */
export const EMPTY_CLASS_POLICIES = ["withhold", "renormalise"] as const;
/** What happens to a score when an evaluator class is empty. */
export type EmptyClassPolicy = (typeof EMPTY_CLASS_POLICIES)[number];

/** Among which answers a rate counts: those that carry a grade that counts, or all that came back. */
export const DENOMINATORS = ["valid", "cast"] as const;
/** Among which answers a rate counts. */
export type Denominator = (typeof DENOMINATORS)[number];

/** Text that names a unit; it becomes a name in the tally, so `__proto__` is none. */
export const UnitName = IdText.regex(/^(?!__proto__$)/, "is not a usable name");

/** A share of the whole, above 0 and at most 1; the weights of one list sum to 1. */
const Weight = z.number().positive().max(1);

/** Something with words and a weight among others of its kind: a question, or a class of evaluators. */
const weighted = { id: IdText, label: Label, weight: Weight };

/** One question of the form. */
export const Question = z.strictObject(weighted);
/** A question with its share of the total score. */
export interface Question extends DeepReadonly<z.infer<typeof Question>> {}

/** A class of evaluators (superiors, peers, the masses). */
export const EvaluatorClass = z.strictObject(weighted);
/** A class of evaluators with its share of the score, however many of them answer. */
export interface EvaluatorClass extends DeepReadonly<z.infer<typeof EvaluatorClass>> {}

/** A rate under its own name: the grades it counts, and among which answers. */
export const NamedRate = z.strictObject({
  id: IdText,
  label: Label,
  /** Codes of grades on the scale. */
  grades: z.array(IdText).min(1),
  denominator: z.enum(DENOMINATORS),
});
/** Which grades make a rate, and among which answers they are counted. */
export interface NamedRate extends DeepReadonly<z.infer<typeof NamedRate>> {}

/** Everything that decides what answers will be worth: plain data with an id and a version. */
export const ProtocolDefinition = z.strictObject({
  ...definitionFields,
  label: Label,
  scale: Scale,
  questions: z.array(Question).min(1),
  classes: z.array(EvaluatorClass).min(1),
  rates: z.array(NamedRate),
  /** The units under evaluation; absent where they are not known before the answers come. */
  units: z.array(UnitName).min(1).optional(),
  dontKnow: z.enum(DONT_KNOW_POLICIES),
  emptyClass: z.enum(EMPTY_CLASS_POLICIES).default("withhold"),
  /** Valid answers that a question needs in a group before anything of it is shown. */
  minimum: z.int().positive(),
});
/** Everything that decides what answers will be worth, as data. */
export interface ProtocolDefinition extends DeepReadonly<z.infer<typeof ProtocolDefinition>> {}

/** A definition that was found whole and fixed before the first answer; the pin is what every tally keeps of it. */
export const Protocol = z.strictObject({ definition: ProtocolDefinition, pin: Pin });
/** A frozen definition and its pin. */
export interface Protocol extends DeepReadonly<z.infer<typeof Protocol>> {}
