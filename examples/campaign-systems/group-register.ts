import { must } from "answerable";
import { addDays, addMonths } from "answerable/calendar";
import * as register from "answerable/campaign/register";
import { COMPANY } from "./committees.js";
import { SEMINAR, type Deed, type Trade } from "./group-deeds.js";
import { BEGUN, JUDGED, plan } from "./group-plan.js";

/** The last day of the two months from the start, of which the document speaks. */
const TWO_MONTHS = addDays(addMonths(BEGUN, 2, "last-of-month"), -1);

/** Registers every deed under the plan, by the office of whoever did it. */
export function registered(deeds: readonly Deed[]): readonly register.Entry[] {
  return deeds.map((deed) => must(register.record(plan, { ...deed, by: `${deed.unit}-office`, on: JUDGED })).entry);
}

/** Sums entries up by kind, over the whole first link or up to an earlier day. */
export function sumUp(entries: readonly register.Entry[], to: string = JUDGED): readonly register.RegisterSum[] {
  const { tally } = must(register.emptyRegister(plan, { from: BEGUN, to }));
  return must(register.registerOf(plan, must(register.addEntries(plan, tally, entries)).tally)).sums;
}

/** How often the leading body studied in the two months from the start. */
export function studiesInTwoMonths(entries: readonly register.Entry[]): number | "unknown" {
  const sum = sumUp(entries, TWO_MONTHS).find(({ activity }) => activity === "study")?.quantity;
  return sum?.kind === "exact" ? sum.value : "unknown";
}

/** What is counted once however often it stands in the register. */
export interface Distinct {
  readonly bodies: number;
  readonly provinces: number;
  readonly prefectures: number;
  readonly unitsHeard: number;
  readonly liaisonUnits: number;
}

/** Counts the committees, places and units that the entries name, each once. */
export function distinct(entries: readonly register.Entry[]): Distinct {
  const of = (activity: string): readonly register.Entry[] => entries.filter((entry) => entry.activity === activity);
  const placesOf = (kind: string): number =>
    count(of("attendance").flatMap(({ place }) => (place?.startsWith(kind) === true ? [place] : [])));
  return {
    bodies: count(of("body").flatMap(({ unit }) => (unit === COMPANY.id ? [] : [unit]))),
    provinces: placesOf("province"),
    prefectures: placesOf("prefecture"),
    unitsHeard: count(of("speech").flatMap(({ unit, target }) => (target === SEMINAR ? [unit] : []))),
    liaisonUnits: count(of("liaison").flatMap(({ target }) => target ?? [])),
  };
}

/** The trades of the contest with those that the register adds to them. */
export function tradesNow(before: readonly Trade[], entries: readonly register.Entry[]): number {
  const added = entries.flatMap(({ activity, target }) =>
    activity === "trade" && target !== undefined ? [target] : [],
  );
  return count([...before.map(({ name }) => name), ...added]);
}

function count(names: readonly string[]): number {
  return new Set(names).size;
}
