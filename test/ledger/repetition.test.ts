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

  test.each<[string, () => { ok: boolean }]>([
    [
      "a report after another one",
      () => {
        const { item } = must(ledger.report(reported.item, { state: "partly-fixed", ...stamp }));
        return ledger.report(item, { state: "not-started", ...stamp });
      },
    ],
    [
      "a submission that was sent back",
      () => {
        const { item } = must(ledger.reject(proven, { reason: "blurred", ...stamp }));
        return ledger.submit(item, { evidence, by: "wang", on: stamp.on });
      },
    ],
    [
      "a submission that was replaced, and sent back",
      () => {
        const other = [{ id: "e-3", description: "from nearer" }];
        const { item } = must(ledger.revise(proven, { evidence: other, ...stamp, by: "chen" }));
        const { item: back } = must(ledger.reject(item, { reason: "blurred", ...stamp }));
        return ledger.submit(back, { evidence, by: "wang", on: stamp.on });
      },
    ],
    [
      "a request for an extension that was decided",
      () => {
        const { item } = must(ledger.decideExtension(asked.item, { granted: false, reason: "no", ...stamp, by: "li" }));
        return ledger.askExtension(item, { due: "2014-05-01", reason: "r", ...stamp });
      },
    ],
    [
      "a wait that has ended",
      () => {
        const wait = { body: "the power company", reason: "a new line", ...stamp };
        const { item } = must(ledger.wait(items.assigned, wait));
        return ledger.wait(must(ledger.resume(item, { reason: "it came", ...stamp })).item, wait);
      },
    ],
    [
      "a rest that has ended",
      () => {
        const rest = { until: "2014-05-01", reason: "the budget", ...stamp };
        const { item } = must(ledger.defer(items.assigned, rest));
        return ledger.defer(must(ledger.resume(item, { reason: "it came", ...stamp })).item, rest);
      },
    ],
  ])("%s", (_, again) => {
    expect(again()).toMatchObject({ ok: false, refusal: { code: "already-recorded" } });
  });

  test("but a proof that was given back may be handed in again", () => {
    const { item } = must(
      ledger.returnEvidence(revised.item, { evidence: "e-2", reason: "blurred", ...stamp, by: "li" }),
    );
    expect(ledger.revise(item, { evidence, ...stamp }).ok).toBe(true);
  });
});

const transferred = must(ledger.transfer(items.assigned, { unit: "water", reason: "it is theirs", ...stamp }));
const rejected = must(ledger.reject(proven, { reason: "blurred", ...stamp }));
const submittedAgain = must(ledger.submit(underPolicy, { evidence, by: "wang", on: stamp.on })).event;

test.each<[string, ledger.Item, readonly ledger.ItemEvent[]]>([
  ["a submission and its rejection", rejected.item, [submittedAgain, rejected.event]],
  [
    "a request and its decision",
    must(ledger.decideExtension(asked.item, { granted: true, ...stamp, by: "li" })).item,
    [asked.event],
  ],
])("%s sent a second time are a damaged history", (_, item, events) => {
  expect(() => events.reduce((state, event) => ledger.evolve(state, event), item)).toThrow(DamagedHistoryError);
});

test.each<[string, { readonly item: ledger.Item; readonly event: ledger.ItemEvent }, string]>([
  ["a report", reported, "recorded already"],
  ["a revision", revised, "the proofs already"],
  ["a look-back", found, "recorded already"],
  ["an approval", approved, "approved the same already"],
  ["an objection", objected, "there already"],
  ["a request for an extension", asked, "not decided"],
  ["a proof given back", returned, "stands"],
  ["a transfer", transferred, "has it already"],
])("the event of %s twice is a damaged history", (_, { item, event }, why) => {
  expect(() => ledger.evolve(item, event)).toThrow(DamagedHistoryError);
  expect(() => ledger.evolve(item, event)).toThrow(why);
});
