import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { diagram } from "../../../src/core/index.js";
import { DamagedHistoryError, must } from "answerable";
import * as campaign from "answerable/campaign";
import { rate } from "answerable/figures";
import * as deliverables from "answerable/campaign/deliverables";
import {
  BAD,
  CHAIN,
  COMMENTS,
  DRAFT,
  GOOD,
  NOTICE,
  aPlan,
  agreed,
  agreedBy,
  appraisedBy,
  calendar,
  commented,
  first,
  next,
  plan,
  publishedAs,
  redraftedOn,
  returned,
} from "./records.js";

type Answer = { readonly ok: true } | { readonly ok: false; readonly refusal: { readonly code: string } };
const refused = (code: string, ...facts: string[]): object => ({
  ok: false,
  refusal: {
    code,
    message: expect.stringMatching(new RegExp(facts.map((fact) => `(?=.*${fact})`).join(""))) as string,
  },
});

const LATER = "2014-04-01";
const inReview = agreedBy({ team: "li" });

/** Every step with arguments that are in order, by somebody who may. */
const STEPS: Readonly<Record<deliverables.DeliverableStep, (deliverable: deliverables.Deliverable) => Answer>> = {
  redraft: (d) => deliverables.redraft(plan, d, { content: { reference: "new" }, by: "wang", on: LATER }),
  seekComments: (d) => deliverables.seekComments(plan, d, { ...COMMENTS, version: d.versions.length, on: LATER }),
  review: (d) => {
    const [stage, by] = d.status === "in-review" ? ["group", "chen"] : ["team", "li"];
    return deliverables.review(plan, d, { version: d.versions.length, stage, verdict: "agreed", by, on: LATER });
  },
  appraise: (d) => deliverables.appraise(plan, d, { version: d.versions.length, facts: GOOD, by: "office", on: LATER }),
  publish: (d) => deliverables.publish(plan, d, { ...NOTICE, version: d.versions.length, on: LATER }),
  withdrawPublication: (d) =>
    deliverables.withdrawPublication(plan, d, {
      version: d.versions.length,
      publication: 1,
      reason: "torn down",
      by: "office",
      on: LATER,
    }),
  moveToPlan: (d) => deliverables.moveToPlan(plan, next, d, { by: "office", on: LATER }),
};

/** A deliverable in every status, with a publication that still hangs wherever one can. */
const hanging = publishedAs([{ until: "2014-05-01" }]);
const STATUSES: Readonly<Record<deliverables.DeliverableStatus, deliverables.Deliverable>> = {
  drafting: commented(),
  "in-review": inReview,
  agreed: hanging,
  returned: appraisedBy(BAD, hanging),
};

describe("each step is possible exactly in the statuses of its row", () => {
  const cases = deliverables.DELIVERABLE_STATUSES.flatMap((status) =>
    (Object.keys(STEPS) as deliverables.DeliverableStep[]).map((step) => [step, status] as const),
  );
  test.each(cases)("%s while %s", (step, status) => {
    const deliverable = STATUSES[status];
    expect(deliverable.status).toBe(status);
    const answer = STEPS[step](deliverable);
    const { from } = deliverables.DELIVERABLE_STEPS[step];
    if ((from as readonly string[]).includes(status)) expect(answer).toMatchObject({ ok: true });
    else {
      const failed = step === "appraise" && status === "returned";
      expect(answer).toMatchObject(refused(failed ? "already-appraised" : "wrong-status", "d-1"));
    }
  });

  test.each((Object.keys(STEPS) as deliverables.DeliverableStep[]).map((step) => [step]))(
    "%s under another plan or before the last change is refused",
    (step) => {
      const [status] = deliverables.DELIVERABLE_STEPS[step].from;
      const deliverable = STATUSES[step === "withdrawPublication" ? "agreed" : status];
      expect(STEPS[step]({ ...deliverable, updated: { on: "2014-04-02" } })).toMatchObject(
        refused("backdated", "d-1", "2014-04-02"),
      );
      const moment = { on: LATER, at: `${LATER}T12:00:00+08:00` };
      expect(STEPS[step]({ ...deliverable, updated: moment })).toMatchObject({ ok: true });
      const pin = { ...deliverable.plan, hash: `sha256:${"0".repeat(64)}` };
      expect(STEPS[step]({ ...deliverable, plan: pin })).toMatchObject(refused("definition-changed"));
    },
  );

  test.each(
    (Object.keys(STEPS) as deliverables.DeliverableStep[])
      .filter((step) => step !== "redraft" && step !== "moveToPlan")
      .map((s) => [s]),
  )("%s of a version that is not the latest is refused, whatever the status", (step) => {
    for (const deliverable of Object.values(STATUSES)) {
      const behind = redraftedOn("2014-03-25", deliverable);
      expect(atVersion(step, behind, 1)).toMatchObject(refused("not-latest-version", "version 2", "version 1"));
      expect(atVersion(step, behind, 3)).toMatchObject(refused("not-latest-version", "version 2", "version 3"));
    }
  });
});

