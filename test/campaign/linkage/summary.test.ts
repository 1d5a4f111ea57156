import { describe, expect, test } from "vitest";
import { must } from "answerable";
import type * as campaign from "answerable/campaign";
import * as linkage from "answerable/campaign/linkage";
import {
  acceptedOn,
  answeredOn,
  confirmedOn,
  aPlan,
  otherPlan,
  plan,
  referred,
  referredAs,
  rejectedOn,
  sentBackOn,
} from "./records.js";

const asOf = "2014-12-31";
const count = (all: readonly linkage.Referral[], on = asOf): linkage.ReferralSummary =>
  must(linkage.summariseReferrals(plan, all, { asOf: on })).summary;
const numbered = (id: string, changes: object = {}): linkage.PendingReferral =>
  referredAs("district", "bureau", { id, ...changes });

const all = [
  numbered("r-1"),
  acceptedOn("2014-03-05", numbered("r-2")),
  answeredOn("2014-03-20", acceptedOn("2014-03-05", numbered("r-3"))),
  confirmedOn("2014-03-25", answeredOn("2014-03-20", acceptedOn("2014-03-05", numbered("r-4")))),
  sentBackOn("2014-03-06", numbered("r-5")),
  rejectedOn("2014-03-21", answeredOn("2014-03-20", acceptedOn("2014-03-05", numbered("r-6")))),
];

describe("counts of referrals", () => {
  test("say how many stand where", () => {
    expect(count(all).overall).toMatchObject({
      referrals: 6,
      byStatus: { referred: 1, accepted: 2, answered: 1, confirmed: 1, "sent-back": 1 },
    });
  });

  test.each<[keyof linkage.ReferralCounts["rates"], number, number, object[]]>([
    ["answered", 2, 5, [{ reason: "sent-back", count: 1 }]],
    ["confirmed", 1, 5, [{ reason: "sent-back", count: 1 }]],
    ["onTime", 2, 5, [{ reason: "sent-back", count: 1 }]],
    ["sentBack", 1, 5, [{ reason: "not-yet-accepted", count: 1 }]],
  ])("the rate %s counts only an answer that stands", (name, numerator, denominator, excluded) => {
    const rate = count(all).overall.rates[name];
    expect(rate).toMatchObject({ numerator, denominator });
    expect(rate.excluded).toEqual(excluded);
  });

  test("are unknown over nothing", () => {
    const { overall, byDirection, pairs } = count([]);
    for (const counts of [overall, byDirection.upward, byDirection.downward]) {
      for (const rate of Object.values(counts.rates)) expect(rate).toMatchObject({ value: "unknown" });
    }
    expect(pairs).toEqual([]);
  });

  const due = "2014-03-31";
  const instant = "2014-03-31T17:00:00+08:00";
  const answeredAt = (on: string, at?: string, until: string = due): linkage.Referral => {
    const accepted = acceptedOn("2014-03-05", numbered("r-1", { due: until }));
    const given = { outcome: "explained", words: "w", by: "bureau-clerk", on, ...(at !== undefined && { at }) };
    return must(linkage.answer(accepted, given)).referral;
  };
  test.each<[string, linkage.Referral, string, number, number, string | undefined]>([
    ["one answered early is not judged before it is due", answeredAt("2014-03-20"), due, 0, 0, "not-yet-due"],
    ["one answered on its due day is in time", answeredAt(due), "2014-04-01", 1, 1, undefined],
    ["one answered a day later is late", answeredAt("2014-04-01"), "2014-04-01", 0, 1, undefined],
    ["one not answered is late", numbered("r-1", { due }), "2014-04-01", 0, 1, undefined],
    ["one due at an instant is judged the day after", answeredAt(due, undefined, instant), due, 0, 0, "not-yet-due"],
    ["one answered that day at no known moment is unknown", answeredAt(due, undefined, instant), asOf, 0, 0, "unknown"],
    [
      "one answered a moment later is late",
      answeredAt(due, "2014-03-31T17:00:01+08:00", instant),
      asOf,
      0,
      1,
      undefined,
    ],
    ["one answered at that very moment is in time", answeredAt(due, instant, instant), asOf, 1, 1, undefined],
    ["one with no due day is not judged", numbered("r-1", { due: undefined }), asOf, 0, 0, "no-due"],
    ["one sent back is not judged", sentBackOn("2014-03-06"), asOf, 0, 0, "sent-back"],
  ])("%s", (_, referral, on, numerator, denominator, reason) => {
    const { onTime } = count([referral], on).overall.rates;
    expect(onTime).toMatchObject({ numerator, denominator });
    expect(onTime.excluded).toEqual(reason === undefined ? [] : [{ reason, count: 1 }]);
  });

  test("are late by the answer that stands, not by one that was rejected", () => {
    const again = answeredOn("2014-04-10", rejectedOn("2014-03-21"));
    expect(count([again]).overall.rates.onTime).toMatchObject({ numerator: 0, denominator: 1 });
  });

  test("stand by direction and by the plan's order of levels, from the top down", () => {
    const mixed = [
      referredAs("well", "north", { id: "a" }),
      referredAs("north", "district", { id: "b" }),
      referredAs("bureau", "well", { id: "c" }),
      referredAs("bureau", "district", { id: "d" }),
      referredAs("south", "district", { id: "e" }),
    ];
    const { byDirection, pairs } = count(mixed);
    expect([byDirection.upward.referrals, byDirection.downward.referrals]).toEqual([3, 2]);
    expect(pairs.map(({ from, to, referrals }) => [from, to, referrals])).toEqual([
      ["city", "district", 1],
      ["city", "community", 1],
      ["street", "district", 2],
      ["community", "street", 1],
    ]);
  });

  test("those made under an earlier version of the plan among them", () => {
    const under = (version: campaign.Plan): object =>
      must(linkage.summariseReferrals(version, [referred], { asOf })).summary.overall;
    expect(under(otherPlan)).toEqual(under(plan));
  });

  test.each<[string, string, () => unknown, RegExp]>([
    ["no day", "invalid-input", () => linkage.summariseReferrals(plan, [], { asOf: "2014-02-30" }), /asOf/],
    [
      "a referral of another plan",
      "definition-changed",
      () => linkage.summariseReferrals(aPlan({ id: "other" }), [referred], { asOf }),
      /referral "r-1"/,
    ],
    [
      "one twice",
      "duplicate-id",
      () => linkage.summariseReferrals(plan, [referred, referred], { asOf }),
      /"r-1" stands twice/,
    ],
    [
      "one that changed later",
      "after-reference-day",
      () => linkage.summariseReferrals(plan, [acceptedOn("2014-03-05")], { asOf: "2014-03-04" }),
      /"r-1".*2014-03-05/,
    ],
  ])("are refused for %s", (_, code, attempt, named) => {
    expect(attempt()).toMatchObject({ ok: false, refusal: { code, message: expect.stringMatching(named) as string } });
  });
});
