import { describe, expect, test } from "vitest";
import { DamagedHistoryError, must } from "answerable";
import * as ledger from "answerable/ledger";
import { aLife, calendar, POLICY } from "./records.js";

const { items } = aLife();
const stamp = { by: "office", on: "2014-03-26" };
const evidence = [{ id: "e-2", description: "seen again" }];
const policy: ledger.SignOffPolicy = { ...POLICY, levels: POLICY.levels.slice(0, 1), barred: [] };

const reported = must(ledger.report(items.assigned, { state: "not-started", ...stamp }));
const revised = must(ledger.revise(items.submitted, { evidence, ...stamp }));
const found = must(ledger.lookBack(items.closed, { result: "held", ...stamp }));
const { item: underPolicy } = must(ledger.assign(items.open, { owner: "wang", ...stamp }, { policy }));
const { item: proven } = must(ledger.submit(underPolicy, { evidence, by: "wang", on: stamp.on }));
const approved = must(ledger.approve(proven, { level: "county", ...stamp }, { policy }));
const announced = must(ledger.announce(approved.item, { place: "board", ...stamp }, { policy, calendar }));
const objected = must(ledger.objectTo(announced.item, { id: "o-1", text: "it leaks", ...stamp }));
const asked = must(ledger.askExtension(items.assigned, { due: "2014-05-01", reason: "r", ...stamp }));
const returned = must(ledger.returnEvidence(proven, { evidence: "e-2", reason: "blurred", ...stamp }));

describe("one thing done that is sent twice is recorded once", () => {
  test.each<[string, () => { ok: boolean }, () => { ok: boolean }]>([
    [
      "a report",
      () => ledger.report(reported.item, { state: "not-started", ...stamp }),
      () => ledger.report(reported.item, { state: "not-started", note: "no budget", ...stamp }),
    ],
    [
      "a revision",
      () => ledger.revise(revised.item, { evidence, ...stamp }),
      () => ledger.revise(revised.item, { evidence: [{ ...evidence[0]!, receivedOn: stamp.on }], ...stamp }),
    ],
    [
      "a look-back",
      () => ledger.lookBack(found.item, { result: "held", ...stamp }),
      () => ledger.lookBack(found.item, { result: "held", ...stamp, by: "li" }),
    ],
  ])("%s", (_, again, another) => {
    expect(again()).toMatchObject({ ok: false, refusal: { code: "already-recorded" } });
    expect(another().ok).toBe(true);
  });

  test("but a proof that was given back may be handed in again", () => {
    const { item } = must(
      ledger.returnEvidence(revised.item, { evidence: "e-2", reason: "blurred", ...stamp, by: "li" }),
    );
    expect(ledger.revise(item, { evidence, ...stamp }).ok).toBe(true);
  });
});

test.each<[string, { readonly item: ledger.Item; readonly event: ledger.ItemEvent }, string]>([
  ["a report", reported, "recorded already"],
  ["a revision", revised, "the proofs already"],
  ["a look-back", found, "recorded already"],
  ["an approval", approved, "approved the same already"],
  ["an objection", objected, "there already"],
  ["a request for an extension", asked, "not decided"],
  ["a proof given back", returned, "stands"],
])("the event of %s twice is a damaged history", (_, { item, event }, why) => {
  expect(() => ledger.evolve(item, event)).toThrow(DamagedHistoryError);
  expect(() => ledger.evolve(item, event)).toThrow(why);
});