function atVersion(step: deliverables.DeliverableStep, deliverable: deliverables.Deliverable, version: number): Answer {
  const stamp = { by: "li", on: LATER };
  switch (step) {
    case "seekComments":
      return deliverables.seekComments(plan, deliverable, { ...COMMENTS, version, ...stamp });
    case "review":
      return deliverables.review(plan, deliverable, { version, stage: "team", verdict: "agreed", ...stamp });
    case "appraise":
      return deliverables.appraise(plan, deliverable, { version, facts: GOOD, ...stamp });
    case "publish":
      return deliverables.publish(plan, deliverable, { ...NOTICE, version, ...stamp });
    case "withdrawPublication":
      return deliverables.withdrawPublication(plan, deliverable, { version, publication: 1, reason: "r", ...stamp });
    case "redraft":
    case "moveToPlan":
      throw new Error(`${step} names no version`);
  }
}

describe("a draft", () => {
  test("pins its plan and keeps the chain of review, and where none is asked is agreed at once", () => {
    expect(first).toMatchObject({
      status: "drafting",
      plan: { id: "mass-line", version: 1 },
      stages: ["team", "group", "approval"],
      versions: [{ number: 1, content: DRAFT.content, drafted: { by: "wang", on: "2014-03-03" } }],
    });
    const list = must(deliverables.draft(plan, { ...DRAFT, kind: "list" })).deliverable;
    expect(list).toMatchObject({ status: "agreed", agreed: { by: "wang", on: "2014-03-03" }, stages: [] });
  });

  test.each<[string, string, object, string]>([
    ["of a kind that the plan does not know", "unknown-kind", { kind: "speech" }, "speech"],
    ["of a unit's kind for a member", "invalid-input", { member: "li" }, "member"],
    ["of a members' kind for nobody", "invalid-input", { kind: "analysis" }, "member"],
    ["for a round where none asks for the kind", "unknown-round", { round: "spring" }, "spring"],
    ["for a round that is not planned", "unknown-round", { kind: "pledge", round: "winter" }, "winter.*spring.*summer"],
    ["for no round where each asks for its own", "unknown-round", { kind: "pledge" }, "no round.*spring.*summer"],
  ])("%s is refused", (_, code, changes, fact) => {
    expect(deliverables.draft(plan, { ...DRAFT, ...changes })).toMatchObject(refused(code, fact));
  });

  test("for no round is taken where a phase asks for the kind as well", () => {
    const [phase] = plan.phases;
    const both = { kind: "deliverable", id: "once", label: phase!.label, deliverable: "pledge" } as const;
    const asking = aPlan({ phases: [{ ...phase!, requirements: [both] }] });
    expect(deliverables.draft(asking, { ...DRAFT, kind: "pledge" }).ok).toBe(true);
    expect(deliverables.draft(asking, { ...DRAFT, kind: "pledge", round: "summer" }).ok).toBe(true);
  });
});

describe("a redraft", () => {
  test("keeps the older version whole, and carries nothing of it over", () => {
    const before = appraisedBy(BAD, publishedAs([{}]));
    const after = redraftedOn("2014-03-25", before);
    expect(after.status).toBe("drafting");
    expect(after).not.toHaveProperty("agreed");
    expect(after).not.toHaveProperty("returned");
    expect(after.versions[0]).toEqual(before.versions[0]);
    expect(after.versions[1]).toEqual({
      number: 2,
      content: { hash: "sha256:20140325" },
      drafted: { by: "wang", on: "2014-03-25" },
      comments: [],
      reviews: [],
      appraisals: [],
      publications: [],
    });
    const review = { version: 2, stage: "team", verdict: "agreed", by: "li", on: "2014-03-26" } as const;
    expect(deliverables.review(plan, after, review)).toMatchObject(refused("too-few-comment-rounds", "0 of 1"));
  });

  test("of the same text is none: not of the version before, nor of one that was sent back", () => {
    const again = (before: deliverables.Deliverable, hash: string): Answer =>
      deliverables.redraft(plan, before, { content: { hash }, by: "wang", on: LATER });
    expect(again(first, "sha256:01")).toMatchObject(refused("same-content", "version 1"));
    const second = redraftedOn("2014-03-25", returned, "sha256:02");
    expect(again(second, "sha256:01")).toMatchObject(refused("same-content", "version 1"));
    expect(again(redraftedOn("2014-03-25", appraisedBy(BAD), "sha256:02"), "sha256:01")).toMatchObject(
      refused("same-content", "version 1"),
    );
    // Nobody sent the first text back: to return to it is a choice like any other.
    expect(again(redraftedOn("2014-03-25", agreed, "sha256:02"), "sha256:01").ok).toBe(true);
  });
});

