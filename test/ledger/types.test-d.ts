import { expectTypeOf, test } from "vitest";
import * as ledger from "answerable/ledger";

declare const item: ledger.Item;
declare const open: ledger.OpenItem;
declare const opinion: ledger.Opinion;
declare const closed: ledger.ClosedItem;

test("a field exists only in the statuses in which it is true", () => {
  expectTypeOf(closed.acceptance.outcome).toEqualTypeOf<ledger.Outcome>();
  // @ts-expect-error an open item has no owner
  void open.assignment;
  // @ts-expect-error an item of unknown status has no acceptance
  void item.acceptance;
  if (item.status === "closed") expectTypeOf(item.acceptance.by).toEqualTypeOf<string>();
});

test("a step lists exactly the refusals it can give", () => {
  const result = ledger.assign(item, { owner: "wang", by: "office", on: "2014-03-05" });
  if (!result.ok) {
    expectTypeOf(result.refusal.code).toEqualTypeOf<
      "invalid-input" | "wrong-status" | "backdated" | "due-before-assignment" | "supports-itself"
    >();
    // @ts-expect-error assigning never asks for evidence
    void (result.refusal.code === "no-evidence");
  }
});

test("an accepted step gives the status it leads to", () => {
  const result = ledger.accept(item, { outcome: "fixed", by: "supervisor", on: "2014-03-25" });
  if (result.ok) expectTypeOf(result.item).toEqualTypeOf<ledger.ClosedItem>();
});

test("ids go in as plain text and come out branded", () => {
  expectTypeOf<Parameters<typeof ledger.receive>[0]["id"]>().toEqualTypeOf<string>();
  expectTypeOf(item.problem).toEqualTypeOf<ledger.ProblemId>();
  // @ts-expect-error the id of a problem is not that of an item
  const wrong: ledger.ItemId = item.problem;
  void wrong;
});

test("nouns are read-only to the bottom", () => {
  // @ts-expect-error nobody edits a closed item
  closed.acceptance.outcome = "explained";
  // @ts-expect-error nor its evidence
  closed.submission.evidence.push({ id: "e", description: "d" });
});

test("only a duplicate names the opinion it repeats", () => {
  const setAside = { reason: "r", by: "office", on: "2014-03-05" };
  void ledger.setAside(opinion, { outcome: "duplicate", duplicateOf: "op-1", ...setAside });
  // @ts-expect-error what is out of scope repeats nothing
  void ledger.setAside(opinion, { outcome: "out-of-scope", duplicateOf: "op-1", ...setAside });
  if (opinion.status !== "set-aside") return;
  expectTypeOf(opinion.settingAside.outcome).toEqualTypeOf<ledger.SetAsideOutcome>();
  if (opinion.settingAside.outcome === "duplicate") {
    expectTypeOf(opinion.settingAside.duplicateOf).toEqualTypeOf<ledger.OpinionId | undefined>();
  }
});
