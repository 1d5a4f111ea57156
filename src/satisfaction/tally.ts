import * as z from "zod";
import { IdText } from "../core/index.js";
import { Pin } from "../definitions/index.js";
import { outcomesOf } from "./outcome.js";
import { UnitName, type Protocol } from "./protocol.js";
import type { Admission, Response } from "./response.js";

const Count = z.int().nonnegative();

/** What came back about one unit. */
export const UnitTally = z.strictObject({
  responses: Count,
  /** People consulted by the evaluators before they answered, summed. */
  consulted: Count,
  /** Answers by question, class and outcome, the outcome running fastest; see {@link Tally}. */
  counts: z.array(Count),
});
/** Counts of one unit's answers. */
export interface UnitTally extends z.infer<typeof UnitTally> {}

/**
 * Counts of all answers, as plain data: they can be stored, sent and merged.
 *
 * `counts[(question × classes + class) × outcomes + outcome]` of a unit is how often evaluators of that class gave that
 * outcome to that question, each numbered as in the lists of the tally.
 */
export const Tally = z
  .strictObject({
    /** Under which protocol the answers were admitted. */
    protocol: Pin,
    questions: z.array(IdText),
    classes: z.array(IdText),
    outcomes: z.array(IdText),
    units: z.record(UnitName, UnitTally),
    /** Refused responses by the code of the refusal. */
    refused: z.record(z.string(), Count),
  })
  .refine(
    (tally) => Object.values(tally.units).every((unit) => addsUp(tally, unit)),
    "has a unit whose answers to a question are not as many as its responses",
  );
/** Counts of all answers under one protocol; the only thing of the package that is changed in place, by {@link add}. */
export interface Tally extends z.infer<typeof Tally> {}

/** How the counts of a tally are laid out. */
interface Layout {
  readonly questions: readonly string[];
  readonly classes: readonly string[];
  readonly outcomes: readonly string[];
}

function addsUp({ questions, classes, outcomes }: Layout, { responses, counts }: UnitTally): boolean {
  const size = classes.length * outcomes.length;
  const sum = (from: number): number => counts.slice(from, from + size).reduce((total, count) => total + count, 0);
  return counts.length === questions.length * size && questions.every((_, index) => sum(index * size) === responses);
}

/**
 * Makes a tally in which nothing is counted yet.
 *
 * @param protocol - the frozen protocol that the answers will be admitted under
 * @example
 * {@includeCode ../../test/satisfaction/examples.test.ts#tally}
 */
export function emptyTally({ definition, pin }: Protocol): Tally {
  return {
    protocol: pin,
    questions: definition.questions.map(({ id }) => id),
    classes: definition.classes.map(({ id }) => id),
    outcomes: outcomesOf(definition).map(({ code }) => code),
    units: {},
    refused: {},
  };
}

/**
 * Counts an admitted response, or the refusal of one by its code. This changes the tally it is given.
 *
 * @param tally - is changed
 * @param admission - what {@link admit} answered, accepted or refused
 * @throws RangeError when the response was admitted under another protocol: the caller has mixed two surveys up, and
 * the tally is left as it was
 * @example
 * {@includeCode ../../test/satisfaction/examples.test.ts#tally}
 */
export function add(tally: Tally, admission: Admission): void {
  if (!admission.ok) {
    const { code } = admission.refusal;
    tally.refused[code] = (tally.refused[code] ?? 0) + 1;
    return;
  }
  const { response } = admission;
  const cells = cellsOf(tally, response); // all found before the first is changed
  const unit = (tally.units[response.unit] = unitOf(tally, response.unit) ?? emptyUnit(tally));
  unit.responses += 1;
  unit.consulted += response.consulted ?? 0;
  for (const cell of cells) unit.counts[cell] = (unit.counts[cell] ?? 0) + 1;
}

function cellsOf({ protocol, questions, classes, outcomes }: Tally, response: Response): number[] {
  if (response.protocol !== protocol.hash) {
    const counted = `this tally counts under "${protocol.id}" version ${protocol.version} (${protocol.hash})`;
    throw new RangeError(`response "${response.id}" was admitted under ${response.protocol}; ${counted}`);
  }
  const evaluators = classes.indexOf(response.class);
  return questions.map((question, index) => {
    const outcome = outcomes.indexOf(response.answers[question] ?? "");
    if (evaluators < 0 || outcome < 0)
      throw new RangeError(`response "${response.id}" was changed after it was admitted`);
    return (index * classes.length + evaluators) * outcomes.length + outcome;
  });
}

/**
 * Finds what was counted about a unit; a unit may be called what every object inherits, for instance `constructor`.
 *
 * @param tally - where to look
 * @param name - as the responses call it
 */
export function unitOf({ units }: Tally, name: string): UnitTally | undefined {
  return Object.hasOwn(units, name) ? units[name] : undefined;
}

/**
 * Makes the counts of a unit of which nothing came back.
 *
 * @param layout - the tally in which the unit will stand
 */
export function emptyUnit({ questions, classes, outcomes }: Layout): UnitTally {
  const cells = questions.length * classes.length * outcomes.length;
  return { responses: 0, consulted: 0, counts: Array.from({ length: cells }, () => 0) };
}