describe("a chain of review", () => {
  test("is filled by different hands, not by a body and then one of its people, nor by a drafter's body", () => {
    const reviewing = (deliverable: deliverables.Deliverable, stage: string, by: string): Answer =>
      deliverables.review(plan, deliverable, { version: 1, stage, verdict: "agreed", by, on: LATER });
    const byChen = agreedBy({ team: "chen" });
    expect(reviewing(byChen, "group", "group-7")).toMatchObject(refused("not-independent", '"chen"', '"group-7"'));
    expect(reviewing(agreedBy({ team: "group-7" }), "group", "chen")).toMatchObject(refused("not-independent"));
    const own = must(deliverables.draft(plan, { ...DRAFT, by: "chen" })).deliverable;
    expect(
      reviewing(agreedBy({ team: "li" }, "2014-03-05", commented("2014-03-04", own)), "group", "group-7"),
    ).toMatchObject(refused("not-independent", '"chen"'));
  });
});

describe("a round of comments", () => {
  test("is numbered within its version", () => {
    const twice = commented("2014-03-05", commented());
    expect(twice.versions[0]!.comments.map(({ number, on }) => [number, on])).toEqual([
      [1, "2014-03-04"],
      [2, "2014-03-05"],
    ]);
    const anew = commented("2014-03-07", redraftedOn("2014-03-06", twice));
    expect(anew.versions[1]!.comments.map(({ number }) => number)).toEqual([1]);
  });

  test("is recorded once, however often it is sent", () => {
    const round = { ...COMMENTS, version: 1, on: "2014-03-04" };
    const { deliverable, event } = must(deliverables.seekComments(plan, first, round));
    expect(deliverables.seekComments(plan, deliverable, round)).toMatchObject(refused("already-recorded", "d-1"));
    expect(deliverables.seekComments(plan, deliverable, { ...round, outcome: "two more" }).ok).toBe(true);
    expect(() => deliverables.evolveDeliverable(deliverable, event)).toThrow(DamagedHistoryError);
  });

  test("counts with those on the versions before it, as the text goes up and down, back to one that was judged", () => {
    const twice = aPlan({
      deliverables: plan.deliverables?.map((kind) => (kind.id === "plan" ? { ...kind, commentRounds: 2 } : kind)),
    });
    const team = (before: deliverables.Deliverable): Answer =>
      deliverables.review(twice, before, {
        version: before.versions.length,
        stage: "team",
        verdict: "agreed",
        by: "li",
        on: "2014-03-09",
      });
    const round = (before: deliverables.Deliverable, on: string): deliverables.Deliverable =>
      must(deliverables.seekComments(twice, before, { ...COMMENTS, version: before.versions.length, on })).deliverable;
    const anew = (before: deliverables.Deliverable, on: string): deliverables.Deliverable =>
      must(
        deliverables.redraft(twice, before, { content: { hash: `sha256:${on.replaceAll("-", "")}` }, by: "wang", on }),
      ).deliverable;
    const begun = must(deliverables.draft(twice, DRAFT)).deliverable;
    const once = round(begun, "2014-03-04");
    expect(team(anew(once, "2014-03-05"))).toMatchObject(refused("too-few-comment-rounds", "1 of 2"));
    const both = round(anew(once, "2014-03-05"), "2014-03-06");
    expect(team(anew(both, "2014-03-07")).ok).toBe(true);
    const back = must(
      deliverables.review(twice, both, {
        version: 2,
        stage: "team",
        verdict: "returned",
        remarks: "too vague",
        by: "li",
        on: "2014-03-07",
      }),
    ).deliverable;
    expect(team(round(anew(back, "2014-03-08"), "2014-03-08"))).toMatchObject(
      refused("too-few-comment-rounds", "1 of 2"),
    );
  });

  test("keeps the rate that a fact is the value of, and refuses a fact that is not", () => {
    const words = { en: "some", "zh-CN": "若干" };
    const dissatisfied = rate(
      { id: "dissatisfied", label: words, numerator: words, denominator: words },
      { numerator: 3, denominator: 30 },
    );
    const appraise = (facts: Partial<typeof GOOD>) =>
      deliverables.appraise(plan, agreed, { version: 1, facts, rates: { dissatisfied }, by: "office", on: LATER });
    const { deliverable, event } = must(appraise({ accurate: true }));
    expect(event).toMatchObject({ facts: GOOD, rates: { dissatisfied: { numerator: 3 } } });
    expect(deliverable.versions[0]!.appraisals[0]).toMatchObject({ rates: { dissatisfied: { denominator: 30 } } });
    expect(appraise({ accurate: true, dissatisfied: 0.2 })).toMatchObject(refused("contradicts-rate", "0.2"));
  });

  test("on a version that nobody reviews does not count for the next one once it was appraised", () => {
    const kinds = { commentRounds: 1, review: undefined, publication: undefined };
    const open = aPlan({
      deliverables: plan.deliverables?.map((kind) => (kind.id === "plan" ? { ...kind, ...kinds } : kind)),
    });
    const commentedFact = (before: deliverables.Deliverable): unknown => {
      const { unit } = must(
        campaign.enter(open, { unit: DRAFT.unit, batch: "second", by: "office", on: "2014-03-01" }),
      );
      const { deliverable } = must(
        deliverables.redraft(open, before, { content: { hash: "sha256:02" }, by: "wang", on: "2014-03-06" }),
      );
      return must(deliverables.deliverableFacts(open, unit, [deliverable], { asOf: LATER, calendar })).facts[
        "the-plan.commented"
      ];
    };
    const begun = must(deliverables.draft(open, DRAFT)).deliverable;
    const once = must(
      deliverables.seekComments(open, begun, { ...COMMENTS, version: 1, on: "2014-03-04" }),
    ).deliverable;
    const vote = { version: 1, facts: GOOD, by: "office", on: "2014-03-05" };
    expect(commentedFact(once)).toBe(true);
    expect(commentedFact(must(deliverables.appraise(open, once, vote)).deliverable)).toBe(false);
  });

  const exact = (value: number, unit = "人"): object => ({ kind: "exact", value, unit });
  test.each<[string, object, object, boolean]>([
    ["as many as were asked", exact(120), exact(120), true],
    ["one more than were asked", exact(120), exact(121), false],
    ["at least one more", exact(120), { kind: "at-least", value: 121, unit: "人" }, false],
    ["more than the upper end", { kind: "between", low: 80, high: 100, unit: "人" }, exact(101), false],
    ["nearly as many as nearly were asked", { kind: "nearly", value: 100, unit: "人" }, exact(101), false],
    ["a lower end above what was asked", exact(90), { kind: "between", low: 91, high: 95, unit: "人" }, false],
    ["a vague number", exact(120), { kind: "about", value: 130, unit: "人" }, true],
    ["of an unknown number", { kind: "unknown", unit: "人" }, exact(500), true],
    ["an unknown number", exact(120), { kind: "unknown", unit: "人" }, true],
    ["sheets of people", exact(120), exact(300, "份"), true],
    ["of a vague number", { kind: "about", value: 100, unit: "人" }, exact(101), true],
  ])("with %s answering", (_, asked, answered, may) => {
    const round = { ...COMMENTS, asked, answered, version: 1, on: LATER } as never; // counts as the table gives them
    const answer = deliverables.seekComments(plan, first, round);
    if (may) expect(answer).toMatchObject({ ok: true });
    else expect(answer).toMatchObject(refused("more-answers-than-asked", "d-1"));
  });

  test("before a circle that the plan does not have is refused", () => {
    expect(
      deliverables.seekComments(plan, first, { ...COMMENTS, circle: "world", version: 1, on: LATER }),
    ).toMatchObject(refused("unknown-circle", "world", '"unit", "served"'));
  });
});

