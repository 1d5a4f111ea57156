import type * as campaign from "answerable/campaign";
import * as register from "answerable/campaign/register";
import type * as commitment from "answerable/commitment";
import type * as ledger from "answerable/ledger";
import { appraise, appraiseAgain, rectify, study } from "./campaign.js";
import { keepLedger, type Ledger } from "./opinions.js";
import { drawUp, settle, type RectificationPlan } from "./plans.js";
import type { PilotRecords } from "./records.js";
import { registered } from "./register.js";
import { holdSurveys, type Surveys } from "./surveys.js";
import { knownFrom, type UnitLog } from "./unit-log.js";

/** Everything that came of the pilot's records, before any of it is counted. */
export interface Pilot {
  readonly records: PilotRecords;
  readonly ledger: Ledger;
  readonly surveys: Surveys;
  /** The register of every unit, as it stood in the end. */
  readonly entries: readonly register.Entry[];
  /** The units after the first verdicts on their analysis. */
  readonly appraised: readonly campaign.Unit[];
  readonly units: readonly campaign.Unit[];
  readonly plans: readonly RectificationPlan[];
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
  const plans = records.plans.map((record) => drawUp(record, own(record.unit).length));
  const approved = new Set(plans.map(({ pledge }) => pledge.maker));
  const units = rectify(ready, surveys, (unit, asOf) => ({
    ...known(unit, asOf),
    "plan-approved": approved.has(unit.id),
  }));
  const entries = [...logs.values()].flatMap((log) => [...register.applyEntryEvents(new Map(), log.entries).values()]);
  const pledges = plans.map((drawn) => settle(drawn, own(drawn.pledge.maker)));
  return { records, ledger: kept, surveys, entries, appraised, units, plans, pledges };
}

function logsOf({ units, deeds }: PilotRecords): ReadonlyMap<string, UnitLog> {
  return new Map(units.map(({ id }) => [id, { entries: deeds.filter(({ unit }) => unit === id).map(registered) }]));
}
