import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { diagram } from "../../src/core/index.js";
import { DamagedHistoryError, must } from "answerable";
import * as commitment from "answerable/commitment";
import { EVIDENCE, PROPOSAL, aLife, aPublishedPledge, aReportedPledge } from "./records.js";

const { pledges, events } = aLife();
const stamp = { by: "supervisor", on: "2014-12-31" };
const TRIES: Record<commitment.PledgeStep, (pledge: commitment.Pledge) => { readonly ok: boolean }> = {
  review: (pledge) => commitment.review(pledge, { verdict: "approved", ...stamp }),
  repropose: (pledge) => commitment.repropose(pledge, { statement: "eight canteens", ...stamp }),
  publish: (pledge) => commitment.publish(pledge, { place: "newspaper", ...stamp }),
  object: (pledge) => commitment.object(open(pledge), { objection: "o-2", statement: "too few", ...stamp }),
  answerObjection: (pledge) =>
    commitment.answerObjection(open(pledge), { objection: "o-1", verdict: "rejected", reason: "r", ...stamp }),
  begin: (pledge) => commitment.begin(pledge, stamp),
  report: (pledge) =>
    commitment.report(pledge, { progress: { state: "unknown", missing: "the handover" }, evidence: [], ...stamp }),
  revise: (pledge) => commitment.revise(pledge, { text: { statement: "nine canteens" }, reason: "r", ...stamp }),
  decideRevision: (pledge) => commitment.decideRevision(asked(pledge), { verdict: "refused", reason: "r", ...stamp }),
  evaluate: (pledge) => commitment.evaluate(pledge, { evaluator: "reviewer", verdict: "kept", ...stamp }),
  settle: (pledge) => commitment.settle(pledge, { verdict: "not-kept", reason: "r", ...stamp }),
  changeVerdict: (pledge) =>
    commitment.changeVerdict(pledge, { verdict: "not-kept", cause: "our-error", reason: "r", ...stamp }),
};

/** The pledge while objections are taken, with one of them open. */
function open(pledge: commitment.Pledge): commitment.Pledge {
  if (pledge.status !== "published") return pledge;
  const objection = { objection: "o-1", statement: "none in the north", by: "villager", on: pledge.updated.on };
  const publication = { ...pledge.publication, objectionsUntil: stamp.on };
  return { ...pledge, publication, objections: [objection] };
}

/** The pledge with a revision to decide on. */
function asked(pledge: commitment.Pledge): commitment.Pledge {
  if (!("refusedRevisions" in pledge) || pledge.status === "settled") return pledge;
  const text = { statement: "nine canteens" };
  return must(commitment.revise(pledge, { text, reason: "one more", by: "office", on: pledge.updated.on })).pledge;
}

describe("every step in every status is what the table says", () => {
  const steps = Object.keys(commitment.PLEDGE_STEPS) as commitment.PledgeStep[];
  test.each(steps.flatMap((step) => commitment.PLEDGE_STATUSES.map((status) => [step, status] as const)))(
    "%s when %s",
    (step, status) => {
      const { from, to } = commitment.PLEDGE_STEPS[step];
      const result = TRIES[step](pledges[status]);
      const allowed = (from as readonly string[]).includes(status);
      const after = (to as readonly string[]).includes(status) ? status : to[0];
      if (allowed) expect(result).toMatchObject({ ok: true, pledge: { status: after } });
      else expect(result).toMatchObject({ ok: false, refusal: { code: "wrong-status" } });
    },
  );

  test("a review leads where its verdict says", () => {
    const result = commitment.review(pledges.proposed, { verdict: "returned", reasons: ["vague"], ...stamp });
    expect(result).toMatchObject({ ok: true, pledge: { status: "returned", review: { reasons: ["vague"] } } });
  });

  test("the module header shows the table", () => {
    const header = readFileSync(new URL("../../src/commitment/index.ts", import.meta.url), "utf8");
    expect(header.replaceAll(" * ", "")).toContain(diagram(commitment.PLEDGE_STEPS));
  });
});

