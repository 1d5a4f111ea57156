import type * as z from "zod";
import {
  allows,
  backdated,
  readInput,
  refuse,
  repeated,
  wrongStatus,
  type InputOf,
  type Refused,
  type Result,
} from "../core/index.js";
import { received, reinstated, replied, setAside as asSetAside } from "./opinion-states.js";
import {
  OPINION_STEPS,
  ReceiveInput,
  ReinstateInput,
  ReplyInput,
  SetAsideInput,
  type Opinion,
  type OpinionReceived,
  type OpinionReinstated,
  type OpinionReplied,
  type OpinionSetAside,
  type ReceivedOpinion,
  type SetAsideOpinion,
} from "./schema/index.js";

/**
 * Takes in an opinion as it was said, the words unchanged.
 *
 * Refuses with `invalid-input` (a field at fault) and `anonymity-broken` (marked anonymous, yet names who spoke).
 *
 * @param input - id, channel, whether it is anonymous, the words, and the day; who spoke, their class and the addressee if known
 * @example
 * {@includeCode ../../test/ledger/examples.test.ts#receive}
 */
export function receive(
  input: InputOf<typeof ReceiveInput>,
): Result<{ opinion: ReceivedOpinion; event: OpinionReceived }, "invalid-input" | "anonymity-broken"> {
  const read = readInput(ReceiveInput, input, "receive opinion");
  if (!read.ok) return read;
  const { id, ...fields } = read.value;
  if (fields.anonymous && fields.respondent !== undefined) {
    return refuse("anonymity-broken", `opinion "${id}" is marked anonymous and names "${fields.respondent}"`);
  }
  const event: OpinionReceived = { type: "opinion-received", opinion: id, ...fields };
  return { ok: true, opinion: received(event), event };
}

/**
 * Answers an opinion (答复), to the person who spoke or where everybody can read it; an opinion may be answered again.
 *
 * Refuses with `invalid-input`, `backdated`, `nobody-to-answer` (an opinion that names nobody can be answered in public only), and
 * `already-recorded` (the last answer to the letter).
 *
 * @param opinion - the opinion, in any status
 * @param input - the words, the way, and who answers on which day
 * @example
 * {@includeCode ../../test/ledger/examples.test.ts#reply}
 */
export function reply<Before extends Opinion>(
  opinion: Before,
  input: InputOf<typeof ReplyInput>,
): Result<
  { opinion: Before; event: OpinionReplied },
  "invalid-input" | "backdated" | "nobody-to-answer" | "already-recorded"
> {
  const { id, respondent, updated } = opinion;
  const read = readInput(ReplyInput, input, `reply to opinion "${id}"`);
  if (!read.ok) return read;
  const refused = backdated(`opinion "${id}"`, updated, read.value);
  if (refused !== undefined) return refused;
  if (respondent === undefined && read.value.way === "to-the-person") {
    return refuse("nobody-to-answer", `opinion "${id}" names nobody and can be answered in public only`);
  }
  const again = repeated(`answer to opinion "${id}"`, opinion.replies, read.value);
  if (again !== undefined) return again;
  const event: OpinionReplied = { type: "opinion-replied", opinion: id, ...read.value };
  return { ok: true, opinion: replied(opinion, event), event };
}

/**
 * Draws no problem from an opinion: it is out of scope, or another opinion says the same; it stays among those received.
 *
 * Refuses with `invalid-input` (also where one that is out of scope names another), `wrong-status` (a problem carries it on, or it is set aside), `backdated`, and `no-original`
 * (a duplicate names no other opinion).
 *
 * @param opinion - the opinion, in any status
 * @param input - the outcome, the opinion it repeats if it is a duplicate, the reason, and who decides on which day
 * @example
 * {@includeCode ../../test/ledger/examples.test.ts#set-aside}
 */
export function setAside(
  opinion: Opinion,
  input: InputOf<typeof SetAsideInput>,
): Result<
  { opinion: SetAsideOpinion; event: OpinionSetAside },
  "invalid-input" | "wrong-status" | "backdated" | "no-original"
> {
  const read = readInput(SetAsideInput, input, `set opinion "${opinion.id}" aside`);
  if (!read.ok) return read;
  if (!allows(OPINION_STEPS, "setAside", opinion)) return wrongStatus(OPINION_STEPS, "setAside", "opinion", opinion);
  const refused = backdated(`opinion "${opinion.id}"`, opinion.updated, read.value) ?? unoriginal(opinion, read.value);
  if (refused !== undefined) return refused;
  const event: OpinionSetAside = { type: "opinion-set-aside", opinion: opinion.id, ...read.value };
  return { ok: true, opinion: asSetAside(opinion, event), event };
}

/**
 * Takes back that an opinion was set aside: it waits to be consolidated again, and keeps that it once was.
 *
 * Refuses with `invalid-input`, `wrong-status` (it is not set aside) and `backdated`.
 *
 * @param opinion - the opinion, in any status
 * @param input - the reason, and who takes it back on which day
 * @example
 * {@includeCode ../../test/ledger/examples.test.ts#reinstate}
 */
export function reinstate(
  opinion: Opinion,
  input: InputOf<typeof ReinstateInput>,
): Result<{ opinion: ReceivedOpinion; event: OpinionReinstated }, "invalid-input" | "wrong-status" | "backdated"> {
  const read = readInput(ReinstateInput, input, `reinstate opinion "${opinion.id}"`);
  if (!read.ok) return read;
  if (!allows(OPINION_STEPS, "reinstate", opinion)) return wrongStatus(OPINION_STEPS, "reinstate", "opinion", opinion);
  const refused = backdated(`opinion "${opinion.id}"`, opinion.updated, read.value);
  if (refused !== undefined) return refused;
  const event: OpinionReinstated = { type: "opinion-reinstated", opinion: opinion.id, ...read.value };
  return { ok: true, opinion: reinstated(opinion, event), event };
}

function unoriginal({ id }: Opinion, said: z.output<typeof SetAsideInput>): Refused<"no-original"> | undefined {
  if (said.outcome !== "duplicate" || (said.duplicateOf !== undefined && said.duplicateOf !== id)) return undefined;
  return refuse("no-original", `opinion "${id}" is called a duplicate and names no other opinion`);
}
