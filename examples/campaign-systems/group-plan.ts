import { must } from "answerable";
import * as campaign from "answerable/campaign";
import { COMPANY, generateCommittees, headOf, type CommitteeRecord } from "./committees.js";
import { SCENARIO } from "./scenario.js";
import { words } from "../shared/words.js";

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
    activities: [
      kind("study", "group studies of the leading body", "集体学习", "次"),
      kind("lecture", "lectures", "专题培训讲座", "场"),
      kind("questionnaire", "questionnaires answered", "问卷调查", "份"),
      kind("interview", "interviews", "个别访谈", "人次"),
      kind("seminar", "seminars", "座谈会", "场"),
      kind("liaison", "leaders' liaison units visited", "联系点调研", "家"),
      kind("province", "provinces of those who listened", "参训人员所在省、直辖市", "个"),
      kind("prefecture", "prefectures of those who listened", "参训人员所在地市", "个"),
      kind("unit-heard", "units heard at one seminar", "座谈会上的基层单位", "个"),
      { ...kind("skill", "trades of the skill contest", "职业技能大赛工种", "个"), group: "output" },
      { ...kind("opinion", "opinions gathered", "意见和建议", "条"), group: "output" },
    ],
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
  return { id: group, label, kind: "supervision-group", people: [headOf(group)], supervises: { units } };
}