describe("a review", () => {
  const at = (stage: string, by: string, before: deliverables.Deliverable): Answer =>
    deliverables.review(plan, before, { version: before.versions.length, stage, verdict: "agreed", by, on: LATER });

  test.each<[string, string, () => Answer]>([
    ["without the comments that come first", "too-few-comment-rounds", () => at("team", "li", first)],
    ["at a stage that the kind does not have", "unknown-stage", () => at("branch", "li", commented())],
    ["at the second stage before the first", "stage-not-reached", () => at("group", "chen", commented())],
    ["at the last stage before the second", "stage-not-reached", () => at("approval", "secretary", inReview)],
    ["at the same stage by somebody else", "already-reviewed", () => at("team", "zhao", inReview)],
    ["at the next stage by the same person", "not-independent", () => at("group", "li", inReview)],
    ["by the drafter", "not-independent", () => at("team", "wang", commented())],
    ["by who acts for no such body", "not-the-supervisor", () => at("group", "zhao", inReview)],
    ["by a body that supervises another unit", "not-the-supervisor", () => at("group", "hu", inReview)],
    ["by a body of another kind", "not-the-supervisor", () => at("group", "secretary", inReview)],
  ])("%s is refused", (_, code, review) => {
    expect(review()).toMatchObject(refused(code, "d-1"));
  });

  test("may be given by the body itself", () => {
    expect(at("group", "group-7", inReview)).toMatchObject({ ok: true });
  });

  test("by a body of the unit's level needs the level to be said", () => {
    const [group] = plan.roles!;
    const levels = [{ id: "county", label: group!.label }];
    const ofLevel = aPlan({ levels, roles: [{ ...group!, supervises: { levels: ["county"] } }, plan.roles![2]!] });
    const atGroup = (level?: string): Answer => {
      let now: deliverables.Deliverable = must(deliverables.draft(ofLevel, { ...DRAFT, level })).deliverable;
      now = must(deliverables.seekComments(ofLevel, now, { ...COMMENTS, version: 1, on: LATER })).deliverable;
      const agreeing = { version: 1, verdict: "agreed", on: LATER } as const;
      now = must(deliverables.review(ofLevel, now, { ...agreeing, stage: "team", by: "li" })).deliverable;
      return deliverables.review(ofLevel, now, { ...agreeing, stage: "group", by: "chen" });
    };
    expect(atGroup("county")).toMatchObject({ ok: true });
    expect(atGroup()).toMatchObject(refused("not-the-supervisor"));
  });

  test("is not given by who drafted an older version, so that no two people pass it by turns", () => {
    const second = must(
      deliverables.redraft(plan, first, { content: { reference: "second" }, by: "li", on: "2014-03-04" }),
    ).deliverable;
    const ready = commented("2014-03-05", second);
    expect(at("team", "wang", ready)).toMatchObject(refused("not-independent", "wang", "version 1"));
    expect(at("team", "li", ready)).toMatchObject(refused("not-independent", "li", "version 2"));
  });

  test("may be given again for the next version by who gave it for the one before", () => {
    const second = commented("2014-03-26", redraftedOn("2014-03-25", returned));
    expect(at("team", "li", second)).toMatchObject({ ok: true });
  });

  test("is not given by the member whose paper it is", () => {
    const own = must(deliverables.draft(plan, { ...DRAFT, kind: "analysis", member: "li" })).deliverable;
    expect(at("branch", "li", own)).toMatchObject(refused("not-independent", "li"));
    expect(at("branch", "zhao", own)).toMatchObject({ ok: true, deliverable: { status: "agreed" } });
  });

  test("makes the version agreed when the last stage agrees, and sends it back when any returns it", () => {
    expect(inReview.status).toBe("in-review");
    expect(agreed).toMatchObject({ status: "agreed", agreed: { by: "secretary", on: "2014-03-05" } });
    expect(returned).toMatchObject({ status: "returned", returned: { by: "group-7", on: "2014-03-06" } });
    expect(returned.versions[0]!.reviews).toMatchObject([{ verdict: "agreed" }, { verdict: "returned" }]);
  });
});

