import type { Condition } from "../../rules/index.js";
import { isOfPeople, rateAnswers } from "../../satisfaction/index.js";
import type { Counted } from "../figure.js";
import type { RatedRecords, Recount, SelectedRecords } from "../recount-schema.js";
import { bound } from "./kind.js";
import type { CountedResponses, ReportedWave } from "./wave-options.js";
import { ANSWER } from "./wave-records.js";
import type { Group } from "./waves.js";

/** Says how many responses of a wave a count is of, so that it can be counted again. */
export function countedIn(wave: ReportedWave, provenance: Counted, admitted: boolean): Counted {
  const { collection } = responsesOf(wave) ?? {};
  return bound({ provenance, collection }, (collection) => ({
    kind: "count",
    collection,
    select: { where: equal("admitted", admitted) },
  }));
}

/** What a rate of a wave is of: whose answers to which question. */
export interface Rated {
  readonly group: Group;
  readonly question: string;
  /** The id of the rate. */
  readonly rate: string;
}

/** Says which of a wave's responses a rate is of, so that it can be counted again. */
export function ratedIn(wave: ReportedWave, provenance: Counted, of: Rated): Counted {
  const rated = ratedRecords(wave, of);
  return withRecount(provenance, rated && { kind: "rate", ...rated });
}

/** Says of which two rates a change is the difference, so that it can be counted again. */
export function changedBetween(before: ReportedWave, after: ReportedWave, provenance: Counted, of: Rated): Counted {
  const [earlier, later] = [ratedRecords(before, of), ratedRecords(after, of)];
  return withRecount(provenance, earlier && later && { kind: "difference", before: earlier, after: later });
}

function withRecount(provenance: Counted, recount: Recount | undefined): Counted {
  return recount === undefined ? provenance : { ...provenance, recount };
}

/** People are in no response, and what answers weigh together no count of records gives. */
function ratedRecords(wave: ReportedWave, { group, question, rate }: Rated): RatedRecords | undefined {
  const responses = responsesOf(wave);
  if (responses === undefined) return undefined;
  const { definition } = responses.protocol;
  const named = definition.rates.find(({ id }) => id === rate);
  if (named === undefined || isOfPeople(named) || definition.weighted) return undefined;
  const { counted, others, leftOut } = rateAnswers(definition, named);
  const answered = (values: readonly string[]): Condition => ({
    fact: ANSWER + question,
    comparison: "one-of",
    values,
  });
  return {
    collection: responses.collection,
    numerator: { where: answered(counted) },
    denominator: ofGroup(group, answered([...counted, ...others, ...leftOut])),
    excluded: leftOut.map((code) => ({ reason: code, select: { where: equal(ANSWER + question, code) } })),
  };
}

function ofGroup({ unit, class: evaluators, channel }: Group, answered: Condition): SelectedRecords["select"] {
  const parts = Object.entries({ unit, class: evaluators, channel }).flatMap(([fact, value]) =>
    value === undefined ? [] : [equal(fact, value)],
  );
  return { where: { all: [equal("admitted", true), ...parts, answered] } };
}

function equal(fact: string, value: string | boolean): Condition {
  return { fact, comparison: "equals", value };
}

function responsesOf({ responses, scores }: ReportedWave): CountedResponses | undefined {
  if (responses === undefined || responses.protocol.pin.hash === scores.protocol.hash) return responses;
  throw new RangeError(
    `the responses in "${responses.collection}" are of another protocol than the scores of the wave`,
  );
}
