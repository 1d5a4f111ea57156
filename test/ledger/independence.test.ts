import { describe, expect, test } from "vitest";
import { must } from "answerable";
import * as ledger from "answerable/ledger";
import { aProblem } from "./records.js";

const day = (number: number): string => `2014-03-${String(number).padStart(2, "0")}`;
const evidence = [{ id: "e", description: "seen on site" }];
const office = { by: "office", on: day(5) };

const open = must(
  ledger.register(aProblem(), { id: "it-1", unit: "works", handling: "immediate", by: "office", on: day(4) }),
).item;
const assignedTo = (item: ledger.Item, owner: string, on: string, due?: string): ledger.AssignedItem =>
  must(ledger.assign(item, { owner, ...(due !== undefined && { due }), by: "office", on })).item;
const submittedBy = (item: ledger.Item, by: string, on: string): ledger.SubmittedItem =>
  must(ledger.submit(item, { evidence, by, on })).item;
const closedAs = (item: ledger.Item, outcome: ledger.Outcome, on: string): ledger.ClosedItem =>
  must(ledger.accept(item, { outcome, reason: "as found", by: "boss", on })).item;

/** Owned by wang, submitted by ana and sent back to the works. */
const sentBack = must(
  ledger.reject(submittedBy(assignedTo(open, "wang", day(5)), "ana", day(6)), {
    reason: "half of it",
    by: "boss",
    on: day(7),
  }),
).item;

describe("whoever worked on an item once is independent of it never again", () => {
  const transferred = must(ledger.transfer(sentBack, { unit: "water", reason: "theirs", by: "boss", on: day(7) })).item;
  const withWater = submittedBy(assignedTo(transferred, "zhao", day(8)), "zhao", day(8));
  const firstCycle = closedAs(submittedBy(assignedTo(open, "wang", day(5)), "ana", day(6)), "fixed", day(7));
  const reopened = must(ledger.reopen(firstCycle, { reason: "it broke", by: "ana", on: day(8) })).item;
  const secondCycle = submittedBy(assignedTo(reopened, "zhao", day(8)), "zhao", day(8));

  test.each([
    ["whose submission was sent back before the item went to another unit", withWater, "ana"],
    ["who owned it before it went to another unit", withWater, "wang"],
    ["who submitted it in an earlier cycle", secondCycle, "ana"],
    ["who owned it in an earlier cycle", secondCycle, "wang"],
  ] as const)("somebody %s cannot accept it", (_, item, by) => {
    expect(ledger.accept(item, { outcome: "fixed", by, on: day(9) })).toMatchObject({
      ok: false,
      refusal: { code: "not-independent", message: expect.stringContaining(by) as string },
    });
    expect(ledger.reject(item, { reason: "no", by, on: day(9) })).toMatchObject({
      refusal: { code: "not-independent" },
    });
    expect(ledger.accept(item, { outcome: "fixed", by: "boss", on: day(9) }).ok).toBe(true);
  });

  const closed = closedAs(
    submittedBy(assignedTo(open, "wang", day(5), day(20)), "wang", day(6)),
    "closed-unfixed",
    day(7),
  );
  const again = must(ledger.reopen(closed, { reason: "again", by: "wang", on: day(8) })).item;
  const leaving = (item: ledger.Item, by: string): readonly { readonly ok: boolean }[] => [
    ledger.cancel(item, { reason: "r", by, on: day(8) }),
    ledger.mergeInto(item, { into: "it-2", reason: "r", by, on: day(8) }),
    ledger.carryOver(item, { campaign: "next", reason: "r", by, on: day(8) }),
    ledger.transfer(item, { unit: "water", reason: "r", by, on: day(8) }),
  ];

  test("an owner cannot reopen an item and then drop it out of the rates", () => {
    for (const answer of leaving(again, "wang")) expect(answer).toMatchObject({ refusal: { code: "not-independent" } });
    for (const answer of leaving(again, "boss")) expect(answer.ok).toBe(true);
  });

  test("nor whoever's submission was sent back", () => {
    for (const answer of leaving(sentBack, "ana"))
      expect(answer).toMatchObject({ refusal: { code: "not-independent" } });
    for (const answer of leaving(sentBack, "boss")) expect(answer.ok).toBe(true);
  });
});

describe("what happens on one day without moments", () => {
  test("moves no first due moment: a transfer belongs to the cycle in which it was made", () => {
    const first = closedAs(submittedBy(assignedTo(open, "wang", day(5), day(6)), "wang", day(5)), "fixed", day(5));
    const second = must(ledger.reopen(first, { reason: "again", by: "boss", on: day(5) })).item;
    const late = assignedTo(second, "wang", day(5), day(28));
    const { item } = must(ledger.transfer(late, { unit: "water", reason: "theirs", by: "boss", on: day(5) }));
    expect([first, late, item].map((each) => ledger.firstDue(each))).toEqual([day(6), day(6), day(6)]);
    expect(item.transfers).toMatchObject([{ unit: "works", cycle: 2 }]);
  });

  test("forgets no moment that was known: an acceptance before the submission stays one", () => {
    const due = `${day(20)}T12:00:00+08:00`;
    const { item } = must(
      ledger.submit(assignedTo(open, "wang", day(5), due), {
        evidence,
        by: "wang",
        on: day(20),
        at: `${day(20)}T15:00:00+08:00`,
      }),
    );
    const { item: revised } = must(
      ledger.revise(item, { evidence: [{ id: "e-2", description: "nearer" }], by: "wang", on: day(20) }),
    );
    expect(revised.updated).toEqual(item.updated);
    const acceptance = { outcome: "fixed", by: "boss", on: day(20) } as const;
    expect(ledger.accept(revised, { ...acceptance, at: `${day(20)}T11:00:00+08:00` })).toMatchObject({
      refusal: { code: "backdated" },
    });
    const { item: closed } = must(ledger.accept(revised, { ...acceptance, at: `${day(20)}T16:00:00+08:00` }));
    expect(ledger.timeliness(closed, day(30))).toBe("late");
    const { item: next } = must(
      ledger.revise(item, { evidence: [{ id: "e-2", description: "d" }], by: "wang", on: day(21) }),
    );
    expect(next.updated).toEqual({ on: day(21) });
  });
});

test("possible steps know a policy that cannot be read", () => {
  const policy = { id: "p", version: 1, leastEvidence: 0 } as never; // what an app without types would hand over
  const step = ledger
    .possibleSteps(open, { actor: "office", on: day(5), policy })
    .find((each) => each.step === "assign");
  expect(step).toMatchObject({ possible: false, refusal: { code: "invalid-input" } });
  expect(ledger.assign(open, { owner: "wang", ...office }, { policy })).toMatchObject({
    refusal: { code: "invalid-input" },
  });
});
