import { must } from "answerable";
import { compileCalendar, daysBetween, deadline, weekdayCalendar } from "answerable/calendar";
import * as commitment from "answerable/commitment";
import { rate, type Rate, type RateDefinition } from "answerable/figures";
import type { Item } from "answerable/ledger";
import { check, factOf } from "answerable/rules";
import { DISLIKED } from "./plan.js";
import type { PlanRecord } from "./records.js";
import { DAYS } from "./scenario.js";

/** A unit's rectification plan given as a public promise, and the days it hung on the board. */
export interface RectificationPlan {
  readonly pledge: commitment.ApprovedPledge;
  /** Days of public notice, one per version. */
  readonly notices: readonly number[];
}

const DISAPPROVING: RateDefinition = {
  id: "disapproving",
  label: { en: "comments that disapprove of the plan", "zh-CN": "对整改方案不满意的意见占比" },
  numerator: { en: "comments that disapprove", "zh-CN": "不满意的意见" },
  denominator: { en: "comments on the plan", "zh-CN": "收到的意见" },
};

/** No notice names the rest days of the year; a notice that is counted in days does not need them. */
const weekdays = weekdayCalendar({
  id: "weekdays",
  weekend: ["saturday", "sunday"],
  coverage: { from: "2003-01-01", to: "2003-12-31" },
});
const { calendar } = must(compileCalendar(must(weekdays).calendar));

/** Puts a unit's plan up for comment as often as it takes: a majority against it returns it. */
export function drawUp({ unit, versions }: PlanRecord, problems: number): RectificationPlan {
  const by = `${unit}-office`;
  const text = {
    statement: `${unit} puts right what it was told`,
    measure: { unit: "problems", baseline: 0, target: problems },
    due: DAYS.itemsDue,
  };
  const id = `plan-${unit}`;
  let pledge: commitment.Pledge = must(
    commitment.propose({ id, maker: unit, kind: "collective", ...text, by, on: DAYS.plans }),
  ).pledge;
  const notices: number[] = [];
  for (const [index, version] of versions.entries()) {
    const from = index === 0 ? DAYS.plans : DAYS.plansRedrawn;
    if (pledge.status === "returned") pledge = must(commitment.repropose(pledge, { ...text, by, on: from })).pledge;
    const { due: until } = must(
      deadline({ from, count: version.noticeDays, unit: "days", countsReceiptDay: false, onRestDay: "keep" }, calendar),
    );
    notices.push(daysBetween(from, until));
    pledge = must(
      commitment.review(pledge, { ...judged(disapproving(version)), by: "supervision-group", on: until }),
    ).pledge;
  }
  if (pledge.status !== "approved") throw new RangeError(`the last version of ${id} is ${pledge.status}`);
  return { pledge, notices };
}

function disapproving({ approving, disapproving }: PlanRecord["versions"][number]): Rate {
  return rate(DISAPPROVING, { numerator: disapproving, denominator: approving + disapproving });
}

function judged(comments: Rate): { verdict: "approved" } | { verdict: "returned"; reasons: string[] } {
  const { outcome, reasons } = check(DISLIKED, { disapproving: factOf(comments) });
  if (outcome !== "met") return { verdict: "approved" };
  return { verdict: "returned", reasons: reasons.map(({ fact, actual }) => `${fact}: ${JSON.stringify(actual)}`) };
}

/** Publishes an approved plan, reports what its items came to, and settles it by them alone. */
export function settle({ pledge }: RectificationPlan, items: readonly Item[]): commitment.SettledPledge {
  const fixed = items.filter((item) => item.status === "closed" && item.acceptance.outcome === "fixed").length;
  const by = `${pledge.maker}-office`;
  const published = must(
    commitment.publish(pledge, { place: "notice board of the unit", by, on: DAYS.plansPublished }),
  ).pledge;
  const evidence = [{ id: `${pledge.id}-items`, description: "the unit's items in the ledger" }];
  const progress = { state: "measured", achieved: fixed } as const;
  const reported = must(commitment.report(published, { progress, evidence, by, on: DAYS.rectificationReport })).pledge;
  const verdict = fixed >= items.length ? "kept" : fixed > 0 ? "partly-kept" : "not-kept";
  const reason = `${fixed} of ${items.length} items fixed`;
  return must(commitment.settle(reported, { verdict, reason, by: "supervision-group", on: DAYS.rectificationVerdict }))
    .pledge;
}
