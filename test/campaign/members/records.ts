import { must } from "answerable";
import * as campaign from "answerable/campaign";
import * as members from "answerable/campaign/members";

/** The Monday on which everything here begins. */
export const FIRST_DAY = "2014-03-03";

const label = (en: string, chinese: string): { en: string; "zh-CN": string } => ({ en, "zh-CN": chinese });

/** The steps and grades are those of practice 2.5 (C43), with seeds M61's comment by the leader; the shares asked for are this test's own. */
export const aPlan = (changes: Partial<campaign.Plan> = {}): campaign.Plan => ({
  id: "mass-line",
  version: 1,
  label: label("mass line", "群众路线教育实践活动"),
  facts: [
    { id: "good-votes", label: label("votes for good", "优秀票率"), kind: "number", low: 0, high: 1 },
    { id: "forms", label: label("forms returned", "收回评议表"), kind: "number", low: 0 },
  ],
  phases: [
    {
      id: "criticism",
      label: label("criticism", "查摆问题、开展批评"),
      requirements: [
        { kind: "members", id: "turns", label: label("members passed in turn", "逐一过关"), least: 1 },
        { kind: "activity", id: "talks", label: label("talks", "谈心"), activity: "talk", least: 1 },
      ],
    },
  ],
  tracks: [
    {
      id: "yearly",
      label: label("yearly evaluation", "年度民主评议"),
      requirements: [{ kind: "members", id: "judged", label: label("members judged", "民主评议"), least: 0.9 }],
    },
  ],
  batches: [],
  activities: [{ id: "talk", label: label("talk", "谈心"), group: "activity", unit: "次" }],
  members: {
    steps: [
      { id: "self", label: label("self-evaluation", "个人自评"), by: "self" },
      { id: "mutual", label: label("mutual evaluation", "党员互评"), by: "others" },
      { id: "leader", label: label("leader's comment", "领导点评"), by: "others" },
      { id: "people", label: label("the people's evaluation", "群众评议"), by: "others" },
    ],
    grades: [
      {
        id: "excellent",
        label: label("excellent", "优秀"),
        passes: true,
        quota: { numerator: 1, denominator: 3 },
      },
      { id: "qualified", label: label("qualified", "合格"), passes: true },
      { id: "barely", label: label("barely qualified", "基本合格"), passes: false },
      { id: "failed", label: label("not qualified", "不合格"), passes: false },
    ],
  },
  ...changes,
});

export const plan = must(campaign.readPlan(aPlan())).plan;
/** The same plan in another version, to which members are moved one by one. */
export const otherPlan = must(campaign.readPlan(aPlan({ version: 2 }))).plan;
const versions = new Map([plan, otherPlan].map((each) => [each.version, each]));
/** The plan in any version, the same but for its number. */
export function versionOf(number: number): campaign.Plan {
  const made = versions.get(number) ?? must(campaign.readPlan(aPlan({ version: number }))).plan;
  versions.set(number, made);
  return made;
}
/** The version that a member is judged under. */
export const planOf = (member: members.Member): campaign.Plan => versionOf(member.plan.version);

/** The branch in its only phase. */
export const unit = must(campaign.enter(plan, { unit: "branch-3", by: "office", on: "2014-03-01" })).unit;

export const ENROL = { id: "li", unit: "branch-3", by: "secretary", on: FIRST_DAY } as const;
export const enrolled = must(members.enrol(plan, ENROL)).member;

/** Who gives which statement. */
const VOICES = { self: "li", mutual: "wang", leader: "secretary", people: "clerk" } as const;
export type Voice = keyof typeof VOICES;

/** The member of whom everything up to and with this step was said, once more in the attempt that runs. */
export function saidUpTo(last: Voice, on = "2014-03-10", before: members.Member = enrolled): members.OpenMember {
  let now = before as members.OpenMember; // a wrong status would be refused by the first statement
  for (const step of Object.keys(VOICES) as Voice[]) {
    const by = step === "self" ? before.id : VOICES[step];
    now = must(members.giveStatement(plan, now, { step, words: `${step} of ${on}`, by, on })).member;
    if (step === last) break;
  }
  return now;
}

/** The member with a grade, after everything was said anew. */
export function gradedAs(
  grade: string,
  on = "2014-03-12",
  before: members.Member = enrolled,
): members.PassedMember | members.OpenMember {
  const heard = saidUpTo("people", on, before);
  return must(members.grade(plan, heard, { grade, reason: "as the committee saw it", by: "secretary", on })).member;
}

export const heard = saidUpTo("people");
export const passed = gradedAs("qualified") as members.PassedMember;
export const redoing = gradedAs("failed") as members.OpenMember;
export const exempt = must(
  members.exempt(plan, saidUpTo("mutual"), { reason: "in hospital", by: "secretary", on: "2014-03-11" }),
).member;

/** Some member of some unit, enrolled on the first day. */
export const some = (id: string, of = "branch-3"): members.OpenMember =>
  must(members.enrol(plan, { ...ENROL, id, unit: of })).member;
