import type { ActivityKind, DeliverableKind, Plan } from "../../campaign/index.js";
import { FIRST, SATISFACTION, SECOND, activity, atLeast, handedIn, trackOf, words } from "./parts.js";
import { secondary } from "./sources.js";
import { undivided } from "./undivided.js";

const PROBLEM_LIST: DeliverableKind = { id: "problem-list", label: words("problem list", "问题清单"), owner: "unit" };
const INSPECTION = activity("inspection", "inspection", "检视");
const FOUR_AT_ONCE: readonly ActivityKind[] = [
  activity("study", "study", "学习"),
  activity("comparison", "comparison", "对照"),
  INSPECTION,
  activity("correction", "correction", "整改"),
];

/**
 * The campaign of 2023 (学习贯彻习近平新时代中国特色社会主义思想主题教育): study, comparison, inspection and correction kept running side by
 * side, with a list of problems, judged by what the masses feel of their solution.
 *
 * Unverified throughout. It began in April 2023, which stands with its first day; when the first batch ended and the second began is
 * not known. How many must feel it is said nowhere, so they are asked and their answer is not judged.
 */
export const thoughts2023: Plan = /* @__PURE__ */ undivided(
  {
    id: "thoughts-2023",
    label: words("campaign of 2023", "学习贯彻习近平新时代中国特色社会主义思想主题教育"),
    sources: [
      secondary(
        "Pages of 2023 on study, comparison, inspection and correction side by side, and on what the masses feel",
      ),
    ],
  },
  FOUR_AT_ONCE,
  {
    batches: [{ ...FIRST, startsOn: "2023-04-01" }, SECOND],
    tracks: FOUR_AT_ONCE.map((each) => {
      const track = trackOf(each);
      return each === INSPECTION ? { ...track, requirements: [atLeast(each), handedIn(PROBLEM_LIST)] } : track;
    }),
    deliverables: [PROBLEM_LIST],
    facts: [
      {
        ...SATISFACTION,
        id: "felt",
        label: words("share that feels that problems were solved", "感受到解决问题实际成效的群众占比"),
      },
    ],
    evaluations: [
      {
        id: "felt-by-masses",
        label: words("what the masses feel of the problems solved", "群众感受解决问题的实际成效"),
        kind: "end-of-phase",
        repeats: "every-attempt",
        facts: ["felt"],
      },
    ],
  },
);
