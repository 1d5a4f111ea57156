import { check, type Facts } from "../rules/index.js";
import { withhold, type Withheld } from "../statistics/index.js";
import type { LimiterEffect, LimiterResult, MeanScore, ScoreRefusal, Scored } from "./results.js";
import type { Limiter } from "./schema.js";

/**
 * Applies limiters to a score: every cap whose condition is met holds, so the lowest one decides, in whatever order they
 * stand.
 *
 * A cap that cannot be decided and could still lower the score withholds it: the higher score is not given on credit.
 *
 * @param unlimited - the score before any limiter
 * @param limiters - the limiters of the index
 * @param facts - what is known
 */
export function limit(
  { score }: MeanScore,
  limiters: readonly Limiter[],
  facts: Facts,
): { readonly score: Scored | Withheld<ScoreRefusal>; readonly limiters: readonly LimiterResult[] } {
  const checked = limiters.map((limiter) => ({ limiter, ...check(limiter.when, facts) }));
  const unlimited = score.status === "scored" ? score.value : undefined;
  const caps = checked.flatMap(({ limiter, outcome }) =>
    limiter.kind === "cap" && outcome === "met" ? [limiter.at] : [],
  );
  const capped = unlimited === undefined ? undefined : Math.min(unlimited, ...caps);
  const results = checked.map((each) => ({ ...each, effect: effectOf(each, { unlimited, capped }) }));
  const open = results.find(({ limiter, effect }) => limiter.kind === "cap" && effect === "held");
  if (capped === undefined) return { score, limiters: results };
  if (open === undefined) return { score: { status: "scored", value: capped }, limiters: results };
  return {
    score: withhold("cap-held", `cap "${open.limiter.id}" could still lower the score and is ${open.outcome}`),
    limiters: results,
  };
}

/** The score before the caps and after those that are met; undefined where there is none to limit. */
interface Scores {
  readonly unlimited: number | undefined;
  readonly capped: number | undefined;
}

function effectOf(
  { limiter, outcome }: Pick<LimiterResult, "limiter" | "outcome">,
  { unlimited, capped }: Scores,
): LimiterEffect {
  if (outcome === "not-met") return "not-met";
  if (limiter.kind === "veto") return outcome === "met" ? "applied" : "held";
  if (outcome === "met") return unlimited !== undefined && unlimited > limiter.at ? "applied" : "without-effect";
  return capped === undefined || capped > limiter.at ? "held" : "without-effect";
}
