import { must } from "../../core/index.js";
import { assess, type Index, type RankingOptions, type Subject } from "../index.js";
import type { Sensitivity, SensitivityKind } from "./results.js";
import { follow, summaryOf, trackFrom, type Track } from "./track.js";
import { rankingOf, ranksIn, type Written } from "./written.js";

/** A scenario, with the index and the subjects that it makes. */
export interface Run<Scenario> {
  readonly scenario: Scenario;
  readonly index: Index;
  readonly subjects: readonly Subject[];
}

/**
 * Assesses and ranks the same subjects in one scenario after the other and sums up what became of each.
 *
 * @param kind - what is varied
 * @param start - what comes out without any change
 * @param runs - the scenarios, each taken once
 * @param options - how subjects are ranked
 */
export function overScenarios<Kind extends SensitivityKind, Scenario>(
  kind: Kind,
  { assessment, ranking }: Written,
  runs: Iterable<Run<Scenario>>,
  options: RankingOptions,
): Sensitivity<Kind, Scenario> {
  const ranks = ranksIn(ranking);
  const tracks = new Map<string, Track<Scenario>>();
  for (const result of assessment.results) {
    const rank = ranks.get(result.subject);
    if (rank !== undefined) tracks.set(result.subject, trackFrom(result, rank));
  }
  let scenarios = 0;
  for (const run of runs) {
    followAll(tracks, run, options);
    scenarios += 1;
  }
  const { within, order, unranked } = ranking;
  const subjects = [...tracks.values()].map((track) => summaryOf(track, scenarios));
  return { kind, index: assessment.index, within, order, scenarios, subjects, unranked };
}

function followAll<Scenario>(
  tracks: ReadonlyMap<string, Track<Scenario>>,
  { scenario, index, subjects }: Run<Scenario>,
  options: RankingOptions,
): void {
  // Subjects that were assessed as written are read in every scenario.
  const { assessment } = must(assess(index, subjects));
  const ranks = ranksIn(rankingOf(assessment, options));
  for (const result of assessment.results) {
    const track = tracks.get(result.subject);
    if (track !== undefined) follow(track, scenario, { result, rank: ranks.get(result.subject) });
  }
}
