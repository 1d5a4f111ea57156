import { uncountable, type CalendarDay, type Result } from "../core/index.js";
import type { Pin } from "../definitions/index.js";
import { LIGHT_OUTCOMES, type LightOutcome } from "../rules/index.js";
import { ageAtClosing, medianOf, type AgeAtClosing, type Median } from "./ages.js";
import { compareValues, groupKey, type GroupKey } from "./keys.js";
import { countOf, dueCounts, everyCount, ratesOf, sumOf, type DueCounts, type ItemRates } from "./item-rates.js";
import { ITEM_STATUSES, OUTCOMES, type Item, type ItemStatus, type Outcome } from "./schema/index.js";
import { settled, settledUp, type SettledCounts } from "./settled.js";
import {
  changed,
  countInto,
  countItem,
  emptyTally,
  type Counting,
  type GroupCounts,
  type LightLayout,
  type Tally,
} from "./tally.js";
import { TIMELINESS, type Timeliness } from "./timeliness.js";
import { SIGN_OFFS, litTrait } from "./traits.js";

/** How many items show which light. */
export interface LightCounts {
  /** Lit ones, by every colour of the scheme. */
  readonly byColour: Readonly<Record<string, number>>;
  /** Items in work for which no colour is lit, by the scheme's answer. */
  readonly dark: Readonly<Record<Exclude<LightOutcome, "lit">, number>>;
  /** Items that ended, whose light is out. */
  readonly ended: number;
}

/** Counts, rates and ages of the items that share a key. */
export interface ItemGroup {
  /** The values the group's items share, one per key asked for. */
  readonly key: GroupKey;
  readonly registered: number;
  readonly byStatus: Readonly<Record<ItemStatus, number>>;
  /** Closed items by the reason why they ended. */
  readonly byOutcome: Readonly<Record<Outcome, number>>;
  readonly byTimeliness: Readonly<Record<Timeliness, number>>;
  /** How the items stand to their first due moments, as the on-time rate counts them. */
  readonly due: DueCounts;
  /** Items that were reopened at least once. */
  readonly reopened: number;
  /** Merged items whose matter none of the items counted carries on; they stay in every denominator. */
  readonly stranded: number;
  readonly rates: ItemRates;
  /** Calendar days from registration to the acceptance that stands; closed items only, so it leaves out the slowest. */
  readonly daysToClose: Median;
  /** Calendar days from registration to the reference day; items in work. */
  readonly daysOpen: Median;
  /** The median beside the one that respects open items. */
  readonly ageAtClosing: AgeAtClosing;
  /** Closed items by whether the policy in force, another one, or none was theirs; only where a policy was given. */
  readonly signedOff?: Readonly<Record<(typeof SIGN_OFFS)[number], number>>;
  /** Only where a scheme of lights was given. */
  readonly lights?: LightCounts;
}

/** What a ledger amounts to on a reference day. */
export interface ItemSummary {
  readonly asOf: CalendarDay;
  /** The sign-off policy in force, if one was given. */
  readonly policy?: Pin;
  /** The scheme of lights, if one was given, and the calendar in which it counts. */
  readonly lights?: LightLayout;
  readonly overall: ItemGroup;
  /** One group per combination of keys that occurs, in the order of the keys' values; empty when no key was asked for. */
  readonly groups: readonly ItemGroup[];
}

/**
 * Counts items on a reference day: statuses, outcomes, timeliness, named rates, ages and lights, overall and by key.
 *
 * The items must be as they stood on that day. An item that was merged is counted under the item that carries its matter on;
 * where that one is not among the items, or the way to it is a circle, it is counted itself, as not done. Refuses with
 * `invalid-input` (`asOf` is not a day that exists), `after-reference-day` (an item changed later: replay its events up to
 * the day first) and `duplicate-id` (one item counted twice).
 *
 * @param items - the items, each once
 * @param counting - the reference day, by which keys to break down, and the policy and lights to hold them against
 * @throws RangeError when a key is not defined, or an item was damaged: a status or an outcome nobody knows
 * @example
 * {@includeCode ../../test/ledger/examples.test.ts#summarise}
 */
export function summarise(
  items: Iterable<Item>,
  counting: Counting,
): Result<{ summary: ItemSummary }, "invalid-input" | "after-reference-day" | "duplicate-id"> {
  const all = [...items];
  const empty = emptyTally(counting);
  if (!empty.ok) return empty;
  const refused = uncountable("item", all, counting.asOf);
  if (refused !== undefined) return refused;
  const begun = countInto(empty.tally, counting);
  if (!begun.ok) throw new RangeError(begun.refusal.message); // the tally was made with it
  for (const item of all) countItem(begun.count, item);
  return { ok: true, summary: summaryOf(changed(begun.count)) };
}

/**
 * Makes the summary of what was counted; the same counts give the same summary, in whatever order they came together.
 *
 * It is what {@link summarise} makes of the same items: a merged item is counted under the one that carries its matter on, where that
 * one is in the tally, and otherwise itself, as not done.
 *
 * @param tally - the counts
 * @example
 * {@includeCode ../../test/ledger/tally.test.ts#tally}
 */
export function summaryOf(tally: Tally): ItemSummary {
  const { asOf, by, policy, lights } = tally;
  const layout = { by, policy, colours: lights?.colours };
  const groups = settled(tally).map(([name, counts]) => {
    return { values: JSON.parse(name) as (string | null)[], counts }; // as the tally wrote it
  });
  const sorted = groups.sort((one, other) => compareValues(one.values, other.values));
  return {
    asOf,
    ...(policy !== undefined && { policy }),
    ...(lights !== undefined && { lights }),
    overall: groupOf([], settledUp(sorted.map(({ counts }) => counts)), layout),
    groups: by.length === 0 ? [] : sorted.map(({ values, counts }) => groupOf(values, counts, layout)),
  };
}

interface SummaryLayout {
  readonly by: readonly string[];
  readonly policy: Pin | undefined;
  readonly colours: readonly string[] | undefined;
}

function groupOf(values: readonly (string | null)[], counts: SettledCounts, layout: SummaryLayout): ItemGroup {
  const byStatus = everyCount(ITEM_STATUSES, counts.status);
  return {
    key: groupKey(values.length === 0 ? [] : layout.by, values),
    registered: sumOf(byStatus),
    byStatus,
    byOutcome: everyCount(OUTCOMES, counts.outcome),
    byTimeliness: everyCount(TIMELINESS, counts.timeliness),
    due: dueCounts(counts),
    reopened: countOf(counts.reopened, "reopened"),
    stranded: byStatus.merged - counts.carriedOn,
    rates: ratesOf(counts),
    daysToClose: medianOf(counts.daysToClose),
    daysOpen: medianOf(counts.daysOpen),
    ageAtClosing: ageAtClosing(counts.daysToClose, [counts.daysOpen, counts.daysToLeaving]),
    ...(layout.policy !== undefined && { signedOff: everyCount(SIGN_OFFS, counts.signOff) }),
    ...(layout.colours !== undefined && { lights: lightCounts(counts.light, layout.colours) }),
  };
}

function lightCounts(lights: GroupCounts["light"], colours: readonly string[]): LightCounts {
  const dark = LIGHT_OUTCOMES.filter((outcome) => outcome !== "lit");
  return {
    byColour: Object.fromEntries(colours.map((colour) => [colour, countOf(lights, litTrait(colour))])),
    dark: everyCount(dark, lights),
    ended: countOf(lights, "ended"),
  };
}