describe("a new version", () => {
  test("replaces the whole text: what it does not name is gone", () => {
    const again = must(
      commitment.repropose(pledges.returned, { statement: "better food", by: "office", on: "2014-03-05" }),
    );
    expect(again.pledge).toEqual({
      status: "proposed",
      id: "pl-1",
      maker: PROPOSAL.maker,
      ambition: "committed",
      kind: "collective",
      version: 2,
      statement: "better food",
      proposed: { by: "office", on: "2014-03-05" },
      updated: { on: "2014-03-05" },
      earlier: [
        {
          ended: "returned",
          version: 1,
          statement: "better canteens",
          due: "2014-12-31",
          proposed: { by: "office", on: "2014-03-03" },
          review: { reasons: ["how many canteens?"], by: "party committee", on: "2014-03-04" },
        },
      ],
    });
    expect(Object.keys(again.pledge)).not.toContain("due");
  });

  test("is returned and comes back as often as the review wants, oldest version first", () => {
    let pledge: commitment.Pledge = pledges.returned;
    for (const day of ["2014-03-05", "2014-03-06", "2014-03-07"]) {
      pledge = must(commitment.repropose(pledge, { statement: `of ${day}`, by: "office", on: day })).pledge;
      pledge = must(commitment.review(pledge, { verdict: "returned", reasons: ["no"], by: "r", on: day })).pledge;
    }
    expect(pledge.version).toBe(4);
    expect(pledge.earlier.map(({ version, statement }) => [version, statement])).toEqual([
      [1, "better canteens"],
      [2, "of 2014-03-05"],
      [3, "of 2014-03-06"],
    ]);
  });
});

describe("rules of the steps", () => {
  const reproposal = { statement: "eight canteens", by: "clerk", on: "2014-03-05" };
  test.each<[string, string, () => { ok: boolean }]>([
    [
      "a pledge is not proposed for a day that has passed",
      "already-due",
      () => commitment.propose({ ...PROPOSAL, due: "2014-03-02" }),
    ],
    [
      "nor proposed again for one",
      "already-due",
      () => commitment.repropose(pledges.returned, { ...reproposal, due: "2014-03-04" }),
    ],
    [
      "nor published after the day it is due",
      "already-due",
      () => commitment.publish(pledges.approved, { place: "newspaper", by: "office", on: "2015-01-01" }),
    ],
    [
      "the maker does not review",
      "not-independent",
      () => commitment.review(pledges.proposed, { verdict: "approved", by: "logistics", on: "2014-03-06" }),
    ],
    [
      "whoever proposed it does not review",
      "not-independent",
      () => commitment.review(pledges.proposed, { verdict: "approved", by: "office", on: "2014-03-06" }),
    ],
    [
      "nor whoever proposed an earlier version",
      "not-independent",
      () =>
        commitment.review(must(commitment.repropose(pledges.returned, reproposal)).pledge, {
          verdict: "approved",
          by: "office",
          on: "2014-03-06",
        }),
    ],
    [
      "a returned pledge carries reasons",
      "no-reason",
      () => commitment.review(pledges.proposed, { verdict: "returned", by: "supervisor", on: "2014-03-06" }),
    ],
    [
      "an amount answers only a measure",
      "progress-mismatch",
      () =>
        commitment.report(aPublishedPledge({ measure: undefined }), {
          progress: { state: "measured", achieved: 8 },
          evidence: EVIDENCE,
          by: "wang",
          on: "2014-12-20",
        }),
    ],
    [
      "a description does not answer a measure",
      "progress-mismatch",
      () =>
        commitment.report(pledges.published, {
          progress: { state: "described", account: "well under way" },
          evidence: EVIDENCE,
          by: "wang",
          on: "2014-12-20",
        }),
    ],
    [
      "nothing happens before what happened last",
      "backdated",
      () => commitment.settle(pledges.reported, { verdict: "kept", by: "supervisor", on: "2014-12-19" }),
    ],
    [
      "the first report does not lie before the publication",
      "backdated",
      () =>
        commitment.report(pledges.published, {
          progress: { state: "measured", achieved: 1 },
          evidence: [],
          by: "wang",
          on: "2014-03-09",
        }),
    ],
  ])("%s", (_, code, attempt) => {
    expect(attempt()).toMatchObject({ ok: false, refusal: { code } });
  });

  test("the due day itself is not too late to propose and to publish", () => {
    expect(commitment.propose({ ...PROPOSAL, due: PROPOSAL.on }).ok).toBe(true);
    const { pledge } = must(
      commitment.review(must(commitment.propose({ ...PROPOSAL, due: PROPOSAL.on })).pledge, {
        verdict: "approved",
        by: "r",
        on: PROPOSAL.on,
      }),
    );
    expect(commitment.publish(pledge, { place: "window", by: "office", on: PROPOSAL.on }).ok).toBe(true);
  });

  test("the reviewer may settle: only a part in making the pledge stands against it", () => {
    expect(commitment.settle(pledges.reported, { verdict: "kept", by: "party committee", on: "2014-12-31" }).ok).toBe(
      true,
    );
  });

  test("an approval may carry its reasons, and need not", () => {
    const approval = { verdict: "approved", by: "r", on: "2014-03-06" } as const;
    expect(must(commitment.review(pledges.proposed, approval)).pledge.review.reasons).toEqual([]);
    expect(must(commitment.review(pledges.proposed, { ...approval, reasons: ["clear"] })).pledge).toMatchObject({
      status: "approved",
      review: { reasons: ["clear"], by: "r", on: "2014-03-06" },
    });
  });

  test("a refusal says who, what and why", () => {
    const refused = commitment.settle(aReportedPledge({ state: "measured", achieved: 6 }), {
      verdict: "kept",
      by: "supervisor",
      on: "2014-12-31",
    });
    expect(refused).toEqual({
      ok: false,
      refusal: {
        code: "target-not-reached",
        message: 'pledge "pl-1" would be settled as kept; its last report gives 6 of 8 canteens',
      },
    });
  });
});

