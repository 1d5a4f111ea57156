import { must } from "answerable";
import * as campaign from "answerable/campaign";
import { words } from "../shared/words.js";

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
    activities: [
      kind("comment-direct", "comments by secretaries of organisations", "直属党组织书记点评", "次"),
      kind("comment-branch", "comments by secretaries of branches", "二级支部书记点评", "次"),
      kind("inspection", "inspections of windows unannounced", "行风暗访", "次"),
      { ...kind("finding", "findings of inspections", "暗访发现的问题", "条"), group: "output" },
      { ...kind("put-right", "findings put right", "边查边改", "条"), group: "output" },
    ],
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

function kind(id: string, en: string, chinese: string, unit: string): campaign.ActivityKind {
  return { id, label: words(en, chinese), group: "activity", unit };
}
