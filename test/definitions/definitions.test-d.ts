import { expectTypeOf, test } from "vitest";
import type { Refused } from "answerable";
import type { applyAmendment, checkPin } from "answerable/definitions";
import { amend, findingsAt, pinOf, type Finding } from "answerable/definitions";

interface Plan {
  readonly id: string;
  readonly version: number;
  readonly phases: readonly { readonly name: string }[];
}
declare const plan: Plan;

test("a definition has an id and a version", () => {
  // @ts-expect-error -- no version
  pinOf({ id: "plan" });
  // @ts-expect-error -- the version is a number
  pinOf({ id: "plan", version: "1" });
});

test("a draft can be written to, and what comes out cannot", () => {
  const amended = amend(plan, (draft) => {
    draft.phases.push({ name: "rectify" });
    // @ts-expect-error -- no such field
    draft.stages = [];
  });
  if (!amended.ok) return;
  expectTypeOf(amended.definition).toEqualTypeOf<Plan>();
  // @ts-expect-error -- patches are read-only
  amended.patches.push({ op: "remove", path: [] });
});

test("each function lists exactly its refusals", () => {
  type CodeOf<Result> = Extract<Result, Refused> extends Refused<infer Code> ? Code : never;
  expectTypeOf<CodeOf<ReturnType<typeof amend<Plan>>>>().toEqualTypeOf<"identity-changed" | "nothing-changed">();
  expectTypeOf<CodeOf<ReturnType<typeof applyAmendment<Plan>>>>().toEqualTypeOf<
    "invalid-input" | "patches-do-not-fit"
  >();
  expectTypeOf<CodeOf<ReturnType<typeof checkPin<Plan>>>>().toEqualTypeOf<"definition-changed">();
});

test("a linter's codes survive the move to another path", () => {
  const findings: Finding<"gap" | "overlap">[] = [];
  expectTypeOf(findingsAt(["bands"], findings)).toEqualTypeOf<readonly Finding<"gap" | "overlap">[]>();
  // @ts-expect-error -- a finding is an error or a warning
  findings.push({ code: "gap", severity: "fatal", path: [], message: "m" });
});
