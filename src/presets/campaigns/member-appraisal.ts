import type { Plan } from "../../campaign/index.js";
import { frozen, words } from "./parts.js";
import { APPRAISAL } from "./sources.js";

/**
 * The democratic evaluation of members (民主评议党员), about once a year: each speaks of himself, the others of him, a ballot is taken,
 * and the branch gives a grade that does not follow from the votes alone.
 *
 * Facts: the four steps, the four grades, and that at most a third may be excellent. That whoever is not qualified goes through it
 * again is this preset's reading.
 *
 * @example
 * {@includeCode ../../../test/presets/campaigns/examples.test.ts#memberAppraisal}
 */
export const memberAppraisal: Plan = /* @__PURE__ */ frozen({
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
    grades: [
      {
        id: "excellent",
        label: words("excellent", "优秀"),
        passes: true,
        quota: { numerator: 1, denominator: 3 },
      },
      { id: "qualified", label: words("qualified", "合格"), passes: true },
      { id: "basically-qualified", label: words("basically qualified", "基本合格"), passes: true },
      { id: "not-qualified", label: words("not qualified", "不合格"), passes: false },
    ],
  },
});
