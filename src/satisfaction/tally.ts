import * as z from "zod";
import { IdText, refuse, type Result } from "../core/index.js";
import { Pin } from "../definitions/index.js";
import { countAnswer, weighed } from "./count-answer.js";
import { SQUARE_PARTS, WEIGHT_PARTS, type Parts } from "./exact-sum.js";
import { addsUp, canWeigh, emptyUnit, firstCell, unitOf } from "./layout.js";
import { outcomesOf } from "./outcome.js";
import { UnitName, type Protocol } from "./protocol.js";
import { countRefused } from "./refused.js";
import type { Admission, Response, ResponseRefusal } from "./response.js";

const Count = z.int().nonnegative();

/** What came back about one unit. */
export const UnitTally = z.strictObject({
  responses: Count,
  /** People consulted by the evaluators before they answered, summed. */
  consulted: Count,
  /** Responses of people who were drawn by chance. */
  drawn: Count,
  /** Answers by question, class, channel and outcome, the outcome running fastest; see {@link Tally}. */
  counts: z.array(Count),
  /**
   * What those who gave the answers weigh, in the same order; only under a weighted protocol. Five whole numbers stand for each count:
   * how many times the sum holds 2⁵, and then 2⁻²⁰, 2⁻⁴⁵, 2⁻⁷⁰ and 2⁻⁹⁵, each weight taken apart for itself.
   */
  weights: z.array(Count).optional(),
  /** The squares of what each of them weighs, summed: of 2³⁵, 2¹⁰, 2⁻¹⁵ and so on down to 2⁻¹¹⁵, seven whole numbers for each count. */
  squares: z.array(Count).optional(),
});
/** Counts of one unit's answers, and under a weighted protocol sums of weights. */
export interface UnitTally extends z.infer<typeof UnitTally> {}

/**
 * Counts of all answers, as plain data: they can be stored, sent and merged.
 *
 * `counts[((question × classes + class) × channels + channel) × outcomes + outcome]` of a unit is how often evaluators of that class
 * gave that outcome to that question by that channel, each numbered as in the lists of the tally; a protocol without channels counts
 * as one with a single channel.
 */
export const Tally = z
  .strictObject({
    /** Under which protocol the answers were admitted. */
    protocol: Pin,
    questions: z.array(IdText),
    classes: z.array(IdText),
    channels: z.array(IdText),
    outcomes: z.array(IdText),
    weighted: z.boolean(),
    units: z.record(UnitName, UnitTally),
    /** Refused responses by the code of the refusal. */
    refused: z.record(z.string(), Count),
  })
  .refine(
    (tally) => Object.values(tally.units).every((unit) => addsUp(tally, unit)),
    "has a unit whose answers to a question are not as many as its responses, or weigh what so many cannot",
  );
/** Counts of all answers under one protocol; the only thing of the package that is changed in place, by {@link add}. */
export interface Tally extends z.infer<typeof Tally> {}

/**
 * Makes a tally in which nothing is counted yet.
 *
 * @param protocol - the frozen protocol that the answers will be admitted under
 * @example
 * {@includeCode ../../test/satisfaction/examples.test.ts#tally}
 */
export function emptyTally({ definition, pin }: Protocol): Tally {
  const { questions, classes, channels = [], weighted } = definition;
  return {
    protocol: pin,
    questions: questions.map(({ id }) => id),
    classes: classes.map(({ id }) => id),
    channels: channels.map(({ id }) => id),
    outcomes: outcomesOf(definition).map(({ code }) => code),
    weighted,
    units: {},
    refused: {},
  };
}

