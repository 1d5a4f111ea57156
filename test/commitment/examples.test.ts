import { expect, test } from "vitest";
import { must } from "answerable";
import * as commitment from "answerable/commitment";
import { aLife, aPublishedPledge, aReportedPledge } from "./records.js";

const { pledges, events } = aLife();

test("propose", () => {
  // #region propose
  const { pledge } = must(
    commitment.propose({
      id: "pl-1",
      maker: "logistics",
      kind: "collective",
      statement: "eight canteens rebuilt by the end of the year",
      measure: { unit: "canteens", baseline: 0, target: 8 },
      due: "2014-12-31",
      by: "office",
      on: "2014-03-03",
    }),
  );
  expect(pledge).toMatchObject({ status: "proposed", version: 1 });
  // #endregion propose
});

test("review", () => {
  const pledge = pledges.proposed;
  // #region review
  const reviewed = commitment.review(pledge, {
    verdict: "returned",
    reasons: ["how many canteens?"],
    by: "party committee",
    on: "2014-03-04",
  });
  expect(must(reviewed).pledge.status).toBe("returned");

  const own = commitment.review(pledge, { verdict: "approved", by: "logistics", on: "2014-03-04" });
  expect(!own.ok && own.refusal.code).toBe("not-independent");
  // #endregion review
});

test("repropose", () => {
  const returned = pledges.returned;
  // #region repropose
  const { pledge } = must(
    commitment.repropose(returned, {
      statement: "eight canteens rebuilt by the end of the year",
      measure: { unit: "canteens", baseline: 0, target: 8 },
      due: "2014-12-31",
      by: "office",
      on: "2014-03-05",
    }),
  );
  expect(pledge.version).toBe(2);
  expect(pledge.earlier[0]).toMatchObject({
    statement: "better canteens",
    review: { reasons: ["how many canteens?"] },
  });
  // #endregion repropose
});

test("publish", () => {
  const approved = pledges.approved;
  // #region publish
  const { pledge } = must(commitment.publish(approved, { place: "notice board", by: "office", on: "2014-03-10" }));
  expect(pledge.status).toBe("published");
  // #endregion publish
});

test("report", () => {
  const published = pledges.published;
  // #region report
  const june = must(
    commitment.report(published, {
      progress: { state: "unknown", missing: "the count of the northern pits" },
      evidence: [],
      by: "wang",
      on: "2014-06-30",
    }),
  );
  const december = must(
    commitment.report(june.pledge, {
      progress: { state: "measured", achieved: 8 },
      evidence: [{ id: "handover", description: "handover protocol", effectiveOn: "2014-11-20" }],
      by: "wang",
      on: "2014-12-20",
    }),
  );
  expect(december.pledge.reports).toHaveLength(2);
  // #endregion report
});

test("progress", () => {
  const published = aPublishedPledge({ measure: { unit: "days to an answer", baseline: 15, target: 5 } });
  // #region progress
  expect(commitment.progress(published)).toBe("unknown"); // nobody has reported
  const { pledge } = must(
    commitment.report(published, {
      progress: { state: "measured", achieved: 7 }, // down from 15, on the way to 5
      evidence: [],
      by: "wang",
      on: "2014-06-30",
    }),
  );
  expect(commitment.progress(pledge)).toBe(0.8);
  // #endregion progress
});

test("settle", () => {
  const sixOfEight = aReportedPledge({ state: "measured", achieved: 6 });
  // #region settle
  const stamp = { by: "supervisor", on: "2014-12-31" };
  const flattering = commitment.settle(sixOfEight, { verdict: "kept", ...stamp });
  expect(!flattering.ok && flattering.refusal.code).toBe("target-not-reached");

  const honest = commitment.settle(sixOfEight, { verdict: "partly-kept", reason: "two stand without roofs", ...stamp });
  expect(must(honest).pledge.settlement.verdict).toBe("partly-kept");
  // #endregion settle
});

test("possible-steps", () => {
  const pledge = pledges.reported;
  // #region possible-steps
  const steps = commitment.possibleSteps(pledge, { actor: "wang", on: "2014-12-31" });
  expect(steps.filter(({ possible }) => possible).map(({ step }) => step)).toEqual(["report"]);

  const settling = steps.find(({ step }) => step === "settle");
  expect(settling).toMatchObject({
    possible: false,
    refusal: { code: "not-independent", message: '"wang" reported on pledge "pl-1" and cannot settle it' },
  });
  // #endregion possible-steps
});

test("evolve", () => {
  // #region evolve
  let pledge: commitment.Pledge | undefined;
  for (const event of events) pledge = commitment.evolve(pledge, event);
  expect(pledge?.status).toBe("settled");
  // #endregion evolve
});

test("apply-events", () => {
  // #region apply-events
  const before = new Map<string, commitment.Pledge>();
  const after = commitment.applyEvents(before, events);
  expect(after.get("pl-1")?.status).toBe("settled");
  expect(before.size).toBe(0);
  // #endregion apply-events
});

test("decider", () => {
  const pledge = pledges.approved;
  // #region decider
  const command: unknown = JSON.parse('{ "type": "publish", "place": "window", "by": "office", "on": "2014-03-10" }');
  const decided = must(commitment.pledgeDecider.decide(command, pledge));
  const after = decided.events.reduce<commitment.Pledge | undefined>(commitment.pledgeDecider.evolve, pledge);
  expect(after?.status).toBe("published");
  // #endregion decider
});

test("standing", () => {
  const published = pledges.published;
  // #region standing
  expect(commitment.standing(published, "2014-06-30")).toBe("not-yet-due");
  expect(commitment.standing(published, "2014-12-31")).toBe("no-report"); // not "not-kept": nobody has judged
  // #endregion standing
});

test("summarise", () => {
  const kept = pledges.settled;
  const silent = aPublishedPledge({ id: "pl-2" });
  // #region summarise
  const { summary } = must(commitment.summarise([kept, silent], { asOf: "2014-12-31", by: ["maker"] }));
  const { fulfilment, coverage, keptOfDue } = summary.overall.rates;
  expect(fulfilment).toMatchObject({ numerator: 1, denominator: 1, excluded: [{ reason: "no-report", count: 1 }] });
  expect(coverage.value).toBe(0.5); // so the 100 % above rests on half of what was due
  expect(keptOfDue.value).toBe(0.5); // and cannot fall below a half, whatever the missing verdict
  // #endregion summarise
});
