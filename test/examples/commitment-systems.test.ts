import { agrees } from "answerable/figures";
import { must } from "answerable";
import { deliveries, summarise, timing, type Pledge, type PledgeGroup } from "answerable/commitment";
import { describe, expect, test } from "vitest";
import { evaluateByOthers, evaluateOrganisation } from "../../examples/commitment-systems/evaluation.js";
import * as group from "../../examples/commitment-systems/group.js";
import { PUBLISHED } from "../../examples/commitment-systems/published.js";
import * as township from "../../examples/commitment-systems/township.js";

const overall = (pledges: readonly Pledge[], asOf: string): PledgeGroup =>
  must(summarise(pledges, { asOf })).summary.overall;

describe("B, the four real things of an industrial group", () => {
  const pledges = group.runGroup();
  const { byVerdict, rates, eased } = overall(pledges, group.JUDGED);

  test("were promised at the printed targets, and one was lowered since, in sight", () => {
    const first = pledges.map((pledge) => [...pledge.earlier, pledge][0]?.measure?.target);
    expect(first).toEqual([8, 10, 15, 26]);
    for (const [index, target] of ["canteens", "bathhouses", "dormitories", "communities"].entries()) {
      expect(agrees(PUBLISHED[target as "canteens"].quantity, first[index] ?? NaN, { within: 0 })).toBe("agrees");
    }
    expect(pledges.map(({ measure }) => measure?.target)).toEqual([8, 10, 15, 20]);
    expect(eased).toBe(1);
  });

  test("are judged one by one: twelve of fifteen, which is 80 %, are not kept", () => {
    expect(pledges.map(({ settlement }) => settlement.verdict)).toEqual(["kept", "kept", "not-kept", "kept"]);
    expect(pledges[2]?.settlement.reason).toBe("80 % of the way");
    expect(byVerdict).toMatchObject({ kept: 3, "not-kept": 1 });
  });

  test("count as kept late where they took effect late, and not as first promised where they were lowered", () => {
    expect(pledges.map((pledge) => timing(pledge, group.JUDGED))).toEqual(["on-time", "late", "unknown", "on-time"]);
    expect(rates["on-time"]).toMatchObject({ numerator: 2, denominator: 3 });
    expect(rates["kept-as-published"]).toMatchObject({ numerator: 2, denominator: 4 });
  });
});

describe("C, what a township carries over", () => {
  const pledges = township.carryOver();

  test("goes on as another pledge, and stays in the denominator as what was due and not kept", () => {
    const { byVerdict, rates } = overall(pledges, township.JUDGED);
    expect(byVerdict).toMatchObject({ "carried-over": 3, kept: 2, "not-kept": 1 });
    expect(rates["fulfilment"]).toMatchObject({ numerator: 2, denominator: 6 });
    for (const { settlement, serves } of pledges.filter((each) => each.settlement.verdict === "carried-over")) {
      expect(pledges.find(({ id }) => id === settlement.successor)?.serves).toEqual(serves);
    }
  });

  test("a visit each quarter is kept by whoever made all four", () => {
    expect(township.visitEachQuarter().map(({ settlement }) => settlement.verdict)).toEqual(["kept", "not-kept"]);
  });

  test("the help that was delivered is what was printed, each thing in its own unit", () => {
    const sums = deliveries([township.helpThePoor()], township.JUDGED);
    expect(sums.map(({ what, quantity }) => [what, quantity])).toEqual([
      ["rice", PUBLISHED.rice.quantity],
      ["oil", PUBLISHED.oil.quantity],
      ["money", PUBLISHED.cash.quantity],
    ]);
  });
});

describe("L, an evaluation of which fulfilment is one dimension", () => {
  const pledges = group.runGroup();

  test("takes it from the pledges, and a dimension nobody was asked about lowers the coverage alone", () => {
    const rolled = evaluateOrganisation(pledges, group.JUDGED);
    expect(rolled.get("promises")).toMatchObject({ value: 0.75, coverage: 1 });
    expect(rolled.get("style")).toMatchObject({ value: "unknown", coverage: 0 });
    expect(rolled.get("organisation")).toMatchObject({
      value: expect.closeTo((0.92 + 0.75 + 0.88) / 3, 12) as number,
      coverage: 0.75,
    });
  });

  test("before anybody judged, the promises are not assessed, and are no zero", () => {
    const rolled = evaluateOrganisation(pledges, "2015-02-28");
    expect(rolled.get("promises")).toMatchObject({ value: "unknown", coverage: 0 });
    expect(rolled.get("organisation")?.coverage).toBe(0.5);
  });

  test("lays the words of the sides beside one another, and the masses' figure apart", () => {
    const { verdicts, disagreements, masses } = evaluateByOthers(township.helpThePoor(), "2010-12-20");
    expect(verdicts).toEqual({ self: "kept", leader: "partly-kept" });
    expect(disagreements).toEqual([["self", "leader"]]);
    expect(masses?.value).toEqual({ low: 0.61, high: 0.74 });
  });
});
