import { must } from "answerable";
import { compileCalendar, weekdayCalendar } from "answerable/calendar";
import * as ledger from "answerable/ledger";

/** The day on which every test ledger begins. */
export const FIRST_DAY = "2014-03-03";

/** Two levels, nobody of the unit, nobody twice, two workdays of notice, and most people satisfied. */
export const POLICY: ledger.SignOffPolicy = {
  id: "two-levels",
  version: 1,
  label: { en: "two levels", "zh-CN": "两级验收" },
  levels: [
    { id: "county", label: { en: "county", "zh-CN": "县级" } },
    { id: "city", label: { en: "city", "zh-CN": "市级" } },
  ],
  barred: ["unit", "lower-level"],
  leastEvidence: 1,
  notice: { workdays: 2 },
  satisfaction: { fact: "satisfied", comparison: "at-least", value: 0.8 },
};

/** Monday to Friday, for the notices of the tests. */
export const { calendar } = must(
  compileCalendar(
    must(
      weekdayCalendar({
        id: "weekdays",
        weekend: ["saturday", "sunday"],
        coverage: { from: "2014-01-01", to: "2040-12-31" },
      }),
    ).calendar,
  ),
);

/** What an item is signed off by: the policy above where its assignment pinned it, with most people satisfied. */
export function signOffOf(item: ledger.Item): ledger.SignOff {
  if (!("assignment" in item) || item.assignment.policy === undefined) return {};
  return { policy: POLICY, facts: { satisfied: 0.9 } };
}

/** One opinion, received on the first day. */
export function anOpinion(id = "op-1"): ledger.ReceivedOpinion {
  return must(
    ledger.receive({
      id,
      channel: "hotline",
      anonymous: true,
      text: "the lift has stood still since May",
      on: FIRST_DAY,
    }),
  ).opinion;
}

/** One problem, consolidated on the first day. */
export function aProblem(id = "p-1"): ledger.Problem {
  const input = { id, category: "service", scope: "shared", by: "office", on: FIRST_DAY } as const;
  return must(ledger.consolidate([anOpinion()], input)).problem;
}

/** One item in each status, with the events that led there. */
export function aLife(): { items: Record<ledger.ItemStatus, ledger.Item>; events: ledger.ItemEvent[] } {
  const registered = must(
    ledger.register(aProblem(), {
      id: "it-1",
      unit: "works",
      handling: "time-limited",
      by: "office",
      on: "2014-03-04",
    }),
  );
  const assigned = must(
    ledger.assign(registered.item, { owner: "wang", due: "2014-04-01", by: "office", on: "2014-03-05" }),
  );
  const waiting = must(
    ledger.wait(assigned.item, { body: "the power company", reason: "a new line", by: "wang", on: "2014-03-10" }),
  );
  const resumed = must(ledger.resume(waiting.item, { reason: "the line is there", by: "wang", on: "2014-03-12" }));
  const deferral = { reason: "the budget is next year's", until: "2014-12-31", by: "office", on: "2014-03-12" };
  const deferred = must(ledger.defer(assigned.item, deferral));
  const submitted = must(
    ledger.submit(resumed.item, {
      evidence: [{ id: "photo-1", description: "the lift runs", effectiveOn: "2014-03-18" }],
      by: "wang",
      on: "2014-03-20",
    }),
  );
  const closed = must(ledger.accept(submitted.item, { outcome: "fixed", by: "supervisor", on: "2014-03-25" }));
  const notice = { ...POLICY, levels: [], barred: [] };
  const underPolicy = must(
    ledger.assign(
      registered.item,
      { owner: "wang", due: "2014-04-01", by: "office", on: "2014-03-05" },
      { policy: notice },
    ),
  );
  const proven = must(
    ledger.submit(underPolicy.item, { evidence: [{ id: "e", description: "d" }], by: "wang", on: "2014-03-20" }),
  );
  const announced = must(
    ledger.announce(proven.item, { place: "board", by: "office", on: "2014-03-21" }, { policy: notice, calendar }),
  );
  const end = { reason: "no longer wanted", by: "office", on: "2014-03-21" };
  return {
    items: {
      cancelled: must(ledger.cancel(assigned.item, end)).item,
      merged: must(ledger.mergeInto(assigned.item, { into: "it-2", ...end })).item,
      "carried-over": must(ledger.carryOver(deferred.item, { campaign: "next-year", ...end })).item,
      announced: announced.item,
      open: registered.item,
      assigned: assigned.item,
      waiting: waiting.item,
      deferred: deferred.item,
      submitted: submitted.item,
      closed: closed.item,
    },
    events: [registered.event, assigned.event, waiting.event, resumed.event, submitted.event, closed.event],
  };
}
