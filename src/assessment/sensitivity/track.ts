import { rate } from "../../figures/index.js";
import type { SubjectResult } from "../index.js";
import { GRADE_KEPT_RATE, type SubjectSensitivity } from "./results.js";

/** What one subject went through so far; it grows by {@link follow}. */
export interface Track<Scenario> {
  readonly result: SubjectResult;
  readonly written: number;
  /** How often each rank occurred. */
  readonly times: Map<number, number>;
  unranked: number;
  kept: number;
  mostMoved: { readonly scenario: Scenario; readonly rank: number } | undefined;
}

/**
 * Begins with the written rank, which counts among the ranks that occurred.
 *
 * @param result - of the subject as written
 * @param written - its rank
 */
export function trackFrom<Scenario>(result: SubjectResult, written: number): Track<Scenario> {
  return { result, written, times: new Map([[written, 1]]), unranked: 0, kept: 0, mostMoved: undefined };
}

/**
 * Adds what one scenario made of the subject, in place.
 *
 * @param track - of the subject
 * @param scenario - which one
 * @param outcome - the subject's result and its rank, if it has one
 */
export function follow<Scenario>(
  track: Track<Scenario>,
  scenario: Scenario,
  { result, rank }: { readonly result: SubjectResult; readonly rank: number | undefined },
): void {
  if (gradeOf(result) === gradeOf(track.result)) track.kept += 1;
  if (rank === undefined) {
    track.unranked += 1;
    return;
  }
  track.times.set(rank, (track.times.get(rank) ?? 0) + 1);
  const farthest = Math.abs((track.mostMoved?.rank ?? track.written) - track.written);
  if (Math.abs(rank - track.written) > farthest) track.mostMoved = { scenario, rank };
}

/**
 * Sums up what the subject went through.
 *
 * @param track - of the subject
 * @param scenarios - how many there were
 */
export function summaryOf<Scenario>(track: Track<Scenario>, scenarios: number): SubjectSensitivity<Scenario> {
  const { result, written, unranked, kept, mostMoved } = track;
  const grade = gradeOf(result);
  return {
    subject: result.subject,
    ...(result.category !== undefined && { category: result.category }),
    written,
    ranks: spread(track.times),
    unranked,
    ...(grade !== undefined && {
      grade: { written: grade, kept: rate(GRADE_KEPT_RATE, { numerator: kept, denominator: scenarios }) },
    }),
    ...(mostMoved !== undefined && { mostMoved }),
  };
}

function gradeOf({ grade }: SubjectResult): string | undefined {
  return grade?.status === "graded" ? grade.grade : undefined;
}

/** The median is the least rank that half of all do not exceed: definition 1 of Hyndman and Fan (1996), Am. Stat. 50:361. */
function spread(times: ReadonlyMap<number, number>): SubjectSensitivity<never>["ranks"] {
  const ranks = [...times.keys()].sort((one, other) => one - other);
  const half = [...times.values()].reduce((sum, count) => sum + count, 0) / 2;
  let seen = 0;
  const median = ranks.find((rank) => (seen += times.get(rank) ?? 0) >= half);
  const [low = NaN] = ranks;
  return { low, median: median ?? NaN, high: ranks.at(-1) ?? NaN };
}
