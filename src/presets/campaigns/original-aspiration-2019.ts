import type { Plan } from "../../campaign/index.js";
import { FIRST, SATISFACTION, SECOND, activity, words } from "./parts.js";
import { EVALUATION_2019, MEASURES_2019 } from "./sources.js";
import { undivided } from "./undivided.js";

/**
 * The campaign of 2019 (“不忘初心、牢记使命”主题教育): four measures side by side, no stages and no links, evaluated by random tests.
 *
 * Facts: the four measures, June to August for the first batch and September to November for the second, which stand with their first
 * and last days, at least three months for a unit, what units checked themselves, tests of members and masses at random. How satisfied
 * they must be is said nowhere, so the test is asked for and its answer is not judged.
 *
 * @example
 * {@includeCode ../../../test/presets/campaigns/examples.test.ts#originalAspiration2019}
 */
export const originalAspiration2019: Plan = /* @__PURE__ */ undivided(
  {
    id: "original-aspiration-2019",
    label: words("campaign on the original aspiration", "“不忘初心、牢记使命”主题教育"),
    sources: [MEASURES_2019, EVALUATION_2019],
  },
  [
    activity("study", "study and education", "学习教育"),
    activity("research", "investigation and research", "调查研究"),
    activity("problems", "finding problems", "检视问题"),
    activity("correction", "correction carried out", "整改落实"),
    activity("self-check", "the unit's check of itself", "自查评估"),
  ],
  {
    batches: [
      { ...FIRST, startsOn: "2019-06-01", endsOn: "2019-08-31" },
      { ...SECOND, startsOn: "2019-09-01", endsOn: "2019-11-30" },
    ],
    leastMonths: 3,
    facts: [SATISFACTION],
    evaluations: [
      {
        id: "random-test",
        label: words("random test of members and masses", "随机测评"),
        kind: "end-of-phase",
        repeats: "every-attempt",
        facts: [SATISFACTION.id],
      },
    ],
    roles: [
      { id: "guiding-group", label: words("guiding group", "指导组"), kind: "supervision-group", supervises: "all" },
    ],
  },
);
