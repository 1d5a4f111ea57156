import { expectTypeOf, test } from "vitest";
import * as commitment from "answerable/commitment";
import type { PLEDGE_REFUSAL_LABELS } from "answerable/commitment/labels";

declare const pledge: commitment.Pledge;
declare const approved: commitment.ApprovedPledge;
declare const settled: commitment.SettledPledge;

test("a field exists only in the statuses in which it is true", () => {
  expectTypeOf(settled.settlement.verdict).toEqualTypeOf<commitment.Verdict>();
  // @ts-expect-error an approved pledge is not public yet
  void approved.publication;
  // @ts-expect-error a pledge of unknown status has no settlement
  void pledge.settlement;
  if (pledge.status === "reported") expectTypeOf(pledge.publication.place).toEqualTypeOf<string>();
});

test("a step lists exactly the refusals it can give", () => {
  const published = commitment.publish(approved, { place: "window", by: "office", on: "2014-03-10" });
  if (!published.ok) {
    expectTypeOf(published.refusal.code).toEqualTypeOf<
      "invalid-input" | "wrong-status" | "backdated" | "already-due"
    >();
    // @ts-expect-error anybody may publish, the maker first of all
    void (published.refusal.code === "not-independent");
  }
  const reviewed = commitment.review(pledge, { verdict: "approved", by: "r", on: "2014-03-06" });
  if (!reviewed.ok) {
    expectTypeOf(reviewed.refusal.code).toEqualTypeOf<
      "invalid-input" | "wrong-status" | "backdated" | "not-independent" | "no-reason"
    >();
  }
});

test("an accepted step gives the status it leads to", () => {
  const settling = commitment.settle(pledge, { verdict: "kept", by: "s", on: "2014-12-31" });
  if (settling.ok) expectTypeOf(settling.pledge).toEqualTypeOf<commitment.SettledPledge>();
  const reviewed = commitment.review(pledge, { verdict: "approved", by: "r", on: "2014-03-06" });
  if (reviewed.ok) {
    expectTypeOf(reviewed.pledge).toEqualTypeOf<commitment.ApprovedPledge | commitment.ReturnedPledge>();
  }
});

test("progress is an amount, a description, or unknown with what is missing", () => {
  const report = { evidence: [], by: "wang", on: "2014-12-20" };
  // @ts-expect-error zero is no way to say unknown: what is missing must be told
  void commitment.report(pledge, { progress: { state: "unknown" }, ...report });
  // @ts-expect-error an unknown amount is not a measured one
  void commitment.report(pledge, { progress: { state: "measured", achieved: "unknown" }, ...report });
  expectTypeOf(commitment.progress(pledge)).toEqualTypeOf<number | "unknown">();
});

test("a verdict is one of the vocabulary", () => {
  // @ts-expect-error there is no such verdict
  void commitment.settle(pledge, { verdict: "mostly-kept", by: "s", on: "2014-12-31" });
});

test("ids go in as plain text and come out branded", () => {
  expectTypeOf<Parameters<typeof commitment.propose>[0]["id"]>().toEqualTypeOf<string>();
  expectTypeOf(pledge.id).toEqualTypeOf<commitment.PledgeId>();
});

test("nouns are read-only to the bottom", () => {
  // @ts-expect-error nobody edits a verdict
  settled.settlement.verdict = "kept";
  // @ts-expect-error nor a report
  settled.reports[0]?.evidence.push({ id: "e", description: "d" });
});

test("every code with which a step can refuse has its words", () => {
  expectTypeOf<commitment.PledgeStep>().toEqualTypeOf<"review" | "repropose" | "publish" | "report" | "settle">();
  expectTypeOf<"target-not-reached">().toExtend<keyof typeof PLEDGE_REFUSAL_LABELS>();
});
