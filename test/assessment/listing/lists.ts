import { must } from "answerable";
import * as listing from "answerable/assessment/listing";
import type { Facts } from "answerable/rules";

const label = (en: string, chinese: string): { en: string; "zh-CN": string } => ({ en, "zh-CN": chinese });

/**
 * A regulator's special-focus list: few slots in each area, candidates by score, checked at least twice as often, out after two
 * routine checks in a row without a serious finding, ended after three checks without progress or four years, then three years of
 * watch.
 */
export const specialFocus = {
  id: "special-focus",
  version: 1,
  label: label("special focus", "重点监管名单"),
  entry: { when: { fact: "score", comparison: "at-least", value: 100 } },
  slots: {
    per: "category",
    counts: { north: 1, south: 2 },
    others: 1,
    order: { fact: "score", better: "more" },
    choice: "in-order",
  },
  cadence: { usual: { unit: "months", count: 12 }, heightened: { unit: "months", count: 6 } },
  exit: {
    kind: "clean-checks",
    clean: { fact: "serious", comparison: "equals", value: 0 },
    times: 2,
    counted: { fact: "kind", comparison: "equals", value: "routine" },
  },
  watch: { months: 36, relapse: { fact: "serious", comparison: "at-least", value: 2 } },
  limits: [
    {
      id: "no-progress",
      label: label("three checks without progress", "三次检查无进展"),
      after: { unit: "checks", count: 3, which: { fact: "progress", comparison: "equals", value: false } },
      outcome: "terminated",
    },
    {
      id: "four-years",
      label: label("four years on the list", "在列满四年"),
      after: { unit: "months", count: 48 },
      outcome: "terminated",
    },
  ],
} as const;

const criterion = (id: string, en: string, chinese: string): listing.Criterion => ({
  id,
  label: label(en, chinese),
  when: { fact: id, comparison: "equals", value: "met" },
  partly: { fact: id, comparison: "equals", value: "partly" },
});

/** A government audit office's high-risk list: entered by criteria, left only when all five are met, no slots and no watch. */
export const highRisk = {
  id: "high-risk",
  version: 1,
  label: label("high risk", "高风险名单"),
  entry: {
    when: {
      any: [
        { fact: "loss", comparison: "at-least", value: 1_000_000_000 },
        { fact: "publicSafety", comparison: "equals", value: true },
      ],
    },
  },
  cadence: { usual: { unit: "months", count: 24 }, heightened: { unit: "months", count: 24 } },
  exit: {
    kind: "criteria",
    criteria: [
      criterion("leadership", "leadership commitment", "领导重视"),
      criterion("capacity", "capacity", "能力保障"),
      criterion("plan", "action plan", "整改方案"),
      criterion("monitoring", "monitoring", "跟踪监测"),
      criterion("progress", "demonstrated progress", "实际成效"),
    ],
  },
} as const;

/** A care inspectorate's special measures: entered on the lowest grade, checked within six months, ended after twelve at most. */
const specialMeasures = {
  id: "special-measures",
  version: 1,
  label: label("special measures", "特别督办"),
  entry: { when: { fact: "grade", comparison: "equals", value: "inadequate" } },
  cadence: {
    usual: { unit: "months", count: 30 },
    heightened: { unit: "months", count: 6 },
    watched: { unit: "days", count: 365 },
  },
  exit: {
    kind: "clean-checks",
    clean: { fact: "grade", comparison: "one-of", values: ["requires improvement", "good", "outstanding"] },
    times: 1,
  },
  watch: { months: 12, relapse: { fact: "grade", comparison: "equals", value: "inadequate" } },
  limits: [
    {
      id: "a-year",
      label: label("a year in special measures", "督办满一年"),
      after: { unit: "months", count: 12 },
      outcome: "registration-cancelled",
    },
  ],
} as const;

/** Windows ranked low two months running (practice.md: such a window is called to an interview); off after one month that is not. */
const hotList = {
  id: "hot-list",
  version: 1,
  label: label("two low months running", "连续两月排名靠后"),
  entry: { when: { fact: "rank", comparison: "at-least", value: 18 }, running: 2 },
  exit: { kind: "clean-checks", clean: { fact: "rank", comparison: "less-than", value: 18 }, times: 1 },
} as const;

export const lists = {
  focus: must(listing.freeze(specialFocus)).listing,
  risk: must(listing.freeze(highRisk)).listing,
  measures: must(listing.freeze(specialMeasures)).listing,
  hot: must(listing.freeze(hotList)).listing,
} as const;

/** The special-focus list with some of its fields written otherwise. */
export const focusWith = (changes: object): listing.Listing =>
  must(listing.freeze({ ...specialFocus, ...changes })).listing;

export const BY = "inspectorate";
export const FIRST_DAY = "2020-01-01";

/** A subject that nothing is known of yet. */
export const newcomer = (under: listing.Listing, id: string, category?: string): listing.UnlistedSubject =>
  must(listing.register(under, { id, ...(category !== undefined && { category }), by: BY, on: FIRST_DAY })).subject;

/** The subject after one more check. */
export function afterCheck<Subject extends listing.ListingSubject>(
  under: listing.Listing,
  subject: Subject,
  on: string,
  facts: Facts,
): Subject {
  const checked = must(listing.recordCheck(under, subject, { facts, by: BY, on })).subject;
  // A check changes no status.
  return checked as listing.ListingSubject as Subject;
}

/** What checks of the special-focus list find. */
export const BAD = { score: 120, serious: 3, kind: "routine", progress: false };
export const CLEAN = { score: 40, serious: 0, kind: "routine", progress: true };
export const DIRTY = { score: 90, serious: 1, kind: "routine", progress: true };

/** A home of the north that belongs on the special-focus list. */
export const entitled = (id: string, score = 120, category = "north"): listing.UnlistedSubject =>
  afterCheck(lists.focus, newcomer(lists.focus, id, category), "2020-02-01", { ...BAD, score });

export const candidate = (id: string, score = 120, on = "2020-03-01", category = "north"): listing.CandidateSubject =>
  must(listing.propose(lists.focus, entitled(id, score, category), { by: BY, on })).subject;

export const listed = (id: string, category = "north"): listing.ListedSubject =>
  must(listing.list(lists.focus, { subject: entitled(id, 120, category), among: [] }, { by: BY, on: "2020-03-01" }))
    .subject;

/** The listed home after checks on the first of so many months from April 2020 on. */
export const listedAfter = (id: string, ...found: readonly Facts[]): listing.ListedSubject =>
  found.reduce<listing.ListedSubject>(
    (subject, facts, index) => afterCheck(lists.focus, subject, `2020-${String(4 + index).padStart(2, "0")}-01`, facts),
    listed(id),
  );

export const watched = (id: string): listing.WatchedSubject => {
  const { subject } = must(listing.remove(lists.focus, listedAfter(id, CLEAN, CLEAN), { by: BY, on: "2020-06-01" }));
  if (subject.status !== "watched") throw new Error("who leaves the special-focus list is watched");
  return subject;
};