describe("progress beyond the target", () => {
  const report = (achieved: number, measure: commitment.Measure, beyondTarget?: string): { ok: boolean } =>
    commitment.report(aPublishedPledge({ measure }), {
      progress: { state: "measured", achieved, beyondTarget },
      evidence: EVIDENCE,
      by: "wang",
      on: "2014-12-20",
    });
  const up = { unit: "canteens", baseline: 2, target: 8 };
  const down = { unit: "days", baseline: 15, target: 5 };
  test.each<[string, boolean, { ok: boolean }]>([
    ["the target itself is not beyond it", true, report(8, up)],
    ["more than was promised needs a word how that comes", false, report(9, up)],
    ["and is taken with it", true, report(9, up, "the ninth came with the new dormitory")],
    ["where the way leads down, less is more", false, report(4, down)],
    ["and the way back is not beyond", true, report(20, down)],
    ["without a baseline nobody can say", true, report(9, { ...up, baseline: "unknown" })],
  ])("%s", (_, taken, result) => {
    expect(result.ok).toBe(taken);
    if (!taken) expect(result).toMatchObject({ refusal: { code: "beyond-target" } });
  });
});

describe("a damaged history throws", () => {
  const [proposal, review] = events as [commitment.PledgeProposed, commitment.PledgeReviewed];
  test.each<[string, () => unknown]>([
    ["an event for a pledge never proposed", () => commitment.evolve(undefined, review)],
    ["a proposal twice", () => commitment.evolve(pledges.proposed, proposal)],
    ["the same event twice", () => commitment.evolve(pledges.returned, review)],
    [
      "an event of another pledge",
      () => commitment.evolve(pledges.proposed, { ...review, pledge: commitment.PledgeId.parse("pl-9") }),
    ],
    [
      "an event that nobody knows",
      () => commitment.evolve(pledges.proposed, { ...review, type: "pledge-forgotten" as "pledge-reviewed" }),
    ],
    ["events out of order", () => commitment.applyEvents(new Map(), events.toReversed())],
  ])("%s", (_, run) => {
    expect(run).toThrow(DamagedHistoryError);
  });

  test("nothing of a damaged batch is applied", () => {
    const before = new Map<string, commitment.Pledge>([["pl-1", pledges.proposed]]);
    expect(() => commitment.applyEvents(before, [review, review])).toThrow(DamagedHistoryError);
    expect(before.get("pl-1")).toBe(pledges.proposed);
  });
});
