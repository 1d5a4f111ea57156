import type { DeliverableKind, Evaluation, Phase, Plan } from "../../campaign/index.js";
import type { Condition } from "../../rules/index.js";
import { BODIES, MAJORITY, frozen, words } from "./parts.js";
import { LAUNCH_2013, MEETING_2014, SEED_MASS_LINE, secondary } from "./sources.js";

const satisfied: Condition = { fact: MAJORITY.id, comparison: "equals", value: true };

/** The five questions of the look-back before the second link. */
const LOOK_BACK: Phase["lookBack"] = {
  role: "supervision-group",
  questions: [
    { id: "leaders", label: words("leaders pay attention and studied themselves", "领导重视并带头学习") },
    { id: "mobilisation", label: words("mobilised in depth, studied long enough", "动员深入、学习时间有保证") },
    { id: "opinions", label: words("opinions were really sought", "真正开门听取意见") },
    { id: "fixed-at-once", label: words("what could be fixed was fixed", "能改的即知即改") },
    { id: "balance", label: words("the campaign and the daily work in balance", "活动与工作两不误") },
  ],
};

const DELIVERABLES: readonly DeliverableKind[] = [
  { id: "problem-list", label: words("problem list", "问题清单"), owner: "unit", commentRounds: 1 },
  {
    id: "self-examination",
    label: words("self-examination of the leading team", "领导班子对照检查材料"),
    owner: "unit",
    review: [
      { id: "team", label: words("discussed by the team", "班子集体讨论") },
      {
        id: "supervision-group",
        label: words("opinion of the supervision group", "督导组审阅"),
        role: "supervision-group",
      },
    ],
  },
  { id: "rectification-plan", label: words("two plans and one schedule", "两方案一计划"), owner: "unit" },
];

const PHASES: readonly Phase[] = [
  {
    id: "study",
    label: words("study and education, hearing opinions", "学习教育、听取意见"),
    lookBack: LOOK_BACK,
    gate: satisfied,
  },
  {
    id: "examine",
    label: words("finding problems, criticism", "查摆问题、开展批评"),
    requirements: ["problem-list", "self-examination"].map((deliverable) => ({
      kind: "deliverable",
      id: `${deliverable}-done`,
      label: DELIVERABLES.find(({ id }) => id === deliverable)?.label ?? words(deliverable, deliverable),
      deliverable,
    })),
    gate: satisfied,
  },
  {
    id: "rectify",
    label: words("rectification, building rules", "整改落实、建章立制"),
    requirements: [
      {
        kind: "deliverable",
        id: "rectification-plan-done",
        label: words("two plans and one schedule", "两方案一计划"),
        deliverable: "rectification-plan",
      },
    ],
    gate: satisfied,
  },
];

const EVALUATIONS: readonly Evaluation[] = PHASES.map(({ id, label }) => ({
  id: `${id}-meeting`,
  label: words(`evaluation meeting: ${label.en}`, `群众评价会议：${label["zh-CN"]}`),
  kind: "end-of-phase",
  phase: id,
  repeats: "every-attempt",
  facts: [MAJORITY.id],
  presence: "supervision-group",
}));

/**
 * The mass-line campaign of 2013 and 2014 (党的群众路线教育实践活动): three links in order, a look-back before the second, an evaluation
 * meeting at the end of each with the supervision group present.
 *
 * Facts: the links and the launch on 18 June 2013, batches from the top down, the five questions and that the supervision group answers them, the review of the
 * self-examination. Unverified: the look-back's page has no address. What the masses must say has no number in any source, so the
 * gates ask for a majority, as the People's Daily did. The batches' other days, the supervision groups and their remits are the
 * app's: one group stands for all until the plan is amended.
 *
 * @example
 * {@includeCode ../../../test/presets/campaigns/examples.test.ts#massLine2013}
 */
export const massLine2013: Plan = /* @__PURE__ */ frozen({
  id: "mass-line-2013",
  version: 1,
  label: words("mass-line campaign", "党的群众路线教育实践活动"),
  sources: [
    LAUNCH_2013,
    MEETING_2014,
    SEED_MASS_LINE,
    secondary("A page of 28 May 2014 on the look-back after the first link, Zhongshan"),
  ],
  facts: [MAJORITY],
  phases: PHASES,
  batches: [
    { id: "first", label: words("first batch", "第一批"), startsOn: "2013-06-18" },
    { id: "second", label: words("second batch", "第二批") },
  ],
  roles: BODIES,
  transition: { review: "supervision-group" },
  circles: [{ id: "offices", label: words("all offices of the unit", "本单位各科室") }],
  deliverables: DELIVERABLES,
  evaluations: EVALUATIONS,
});