describe("an appraisal", () => {
  const vote = (facts: Parameters<typeof deliverables.appraise>[2]["facts"], by = "office", before = agreed): Answer =>
    deliverables.appraise(plan, before, { version: before.versions.length, facts, by, on: LATER });

  test("that is met is noted, and one that is not sends the version back", () => {
    expect(appraisedBy(GOOD)).toMatchObject({ status: "agreed", agreed: { on: "2014-03-05" } });
    const failed = appraisedBy(BAD);
    expect(failed).toMatchObject({ status: "returned", returned: { by: "office", on: "2014-03-20" } });
    expect(failed).not.toHaveProperty("agreed");
    expect(failed.versions[0]!.appraisals).toMatchObject([
      { facts: BAD, check: { outcome: "not-met", reasons: [{ fact: "dissatisfied", actual: 0.6 }] } },
    ]);
  });

  test("with half of them dissatisfied is met: a majority is more than half", () => {
    expect(appraisedBy({ ...GOOD, dissatisfied: 0.5 }).status).toBe("agreed");
  });

  test("takes no fact that cannot be", () => {
    const vote = { version: 1, facts: { ...GOOD, dissatisfied: 30 }, by: "office", on: LATER };
    expect(deliverables.appraise(plan, agreed, vote)).toMatchObject(
      refused("impossible-fact", '"dissatisfied" is 30', "a number from 0 up to 1"),
    );
  });

  test.each([
    ["undetermined", { dissatisfied: { low: 0.4, high: 0.6 }, accurate: true }],
    ["unknown", { dissatisfied: 0.1 }],
    ["unknown", {}],
  ] as const)("that is %s leaves the version as it is, to be appraised again", (outcome, facts) => {
    const open = appraisedBy(facts);
    expect(open.status).toBe("agreed");
    expect(open.versions[0]!.appraisals[0]!.check.outcome).toBe(outcome);
    const decided = appraisedBy(GOOD, open, "2014-03-28");
    expect(decided.versions[0]!.appraisals.map(({ check }) => check.outcome)).toEqual([outcome, "met"]);
    expect(appraisedBy(BAD, open, "2014-03-28").status).toBe("returned");
  });

  test("is not held again once it is decided, whichever way", () => {
    for (const facts of [GOOD, BAD]) {
      expect(vote(GOOD, "office", appraisedBy(facts))).toMatchObject(refused("already-appraised", "2014-03-20"));
    }
    const after = appraisedBy(GOOD, appraisedBy({}), "2014-03-28");
    expect(vote(GOOD, "office", after)).toMatchObject(refused("already-appraised", "met", "2014-03-28"));
  });

  test("by facts that the plan does not declare is refused, be they implied ones", () => {
    expect(vote({ ...GOOD, turnout: 0.9 })).toMatchObject(refused("undeclared-fact", "turnout"));
    expect(vote({ ...GOOD, "the-plan.reviewed": true })).toMatchObject(refused("undeclared-fact", "the-plan.reviewed"));
    expect(vote({ ...GOOD, turnout: undefined })).toMatchObject({ ok: true });
  });

  test("is not held by a drafter, the member or the unit, nor where the plan asks for none", () => {
    expect(vote(GOOD, "wang")).toMatchObject(refused("not-independent", "wang"));
    expect(vote(GOOD, "water-bureau")).toMatchObject(refused("not-independent", "water-bureau"));
    const own = must(deliverables.draft(plan, { ...DRAFT, kind: "analysis", member: "li" })).deliverable;
    const read = must(
      deliverables.review(plan, own, { version: 1, stage: "branch", verdict: "agreed", by: "zhao", on: "2014-03-05" }),
    ).deliverable;
    expect(vote({ accurate: true }, "li", read as never)).toMatchObject(refused("not-independent", "li"));
    const list = must(deliverables.draft(plan, { ...DRAFT, kind: "list" })).deliverable;
    expect(vote(GOOD, "office", list as never)).toMatchObject(refused("nothing-planned", "list"));
  });
});

