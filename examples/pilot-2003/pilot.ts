import type * as campaign from "answerable/campaign";
import type { Deliverable } from "answerable/campaign/deliverables";
import type { Member } from "answerable/campaign/members";
import type { Entry } from "answerable/campaign/register";
import type * as commitment from "answerable/commitment";
import type * as ledger from "answerable/ledger";
import { appraise, appraiseAgain, rectify, study } from "./campaign.js";
import { keepLedger, type Ledger } from "./opinions.js";
import { PLAN_KIND } from "./papers.js";
import { promise, settle } from "./pledges.js";
import type { PilotRecords } from "./records.js";
import { holdSurveys, type Surveys } from "./surveys.js";
import { DAYS } from "./scenario.js";
import { knownFrom, standingOn } from "./standing.js";
import { logsOf } from "./unit-logs.js";

/** Everything that came of the pilot's records, before any of it is counted. */
export interface Pilot {
  readonly records: PilotRecords;
  readonly ledger: Ledger;
  readonly surveys: Surveys;
  /** The register of every unit, as it stood in the end. */
  readonly entries: readonly Entry[];
  /** Every member, as they stood in the end. */
  readonly members: readonly Member[];
  /** The units after the first verdicts on their analysis. */
  readonly appraised: readonly campaign.Unit[];
  readonly units: readonly campaign.Unit[];
  /** The lists of problems and the rectification plans of all units, with every version. */
  readonly papers: readonly Deliverable[];
  readonly pledges: readonly commitment.Pledge[];
}

/** Leads the records through the campaign, one phase after the other, saying what is being done. */
export function runPilot(records: PilotRecords, say: (line: string) => void): Pilot {
  say(`study: ${records.units.length} units enter; ${records.opinions.length} opinions are taken in`);
  const kept = keepLedger(records);
  say("study: the letters of the evaluators and the questionnaires are counted");
  const surveys = holdSurveys(records);
  say(`study: ${records.deeds.length} entries are registered`);
  const logs = logsOf(records);
  const known = knownFrom(logs);
  const studied = study(records.units, surveys, known);
  say("analysis: every unit comes before its gate");
  const appraised = appraise(studied, surveys, known);
  const ready = appraiseAgain(appraised, surveys, known);
  say("rectification: plans are put up for comment, items put right, pledges settled");
  const ordinary = kept.items.filter(({ supervision }) => supervision === "ordinary");
  const own = (wanted: string): readonly ledger.Item[] => ordinary.filter(({ unit }) => unit === wanted);
  const units = rectify(ready, surveys, known);
  const { entries, papers, members } = standingOn(DAYS.end, logs);
  const pledges = papers.flatMap((drawn) => {
    if (drawn.kind !== PLAN_KIND.id) return [];
    const items = own(drawn.unit);
    return drawn.status === "agreed" ? [settle(promise(drawn, items.length), items)] : [];
  });
  return { records, ledger: kept, surveys, entries, members, appraised, units, papers, pledges };
}
