import { groupBy, type CalendarDay, type Result } from "../../core/index.js";
import { rate, type Rate } from "../../figures/index.js";
import type { Item } from "../schema/index.js";
import { isBefore } from "../works.js";
import { checksByDueDay, countOf, passedDueDays, type WithCalendar } from "./cadence.js";
import { listedFixedRate } from "./listed-fixed.js";
import { CHECKED_RATE, EXIT_RATE, RELAPSE_RATE } from "./rates.js";
import { uncountableOn } from "./reference.js";
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
 * Refuses with `invalid-input` (`asOf` is no day), `after-reference-day` (one changed later: replay its events up to the day
 * first), `duplicate-id`, `calendar-missing` (a cadence counts workdays), and `item-missing` (a listed item is not among those
 * given).
 *
 * @param listings - the listings, each once
 * @param counting - the reference day, the items for the fixed rate, and the calendar that tells workdays
 * @example
 * {@includeCode ../../../test/ledger/supervision/examples.test.ts#summarise-listings}
 */
export function summariseListings(
  listings: Iterable<Listing>,
  { asOf, items, calendar }: ListingCounting,
): Result<
  { summary: ListingSummary },
  "invalid-input" | "after-reference-day" | "duplicate-id" | "calendar-missing" | "item-missing"
> {
  const all = [...listings];
  const refused = uncountableOn(asOf, "listing", all);
  if (refused !== undefined) return refused;
  const checks = checkedRate(all, asOf, { calendar });
  if (!checks.ok) return checks;
  const fixed = listedFixedRate(all, asOf, items);
  if (!fixed.ok) return fixed;
  return { ok: true, summary: summaryOf(asOf, all, { checked: checks.checked, fixed: fixed.fixed }) };
}

/** The listings of one item. */
type ListingsOfItem = readonly Listing[];

function summaryOf(
  asOf: CalendarDay,
  listings: readonly Listing[],
  counted: Pick<ListingSummary["rates"], "checked" | "fixed">,
): ListingSummary {
  const ofItems = groupBy(listings, ["item"]).map(({ members }) => members);
  const everListed = ofItems.length;
  const listedNow = ofItems.filter((each) => each.some(({ status }) => status === "listed")).length;
  const everDelisted = ofItems.filter((each) => each.some(wasDelisted)).length;
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
