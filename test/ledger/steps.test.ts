import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { diagram } from "../../src/core/index.js";
import { DamagedHistoryError, must } from "answerable";
import { pinOf } from "answerable/definitions";
import * as ledger from "answerable/ledger";
import { aLife, anOpinion, aProblem, calendar, POLICY } from "./records.js";

const stamp = { by: "supervisor", on: "2014-05-05" };
const ONE_LEVEL: ledger.SignOffPolicy = {
  id: "one-level",
  version: 1,
  label: { en: "one level", "zh-CN": "一级验收" },
  levels: [{ id: "county", label: { en: "county", "zh-CN": "县级" } }],
  barred: [],
  leastEvidence: 1,
};
/** The item as if it had been assigned under a policy. */
function onePolicy(item: ledger.Item, policy = ONE_LEVEL): ledger.Item {
  return item.status === "submitted" ? { ...item, assignment: { ...item.assignment, policy: pinOf(policy) } } : item;
}
const TRIES = {
  assign: (item: ledger.Item) => ledger.assign(item, { owner: "wang", ...stamp }),
  report: (item: ledger.Item) => ledger.report(item, { state: "not-started", ...stamp }),
  askExtension: (item: ledger.Item) => ledger.askExtension(item, { due: "2014-06-01", reason: "late part", ...stamp }),
  decideExtension: (item: ledger.Item) => {
    const asked = ledger.askExtension(item, { due: "2014-06-01", reason: "late part", ...stamp, by: "wang" });
    return ledger.decideExtension(asked.ok ? asked.item : item, { granted: true, ...stamp });
  },
  wait: (item: ledger.Item) => ledger.wait(item, { body: "the power company", reason: "a new line", ...stamp }),
  defer: (item: ledger.Item) => ledger.defer(item, { until: "2014-12-31", reason: "no budget", ...stamp }),
  resume: (item: ledger.Item) => ledger.resume(item, { reason: "the line is there", ...stamp }),
  submit: (item: ledger.Item) => ledger.submit(item, { evidence: [{ id: "e", description: "done" }], ...stamp }),
  transfer: (item: ledger.Item) => ledger.transfer(item, { unit: "water", reason: "it is theirs", ...stamp }),
  cancel: (item: ledger.Item) => ledger.cancel(item, { reason: "not wanted", ...stamp }),
  mergeInto: (item: ledger.Item) => ledger.mergeInto(item, { into: "it-9", reason: "the same lift", ...stamp }),
  carryOver: (item: ledger.Item) => ledger.carryOver(item, { campaign: "next-year", reason: "no budget", ...stamp }),
  revise: (item: ledger.Item) => ledger.revise(item, { evidence: [{ id: "e-2", description: "done" }], ...stamp }),
  approve: (item: ledger.Item) => ledger.approve(onePolicy(item), { level: "county", ...stamp }, { policy: ONE_LEVEL }),
  announce: (item: ledger.Item) => {
    const policy = { ...ONE_LEVEL, levels: [], notice: { workdays: 2 } };
    return ledger.announce(onePolicy(item, policy), { place: "the board", ...stamp }, { policy, calendar });
  },
  objectTo: (item: ledger.Item) => ledger.objectTo(item, { id: "o-1", text: "it leaks", by: "zhao", on: "2014-03-24" }),
  answerObjection: (item: ledger.Item) => {
    const objected = ledger.objectTo(item, { id: "o-1", text: "it leaks", by: "zhao", on: "2014-03-24" });
    return ledger.answerObjection(objected.ok ? objected.item : item, { objection: "o-1", text: "seen to", ...stamp });
  },
  accept: (item: ledger.Item) => {
    const policy = { ...POLICY, levels: [], barred: [] };
    const signOff = item.status === "announced" ? { policy, facts: { satisfied: 0.9 } } : {};
    return ledger.accept(item, { outcome: "fixed", ...stamp }, signOff);
  },
  reject: (item: ledger.Item) => ledger.reject(item, { reason: "not done", ...stamp }),
  returnEvidence: (item: ledger.Item) =>
    ledger.returnEvidence(item, { evidence: "photo-1", reason: "of another lift", ...stamp }),
  lookBack: (item: ledger.Item) => ledger.lookBack(item, { result: "held", ...stamp }),
  reopen: (item: ledger.Item) => ledger.reopen(item, { reason: "broken again", ...stamp }),
};

