import { addDays } from "answerable/calendar";
import { ACTIVITIES, type ActivityName } from "./activities.js";
import { deal, numbered, randomFrom, shuffle, type Random } from "./random.js";
import type { DeedRecord, UnitRecord } from "./records.js";
import { DAYS, type Scenario } from "./scenario.js";

/** From which day on something was done, and within how many days. */
interface Window {
  readonly from: string;
  readonly days: number;
}
const STUDY: Window = { from: DAYS.mobilisation, days: 25 };
const LISTENING: Window = { from: DAYS.letters, days: 11 };
const TALKING: Window = { from: DAYS.letters, days: 33 };
const RECTIFYING: Window = { from: DAYS.items, days: 70 };

/** What every unit did, and when. */
const BY_ALL: readonly (readonly [ActivityName, Window])[] = [
  ["discussions", STUDY],
  ["membersSent", LISTENING],
  ["unitsVisited", LISTENING],
  ["seminars", LISTENING],
  ["massInterviews", LISTENING],
  ["serviceInterviews", LISTENING],
  ["lettersSent", LISTENING],
  ["talks", TALKING],
  ["prohibitions", RECTIFYING],
  ["rules", RECTIFYING],
];

/** In how many goes, at most, a unit did what it did of one kind. */
const GOES = 4;

/** Makes what the units registered: what all of them did, the survey of a hundred stations by one, and the reviews in some. */
export function generateDeeds({ seed, done }: Scenario, units: readonly UnitRecord[]): DeedRecord[] {
  const random = randomFrom(seed + 2);
  const [surveyor = "", ...others] = shuffle(
    units.map(({ id }) => id),
    random,
  );
  const reviewed = others.slice(0, done.departmentsReviewed);
  return [
    ...BY_ALL.flatMap(([name, window]) => byAll(name, window, { total: done[name], units, random })),
    ...numbered("station", done.stations).map((target): DeedRecord => {
      const one = deed({ unit: surveyor, name: "stations", id: target, amount: 1 }, LISTENING, random);
      return { ...one, actor: `${surveyor}-science-and-education-branch`, target };
    }),
    ...reviewed.map((unit) =>
      deed({ unit, name: "departmentsReviewed", id: `${unit}-review`, amount: 1 }, RECTIFYING, random),
    ),
  ];
}

/** One whole number of one kind, dealt out to all units and to the goes in which each of them did its part. */
function byAll(
  name: ActivityName,
  window: Window,
  { total, units, random }: { readonly total: number; readonly units: readonly UnitRecord[]; readonly random: Random },
): DeedRecord[] {
  const shares = deal(total, units.length, random);
  return units.flatMap(({ id: unit }, index) => {
    const share = shares[index] ?? 0;
    return deal(share, Math.min(share, GOES), random).flatMap((amount, go) => {
      const id = `${unit}-${ACTIVITIES[name].id}-${go + 1}`;
      return amount === 0 ? [] : [deed({ unit, name, id, amount }, window, random)];
    });
  });
}

function deed(
  { unit, name, id, amount }: { unit: string; name: ActivityName; id: string; amount: number },
  { from, days }: Window,
  random: Random,
): DeedRecord {
  const doneOn = addDays(from, random(0, days));
  return { id, unit, activity: ACTIVITIES[name].id, quantity: { kind: "exact", value: amount }, doneOn };
}
