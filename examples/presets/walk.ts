import { must } from "answerable";
import { addMonths } from "answerable/calendar";
import * as campaign from "answerable/campaign";
import { MEMBERS, SAID, UnitRecords } from "./unit-records.js";

/** One phase as a unit went through it: what its gate asked, what came of an early try, and when it was passed. */
export interface Passage {
  readonly phase: string;
  /** Each fact that the gate asked for and did not find when the unit came, with what it asked of it. */
  readonly asked: readonly string[];
  /** The refusal when the unit was to pass before its work was done. */
  readonly early: string;
  readonly passedOn: string;
}

/** Walks a made-up unit through a campaign to its end, and tries at each gate to pass before anything is done. */
export function walk(plan: campaign.Plan): readonly Passage[] {
  const batch = plan.batches[0];
  const place = { id: "county-bureau", ...(batch !== undefined && { batch: batch.id }) };
  const records = new UnitRecords(plan, place, firstDay(plan));
  const { id, ...where } = place;
  const entry = { unit: id, ...where, memberCount: MEMBERS.length, ...records.stamp("office") };
  let unit: campaign.Unit = must(campaign.enter(plan, entry)).unit;
  const passages: Passage[] = [];
  while (unit.status !== "completed") {
    const { phase } = unit;
    const { gate } = must(campaign.checkGate(plan, unit, records.facts(unit)));
    const asked = gate.reasons.map(({ fact, comparison, required }) => `${fact} ${comparison} ${String(required)}`);
    const tried = decide(plan, apply(plan, unit, records), records);
    unit = decideLast(plan, workThrough(plan, unit, records), records);
    passages.push({
      phase: plan.phases.find((each) => each.id === phase)?.label["zh-CN"] ?? phase,
      asked,
      early: tried.ok ? "passes" : tried.refusal.code,
      passedOn: records.on,
    });
  }
  return passages;
}

/** The first day that the plan gives, and where it gives none a day of the example's own in its year. */
function firstDay({ id, batches, tracks = [] }: campaign.Plan): string {
  const planned = batches[0]?.startsOn ?? tracks[0]?.rounds?.[0]?.startsOn;
  return planned ?? `${/\d{4}$/.exec(id)?.[0] ?? "2016"}-03-01`;
}

/** Does what the phase asks, with the last one what the tracks ask, and has the people asked. */
function workThrough(plan: campaign.Plan, before: campaign.Unit, records: UnitRecords): campaign.Unit {
  const phase = plan.phases.find(({ id }) => id === phaseOf(before));
  for (const requirement of phase?.requirements ?? []) records.fulfil(requirement);
  const isLast = phase === plan.phases.at(-1);
  let unit = before;
  for (const evaluation of plan.evaluations ?? []) {
    const { track, phase: own = campaign.UNDIVIDED } = evaluation;
    if (track === undefined && own === phaseOf(unit)) unit = evaluate(plan, unit, records, evaluation);
  }
  for (const track of isLast ? (plan.tracks ?? []) : []) {
    const evaluations = (plan.evaluations ?? []).filter((each) => each.track === track.id);
    for (const round of track.rounds ?? [undefined]) {
      for (const requirement of track.requirements ?? []) records.fulfil(requirement, round);
      for (const each of evaluations) unit = evaluate(plan, unit, records, each, round);
    }
  }
  if (phase?.lookBack !== undefined) {
    const answers = phase.lookBack.questions.map(({ id }) => ({ question: id, finding: "done" as const }));
    const found = { answers, verdict: "up-to-standard", ...records.stamp("supervision-group") } as const;
    unit = must(campaign.lookBack(plan, unit, found)).unit;
  }
  return apply(plan, unit, records);
}

function phaseOf(unit: campaign.Unit): string {
  return unit.status === "completed" ? "" : unit.phase;
}

function evaluate(
  plan: campaign.Plan,
  unit: campaign.Unit,
  records: UnitRecords,
  { id, facts }: campaign.Evaluation,
  round?: campaign.Round,
): campaign.Unit {
  const found = Object.fromEntries(facts.map((fact) => [fact, SAID[fact] ?? "unknown"]));
  const which = { evaluation: id, ...(round !== undefined && { round: round.id }) };
  const held = { ...which, facts: found, present: ["supervision-group"], ...records.stamp("office") };
  return must(campaign.recordEvaluation(plan, unit, held)).unit;
}

/** The unit applies for the transition, and the group that supervises it endorses that. */
function apply(plan: campaign.Plan, unit: campaign.Unit, records: UnitRecords): campaign.Unit {
  const { unit: applied } = must(campaign.applyForTransition(plan, unit, records.stamp("director")));
  const endorsed = { opinion: "endorse", ...records.stamp("supervision-group") } as const;
  return must(campaign.reviewTransition(plan, applied, endorsed)).unit;
}

function decide(plan: campaign.Plan, unit: campaign.Unit, records: UnitRecords) {
  const to = "application" in unit ? unit.application.to : "";
  const passed = { to, verdict: "pass", facts: records.facts(unit), ...records.stamp("leading-group") } as const;
  return campaign.decideTransition(plan, unit, passed);
}

/** Lets the months go by that the plan wants a unit to take at least, and decides. */
function decideLast(plan: campaign.Plan, unit: campaign.Unit, records: UnitRecords): campaign.Unit {
  const first = addMonths(unit.entered.on, plan.leastMonths ?? 0, "last-of-month");
  if (records.on < first) records.on = first;
  return must(decide(plan, unit, records)).unit;
}