describe("every step in every status is what the table says", () => {
  const steps = Object.keys(ledger.ITEM_STEPS) as ledger.ItemStep[];
  test.each(steps.flatMap((step) => ledger.ITEM_STATUSES.map((status) => [step, status] as const)))(
    "%s when %s",
    (step, status) => {
      const { from, to } = ledger.ITEM_STEPS[step];
      const result = TRIES[step](aLife().items[status]);
      const allowed = (from as readonly string[]).includes(status);
      // A step that may leave an item where it is does so in these tries.
      const after = (to as readonly string[]).includes(status) ? status : to[0];
      if (allowed) expect(result).toMatchObject({ ok: true, item: { status: after } });
      else expect(result).toMatchObject({ ok: false, refusal: { code: "wrong-status" } });
    },
  );

  test("the module header shows the table", () => {
    const header = readFileSync(new URL("../../src/ledger/index.ts", import.meta.url), "utf8").replaceAll(" * ", "");
    expect(header).toContain(diagram(ledger.ITEM_STEPS));
  });
});

describe("rules of the steps", () => {
  const { items } = aLife();
  const evidence = [{ id: "e", description: "done" }];
  const request = { due: "2014-05-01", reason: "late part", by: "li", on: "2014-03-20" };
  const asked = must(ledger.askExtension(items.assigned, request)).item;
  const extended = must(ledger.decideExtension(asked, { granted: true, by: "office", on: "2014-03-21" })).item;
  const finding = {
    id: "p-9",
    origin: "self",
    category: "cars",
    scope: "unit",
    statement: "a car too many",
    ...stamp,
  } as const;
  const returned = must(
    ledger.returnEvidence(items.submitted, { evidence: "photo-1", reason: "of another lift", ...stamp }),
  ).item;
  const byInstant = must(
    ledger.assign(items.open, { owner: "wang", due: "2014-04-01T18:00:00Z", by: "office", on: "2014-03-05" }),
  ).item;
  const undated = must(ledger.assign(items.open, { owner: "wang", by: "office", on: "2014-03-05" })).item;
  test.each([
    [
      "an item cannot be due before it is assigned",
      "due-before-assignment",
      () => ledger.assign(items.open, { owner: "wang", due: "2014-03-04", by: "office", on: "2014-03-05" }),
    ],
    [
      "nor by an instant of an earlier day",
      "due-before-assignment",
      () =>
        ledger.assign(items.open, { owner: "wang", due: "2014-03-04T23:00:00+08:00", by: "office", on: "2014-03-05" }),
    ],
    [
      "nor by an earlier moment of the same day",
      "due-before-assignment",
      () =>
        ledger.assign(items.open, {
          owner: "wang",
          due: "2014-03-05T03:30:00+08:00",
          by: "office",
          on: "2014-03-05",
          at: "2014-03-05T09:00:00+08:00",
        }),
    ],
    [
      "the unit that has an item does not support itself",
      "supports-itself",
      () =>
        ledger.assign(items.open, {
          owner: "wang",
          supportingUnits: ["water", "works"],
          by: "office",
          on: "2014-03-05",
        }),
    ],
    [
      "no proof takes effect after it is handed in",
      "premature-evidence",
      () =>
        ledger.submit(items.assigned, {
          evidence: [...evidence, { id: "f", description: "the contract", effectiveOn: "2014-03-21" }],
          by: "wang",
          on: "2014-03-20",
        }),
    ],
    [
      "nor comes in after it, when it is revised",
      "premature-evidence",
      () =>
        ledger.revise(items.submitted, {
          evidence: [{ id: "f", description: "the contract", effectiveOn: "2014-01-01", receivedOn: "2014-04-02" }],
          by: "wang",
          on: "2014-04-01",
        }),
    ],
    [
      "only a proof that was handed in can be given back",
      "unknown-evidence",
      () => ledger.returnEvidence(items.submitted, { evidence: "photo-9", reason: "of another lift", ...stamp }),
    ],
    [
      "and each only once",
      "nothing-to-return",
      () => ledger.returnEvidence(returned, { evidence: "photo-1", reason: "of another lift", ...stamp }),
    ],
    [
      "whoever submitted it gives no proof back",
      "not-independent",
      () =>
        ledger.returnEvidence(items.submitted, { evidence: "photo-1", reason: "blurred", by: "wang", on: stamp.on }),
    ],
    [
      "a proof that was given back closes nothing",
      "too-little-evidence",
      () => ledger.accept(returned, { outcome: "fixed", ...stamp }),
    ],
    [
      "whoever owned or submitted an item does not look back at it",
      "not-independent",
      () => ledger.lookBack(items.closed, { result: "held", by: "wang", on: stamp.on }),
    ],
    ["a rebound needs its reason", "no-reason", () => ledger.lookBack(items.closed, { result: "rebounded", ...stamp })],
    [
      "an item closed as fixed leaves nothing to explain",
      "nothing-to-explain",
      () => ledger.lookBack(items.closed, { result: "explained", reason: "no lift fits the shaft", ...stamp }),
    ],
    [
      "what people say comes in as opinions, not as a problem found without them",
      "invalid-input",
      () => ledger.identify({ ...finding, origin: "masses" as "self" }),
    ],
    [
      "a problem found without an opinion is said in words",
      "invalid-input",
      () => ledger.identify({ ...finding, statement: " " }),
    ],
    [
      "a submission needs evidence",
      "no-evidence",
      () => ledger.submit(items.assigned, { evidence: [], by: "wang", on: "2014-03-20" }),
    ],
    [
      "the submitter cannot accept",
      "not-independent",
      () =>
        ledger.accept(must(ledger.submit(items.assigned, { evidence, by: "li", on: "2014-03-20" })).item, {
          outcome: "fixed",
          by: "li",
          on: "2014-03-25",
        }),
    ],
    [
      "the owner cannot accept what a colleague submitted",
      "not-independent",
      () =>
        ledger.accept(must(ledger.submit(items.assigned, { evidence, by: "li", on: "2014-03-20" })).item, {
          outcome: "fixed",
          by: "wang",
          on: "2014-03-25",
        }),
    ],
    [
      "the owner cannot reject either",
      "not-independent",
      () => ledger.reject(items.submitted, { reason: "later", by: "wang", on: "2014-03-25" }),
    ],
    [
      "an extension leads to a later day",
      "not-later",
      () => ledger.askExtension(items.assigned, { due: "2014-04-01", reason: "r", by: "wang", on: "2014-03-20" }),
    ],
    [
      "a second extension leads beyond the first",
      "not-later",
      () => ledger.askExtension(extended, { due: "2014-05-01", reason: "r", by: "wang", on: "2014-03-22" }),
    ],
    [
      "an extension does not lead to a day that has passed",
      "due-in-the-past",
      () => ledger.askExtension(items.assigned, { due: "2014-04-20", reason: "r", by: "wang", on: "2014-04-21" }),
    ],
    [
      "an instant is extended by a later instant, however it reads",
      "not-later",
      () =>
        ledger.askExtension(byInstant, { due: "2014-04-02T01:00:00+14:00", reason: "r", by: "wang", on: "2014-03-20" }),
    ],
    [
      "what has no due moment cannot be extended",
      "no-due-moment",
      () => ledger.askExtension(undated, { due: "2014-05-01", reason: "r", by: "wang", on: "2014-03-20" }),
    ],
    [
      "a request is decided before the next",
      "extension-pending",
      () => ledger.askExtension(asked, { due: "2014-06-01", reason: "r", by: "wang", on: "2014-03-21" }),
    ],
    [
      "nothing is granted that nobody asked for",
      "no-extension-asked",
      () => ledger.decideExtension(items.assigned, { granted: true, by: "office", on: "2014-03-21" }),
    ],
    [
      "a request is decided once",
      "no-extension-asked",
      () => ledger.decideExtension(extended, { granted: false, reason: "r", by: "office", on: "2014-03-22" }),
    ],
    [
      "whoever asked does not grant",
      "not-independent",
      () => ledger.decideExtension(asked, { granted: true, by: "li", on: "2014-03-21" }),
    ],
    [
      "nor does the owner, whoever asked",
      "not-independent",
      () => ledger.decideExtension(asked, { granted: true, by: "wang", on: "2014-03-21" }),
    ],
    [
      "an extension is refused with a reason",
      "no-reason",
      () => ledger.decideExtension(asked, { granted: false, by: "office", on: "2014-03-21" }),
    ],
    [
      "the owner does not defer their own item",
      "not-independent",
      () => ledger.defer(items.assigned, { until: "2014-12-31", reason: "r", by: "wang", on: "2014-03-21" }),
    ],
    [
      "nothing is deferred until a day that has passed",
      "until-in-the-past",
      () => ledger.defer(items.assigned, { until: "2014-03-20", reason: "r", by: "office", on: "2014-03-21" }),
    ],
    [
      "nothing waits for a day that has passed",
      "expected-in-the-past",
      () =>
        ledger.wait(items.assigned, { body: "b", expected: "2014-03-20", reason: "r", by: "wang", on: "2014-03-21" }),
    ],
    [
      "the owner does not hand their own item to another unit",
      "not-independent",
      () => ledger.transfer(items.assigned, { unit: "water", reason: "r", by: "wang", on: "2014-03-21" }),
    ],
    [
      "the owner does not cancel their own item",
      "not-independent",
      () => ledger.cancel(items.deferred, { reason: "r", by: "wang", on: "2014-03-21" }),
    ],
    [
      "the owner does not merge their own item away",
      "not-independent",
      () => ledger.mergeInto(items.waiting, { into: "it-2", reason: "r", by: "wang", on: "2014-03-21" }),
    ],
    [
      "the owner does not carry their own item over",
      "not-independent",
      () => ledger.carryOver(items.assigned, { campaign: "c", reason: "r", by: "wang", on: "2014-03-21" }),
    ],
    [
      "an item is not transferred to the unit that has it",
      "same-unit",
      () => ledger.transfer(items.assigned, { unit: "works", reason: "r", by: "office", on: "2014-03-21" }),
    ],
    [
      "an item is not merged into itself",
      "into-itself",
      () => ledger.mergeInto(items.assigned, { into: "it-1", reason: "r", by: "office", on: "2014-03-21" }),
    ],
    [
      "closing unfixed needs a reason",
      "no-reason",
      () => ledger.accept(items.submitted, { outcome: "closed-unfixed", by: "supervisor", on: "2014-03-25" }),
    ],
    [
      "even a duplicate needs its reason",
      "no-reason",
      () => ledger.accept(items.submitted, { outcome: "duplicate", by: "supervisor", on: "2014-03-25" }),
    ],
    [
      "nothing happens before what happened last",
      "backdated",
      () => ledger.accept(items.submitted, { outcome: "fixed", by: "supervisor", on: "2014-03-19" }),
    ],
    [
      "an item is not registered before its problem is known",
      "backdated",
      () =>
        ledger.register(aProblem(), {
          id: "it-2",
          unit: "works",
          handling: "immediate",
          by: "office",
          on: "2014-03-02",
        }),
    ],
    [
      "a problem draws on at least one opinion",
      "no-opinions",
      () => ledger.consolidate([], { id: "p-2", category: "c", scope: "unit", by: "office", on: "2014-03-03" }),
    ],
    [
      "a problem draws on an opinion once",
      "duplicate-opinion",
      () =>
        ledger.consolidate([anOpinion(), anOpinion()], {
          id: "p-2",
          category: "c",
          scope: "unit",
          by: "office",
          on: "2014-03-03",
        }),
    ],
    [
      "a problem is not drawn from an opinion to come",
      "backdated",
      () =>
        ledger.consolidate([anOpinion()], { id: "p-2", category: "c", scope: "unit", by: "office", on: "2014-03-02" }),
    ],
    [
      "an anonymous opinion names nobody",
      "anonymity-broken",
      () =>
        ledger.receive({
          id: "op-2",
          channel: "letter",
          anonymous: true,
          respondent: "zhao",
          text: "t",
          on: "2014-03-03",
        }),
    ],
  ])("%s", (_, code, attempt) => {
    expect(attempt()).toMatchObject({ ok: false, refusal: { code } });
  });

  test("within a day the moments decide, where both are known", () => {
    const registration = { unit: "works", handling: "immediate", by: "office", on: "2014-03-04" } as const;
    const { item } = must(
      ledger.register(aProblem(), { id: "it-2", ...registration, at: "2014-03-04T09:00:00+08:00" }),
    );
    const earlier = { owner: "wang", by: "office", on: "2014-03-04", at: "2014-03-04T08:59:59+08:00" };
    expect(ledger.assign(item, earlier)).toMatchObject({ ok: false, refusal: { code: "backdated" } });
    expect(ledger.assign(item, { ...earlier, at: "2014-03-04T01:00:00Z" }).ok).toBe(true);
    expect(ledger.assign(item, { owner: "wang", by: "office", on: "2014-03-04" }).ok).toBe(true);
  });

  test("an extension that is granted moves the present due moment and leaves the first", () => {
    expect(ledger.currentDue(asked)).toBe("2014-04-01");
    expect(ledger.currentDue(extended)).toBe("2014-05-01");
    expect(ledger.firstDue(extended)).toBe("2014-04-01");
    const refusal = { granted: false, reason: "no", by: "office", on: "2014-03-22" };
    const more = must(ledger.askExtension(extended, { ...request, due: "2014-06-01", on: "2014-03-22" })).item;
    const refused = must(ledger.decideExtension(more, refusal)).item;
    expect(ledger.currentDue(refused)).toBe("2014-05-01");
    expect(refused.extensions.map(({ due, decision }) => [due, decision?.granted])).toEqual([
      ["2014-05-01", true],
      ["2014-06-01", false],
    ]);
    expect(ledger.timeliness(refused, "2014-04-02")).toBe("late");
  });

  test("an item may be due by an instant of the day it is assigned on, where nobody noted the moment", () => {
    const today = { owner: "wang", due: "2014-03-05T03:30:00+08:00", by: "office", on: "2014-03-05" };
    expect(must(ledger.assign(items.open, today)).item.assignment.due).toBe(today.due);
  });

  test("within a day a step is possible from the moment of the last one on", () => {
    const input = { owner: "wang", by: "office", on: "2014-03-05", at: "2014-03-05T09:00:00Z" };
    const { item } = must(ledger.assign(items.open, input));
    const codes = (at: string): (string | undefined)[] =>
      ledger
        .possibleSteps(item, { actor: "wang", on: "2014-03-05", at })
        .filter(({ step }) => step === "submit")
        .map((answer) => (answer.possible ? undefined : answer.refusal.code));
    expect([codes("2014-03-05T08:59:59Z"), codes("2014-03-05T09:00:00Z")]).toEqual([["backdated"], [undefined]]);
  });

  test("an item keeps what the app noted with its registration", () => {
    const meta = { file: "2014/17" };
    const input = { id: "it-2", unit: "works", handling: "immediate", by: "office", on: "2014-03-04", meta } as const;
    const { item, event } = must(ledger.register(aProblem(), input));
    expect([item.meta, ledger.evolve(undefined, event).meta]).toEqual([meta, meta]);
    expect(items.open).not.toHaveProperty("meta");
  });

  test("an item that a later campaign takes on names the one it continues", () => {
    const continues = { campaign: "2014", item: "it-1" };
    const later = { id: "it-1", unit: "works", handling: "long-term", by: "office", on: "2015-03-04" } as const;
    const { item, event } = must(ledger.register(aProblem(), { ...later, continues }));
    expect(ledger.evolve(undefined, event)).toEqual(item);
    expect(ledger.Item.parse(item).continues).toEqual(continues);
    expect(must(ledger.register(aProblem(), later)).item).not.toHaveProperty("continues");
  });

  test("whoever spoke in an earlier campaign is led over what was carried over to what became of it, and back", () => {
    const year = (id: string, opinion: string, on: string) =>
      must(ledger.consolidate([anOpinion(opinion)], { id, category: "c", scope: "unit", by: "office", on }));
    const [first, second] = [year("p-2014", "o-1", "2014-03-03"), year("p-2015", "o-2", "2015-03-03")];
    const registered = (problem: ledger.Problem, id: string, on: string, continued?: string): ledger.Item =>
      must(
        ledger.register(problem, {
          id,
          unit: "works",
          handling: "long-term",
          ...(continued !== undefined && { continues: { campaign: "earlier", item: continued } }),
          by: "office",
          on,
        }),
      ).item;
    const { item: left } = must(
      ledger.carryOver(registered(first.problem, "it-1", "2014-03-04"), {
        campaign: "2015",
        reason: "no budget",
        by: "boss",
        on: "2014-12-01",
      }),
    );
    const taken = registered(second.problem, "it-2", "2015-03-04", "it-1");
    const third = registered(second.problem, "it-3", "2016-03-04", "it-2");
    const namesake = registered(second.problem, "it-9", "2016-03-04", "it-9");
    const records = {
      opinions: [...first.opinions, ...second.opinions],
      problems: [first.problem, second.problem],
      items: [left, taken, third, namesake],
    };
    const ids = (things: readonly { readonly id: string }[]): string[] => things.map(({ id }) => id).sort();
    const [traced] = ledger.trace(first.opinions[0]!, records).problems;
    expect(ids(traced!.items)).toEqual(["it-1", "it-2", "it-3"]);
    expect(ids(ledger.sources(third, records))).toEqual(["o-1", "o-2"]);
    expect(ids(ledger.sources(namesake, records))).toEqual(["o-2"]);
    expect(ids(ledger.sources(left, records))).toEqual(["o-1"]);
  });

  test("an extension may lead to the day itself, and to a later instant of the same day", () => {
    const late = { reason: "r", by: "wang", on: "2014-04-21" };
    expect(ledger.askExtension(items.assigned, { due: "2014-04-21", ...late }).ok).toBe(true);
    const sameDay = { due: "2014-04-01T18:00:01Z", reason: "r", by: "wang", on: "2014-03-20" };
    expect(ledger.askExtension(byInstant, sameDay).ok).toBe(true);
  });

  test.each<[string, string, boolean]>([
    ["the last day there is", "9999-12-31", false],
    ["the day before", "9999-12-30", true],
    ["the last instant there is", "9999-12-31T23:59:59.999-23:59", false],
    ["an instant of the last day", "9999-12-31T23:59:59Z", true],
  ])("what is due on %s has nothing later, or has", (_, due, possible) => {
    const { item } = must(ledger.assign(items.open, { owner: "wang", due, by: "office", on: "2014-03-05" }));
    const steps = ledger.possibleSteps(item, { actor: "wang", on: "9999-12-31" });
    const answer = steps.find(({ step }) => step === "askExtension");
    expect(answer).toMatchObject(possible ? { possible } : { possible, refusal: { code: "not-later" } });
    const later = due.length > 10 ? "9999-12-31T23:59:59.999-23:59" : "9999-12-31";
    const tried = ledger.askExtension(item, { due: later, reason: "r", by: "wang", on: "9999-12-31" });
    expect(tried.ok).toBe(possible);
  });

  test("a proof of the day itself is in time", () => {
    const today = [{ id: "f", description: "the receipt", effectiveOn: "2014-03-20", receivedOn: "2014-03-20" }];
    expect(ledger.submit(items.assigned, { evidence: today, by: "wang", on: "2014-03-20" }).ok).toBe(true);
  });

  test("a proof given back stays on record, makes approvals of it stale, and is replaced by revising", () => {
    const approved = must(
      ledger.approve(onePolicy(items.submitted), { level: "county", ...stamp }, { policy: ONE_LEVEL }),
    ).item;
    expect(ledger.nextLevel(approved, ONE_LEVEL)).toBeUndefined();
    const without = must(
      ledger.returnEvidence(approved, { evidence: "photo-1", reason: "of another lift", ...stamp }),
    ).item;
    expect(ledger.nextLevel(without, ONE_LEVEL)?.id).toBe("county");
    const revised = must(ledger.revise(without, { evidence, by: "wang", on: stamp.on })).item;
    expect(revised.submission.returned).toEqual([]);
    expect(revised.submission.revisions).toMatchObject([
      {
        evidence: [{ id: "photo-1" }],
        returned: [{ evidence: "photo-1", reason: "of another lift", by: "supervisor" }],
      },
    ]);
    expect(revised.submission.approvals).toHaveLength(1);
  });

  test("a rebound reopens under the old number and stays with its cycle; what held leaves the item closed", () => {
    const held = must(ledger.lookBack(items.closed, { result: "held", round: "autumn", ...stamp })).item;
    expect(held).toMatchObject({ status: "closed", lookBacks: [{ result: "held", round: "autumn" }] });
    const back = must(ledger.lookBack(held, { result: "rebounded", reason: "it stands again", ...stamp })).item;
    expect(back).toMatchObject({
      status: "open",
      id: items.closed.id,
      cycles: [
        {
          lookBacks: [{ result: "held" }, { result: "rebounded" }],
          reopened: { reason: "it stands again", by: "supervisor", on: stamp.on },
        },
      ],
    });
    expect(back).not.toHaveProperty("lookBacks");
  });

  test("what was not solved can be found explained", () => {
    const unfixed = { outcome: "closed-unfixed", reason: "no lift fits the shaft", ...stamp } as const;
    const closed = must(ledger.accept(items.submitted, unfixed)).item;
    const found = { result: "explained", reason: "shown to the tenants", ...stamp } as const;
    expect(must(ledger.lookBack(closed, found)).item).toMatchObject({ status: "closed", lookBacks: [found] });
  });

  test("an item says who brought its problem up", () => {
    const { problem } = must(ledger.identify(finding));
    expect(problem).toMatchObject({ origin: "self", opinions: [] });
    const { item } = must(ledger.register(problem, { id: "it-9", unit: "works", handling: "immediate", ...stamp }));
    expect(item.origin).toBe("self");
    expect(items.open.origin).toBe("masses");
  });

  test("a pause changes neither due moment nor verdict, and is kept", () => {
    const { waiting, deferred, submitted } = items;
    for (const paused of [waiting, deferred]) {
      expect(ledger.currentDue(paused)).toBe("2014-04-01");
      expect(ledger.timeliness(paused, "2014-04-02")).toBe("late");
    }
    expect(submitted).toMatchObject({
      pauses: [{ kind: "waiting", body: "the power company", on: "2014-03-10", resumed: { on: "2014-03-12" } }],
    });
    const resumed = must(ledger.resume(deferred, { reason: "the budget came", by: "wang", on: "2014-04-01" })).item;
    expect(resumed.pauses).toMatchObject([
      { kind: "deferred", until: "2014-12-31", resumed: { reason: "the budget came" } },
    ]);
  });

  test("a transfer keeps number, work and first due moment, and the next unit cannot win the day back", () => {
    const { item } = must(
      ledger.transfer(items.waiting, { unit: "water", reason: "the pipe is theirs", by: "office", on: "2014-03-21" }),
    );
    expect(item).toMatchObject({ id: "it-1", unit: "water", status: "open" });
    expect(item.transfers).toMatchObject([
      {
        unit: "works",
        transferred: { by: "office" },
        work: { assignment: { owner: "wang" }, pauses: [{ kind: "waiting" }] },
      },
    ]);
    const again = must(ledger.assign(item, { owner: "sun", due: "2014-09-01", by: "office", on: "2014-03-22" })).item;
    expect([ledger.firstDue(again), ledger.currentDue(again)]).toEqual(["2014-04-01", "2014-09-01"]);
    expect(ledger.timeliness(again, "2014-04-02")).toBe("late");
  });

  test("whoever owned an item that was dropped is still its owner in a summary", () => {
    const other = { ...items.open, id: ledger.ItemId.parse("it-2") };
    const { summary } = must(ledger.summarise([items.cancelled, other], { asOf: "2014-06-01", by: ["owner"] }));
    expect(summary.groups.map(({ key, registered }) => [key, registered])).toEqual([
      [{}, 1],
      [{ owner: "wang" }, 1],
    ]);
  });

  test("whatever leaves the ledger keeps its work and its due moment", () => {
    for (const status of ["cancelled", "merged", "carried-over"] as const) {
      const item = items[status];
      expect(item).toMatchObject({ work: { assignment: { owner: "wang" } } });
      expect(ledger.firstDue(item)).toBe("2014-04-01");
      expect(ledger.currentDue(item)).toBeUndefined();
    }
    const fresh = must(ledger.cancel(items.open, { reason: "r", by: "office", on: "2014-03-21" })).item;
    expect(fresh).not.toHaveProperty("work");
  });

  test("a problem may take an opinion that another took before", () => {
    const input = { category: "c", scope: "unit", by: "office", on: "2014-03-04" } as const;
    const first = must(ledger.consolidate([anOpinion()], { id: "p-1", ...input }));
    const second = must(ledger.consolidate(first.opinions, { id: "p-2", ...input }));
    expect(second.opinions[0]?.problems).toEqual(["p-1", "p-2"]);
    expect(ledger.consolidate(second.opinions, { id: "p-2", ...input })).toMatchObject({
      refusal: { code: "duplicate-opinion" },
    });
  });
});

