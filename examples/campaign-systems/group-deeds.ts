import { addDays } from "answerable/calendar";
import type * as register from "answerable/campaign/register";
import { COMPANY, type CommitteeRecord } from "./committees.js";
import { BEGUN, plan } from "./group-plan.js";
import { SCENARIO } from "./scenario.js";

/** Something that was done in the first link, as it is handed in to the register. */
export type Deed = Omit<Parameters<typeof register.record>[1], "by" | "on">;

/** The seminar of 18 March, of which the document prints how many units spoke. */
export const SEMINAR = "seminar-1";

const exact = (value: number): { kind: "exact"; value: number } => ({ kind: "exact", value });

/** Generates what the company did, and what its committees did of what was asked of all of them. */
export function generateDeeds(committees: readonly CommitteeRecord[]): Deed[] {
  const { respondents, interviews, opinions } = SCENARIO.group;
  const asked = { questionnaire: respondents, interview: interviews, opinion: opinions };
  return [
    ...bodies([COMPANY, ...committees]),
    ...studies(),
    ...lectures(committees),
    ...seminars(committees),
    ...visits(),
    ...trades()
      .filter(({ isNew }) => isNew)
      .map(({ name }) => byCompany("trade", name, "2014-04-29", { target: name })),
    ...Object.entries(asked).flatMap(([activity, total]) =>
      committees.map(({ id: unit }, index): Deed => {
        const quantity = exact(share(total, committees.length, index));
        return { id: `${unit}-${activity}`, unit, activity, quantity, doneOn: "2014-04-10" };
      }),
    ),
  ];
}

function byCompany(activity: string, id: string, doneOn: string, more: Partial<Deed> = {}): Deed {
  return { id: `company-${activity}-${id}`, unit: COMPANY.id, activity, quantity: exact(1), doneOn, ...more };
}

function bodies(records: readonly CommitteeRecord[]): Deed[] {
  return records.flatMap(({ id: unit, bodyOn }) =>
    bodyOn === undefined ? [] : [{ id: `${unit}-body`, unit, activity: "body", quantity: exact(1), doneOn: bodyOn }],
  );
}

/** A study every five days, and some once the two months were over. */
function studies(): Deed[] {
  const { early, late } = SCENARIO.group.studies;
  const days = [
    ...Array.from({ length: early }, (_, index) => addDays(BEGUN, 4 + 5 * index)),
    ...Array.from({ length: late }, (_, index) => addDays("2014-05-05", index)),
  ];
  return days.map((day) => byCompany("study", day, day));
}

/** Every lecture is heard by some people of each committee, at its own place. */
function lectures(committees: readonly CommitteeRecord[]): Deed[] {
  const { lectures: count, trained } = SCENARIO.group;
  return Array.from({ length: count }, (_, lecture) => {
    const doneOn = `2014-03-${10 + 7 * lecture}`;
    const heard = committees.map(({ id: unit, place }, index): Deed => {
      const quantity = exact(share(trained, count * committees.length, lecture * committees.length + index));
      const id = `${unit}-attendance-${lecture + 1}`;
      return { id, unit, activity: "attendance", quantity, doneOn, place, target: `lecture-${lecture + 1}` };
    });
    return [byCompany("lecture", `${lecture + 1}`, doneOn), ...heard];
  }).flat();
}

/** At the first seminar some units speak twice; at the second one others do. */
function seminars(committees: readonly CommitteeRecord[]): Deed[] {
  const { seminars: count, unitsHeard } = SCENARIO.group;
  const held = Array.from({ length: count }, (_, index) => {
    return byCompany("seminar", `${index + 1}`, index === 0 ? "2014-03-18" : "2014-04-18");
  });
  const speakers = [...committees.slice(0, unitsHeard), ...committees.slice(0, 4)];
  return [
    ...held,
    ...speakers.map(({ id: unit }, index) => speech(unit, index, SEMINAR, "2014-03-18")),
    ...committees.slice(30, 36).map(({ id: unit }, index) => speech(unit, index, "seminar-2", "2014-04-18")),
  ];
}

function speech(unit: string, index: number, target: string, doneOn: string): Deed {
  return { id: `${target}-speech-${index + 1}`, unit, activity: "speech", quantity: exact(1), doneOn, target };
}

/** Every leader goes to each liaison unit in the first month, to all but one in the second, and the third still runs. */
function visits(): Deed[] {
  return (plan.responsibilities ?? []).flatMap(({ leader, units }, place) =>
    units.flatMap((target, index) => {
      const days = [
        "2014-03-19",
        ...(place === 2 && index === 0 ? [] : ["2014-04-16"]),
        ...(place < 4 ? ["2014-05-07"] : []),
      ];
      return days.map((day) => byCompany("liaison", `${target}-${day}`, day, { actor: leader, target }));
    }),
  );
}

/** One trade of the skill contest: whether the contest before had it already. */
export interface Trade {
  readonly name: string;
  readonly isNew: boolean;
}

/** Generates the trades of the contest: those that there were, and those that were added. */
export function trades(): Trade[] {
  const { before, added } = SCENARIO.group.trades;
  return Array.from({ length: before + added }, (_, index) => ({ name: `trade-${index + 1}`, isNew: index >= before }));
}

/** One part of a whole number that is spread as evenly as whole numbers allow. */
function share(total: number, parts: number, index: number): number {
  return Math.floor(((index + 1) * total) / parts) - Math.floor((index * total) / parts);
}
