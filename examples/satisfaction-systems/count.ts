import { must } from "answerable";
import * as satisfaction from "answerable/satisfaction";

/** Lets every form in by the one door and counts it, or counts its refusal. */
export function count(protocol: satisfaction.Protocol, rows: Iterable<satisfaction.ResponseRow>): satisfaction.Tally {
  const tally = satisfaction.emptyTally(protocol);
  for (const row of rows) satisfaction.add(tally, satisfaction.admit(protocol, row));
  return tally;
}

/** What all answers say together. */
export function whole(
  protocol: satisfaction.Protocol,
  tally: satisfaction.Tally,
  options: Pick<satisfaction.ScoreOptions, "electorates"> = {},
): satisfaction.GroupResult {
  const [group] = must(satisfaction.score(protocol, tally, options)).scores.groups;
  if (group === undefined) throw new RangeError(`"${protocol.definition.id}" has no result`);
  return group;
}

/** A named rate of one question, where enough answered it. */
export function rateOf(
  { questions }: satisfaction.GroupResult,
  question: string,
  rate: string,
): satisfaction.RateEstimate | undefined {
  const result = questions.find((each) => each.question === question);
  if (result?.status !== "shown") return undefined;
  return result.rates.find((each) => each.rate.definition.id === rate);
}
