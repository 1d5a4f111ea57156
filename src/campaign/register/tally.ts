import { readInput, refuse, type Refused, type Result } from "../../core/index.js";
import { checkPin, pinOf } from "../../definitions/index.js";
import { NO_QUANTITIES, addQuantity } from "../../figures/index.js";
import type { Plan, Unit } from "../schema/index.js";
import { isBeforeEntering } from "./by-phase.js";
import { inAnotherWord, kindOf, ofAnotherPlan } from "./counting.js";
import type { Entry, StandingEntry } from "./schema.js";
import {
  Period,
  lineNameOf,
  monthOf,
  type RegisterKey,
  type RegisterLine,
  type RegisterTally,
} from "./tally-schema.js";

/**
 * Makes a tally of the register in which nothing is summed yet.
 *
 * Refuses with `invalid-input` (a day that does not exist, a period that ends before it begins, a key that nobody knows or that
 * is named twice).
 *
 * @param plan - the plan with its activities
 * @param period - the days, and by what to sum
 * @example
 * {@includeCode ../../../test/campaign/register/examples.test.ts#tally}
 */
export function emptyRegister(plan: Plan, period: Period): Result<{ tally: RegisterTally }, "invalid-input"> {
  const read = readInput(Period, period, "sum a register");
  if (!read.ok) return read;
  const { from, to, by = [] } = read.value;
  return { ok: true, tally: { plan: pinOf(plan), from, to, by, lines: {}, struck: 0, outside: 0, notEntered: 0 } };
}

/** Why entries cannot be summed. */
export type AddingRefusal = "definition-changed" | "unknown-activity" | "wrong-unit" | "duplicate-id";

/**
 * Sums many more entries; the tally it is given stays as it was.
 *
 * An entry belongs to the day on which it was done, or began. One that says nothing of participants had an unknown number of
 * them. Where it is said who entered, what was done before a unit entered, or for one that never did, is left out and counted as
 * such; otherwise whatever was registered is summed. Refuses with `definition-changed` (the tally is of another version of the plan, or an entry of another plan),
 * `unknown-activity`, `wrong-unit` (an entry in another counting word than the plan has now) and `duplicate-id` (an entry stands
 * twice among these), and sums none of them then.
 *
 * @param plan - the plan of the tally
 * @param tally - the sums so far
 * @param entries - each once, in either status
 * @param entered - units that entered, by id
 * @example
 * {@includeCode ../../../test/campaign/register/examples.test.ts#tally}
 */
export function addEntries(
  plan: Plan,
  tally: RegisterTally,
  entries: Iterable<Entry>,
  entered?: ReadonlyMap<string, Unit>,
): Result<{ tally: RegisterTally }, AddingRefusal> {
  const pinned = checkPin(tally.plan, plan);
  if (!pinned.ok) return pinned;
  const all = [...entries];
  const refused = ofAnotherPlan(plan, all) ?? misfit(plan, all);
  if (refused !== undefined) return refused;
  const standing = all.filter((entry) => entry.status === "recorded");
  const inside = standing.filter(({ doneOn }) => doneOn >= tally.from && doneOn <= tally.to);
  const counted = inside.filter((entry) => entered === undefined || isOfEntered(entry, entered.get(entry.unit)));
  const lines = new Map(Object.entries(tally.lines));
  for (const entry of counted) {
    const name = nameOf(tally.by, entry);
    lines.set(name, withEntry(lines.get(name), entry));
  }
  const struck = tally.struck + all.length - standing.length;
  const outside = tally.outside + standing.length - inside.length;
  const notEntered = tally.notEntered + inside.length - counted.length;
  return { ok: true, tally: { ...tally, lines: Object.fromEntries(lines), struck, outside, notEntered } };
}

function isOfEntered(entry: StandingEntry, unit: Unit | undefined): boolean {
  return unit !== undefined && !isBeforeEntering(entry, unit);
}

function misfit(
  plan: Plan,
  entries: readonly Entry[],
): Refused<"unknown-activity" | "wrong-unit" | "duplicate-id"> | undefined {
  const met = new Set<string>();
  for (const entry of entries) {
    const { id, activity } = entry;
    if (met.has(id)) return refuse("duplicate-id", `entry "${id}" stands twice among the entries to sum`);
    met.add(id);
    const kind = kindOf(plan, activity);
    if (kind === undefined) {
      return refuse("unknown-activity", `entry "${id}" is a "${activity}", which plan "${plan.id}" does not have`);
    }
    const refused = inAnotherWord(kind, entry);
    if (refused !== undefined) return refused;
  }
  return undefined;
}

function nameOf(by: readonly RegisterKey[], entry: Entry): string {
  return lineNameOf({ activity: entry.activity, values: by.map((key) => VALUES[key](entry) ?? null) });
}

const VALUES: Readonly<Record<RegisterKey, (entry: Entry) => string | undefined>> = {
  unit: ({ unit }) => unit,
  month: ({ doneOn }) => monthOf(doneOn),
  actor: ({ actor }) => actor,
};

function withEntry(
  { entries, quantity, participants }: RegisterLine = {
    entries: 0,
    quantity: NO_QUANTITIES,
    participants: NO_QUANTITIES,
  },
  entry: StandingEntry,
): RegisterLine {
  return {
    entries: entries + 1,
    quantity: addQuantity(quantity, entry.quantity),
    participants: addQuantity(participants, entry.participants ?? { kind: "unknown" }),
  };
}
