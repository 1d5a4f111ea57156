import * as z from "zod";
import {
  IdText,
  idOf,
  readInput,
  refuse,
  type DeepReadonly,
  type InputOf,
  type Refused,
  type Result,
} from "../core/index.js";
import { ContentHash } from "../definitions/index.js";
import { UnitName, type Protocol, type ProtocolDefinition } from "./protocol.js";
import { UNGRADED } from "./scale.js";

/** The identifier of a response. */
export const ResponseId = idOf("ResponseId");
/** Text that names one response. */
export type ResponseId = z.infer<typeof ResponseId>;

const rowFields = {
  /** The unit that is evaluated. */
  unit: UnitName,
  /** The evaluator's class. */
  class: IdText,
  /** One answer to every question: a grade's code, or `dont-know`, `blank`, `several-marks` or `invalid`. */
  answers: z.record(IdText, IdText),
  /** How many people the evaluator consulted before answering, where the survey asks for it. */
  consulted: z.int().nonnegative().optional(),
};

/** One filled-in form as it comes in. */
export const ResponseRow = z.strictObject({ id: IdText, ...rowFields });
/** A form whose fields are of the right form, not yet held against a protocol. */
export interface ResponseRow extends DeepReadonly<z.infer<typeof ResponseRow>> {}

/** One filled-in form that was admitted under a protocol. */
export const Response = z.strictObject({ id: ResponseId, protocol: ContentHash, ...rowFields });
/** A form that the protocol of the given hash has a place for. */
export interface Response extends DeepReadonly<z.infer<typeof Response>> {}

/** Why a response is refused. */
export const RESPONSE_REFUSALS = [
  "invalid-input",
  "unknown-unit",
  "unknown-class",
  "unknown-question",
  "missing-answer",
  "not-on-scale",
] as const;
/** Why a response is refused. */
export type ResponseRefusal = (typeof RESPONSE_REFUSALS)[number];

/** What came of a row at the door. */
export type Admission = Result<{ readonly response: Response }, ResponseRefusal>;

/**
 * Checks one filled-in form against the protocol: the one door by which answers come in.
 *
 * Refuses with `invalid-input` (fields missing, unknown or of the wrong form), `unknown-unit` (the protocol lists its units,
 * and this is none of them), `unknown-class`, `unknown-question`, `missing-answer` (an empty question is said as `blank`,
 * never left out) and `not-on-scale`. The message names the response and the field.
 *
 * @param protocol - the frozen protocol
 * @param row - the form as it came in
 * @example
 * {@includeCode ../../test/satisfaction/examples.test.ts#admit}
 */
export function admit({ definition, pin }: Protocol, row: InputOf<typeof ResponseRow>): Admission {
  const read = readInput(ResponseRow, row, "response");
  if (!read.ok) return read;
  const { id, ...fields } = read.value;
  const no = refusalOf(definition, read.value);
  if (no !== undefined) return no;
  return { ok: true, response: { id: ResponseId.parse(id), protocol: pin.hash, ...fields } };
}

function refusalOf(definition: ProtocolDefinition, row: ResponseRow): Refused<ResponseRefusal> | undefined {
  const where = `response "${row.id}" of protocol "${definition.id}"`;
  if (definition.units?.includes(row.unit) === false) {
    return refuse("unknown-unit", `${where}: unit "${row.unit}" is not listed`);
  }
  if (!definition.classes.some(({ id }) => id === row.class)) {
    return refuse("unknown-class", `${where}: class "${row.class}" is not listed`);
  }
  const unasked = Object.keys(row.answers).find((asked) => !definition.questions.some(({ id }) => id === asked));
  if (unasked !== undefined) return refuse("unknown-question", `${where}: question "${unasked}" is not asked`);
  return definition.questions.map(({ id }) => answerRefusal(definition, row, id, where)).find((no) => no !== undefined);
}

function answerRefusal(
  { scale }: ProtocolDefinition,
  { answers }: ResponseRow,
  question: string,
  where: string,
): Refused<ResponseRefusal> | undefined {
  const answer = Object.hasOwn(answers, question) ? answers[question] : undefined;
  if (answer === undefined) return refuse("missing-answer", `${where}: question "${question}" has no answer`);
  const offered = answer !== "dont-know" || scale.dontKnow !== undefined;
  const known = [...UNGRADED, ...scale.grades.map(({ code }) => code)].includes(answer);
  if (offered && known) return undefined;
  return refuse("not-on-scale", `${where}: answer "${answer}" to "${question}" is not on scale "${scale.id}"`);
}
