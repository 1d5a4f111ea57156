import { describe, expect, test } from "vitest";
import { must } from "answerable";
import * as deliverables from "answerable/campaign/deliverables";
import {
  BAD,
  DRAFT,
  GOOD,
  NOTICE,
  agreed,
  appraisedBy,
  calendar,
  commented,
  first,
  plan,
  publishedAs,
  redraftedOn,
  returned,
} from "./records.js";

const asOf = "2014-04-30";
const named = (id: string, each: deliverables.Deliverable): deliverables.Deliverable => ({ ...each, id: id as never });
const summary = (some: readonly deliverables.Deliverable[], by: readonly deliverables.DeliverableKey[] = []) =>
  must(deliverables.summariseDeliverables(plan, some, { asOf, calendar, by })).summary;
const rates = (...some: deliverables.Deliverable[]): deliverables.DeliverableGroup["rates"] =>
  summary(some.map((each, index) => named(`d-${index}`, each))).overall.rates;
const report = must(deliverables.draft(plan, { ...DRAFT, kind: "report" })).deliverable;

describe("agreed at the first version", () => {
  test.each<[string, deliverables.Deliverable, string]>([
    ["agreed", agreed, "yes"],
    ["agreed at first, and drafted anew all the same", redraftedOn("2014-03-25", agreed), "yes"],
    ["agreed at first, and failed in its appraisal", appraisedBy(BAD), "yes"],
    ["returned", returned, "no"],
    ["returned, and drafted anew", redraftedOn("2014-03-25", returned), "no"],
    ["replaced before anybody was through with it", redraftedOn("2014-03-25", commented()), "no"],
    ["still open", commented(), "not-yet-judged"],
    ["of a kind that nobody reviews", report, "no-review-asked"],
  ])("%s", (_, deliverable, expected) => {
    const { numerator, denominator, excluded } = rates(deliverable).firstVersion;
    if (expected === "yes" || expected === "no") {
      expect([numerator, denominator, excluded]).toEqual([expected === "yes" ? 1 : 0, 1, []]);
    } else expect([numerator, denominator, excluded]).toEqual([0, 0, [{ reason: expected, count: 1 }]]);
  });
});

describe("sent back and redrawn", () => {
  test("count what a reviewer returned and what failed its appraisal, and what was drafted anew since", () => {
    const anew = redraftedOn("2014-03-25", returned);
    const { sentBack, redrawn } = rates(returned, appraisedBy(BAD), anew, agreed, appraisedBy(GOOD), commented());
    expect(sentBack).toMatchObject({ numerator: 3, denominator: 5, excluded: [{ reason: "not-judged", count: 1 }] });
    expect(redrawn).toMatchObject({
      numerator: 1,
      denominator: 3,
      excluded: [{ reason: "never-sent-back", count: 3 }],
    });
  });

  test("do not take an appraisal that left it open for a judgement", () => {
    const pledge = must(deliverables.draft(plan, { ...DRAFT, kind: "pledge", round: "spring" })).deliverable;
    const open = appraisedBy({}, pledge);
    expect(rates(open).sentBack).toMatchObject({ denominator: 0, value: "unknown" });
  });
});

describe("published", () => {
  test("counts the latest version, in the circle and for the days that its kind asks for", () => {
    const list = must(deliverables.draft(plan, { ...DRAFT, kind: "list" })).deliverable;
    const weeks = { ...NOTICE, circle: "unit", from: "2014-06-26", until: "2014-07-02", version: 1, on: "2014-04-30" };
    const unsettled = must(deliverables.publish(plan, report, weeks)).deliverable;
    const hung = publishedAs([{}]);
    const all = [hung, redraftedOn("2014-03-25", hung), publishedAs([{ until: "2014-03-13" }]), list];
    expect(rates(...all).published).toMatchObject({
      numerator: 1,
      denominator: 3,
      excluded: [{ reason: "no-publication-asked", count: 1 }],
    });
    const later = deliverables.summariseDeliverables(plan, [unsettled], { asOf: "2014-12-31", calendar });
    expect(must(later).summary.overall.rates.published).toMatchObject({
      denominator: 0,
      excluded: [{ reason: "unknown", count: 1 }],
    });
  });
});

test("a summary counts by kind in the order of the plan, and by the keys that are asked for", () => {
  const elsewhere = must(deliverables.draft(plan, { ...DRAFT, id: "d-3", unit: "archive" })).deliverable;
  const { overall, kinds, groups } = summary(
    [redraftedOn("2014-03-25", agreed), named("d-2", report), elsewhere],
    ["unit", "kind"],
  );
  expect(overall).toMatchObject({
    key: {},
    deliverables: 3,
    versions: 4,
    byStatus: { drafting: 2, "in-review": 0, agreed: 1, returned: 0 },
  });
  expect(kinds.map(({ key, deliverables: count }) => [key.kind, count])).toEqual([
    ["plan", 2],
    ["list", 0],
    ["report", 1],
    ["analysis", 0],
    ["pledge", 0],
    ["own-pledge", 0],
  ]);
  expect(groups.map(({ key, deliverables: count }) => [key, count])).toEqual([
    [{ unit: "water-bureau", kind: "plan" }, 1],
    [{ unit: "water-bureau", kind: "report" }, 1],
    [{ unit: "archive", kind: "plan" }, 1],
  ]);
  expect(summary([]).groups).toEqual([]);
});

test.each<[string, string, () => { readonly ok: boolean }]>([
  ["twice", "duplicate-id", () => deliverables.summariseDeliverables(plan, [first, agreed], { asOf, calendar })],
  [
    "changed later",
    "after-reference-day",
    () => deliverables.summariseDeliverables(plan, [agreed], { asOf: "2014-03-04", calendar }),
  ],
  ["without a calendar", "calendar-missing", () => deliverables.summariseDeliverables(plan, [], { asOf })],
  ["on no day", "invalid-input", () => deliverables.summariseDeliverables(plan, [], { asOf: "soon", calendar })],
  [
    "of another plan",
    "definition-changed",
    () => deliverables.summariseDeliverables({ ...plan, version: 2 }, [agreed], { asOf, calendar }),
  ],
])("deliverables %s are not summarised", (_, code, attempt) => {
  expect(attempt()).toMatchObject({ ok: false, refusal: { code } });
});
