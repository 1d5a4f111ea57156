import { expectTypeOf, test } from "vitest";
import type * as campaign from "answerable/campaign";
import * as members from "answerable/campaign/members";
import type { MemberRefusal } from "answerable/campaign/members/labels";

declare const plan: campaign.Plan;
declare const member: members.Member;
declare const passed: members.PassedMember;
declare const open: members.OpenMember;

test("a field exists only in the statuses in which it is true", () => {
  expectTypeOf(passed.attempt.verdict.passes).toEqualTypeOf<true>();
  // @ts-expect-error an attempt that runs has no grade
  void open.attempt.verdict;
  // @ts-expect-error a member of unknown status may not be excused
  void member.attempt.exemption;
  if (member.status === "exempt") expectTypeOf(member.attempt.exemption.reason).toEqualTypeOf<string>();
});

test("nobody who passed went on to another attempt", () => {
  expectTypeOf(passed.earlier[0]!.ending).toEqualTypeOf<"redo" | "exempted">();
});

test("a step lists exactly the refusals it can give", () => {
  const graded = members.grade(plan, member, { grade: "qualified", by: "secretary", on: "2014-03-12" });
  if (!graded.ok) {
    expectTypeOf(graded.refusal.code).toEqualTypeOf<
      | "invalid-input"
      | "definition-changed"
      | "wrong-status"
      | "backdated"
      | "not-independent"
      | "steps-missing"
      | "unknown-grade"
      | "nothing-due"
      | "no-reason"
      | "deadline-before-decision"
    >();
    expectTypeOf(graded.refusal.code).toExtend<MemberRefusal>();
  }
});

test("ids go in as plain text and come out branded, and nouns are read-only to the bottom", () => {
  expectTypeOf(member.id).toEqualTypeOf<members.MemberId>();
  // @ts-expect-error a plain text is no member's id
  const wrong: members.MemberId = "li";
  void wrong;
  // @ts-expect-error nobody adds to what was said
  open.attempt.statements.push({ step: "self", words: "more", by: "li", on: "2014-03-12" });
});
