import { expect, test } from "vitest";
import { must } from "answerable";
import { compileCalendar, weekdayCalendar } from "answerable/calendar";
import * as ledger from "answerable/ledger";
import * as tallies from "answerable/ledger/tally";
import { suqianByDate } from "answerable/presets";

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

test("an opinion is answered", () => {
  // #region reply
  const answered = must(
    ledger.reply(another, { text: "the lift runs since Monday", way: "to-the-person", by, on: "2014-04-02" }),
  );
  expect(answered.opinion.replies).toHaveLength(1);
  const anonymous = ledger.reply(opinion, { text: "it runs", way: "to-the-person", by, on: "2014-04-02" });
  expect(anonymous).toMatchObject({ ok: false, refusal: { code: "nobody-to-answer" } });
  // #endregion reply
});

test("an opinion is set aside", () => {
  // #region set-aside
  const { opinion: again } = must(
    ledger.receive({ id: "op-3", channel: "hotline", anonymous: true, text: "the lift, still", on }),
  );
  const aside = must(
    ledger.setAside(again, { outcome: "duplicate", duplicateOf: "op-1", reason: "the same caller", by, on }),
  );
  expect(aside.opinion.status).toBe("set-aside");
  // #endregion set-aside
});

test("a setting aside is taken back", () => {
  const { opinion: aside } = must(
    ledger.setAside(another, { outcome: "out-of-scope", reason: "private lift", by, on: "2014-03-05" }),
  );
  // #region reinstate
  const back = must(ledger.reinstate(aside, { reason: "the lift is the city's", by, on: "2014-03-06" }));
  expect(back.opinion.status).toBe("received");
  expect(back.opinion.reinstatements?.[0]?.settingAside.reason).toBe("private lift");
  // #endregion reinstate
});

test("more opinions come to a problem", () => {
  const { opinion: third } = must(
    ledger.receive({ id: "op-4", channel: "letter", anonymous: true, text: "the lift of house 6", on }),
  );
  const { opinion: fourth } = must(
    ledger.receive({ id: "op-6", channel: "letter", anonymous: true, text: "the lift of house 6, still", on }),
  );
  const alone = must(
    ledger.receive({ id: "op-5", channel: "letter", anonymous: true, text: "the stairs", on }),
  ).opinion;
  const other = must(ledger.consolidate([alone], { id: "p-8", category: "service", scope: "unit", by, on })).problem;
  // #region attach
  const attached = must(ledger.attach(problem, [third], { by, on: "2014-03-06" }));
  expect(attached.problem.opinions).toEqual(["op-1", "op-2", "op-4"]);

  const { opinion: again } = must(
    ledger.setAside(fourth, { outcome: "duplicate", duplicateOf: "op-4", reason: "again", by, on: "2014-03-06" }),
  );
  const all = [...opinions, ...attached.opinions, again];
  const [first] = ledger.priorities({ opinions: all, problems: [other, attached.problem] });
  expect(first).toMatchObject({ problem: { id: "p-7" }, opinions: 4, rank: 1 });
  // #endregion attach
});

test("an opinion meant something else", () => {
  const [consolidatedOpinion] = opinions;
  // #region detach
  const detached = must(
    ledger.detach(problem, consolidatedOpinion!, { reason: "it is about another house", by, on: "2014-03-06" }),
  );
  expect(detached.problem.opinions).toEqual(["op-2"]);
  expect(detached.opinion).toMatchObject({ status: "received", detachments: [{ problem: "p-7" }] });
  // #endregion detach
});

test("an office comments on a problem", () => {
  // #region comment
  const commented = must(
    ledger.comment(problem, {
      id: "c-1",
      unit: "works",
      position: "remarks",
      text: "only the lifts of two houses",
      by: "wang",
      on: "2014-03-06",
    }),
  );
  const answered = must(
    ledger.answerComment(commented.problem, {
      comment: "c-1",
      text: "taken up",
      statement: "lifts of houses 4 and 6 out of order",
      by,
      on: "2014-03-07",
    }),
  );
  expect(answered.problem).toMatchObject({
    statement: "lifts of houses 4 and 6 out of order",
    comments: [{ answer: { before: "lifts out of order" } }],
  });
  // #endregion comment
});

test("a policy that nobody can satisfy is named", () => {
  // #region lint-policy
  const policy: ledger.SignOffPolicy = {
    id: "county",
    version: 1,
    label: { en: "county", "zh-CN": "县级" },
    levels: [],
    barred: [],
    leastEvidence: 1,
    satisfaction: {
      all: [
        { fact: "satisfied", comparison: "at-least", value: 0.8 },
        { fact: "satisfied", comparison: "less-than", value: 0.6 },
      ],
    },
  };
  expect(ledger.lintPolicy(policy)).toMatchObject([{ code: "satisfaction-never-met", severity: "error" }]);
  // #endregion lint-policy
});

