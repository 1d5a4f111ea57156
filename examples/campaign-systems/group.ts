import { must, type Refusal } from "answerable";
import * as campaign from "answerable/campaign";
import { SCENARIO } from "./scenario.js";
import { words } from "./words.js";

/** How one committee ended the first link: who voted, and whether the head of its supervision group came at once. */
export interface CommitteeRecord {
  readonly id: string;
  readonly group: string;
  readonly ballots: number;
  readonly satisfied: number;
  readonly isHeadPresent: boolean;
}

/** The company itself, whose own meeting the document describes, and the province's group that came to it. */
export const COMPANY: CommitteeRecord = {
  id: "company",
  group: "provincial-group-13",
  ballots: 120,
  satisfied: 108,
  isHeadPresent: true,
};

/** The day on which everything of the link is judged, and by which it is counted. */
export const JUDGED = "2014-05-12";

/** Generates the committees, spread over the supervision groups; the first one meets without the head of its group. */
export function generateCommittees(): CommitteeRecord[] {
  const { committees, groups, dissatisfiedEvery, ballots } = SCENARIO.group;
  return Array.from({ length: committees }, (_, index) => ({
    id: `committee-${index + 1}`,
    group: `group-${(index % groups) + 1}`,
    ballots,
    satisfied: index % dissatisfiedEvery === dissatisfiedEvery - 1 ? 30 : 45 + (index % 12),
    isHeadPresent: index !== 0,
  }));
}

const committees = generateCommittees();

/** The campaign of the company (system B): its phases in order, and 22 groups that each supervise their own committees. */
export const plan = must(
  campaign.readPlan({
    id: "group-mass-line",
    version: 1,
    label: words("mass-line campaign of an industrial group", "党的群众路线教育实践活动"),
    facts: [{ id: "satisfied", label: words("satisfied", "满意率"), kind: "number", low: 0, high: 1 }],
    phases: [
      {
        id: "listen",
        label: words("study and listening", "学习教育、听取意见"),
        startsOn: "2014-02-27",
        gate: { fact: "satisfied", comparison: "at-least", value: SCENARIO.group.threshold },
      },
      { id: "criticise", label: words("problems and criticism", "查摆问题、开展批评") },
      { id: "rectify", label: words("rectification and rules", "整改落实、建章立制") },
    ],
    batches: [
      { id: "committees", label: words("committees", "基层党委、直属党总支"), units: committees.map(({ id }) => id) },
      { id: "company", label: words("the company", "集团"), units: [COMPANY.id] },
    ],
    roles: [
      roleOf(COMPANY.group, [COMPANY]),
      ...[...new Set(committees.map(({ group }) => group))].map((group) => roleOf(group, committees)),
    ],
    transition: { review: "supervision-group" },
    evaluations: [
      {
        id: "meeting",
        label: words("evaluation meeting of the link", "环节群众评价会议"),
        kind: "end-of-phase",
        phase: "listen",
        repeats: "every-attempt",
        facts: ["satisfied"],
        presence: "supervision-group",
      },
    ],
  }),
).plan;

function roleOf(group: string, records: readonly CommitteeRecord[]): campaign.Role {
  const units = records.filter((record) => record.group === group).map(({ id }) => id);
  const label = words(`supervision group ${group}`, `督导组（${group}）`);
  return { id: group, label, kind: "supervision-group", people: [headOf(group)], supervises: { units } };
}

function headOf(group: string): string {
  return `head-of-${group}`;
}

/** Where the first link left the units, and the meetings that did not count. */
export interface FirstLink {
  readonly units: readonly campaign.Unit[];
  readonly refused: readonly Refusal[];
}

/** Leads every unit through the first link: entry, evaluation meeting, application, review, verdict. */
export function runFirstLink(records: readonly CommitteeRecord[]): FirstLink {
  const refused: Refusal[] = [];
  const units = records.map((record) => {
    const batch = record.id === COMPANY.id ? "company" : "committees";
    const entry = { unit: record.id, batch, by: "campaign-office", on: "2014-02-27" };
    const { unit } = must(campaign.enter(plan, entry));
    return judged(record, met(record, unit, refused));
  });
  return { units, refused };
}

/** Holds the meeting, a second time where the head of the group was missing from the first. */
function met(record: CommitteeRecord, unit: campaign.Unit, refused: Refusal[]): campaign.Unit {
  const { group, ballots, satisfied, isHeadPresent } = record;
  const meeting = { evaluation: "meeting", facts: { satisfied: satisfied / ballots }, by: "campaign-office" };
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

function judged({ id, group }: CommitteeRecord, unit: campaign.Unit): campaign.Unit {
  const applied = must(campaign.applyForTransition(plan, unit, { by: `${id}-office`, on: "2014-05-09" })).unit;
  const { outcome } = must(campaign.checkGate(plan, applied, {})).gate;
  const opinion = outcome === "met" ? "endorse" : "object";
  const reviewed = must(
    campaign.reviewTransition(plan, applied, { opinion, by: headOf(group), on: "2014-05-10" }),
  ).unit;
  const verdict = outcome === "met" ? "pass" : "redo";
  const decision = { to: "criticise", facts: {}, by: "campaign-office", on: JUDGED };
  return must(campaign.decideTransition(plan, reviewed, { verdict, ...decision })).unit;
}
