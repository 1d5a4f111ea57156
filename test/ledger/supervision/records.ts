import { must } from "answerable";
import { compileCalendar, weekdayCalendar } from "answerable/calendar";
import * as supervision from "answerable/ledger/supervision";

/** The Monday on which everything here begins. */
export const FIRST_DAY = "2014-03-03";

/** Monday to Friday. */
export const { calendar } = must(
  compileCalendar(
    must(
      weekdayCalendar({
        id: "weekdays",
        weekend: ["saturday", "sunday"],
        coverage: { from: "2014-01-01", to: "2014-12-31" },
      }),
    ).calendar,
  ),
);

/** An item listed by the city, to be checked every ten days until two checks in a row are clean. */
export const LISTING = {
  id: "l-1",
  item: "it-12",
  level: "city",
  reason: "the same smell, complained of three times",
  owner: "wang",
  cadence: { every: 10, unit: "day" },
  cleanChecks: 2,
  by: "supervision office",
  on: FIRST_DAY,
} as const;

/** An order given in a meeting, to be carried out within ten days. */
export const ORDER = {
  id: "o-1",
  unit: "water",
  what: "a solution, and the day on which it stands",
  due: "2014-03-13",
  by: "secretary",
  on: FIRST_DAY,
} as const;

/** What a unit hands in with a result. */
export const RESULT = {
  result: "the pipe is laid",
  evidence: [{ id: "photo-1", description: "the pipe", effectiveOn: "2014-03-08" }],
  by: "water",
};

/** The lines that a town asked its units to inspect themselves on, and what one of them answered. */
export const INSPECTION: Parameters<typeof supervision.inspect>[0] = {
  id: "si-1",
  unit: "works",
  asked: ["工作纪律", "公务接待", "公车私用", "办公用房"],
  lines: [
    { line: "工作纪律", finding: "nothing-found" },
    { line: "公车私用", finding: "found", statement: "one car driven home at weekends" },
  ],
  by: "works",
  on: FIRST_DAY,
};

/** A listing whose checks were held on these days, with what they found. */
export function checkedOn(
  checks: Readonly<Record<string, boolean>>,
  listing: supervision.CurrentListing = must(supervision.list(LISTING)).listing,
): supervision.CurrentListing {
  let current = listing;
  for (const [on, clean] of Object.entries(checks)) {
    current = must(supervision.check(current, { clean, note: "as seen", by: "inspector", on })).listing;
  }
  return current;
}

/** A listing delisted after two clean checks. */
export function delisted(on = "2014-03-24"): supervision.EndedListing {
  const clean = checkedOn({ "2014-03-12": true, "2014-03-22": true });
  return must(supervision.delist(clean, { by: "supervision office", on })).listing;
}

/** An order that was fulfilled and confirmed. */
export function confirmedOn(
  on: string,
  order: supervision.Order = must(supervision.order(ORDER)).order,
): supervision.ConfirmedOrder {
  const fulfilled = must(supervision.fulfil(order, { ...RESULT, on })).order;
  return must(supervision.confirm(fulfilled, { by: "secretary", on })).order;
}
