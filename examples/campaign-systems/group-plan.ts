import { must } from "answerable";
import * as campaign from "answerable/campaign";
import { COMPANY, generateCommittees, headOf, type CommitteeRecord } from "./committees.js";
import { SCENARIO } from "./scenario.js";
import { words } from "../shared/words.js";

/** The day on which the campaign was begun, and the one on which everything of its first link is judged and counted. */
export const BEGUN = "2014-02-27";
export const JUDGED = "2014-05-12";

const committees = generateCommittees();

const OWN_BODY: campaign.Requirement = {
  kind: "activity",
  id: "own-body",
  label: words("a leading body of its own", "成立活动领导机构"),
  activity: "body",
  least: 1,
};

/**
 * The campaign of the company (system B): its phases in order, its leading group with an office, 22 groups that each supervise their
 * own committees, and the units to which its leaders are tied.
 */
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
        startsOn: BEGUN,
        requirements: [OWN_BODY],
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
      { id: "leading-group", label: words("leading group", "领导小组"), kind: "leading-group", supervises: "all" },
      { id: "office", label: words("campaign office", "活动办公室"), kind: "office", under: "leading-group" },
      roleOf(COMPANY.group, [COMPANY]),
      ...[...new Set(committees.map(({ group }) => group))].map((group) => roleOf(group, committees)),
    ],
    transition: { review: "supervision-group", decision: "leading-group" },
    activities: [
      kind("body", "leading bodies set up", "成立领导机构", "个"),
      kind("study", "group studies of the leading body", "集体学习", "次"),
      kind("lecture", "lectures", "专题培训讲座", "场"),
      kind("attendance", "who listened to them, person-times", "参训人次", "人次"),
      kind("questionnaire", "questionnaires answered", "问卷调查", "份"),
      kind("interview", "interviews", "个别访谈", "人次"),
      kind("seminar", "seminars", "座谈会", "场"),
      kind("speech", "speeches at them", "座谈会发言", "人次"),
      kind("liaison", "leaders' visits to their liaison units", "联系点调研", "次"),
      { ...kind("trade", "trades added to the skill contest", "职业技能大赛新增工种", "个"), group: "output" },
      { ...kind("opinion", "opinions gathered", "意见和建议", "条"), group: "output" },
    ],
    responsibilities: liaisons(),
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

function kind(id: string, en: string, chinese: string, unit: string): campaign.ActivityKind {
  return { id, label: words(en, chinese), group: "activity", unit };
}

function roleOf(group: string, records: readonly CommitteeRecord[]): campaign.Role {
  const units = records.filter((record) => record.group === group).map(({ id }) => id);
  const label = words(`supervision group ${group}`, `督导组（${group}）`);
  return {
    id: group,
    label,
    kind: "supervision-group",
    under: "leading-group",
    people: [headOf(group)],
    supervises: { units },
  };
}

/** Each leader's liaison units; the document prints how many units there are, and the visit each month is the example's own. */
function liaisons(): campaign.Responsibility[] {
  const { leaders, liaisonEach } = SCENARIO.group;
  return Array.from({ length: leaders }, (_, index) => ({
    id: `liaison-${index + 1}`,
    label: words(`liaison units of leader ${index + 1}`, `第${index + 1}位领导联系点`),
    kind: "liaison-point",
    leader: `leader-${index + 1}`,
    units: committees.slice(index * liaisonEach, (index + 1) * liaisonEach).map(({ id }) => id),
    visits: { activity: "liaison", every: 1, unit: "months", from: BEGUN },
  }));
}
