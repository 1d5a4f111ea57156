import { expectTypeOf, test } from "vitest";
import type * as campaign from "answerable/campaign";
import * as register from "answerable/campaign/register";
import type { RegisterRefusal } from "answerable/campaign/register/labels";
import type { Fact } from "answerable/rules";

declare const plan: campaign.Plan;
declare const unit: campaign.Unit;
declare const entry: register.Entry;
declare const standing: register.StandingEntry;
declare const tally: register.RegisterTally;

test("a field exists only in the statuses in which it is true", () => {
  // @ts-expect-error an entry of unknown status may not be struck out
  void entry.struck;
  // @ts-expect-error an entry that counts has no reason against it
  void standing.reason;
  if (entry.status === "struck") expectTypeOf(entry.struck.by).toEqualTypeOf<string>();
});

test("a step lists exactly the refusals it can give", () => {
  const stamp = { by: "clerk", on: "2014-03-12" };
  const quantity = { kind: "exact", value: 1 } as const;
  const made = register.record(plan, {
    id: "e",
    unit: "water",
    activity: "rule",
    quantity,
    doneOn: "2014-03-10",
    ...stamp,
  });
  if (!made.ok) {
    expectTypeOf(made.refusal.code).toEqualTypeOf<
      "invalid-input" | "unknown-activity" | "wrong-unit" | "unknown-round" | "dates-backwards" | "in-the-future"
    >();
    expectTypeOf(made.refusal.code).toExtend<RegisterRefusal>();
  }
  const corrected = register.correct(plan, entry, { quantity, doneOn: "2014-03-10", reason: "slip", ...stamp });
  if (corrected.ok) expectTypeOf(corrected.entry).toEqualTypeOf<register.StandingEntry>();
  else {
    expectTypeOf(corrected.refusal.code).toEqualTypeOf<
      | "invalid-input"
      | "definition-changed"
      | "wrong-status"
      | "backdated"
      | "unknown-activity"
      | "wrong-unit"
      | "unknown-round"
      | "dates-backwards"
      | "in-the-future"
    >();
  }
  const struck = register.strike(entry, { reason: "twice", ...stamp });
  if (struck.ok) expectTypeOf(struck.entry).toEqualTypeOf<register.StruckEntry>();
  else expectTypeOf(struck.refusal.code).toEqualTypeOf<"invalid-input" | "wrong-status" | "backdated">();
});

test("a count lists exactly the refusals it can give", () => {
  const facts = register.activityFacts(plan, unit, [entry], { asOf: "2014-12-31" });
  if (facts.ok) expectTypeOf(facts.facts).toEqualTypeOf<Readonly<Record<string, Fact>>>();
  else {
    expectTypeOf(facts.refusal.code).toEqualTypeOf<
      "invalid-input" | "definition-changed" | "after-reference-day" | "duplicate-id" | "another-unit" | "wrong-unit"
    >();
  }
  const added = register.addEntries(plan, tally, [entry]);
  if (!added.ok) {
    expectTypeOf(added.refusal.code).toEqualTypeOf<
      "definition-changed" | "unknown-activity" | "wrong-unit" | "duplicate-id"
    >();
  }
  const visited = register.visits(plan, [entry], { asOf: "2014-12-31" });
  if (!visited.ok) {
    expectTypeOf(visited.refusal.code).toEqualTypeOf<
      "invalid-input" | "definition-changed" | "after-reference-day" | "duplicate-id"
    >();
  }
});

test("ids go in as plain text and come out branded, and nouns are read-only to the bottom", () => {
  expectTypeOf(entry.id).toEqualTypeOf<register.EntryId>();
  // @ts-expect-error the id of an entry is not that of a unit
  const wrong: campaign.UnitId = entry.id;
  void wrong;
  // @ts-expect-error nobody takes a correction away
  standing.corrections.pop();
  // @ts-expect-error nobody counts by hand
  tally.struck = 0;
});
