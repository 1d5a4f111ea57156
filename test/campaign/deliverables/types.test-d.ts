import { expectTypeOf, test } from "vitest";
import type { Plan, Unit } from "answerable/campaign";
import * as deliverables from "answerable/campaign/deliverables";
import type { Fact } from "answerable/rules";

declare const plan: Plan;
declare const unit: Unit;
declare const deliverable: deliverables.Deliverable;
const stamp = { by: "office", on: "2014-03-20" };

test("a field exists only where it is true", () => {
  // @ts-expect-error a deliverable of unknown status may not be agreed
  void deliverable.agreed;
  if (deliverable.status === "agreed") expectTypeOf(deliverable.agreed.on).toEqualTypeOf<string>();
  if (deliverable.status === "returned") {
    expectTypeOf(deliverable.returned.by).toEqualTypeOf<string>();
    // @ts-expect-error what was sent back is not agreed
    void deliverable.agreed;
  }
});

test("a step lists exactly the refusals it can give, and the statuses it leads to", () => {
  const drafted = deliverables.draft(plan, {
    id: "d",
    kind: "plan",
    unit: "u",
    content: { hash: "sha256:01" },
    ...stamp,
  });
  if (!drafted.ok) {
    expectTypeOf(drafted.refusal.code).toEqualTypeOf<"invalid-input" | "unknown-kind" | "unknown-round">();
  }
  const redrafted = deliverables.redraft(plan, deliverable, { content: { hash: "sha256:02" }, ...stamp });
  if (!redrafted.ok) {
    expectTypeOf(redrafted.refusal.code).toEqualTypeOf<
      "invalid-input" | "definition-changed" | "backdated" | "same-content"
    >();
  }
  const appraised = deliverables.appraise(plan, deliverable, { version: 1, facts: {}, ...stamp });
  if (appraised.ok) expectTypeOf(appraised.deliverable.status).toEqualTypeOf<"agreed" | "returned">();
  else {
    expectTypeOf(appraised.refusal.code).toEqualTypeOf<
      | "invalid-input"
      | "definition-changed"
      | "not-latest-version"
      | "already-appraised"
      | "wrong-status"
      | "backdated"
      | "undeclared-fact"
      | "impossible-fact"
      | "contradicts-rate"
      | "nothing-planned"
      | "not-independent"
    >();
  }
  const reviewed = deliverables.review(plan, deliverable, { version: 1, stage: "team", verdict: "agreed", ...stamp });
  if (!reviewed.ok) {
    expectTypeOf(reviewed.refusal.code).toEqualTypeOf<
      | "invalid-input"
      | "definition-changed"
      | "not-latest-version"
      | "wrong-status"
      | "backdated"
      | "unknown-stage"
      | "already-reviewed"
      | "stage-not-reached"
      | "not-independent"
      | "too-few-comment-rounds"
      | "not-the-supervisor"
    >();
  }
});

test("a return needs its remarks", () => {
  // @ts-expect-error nobody sends a version back without a word why
  deliverables.review(plan, deliverable, { version: 1, stage: "team", verdict: "returned", ...stamp });
});

test("facts are what a gate reads", () => {
  const counted = deliverables.deliverableFacts(plan, unit, [deliverable], { asOf: "2014-03-31" });
  if (counted.ok) expectTypeOf(counted.facts).toEqualTypeOf<Readonly<Record<string, Fact>>>();
  // @ts-expect-error a count needs its reference day
  deliverables.deliverableFacts(plan, unit, [deliverable], {});
});

test("nouns are read-only to the bottom", () => {
  // @ts-expect-error nobody rewrites a version
  deliverable.versions.pop();
  // @ts-expect-error nor what was said of one
  deliverable.versions[0]?.reviews.pop();
});
