import { must } from "answerable";
import * as campaign from "answerable/campaign";
import { SCENARIO } from "./scenario.js";
import { words } from "../shared/words.js";

/** The preparation of a city water bureau's campaign (system I) and its first phase, which the mobilisation meeting opens. */
export const plan = must(
  campaign.readPlan({
    id: "water-bureau",
    version: 1,
    label: words("mass-line campaign of a water bureau", "党的群众路线教育实践活动"),
    facts: [{ id: "good", label: words("votes for good", "评议为“好”的票率"), kind: "number", low: 0, high: 1 }],
    phases: [
      {
        id: "prepare",
        label: words("preparation", "筹备"),
        // The mobilisation meeting, which ends it, was to be held before 28 February (拟于2月28日前召开).
        startsOn: "2014-02-19",
        endsOn: "2014-02-28",
        requirements: [
          { kind: "deliverable", id: "plan", label: words("implementation plan", "实施方案"), deliverable: "plan" },
        ],
      },
      { id: "listen", label: words("study and listening", "学习教育、听取意见") },
    ],
    batches: [],
    roles: [
      { id: "leading-group", label: words("leading group", "领导小组"), kind: "leading-group", supervises: "all" },
      { id: "office", label: words("office", "活动办公室"), kind: "office", under: "leading-group" },
      ...[
        ["general", "综合组"],
        ["papers", "材料组"],
        ["publicity", "宣传组"],
      ].map(([id = "", chinese = ""]) => ({ id, label: words(id, chinese), kind: "section", under: "office" })),
    ],
    circles: [{ id: "county-bureaus", label: words("the bureaus of the counties", "各区市县水务局") }],
    deliverables: [
      {
        id: "plan",
        label: words("implementation plan", "实施方案"),
        owner: "unit",
        commentRounds: SCENARIO.waterBureau.commentRounds,
        review: [{ id: "party-group", label: words("the party group", "局党组"), role: "leading-group" }],
      },
    ],
    evaluations: [
      {
        id: "ballot",
        label: words("ballot at the mobilisation meeting", "动员大会民主评议"),
        kind: "baseline",
        phase: "listen",
        repeats: "once",
        facts: ["good"],
      },
    ],
  }),
).plan;