/**
 * Counts an admitted response, or the refusal of one by its code. This changes the tally it is given.
 *
 * Counts are exact, and so are sums of weights: each weight is taken apart into whole numbers, which are counted too. In whatever order
 * and parts responses are added, merged and removed, the tally is the same, as long as no count is more than 2²⁸. What the
 * answers of one count weigh is read as the double that is nearest to their true sum; a square is rounded once before it is summed. Source of sums in parts of fixed place:
 * Demmel and Nguyen (2015), Parallel Reproducible Summation, IEEE Trans. Comput. 64:2060.
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
    countRefused(tally.refused, code);
    return;
  }
  const { response } = admission;
  const cells = cellsOf(tally, response); // all found before the first is changed
  const unit = (tally.units[response.unit] = unitOf(tally, response.unit) ?? emptyUnit(tally));
  change(unit, response, cells, 1);
}

/**
 * Takes a response out of a tally again, for instance the second of two with one ballot code. This changes the tally it is given.
 *
 * Refuses with `never-counted` when no response like it can be among those counted, and leaves the tally as it was. The tally becomes
 * what it was before the response was added, exactly, its sums of weights too.
 *
 * @param tally - is changed
 * @param response - as it was admitted
 * @param options - `refusedAs`: the code by which it is counted as refused, as it would have been at the door; it is only taken out when
 * absent
 * @throws RangeError when the response was admitted under another protocol
 * @example
 * {@includeCode ../../test/satisfaction/examples.test.ts#register}
 */
export function remove(
  tally: Tally,
  response: Response,
  { refusedAs }: { readonly refusedAs?: ResponseRefusal } = {},
): Result<object, "never-counted"> {
  const cells = cellsOf(tally, response);
  const unit = unitOf(tally, response.unit);
  if (unit === undefined || !holds(unit, response, cells)) {
    return refuse(
      "never-counted",
      `response "${response.id}" of unit "${response.unit}" was not counted as it is given`,
    );
  }
  change(unit, response, cells, -1);
  if (unit.responses === 0) Reflect.deleteProperty(tally.units, response.unit);
  if (refusedAs !== undefined) countRefused(tally.refused, refusedAs);
  return { ok: true };
}

function holds(unit: UnitTally, response: Response, cells: readonly number[]): boolean {
  const { counts, consulted, drawn } = unit;
  const isCounted = cells.every((cell) => (counts[cell] ?? 0) > 0);
  const areIn = consulted >= (response.consulted ?? 0) && drawn >= Number(response.drawn === true);
  return isCounted && areIn && cells.every((cell) => holdsWeight(unit, response, cell));
}

/** Whether what is left without the response weighs what so many answers can. */
function holdsWeight({ counts, weights = [], squares = [] }: UnitTally, { weight }: Response, cell: number): boolean {
  if (weight === undefined) return true;
  const at = (sums: readonly number[], { length }: Parts): number[] => sums.slice(cell * length, (cell + 1) * length);
  const left = {
    counts: counts.slice(cell, cell + 1),
    weights: at(weights, WEIGHT_PARTS),
    squares: at(squares, SQUARE_PARTS),
  };
  countAnswer(left, 0, weighed(weight), -1);
  return [...left.weights, ...left.squares].every((part) => part >= 0) && canWeigh(left, 0);
}

function change(unit: UnitTally, response: Response, cells: readonly number[], step: 1 | -1): void {
  unit.responses += step;
  unit.consulted += step * (response.consulted ?? 0);
  if (response.drawn === true) unit.drawn += step;
  const parts = weighed(response.weight);
  for (const cell of cells) countAnswer(unit, cell, parts, step);
}

function cellsOf(tally: Tally, response: Response): number[] {
  const { protocol, questions, classes, channels, outcomes, weighted } = tally;
  if (response.protocol !== protocol.hash) {
    const counted = `this tally counts under "${protocol.id}" version ${protocol.version} (${protocol.hash})`;
    throw new RangeError(`response "${response.id}" was admitted under ${response.protocol}; ${counted}`);
  }
  const evaluators = classes.indexOf(response.class);
  const channel = channels.length === 0 ? 0 : channels.indexOf(response.channel ?? "");
  const cells: number[] = [];
  for (let question = 0; question < questions.length; question += 1) {
    const outcome = outcomes.indexOf(response.answers[questions[question] ?? ""] ?? "");
    if (outcome >= 0) cells.push(firstCell(tally, question, evaluators, channel) + outcome);
  }
  const isWhole = evaluators >= 0 && channel >= 0 && cells.length === questions.length;
  if (!isWhole || weighted !== (response.weight !== undefined)) {
    throw new RangeError(`response "${response.id}" was changed after it was admitted`);
  }
  return cells;
}
