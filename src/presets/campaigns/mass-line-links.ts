import type { DeliverableKind, Evaluation, Phase } from "../../campaign/index.js";
import type { Condition } from "../../rules/index.js";
import { MAJORITY, handedIn, words } from "./parts.js";

/** The links of the campaign of 2013 and 2014, in order. */
export const MASS_LINE_LINKS = ["study", "examine", "rectify"] as const;
/** A link of the campaign of 2013 and 2014. */
export type MassLineLink = (typeof MASS_LINE_LINKS)[number];

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

const PROBLEM_LIST: DeliverableKind = {
  id: "problem-list",
  label: words("problem list", "问题清单"),
  owner: "unit",
  commentRounds: 1,
};
const SELF_EXAMINATION: DeliverableKind = {
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
};
const RECTIFICATION: DeliverableKind = {
  id: "rectification-plan",
  label: words("two plans and one schedule", "两方案一计划"),
  owner: "unit",
};

/** What the links ask to be handed in. */
export const PAPERS: readonly DeliverableKind[] = [PROBLEM_LIST, SELF_EXAMINATION, RECTIFICATION];

const LINKS: Readonly<Record<MassLineLink, Omit<Phase, "id">>> = {
  study: { label: words("study and education, hearing opinions", "学习教育、听取意见"), lookBack: LOOK_BACK },
  examine: {
    label: words("finding problems, criticism", "查摆问题、开展批评"),
    requirements: [PROBLEM_LIST, SELF_EXAMINATION].map(handedIn),
  },
  rectify: {
    label: words("rectification, building rules", "整改落实、建章立制"),
    requirements: [handedIn(RECTIFICATION)],
  },
};

const SATISFIED: Condition = { fact: MAJORITY.id, comparison: "equals", value: true };

/** The links, those with a gate at their end at which a majority must be satisfied. */
export function linksWith(majorityAt: readonly MassLineLink[]): readonly Phase[] {
  return MASS_LINE_LINKS.map((id) => ({
    id,
    ...LINKS[id],
    ...(majorityAt.includes(id) && { gate: SATISFIED }),
  }));
}

/** The meeting at the end of each link, whether or not its gate reads what was found there. */
export const MEETINGS: readonly Evaluation[] = MASS_LINE_LINKS.map((phase) => ({
  id: `${phase}-meeting`,
  label: words(`evaluation meeting: ${LINKS[phase].label.en}`, `群众评价会议：${LINKS[phase].label["zh-CN"]}`),
  kind: "end-of-phase",
  phase,
  repeats: "every-attempt",
  facts: [MAJORITY.id],
  presence: "supervision-group",
}));