test("a proof is given back", () => {
  // #region return-evidence
  const returned = must(
    ledger.returnEvidence(submitted.item, {
      evidence: "photo-1",
      reason: "shows the lift next door",
      by: "supervisor",
      on: "2014-03-24",
    }),
  );
  expect(ledger.accept(returned.item, { outcome: "fixed", by: "supervisor", on: "2014-03-25" })).toMatchObject({
    ok: false,
    refusal: { code: "too-little-evidence" },
  });
  // #endregion return-evidence
});

test("a problem is found without an opinion", () => {
  // #region identify
  const found = must(
    ledger.identify({
      id: "p-8",
      origin: "self",
      category: "official-cars",
      scope: "unit",
      statement: "two cars more than the unit is entitled to",
      source: "self-inspection-2014",
      by: "works",
      on: "2014-03-10",
    }),
  );
  expect(found.problem.opinions).toEqual([]);
  // #endregion identify
});

test("a later visit finds that it came back", () => {
  const { item: closed } = must(
    ledger.accept(submitted.item, { outcome: "fixed", by: "supervisor", on: "2014-03-25" }),
  );
  // #region look-back
  const visit = must(
    ledger.lookBack(closed, { result: "rebounded", reason: "it stands still again", by: "visitor", on: "2014-06-20" }),
  );
  expect(visit.item).toMatchObject({ status: "open", id: "it-12", cycles: [{ lookBacks: [{ result: "rebounded" }] }] });
  // #endregion look-back
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

test("proofs are replaced before they are judged, and those before are kept", () => {
  // #region revise
  const { item: revised } = must(
    ledger.revise(submitted.item, {
      evidence: [{ id: "video-1", description: "the lift stops on every floor" }],
      by: "wang",
      on: "2014-03-21",
    }),
  );
  expect(revised.submission.evidence.map(({ id }) => id)).toEqual(["video-1"]);
  expect(revised.submission.revisions).toHaveLength(1);
  // #endregion revise
});

const { calendar } = must(
  compileCalendar(
    must(
      weekdayCalendar({
        id: "weekdays",
        weekend: ["saturday", "sunday"],
        coverage: { from: "2014-01-01", to: "2014-12-31" },
      }),
    ).calendar,
  ),
);
const policy: ledger.SignOffPolicy = {
  id: "two-levels",
  version: 1,
  label: { en: "two levels", "zh-CN": "两级验收" },
  levels: [
    { id: "county", label: { en: "county", "zh-CN": "县级" } },
    { id: "city", label: { en: "city", "zh-CN": "市级" } },
  ],
  barred: ["unit", "lower-level"],
  leastEvidence: 1,
  notice: { workdays: 5 },
  satisfaction: { fact: "satisfied", comparison: "at-least", value: 0.8 },
};

/** The item at the end of its levels, under notice since Friday 28 March. */
function underNotice(): ledger.AnnouncedItem {
  const { item: inWork } = must(ledger.assign(item, { owner: "wang", by, on: "2014-03-05" }, { policy }));
  let judged = must(ledger.submit(inWork, { evidence, by: "wang", on: "2014-03-20" })).item;
  for (const [level, inspector] of [
    ["county", "li"],
    ["city", "zhao"],
  ] as const) {
    judged = must(
      ledger.approve(judged, { level, unit: "inspection", by: inspector, on: "2014-03-27" }, { policy }),
    ).item;
  }
  return must(ledger.announce(judged, { place: "town hall", by, on: "2014-03-28" }, { policy, calendar })).item;
}

test("an item is signed off by the policy of its assignment", () => {
  // #region sign-off
  const { item: assigned } = must(ledger.assign(item, { owner: "wang", by, on: "2014-03-05" }, { policy }));
  const evidence = [{ id: "photo-1", description: "the lift runs" }];
  const { item: submitted } = must(ledger.submit(assigned, { evidence, by: "wang", on: "2014-03-20" }));
  expect(ledger.nextLevel(submitted, policy)?.id).toBe("county");

  const conclusion = { unit: "inspection", on: "2014-03-21" };
  const { item: inspected } = must(ledger.approve(submitted, { level: "county", by: "li", ...conclusion }, { policy }));
  const again = ledger.approve(inspected, { level: "city", by: "li", ...conclusion }, { policy });
  expect(again.ok ? "approved" : again.refusal.message).toBe(
    '"li" approved for a lower level item "it-12" and cannot approve it',
  );

  const { item: approved } = must(ledger.approve(inspected, { level: "city", by: "zhao", ...conclusion }, { policy }));
  const { item: announced } = must(
    ledger.announce(approved, { place: "town hall", by, on: "2014-03-28" }, { policy, calendar }),
  );
  expect(announced.submission.notice.until).toBe("2014-04-04"); // five workdays, the day it went up not counted

  const acceptance = { outcome: "fixed", unit: "inspection", by: "zhao", on: "2014-04-08" } as const;
  const early = ledger.accept(announced, { ...acceptance, on: "2014-04-04" }, { policy, facts: { satisfied: 0.9 } });
  expect(early.ok ? "closed" : early.refusal.code).toBe("notice-running");
  const unasked = ledger.accept(announced, acceptance, { policy });
  expect(unasked.ok ? "closed" : unasked.refusal.code).toBe("satisfaction-unknown");
  const { item: closed } = must(ledger.accept(announced, acceptance, { policy, facts: { satisfied: 0.9 } }));
  expect(closed.status).toBe("closed");
  // #endregion sign-off
});

test("an objection is answered before the item is closed", () => {
  const announced = underNotice();
  // #region objection
  const { item: objected } = must(
    ledger.objectTo(announced, { id: "o-1", text: "it stops between two floors", by: "tenant", on: "2014-04-01" }),
  );
  const acceptance = { outcome: "fixed", unit: "inspection", by: "zhao", on: "2014-04-08" } as const;
  const signOff = { policy, facts: { satisfied: 0.9 } };
  const deaf = ledger.accept(objected, acceptance, signOff);
  expect(deaf.ok ? "closed" : deaf.refusal.message).toBe('nobody answered "o-1" to the notice of item "it-12"');

  const answer = { objection: "o-1", text: "the sensor was replaced", by: "wang", on: "2014-04-03" };
  const { item: answered } = must(ledger.answerObjection(objected, answer));
  expect(ledger.accept(answered, acceptance, signOff).ok).toBe(true);
  // #endregion objection
});

test("an item goes to another unit, is dropped, merged, or carried over", () => {
  const decided = { by, on: "2014-03-21" };
  // #region transfer
  const { item: theirs } = must(
    ledger.transfer(assigned.item, { unit: "water", reason: "the pipe is theirs", ...decided }),
  );
  expect([theirs.id, theirs.unit, theirs.status]).toEqual(["it-12", "water", "open"]);
  expect(ledger.firstDue(theirs)).toBe("2014-04-01"); // the first due moment stays
  // #endregion transfer

  // #region cancel
  const { item: cancelled } = must(
    ledger.cancel(assigned.item, { reason: "the tenants voted against it", ...decided }),
  );
  const { summary } = must(ledger.summarise([cancelled], { asOf: "2014-06-30" }));
  expect(summary.overall.rates.fixed).toMatchObject({ numerator: 0, denominator: 1 });
  // #endregion cancel

  // #region merge-into
  const { item: merged } = must(ledger.mergeInto(assigned.item, { into: "it-7", reason: "the same lift", ...decided }));
  const { item: carrier } = must(
    ledger.register(problem, { id: "it-7", unit: "water", handling: "immediate", by, on: "2014-03-04" }),
  );
  const { summary: together } = must(ledger.summarise([merged, carrier], { asOf: "2014-06-30" }));
  expect(together.overall.rates.fixed).toMatchObject({ numerator: 0, denominator: 1 });

  // Where nobody counted carries its matter on, it is counted itself, as not done.
  const { summary: alone } = must(ledger.summarise([merged], { asOf: "2014-06-30" }));
  expect(alone.overall.rates.fixed).toMatchObject({ numerator: 0, denominator: 1 });
  // #endregion merge-into

  // #region carry-over
  const { item: later } = must(
    ledger.carryOver(assigned.item, { campaign: "follow-up-2015", reason: "no budget this year", ...decided }),
  );
  expect(later.status).toBe("carried-over");
  expect(ledger.timeliness(later, "2014-06-30")).toBe("late"); // what was promised here was not done here
  // #endregion carry-over
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
  expect(buttons.filter(({ possible }) => possible).map(({ step }) => step)).toEqual(["revise"]);
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
  const traced = ledger.trace(opinion, { opinions, problems: [problem], items: [closed.item] });
  expect(traced.problems[0]?.items[0]?.status).toBe("closed");
  // #endregion trace
  // #region sources
  const records = { opinions, problems: [problem], items: [closed.item] };
  expect(ledger.sources(closed.item, records).map(({ id }) => id)).toEqual(["op-1", "op-2"]);
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

test("a light looks at the due moment of today, and days late at the first one", () => {
  // #region lights
  const scheme = suqianByDate({ nearDays: 7 });
  const facts = () => ({ behindSchedule: false, poorQuality: false }); // what the app knows, and the ledger does not
  const near = ledger.lightOf(assigned.item, { scheme, facts, asOf: "2014-03-28" });
  expect(near).toMatchObject({ outcome: "lit", colour: "blue" });

  const request = { due: "2014-05-01", reason: "the part comes by sea", by: "wang", on: "2014-03-10" };
  const asked = must(ledger.askExtension(assigned.item, request)).item;
  const extended = must(ledger.decideExtension(asked, { granted: true, by, on: "2014-03-11" })).item;
  const far = ledger.lightOf(extended, { scheme, facts, asOf: "2014-04-11" });
  expect(far?.outcome).toBe("undefined-by-scheme"); // the scheme has no light for sound work 20 days before it is due
  expect(ledger.daysLate(extended, { asOf: "2014-04-11", calendar })).toEqual({
    days: 10,
    workdays: { count: 8, provisional: false },
  });

  const handedIn = must(ledger.submit(extended, { evidence, by: "wang", on: "2014-04-20" })).item;
  const done = must(ledger.accept(handedIn, { outcome: "fixed", by: "supervisor", on: "2014-04-21" })).item;
  expect(ledger.daysLate(done, { asOf: "2020-12-31" })).toEqual({ days: 20 }); // and 20 it stays
  expect(ledger.lightOf(done, { scheme, facts, asOf: "2020-12-31" })).toBeUndefined();
  // #endregion lights
});

test("a ledger is counted in parts, and by difference", () => {
  const open = must(
    ledger.register(problem, { id: "it-13", unit: "water", handling: "immediate", by, on: "2014-03-04" }),
  ).item;
  const owned = must(ledger.assign(open, { owner: "wu", by, on: "2014-03-05" })).item;
  // #region count-in-parts
  const counting = { asOf: "2014-06-30", by: ["unit", "registered-month"] } satisfies ledger.Counting;
  const { tally: empty } = must(tallies.emptyTally(counting));
  const { tally: here } = must(tallies.addAll(empty, [closed.item]));
  const { tally: there } = must(tallies.addAll(empty, [open]));
  const sent: unknown = JSON.parse(JSON.stringify(there)); // a tally is plain data
  const { tally } = must(tallies.merge(here, must(tallies.readTally(counting, sent)).tally));
  expect(tallies.summaryOf(tally)).toEqual(must(ledger.summarise([closed.item, open], counting)).summary);

  const { tally: without } = must(tallies.remove(tally, open)); // as it was counted
  const { tally: updated } = must(tallies.add(without, owned)); // as it is now
  expect(tallies.summaryOf(updated).overall.byStatus).toMatchObject({ open: 0, assigned: 1, closed: 1 });
  // #endregion count-in-parts
});

test("units report in three states every month", () => {
  const owned = (id: string): ledger.AssignedItem => {
    const registered = ledger.register(problem, { id, unit: "water", handling: "time-limited", by, on: "2014-03-04" });
    return must(ledger.assign(must(registered).item, { owner: "wu", by, on: "2014-03-05" })).item;
  };
  const silent = owned("it-14");
  // #region monthly-report
  const partly = must(ledger.report(owned("it-13"), { state: "partly-fixed", by: "wu", on: "2014-04-20" })).item;
  const items = [closed.item, partly, silent];
  const { report } = must(tallies.monthlyReport(items, { asOf: "2014-04-21", by: ["unit"] }));
  expect([report.from, report.asOf]).toEqual(["2014-03-22", "2014-04-21"]);
  expect(report.overall.byState).toEqual({
    fixed: 0,
    "partly-fixed": 1,
    "not-started": 0, // nobody said so of the third item,
    "awaiting-acceptance": 0,
    "not-reported": 1, // and silence is a state of its own
    closed: 1,
    left: 0,
  });
  expect(report.overall.reported).toMatchObject({ numerator: 1, denominator: 2, value: 0.5 });
  // #endregion monthly-report
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
    ["water", 0],
    ["works", 1],
  ]);
  // #endregion summarise
});

test("an opinion is resolved when all its items are fixed", () => {
  // #region summarise-opinions
  const alone = must(
    ledger.receive({ id: "op-3", channel: "letter", anonymous: true, text: "nobody answers", on }),
  ).opinion;
  const { summary } = must(
    ledger.summariseOpinions({ opinions: [...opinions, alone], problems: [problem], items: [closed.item] }),
  );
  expect(summary.received).toBe(3);
  expect(summary.fixed).toMatchObject({ numerator: 2, denominator: 3 });
  // #endregion summarise-opinions
});