describe("a publication", () => {
  const hang = (changes: object, before = agreed): Answer =>
    deliverables.publish(plan, before, { ...NOTICE, version: 1, on: "2014-03-10", ...changes });
  const takeDown = (before: deliverables.Deliverable, publication: number, on: string): Answer =>
    deliverables.withdrawPublication(plan, before, { version: 1, publication, reason: "torn", by: "office", on });

  test("hangs at several places and before several circles, each numbered", () => {
    const both = publishedAs([{}, { place: "the county paper", circle: "unit" }]);
    expect(both.versions[0]!.publications.map(({ number, circle }) => [number, circle])).toEqual([
      [1, "served"],
      [2, "unit"],
    ]);
  });

  test("may come before the appraisal or after it", () => {
    expect(appraisedBy(GOOD, publishedAs([{}])).status).toBe("agreed");
    expect(publishedAs([{ on: "2014-03-21" }], appraisedBy(GOOD)).status).toBe("agreed");
  });

  test.each<[string, string, () => Answer]>([
    ["before a circle that the plan does not have", "unknown-circle", () => hang({ circle: "world" })],
    ["from a day before the reviewers agreed", "published-before-agreed", () => hang({ from: "2014-03-04" })],
    ["that ends before it begins", "invalid-input", () => hang({ from: "2014-03-10", until: "2014-03-09" })],
  ])("%s is refused", (_, code, publish) => {
    expect(publish()).toMatchObject(refused(code));
  });

  test("of one day, from the day on which the reviewers agreed, is taken, and so is one to come", () => {
    expect(hang({ from: "2014-03-05", until: "2014-03-05" })).toMatchObject({ ok: true });
    expect(hang({ from: "2014-04-01", until: "2014-04-07" })).toMatchObject({ ok: true });
  });

  test("comes down early once, while it hangs or is to hang", () => {
    const hung = publishedAs([{}, { until: "2014-05-01" }]);
    expect(takeDown(hung, 3, "2014-03-10")).toMatchObject(refused("unknown-publication", "3", "has 2"));
    expect(takeDown(hung, 1, "2014-03-15")).toMatchObject(refused("publication-over", "2014-03-14"));
    expect(takeDown(hung, 1, "2014-03-14")).toMatchObject({ ok: true });
    const down = must(
      deliverables.withdrawPublication(plan, hung, {
        version: 1,
        publication: 1,
        reason: "torn",
        by: "office",
        on: "2014-03-10",
      }),
    ).deliverable;
    expect(down.versions[0]!.publications).toEqual([
      { ...hung.versions[0]!.publications[0], withdrawn: { reason: "torn", by: "office", on: "2014-03-10" } },
      hung.versions[0]!.publications[1],
    ]);
    expect(takeDown(down, 1, "2014-03-11")).toMatchObject(refused("publication-over", "2014-03-10"));
    expect(takeDown(publishedAs([{}]), 1, "2014-03-15")).toMatchObject(refused("nothing-to-withdraw", "2014-03-15"));
    expect(takeDown(agreed, 1, "2014-03-15")).toMatchObject(refused("nothing-to-withdraw"));
  });
});

