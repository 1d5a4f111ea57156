import type { Evaluation, Phase, Plan } from "../../campaign/index.js";
import { SATISFACTION, activity, together, words } from "./parts.js";
import { DAYS_2025, JUDGED_2025, ONE_2025 } from "./sources.js";
import { undivided } from "./undivided.js";

/** What no source says of the study campaign of 2025. */
export interface EightRulesParameters {
  /** Stages beside which study, inspection and correction run; none where the three are one. */
  readonly stages: readonly Phase[];
}

const CORRECTION_2025 = activity("correction", "correction", "改");
/** It stands on the track that runs to the end, so that it is asked for with stages as without. */
const JUDGEMENT_2025: Evaluation = {
  id: "judgement",
  label: words("judgement by the masses", "群众监督评判"),
  kind: "end-of-phase",
  track: CORRECTION_2025.id,
  repeats: "every-attempt",
  facts: [SATISFACTION.id],
};

/**
 * Builds the study campaign of 2025 from the stages that it had, if any.
 *
 * @param parameters - the stages, in their order
 * @example
 * {@includeCode ../../../test/presets/campaigns/examples.test.ts#eightRulesPlan}
 */
export function eightRulesPlan({ stages }: EightRulesParameters): Plan {
  return undivided(
    {
      id: "eight-rules-2025",
      label: words("study of the eight rules", "深入贯彻中央八项规定精神学习教育"),
      sources: [ONE_2025, DAYS_2025, JUDGED_2025],
    },
    [activity("study", "study", "学"), activity("inspection", "inspection", "查"), CORRECTION_2025],
    {
      phases: stages,
      batches: together({ startsOn: "2025-03-01", endsOn: "2025-07-31" }),
      facts: [SATISFACTION],
      evaluations: [JUDGEMENT_2025],
    },
  );
}

/**
 * The study campaign of 2025 (深入贯彻中央八项规定精神学习教育): study, inspection and correction in one, open to the judgement of the
 * masses.
 *
 * Facts: that the three go together, from after the sessions of March to July 2025, which stand with their first and last day, and
 * that the masses judge. How satisfied they must be is said nowhere, so their answer is not judged in turn. That there were no stages
 * follows from the three going together, and no sentence says so: {@link eightRulesPlan} takes stages.
 */
export const eightRules2025: Plan = /* @__PURE__ */ eightRulesPlan({ stages: [] });
