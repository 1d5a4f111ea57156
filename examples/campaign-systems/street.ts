import { must } from "answerable";
import * as campaign from "answerable/campaign";
import * as members from "answerable/campaign/members";
import { SCENARIO } from "./scenario.js";
import { words } from "../shared/words.js";

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

/** The evaluation of the street's organisations (system M); its quota is the example's own. */
export const plan = must(
  campaign.readPlan({
    id: "street-evaluation",
    version: 1,
    label: words("mass evaluation joined with annual assessment", "群众评议与年终考核相结合"),
    facts: [
      { id: "good", label: words("ballots for good", "“好”票数"), kind: "number", low: 0 },
      { id: "forms", label: words("ballots returned", "收回评议表"), kind: "number", low: 0 },
    ],
    phases: [
      {
        id: "evaluate",
        label: words("evaluation", "群众评议"),
        requirements: [{ kind: "members", id: "members", label: words("members judged", "党员评议"), least: 1 }],
      },
    ],
    batches: [],
    members: {
      steps: [
        { id: "self", label: words("self-evaluation", "个人自评"), by: "self" },
        { id: "mutual", label: words("mutual evaluation", "党员互评"), by: "others" },
        { id: "leader", label: words("leader's comment", "领导点评"), by: "others" },
        { id: "masses", label: words("mass evaluation", "群众评议"), by: "others" },
      ],
      grades: [
        {
          id: "excellent",
          label: words("excellent", "优秀"),
          passes: true,
          quota: { numerator: 1, denominator: 3 },
        },
        { id: "qualified", label: words("qualified", "合格"), passes: true },
        { id: "failed", label: words("not qualified", "不合格"), passes: false },
      ],
    },
  }),
).plan;

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

/** What the gate of each organisation says: whether all its members have passed. */
export function gates(judged: readonly members.Member[]): ReadonlyMap<string, string> {
  const names = [...new Set(judged.map(({ unit }) => unit))];
  return new Map(
    names.map((name) => {
      const own = judged.filter((member) => member.unit === name);
      const entry = { unit: name, memberCount: SCENARIO.street.membersEach, by: "street-office", on: "2011-10-20" };
      const { unit } = must(campaign.enter(plan, entry));
      const { facts } = must(members.memberFacts(plan, unit, own, { asOf: COUNTED }));
      return [name, must(campaign.checkGate(plan, unit, facts)).gate.outcome];
    }),
  );
}
