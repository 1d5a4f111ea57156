import { must } from "answerable";
import * as register from "answerable/campaign/register";
import { plan } from "./plan.js";
import type { DeedRecord } from "./records.js";
import { DAYS } from "./scenario.js";

/** Registers what a unit did, on the day on which it was over. */
export function registered(deed: DeedRecord): register.EntryRecorded {
  return must(register.record(plan, { ...deed, by: `${deed.unit}-office`, on: deed.doneOn })).event;
}

/** Sums the register up by kind of activity, over the whole pilot. */
export function sumUp(entries: Iterable<register.Entry>): readonly register.RegisterSum[] {
  const { tally } = must(register.emptyRegister(plan, { from: DAYS.mobilisation, to: DAYS.end }));
  return must(register.registerOf(plan, must(register.addEntries(plan, tally, entries)).tally)).sums;
}
