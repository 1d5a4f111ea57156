import { bandOf, type Band, type BandTable } from "../rules/index.js";
import { withhold, type Withheld } from "../statistics/index.js";
import { heldBy, inForce, scoreEffect, type CheckedLimiter } from "./limit.js";
import type {
  AdjustedRefusal,
  GradeRefusal,
  Graded,
  LimiterEffect,
  LimiterResult,
  ScoreRefusal,
  Scored,
} from "./results.js";

/**
 * Lists the bands of a table from the lowest grade up.
 *
 * @param table - without gaps and overlaps
 */
export function gradesInOrder({ bands }: BandTable): readonly Band[] {
  const start = ({ from }: Band): number => from?.at ?? -Infinity;
  // Of two bands that begin at one number, the one that holds only that number comes first.
  return bands.toSorted(
    (one, other) => start(one) - start(other) || Number(other.from?.included) - Number(one.from?.included),
  );
}

/**
 * Gives the grade of a score, lowered by what limits grades: downgrades, all of them added up, then the lowest cap, then vetoes.
 *
 * @param table - the grades
 * @param score - after the limiters of scores
 * @param checked - the limiters with what their conditions answered
 */
export function gradeOf(
  table: BandTable,
  score: Scored | Withheld<ScoreRefusal>,
  checked: readonly CheckedLimiter[],
): Graded | Withheld<GradeRefusal> {
  if (score.status === "withheld" && score.refusal.code === "excluded") return score;
  const veto = inForce(checked, "veto");
  for (const { id } of veto.met) return withhold("vetoed", `"${id}" vetoes the grade`);
  for (const limiter of veto.open) return heldBy(limiter);
  if (score.status === "withheld") return score;
  const found = bandOf(table, score.value);
  if (!found.ok) return { status: "withheld", refusal: found.refusal };
  const grades = gradesInOrder(table);
  const earned = grades.indexOf(found.band);
  const lowered = lowerBy(grades, earned, checked);
  const open = [...inForce(checked, "downgrade").open, ...inForce(checked, "cap-grade").open];
  const held = open.find((limiter) => lowers(grades, limiter, lowered));
  return held === undefined ? gradedAs(grades, lowered, earned) : heldBy(held);
}

type GradeLimiter = Extract<CheckedLimiter["limiter"], { kind: "downgrade" | "cap-grade" }>;

function lowerBy(grades: readonly Band[], earned: number, checked: readonly CheckedLimiter[]): number {
  const down = inForce(checked, "downgrade").met.reduce((sum, { by }) => sum + by, 0);
  const caps = inForce(checked, "cap-grade").met.map(({ grade }) => placeOf(grades, grade));
  return Math.min(Math.max(earned - down, 0), ...caps);
}

function placeOf(grades: readonly Band[], grade: string): number {
  return grades.findIndex((band) => band.grade === grade);
}

/** Whether a limiter would lower a grade if its condition were met. */
function lowers(grades: readonly Band[], limiter: GradeLimiter, grade: number): boolean {
  return limiter.kind === "downgrade" ? grade > 0 : placeOf(grades, limiter.grade) < grade;
}

/**
 * Writes a grade down by its place among all.
 *
 * @param grades - from the lowest up
 * @param place - of the grade that is given
 * @param earned - of the one that the score alone earns
 */
export function gradedAs(grades: readonly Band[], place: number, earned: number): Graded {
  const { grade = "", label } = grades[place] ?? {};
  const byScore = grades[earned]?.grade;
  return {
    status: "graded",
    grade,
    ...(label && { label }),
    ...(byScore !== undefined && byScore !== grade && { earned: byScore }),
  };
}

/** What the effects of limiters are told from. */
interface Told {
  readonly table: BandTable | undefined;
  /** Before any limiter. */
  readonly adjusted: Scored | Withheld<AdjustedRefusal>;
  /** After the limiters of scores. */
  readonly score: Scored | Withheld<ScoreRefusal>;
}

/**
 * Tells what came of each limiter.
 *
 * @param checked - the limiters with what their conditions answered
 * @param told - the score before and after, and the grades
 */
export function tellEffects(checked: readonly CheckedLimiter[], told: Told): readonly LimiterResult[] {
  return checked.map((each) => ({ ...each, effect: effectOf(each, checked, told) }));
}

function effectOf(
  each: CheckedLimiter,
  all: readonly CheckedLimiter[],
  { table, adjusted, score }: Told,
): LimiterEffect {
  const { limiter, outcome, waiver } = each;
  if (waiver !== undefined) return "waived";
  if (outcome === "not-met") return "not-met";
  if (limiter.kind === "veto") return outcome === "met" ? "applied" : "held";
  if (limiter.kind !== "downgrade" && limiter.kind !== "cap-grade") return scoreEffect(each, all, adjusted);
  const band = table === undefined || score.status === "withheld" ? undefined : bandOf(table, score.value);
  if (table === undefined || band?.ok !== true) return outcome === "met" ? "without-effect" : "held";
  const grades = gradesInOrder(table);
  const earned = grades.indexOf(band.band);
  const before = outcome === "met" ? earned : lowerBy(grades, earned, all);
  if (!lowers(grades, limiter, before)) return "without-effect";
  return outcome === "met" ? "applied" : "held";
}