test("a person is told of the item that carries a merged one on, and of each item once", () => {
  const begun = (id: string) =>
    must(ledger.register(aProblem(), { id, unit: "works", handling: "immediate", by: "office", on: "2014-03-04" }))
      .item;
  const mergeInto = (item: ledger.Item, into: string) =>
    must(ledger.mergeInto(item, { into, reason: "the same lift", by: "office", on: "2014-03-05" })).item;
  const other = must(
    ledger.consolidate([anOpinion("op-2")], { id: "p-2", category: "c", scope: "unit", ...stamp }),
  ).problem;
  const elsewhere = must(ledger.register(other, { id: "it-3", unit: "water", handling: "immediate", ...stamp })).item;
  const items = [mergeInto(begun("it-1"), "it-2"), mergeInto(begun("it-2"), "it-3"), elsewhere];
  const { opinions } = must(ledger.consolidate([anOpinion()], { id: "p-1", category: "c", scope: "unit", ...stamp }));
  const { problems } = ledger.trace(opinions[0]!, { opinions, problems: [aProblem(), other], items });
  expect(problems.map((each) => each.items.map(({ id }) => id))).toEqual([["it-1", "it-2", "it-3"]]);
});

describe("lineage", () => {
  const say = (id: string) => anOpinion(id);
  const draw = (opinion: ledger.ReceivedOpinion, id: string) =>
    must(ledger.consolidate([opinion], { id, category: "c", scope: "unit", by: "office", on: "2014-03-04" }));
  const repeat = (id: string, duplicateOf: string): ledger.Opinion =>
    must(
      ledger.setAside(say(id), { outcome: "duplicate", duplicateOf, reason: "again", by: "office", on: "2014-03-04" }),
    ).opinion;
  const drawn = ["a", "b", "c"].map((name) => draw(say(`op-${name}`), `p-${name}`));
  const begin = (index: number, id: string): ledger.Item =>
    must(
      ledger.register(drawn[index]!.problem, {
        ...{ id, unit: "works", handling: "immediate", by: "office", on: "2014-03-04" },
      }),
    ).item;
  const merge = (item: ledger.Item, into: string): ledger.Item =>
    must(ledger.mergeInto(item, { into, reason: "the same lift", by: "office", on: "2014-03-05" })).item;
  const records = {
    opinions: [
      ...drawn.flatMap(({ opinions }) => opinions),
      repeat("op-d", "op-a"),
      repeat("op-e", "op-d"),
      repeat("op-f", "op-gone"),
      repeat("op-g", "op-h"),
      repeat("op-h", "op-g"),
    ],
    problems: drawn.map(({ problem }) => problem),
    items: [merge(begin(0, "it-a"), "it-b"), merge(begin(1, "it-b"), "it-c"), begin(2, "it-c")],
  };
  const names = (things: readonly { readonly id: string }[]): string[] => things.map(({ id }) => id);
  test.each<[string, number, string[]]>([
    ["an item that others were merged into, over others too", 2, ["op-a", "op-b", "op-c", "op-d", "op-e"]],
    ["one on the way", 1, ["op-a", "op-b", "op-d", "op-e"]],
    ["one at the beginning", 0, ["op-a", "op-d", "op-e"]],
  ])("goes back to every opinion behind %s", (_, index, expected) => {
    expect(names(ledger.sources(records.items[index]!, records))).toEqual(expected);
  });
  test.each<[string, string[], string[]]>([
    ["op-d", ["p-a"], ["it-a", "it-c"]],
    ["op-e", ["p-a"], ["it-a", "it-c"]],
    ["op-f", [], []],
    ["op-g", [], []],
  ])("%s, set aside as a duplicate, goes the way of the one it repeats", (id, problems, items) => {
    const opinion = records.opinions.find((each) => each.id === id)!;
    const traced = ledger.trace(opinion, records);
    expect(traced.opinion).toBe(opinion);
    expect(names(traced.problems.map(({ problem }) => problem))).toEqual(problems);
    expect(names(traced.problems.flatMap((each) => each.items))).toEqual(items);
  });
  test("of two items merged into each other ends", () => {
    const circle = { ...records, items: [merge(begin(0, "it-a"), "it-b"), merge(begin(1, "it-b"), "it-a")] };
    expect(names(ledger.sources(circle.items[0]!, circle))).toEqual(["op-a", "op-b", "op-d", "op-e"]);
  });
  test("leads back from every item to which it leads", () => {
    for (const opinion of records.opinions) {
      for (const { items } of ledger.trace(opinion, records).problems) {
        for (const item of items) expect(ledger.sources(item, records)).toContain(opinion);
      }
    }
  });
});

