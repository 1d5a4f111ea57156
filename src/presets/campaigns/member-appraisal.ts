import type { Plan } from "../../campaign/index.js";
import { frozen, words } from "./parts.js";
import { APPRAISAL } from "./sources.js";

/** The grades of the democratic evaluation of members, from the best one down. */
export const MEMBER_GRADES = ["excellent", "qualified", "basically-qualified", "not-qualified"] as const;
/** A grade of the democratic evaluation of members. */
export type MemberGrade = (typeof MEMBER_GRADES)[number];

/** What no source says of the democratic evaluation of members. */
export interface MemberAppraisalParameters {
  /** The grades with which a member goes through it again (回炉); of all of them the linter says that nobody can pass. */
  readonly again: readonly MemberGrade[];
}

const GRADES = {
  excellent: { label: words("excellent", "优秀"), quota: { numerator: 1, denominator: 3 } },
  qualified: { label: words("qualified", "合格") },
  "basically-qualified": { label: words("basically qualified", "基本合格") },
  "not-qualified": { label: words("not qualified", "不合格") },
} as const;

/**
 * Builds the democratic evaluation of members from the grades with which nobody is through.
 *
 * @param parameters - the grades with which a member goes through it again
 * @example
 * {@includeCode ../../../test/presets/campaigns/examples.test.ts#memberAppraisal}
 */
export function memberAppraisalPlan({ again }: MemberAppraisalParameters): Plan {
  return frozen({
    id: "member-appraisal",
    version: 1,
    label: words("democratic evaluation of members", "民主评议党员"),
    sources: [APPRAISAL],
    facts: [],
    phases: [],
    tracks: [
      {
        id: "appraisal",
        label: words("every member in turn", "逐人评议"),
        requirements: [{ kind: "members", id: "members", label: words("members graded", "党员评定等次"), least: 1 }],
      },
    ],
    batches: [],
    members: {
      steps: [
        { id: "self", label: words("self-evaluation", "个人自评"), by: "self" },
        { id: "mutual", label: words("mutual evaluation", "党员互评"), by: "others" },
        { id: "ballot", label: words("democratic ballot", "民主测评"), by: "others" },
      ],
      grades: MEMBER_GRADES.map((id) => ({ id, ...GRADES[id], passes: !again.includes(id) })),
    },
  });
}

/**
 * The democratic evaluation of members (民主评议党员), about once a year: each speaks of himself, the others of him, a ballot is taken,
 * and the branch gives a grade that does not follow from the votes alone.
 *
 * Facts: the four steps, the four grades, and that at most a third may be excellent. What becomes of a grade no source says: here
 * whoever is not qualified goes through it again, and {@link memberAppraisalPlan} takes what holds elsewhere.
 *
 * @example
 * {@includeCode ../../../test/presets/campaigns/examples.test.ts#memberAppraisal}
 */
export const memberAppraisal: Plan = /* @__PURE__ */ memberAppraisalPlan({ again: ["not-qualified"] });
