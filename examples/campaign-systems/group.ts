import { must, type Refusal } from "answerable";
import { chinaCalendar } from "answerable/calendar/china";
import * as campaign from "answerable/campaign";
import { activityFacts, type Entry } from "answerable/campaign/register";
import { dueBy, type Due } from "answerable/campaign/schedule";
import type { Facts } from "answerable/rules";
import { COMPANY, headOf, type CommitteeRecord } from "./committees.js";
import { BEGUN, JUDGED, plan } from "./group-plan.js";

/** The day by which whoever is sent back is to be through with the link. */
const REDONE_BY = "2014-06-12";

/** Where the first link left the units, who was kept by what before the verdict, and the meetings that did not count. */
export interface FirstLink {
  readonly units: readonly campaign.Unit[];
  readonly blockers: readonly campaign.Blocker[];
  readonly refused: readonly Refusal[];
}

/** Leads all units through the first link: entry, meeting, application, review, and one verdict for all who wait. */
export function runFirstLink(records: readonly CommitteeRecord[], entries: readonly Entry[]): FirstLink {
  const refused: Refusal[] = [];
  const entered = campaign.enterAll(plan, records.map(entryOf)).units;
  const facts = Object.fromEntries(entered.map((unit) => [unit.id, factsOf(unit, entries)]));
  const waiting = entered.flatMap((unit) => {
    const record = records.find(({ id }) => id === unit.id);
    return record === undefined ? [] : [reviewed(record, met(record, unit, refused), facts[unit.id] ?? {})];
  });
  const { blockers } = must(campaign.blockers(plan, waiting, facts));
  return { units: judged(waiting, facts), blockers, refused };
}

function entryOf({ id }: CommitteeRecord): Parameters<typeof campaign.enter>[1] {
  const place = id === COMPANY.id ? { batch: "company" } : { batch: "committees", parent: COMPANY.id };
  return { unit: id, ...place, by: "office", on: BEGUN };
}

/** What the register answers of a unit: whether it set up a body of its own. */
function factsOf(unit: campaign.Unit, entries: readonly Entry[]): Facts {
  const own = entries.filter((entry) => entry.unit === unit.id);
  return must(activityFacts(plan, unit, own, { asOf: JUDGED })).facts;
}

/** Holds the meeting, a second time where the head of the group was missing from the first. */
function met(record: CommitteeRecord, unit: campaign.Unit, refused: Refusal[]): campaign.Unit {
  const { group, ballots, satisfied, isHeadPresent } = record;
  const meeting = { evaluation: "meeting", facts: { satisfied: satisfied / ballots }, by: "office" };
  const head = headOf(group);
  const first = campaign.recordEvaluation(plan, unit, {
    ...meeting,
    present: isHeadPresent ? [head] : ["a-deputy"],
    on: "2014-05-06",
  });
  if (first.ok) return first.unit;
  refused.push(first.refusal);
  return must(campaign.recordEvaluation(plan, unit, { ...meeting, present: [head], on: "2014-05-08" })).unit;
}

function reviewed({ id, group }: CommitteeRecord, unit: campaign.Unit, facts: Facts): campaign.Unit {
  const applied = must(campaign.applyForTransition(plan, unit, { by: `${id}-office`, on: "2014-05-09" })).unit;
  const { outcome } = must(campaign.checkGate(plan, applied, facts)).gate;
  const opinion = outcome === "met" ? "endorse" : "object";
  return must(campaign.reviewTransition(plan, applied, { opinion, by: headOf(group), on: "2014-05-10" })).unit;
}

/** Closes the link for all who meet its gate, and sends back those who failed it; of whom too little is known waits on. */
function judged(waiting: readonly campaign.Unit[], facts: Readonly<Record<string, Facts>>): readonly campaign.Unit[] {
  const verdict = { phase: "listen", facts, by: "leading-group", on: JUDGED };
  const { many: passed } = must(campaign.closePhase(plan, waiting, verdict));
  const left = new Set(passed.notTaken.map(({ unit }) => unit));
  const { many: sentBack } = must(
    campaign.redoFailed(
      plan,
      waiting.filter(({ id }) => left.has(id)),
      { ...verdict, deadline: REDONE_BY },
    ),
  );
  const decided = new Map([...passed.units, ...sentBack.units].map((unit) => [unit.id, unit]));
  return waiting.map((unit) => decided.get(unit.id) ?? unit);
}

/** What is still due for a unit up to the day by which whoever was sent back is to be through. */
export function dueFor(unit: campaign.Unit, entries: readonly Entry[]): readonly Due[] {
  const options = { asOf: JUDGED, by: REDONE_BY, calendar: chinaCalendar };
  return must(dueBy(plan, unit, factsOf(unit, entries), options)).due;
}
