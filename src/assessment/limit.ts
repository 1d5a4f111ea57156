import { check, type Facts } from "../rules/index.js";
import { withhold, type Withheld } from "../statistics/index.js";
import type { Limiter, LimiterKind, Waiver } from "./limiter.js";
import type { AdjustedRefusal, LimiterEffect, LimiterResult, ScoreRefusal, Scored } from "./results.js";

/** A limiter with what its condition answered, and its waiver where it was set aside. */
export type CheckedLimiter = Omit<LimiterResult, "effect">;

/**
 * Judges the condition of every limiter of an index.
 *
 * @param limiters - of the index, in its order
 * @param facts - of the subject, with the points of the parts
 * @param waivers - those in force for the subject
 */
export function checkLimiters(
  limiters: readonly Limiter[],
  facts: Facts,
  waivers: readonly Waiver[],
): readonly CheckedLimiter[] {
  return limiters.map((limiter) => {
    const waiver = waivers.find((each) => each.limiter === limiter.id);
    return { limiter, ...check(limiter.when, facts), ...(waiver && { waiver }) };
  });
}

/**
 * Picks out the limiters of one kind that are not waived, by how their condition stands.
 *
 * @param checked - all limiters
 * @param kind - of which
 */
export function inForce<Kind extends LimiterKind>(
  checked: readonly CheckedLimiter[],
  kind: Kind,
): {
  readonly met: readonly Extract<Limiter, { kind: Kind }>[];
  readonly open: readonly Extract<Limiter, { kind: Kind }>[];
} {
  const ofKind = checked.flatMap(({ limiter, outcome, waiver }) =>
    limiter.kind === kind && waiver === undefined
      ? [{ limiter: limiter as Extract<Limiter, { kind: Kind }>, outcome }]
      : [],
  );
  return {
    met: ofKind.filter(({ outcome }) => outcome === "met").map(({ limiter }) => limiter),
    open: ofKind.filter(({ outcome }) => outcome !== "met" && outcome !== "not-met").map(({ limiter }) => limiter),
  };
}

/**
 * Withholds what hangs on a limiter that cannot be decided.
 *
 * @param limiter - which
 */
export function heldBy({ kind, id }: Limiter): Withheld<"limiter-held"> {
  return withhold("limiter-held", `limiter "${id}" (${kind}) cannot be decided, and the result hangs on it`);
}

/**
 * Applies what limits a score: exclusion first, then what holds it back, then floors, and caps last, so that where a floor and a
 * cap contradict each other the cap decides.
 *
 * What cannot be decided and could lower the score withholds it; a floor that cannot be decided is not given on credit.
 *
 * @param score - before any limiter
 * @param checked - the limiters with what their conditions answered
 */
export function limitScore(
  score: Scored | Withheld<AdjustedRefusal>,
  checked: readonly CheckedLimiter[],
): Scored | Withheld<ScoreRefusal> {
  const [exclude, hold] = [inForce(checked, "exclude"), inForce(checked, "hold")];
  for (const { id } of exclude.met) return withhold("excluded", `limiter "${id}" excludes the subject`);
  for (const limiter of exclude.open) return heldBy(limiter);
  if (score.status === "withheld") return score;
  for (const { id } of hold.met) return withhold("on-hold", `limiter "${id}" holds the result back`);
  for (const limiter of hold.open) return heldBy(limiter);
  const value = capped(floored(score.value, checked), checked);
  const cap = inForce(checked, "cap").open.find(({ at }) => at < value);
  return cap === undefined ? { status: "scored", value } : heldBy(cap);
}

function floored(value: number, checked: readonly CheckedLimiter[]): number {
  return Math.max(value, ...inForce(checked, "floor").met.map(({ at }) => at));
}

function capped(value: number, checked: readonly CheckedLimiter[]): number {
  return Math.min(value, ...inForce(checked, "cap").met.map(({ at }) => at));
}

/**
 * Tells what came of a limiter that acts on the score; what acts on the grade is told where grades are given.
 *
 * @param checked - the limiter
 * @param all - all limiters of the subject
 * @param score - before any limiter
 */
export function scoreEffect(
  { limiter, outcome }: CheckedLimiter,
  all: readonly CheckedLimiter[],
  score: Scored | Withheld<AdjustedRefusal>,
): LimiterEffect {
  const met = outcome === "met";
  if (limiter.kind === "exclude" || limiter.kind === "hold") return met ? "applied" : "held";
  if (score.status === "withheld") return met ? "without-effect" : "held";
  if (!moves(limiter, met, all, score.value)) return "without-effect";
  return met ? "applied" : "held";
}

/** Whether a limiter moves the score; one that is still open must move what those that are met leave of it. */
function moves(limiter: Limiter, met: boolean, all: readonly CheckedLimiter[], score: number): boolean {
  if (limiter.kind === "floor") return capped(limiter.at, all) > score;
  const limited = floored(score, all);
  return limiter.kind === "cap" && (met ? limited : capped(limited, all)) > limiter.at;
}
