import type { Condition } from "../../rules/index.js";
import { isOfPeople, rateAnswers, type NamedRate } from "../../satisfaction/index.js";
import type { Counted } from "../figure.js";
import type { RatedRecords, Recount, SelectedRecords } from "../recount-schema.js";
import { bound, equal } from "./kind.js";
import type { CountedResponses, ReportedWave } from "./wave-options.js";
import { ANSWER, WEIGHT } from "./wave-records.js";
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
  const named = namedIn(wave, of);
  return withRecount(
    provenance,
    named && (isOfPeople(named.rate) ? shareOf(named, of) : { kind: "rate", ...ratedRecords(named, of) }),
  );
}

/** Says the same of a rate around which the interval of the protocol stands. */
export function estimatedIn(wave: ReportedWave, provenance: Counted, of: Rated): Counted {
  const counted = ratedIn(wave, provenance, of);
  const { protocol } = wave.responses ?? {};
  if (counted.recount?.kind !== "rate" || protocol === undefined) return counted;
  const interval = { method: protocol.definition.interval, level: wave.scores.level };
  return { ...counted, recount: { ...counted.recount, interval } };
}

/** Says of which two rates a change is the difference, so that it can be counted again. Rates among people are never compared. */
export function changedBetween(
  before: ReportedWave,
  after: ReportedWave,
  provenance: Counted,
  { level, ...of }: Rated & { readonly level: number },
): Counted {
  const [earlier, later] = [namedIn(before, of), namedIn(after, of)];
  return withRecount(
    provenance,
    earlier &&
      later && {
        kind: "difference",
        before: ratedRecords(earlier, of),
        after: ratedRecords(later, of),
        interval: { method: "newcombe", level },
      },
  );
}

function withRecount(provenance: Counted, recount: Recount | undefined): Counted {
  return recount === undefined ? provenance : { ...provenance, recount };
}

/** A rate as the protocol of a wave names it. */
interface Named {
  readonly responses: CountedResponses;
  readonly rate: NamedRate;
}

function namedIn(wave: ReportedWave, { rate: id }: Rated): Named | undefined {
  const responses = responsesOf(wave);
  const rate = responses?.protocol.definition.rates.find((each) => each.id === id);
  return responses && rate && { responses, rate };
}

function ratedRecords({ responses, rate }: Named, { group, question }: Rated): RatedRecords {
  const { collection, protocol } = responses;
  const { counted, others, leftOut } = rateAnswers(protocol.definition, rate);
  return {
    collection,
    numerator: { where: answered(question, counted) },
    denominator: ofGroup(group, answered(question, [...counted, ...others, ...leftOut])),
    excluded: leftOut.map((code) => ({ reason: code, select: { where: equal(ANSWER + question, code) } })),
    ...(protocol.definition.weighted && { weight: WEIGHT }),
  };
}

/** People who gave no answer are in no response. */
function shareOf({ responses, rate }: Named, { group, question }: Rated): Recount | undefined {
  const { collection, electorates, protocol } = responses;
  if (electorates === undefined) return undefined;
  const { units } = protocol.definition;
  const asked = group.unit === undefined ? units : [group.unit];
  return {
    kind: "share",
    numerator: { collection, select: ofGroup(group, answered(question, rate.grades)) },
    denominator: {
      collection: electorates,
      select: asked === undefined ? "all" : { ids: asked },
      fact: rate.denominator,
    },
  };
}

function answered(question: string, values: readonly string[]): Condition {
  return { fact: ANSWER + question, comparison: "one-of", values };
}

function ofGroup({ unit, class: evaluators, channel }: Group, given: Condition): SelectedRecords["select"] {
  const parts = Object.entries({ unit, class: evaluators, channel }).flatMap(([fact, value]) =>
    value === undefined ? [] : [equal(fact, value)],
  );
  return { where: { all: [equal("admitted", true), ...parts, given] } };
}

function responsesOf({ responses, scores }: ReportedWave): CountedResponses | undefined {
  if (responses === undefined || responses.protocol.pin.hash === scores.protocol.hash) return responses;
  throw new RangeError(
    `the responses in "${responses.collection}" are of another protocol than the scores of the wave`,
  );
}
