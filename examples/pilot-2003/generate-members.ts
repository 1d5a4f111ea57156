import { ACCEPTED, SHALLOW } from "./procedure.js";
import { numbered, randomFrom, shuffle, type Random } from "./random.js";
import type { AnalysisRecord, MemberRecord, UnitRecord } from "./records.js";
import type { Scenario } from "./scenario.js";

/** Of how many ballots, and how many of a hundred of them, at least and at most, were satisfied with an analysis. */
const BALLOTS = { cast: 25, accepted: [60, 100], shallow: [8, 44] } as const;

/** Makes the members of the units and their analyses; those of some were shallow once, in the weak units of some twice. */
export function generateMembers(
  { seed, cadresInHundred, shallowAnalyses, shallowTwice }: Scenario,
  units: readonly UnitRecord[],
  weak: ReadonlySet<string>,
): MemberRecord[] {
  const random = randomFrom(seed + 4);
  const members = units.flatMap(({ id: unit, members: count }) =>
    numbered(`${unit}-member`, count).map((id) => ({ id, unit, cadre: random(1, 100) <= cadresInHundred })),
  );
  const order = shuffle(members, random);
  const twice = units
    .filter(({ id }) => weak.has(id))
    .flatMap(({ id }) => order.filter(({ unit }) => unit === id).slice(0, shallowTwice));
  const once = order.filter((member) => !twice.includes(member)).slice(0, shallowAnalyses - twice.length);
  const times = new Map([...once.map(({ id }) => [id, 1] as const), ...twice.map(({ id }) => [id, 2] as const)]);
  return members.map((member) => ({ ...member, analyses: analyses(times.get(member.id) ?? 0, random) }));
}

function analyses(shallow: number, random: Random): AnalysisRecord[] {
  const { cast, ...shares } = BALLOTS;
  const one = (grade: keyof typeof shares): AnalysisRecord => {
    const [least, most] = shares[grade];
    return { satisfied: Math.round((cast * random(least, most)) / 100), ballots: cast, grade };
  };
  return [...Array.from({ length: shallow }, () => one(SHALLOW)), one(ACCEPTED)];
}
