import { must } from "answerable";
import * as campaign from "answerable/campaign";
import * as members from "answerable/campaign/members";
import type { Facts } from "answerable/rules";
import { SCENARIO } from "./scenario.js";
import { plan } from "./street-plan.js";

/** The day by which everything is counted. */
export const COUNTED = "2011-12-20";

/** One member, the ballots about them, and the grades the organisation gave, one for every time they went through it. */
export interface MemberRecord {
  readonly id: string;
  readonly unit: string;
  readonly forms: number;
  readonly good: number;
  readonly grades: readonly string[];
}

/** Generates the members of the street's organisations; one goes back to the furnace, and passes, and one still has to. */
export function generateMembers(): MemberRecord[] {
  const { organisations, membersEach } = SCENARIO.street;
  return Array.from({ length: organisations * membersEach }, (_, index) => {
    const grade = index % 3 === 0 ? "excellent" : "qualified";
    const grades = index === 5 ? ["failed", "qualified"] : index === 17 ? ["failed"] : [grade];
    const unit = `organisation-${1 + Math.floor(index / membersEach)}`;
    return { id: `member-${index + 1}`, unit, forms: 20, good: 12 + (index % 8), grades };
  });
}

/** Leads every member through the four steps as often as there are grades. */
export function judgeMembers(records: readonly MemberRecord[]): members.Member[] {
  return records.map((record) => {
    const { id, unit, grades } = record;
    const enrolled = must(members.enrol(plan, { id, unit, by: "organiser", on: "2011-11-01" })).member;
    return grades.reduce<members.Member>((member, grade, time) => {
      const on = `2011-11-${10 + 5 * time}`;
      const reason = "as the organisation saw the ballots and the year";
      return must(members.grade(plan, spokenOf(record, member, on), { grade, reason, by: "committee", on })).member;
    }, enrolled);
  });
}

function spokenOf({ id, forms, good }: MemberRecord, member: members.Member, on: string): members.Member {
  const voices = [
    { step: "self", words: "what I did and what I lack", by: id },
    { step: "mutual", words: "what the others saw", by: "branch" },
    { step: "leader", words: "what is wanting above all", by: "leader-in-charge" },
    { step: "masses", facts: { good, forms }, by: "tellers" },
  ];
  return voices.reduce<members.Member>(
    (before, voice) => must(members.giveStatement(plan, before, { ...voice, on })).member,
    member,
  );
}

/** How the year ended for the organisations: what stood at the gate of each, who is through, and why the others are not. */
export interface YearEnd {
  readonly gates: ReadonlyMap<string, string>;
  readonly blockers: readonly campaign.Blocker[];
  readonly many: campaign.ManyTaken<campaign.DecidedUnit, campaign.TransitionDecided>;
}

/** Lets every organisation apply whose members were judged, and closes the evaluation for those of whom all have passed. */
export function closeYear(judged: readonly members.Member[]): YearEnd {
  const names = [...new Set(judged.map(({ unit }) => unit))];
  const entry = { memberCount: SCENARIO.street.membersEach, by: "street-office", on: "2011-10-20" };
  const { units } = campaign.enterAll(
    plan,
    names.map((unit) => ({ unit, ...entry })),
  );
  const facts = Object.fromEntries(units.map((unit) => [unit.id, factsOf(unit, judged)]));
  const waiting = units.map(
    (unit) => must(campaign.applyForTransition(plan, unit, { by: `${unit.id}-secretary`, on: "2011-12-15" })).unit,
  );
  const outcome = (unit: campaign.Unit): string =>
    must(campaign.checkGate(plan, unit, facts[unit.id] ?? {})).gate.outcome;
  const { blockers } = must(campaign.blockers(plan, waiting, facts));
  const closing = { phase: "evaluate", facts, by: "street-office", on: COUNTED };
  const { many } = must(campaign.closePhase(plan, waiting, closing));
  return { gates: new Map(waiting.map((unit) => [unit.id, outcome(unit)])), blockers, many };
}

function factsOf(unit: campaign.Unit, judged: readonly members.Member[]): Facts {
  const own = judged.filter((member) => member.unit === unit.id);
  return must(members.memberFacts(plan, unit, own, { asOf: COUNTED })).facts;
}
