import { describe, expect, test } from "vitest";
import { must } from "answerable";
import * as campaign from "answerable/campaign";
import * as deliverables from "answerable/campaign/deliverables";
import {
  BAD,
  DRAFT,
  agreed,
  agreedBy,
  calendar,
  commented,
  first,
  next,
  plan,
  publishedAs,
  redraftedOn,
  returned,
  unit,
} from "./records.js";

describe("a rectification plan", () => {
  test("is drafted", () => {
    // #region draft
    const { deliverable } = must(
      deliverables.draft(plan, {
        id: "d-1",
        kind: "plan",
        unit: "water-bureau",
        batch: "second",
        content: { title: "整改方案", hash: "sha256:01" },
        by: "wang",
        on: "2014-03-03",
      }),
    );
    expect(deliverable).toMatchObject({ status: "drafting", stages: ["team", "group", "approval"] });
    // #endregion draft
  });

  test("is commented on", () => {
    // #region seek-comments
    const { deliverable } = must(
      deliverables.seekComments(plan, first, {
        version: 1,
        circle: "served",
        asked: { kind: "exact", value: 120, unit: "人" },
        answered: { kind: "about", value: 90, unit: "人" }, // 约90人
        outcome: "three measures were found too vague",
        by: "wang",
        on: "2014-03-04",
      }),
    );
    expect(deliverable.versions[0]?.comments).toMatchObject([{ number: 1, circle: "served" }]);
    // #endregion seek-comments
  });

  test("is reviewed stage by stage", () => {
    const afterComments = commented();
    // #region review
    const team = must(
      deliverables.review(plan, afterComments, {
        version: 1,
        stage: "team",
        verdict: "agreed",
        by: "li",
        on: "2014-03-05",
      }),
    ).deliverable;
    expect(team.status).toBe("in-review");

    const again = deliverables.review(plan, team, {
      version: 1,
      stage: "group",
      verdict: "agreed",
      by: "li",
      on: "2014-03-06",
    });
    expect(again).toMatchObject({ ok: false, refusal: { code: "not-independent" } });

    const group = deliverables.review(plan, team, {
      version: 1,
      stage: "group",
      verdict: "returned",
      remarks: "no measure names who answers for it",
      by: "chen", // one of group 7, which supervises the second batch
      on: "2014-03-06",
    });
    expect(must(group).deliverable.status).toBe("returned");
    // #endregion review
  });

  test("is drafted anew", () => {
    // #region redraft
    const { deliverable } = must(
      deliverables.redraft(plan, returned, {
        content: { hash: "sha256:02" },
        reason: "names who answers for each measure",
        by: "wang",
        on: "2014-03-10",
      }),
    );
    expect(deliverable.status).toBe("drafting");
    expect(deliverable.versions[0]).toEqual(returned.versions[0]); // the first version with all that was said of it
    expect(deliverable.versions[1]).toMatchObject({ number: 2, comments: [], reviews: [] });
    // #endregion redraft
  });

  test("is appraised", () => {
    // #region appraise
    const vote = { version: 1, facts: { dissatisfied: 0.6, accurate: true }, by: "office", on: "2014-03-20" };
    const { deliverable } = must(deliverables.appraise(plan, agreed, vote));
    expect(deliverable.status).toBe("returned"); // most were dissatisfied: it must be drafted anew
    expect(deliverable.versions[0]?.appraisals[0]?.check).toMatchObject({
      outcome: "not-met",
      reasons: [{ fact: "dissatisfied", comparison: "at-most", required: 0.5, actual: 0.6 }],
    });

    const second = must(
      deliverables.redraft(plan, deliverable, { content: { hash: "sha256:02" }, by: "wang", on: "2014-03-24" }),
    ).deliverable;
    expect(deliverables.appraise(plan, second, { ...vote, on: "2014-03-25" })).toMatchObject({
      ok: false,
      refusal: { code: "not-latest-version" },
    });
    // #endregion appraise
  });

  test("is published", () => {
    // #region publish
    const { deliverable } = must(
      deliverables.publish(plan, agreed, {
        version: 1,
        place: "the board at the gate",
        circle: "served",
        from: "2014-03-08",
        until: "2014-03-14",
        by: "office",
        on: "2014-03-07",
      }),
    );
    expect(deliverable.versions[0]?.publications).toMatchObject([{ number: 1, circle: "served" }]);
    // #endregion publish

    // #region withdraw-publication
    const down = must(
      deliverables.withdrawPublication(plan, deliverable, {
        version: 1,
        publication: 1,
        reason: "torn down in the storm",
        by: "office",
        on: "2014-03-12",
      }),
    ).deliverable;
    const { facts } = must(deliverables.deliverableFacts(plan, unit, [down], { asOf: "2014-03-31", calendar }));
    expect(facts["the-plan.published"]).toBe(false); // four days of seven
    // #endregion withdraw-publication
  });
});

