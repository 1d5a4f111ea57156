import { randomFrom, shuffle, type Random } from "./random.js";
import type { CommentRecord, Drawing, ListRecord, PlanRecord, UnitRecord } from "./records.js";
import type { Scenario } from "./scenario.js";

/** Makes the units' lists of problems, one of each unit and two of those that had to do their analysis again. */
export function generateLists(
  { seed }: Scenario,
  units: readonly UnitRecord[],
  weak: ReadonlySet<string>,
): ListRecord[] {
  const random = randomFrom(seed + 6);
  return units.map(({ id: unit }) => ({ unit, rounds: rounds(weak.has(unit) ? 2 : 1, random) }));
}

function rounds(count: number, random: Random): CommentRecord[] {
  return Array.from({ length: count }, () => ({ asked: random(60, 120), answered: random(30, 60) }));
}

/** How many ballots, at least and at most, were cast for a plan and against it. */
const BALLOTS = {
  liked: { for: [60, 90], against: [0, 25] },
  disliked: { for: [10, 30], against: [45, 80] },
} as const;

/** Makes the units' plans: some were disliked by a majority at first, all were liked in the end. */
export function generatePlans(scenario: Scenario, units: readonly UnitRecord[]): PlanRecord[] {
  const random = randomFrom(scenario.seed + 3);
  const disliked = new Set(shuffle(units, random).slice(0, scenario.dislikedPlans));
  return units.map((unit) => ({
    unit: unit.id,
    drawings: (disliked.has(unit) ? (["disliked", "liked"] as const) : (["liked"] as const)).map((opinion) =>
      drawing(scenario, opinion, random),
    ),
  }));
}

function drawing(
  { planRounds: [fewest, most], noticeDays: [shortest, longest] }: Scenario,
  opinion: keyof typeof BALLOTS,
  random: Random,
): Drawing {
  const { for: approving, against } = BALLOTS[opinion];
  return {
    rounds: rounds(random(fewest, most), random),
    noticeDays: random(shortest, longest),
    approving: random(approving[0], approving[1]),
    disapproving: random(against[0], against[1]),
  };
}
