import { must } from "answerable";
import * as register from "answerable/campaign/register";
import { COMPANY, type CommitteeRecord } from "./committees.js";
import { plan } from "./group-plan.js";
import { JUDGED } from "./group.js";
import { SCENARIO } from "./scenario.js";

/** Something that was done in the first link: by whom, how much of it, and how many took part. */
export type Deed = Pick<
  Parameters<typeof register.record>[1],
  "id" | "unit" | "activity" | "quantity" | "participants" | "doneOn"
>;

const exact = (value: number): { kind: "exact"; value: number } => ({ kind: "exact", value });

/** Generates what the company did, and what its committees did of what was asked of all of them. */
export function generateDeeds(committees: readonly CommitteeRecord[]): Deed[] {
  const { studies, lectures, trained, seminars, liaisonUnits, respondents, interviews, opinions } = SCENARIO.group;
  const { provinces, prefectures, unitsHeard, trades } = SCENARIO.group;
  const asked = { questionnaire: respondents, interview: interviews, opinion: opinions };
  return [
    ...byCompany("study", studies),
    ...byCompany("lecture", lectures).map((deed, index) => {
      return { ...deed, participants: exact(share(trained, lectures, index)) };
    }),
    ...byCompany("seminar", seminars),
    ...byCompany("liaison", liaisonUnits),
    ...byCompany("province", provinces),
    ...byCompany("prefecture", prefectures),
    ...byCompany("unit-heard", unitsHeard),
    ...byCompany("skill", trades.before + trades.added),
    ...Object.entries(asked).flatMap(([activity, total]) =>
      committees.map(({ id: unit }, index): Deed => {
        const quantity = exact(share(total, committees.length, index));
        return { id: `${unit}-${activity}`, unit, activity, quantity, doneOn: "2014-04-10" };
      }),
    ),
  ];
}

/** So many times, one after the other over March and April. */
function byCompany(activity: string, times: number): Deed[] {
  return Array.from({ length: times }, (_, index) => {
    const doneOn = index % 2 === 0 ? "2014-03-18" : "2014-04-18";
    return { id: `company-${activity}-${index + 1}`, unit: COMPANY.id, activity, quantity: exact(1), doneOn };
  });
}

/** One part of a whole number that is spread as evenly as whole numbers allow. */
function share(total: number, parts: number, index: number): number {
  return Math.floor(((index + 1) * total) / parts) - Math.floor((index * total) / parts);
}

/** Registers every deed and sums them up by kind, over the whole first link. */
export function sumUp(deeds: readonly Deed[]): readonly register.RegisterSum[] {
  const entries = deeds.map(
    (deed) => must(register.record(plan, { ...deed, by: `${deed.unit}-office`, on: JUDGED })).entry,
  );
  const { tally } = must(register.emptyRegister(plan, { from: "2014-02-27", to: JUDGED }));
  return must(register.registerOf(plan, must(register.addEntries(plan, tally, entries)).tally)).sums;
}
