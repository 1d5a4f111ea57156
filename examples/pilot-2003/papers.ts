import type { Circle, DeliverableKind } from "answerable/campaign";

/** Before whom papers are laid and published: the article speaks of differing circles. */
export const CIRCLES = {
  unit: { id: "unit", label: { en: "members and staff of the unit", "zh-CN": "本部门本单位党内外群众" } },
  society: { id: "society", label: { en: "society", "zh-CN": "社会各界" } },
} as const satisfies Record<string, Circle>;

/** The list of the problems that a unit found, which its own people read and comment on; the days are the example's own. */
export const PROBLEM_LIST = {
  id: "problem-list",
  label: { en: "list of the problems found", "zh-CN": "查找出的突出问题" },
  owner: "unit",
  commentRounds: 1,
  publication: { circle: CIRCLES.unit.id, least: 3, unit: "days" },
} as const satisfies DeliverableKind;

/**
 * The rectification plan of a unit. Several rounds are two at least, a majority is more than half, and about a week is six days
 * at least: these are the example's own readings.
 */
export const PLAN_KIND = {
  id: "plan",
  label: { en: "rectification plan", "zh-CN": "整改方案" },
  owner: "unit",
  commentRounds: 2,
  review: [
    {
      id: "supervision-group",
      label: { en: "the supervision group", "zh-CN": "督导组审核" },
      role: "supervision-group",
    },
  ],
  appraisal: { fact: "disapproving", comparison: "at-most", value: 0.5 },
  publication: { circle: CIRCLES.society.id, least: 6, unit: "days" },
} as const satisfies DeliverableKind;
