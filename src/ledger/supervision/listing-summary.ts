import { groupBy, refuse, uncountable, type CalendarDay, type Result } from "../../core/index.js";
import { rate, type Rate } from "../../figures/index.js";
import { carriersAmong } from "../merged.js";
import type { Item } from "../schema/index.js";
import { isBefore } from "../works.js";
import { checksByDueDay, countOf, passedDueDays, type WithCalendar } from "./cadence.js";
import { CHECKED_RATE, EXIT_RATE, LISTED_FIXED_RATE, RELAPSE_RATE } from "./rates.js";
import type { EndedRound, Listing, Round } from "./schema/index.js";

/** What listed supervision amounts to on a reference day; items are counted, each once however often it was listed. */
export interface ListingSummary {
  readonly asOf: CalendarDay;
  readonly everListed: number;
  readonly listedNow: number;
  readonly delisted: number;
  /** Items listed again after they were delisted. */
  readonly relapsed: number;
  readonly rates: {
    readonly exit: Rate;
    readonly relapse: Rate;
    readonly checked: Rate;
    /** `"unknown"` where the items were not given. */
    readonly fixed: Rate | "unknown";
  };
}

/** What {@link summariseListings} goes by. */
export interface ListingCounting extends WithCalendar {
  /** The reference day; a check due on it can still be held. */
  readonly asOf: CalendarDay;
  /** The items of the ledger, at least those ever listed, each once; for the fixed rate. */
  readonly items?: Iterable<Item>;
}

/**
 * Counts listed supervision on a reference day: what was ever listed, what left, what relapsed, whether the checks were held,
 * and how much of it was fixed.
 *
 * An item that was delisted and comes back under another listing has relapsed like one that was listed again. A check that was
 * missed stays in its rate. The listings and items must be as they stood on that day.
 *
 * Refuses with `after-reference-day` (one changed later: replay its events up to the day first), `duplicate-id`,
 * `calendar-missing` (a cadence counts workdays), and `item-missing` (a listed item is not among those given).
 *
 * @param listings - the listings, each once
 * @param counting - the reference day, the items for the fixed rate, and the calendar that tells workdays
 * @example
 * {@includeCode ../../../test/ledger/supervision/examples.test.ts#summarise-listings}
 */
export function summariseListings(
  listings: Iterable<Listing>,
  { asOf, items, calendar }: ListingCounting,
): Result<{ summary: ListingSummary }, "after-reference-day" | "duplicate-id" | "calendar-missing" | "item-missing"> {
  const all = [...listings];
  const refused = uncountable("listing", all, asOf);
  if (refused !== undefined) return refused;
  const checks = checkedRate(all, asOf, { calendar });
  if (!checks.ok) return checks;
  const ofItems = groupBy(all, ["item"]).map(({ members }) => members);
  const fixed = items === undefined ? undefined : fixedRate(ofItems, [...items], asOf);
  if (fixed?.ok === false) return fixed;
  return { ok: true, summary: summaryOf(asOf, ofItems, { checked: checks.checked, fixed: fixed?.fixed ?? "unknown" }) };
}

/** The listings of one item. */
type ListingsOfItem = readonly Listing[];

function summaryOf(
  asOf: CalendarDay,
  ofItems: readonly ListingsOfItem[],
  counted: Pick<ListingSummary["rates"], "checked" | "fixed">,
): ListingSummary {
  const everListed = ofItems.length;
  const listedNow = ofItems.filter((listings) => listings.some(({ status }) => status === "listed")).length;
  const everDelisted = ofItems.filter((listings) => listings.some(wasDelisted)).length;
  const relapsed = ofItems.filter(hasRelapsed).length;
  const delisted = everListed - listedNow;
  const exit = rate(EXIT_RATE, { numerator: delisted, denominator: everListed });
  const relapse = rate(RELAPSE_RATE, {
    numerator: relapsed,
    denominator: everDelisted,
    excluded: [{ reason: "never-delisted", count: everListed - everDelisted }],
  });
  return { asOf, everListed, listedNow, delisted, relapsed, rates: { exit, relapse, ...counted } };
}

function wasDelisted({ status, earlier }: Listing): boolean {
  return status === "delisted" || earlier.length > 0;
}

/** Listed again, or listed anew under another number: a relapse does not go away with the number. */
function hasRelapsed(listings: ListingsOfItem): boolean {
  if (listings.some(({ earlier }) => earlier.length > 0)) return true;
  const rounds = listings.map(({ round }) => round);
  return rounds.some((old) => isEnded(old) && rounds.some(({ begun }) => isBefore(old.ended, begun)));
}

function isEnded(round: Round | EndedRound): round is EndedRound {
  return "ended" in round;
}

function checkedRate(
  listings: readonly Listing[],
  asOf: CalendarDay,
  options: WithCalendar,
): Result<{ checked: Rate }, "calendar-missing"> {
  let [due, held, running] = [0, 0, 0];
  for (const listing of listings) {
    for (const round of [...listing.earlier, listing.round]) {
      const counting = countOf(listing, round, options);
      if (!counting.ok) return counting;
      const passed = passedDueDays(round, isEnded(round) ? round.ended.on : asOf, counting.count);
      due += passed;
      held += [...checksByDueDay(round, counting.count).keys()].filter((served) => served < passed).length;
    }
    if (listing.status === "listed") running += 1;
  }
  const excluded = [{ reason: "not-yet-due", count: running }];
  return { ok: true, checked: rate(CHECKED_RATE, { numerator: held, denominator: due, excluded }) };
}

function fixedRate(
  ofItems: readonly ListingsOfItem[],
  items: readonly Item[],
  asOf: CalendarDay,
): Result<{ fixed: Rate }, "after-reference-day" | "duplicate-id" | "item-missing"> {
  const refused = uncountable("item", items, asOf);
  if (refused !== undefined) return refused;
  const byId = new Map(items.map((item) => [item.id, item]));
  const carrierOf = carriersAmong(items);
  const counted = new Set<Item>();
  for (const { id, item } of ofItems.flatMap((listings) => listings.slice(0, 1))) {
    const listed = byId.get(item);
    if (listed === undefined) return refuse("item-missing", `item "${item}" of listing "${id}" is not given`);
    // One that nobody carries on counts itself, as not fixed.
    counted.add(carrierOf(listed) ?? listed);
  }
  const outcomes = [...counted].map((item) => (item.status === "closed" ? item.acceptance.outcome : undefined));
  const duplicates = outcomes.filter((outcome) => outcome === "duplicate").length;
  const fixed = rate(LISTED_FIXED_RATE, {
    numerator: outcomes.filter((outcome) => outcome === "fixed").length,
    denominator: counted.size - duplicates,
    excluded: [
      { reason: "duplicate", count: duplicates },
      { reason: "merged", count: ofItems.length - counted.size },
    ],
  });
  return { ok: true, fixed };
}
