import * as z from "zod";
import {
  CalendarDay,
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
import { namesOf } from "./names.js";
import { BallotCode, UnitName, type Protocol, type ProtocolDefinition } from "./protocol.js";
import { Weight } from "./weight.js";

/** The identifier of a response. */
export const ResponseId = idOf("ResponseId");
/** Text that names one response. */
export type ResponseId = z.infer<typeof ResponseId>;

/** More than anybody can ask, and few enough that the sums of any survey are exact. */
export const MOST_CONSULTED = 1_000_000;

const rowFields = {
  /** The unit that is evaluated. */
  unit: UnitName,
  /** The evaluator's class. */
  class: IdText,
  /** The way by which it came in, where the protocol has several. */
  channel: IdText.optional(),
  /** One answer to every question: a grade's code, or `dont-know`, `blank`, `several-marks` or `invalid`. */
  answers: z.record(IdText, IdText),
  /** The day on which it was given, where the protocol says from when to when answers are taken. */
  on: CalendarDay.optional(),
  /** How many people the evaluator consulted before answering, at most a million, where the survey asks for it. */
  consulted: z.int().nonnegative().max(MOST_CONSULTED).optional(),
  /** Whether the evaluator was drawn by chance; whoever was named, came or is unknown was not. */
  drawn: z.boolean().optional(),
  /** What the sample makes it weigh, from a billionth to a billion, where the protocol is weighted. */
  weight: Weight.optional(),
};

/** What was written beside the grades, at most 20,000 characters; blank where nothing was. */
const Comment = z.string().max(20_000);

/**
 * What one form says of one unit, as it comes in; its `id` is the code of the ballot, one for each form and unit: a letter with verdicts
 * on 115 units has 115 responses, each with an id of its own.
 */
export const ResponseRow = z.strictObject({
  id: BallotCode,
  ...rowFields,
  comment: Comment.optional(),
});
/** A form whose fields are of the right form, not yet held against a protocol. */
export interface ResponseRow extends DeepReadonly<z.infer<typeof ResponseRow>> {}

/** One filled-in form that was admitted under a protocol. */
export const Response = z.strictObject({ id: ResponseId, protocol: ContentHash, ...rowFields });
/** A form that the protocol of the given hash has a place for. */
export interface Response extends DeepReadonly<z.infer<typeof Response>> {}

/** What somebody wrote beside the grades: it names neither the ballot nor its grades, so that no words lead back to them. */
export const ResponseComment = z.strictObject({ unit: UnitName, class: IdText, words: Comment });
/** What somebody wrote beside the grades, without what leads back to them. */
export interface ResponseComment extends DeepReadonly<z.infer<typeof ResponseComment>> {}

/** Why a response is refused. */
export const RESPONSE_REFUSALS = [
  "invalid-input",
  "unknown-unit",
  "unknown-class",
  "unknown-channel",
  "unknown-question",
  "missing-answer",
  "not-on-scale",
  "outside-the-days",
  "too-few-consulted",
  "no-weight",
  "unexpected-weight",
  "duplicate-response",
] as const;
/** Why a response is refused. */
export type ResponseRefusal = (typeof RESPONSE_REFUSALS)[number];

/** What came of a row at the door: the response, and apart from it what was written beside the grades. */
export type Admission = Result<
  { readonly response: Response; readonly comment?: ResponseComment | undefined },
  ResponseRefusal
>;

/**
 * Checks one filled-in form against the protocol: the one door by which answers come in.
 *
 * Refuses with `invalid-input` (fields missing, unknown or of the wrong form, more than a million people consulted, a weight that is not from a billionth to a billion,
 * words beyond 20,000 characters), `unknown-unit` (the protocol lists its units, and this is none of them), `unknown-class`, `unknown-channel`
 * (none is named where there are several, or one by which the class is not asked), `unknown-question`, `missing-answer` (an empty
 * question is said as `blank`, never left out), `not-on-scale`, `outside-the-days` (before the first or after the last day, or
 * without a day), `too-few-consulted`, `no-weight` and `unexpected-weight`. The message names the response and the field.
 * `duplicate-response` comes from the register, which {@link checkIn} keeps.
 *
 * @param protocol - the frozen protocol
 * @param row - the form as it came in
 * @example
 * {@includeCode ../../test/satisfaction/examples.test.ts#admit}
 */
export function admit({ definition, pin }: Protocol, row: InputOf<typeof ResponseRow>): Admission {
  const read = readInput(ResponseRow, row, "response");
  if (!read.ok) return read;
  const { id, comment, ...fields } = read.value;
  const no = refusalOf(definition, read.value);
  if (no !== undefined) return refuse(no.code, `response "${id}" of protocol "${definition.id}": ${no.message}`);
  const response: Response = { id: ResponseId.parse(id), protocol: pin.hash, ...fields };
  if (comment === undefined || comment.trim() === "") return { ok: true, response };
  return { ok: true, response, comment: { unit: response.unit, class: response.class, words: comment } };
}

/** A code, and the words for it behind the name of the response. */
type No = Pick<Refused<ResponseRefusal>["refusal"], "code" | "message"> | undefined;

function refusalOf(definition: ProtocolDefinition, row: ResponseRow): No {
  const names = namesOf(definition);
  if (names.units?.has(row.unit) === false) {
    return { code: "unknown-unit", message: `unit "${row.unit}" is not listed` };
  }
  return (
    placeRefusal(names.channelsOf.get(row.class), row) ??
    answersRefusal(definition, row) ??
    dayRefusal(definition, row) ??
    consultedRefusal(definition, row) ??
    weightRefusal(definition, row)
  );
}

function placeRefusal(channels: ReadonlySet<string> | undefined, { class: evaluators, channel }: ResponseRow): No {
  if (channels === undefined) return { code: "unknown-class", message: `class "${evaluators}" is not listed` };
  if (channel === undefined ? channels.size === 0 : channels.has(channel)) return undefined;
  const said = channel === undefined ? "no channel is named" : `channel "${channel}"`;
  const known = [...channels].map((id) => `"${id}"`).join(", ");
  return { code: "unknown-channel", message: `${said}; class "${evaluators}" is asked by ${known || "none"}` };
}

function answersRefusal(definition: ProtocolDefinition, { answers }: ResponseRow): No {
  const names = namesOf(definition);
  const unasked = Object.keys(answers).find((asked) => !names.questions.has(asked));
  if (unasked !== undefined) return { code: "unknown-question", message: `question "${unasked}" is not asked` };
  for (const question of names.questions) {
    const answer = Object.hasOwn(answers, question) ? answers[question] : undefined;
    if (answer === undefined) return { code: "missing-answer", message: `question "${question}" has no answer` };
    if (names.answers.has(answer)) continue;
    const message = `answer "${answer}" to "${question}" is not on scale "${definition.scale.id}"`;
    return { code: "not-on-scale", message };
  }
  return undefined;
}

function dayRefusal({ opensOn, closesOn }: ProtocolDefinition, { on }: ResponseRow): No {
  if (opensOn === undefined && closesOn === undefined) return undefined;
  if (on !== undefined && on >= (opensOn ?? on) && on <= (closesOn ?? on)) return undefined;
  const taken = [opensOn && `from ${opensOn}`, closesOn && `up to ${closesOn}`].filter(Boolean).join(" ");
  return { code: "outside-the-days", message: `given on ${on ?? "no day"}; answers are taken ${taken}` };
}

function consultedRefusal({ leastConsulted = 0 }: ProtocolDefinition, { consulted = 0 }: ResponseRow): No {
  if (consulted >= leastConsulted) return undefined;
  return {
    code: "too-few-consulted",
    message: `${consulted} people were consulted, and at least ${leastConsulted} are`,
  };
}

function weightRefusal({ weighted }: ProtocolDefinition, { weight }: ResponseRow): No {
  if (weighted === (weight !== undefined)) return undefined;
  return weighted
    ? { code: "no-weight", message: "it has no weight, and the protocol weighs every response" }
    : { code: "unexpected-weight", message: `it weighs ${weight}, and the protocol weighs no response` };
}
