import type { ActivityKind, Batch, Plan, Round, Track } from "../../campaign/index.js";
import type { Source } from "../../rules/index.js";
import { SATISFACTION, activity, atLeast, frozen, requireShare, trackOf, words } from "./parts.js";
import {
  DAYS_2025,
  EVALUATION_2019,
  MEASURES_2019,
  ONE_2025,
  SEED_EXCELLENCE,
  THEMES_2010,
  secondary,
} from "./sources.js";

/** A campaign that only has tracks, one for each activity. */
function undivided(
  plan: Pick<Plan, "id" | "label"> & { readonly sources: readonly Source[] },
  activities: readonly ActivityKind[],
  more: Partial<Plan> = {},
): Plan {
  return frozen({
    version: 1,
    facts: [],
    phases: [],
    tracks: activities.map((each) => trackOf(each)),
    batches: [],
    activities,
    ...plan,
    ...more,
  });
}

/** Two batches; the sources name months, and an app its days. */
const TWO_BATCHES: readonly Batch[] = [
  { id: "first", label: words("first batch", "第一批") },
  { id: "second", label: words("second batch", "第二批") },
];

const COMMITMENT = activity("public-commitment", "public commitment", "公开承诺");
const COMMENT = activity("leader-comment", "leader's comment", "领导点评");
const AWARD = activity("award", "appraisal and award", "评选表彰");
const THEMES: readonly ActivityKind[] = [COMMITMENT, COMMENT, AWARD];

/**
 * Builds the campaign for excellence of 2010 to 2012 (创先争优活动): one track that goes round, from commitment to award.
 *
 * Facts: the four standing themes, in rounds of commitment; the masses' evaluation is one of them, and whoever they are dissatisfied
 * with makes up for it. The rounds and their days are parameters; a first one to 1 July 2011 and a second to the congress of 2012
 * are what one source planned. So is the share of satisfied answers that each round needs, which the documents leave to whoever
 * runs the campaign.
 *
 * @param parameters - the rounds, at least one, in their order, and from which share of satisfied answers a round was good enough
 * @throws RangeError when there is no round, or `approval` is no share above 0 and at most 1
 * @example
 * {@includeCode ../../../test/presets/campaigns/examples.test.ts#strivingForExcellence2010}
 */
export function strivingForExcellence2010({
  rounds,
  approval,
}: {
  readonly rounds: readonly Round[];
  readonly approval: number;
}): Plan {
  const [first, ...others] = rounds;
  if (first === undefined) throw new RangeError("a campaign that goes round needs a round");
  const cycle: Track = {
    id: "cycle",
    label: words("commitment, comment, evaluation, award", "承诺、点评、评议、表彰"),
    rounds: [first, ...others],
    requirements: THEMES.map((theme) => atLeast(theme)),
    gate: { fact: SATISFACTION.id, comparison: "at-least", value: requireShare(approval, "approval") },
  };
  return undivided(
    {
      id: "striving-for-excellence-2010",
      label: words("campaign for excellence", "创先争优活动"),
      sources: [THEMES_2010, SEED_EXCELLENCE],
    },
    THEMES,
    {
      tracks: [cycle],
      facts: [SATISFACTION],
      evaluations: [
        {
          id: "mass-evaluation",
          label: words("evaluation by the masses", "群众评议"),
          kind: "wave",
          track: cycle.id,
          repeats: "every-attempt",
          facts: [SATISFACTION.id],
        },
      ],
    },
  );
}

const LECTURE = activity("lecture", "lecture by the leader", "专题党课");
const TOPIC_STUDY = activity("topic-study", "topic study", "专题学习研讨");
const LIFE_MEETING = activity("democratic-life-meeting", "democratic-life meeting", "专题民主生活会");
const RULES = activity("correction", "correction and rules", "整改落实和立规执纪");

/**
 * The topical education of 2015 for leaders (“三严三实”专题教育): no stages, no detailed procedure, no supervision groups.
 *
 * Unverified: that there were three topic studies, about one in two months.
 */
export const threeStricts2015: Plan = /* @__PURE__ */ undivided(
  {
    id: "three-stricts-2015",
    label: words("the three stricts and three honests", "“三严三实”专题教育"),
    sources: [secondary("Pages of 2015 on topical education without stages or supervision groups")],
  },
  [LECTURE, TOPIC_STUDY, LIFE_MEETING, RULES],
  { tracks: [trackOf(LECTURE), trackOf(TOPIC_STUDY, 3), trackOf(LIFE_MEETING), trackOf(RULES)] },
);

/**
 * The standing study of all members from 2016 (“两学一做”学习教育): two tracks without an end, and an evaluation of members.
 *
 * Unverified throughout.
 */
export const twoStudies2016: Plan = /* @__PURE__ */ undivided(
  {
    id: "two-studies-2016",
    label: words("two studies and one practice", "“两学一做”学习教育"),
    sources: [secondary("Pages of 2016 on the standing study of all members")],
  },
  [
    activity("study", "study of constitution and speeches", "学党章党规、学系列讲话"),
    activity("practice", "being a qualified member", "做合格党员"),
    activity("member-evaluation", "democratic evaluation of members", "民主评议党员"),
  ],
);

/**
 * The campaign of 2019 (“不忘初心、牢记使命”主题教育): four measures side by side, no stages and no links, evaluated by random tests.
 *
 * Facts: the four measures, June to August for the first batch and September to November for the second, at least three months
 * for a unit, tests of members and masses at random. How satisfied they must be is said nowhere, so the test is asked for and its
 * answer is not judged.
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
  ],
  {
    batches: TWO_BATCHES,
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

/**
 * The campaign of 2023 (学习贯彻习近平新时代中国特色社会主义思想主题教育): study, comparison, inspection and correction kept running side by side.
 *
 * Unverified throughout.
 */
export const thoughts2023: Plan = /* @__PURE__ */ undivided(
  {
    id: "thoughts-2023",
    label: words("campaign of 2023", "学习贯彻习近平新时代中国特色社会主义思想主题教育"),
    sources: [secondary("Pages of 2023 on study, comparison, inspection and correction side by side")],
  },
  [
    activity("study", "study", "学习"),
    activity("comparison", "comparison", "对照"),
    activity("inspection", "inspection", "检视"),
    activity("correction", "correction", "整改"),
  ],
  { batches: TWO_BATCHES },
);

/**
 * The study campaign of 2025 (深入贯彻中央八项规定精神学习教育): study, inspection and correction in one.
 *
 * Facts: that the three go together, from after the sessions of March to July 2025. That there were no stages follows from it, and no
 * sentence says so.
 */
export const eightRules2025: Plan = /* @__PURE__ */ undivided(
  {
    id: "eight-rules-2025",
    label: words("study of the eight rules", "深入贯彻中央八项规定精神学习教育"),
    sources: [ONE_2025, DAYS_2025],
  },
  [
    activity("study", "study", "学"),
    activity("inspection", "inspection", "查"),
    activity("correction", "correction", "改"),
  ],
);
