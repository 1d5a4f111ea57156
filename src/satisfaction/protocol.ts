import * as z from "zod";
import { CalendarDay, IdText, Label, type DeepReadonly } from "../core/index.js";
import { Pin, definitionFields } from "../definitions/index.js";
import { PROPORTION_INTERVALS } from "../statistics/index.js";
import {
  DENOMINATORS,
  DONT_KNOW_POLICIES,
  EMPTY_CLASS_POLICIES,
  EVALUATOR_KINDS,
  SPOILT_POLICIES,
  WEIGHTINGS,
} from "./policies.js";
import { Scale } from "./scale.js";
import { Weight } from "./weight.js";

/** Text that becomes a name in a tally, so `__proto__` is none. */
const Name = IdText.regex(/^(?!__proto__$)/, "is not a usable name");

/** Text that names a unit; it becomes a name in the tally, so `__proto__` is none. */
export const UnitName = Name;

/** Text that names one ballot (票号); it becomes a name in the register, so `__proto__` is none. */
export const BallotCode = Name;

/** Something with words and a weight, from a billionth to a billion, among others of its kind: a question, a class of evaluators, or a channel. */
const weighted = { id: IdText, label: Label, weight: Weight };

/** A part of the whole, from 0 to 1. */
const Part = z.number().min(0).max(1);

/** One question of the form. */
export const Question = z.strictObject(weighted);
/** A question with its weight in the total score. */
export interface Question extends DeepReadonly<z.infer<typeof Question>> {}

/** A way by which answers come in (电话, 问卷). */
export const Channel = z.strictObject(weighted);
/** A way by which answers come in, with its weight within each class that is asked by it. */
export interface Channel extends DeepReadonly<z.infer<typeof Channel>> {}

/** A class of evaluators (上级, 同级, 群众). */
export const EvaluatorClass = z.strictObject({
  ...weighted,
  /** Who they are to the evaluated: `self` for their own evaluation, `peers` for the mutual one. */
  kind: z.enum(EVALUATOR_KINDS).optional(),
  /** The channels by which it is asked; by all of them when absent. */
  channels: z.array(IdText).min(1).optional(),
  /** The part of all responses that is planned to come from it; the parts of all classes sum to 1. */
  quota: Part.optional(),
});
/** A class of evaluators with its weight in the score, however many of them answer. */
export interface EvaluatorClass extends DeepReadonly<z.infer<typeof EvaluatorClass>> {}

/** A rate under its own name: the grades it counts, and among whom. */
export const NamedRate = z.strictObject({
  id: IdText,
  label: Label,
  /** Codes of grades on the scale. */
  grades: z.array(IdText).min(1),
  denominator: z.enum(DENOMINATORS),
});
/** Which grades make a rate, and among whom they are counted; it pools the answers of all classes and channels, unweighed by them. */
export interface NamedRate extends DeepReadonly<z.infer<typeof NamedRate>> {}

/** Everything that decides what answers will be worth: plain data with an id and a version. */
export const ProtocolDefinition = z.strictObject({
  ...definitionFields,
  label: Label,
  scale: Scale,
  questions: z.array(Question).min(1),
  classes: z.array(EvaluatorClass).min(1),
  /** The ways by which answers come in; where there are some, every response names its own. */
  channels: z.array(Channel).min(1).optional(),
  /** How the weights of questions, classes and channels are written. */
  weighting: z.enum(WEIGHTINGS).default("shares"),
  rates: z.array(NamedRate),
  /** The interval of every rate. */
  interval: z.enum(PROPORTION_INTERVALS).default("wilson"),
  /** The units under evaluation; absent where they are not known before the answers come. */
  units: z.array(UnitName).min(1).optional(),
  dontKnow: z.enum(DONT_KNOW_POLICIES),
  blank: z.enum(SPOILT_POLICIES).default("exclude"),
  severalMarks: z.enum(SPOILT_POLICIES).default("exclude"),
  invalid: z.enum(SPOILT_POLICIES).default("exclude"),
  emptyClass: z.enum(EMPTY_CLASS_POLICIES).default("withhold"),
  /**
   * Answers on the scale that a question needs in a group before anything of it is shown. It keeps small groups from being judged, and
   * hides nothing for sure: what is withheld may follow by subtraction from other groups and totals.
   */
  minimum: z.int().positive(),
  /**
   * What a publication must hide: counts from 1 up to below the `floor`, and so that no hidden count can be told more narrowly than
   * within `protection` whole numbers.
   */
  suppression: z.strictObject({ floor: z.int().positive(), protection: z.int().positive() }).optional(),
  /** Whether every response carries the weight that its sample gives it; none does otherwise. */
  weighted: z.boolean().default(false),
  /** The first and the last day on which answers are taken; with one of them, every response names its day. */
  opensOn: CalendarDay.optional(),
  closesOn: CalendarDay.optional(),
  /** How many people each evaluator must have asked before answering, where the evaluation has two stages. */
  leastConsulted: z.int().positive().optional(),
  /** The part of the responses that must come from people drawn by chance, and not from people who were named. */
  leastDrawn: Part.optional(),
});
/** Everything that decides what answers will be worth, as data. */
export interface ProtocolDefinition extends DeepReadonly<z.infer<typeof ProtocolDefinition>> {}

/** A definition that was found whole and fixed before the first answer; the pin is what every tally keeps of it. */
export const Protocol = z.strictObject({ definition: ProtocolDefinition, pin: Pin });
/** A frozen definition and its pin. */
export interface Protocol extends DeepReadonly<z.infer<typeof Protocol>> {}
