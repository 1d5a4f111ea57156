import { expectTypeOf, test } from "vitest";
import * as commitment from "answerable/commitment";
import { newZealandVerdicts } from "answerable/presets";
import type { PLEDGE_REFUSAL_LABELS } from "answerable/commitment/labels";

declare const pledge: commitment.Pledge;
declare const approved: commitment.ApprovedPledge;
declare const settled: commitment.SettledPledge;

test("a field exists only in the statuses in which it is true", () => {
  expectTypeOf(settled.settlement.verdict).toEqualTypeOf<string>();
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

test("what was frozen may be handed in as it is", () => {
  const review = { verdict: "returned", reasons: ["vague"], by: "r", on: "2014-03-06" } as const;
  expectTypeOf(commitment.review(pledge, review).ok).toEqualTypeOf<boolean>();
  const found = commitment.admission(pledge, {} as commitment.AdmissionRules);
  expectTypeOf(commitment.review(pledge, { ...review, admission: found }).ok).toEqualTypeOf<boolean>();
});

test("an evaluation is a verdict, or the figure of the masses, and not both", () => {
  const stamp = { by: "survey office", on: "2014-12-28" };
  // @ts-expect-error the masses give a figure
  void commitment.evaluate(pledge, { evaluator: "masses", verdict: "kept", ...stamp });
  // @ts-expect-error a leader gives a verdict
  void commitment.evaluate(pledge, { evaluator: "leader", figure: { meaning: "m", value: 0.9 }, ...stamp });
});

test("a verdict changes only for one of the three causes", () => {
  const change = { verdict: "kept", reason: "looked again", by: "s", on: "2015-03-01" };
  // @ts-expect-error there is no such cause
  void commitment.changeVerdict(pledge, { ...change, cause: "second-thoughts" });
  // @ts-expect-error without a cause nothing changes
  void commitment.changeVerdict(pledge, change);
});

test("a summary has the rates it was asked for, by their ids", () => {
  const summed = commitment.summarise([pledge], { asOf: "2014-12-31" });
  if (summed.ok) {
    expectTypeOf(summed.summary.overall.rates.fulfilment.value).toEqualTypeOf<number | "unknown">();
    // @ts-expect-error no rate is called so
    void summed.summary.overall.rates.satisfaction;
  }
  const own = { ...commitment.DEFAULT_VERDICTS.rates[0], id: "our-rate" } as const;
  const ours = commitment.summarise([pledge], { asOf: "2014-12-31", rates: [own] });
  if (ours.ok) {
    expectTypeOf(ours.summary.overall.rates).toHaveProperty("our-rate");
    // @ts-expect-error the rates of the vocabulary were not asked for
    void ours.summary.overall.rates.fulfilment;
  }
  const others = commitment.summarise([pledge], { asOf: "2014-12-31", vocabulary: newZealandVerdicts });
  if (others.ok) {
    expectTypeOf(others.summary.overall.rates.kept.value).toEqualTypeOf<number | "unknown">();
    // @ts-expect-error those of another vocabulary are not the default ones
    void others.summary.overall.rates.fulfilment;
  }
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
  expectTypeOf<commitment.PledgeStep>().toEqualTypeOf<keyof typeof commitment.PLEDGE_STEPS>();
  expectTypeOf<commitment.EvaluationRefusal>().toExtend<keyof typeof PLEDGE_REFUSAL_LABELS>();
  expectTypeOf<"target-not-reached">().toExtend<keyof typeof PLEDGE_REFUSAL_LABELS>();
});
