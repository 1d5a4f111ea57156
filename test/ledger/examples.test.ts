import { expect, test } from "vitest";
import { must } from "answerable";
import * as ledger from "answerable/ledger";

const on = "2014-03-03";
const by = "office";

// #region receive
const { opinion } = must(
  ledger.receive({
    id: "op-1",
    channel: "hotline",
    anonymous: true,
    addressee: "works",
    text: "the lift has stood still since May",
    on,
  }),
);
const { opinion: another } = must(
  ledger.receive({
    id: "op-2",
    channel: "letter",
    anonymous: false,
    respondent: "ms-zhao",
    text: "six floors on foot, at eighty",
    on,
  }),
);
// #endregion receive

// #region consolidate
const consolidated = must(
  ledger.consolidate([opinion, another], {
    id: "p-7",
    category: "service",
    scope: "shared",
    statement: "lifts out of order",
    by,
    on,
  }),
);
const { problem, opinions } = consolidated;
// #endregion consolidate

// #region register
const { item } = must(
  ledger.register(problem, { id: "it-12", unit: "works", handling: "time-limited", by, on: "2014-03-04" }),
);
// #endregion register

// #region assign
const assigned = ledger.assign(item, { owner: "wang", leader: "director-li", due: "2014-04-01", by, on: "2014-03-05" });
if (!assigned.ok) throw new Error(assigned.refusal.message); // an app shows the refusal instead
// #endregion assign

// #region submit
const evidence = [{ id: "photo-1", description: "the lift runs", effectiveOn: "2014-03-18" }];
const submitted = must(ledger.submit(assigned.item, { evidence, by: "wang", on: "2014-03-20" }));
// #endregion submit

const closed = must(ledger.accept(submitted.item, { outcome: "fixed", by: "supervisor", on: "2014-03-25" }));

test("opinions are kept as they were said", () => {
  expect(opinion.text).toBe("the lift has stood still since May");
  expect(another.status).toBe("received");
});

test("a problem and its opinions know each other", () => {
  expect(problem.opinions).toEqual(["op-1", "op-2"]);
  expect(opinions.map(({ problems }) => problems)).toEqual([["p-7"], ["p-7"]]);
});

test("an item carries its problem and its category", () => {
  expect(item).toMatchObject({ status: "open", problem: "p-7", category: "service", supervision: "ordinary" });
  expect(assigned.item.assignment).toMatchObject({ owner: "wang", due: "2014-04-01" });
  expect(submitted.item.submission.evidence).toEqual(evidence);
});

test("the owner cannot accept, somebody else can", () => {
  // #region accept
  const own = ledger.accept(submitted.item, { outcome: "fixed", by: "wang", on: "2014-03-25" });
  expect(own).toMatchObject({ ok: false, refusal: { code: "not-independent" } });

  const { item: done } = must(ledger.accept(submitted.item, { outcome: "fixed", by: "supervisor", on: "2014-03-25" }));
  expect(done.acceptance.outcome).toBe("fixed");
  // #endregion accept
});

test("a rejected submission is kept", () => {
  // #region reject
  const { item: again } = must(
    ledger.reject(submitted.item, { reason: "it stops at the third floor", by: "supervisor", on: "2014-03-22" }),
  );
  expect(again.status).toBe("assigned");
  expect(again.rejections[0]?.rejected.reason).toBe("it stops at the third floor");
  // #endregion reject
});

test("a unit reports how far it is", () => {
  // #region report
  const { item: reported } = must(
    ledger.report(assigned.item, {
      state: "partly-fixed",
      note: "two of three lifts run",
      by: "wang",
      on: "2014-03-10",
    }),
  );
  expect(reported.reports.map(({ state }) => state)).toEqual(["partly-fixed"]);
  expect(reported.status).toBe("assigned"); // its own word closes nothing
  // #endregion report
});

test("an extension is asked for, and somebody else decides", () => {
  // #region extension
  const request = { due: "2014-05-01", reason: "the part comes by sea", by: "wang", on: "2014-03-10" };
  const { item: asked } = must(ledger.askExtension(assigned.item, request));
  const own = ledger.decideExtension(asked, { granted: true, by: "wang", on: "2014-03-11" });
  expect(own.ok ? "granted" : own.refusal.message).toBe(
    '"wang" owns and asked to extend item "it-12" and cannot decide on extending it',
  );

  const { item: extended } = must(ledger.decideExtension(asked, { granted: true, by: "office", on: "2014-03-11" }));
  expect(ledger.currentDue(extended)).toBe("2014-05-01"); // for reminders and lights
  expect(ledger.firstDue(extended)).toBe("2014-04-01"); // what every rate looks at
  // #endregion extension
});

test("an item waits for an outside body", () => {
  // #region wait
  const { item: waiting } = must(
    ledger.wait(assigned.item, {
      body: "the power company",
      reason: "a new line",
      expected: "2014-06-01",
      by: "wang",
      on: "2014-03-10",
    }),
  );
  expect(waiting.waiting.expected).toBe("2014-06-01");

  const { item: resumed } = must(ledger.resume(waiting, { reason: "the line is there", by: "wang", on: "2014-05-20" }));
  expect(resumed.pauses[0]?.resumed.on).toBe("2014-05-20");
  // #endregion wait
});

