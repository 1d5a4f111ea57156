import { must } from "answerable";
import { add, admit, compareWaves, emptyTally, merge, score, type Protocol, type Tally } from "answerable/satisfaction";
import type { RateEstimate, ResponseRow, Scores, WaveComparison } from "answerable/satisfaction";
import { APPROVING, letters, questionnaires } from "./definitions.js";
import type { PilotRecords } from "./records.js";

/** What came back of every survey. */
export interface Surveys {
  readonly letters: Tally;
  readonly expectation: Tally;
  readonly analysis: Tally;
  readonly askedAgain: Tally;
  /** The answers about those units that had to do their analysis again, before they did. */
  readonly beforeRedo: Tally;
  readonly retest: Tally;
  readonly effect: Tally;
}

/** Lets every form in by the one door and counts it, or counts its refusal. */
function count(protocol: Protocol, rows: Iterable<ResponseRow>): Tally {
  const tally = emptyTally(protocol);
  for (const row of rows) add(tally, admit(protocol, row));
  return tally;
}

/** Counts all surveys of the pilot. */
export function holdSurveys({ letters: returned, questionnaires: rows }: PilotRecords): Surveys {
  const again = new Set(rows.retest.map(({ unit }) => unit));
  return {
    letters: count(letters, returned()),
    expectation: count(questionnaires.expectation, rows.expectation),
    analysis: count(questionnaires.analysis, rows.analysis),
    askedAgain: count(questionnaires.analysis, rows.askedAgain),
    beforeRedo: count(
      questionnaires.analysis,
      rows.analysis.filter(({ unit }) => again.has(unit)),
    ),
    retest: count(questionnaires.analysis, rows.retest),
    effect: count(questionnaires.effect, rows.effect),
  };
}

/** The approval rate of one question, over all units or for one. */
export function approval({ groups }: Scores, question: string, unit?: string): RateEstimate {
  const shown = groups.find((group) => group.unit === unit)?.questions.find((each) => each.question === question);
  const rate =
    shown?.status === "shown" ? shown.rates.find(({ rate: { definition } }) => definition.id === APPROVING) : undefined;
  if (rate === undefined) throw new RangeError(`question "${question}" of ${unit ?? "all units"} has no approval rate`);
  return rate;
}

/** Scores of one survey over all units. */
export function overall(protocol: Protocol, tally: Tally): Scores {
  return must(score(protocol, tally)).scores;
}

/** Scores of one survey for each unit. */
export function byUnit(protocol: Protocol, tally: Tally): Scores {
  return must(score(protocol, tally, { by: ["unit"] })).scores;
}

/** The second questionnaire with the answers that were asked for later. */
export function withMoreAnswers({ analysis, askedAgain }: Surveys): Tally {
  return must(merge(analysis, askedAgain)).tally;
}

/** What changed in the units that were asked again after their second analysis. */
export function afterRedo({ analysis, retest }: Surveys): WaveComparison {
  return must(compareWaves(questionnaires.analysis, analysis, retest, { by: ["unit"] })).comparison;
}