describe("a move to another version of the plan", () => {
  const move = (to: campaign.Plan, before: deliverables.Deliverable = agreed): Answer =>
    deliverables.moveToPlan(plan, to, before, { by: "office", on: LATER });
  const [kind] = plan.deliverables!;
  const withKind = (changes: Partial<campaign.DeliverableKind>): campaign.Plan =>
    aPlan({ version: 2, deliverables: [{ ...kind!, ...changes }, ...plan.deliverables!.slice(1)] });

  test("keeps all that the deliverable went through, and takes its steps under that version only", () => {
    const { deliverable } = must(deliverables.moveToPlan(plan, next, agreed, { by: "office", on: LATER }));
    expect(deliverable).toEqual({
      ...agreed,
      plan: { ...deliverable.plan, version: 2 },
      earlierPlans: [{ plan: agreed.plan, moved: { by: "office", on: LATER } }],
      updated: { on: LATER },
    });
    const vote = { version: 1, facts: GOOD, by: "office", on: LATER };
    expect(deliverables.appraise(plan, deliverable, vote)).toMatchObject(refused("definition-changed"));
    expect(deliverables.appraise(next, deliverable, vote)).toMatchObject({ ok: true });
  });

  test("is not for who drafted it, nor for the unit", () => {
    for (const by of ["wang", "water-bureau"]) {
      expect(deliverables.moveToPlan(plan, next, agreed, { by, on: LATER })).toMatchObject(
        refused("not-independent", by),
      );
    }
  });

  test("may change what is asked of the kind, but not whose it is or who reviews it", () => {
    expect(move(withKind({ commentRounds: 3, appraisal: undefined }))).toMatchObject({ ok: true });
    const [team, group, approval] = kind!.review!;
    for (const changes of [
      { review: [team!, group!] },
      { review: [group!, team!, approval!] },
      { review: [team!, { ...group!, role: "leading-group" as const }, approval!] },
      { owner: "member" as const },
    ]) {
      expect(move(withKind(changes))).toMatchObject(refused("kind-changed", "plan", "version 2"));
    }
  });

  test.each<[string, string, () => Answer]>([
    ["to another plan", "another-plan", () => move(aPlan({ id: "other", version: 2 }))],
    ["to the same version", "another-plan", () => move(aPlan())],
    ["to one without the kind", "unknown-kind", () => move(aPlan({ version: 2, deliverables: [] }))],
    [
      "of a round that is not there any more",
      "unknown-round",
      () =>
        move(
          aPlan({ version: 2, tracks: [] }),
          must(deliverables.draft(plan, { ...DRAFT, kind: "pledge", round: "spring" })).deliverable,
        ),
    ],
  ])("%s is refused", (_, code, attempt) => {
    expect(attempt()).toMatchObject(refused(code));
  });
});

