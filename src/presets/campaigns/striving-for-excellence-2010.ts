import type { ActivityKind, Plan, Round, Track } from "../../campaign/index.js";
import { SATISFACTION, activity, atLeast, requireShare, words } from "./parts.js";
import { SEED_EXCELLENCE, THEMES_2010 } from "./sources.js";
import { undivided } from "./undivided.js";

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