describe("a damaged history throws", () => {
  const { items, events } = aLife();
  const [registration, assignment] = events as [ledger.ItemRegistered, ledger.ItemAssigned];
  test.each<[string, () => unknown]>([
    ["an event for an item never registered", () => ledger.evolve(undefined, assignment)],
    ["a registration twice", () => ledger.evolve(items.open, registration)],
    ["the same event twice", () => ledger.evolve(items.assigned, assignment)],
    ["an event of another item", () => ledger.evolve(items.open, { ...assignment, item: ledger.ItemId.parse("it-9") })],
    [
      "an extension decided that nobody asked for",
      () =>
        ledger.evolve(items.assigned, {
          type: "item-extension-decided",
          item: items.assigned.id,
          granted: true,
          by: "office",
          on: "2014-03-20",
        }),
    ],
    [
      "an event that nobody knows",
      () => ledger.evolve(items.open, { ...assignment, type: "item-forgotten" as "item-assigned" }),
    ],
    ["events out of order", () => ledger.applyEvents(new Map(), events.toReversed())],
    [
      "an opinion received twice",
      () =>
        ledger.evolveOpinion(anOpinion(), {
          ...must(ledger.receive({ id: "op-1", channel: "c", anonymous: true, text: "t", on: "2014-01-01" })).event,
        }),
    ],
    [
      "a problem that does not draw on the opinion",
      () =>
        ledger.evolveOpinion(
          anOpinion("op-7"),
          must(ledger.consolidate([anOpinion()], { id: "p", category: "c", scope: "unit", by: "o", on: "2014-03-03" }))
            .event,
        ),
    ],
    [
      "a problem consolidated twice",
      () =>
        ledger.evolveProblem(
          aProblem(),
          must(
            ledger.consolidate([anOpinion()], { id: "p-1", category: "c", scope: "unit", by: "o", on: "2014-03-03" }),
          ).event,
        ),
    ],
  ])("%s", (_, run) => {
    expect(run).toThrow(DamagedHistoryError);
  });

  test("nothing of a damaged batch is applied", () => {
    const before = new Map<string, ledger.Item>([["it-1", items.open]]);
    expect(() => ledger.applyEvents(before, [assignment, assignment])).toThrow(DamagedHistoryError);
    expect(before.get("it-1")).toBe(items.open);
  });
});
