import * as z from "zod";
import { CalendarDay, IdText, countBy } from "../../core/index.js";
import { Pin } from "../../definitions/index.js";
import { LIGHT_OUTCOMES } from "../../rules/index.js";
import { countOf, sumOf } from "../item-rates.js";
import { ITEM_STATUSES, OUTCOMES } from "../schema/index.js";
import { byGroup, type MergedAway, type Numbers } from "../numbers.js";
import type { GroupCounts, Tally as Counted } from "../tally.js";
import { TIMELINESS } from "../timeliness.js";
import { PASSINGS, SIGN_OFFS, litTrait } from "../traits.js";

/** A value that none of the items has is left out. */
const Count = z.int().positive();
const countsOf = <Code extends string>(codes: readonly Code[]) => z.partialRecord(z.enum(codes), Count);
const Days = z.record(z.string().regex(/^\d{1,7}$/, "is no number of days"), Count);

const Group = z.strictObject({
  status: countsOf(ITEM_STATUSES),
  outcome: countsOf(OUTCOMES),
  timeliness: countsOf(TIMELINESS),
  standing: countsOf(TIMELINESS),
  passing: countsOf(PASSINGS),
  reopened: countsOf(["reopened"]),
  signOff: countsOf(SIGN_OFFS),
  light: z.record(z.string(), Count),
  daysToClose: Days,
  daysOpen: Days,
  daysToLeaving: Days,
});

const Merged = z.strictObject({
  id: IdText,
  into: IdText,
  group: z.string(),
  alone: z.enum(TIMELINESS),
  carried: z.enum([...TIMELINESS, "merged"]),
});

/**
 * Counts of items by everything that a summary tells of them, as plain data: they can be stored, sent and merged.
 *
 * A group is named by the JSON text of the values of its keys, null where an item has none. The numbers of the items are kept, so
 * that none is counted twice and whoever merges two tallies learns whether a merged item is carried on.
 */
export const Tally = z
  .strictObject({
    asOf: CalendarDay,
    by: z.array(IdText),
    policy: Pin.optional(),
    lights: z.strictObject({ scheme: Pin, colours: z.array(IdText), calendar: Pin.optional() }).optional(),
    groups: z.record(z.string(), Group),
    numbers: z.array(IdText),
    merged: z.array(Merged),
  })
  .refine(isNumbered, "has numbers that are not in order, or are not those of the items counted")
  .refine(
    (tally) => Object.entries(tally.groups).every(([name, counts]) => isNamed(name, tally) && addsUp(counts, tally)),
    "has a group that is not named by its keys, or whose counts do not add up",
  );
/** Counts of items, pinned to one reference day, one list of keys, and the policy and lights they were held against. */
export interface Tally extends Counted {}

function isNamed(name: string, { by }: Pick<Counted, "by">): boolean {
  const values = z.array(z.string().nullable()).length(by.length).safeParse(parsed(name));
  return values.success && JSON.stringify(values.data) === name;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function addsUp(counts: GroupCounts, { policy, lights }: Pick<Counted, "policy" | "lights">): boolean {
  const registered = sumOf(counts.status);
  const [closed, merged] = [countOf(counts.status, "closed"), countOf(counts.status, "merged")];
  const left = merged + countOf(counts.status, "cancelled") + countOf(counts.status, "carried-over");
  const expected: Readonly<Partial<Record<keyof GroupCounts, number>>> = {
    outcome: closed,
    timeliness: registered,
    standing: registered,
    passing: registered,
    signOff: policy === undefined ? 0 : closed,
    light: lights === undefined ? 0 : registered,
    daysToClose: closed,
    daysToLeaving: left,
    daysOpen: registered - closed - left,
  };
  const traits = Object.entries(expected) as [keyof GroupCounts, number][]; // the names are those just written
  return (
    traits.every(([trait, count]) => sumOf(counts[trait]) === count) &&
    agree(counts, registered - closed) &&
    countOf(counts.light, "ended") === (lights === undefined ? 0 : closed + left) &&
    Object.keys(counts.light).every((light) => lightsOf(lights?.colours ?? []).includes(light))
  );
}

/** Whether the traits of the same items can be true together, as far as counts tell. */
function agree(counts: GroupCounts, notClosed: number): boolean {
  const { passing, standing, timeliness } = counts;
  const fixed = countOf(counts.outcome, "fixed");
  const sentBack = countOf(passing, "after-rework") + countOf(passing, "not-passed");
  const isWithin = (verdict: "on-time" | "late"): boolean => countOf(standing, verdict) <= countOf(timeliness, verdict);
  return (
    countOf(passing, "first-pass") + countOf(passing, "after-rework") === fixed &&
    countOf(passing, "not-yet-judged") <= notClosed &&
    countOf(counts.reopened, "reopened") <= sentBack &&
    countOf(timeliness, "not-yet-due") <= notClosed &&
    countOf(timeliness, "on-time") <= sumOf(counts.outcome) &&
    isWithin("on-time") &&
    isWithin("late") &&
    countOf(timeliness, "no-due") === countOf(standing, "no-due")
  );
}

/** Whether the numbers are those of the items counted, and the merged ones stand in the counts of their groups. */
function isNumbered({ groups, numbers, merged }: Pick<Counted, "groups" | keyof Numbers>): boolean {
  const all = new Set(numbers);
  const mergedOf = byGroup(merged);
  const registered = Object.values(groups).reduce((sum, { status }) => sum + sumOf(status), 0);
  return (
    numbers.length === registered &&
    isRising(numbers) &&
    isRising(merged.map(({ id }) => id)) &&
    merged.every(({ id, alone, carried }) => all.has(id) && [alone, "merged", "unknown"].includes(carried)) &&
    [...mergedOf.keys()].every((name) => Object.hasOwn(groups, name)) &&
    Object.entries(groups).every(([name, counts]) => holds(counts, mergedOf.get(name) ?? []))
  );
}

function holds({ status, standing }: GroupCounts, merged: readonly MergedAway[]): boolean {
  const alone = countBy(TIMELINESS, merged, (each) => each.alone);
  return (
    merged.length === countOf(status, "merged") &&
    TIMELINESS.every((verdict) => alone[verdict] <= countOf(standing, verdict))
  );
}

function isRising(ids: readonly string[]): boolean {
  return ids.every((id, index) => index === 0 || (ids[index - 1] ?? "") < id);
}

function lightsOf(colours: readonly string[]): readonly string[] {
  return [...colours.map(litTrait), ...LIGHT_OUTCOMES, "ended"];
}
