import { addDays, addMonths } from "../../calendar/index.js";
import { countBy, uncountable, type CalendarDay, type Result } from "../../core/index.js";
import { rate, type Rate, type RateDefinition } from "../../figures/index.js";
import { endingOf } from "../ending.js";
import { compareValues, groupKey, keyReader, keyName, type GroupKey } from "../keys.js";
import { REPORT_STATES, type Item } from "../schema/index.js";
import { emptyTally, type Counting } from "../tally.js";
import { isBefore } from "../works.js";

/**
 * Where a monthly report puts an item: what the unit said of it last in the month, that it was submitted before and nobody has judged
 * it yet, that the unit said nothing, or that nothing is to be said any more.
 */
export const MONTHLY_STATES = [...REPORT_STATES, "awaiting-acceptance", "not-reported", "closed", "left"] as const;
/** Where a monthly report puts an item. */
export type MonthlyState = (typeof MONTHLY_STATES)[number];

/** 报送率: items in work of which the unit said in the month how far they are; what it said before the month is not said again. */
export const REPORTED_RATE = {
  id: "reported-rate",
  label: { en: "reported", "zh-CN": "报送率" },
  numerator: {
    en: "items in work with a report or a submission of the month that still stands",
    "zh-CN": "当月报送进展或当月提交验收且仍然有效的在办问题",
  },
  denominator: { en: "items in work", "zh-CN": "在办问题" },
} as const satisfies RateDefinition;

/** What the units said in the month of the items that share a key. */
export interface MonthlyGroup {
  readonly key: GroupKey;
  readonly registered: number;
  readonly byState: Readonly<Record<MonthlyState, number>>;
  readonly reported: Rate;
}

/** The three states that units report every month, with what they did not report. */
export interface MonthlyReport {
  /** The first day of the month that the report covers: the day after last month's report. */
  readonly from: CalendarDay;
  /** The day of the report, still part of the month. */
  readonly asOf: CalendarDay;
  readonly overall: MonthlyGroup;
  /** One group per combination of keys that occurs, in the order of the keys' values; empty when no key was asked for. */
  readonly groups: readonly MonthlyGroup[];
}

/**
 * Puts the items of a ledger by what their units last said of them in the month: fixed, partly fixed, not started (三种状态月报).
 *
 * The month ends with the day of the report and begins after that day of the month before, as in Quanzhou, where units reported on
 * the 21st (2015). A report stands until the submission it was about is rejected, the item is reopened, or it goes to another unit.
 * An item submitted in the month, or with its evidence revised in it, is reported as fixed; one that was submitted before and still
 * waits is `awaiting-acceptance`: it is not fixed a second time, and in the denominator of what was reported, as no word of the month
 * speaks of it. All this is the unit's word: only an accepted item is `closed`. Cancelled, merged and carried-over ones have `left`. Refuses with `invalid-input` (`asOf` is not a day that exists),
 * `after-reference-day` and `duplicate-id`.
 *
 * @param items - the items as they stood on the day of the report, each once
 * @param counting - the day of the report, and by which keys to break down
 * @throws RangeError when a key is not defined
 * @example
 * {@includeCode ../../../test/ledger/monthly-report.test.ts#monthly-report}
 */
export function monthlyReport(
  items: Iterable<Item>,
  { asOf, by = [] }: Pick<Counting, "asOf" | "by">,
): Result<{ report: MonthlyReport }, "invalid-input" | "after-reference-day" | "duplicate-id"> {
  const all = [...items];
  const countable = emptyTally({ asOf, by });
  if (!countable.ok) return countable;
  const refused = uncountable("item", all, asOf);
  if (refused !== undefined) return refused;
  const from = addDays(addMonths(asOf, -1, "last-of-month"), 1);
  const stated = all.map((item) => ({ item, state: stateOf(item, from) }));
  const groups = by.length === 0 ? [] : groupsOf(stated, by);
  return { ok: true, report: { from, asOf, overall: groupOf({}, stated), groups } };
}

interface Stated {
  readonly item: Item;
  readonly state: MonthlyState;
}

function stateOf(item: Item, from: CalendarDay): MonthlyState {
  if (endingOf(item) !== undefined) return item.status === "closed" ? "closed" : "left";
  if (item.status === "submitted" || item.status === "announced") {
    return item.submission.submitted.on >= from ? "fixed" : "awaiting-acceptance";
  }
  if (!("assignment" in item)) return "not-reported";
  const rejected = item.rejections.at(-1)?.rejected;
  const last = item.reports.findLast(({ on }) => on >= from);
  if (last === undefined || (rejected !== undefined && isBefore(last, rejected))) return "not-reported";
  return last.state;
}

function groupsOf(stated: readonly Stated[], by: NonNullable<Counting["by"]>): readonly MonthlyGroup[] {
  const names = by.map(keyName);
  const readers = names.flatMap((name) => keyReader(name, by) ?? []);
  const groups = new Map<string, { readonly values: (string | null)[]; readonly members: Stated[] }>();
  for (const each of stated) {
    const values = readers.map((valueOf) => valueOf(each.item) ?? null);
    const name = JSON.stringify(values);
    const group = groups.get(name);
    if (group === undefined) groups.set(name, { values, members: [each] });
    else group.members.push(each);
  }
  return [...groups.values()]
    .sort((one, other) => compareValues(one.values, other.values))
    .map(({ values, members }) => groupOf(groupKey(names, values), members));
}

function groupOf(key: GroupKey, stated: readonly Stated[]): MonthlyGroup {
  const byState = countBy(MONTHLY_STATES, stated, ({ state }) => state);
  const reported = REPORT_STATES.reduce((sum, state) => sum + byState[state], 0);
  return {
    key,
    registered: stated.length,
    byState,
    reported: rate(REPORTED_RATE, {
      numerator: reported,
      denominator: reported + byState["awaiting-acceptance"] + byState["not-reported"],
      excluded: (["closed", "left"] as const).map((reason) => ({ reason, count: byState[reason] })),
    }),
  };
}