test("the module header shows the table", () => {
  const header = readFileSync(new URL("../../../src/campaign/deliverables/index.ts", import.meta.url), "utf8");
  expect(header.replaceAll(" * ", "")).toContain(diagram(deliverables.DELIVERABLE_STEPS));
});

test("under another version of the plan every step is refused before anybody tries, a move away from it among them", () => {
  for (const deliverable of Object.values(STATUSES)) {
    for (const step of deliverables.possibleDeliverableSteps(next, deliverable, { actor: "office", on: LATER })) {
      expect(step).toMatchObject({ possible: false, refusal: { code: "definition-changed" } });
    }
  }
});

test("a plan without circles lays nothing before anybody, and says so before anybody tries", () => {
  const { circles, ...uncircled } = aPlan();
  const list = must(deliverables.draft(uncircled, { ...DRAFT, kind: "list" })).deliverable;
  const steps = deliverables.possibleDeliverableSteps(uncircled, list, { actor: "office", on: LATER });
  expect(circles).toHaveLength(2);
  for (const name of ["seekComments", "publish"]) {
    expect(steps.find(({ step }) => step === name)).toMatchObject({ refusal: { code: "unknown-circle" } });
  }
});

describe("an event that cannot follow throws", () => {
  const drafted = must(deliverables.draft(plan, DRAFT)).event;
  const on = { deliverable: drafted.deliverable, version: 1, by: "li", on: LATER };
  const reviewed = { type: "version-reviewed", stage: "team", verdict: "agreed", ...on } as const;
  const redrafted = { type: "deliverable-redrafted", content: { reference: "new" }, ...on } as const;
  const down = { type: "publication-withdrawn", publication: 2, reason: "torn", ...on } as const;
  test.each<[string, RegExp, () => unknown]>([
    ["a second beginning", /"d-1" is begun twice/, () => deliverables.evolveDeliverable(first, drafted)],
    ["a review of nothing", /never begun/, () => deliverables.evolveDeliverable(undefined, reviewed)],
    [
      "a review of another deliverable",
      /that of deliverable "d-2"/,
      () =>
        deliverables.evolveDeliverable(must(deliverables.draft(plan, { ...DRAFT, id: "d-2" })).deliverable, reviewed),
    ],
    ["a review of what is agreed", /it is agreed/, () => deliverables.evolveDeliverable(agreed, reviewed)],
    [
      "a review of an older version",
      /names version 1 and follows version 2/,
      () => deliverables.evolveDeliverable(redraftedOn("2014-03-25", first), reviewed),
    ],
    ["a redraft that overwrites a version", /names version 1/, () => deliverables.evolveDeliverable(first, redrafted)],
    [
      "a redraft that leaves a version out",
      /names version 3/,
      () => deliverables.evolveDeliverable(first, { ...redrafted, version: 3 }),
    ],
    ["the end of no publication", /no publication 2/, () => deliverables.evolveDeliverable(hanging, down)],
    [
      "a move away from a plan that it does not run under",
      /runs under sha256:.* moved on 2014-04-01 from sha256:0/,
      () =>
        deliverables.evolveDeliverable(first, {
          type: "deliverable-moved",
          deliverable: first.id,
          from: { ...first.plan, hash: `sha256:${"0".repeat(64)}` },
          to: first.plan,
          by: "li",
          on: LATER,
        }),
    ],
    [
      "an event nobody knows",
      /no event is called "burnt"/,
      () => deliverables.evolveDeliverable(first, { ...reviewed, type: "burnt" } as never),
    ],
  ])("%s", (_, message, evolve) => {
    expect(evolve).toThrow(message);
    expect(evolve).toThrow(expect.objectContaining({ code: "damaged-history" }) as Error);
  });

  test("and a batch with one is not applied in part", () => {
    const before = new Map<string, deliverables.Deliverable>();
    expect(() => deliverables.applyDeliverableEvents(before, [drafted, drafted])).toThrow("begun twice");
    expect(before.size).toBe(0);
  });

  test("but what was agreed out of turn is a fact, and does not make the version agreed", () => {
    const odd = deliverables.evolveDeliverable(first, { ...reviewed, stage: "approval" });
    expect(odd.status).toBe("in-review");
  });
});

test("the chain that the deliverable keeps is the plan's", () => {
  expect(Object.keys(CHAIN)).toEqual(first.stages);
  expect(campaign.lint(plan).filter(({ severity }) => severity === "error")).toEqual([]);
});
