import type { MemberProcedure } from "answerable/campaign";

/** The grade with which an analysis has passed. */
export const ACCEPTED = "accepted";
/** The grade with which an analysis goes back to the furnace (回炉): shallow, and badly rated. */
export const SHALLOW = "shallow";

/** How each member passes in turn: the own analysis, the vote on it, and what the branch makes of both. */
export const PROCEDURE: MemberProcedure = {
  steps: [
    { id: "analysis", label: { en: "the member's own analysis", "zh-CN": "个人党性分析材料" }, by: "self" },
    {
      id: "appraisal",
      label: { en: "how others are satisfied with it", "zh-CN": "党内外群众满意度评议" },
      by: "others",
    },
  ],
  grades: [
    { id: ACCEPTED, label: { en: "accepted", "zh-CN": "通过" }, passes: true },
    { id: SHALLOW, label: { en: "back to the furnace", "zh-CN": "查摆不深不透，重新“回炉”" }, passes: false },
  ],
};
