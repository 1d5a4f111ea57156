import { expect, test } from "vitest";
import { must } from "answerable";
import * as campaign from "answerable/campaign";
import * as linkage from "answerable/campaign/linkage";
import {
  REFERRAL,
  acceptedOn,
  answeredOn,
  between,
  confirmedOn,
  plan,
  referred,
  referredAs,
  sentBackOn,
  units,
} from "./records.js";

const { district, bureau } = units;

test("refer", () => {
  // #region refer
  const { referral } = must(
    linkage.refer(
      plan,
      { from: district, to: bureau },
      {
        id: "r-1",
        problem: "p-12",
        request: "a place where those who come home to work can begin",
        due: "2014-03-31",
        by: "district-office",
        on: "2014-03-03",
      },
    ),
  );
  expect(referral).toMatchObject({ status: "referred", direction: "upward", to: { unit: "bureau", level: "city" } });

  const downward = must(linkage.refer(plan, { from: bureau, to: district }, { ...REFERRAL, id: "r-2" })).referral;
  expect(downward.direction).toBe("downward");
  // #endregion refer
});

test("accept and send back", () => {
  // #region accept
  const { referral } = must(linkage.accept(referred, { by: "bureau-clerk", on: "2014-03-05" }));
  expect(referral.status).toBe("accepted");
  const own = linkage.accept(referred, { by: "district-office", on: "2014-03-05" });
  expect(own).toMatchObject({ ok: false, refusal: { code: "not-independent" } });
  // #endregion accept

  // #region send-back
  const returned = must(
    linkage.sendBack(referred, { reason: "land is the planning bureau's", by: "bureau-clerk", on: "2014-03-06" }),
  ).referral;
  expect(returned).toMatchObject({ status: "sent-back", sentBack: { reason: "land is the planning bureau's" } });
  // #endregion send-back
});

test("answer", () => {
  const accepted = acceptedOn("2014-03-05");
  // #region answer
  const given = { words: "the land is set aside", by: "bureau-clerk", on: "2014-03-20" };
  const unproven = linkage.answer(accepted, { outcome: "solved", ...given });
  expect(unproven).toMatchObject({ ok: false, refusal: { code: "no-evidence" } });

  const evidence = [{ id: "deed-1", description: "the deed", effectiveOn: "2014-03-18" }];
  const { referral } = must(linkage.answer(accepted, { outcome: "solved", evidence, ...given }));
  expect(referral.status).toBe("answered");
  // #endregion answer
});

test("confirm and reject", () => {
  const answered = answeredOn("2014-03-20");
  // #region confirm
  const own = linkage.confirm(answered, { by: "bureau-clerk", on: "2014-03-21" });
  expect(own).toMatchObject({ ok: false, refusal: { code: "not-independent" } });
  const { referral } = must(linkage.confirm(answered, { by: "district-head", on: "2014-03-21" }));
  expect(referral.status).toBe("confirmed");
  // #endregion confirm

  // #region reject
  const again = must(
    linkage.reject(answered, { reason: "the land is a marsh", by: "district-head", on: "2014-03-21" }),
  ).referral;
  expect(again.status).toBe("accepted");
  expect(again.rejected).toMatchObject([
    { answer: { outcome: "solved" }, rejection: { reason: "the land is a marsh" } },
  ]);
  // #endregion reject
});

test("possible steps", () => {
  const answered = answeredOn("2014-03-20");
  // #region possible-steps
  const steps = linkage.possibleReferralSteps(answered, { actor: "bureau-clerk", on: "2014-03-21" });
  expect(steps.find(({ step }) => step === "confirm")).toMatchObject({
    possible: false,
    refusal: { code: "not-independent" },
  });
  // #endregion possible-steps
});

test("evolve", () => {
  // #region evolve
  const first = must(linkage.refer(plan, { from: district, to: bureau }, REFERRAL));
  const second = must(linkage.accept(first.referral, { by: "bureau-clerk", on: "2014-03-05" }));
  const replayed = linkage.evolveReferral(linkage.evolveReferral(undefined, first.event), second.event);
  expect(replayed).toEqual(second.referral);
  // #endregion evolve

  // #region apply-events
  const after = linkage.applyReferralEvents(new Map(), [first.event, second.event]);
  expect(after.get("r-1")?.status).toBe("accepted");
  // #endregion apply-events
});

test("decider", () => {
  // #region decider
  const { decide, evolve, initialState } = linkage.referralDecider({ plan, from: district, to: bureau });
  const { events } = must(decide({ type: "refer", ...REFERRAL }, initialState));
  const referral = events.reduce<linkage.Referral | undefined>(evolve, undefined);
  expect(decide({ type: "accept", by: "bureau-clerk", on: "2014-03-05" }, referral)).toMatchObject({ ok: true });
  // #endregion decider
});

test("summarise", () => {
  // #region summarise
  const all = [
    confirmedOn("2014-03-25"),
    sentBackOn("2014-03-06", referredAs("district", "bureau", { id: "r-2" })),
    referredAs("district", "north", { id: "r-3" }),
  ];
  const { summary } = must(linkage.summariseReferrals(plan, all, { asOf: "2014-04-30" }));
  expect(summary.byDirection.upward.rates.confirmed).toMatchObject({ numerator: 1, denominator: 1 });
  expect(summary.overall.rates.onTime).toMatchObject({ numerator: 1, denominator: 2 });
  expect(summary.pairs.map(({ from, to, referrals }) => [from, to, referrals])).toEqual([
    ["district", "city", 2],
    ["district", "street", 1],
  ]);
  // #endregion summarise
});

test("linked problem", () => {
  // #region linked-problem
  const up = referredAs("well", "north", { id: "r-1" });
  const further = referredAs("north", "district", { id: "r-2" });
  const down = referredAs("district", "south", { id: "r-3" });
  const { linked } = must(linkage.linkedProblem([down, further, up], "p-12"));
  expect(linked.origins).toEqual(["well"]);
  expect(linked.units.map(({ unit, level }) => `${level} ${unit}`)).toEqual([
    "community well",
    "street north",
    "district district",
    "street south",
  ]);

  const round = must(linkage.refer(plan, between("district", "well"), { ...REFERRAL, id: "r-4" })).referral;
  expect(linkage.linkedProblem([up, further, round], "p-12")).toMatchObject({ ok: false, refusal: { code: "circle" } });
  // #endregion linked-problem
});

test("hierarchy", () => {
  const enter = (unit: string, level: string, parent?: string): campaign.Unit =>
    must(campaign.enter(plan, { unit, level, by: "office", on: "2014-03-01", ...(parent !== undefined && { parent }) }))
      .unit;
  const all = [
    enter("district", "district"),
    enter("north", "street", "district"),
    enter("well", "community", "north"),
    enter("bureau", "city"),
  ];
  // #region hierarchy
  const { lines } = must(linkage.hierarchy(plan, all)).hierarchy;
  expect(lines[0]).toEqual({ unit: "district", above: [], below: ["north", "well"] });
  expect(lines[2]).toEqual({ unit: "well", above: ["north", "district"], below: [] });

  const ofDistrict = all.filter(({ id }) => lines[0]?.below.includes(id));
  const { matrix } = must(campaign.matrix(plan, ofDistrict, { asOf: "2014-03-31", by: ["level"] }));
  expect(matrix.groups.map(({ key, units: count }) => [key.level, count])).toEqual([
    ["community", 1],
    ["street", 1],
  ]);
  // #endregion hierarchy
});
