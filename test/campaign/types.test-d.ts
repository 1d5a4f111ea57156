import { expectTypeOf, test } from "vitest";
import * as campaign from "answerable/campaign";
import type { CampaignRefusal } from "answerable/campaign/labels";

declare const plan: campaign.Plan;
declare const unit: campaign.Unit;
declare const completed: campaign.CompletedUnit;
const stamp = { by: "group-7", on: "2003-07-20" };

test("a field exists only in the statuses in which it is true", () => {
  // @ts-expect-error a completed unit is in no phase
  void completed.phase;
  // @ts-expect-error a unit of unknown status has no application
  void unit.application;
  if (unit.status === "held") expectTypeOf(unit.application.to).toEqualTypeOf<string>();
});

test("a step lists exactly the refusals it can give", () => {
  const result = campaign.applyForTransition(plan, unit, stamp);
  if (!result.ok) {
    expectTypeOf(result.refusal.code).toEqualTypeOf<
      "invalid-input" | "definition-changed" | "wrong-status" | "backdated"
    >();
  }
  const decided = campaign.decideTransition(plan, unit, { to: "x", verdict: "pass", facts: {}, ...stamp });
  if (!decided.ok) {
    expectTypeOf(decided.refusal.code).toEqualTypeOf<
      | "invalid-input"
      | "definition-changed"
      | "wrong-status"
      | "backdated"
      | "not-independent"
      | "not-the-supervisor"
      | "not-reviewed"
      | "not-applied-for"
      | "undeclared-fact"
      | "impossible-fact"
      | "contradicts-evaluation"
      | "unknown-deliverable"
      | "nothing-to-collect"
      | "gate-not-met"
      | "gate-undetermined"
      | "gate-unknown"
      | "no-reason"
      | "too-early"
      | "deadline-before-decision"
    >();
    expectTypeOf(decided.refusal.code).toExtend<CampaignRefusal>();
  }
});

test("an input may be frozen throughout", () => {
  const redo = { to: "x", verdict: "redo", facts: {}, makeUp: ["ask"], redraw: ["list"], ...stamp } as const;
  void campaign.decideTransition(plan, unit, redo);
  void campaign.enterAll(plan, [{ unit: "water", batch: "first", ...stamp }] as const);
});

test("a verdict takes only what belongs to it", () => {
  const decision = { to: "rectify", facts: {}, ...stamp };
  campaign.decideTransition(plan, unit, { ...decision, verdict: "redo", card: "yellow", deadline: "2003-08-01" });
  // @ts-expect-error a pass carries no card
  campaign.decideTransition(plan, unit, { ...decision, verdict: "pass", card: "yellow" });
  // @ts-expect-error a hold opens no attempt, so it has no deadline
  campaign.decideTransition(plan, unit, { ...decision, verdict: "hold", deadline: "2003-08-01" });
  // @ts-expect-error a pass orders nothing redrawn
  campaign.decideTransition(plan, unit, { ...decision, verdict: "pass", redraw: ["problem-list"] });
  // @ts-expect-error a redo collects nothing: what it does is done again
  campaign.decideTransition(plan, unit, { ...decision, verdict: "redo", collect: ["satisfaction"] });
  // @ts-expect-error there is no other verdict
  campaign.decideTransition(plan, unit, { ...decision, verdict: "skip" });
});

test("what let a unit pass was a gate that was met", () => {
  expectTypeOf<campaign.PassDecision["gate"]["outcome"]>().toEqualTypeOf<"met">();
});

test("ids go in as plain text and come out branded", () => {
  expectTypeOf<Parameters<typeof campaign.enter>[1]["unit"]>().toEqualTypeOf<string>();
  expectTypeOf(unit.id).toEqualTypeOf<campaign.UnitId>();
});

test("a passed cell has its day, an empty one has nothing", () => {
  const cell = {} as campaign.Cell;
  if (cell.state === "passed") expectTypeOf(cell.passedOn).toEqualTypeOf<string>();
  // @ts-expect-error not every cell has attempts
  void cell.attempts;
});

test("nouns are read-only to the bottom", () => {
  // @ts-expect-error nobody rewrites an attempt
  completed.attempts[0]!.number = 2;
  // @ts-expect-error nor what the gate saw
  completed.attempts[0]!.decision.facts["satisfaction"] = 1;
  // @ts-expect-error nor a plan
  plan.phases.push({ id: "more", label: { en: "more", "zh-CN": "更多" } });
});