test("an app asks before it acts", () => {
  const inReview = agreedBy({ team: "li" });
  // #region possible-steps
  const steps = deliverables.possibleDeliverableSteps(plan, inReview, { actor: "zhao", on: "2014-03-06" });
  expect(steps.map(({ step, possible }) => [step, possible])).toEqual([
    ["redraft", true],
    ["seekComments", true],
    ["review", false],
    ["appraise", false],
    ["publish", false],
    ["withdrawPublication", false],
    ["moveToPlan", true],
  ]);
  const review = steps.find(({ step }) => step === "review");
  expect(review?.possible === false && review.refusal.message).toBe(
    '"zhao" acts for no supervision-group that supervises unit "water-bureau", ' +
      'so cannot review deliverable "d-1" at stage "group"',
  );
  // #endregion possible-steps
});

test("a deliverable moves with its unit to another version of the plan", () => {
  // #region move-to-plan
  const { deliverable } = must(deliverables.moveToPlan(plan, next, agreed, { by: "office", on: "2014-04-01" }));
  expect(deliverable).toMatchObject({
    status: "agreed",
    plan: { version: 2 },
    earlierPlans: [{ plan: { version: 1 } }],
  });
  // #endregion move-to-plan
});

test("deliverables become facts for a gate", () => {
  const published = publishedAs([{}]);
  // #region facts
  const good = { version: 1, facts: { dissatisfied: 0.1, accurate: true }, by: "office", on: "2014-03-20" };
  const done = must(deliverables.appraise(plan, published, good)).deliverable;
  const { facts } = must(deliverables.deliverableFacts(plan, unit, [done], { asOf: "2014-03-31", calendar }));
  expect(facts).toEqual({
    "the-plan.commented": true,
    "the-plan.reviewed": true,
    "the-plan.appraised": true,
    "the-plan.published": true,
    "the-list.drafted": false,
    "the-report.published": false,
    "analyses.reviewed": "unknown", // nobody knows how many members there are
    "analyses.appraised": "unknown",
    "pledges.rounds": 0,
    "own-pledges.rounds": "unknown",
  });
  const { gate } = must(campaign.checkGate(plan, unit, facts));
  expect(gate.outcome).toBe("not-met"); // the list and the report are wanting
  // #endregion facts
});

test("deliverables are summarised", () => {
  const list = must(deliverables.draft(plan, { ...DRAFT, id: "d-2", kind: "list" })).deliverable;
  const redrawn = redraftedOn("2014-03-10", returned);
  // #region summarise
  const { summary } = must(
    deliverables.summariseDeliverables(plan, [redrawn, list], { asOf: "2014-03-31", calendar, by: ["unit"] }),
  );
  expect(summary.overall.byStatus).toEqual({ drafting: 1, "in-review": 0, agreed: 1, returned: 0 });
  expect(summary.overall.rates.firstVersion).toMatchObject({
    numerator: 0,
    denominator: 1,
    excluded: [{ reason: "no-review-asked", count: 1 }],
    value: 0,
  });
  expect(summary.overall.rates.redrawn.value).toBe(1);
  // #endregion summarise
});

test("events are put onto deliverables", () => {
  const begun = must(deliverables.draft(plan, DRAFT));
  const { event } = must(
    deliverables.redraft(plan, begun.deliverable, { content: { hash: "sha256:02" }, by: "wang", on: "2014-03-10" }),
  );
  // #region evolve
  const deliverable = [begun.event, event].reduce<deliverables.Deliverable | undefined>(
    deliverables.evolveDeliverable,
    undefined,
  );
  expect(deliverable?.versions.map(({ number }) => number)).toEqual([1, 2]);
  // #endregion evolve

  // #region apply-events
  const after = deliverables.applyDeliverableEvents(new Map(), [begun.event, event]);
  expect(after.get("d-1")).toEqual(deliverable);
  // #endregion apply-events
});

test("commands go through the decider", () => {
  // #region decider
  const { decide, evolve, initialState } = deliverables.deliverableDecider(plan);
  const begun = must(decide({ type: "draft", ...DRAFT }, initialState)).events;
  const deliverable = begun.reduce<deliverables.Deliverable | undefined>(evolve, undefined);
  const vote = { type: "appraise", version: 1, facts: BAD, by: "office", on: "2014-03-20" };
  expect(decide(vote, deliverable)).toMatchObject({ ok: false, refusal: { code: "wrong-status" } });
  // #endregion decider
});

test.each(Object.keys(deliverables.DELIVERABLE_STEPS))("the decider knows the step %s", (type) => {
  const { decide } = deliverables.deliverableDecider(plan, next);
  expect(decide({ type }, first)).toMatchObject({ ok: false, refusal: { code: "invalid-input" } });
  expect(decide({ type }, undefined)).toMatchObject({ ok: false, refusal: { code: "not-found" } });
});

test("the decider moves nothing where it knows of no other version", () => {
  const { decide } = deliverables.deliverableDecider(plan);
  expect(decide({ type: "moveToPlan", by: "office", on: "2014-04-01" }, first)).toMatchObject({
    ok: false,
    refusal: { code: "unknown-command" },
  });
});
