import { expectTypeOf, test } from "vitest";
import type * as campaign from "answerable/campaign";
import * as linkage from "answerable/campaign/linkage";
import type { ReferralRefusal } from "answerable/campaign/linkage/labels";

declare const plan: campaign.Plan;
declare const between: linkage.Between;
declare const referral: linkage.Referral;
declare const confirmed: linkage.ConfirmedReferral;
declare const accepted: linkage.AcceptedReferral;

test("a field exists only in the statuses in which it is true", () => {
  expectTypeOf(confirmed.confirmation.by).toEqualTypeOf<string>();
  // @ts-expect-error a referral of unknown status may not be answered
  void referral.answer;
  // @ts-expect-error a referral that is worked on has no answer that stands
  void accepted.answer;
  if (referral.status === "sent-back") expectTypeOf(referral.sentBack.reason).toEqualTypeOf<string>();
});

test("a step lists exactly the refusals it can give", () => {
  const stamp = { by: "district-office", on: "2014-03-03" };
  const made = linkage.refer(plan, between, { id: "r-1", problem: "p-12", request: "help", ...stamp });
  if (!made.ok) {
    expectTypeOf(made.refusal.code).toEqualTypeOf<
      | "invalid-input"
      | "definition-changed"
      | "another-plan"
      | "same-unit"
      | "no-levels"
      | "same-level"
      | "backdated"
      | "not-independent"
      | "due-before-referral"
    >();
    expectTypeOf(made.refusal.code).toExtend<ReferralRefusal>();
  }
  const rejected = linkage.reject(referral, { reason: "no", ...stamp });
  if (rejected.ok) expectTypeOf(rejected.referral).toEqualTypeOf<linkage.AcceptedReferral>();
  else {
    expectTypeOf(rejected.refusal.code).toEqualTypeOf<
      "invalid-input" | "wrong-status" | "backdated" | "not-independent"
    >();
  }
});

test("ids go in as plain text and come out branded, and nouns are read-only to the bottom", () => {
  expectTypeOf(referral.id).toEqualTypeOf<linkage.ReferralId>();
  // @ts-expect-error the id of a referral is not that of a unit
  const wrong: campaign.UnitId = referral.id;
  void wrong;
  // @ts-expect-error nobody takes a rejected answer away
  accepted.rejected.pop();
});
