import type { Figure } from "answerable/bulletin";
import { plan } from "../plan.js";
import type { Pilot } from "../pilot.js";
import { activityFigures } from "./activities.js";
import { analysisFigures } from "./analysis.js";
import { assessmentFigures } from "./assessment.js";
import { memberFigures } from "./members.js";
import { participationFigures } from "./participation.js";
import { paperFigures } from "./papers.js";
import { rectificationFigures } from "./rectification.js";
import { studyFigures } from "./study.js";

/** Every figure that is counted from the records, under the name by which screen and bulletin cite it. */
export function countedFigures(pilot: Pilot): Record<string, Figure> {
  return {
    ...participationFigures(pilot),
    ...studyFigures(pilot),
    ...activityFigures(pilot),
    ...analysisFigures(pilot),
    ...memberFigures(pilot),
    ...paperFigures(pilot),
    ...rectificationFigures(pilot),
    ...assessmentFigures(pilot),
  };
}

const ROWS: Readonly<Record<string, readonly string[]>> = {
  study: [
    "units",
    "members",
    "memberShare",
    "cadreShare",
    "supervisionGroups",
    "discussions",
    "evaluators",
    "consulted",
    "opinions",
    "organOpinions",
    "problemAreas",
    "suggestionAreas",
    "firstResponses",
    "expectation",
  ],
  analysis: [
    "membersSent",
    "unitsVisited",
    "seminars",
    "massInterviews",
    "serviceInterviews",
    "lettersSent",
    "stations",
    "talks",
    "secondResponses",
    "accurate",
    "satisfied",
    "analysesRedone",
    "membersFirst",
    "membersRework",
    "membersPassed",
    "yellowCards",
    "unitsHeld",
    "unitsBetter",
    "lists",
    "listsRedrawn",
    "analysisFirst",
    "analysisRework",
  ],
  rectification: [
    "plans",
    "planRounds",
    "plansRedrawn",
    "plansHung",
    "noticeDays",
    "opinionsSolved",
    "items",
    "itemsClosed",
    "itemsSolved",
    "itemsOnTime",
    "listed",
    "listedSolved",
    "departmentsReviewed",
    "prohibitions",
    "rules",
    "plansKept",
    "thirdResponses",
    "effect",
    "echo",
    "completed",
  ],
};

/** What screen and bulletin show one after the other: the phases of the plan, then the assessment, each with its rows. */
export const TABLES = [
  ...plan.phases.map(({ id, label }) => ({ id, label, rows: ROWS[id] ?? [] })),
  {
    id: "assessment",
    label: { en: "Assessment, by the example's own index", "zh-CN": "考核评价（本示例自拟指标）" },
    rows: ["unitsGood", "unitsOrdinary", "unitsVetoed"],
  },
];
