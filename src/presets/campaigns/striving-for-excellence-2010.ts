import type { ActivityKind, Phase, Plan, Round, Track } from "../../campaign/index.js";
import { SATISFACTION, activity, atLeast, requireShare, words } from "./parts.js";
import { SEED_EXCELLENCE, THEMES_2010, secondary } from "./sources.js";
import { undivided } from "./undivided.js";

const COMMITMENT = activity("public-commitment", "public commitment", "公开承诺");
const COMMENT = activity("leader-comment", "leader's comment", "领导点评");
const AWARD = activity("award", "appraisal and award", "评选表彰");
const SOURCES = [THEMES_2010, SEED_EXCELLENCE] as const;
const THEMES: readonly ActivityKind[] = [COMMITMENT, COMMENT, AWARD];

/**
 * Builds the four stages into which a town divided the campaign: mobilisation from April to June 2010, striving from July to June 2011,
 * correction from July to December 2011, and a last one. Unverified.
 *
 * The months stand with their first and last days. What the last stage was called, and when it was, is not known.
 *
 * @param parameters - the last stage, after 2011
 * @example
 * {@includeCode ../../../test/presets/campaigns/examples.test.ts#townStages2010}
 */
export function townStages2010({ last }: { readonly last: Phase }): readonly Phase[] {
  return [
    { id: "mobilise", label: words("mobilisation", "动员部署"), startsOn: "2010-04-01", endsOn: "2010-06-30" },
    { id: "strive", label: words("striving in all fields", "全面争创"), startsOn: "2010-07-01", endsOn: "2011-06-30" },
    {
      id: "correct",
      label: words("correction and improvement", "整改提升"),
      startsOn: "2011-07-01",
      endsOn: "2011-12-31",
    },
    last,
  ];
}

/**
 * Builds the campaign for excellence of 2010 to 2012 (创先争优活动): one track that goes round, from commitment to award.
 *
 * Facts: the four standing themes, in rounds of commitment; the masses' evaluation is one of them, and whoever they are dissatisfied
 * with makes up for it. The rounds and their days are parameters; a first one to 1 July 2011 and a second to the congress of 2012
 * are what one source planned. So is the share of satisfied answers that each round needs, which the documents leave to whoever
 * runs the campaign. It had no stages; a town divided it into four, see {@link townStages2010}.
 *
 * @param parameters - the rounds, at least one, in their order, from which share of satisfied answers a round was good enough, and the
 *   stages where there were any
 * @throws RangeError when there is no round, or `approval` is no share above 0 and at most 1
 * @example
 * {@includeCode ../../../test/presets/campaigns/examples.test.ts#strivingForExcellence2010}
 */
export function strivingForExcellence2010({
  rounds,
  approval,
  stages = [],
}: {
  readonly rounds: readonly Round[];
  readonly approval: number;
  readonly stages?: readonly Phase[];
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
      sources:
        stages.length === 0
          ? SOURCES
          : [...SOURCES, secondary("Stages of the campaign in single places, 2010 to 2011")],
    },
    THEMES,
    {
      phases: stages,
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
