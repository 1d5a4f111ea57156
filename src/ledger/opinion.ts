import type * as z from "zod";
import { readInput, refuse, type Result } from "../core/index.js";
import { received } from "./opinion-states.js";
import { ReceiveInput, type OpinionReceived, type ReceivedOpinion } from "./schema/index.js";

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
  input: z.input<typeof ReceiveInput>,
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
