import type { Batch, Evaluation, FactDeclaration, Plan, Responsibility } from "../../campaign/index.js";
import { MEETINGS, PAPERS, linksWith, type MassLineLink } from "./mass-line-links.js";
import { BODIES, MAJORITY, activity, frozen, words } from "./parts.js";
import { LAUNCH_2013, MEETING_2014, SEED_MASS_LINE, secondary } from "./sources.js";

/** What no source says of the whole campaign of 2013 and 2014. */
export interface MassLineParameters {
  /** The links at whose end a majority of the masses must be satisfied; in the others the meeting is held and its answer not judged. */
  readonly majorityAt: readonly MassLineLink[];
  /** Whether a ballot at the mobilisation meeting says how things stood before the work. */
  readonly mobilisationBallot: boolean;
  /** The planned days of the second batch. */
  readonly secondBatch: Pick<Batch, "startsOn" | "endsOn">;
  /** Which leader is tied to which units (联系点), perhaps with visits of the activity `liaison-visit`. */
  readonly liaison: readonly Responsibility[];
}

const BEFORE: FactDeclaration = {
  id: "good-before",
  label: words("share of ballots for good before the work", "活动前评议为“好”的票率"),
  kind: "number",
  low: 0,
  high: 1,
};

const BALLOT: Evaluation = {
  id: "mobilisation-ballot",
  label: words("ballot at the mobilisation meeting", "动员大会民主评议"),
  kind: "baseline",
  phase: "study",
  repeats: "once",
  facts: [BEFORE.id],
};

/**
 * Builds the mass-line campaign of 2013 and 2014 from what its sources leave open.
 *
 * @param parameters - where a majority is asked for, whether the mobilisation meeting votes, when the second batch works, who is tied to whom
 * @example
 * {@includeCode ../../../test/presets/campaigns/examples.test.ts#massLinePlan}
 */
export function massLinePlan({ majorityAt, mobilisationBallot, secondBatch, liaison }: MassLineParameters): Plan {
  return frozen({
    id: "mass-line-2013",
    version: 1,
    label: words("mass-line campaign", "党的群众路线教育实践活动"),
    sources: [
      LAUNCH_2013,
      MEETING_2014,
      SEED_MASS_LINE,
      secondary("A page of 28 May 2014 on the look-back after the first link, Zhongshan"),
      secondary("People's Daily of December 2013 on effects of the third link that satisfy the majority"),
    ],
    facts: mobilisationBallot ? [MAJORITY, BEFORE] : [MAJORITY],
    phases: linksWith(majorityAt),
    batches: [
      { id: "first", label: words("first batch", "第一批"), startsOn: "2013-06-18" },
      { id: "second", label: words("second batch", "第二批"), ...secondBatch },
    ],
    roles: BODIES,
    transition: { review: "supervision-group" },
    activities: [activity("liaison-visit", "visit of a leader to a liaison unit", "联系点调研")],
    circles: [{ id: "offices", label: words("all offices of the unit", "本单位各科室") }],
    deliverables: PAPERS,
    evaluations: mobilisationBallot ? [BALLOT, ...MEETINGS] : MEETINGS,
    ...(liaison.length > 0 && { responsibilities: liaison }),
  });
}

/**
 * The mass-line campaign of 2013 and 2014 (党的群众路线教育实践活动): three links in order, a look-back before the second, an evaluation
 * meeting at the end of each with the supervision group present.
 *
 * Facts: the links and the launch on 18 June 2013, batches from the top down, the second one in 2014, the five questions and that the
 * supervision group answers them, the review of the self-examination, the evaluation meetings. Unverified: the look-back's page has no
 * address; nor has the People's Daily's, by which the third link is to satisfy a majority. Nobody says what the masses must
 * say in the two links before, so those meetings are held and not judged. The ballot at the mobilisation meeting is what one city's
 * bureau did.
 *
 * The second batch is known to the year and stands with its first and last day, neither of which a source names; when the first one
 * ended none says. The supervision groups and their remits are the app's: one group stands for all until the plan is amended.
 * {@link massLinePlan} takes whatever is known better.
 *
 * @example
 * {@includeCode ../../../test/presets/campaigns/examples.test.ts#massLine2013}
 */
export const massLine2013: Plan = /* @__PURE__ */ massLinePlan({
  majorityAt: ["rectify"],
  mobilisationBallot: true,
  secondBatch: { startsOn: "2014-01-01", endsOn: "2014-12-31" },
  liaison: [],
});
