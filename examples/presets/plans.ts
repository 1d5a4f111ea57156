import type * as campaign from "answerable/campaign";
import * as presets from "answerable/presets";
import { words } from "../shared/words.js";

/** Two rounds of the campaign for excellence: the first day of each is the example's own. */
const ROUNDS: readonly campaign.Round[] = [
  { id: "first", label: words("to 1 July 2011", "至2011年7月1日"), startsOn: "2010-07-01", endsOn: "2011-07-01" },
  { id: "second", label: words("to the congress", "至党的十八大"), startsOn: "2011-07-02", endsOn: "2012-11-08" },
];

const LAST_STAGE: campaign.Phase = { id: "sum-up", label: words("summing up", "总结") };

/** Every campaign, with what its builder leaves open filled in; thresholds without a source are the example's own. */
export const PLANS: readonly campaign.Plan[] = [
  presets.pilot2003({ approval: 0.6, accuracy: 0.6 }),
  presets.educationCampaign2005({ approval: 0.6 }),
  presets.scientificOutlook2008({ approval: 0.9 }),
  presets.strivingForExcellence2010({ rounds: ROUNDS, approval: 0.6 }),
  presets.massLine2013,
  presets.threeStricts2015,
  presets.twoStudies2016,
  presets.originalAspiration2019,
  presets.thoughts2023,
  presets.eightRules2025,
  presets.memberAppraisal,
];

/** The same campaigns as places held them that did more than is known of all: what stands in each is the example's own. */
export const VARIANTS: readonly campaign.Plan[] = [
  presets.strivingForExcellence2010({
    rounds: ROUNDS.slice(0, 1),
    approval: 0.6,
    stages: presets.townStages2010({ last: LAST_STAGE }),
  }),
  presets.massLinePlan({
    majorityAt: presets.MASS_LINE_LINKS,
    mobilisationBallot: false,
    secondBatch: { startsOn: "2014-02-27" },
    liaison: [],
  }),
  presets.eightRulesPlan({ stages: [{ id: "study-first", label: words("study first", "先学一步") }, LAST_STAGE] }),
  presets.memberAppraisalPlan({ again: presets.MEMBER_GRADES.slice(2) }),
];
