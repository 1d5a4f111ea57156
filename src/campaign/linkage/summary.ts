import {
  CalendarDay,
  countBy,
  groupBy,
  invalidInput,
  isLate,
  refuse,
  uncountable,
  type Refused,
  type Result,
} from "../../core/index.js";
import { pinOf, type Pin } from "../../definitions/index.js";
import { rate, type Rate } from "../../figures/index.js";
import type { Plan } from "../schema/index.js";
import {
  REFERRALS_ANSWERED_RATE,
  REFERRALS_CONFIRMED_RATE,
  REFERRALS_ON_TIME_RATE,
  REFERRALS_SENT_BACK_RATE,
} from "./rates.js";
import { DIRECTIONS, REFERRAL_STATUSES, type Direction, type Referral, type ReferralStatus } from "./schema/index.js";

/** Counts and rates of some referrals. */
export interface ReferralCounts {
  readonly referrals: number;
  readonly byStatus: Readonly<Record<ReferralStatus, number>>;
  readonly rates: {
    readonly answered: Rate;
    readonly onTime: Rate;
    readonly confirmed: Rate;
    readonly sentBack: Rate;
  };
}

/** What referrals amount to on a reference day. */
export interface ReferralSummary {
  readonly plan: Pin;
  readonly asOf: CalendarDay;
  readonly overall: ReferralCounts;
  readonly byDirection: Readonly<Record<Direction, ReferralCounts>>;
  /** One for each pair of levels that occurs, by the plan's order of the levels they come from and go to. */
  readonly pairs: readonly ({ readonly from: string; readonly to: string } & ReferralCounts)[];
}

/**
 * Counts referrals on a reference day, overall, by direction and by pair of levels: how they stand, and the rates answered, on
 * time, confirmed and sent back.
 *
 * Only an answer that stands counts: one that was rejected is neither an answer nor in time. A referral is judged for time once
 * its due moment has passed; a due instant has passed on the day after it.
 *
 * The referrals must be as they stood on that day. Refuses with `invalid-input` (`asOf` is no day), `definition-changed` (a
 * referral of another plan, not of another version), `after-reference-day` (one changed later: replay its events up to the day first) and `duplicate-id`.
 *
 * @param plan - the plan whose levels they link
 * @param referrals - the referrals, each once
 * @param options - the reference day
 * @example
 * {@includeCode ../../../test/campaign/linkage/examples.test.ts#summarise}
 */
export function summariseReferrals(
  plan: Plan,
  referrals: Iterable<Referral>,
  { asOf }: { readonly asOf: CalendarDay },
): Result<
  { summary: ReferralSummary },
  "invalid-input" | "definition-changed" | "after-reference-day" | "duplicate-id"
> {
  const all = [...referrals];
  const refused = noSuchDay(asOf) ?? otherPlan(plan, all) ?? uncountable("referral", all, asOf);
  if (refused !== undefined) return refused;
  const going = (direction: Direction): ReferralCounts =>
    countsOf(
      all.filter((referral) => referral.direction === direction),
      asOf,
    );
  const [upward, downward] = DIRECTIONS.map(going) as [ReferralCounts, ReferralCounts]; // one for each direction
  return {
    ok: true,
    summary: {
      plan: pinOf(plan),
      asOf,
      overall: countsOf(all, asOf),
      byDirection: { upward, downward },
      pairs: pairsOf(plan, all, asOf),
    },
  };
}

function noSuchDay(asOf: CalendarDay): Refused<"invalid-input"> | undefined {
  if (CalendarDay.safeParse(asOf).success) return undefined;
  return invalidInput("count referrals", [{ path: ["asOf"], message: "is not a day that exists" }]);
}

/** Nothing of a referral is judged by the plan, so one made under an earlier version counts with the others. */
function otherPlan({ id }: Plan, all: readonly Referral[]): Refused<"definition-changed"> | undefined {
  const stranger = all.find(({ plan }) => plan.id !== id);
  if (stranger === undefined) return undefined;
  return refuse("definition-changed", `referral "${stranger.id}" is of plan "${stranger.plan.id}", and not of "${id}"`);
}

function pairsOf({ levels = [] }: Plan, all: readonly Referral[], asOf: CalendarDay): ReferralSummary["pairs"] {
  const height = new Map(levels.map(({ id }, index) => [id, index]));
  const placed = (level: string): number => height.get(level) ?? levels.length;
  const paired = all.map((referral) => ({ from: referral.from.level, to: referral.to.level, referral }));
  return groupBy(paired, ["from", "to"])
    .map(({ key: { from = "", to = "" }, members }) => {
      const counts = countsOf(
        members.map(({ referral }) => referral),
        asOf,
      );
      // The levels were grouped by, so each key has both.
      return { from, to, ...counts };
    })
    .sort((one, other) => placed(one.from) - placed(other.from) || placed(one.to) - placed(other.to));
}

function countsOf(referrals: readonly Referral[], asOf: CalendarDay): ReferralCounts {
  const byStatus = countBy(REFERRAL_STATUSES, referrals, ({ status }) => status);
  const { "sent-back": sentBack, referred, answered, confirmed } = byStatus;
  const standing = { denominator: referrals.length - sentBack, excluded: [{ reason: "sent-back", count: sentBack }] };
  return {
    referrals: referrals.length,
    byStatus,
    rates: {
      answered: rate(REFERRALS_ANSWERED_RATE, { numerator: answered + confirmed, ...standing }),
      onTime: onTimeRate(referrals, asOf),
      confirmed: rate(REFERRALS_CONFIRMED_RATE, { numerator: confirmed, ...standing }),
      sentBack: rate(REFERRALS_SENT_BACK_RATE, {
        numerator: sentBack,
        denominator: referrals.length - referred,
        excluded: [{ reason: "not-yet-accepted", count: referred }],
      }),
    },
  };
}

/** How a referral stands to its due moment; nothing is said of one that was sent back. */
const TIMELINESS = ["on-time", "late", "not-yet-due", "no-due", "sent-back", "unknown"] as const;

function timelinessOf(referral: Referral, asOf: CalendarDay): (typeof TIMELINESS)[number] {
  const { status, due } = referral;
  if (status === "sent-back") return "sent-back";
  if (due === undefined) return "no-due";
  if (isLate({ on: asOf }, due) !== true) return "not-yet-due";
  if (status !== "answered" && status !== "confirmed") return "late";
  const late = isLate(referral.answer, due);
  if (late === "unknown") return "unknown";
  return late ? "late" : "on-time";
}

function onTimeRate(referrals: readonly Referral[], asOf: CalendarDay): Rate {
  const counts = countBy(TIMELINESS, referrals, (referral) => timelinessOf(referral, asOf));
  const left = ["not-yet-due", "no-due", "sent-back", "unknown"] as const;
  return rate(REFERRALS_ON_TIME_RATE, {
    numerator: counts["on-time"],
    denominator: counts["on-time"] + counts.late,
    excluded: left.map((reason) => ({ reason, count: counts[reason] })),
  });
}
