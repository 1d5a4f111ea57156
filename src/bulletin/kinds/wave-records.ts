import { refuse, type Result } from "../../core/index.js";
import type { Admission, Electorate, Protocol } from "../../satisfaction/index.js";
import type { RecordOfFacts } from "../records.js";

/** Before the id of a question, the fact that its answer is. */
export const ANSWER = "answer:";

/** The fact that says what a response weighs. */
export const WEIGHT = "weight";

/**
 * Writes down each response of a wave, as records from which `verify` can count the wave's figures again.
 *
 * The facts: `admitted`, a yes or no; of an admitted response, which keeps its id, `unit`, `class`, `channel` where there are several,
 * `weight` under a weighted protocol, and for each question `answer:` with its id, the code of the grade or of what stands instead of
 * one; of one that was not admitted `refusal`, the code, under the id `refused-` with its place among these. Who knows whose ballot an
 * id is reads in such records what that person answered. Refuses with `duplicate-id`, since a ballot that is counted twice is no second
 * response.
 *
 * @param protocol - the frozen protocol of the wave
 * @param admissions - what `admit` answered for every form that came in
 * @throws RangeError when a response was admitted under another protocol: the caller has mixed two surveys up
 * @example
 * {@includeCode ../../../test/bulletin/kinds/examples.test.ts#response-records}
 */
export function responseRecords(
  { pin }: Protocol,
  admissions: Iterable<Admission>,
): Result<{ records: readonly RecordOfFacts[] }, "duplicate-id"> {
  const records = new Map<string, RecordOfFacts>();
  let refused = 0;
  for (const admission of admissions) {
    const record = admission.ok
      ? admittedRecord(admission.response, pin.hash)
      : { id: `refused-${(refused += 1)}`, facts: { admitted: false, refusal: admission.refusal.code } };
    if (records.has(record.id)) return refuse("duplicate-id", `two responses have the id "${record.id}"`);
    records.set(record.id, record);
  }
  return { ok: true, records: [...records.values()] };
}

/**
 * Writes down how many people each unit was to be judged by (应到、实到), as records from which `verify` can count rates among people again.
 *
 * A record's id is the unit's name; its facts are `present` and `eligible`, each where it is known. What a register of those people can
 * count is better written from that register than from the electorates that the scores were given.
 *
 * @param electorates - people present and people entitled to answer, by the name of the unit
 * @example
 * {@includeCode ../../../test/bulletin/kinds/examples.test.ts#electorate-records}
 */
export function electorateRecords(electorates: Readonly<Record<string, Electorate>>): readonly RecordOfFacts[] {
  return Object.entries(electorates).map(([id, { present, eligible }]) => ({
    id,
    facts: { ...(present !== undefined && { present }), ...(eligible !== undefined && { eligible }) },
  }));
}

type AdmittedResponse = Extract<Admission, { readonly ok: true }>["response"];

function admittedRecord(response: AdmittedResponse, protocol: string): RecordOfFacts {
  const { id, unit, class: evaluators, channel, weight, answers } = response;
  if (response.protocol !== protocol) throw new RangeError(`response "${id}" was admitted under another protocol`);
  const given = Object.entries(answers).map(([question, answer]) => [ANSWER + question, answer] as const);
  const facts = { admitted: true, unit, class: evaluators, ...(channel !== undefined && { channel }) };
  return { id, facts: { ...facts, ...(weight !== undefined && { [WEIGHT]: weight }), ...Object.fromEntries(given) } };
}