test("an item is deferred by somebody who does not own it", () => {
  // #region defer
  const deferral = { reason: "the budget is next year's", until: "2014-12-31", on: "2014-03-10" };
  expect(ledger.defer(assigned.item, { ...deferral, by: "wang" })).toMatchObject({
    refusal: { code: "not-independent" },
  });
  const { item: deferred } = must(ledger.defer(assigned.item, { ...deferral, by: "office" }));
  expect(deferred.deferral.until).toBe("2014-12-31");
  // #endregion defer
});

test("a reopened item keeps its number and its first cycle", () => {
  // #region reopen
  const { item: reopened } = must(
    ledger.reopen(closed.item, { reason: "it stands still again", by, on: "2014-05-02" }),
  );
  expect(reopened.id).toBe("it-12");
  expect(reopened.status).toBe("open");
  expect(reopened.cycles[0]?.acceptance.outcome).toBe("fixed");
  // #endregion reopen
});

test("possible steps come with the reason beside each no", () => {
  // #region possible-steps
  const buttons = ledger.possibleSteps(submitted.item, { actor: "wang", on: "2014-03-25" });
  expect(buttons.filter(({ possible }) => possible)).toEqual([]);
  const accept = buttons.find(({ step }) => step === "accept");
  expect(accept?.possible === false && accept.refusal.message).toBe(
    '"wang" owns and submitted item "it-12" and cannot accept it',
  );
  // #endregion possible-steps
});

test("events replay to the same item", () => {
  // #region evolve
  const { event: registration } = must(
    ledger.register(problem, { id: "it-12", unit: "works", handling: "time-limited", by, on: "2014-03-04" }),
  );
  let state: ledger.Item = ledger.evolve(undefined, registration);
  for (const event of [assigned.event, submitted.event, closed.event]) state = ledger.evolve(state, event);
  expect(state).toEqual(closed.item);
  // #endregion evolve
});

test("a batch of events makes one new collection", () => {
  // #region apply-events
  const before = new Map([["it-12", item]]);
  const after = ledger.applyEvents(before, [assigned.event, submitted.event]);
  expect(after.get("it-12")?.status).toBe("submitted");
  expect(before.get("it-12")?.status).toBe("open");
  // #endregion apply-events
});

test("opinions and problems replay too", () => {
  // #region evolve-opinion
  expect(ledger.evolveOpinion(opinion, consolidated.event)).toEqual(opinions[0]);
  // #endregion evolve-opinion
  // #region evolve-problem
  expect(ledger.evolveProblem(undefined, consolidated.event)).toEqual(problem);
  // #endregion evolve-problem
});

test("an event store gets its events from the decider", () => {
  // #region decider
  const { decide, initialState } = ledger.itemDecider(problem);
  const body = { type: "register", id: "it-13", unit: "water", handling: "immediate", by, on: "2014-03-04" };
  expect(must(decide(body, initialState)).events).toMatchObject([{ type: "item-registered", item: "it-13" }]);
  expect(decide({ type: "assign", owner: "wu", by, on }, initialState)).toMatchObject({
    refusal: { code: "not-found" },
  });
  // #endregion decider
});

test("what became of what I said, and who said it", () => {
  // #region trace
  const traced = ledger.trace(opinion, { problems: [problem], items: [closed.item] });
  expect(traced.problems[0]?.items[0]?.status).toBe("closed");
  // #endregion trace
  // #region sources
  expect(ledger.sources(closed.item, { opinions, problems: [problem] }).map(({ id }) => id)).toEqual(["op-1", "op-2"]);
  // #endregion sources
});

test("a new due day does not undo a missed one", () => {
  // #region timeliness
  expect(ledger.timeliness(assigned.item, "2014-04-01")).toBe("not-yet-due");
  expect(ledger.timeliness(assigned.item, "2014-04-02")).toBe("late");
  expect(ledger.timeliness(closed.item, "2014-12-31")).toBe("on-time");

  const reopened = must(ledger.reopen(closed.item, { reason: "it stands still again", by, on: "2014-05-02" })).item;
  const second = must(ledger.assign(reopened, { owner: "wang", due: "2014-06-01", by, on: "2014-05-03" })).item;
  expect(ledger.firstDue(second)).toBe("2014-04-01");
  expect(ledger.timeliness(second, "2014-05-04")).toBe("late");
  // #endregion timeliness
});

test("a summary names its rates and keeps their parts", () => {
  // #region summarise
  const waiting = must(
    ledger.register(problem, { id: "it-13", unit: "water", handling: "immediate", by, on: "2014-03-04" }),
  ).item;
  const { summary } = must(ledger.summarise([closed.item, waiting], { asOf: "2014-06-30", by: ["unit"] }));

  expect(summary.overall.rates.fixed).toMatchObject({ numerator: 1, denominator: 2, value: 0.5 });
  expect(summary.overall.rates.onTime).toMatchObject({
    numerator: 1,
    denominator: 1,
    excluded: [{ reason: "no-due", count: 1 }],
  });
  expect(summary.groups.map(({ key, rates }) => [key.unit, rates.fixed.value])).toEqual([
    ["works", 1],
    ["water", 0],
  ]);
  // #endregion summarise
});

test("an opinion is resolved when all its items are fixed", () => {
  // #region summarise-opinions
  const alone = must(
    ledger.receive({ id: "op-3", channel: "letter", anonymous: true, text: "nobody answers", on }),
  ).opinion;
  const { received, fixed } = ledger.summariseOpinions({
    opinions: [...opinions, alone],
    problems: [problem],
    items: [closed.item],
  });
  expect([received, fixed.numerator, fixed.denominator]).toEqual([3, 2, 3]);
  // #endregion summarise-opinions
});
