import { expect, test } from "vitest";
import { must } from "answerable";
import * as commitment from "answerable/commitment";
import { aLife, aPublishedPledge, aReportedPledge } from "./records.js";

const { pledges, events } = aLife();

test("propose", () => {
  // #region propose
  const { pledge } = must(
    commitment.propose({
      id: "pl-1",
      maker: { id: "logistics", kind: "unit" },
      kind: "collective",
      statement: "eight canteens rebuilt by the end of the year",
      measure: { unit: "canteens", baseline: 0, target: 8 },
      due: "2014-12-31",
      by: "office",
      on: "2014-03-03",
    }),
  );
  expect(pledge).toMatchObject({ status: "proposed", version: 1 });
  // #endregion propose
});

test("review", () => {
  const pledge = pledges.proposed;
  // #region review
  const reviewed = commitment.review(pledge, {
    verdict: "returned",
    reasons: ["how many canteens?"],
    by: "party committee",
    on: "2014-03-04",
  });
  expect(must(reviewed).pledge.status).toBe("returned");

  const own = commitment.review(pledge, { verdict: "approved", by: "logistics", on: "2014-03-04" });
  expect(!own.ok && own.refusal.code).toBe("not-independent");
  // #endregion review
});

test("repropose", () => {
  const returned = pledges.returned;
  // #region repropose
  const { pledge } = must(
    commitment.repropose(returned, {
      statement: "eight canteens rebuilt by the end of the year",
      measure: { unit: "canteens", baseline: 0, target: 8 },
      due: "2014-12-31",
      by: "office",
      on: "2014-03-05",
    }),
  );
  expect(pledge.version).toBe(2);
  expect(pledge.earlier[0]).toMatchObject({
    statement: "better canteens",
    review: { reasons: ["how many canteens?"] },
  });
  // #endregion repropose
});

test("publish", () => {
  const approved = pledges.approved;
  // #region publish
  const { pledge } = must(commitment.publish(approved, { place: "notice board", by: "office", on: "2014-03-10" }));
  expect(pledge.status).toBe("published");
  expect(pledge.publication.vocabulary.id).toBe("default-verdicts"); // by these words it will be judged
  // #endregion publish
});

test("objections", () => {
  const approved = pledges.approved;
  // #region objections
  const where = { place: "notice board", objectionsUntil: "2014-03-17" };
  const { pledge } = must(commitment.publish(approved, { ...where, by: "office", on: "2014-03-10" }));

  const early = commitment.begin(pledge, { by: "office", on: "2014-03-12" });
  expect(!early.ok && early.refusal.code).toBe("objections-taken");

  const objected = must(
    commitment.object(pledge, {
      objection: "o-1",
      statement: "the north has no canteen to rebuild",
      by: "li",
      on: "2014-03-12",
    }),
  );
  const sustained = must(
    commitment.answerObjection(objected.pledge, {
      objection: "o-1",
      verdict: "sustained",
      reason: "two are to be built there first",
      by: "party committee",
      on: "2014-03-18",
    }),
  );
  expect(sustained.pledge.status).toBe("returned"); // for a new text, as from a review
  // #endregion objections
});

test("report", () => {
  const published = pledges.published;
  // #region report
  const june = must(
    commitment.report(published, {
      progress: { state: "unknown", missing: "the count of the northern pits" },
      evidence: [],
      by: "wang",
      on: "2014-06-30",
    }),
  );
  const december = must(
    commitment.report(june.pledge, {
      progress: { state: "measured", achieved: 8 },
      evidence: [{ id: "handover", description: "handover protocol", effectiveOn: "2014-11-20" }],
      by: "wang",
      on: "2014-12-20",
    }),
  );
  expect(december.pledge.reports).toHaveLength(2);
  // #endregion report
});

test("progress", () => {
  const published = aPublishedPledge({ measure: { unit: "days to an answer", baseline: 15, target: 5 } });
  // #region progress
  expect(commitment.progress(published)).toBe("unknown"); // nobody has reported
  const { pledge } = must(
    commitment.report(published, {
      progress: { state: "measured", achieved: 7 }, // down from 15, on the way to 5
      evidence: [],
      by: "wang",
      on: "2014-06-30",
    }),
  );
  expect(commitment.progress(pledge)).toBe(0.8);
  // #endregion progress
});

test("settle", () => {
  const sixOfEight = aReportedPledge({ state: "measured", achieved: 6 });
  // #region settle
  const stamp = { by: "supervisor", on: "2014-12-31" };
  const flattering = commitment.settle(sixOfEight, { verdict: "kept", ...stamp });
  expect(!flattering.ok && flattering.refusal.code).toBe("target-not-reached");

  const honest = commitment.settle(sixOfEight, { verdict: "partly-kept", reason: "two stand without roofs", ...stamp });
  expect(must(honest).pledge.settlement.verdict).toBe("partly-kept");
  // #endregion settle
});

test("revise", () => {
  const published = aPublishedPledge();
  // #region revise
  const six = {
    statement: "six canteens rebuilt by the end of the year",
    measure: { unit: "canteens", baseline: 0, target: 6 },
    due: "2014-12-31",
  };
  const asked = must(
    commitment.revise(published, { text: six, reason: "the flood of May", by: "office", on: "2014-06-01" }),
  );
  expect(asked.pledge.measure?.target).toBe(8); // until somebody independent approves

  const { pledge } = must(
    commitment.decideRevision(asked.pledge, {
      verdict: "approved",
      reason: "two stand under water",
      place: "notice board",
      by: "party committee",
      on: "2014-06-10",
    }),
  );
  expect(pledge.measure?.target).toBe(6);
  expect(commitment.changesOf(pledge)).toEqual([
    {
      from: 1,
      to: 2,
      on: "2014-06-10",
      reason: "the flood of May",
      target: "less",
      due: "same",
      recurrence: "same",
    },
  ]);
  expect(commitment.isEased(pledge, "2014-06-10")).toBe(true); // and no rate of what was first promised counts it
  // #endregion revise

  // #region text-in-force
  expect(commitment.textOn(pledge, "2014-06-09")?.text.measure?.target).toBe(8);
  expect(commitment.textOn(pledge, "2014-06-10")?.text.measure?.target).toBe(6);
  expect(commitment.textOn(pledge, "2014-03-09")).toBeUndefined(); // not yet given in public
  expect(commitment.textsInForce(pledge).map(({ version }) => version)).toEqual([1, 2]);
  // #endregion text-in-force
});

test("evaluate", () => {
  const reported = pledges.reported;
  // #region evaluate
  const own = must(
    commitment.evaluate(reported, { evaluator: "self", verdict: "kept", by: "logistics", on: "2014-12-22" }),
  );
  const leader = must(
    commitment.evaluate(own.pledge, {
      evaluator: "leader",
      verdict: "partly-kept",
      note: "two still without water",
      by: "secretary",
      on: "2014-12-24",
    }),
  );
  const { pledge } = must(
    commitment.evaluate(leader.pledge, {
      evaluator: "masses",
      figure: { meaning: "satisfied, of 214 villagers asked", value: { low: 0.71, high: 0.83 } },
      by: "survey office",
      on: "2014-12-28",
    }),
  );
  const views = commitment.views(pledge, "2014-12-31");
  expect(views.verdicts).toEqual({ self: "kept", leader: "partly-kept" });
  expect(views.disagreements).toEqual([["self", "leader"]]);
  expect(views.masses?.value).toEqual({ low: 0.71, high: 0.83 }); // a figure, and never a verdict
  // #endregion evaluate
});

test("change-verdict", () => {
  const settled = pledges.settled;
  // #region change-verdict
  const { pledge } = must(
    commitment.changeVerdict(settled, {
      verdict: "not-kept",
      cause: "new-evidence",
      reason: "two of the eight stand empty",
      evidence: [{ id: "visit", description: "visit of the villagers", effectiveOn: "2015-02-27" }],
      by: "supervisor",
      on: "2015-03-01",
    }),
  );
  expect(commitment.verdictOn(pledge, "2015-01-31")?.verdict).toBe("kept"); // as it was judged then
  expect(commitment.verdictOn(pledge, "2015-03-01")?.verdict).toBe("not-kept");
  // #endregion change-verdict
});

test("possible-steps", () => {
  const pledge = pledges.reported;
  // #region possible-steps
  const steps = commitment.possibleSteps(pledge, { actor: "wang", on: "2014-12-31" });
  const allowed = steps.filter(({ possible }) => possible).map(({ step }) => step);
  expect(allowed).toEqual(["report", "revise", "evaluate"]);

  const settling = steps.find(({ step }) => step === "settle");
  expect(settling).toMatchObject({
    possible: false,
    refusal: { code: "not-independent", message: '"wang" reported on pledge "pl-1" and cannot settle it' },
  });
  // #endregion possible-steps
});

test("evolve", () => {
  // #region evolve
  let pledge: commitment.Pledge | undefined;
  for (const event of events) pledge = commitment.evolve(pledge, event);
  expect(pledge?.status).toBe("settled");
  // #endregion evolve
});

test("apply-events", () => {
  // #region apply-events
  const before = new Map<string, commitment.Pledge>();
  const after = commitment.applyEvents(before, events);
  expect(after.get("pl-1")?.status).toBe("settled");
  expect(before.size).toBe(0);
  // #endregion apply-events
});

test("decider", () => {
  const pledge = pledges.approved;
  // #region decider
  const { decide, evolve } = commitment.pledgeDecider();
  const command: unknown = JSON.parse('{ "type": "publish", "place": "window", "by": "office", "on": "2014-03-10" }');
  const decided = must(decide(command, pledge));
  const after = decided.events.reduce<commitment.Pledge | undefined>(evolve, pledge);
  expect(after?.status).toBe("published");
  // #endregion decider
});

test("occurrences", () => {
  // #region occurrences
  const pledge = aPublishedPledge({
    statement: "every leader visits their village each quarter",
    measure: undefined,
    due: "2014-12-31",
    recurs: { every: 3, unit: "months", from: "2014-04-01" },
  });
  const quarters = commitment.occurrences(pledge, { until: "2014-12-31" });
  expect(quarters.map(({ due }) => due)).toEqual(["2014-06-30", "2014-09-30", "2014-12-31"]);

  const { pledge: reported } = must(
    commitment.report(pledge, {
      progress: { state: "described", account: "all villages visited" },
      evidence: [{ id: "log", description: "visiting log" }],
      occurrence: 1,
      by: "wang",
      on: "2014-06-25",
    }),
  );
  const states = commitment.occurrencesOn(reported, "2014-10-15").map(({ state }) => state);
  expect(states).toEqual(["kept", "missed", "not-yet-due"]);
  // #endregion occurrences
});

test("milestones", () => {
  // #region milestones
  const pledge = aPublishedPledge({
    milestones: [
      { id: "plans", statement: "plans drawn", due: "2014-05-31" },
      { id: "half", statement: "four rebuilt", due: "2014-08-31" },
    ],
  });
  const { pledge: reported } = must(
    commitment.report(pledge, {
      progress: { state: "measured", achieved: 1 },
      evidence: [{ id: "plans", description: "plans of all eight" }],
      reached: ["plans"],
      effectiveOn: "2014-05-28",
      by: "wang",
      on: "2014-06-15",
    }),
  );
  const states = commitment.milestonesOn(reported, "2014-09-01").map(({ id, state }) => [id, state]);
  expect(states).toEqual([
    ["plans", "reached"],
    ["half", "missed"],
  ]);
  // #endregion milestones
});

test("standing", () => {
  const published = pledges.published;
  const settled = pledges.settled;
  // #region standing
  expect(commitment.standing(published, "2014-06-30")).toBe("not-yet-due");
  expect(commitment.standing(published, "2014-12-31")).toBe("no-report"); // not "not-kept": nobody has judged
  expect(commitment.standing(settled, "2014-12-31")).toBe("kept");
  expect(commitment.timing(settled, "2014-12-31")).toBe("on-time");
  // #endregion standing
});

test("vocabulary", () => {
  // #region vocabulary
  const vocabulary = commitment.VerdictVocabulary.parse({
    id: "three-words",
    version: 1,
    label: { en: "three words", "zh-CN": "三级认定" },
    verdicts: [
      { code: "done", label: { en: "done", "zh-CN": "完成" }, needs: ["evidence"], counts: "when-due", credit: 1 },
      { code: "failed", label: { en: "failed", "zh-CN": "未完成" }, needs: ["reason"], counts: "when-due", credit: 0 },
      { code: "dropped", label: { en: "dropped", "zh-CN": "取消" }, needs: ["reason"], counts: "at-once" },
    ],
    reach: { committed: 1, aspirational: 0.7 },
    rates: [
      {
        id: "done-rate",
        label: { en: "done", "zh-CN": "完成率" },
        numerator: { en: "due pledges that were done", "zh-CN": "已到期并完成的承诺" },
        denominator: { en: "due pledges that were done or failed", "zh-CN": "已到期并完成或未完成的承诺" },
        counts: { numerator: { standings: ["done"] }, denominator: { standings: ["done", "failed"] } },
      },
    ],
  });
  const findings = commitment.lint(vocabulary);
  expect(findings.map(({ code, message }) => [code, message])).toEqual([
    ["uncounted-verdict", 'no rate has verdict "dropped" below the line'],
  ]);
  // #endregion vocabulary
});

test("admission", () => {
  // #region admission
  const rules = commitment.AdmissionRules.parse({
    id: "our-rules",
    version: 1,
    label: { en: "what a pledge must have", "zh-CN": "承诺审核要求" },
    measure: "error",
    baseline: "error",
    due: "error",
    oneAction: { severity: "warning", connectives: [" and ", "并", "同时"] },
    perMaker: [{ maker: "person", least: 2, most: 5, severity: "error" }],
  });
  const { pledge } = must(
    commitment.propose({
      id: "pl-9",
      maker: { id: "zhao", kind: "person", post: "hall manager" },
      kind: "personal",
      statement: "shorter queues and friendlier words",
      by: "zhao",
      on: "2014-03-03",
    }),
  );
  const found = commitment.admission(pledge, rules, [pledge]);
  expect(commitment.isBarred(found)).toBe(true);
  expect(found.findings.map(({ code }) => code)).toEqual([
    "no-measure",
    "no-date",
    "several-actions",
    "too-few-pledges",
  ]);
  const passed = commitment.review(pledge, {
    verdict: "approved",
    admission: found,
    by: "committee",
    on: "2014-03-04",
  });
  expect(!passed.ok && passed.refusal.code).toBe("no-reason"); // an error stands against it
  // #endregion admission
});

test("roll-up", () => {
  const [kept, silent] = [pledges.settled, aPublishedPledge({ id: "pl-2" })];
  // #region roll-up
  const { nodes } = must(
    commitment.rollUp({
      nodes: [
        { id: "county" },
        { id: "canteens" },
        { id: "water" },
        { id: "pl-1", score: commitment.creditOn(kept, "2014-12-31") },
        { id: "pl-2", score: commitment.creditOn(silent, "2014-12-31") }, // "not-assessed": it is due and nobody judged
        { id: "pl-3", score: 0 },
      ],
      links: [
        { parent: "county", child: "canteens", weight: 2 },
        { parent: "county", child: "water", weight: 1 },
        { parent: "canteens", child: "pl-1", weight: 1 },
        { parent: "canteens", child: "pl-2", weight: 1 },
        { parent: "water", child: "pl-1", weight: 1 }, // it serves both areas, and counts once in each
        { parent: "water", child: "pl-3", weight: 3 },
      ],
    }),
  );
  const of = (id: string): unknown => nodes.find((node) => node.id === id);
  expect(of("canteens")).toMatchObject({ value: 1, coverage: 0.5 });
  expect(of("water")).toMatchObject({ value: 0.25, coverage: 1 });
  expect(of("county")).toMatchObject({ value: (2 * 1 + 1 * 0.25) / 3, coverage: (2 * 0.5 + 1 * 1) / 3 });
  // #endregion roll-up
});

test("deliveries", () => {
  const pledge = aPublishedPledge({ id: "help" });
  // #region deliveries
  const { pledge: reported } = must(
    commitment.report(pledge, {
      progress: { state: "measured", achieved: 1 },
      evidence: [{ id: "receipts", description: "signed receipts" }],
      delivered: [
        { form: "in-kind", what: "seed", quantity: { kind: "exact", value: 12, unit: "bags" } },
        { form: "cash", what: "seed", quantity: { kind: "exact", value: 3000, unit: "yuan" } },
      ],
      by: "wang",
      on: "2014-06-30",
    }),
  );
  const sums = commitment.deliveries([reported], "2014-12-31");
  expect(sums.map(({ form, quantity }) => [form, quantity])).toEqual([
    ["in-kind", { kind: "exact", value: 12, unit: "bags" }],
    ["cash", { kind: "exact", value: 3000, unit: "yuan" }], // never added to bags
  ]);
  // #endregion deliveries
});

test("card", () => {
  // #region card
  const pledge = aPublishedPledge({
    maker: { id: "zhao", kind: "person", name: "Zhao Min", post: "hall manager" },
    kind: "personal",
    statement: "every form explained at the window",
    measure: undefined,
  });
  expect(commitment.card(pledge, "2014-03-10")).toEqual({
    pledge: "pl-1",
    maker: { id: "zhao", kind: "person", name: "Zhao Min", post: "hall manager" },
    promise: "every form explained at the window",
    version: 1,
    due: "2014-12-31",
    since: "2014-03-10",
    place: "notice board",
  });
  expect(commitment.card(pledge, "2014-03-09")).toBeUndefined(); // not yet given in public
  // #endregion card
});

test("tally", () => {
  const [kept, silent] = [pledges.settled, aPublishedPledge({ id: "pl-2" })];
  // #region tally
  const counting = { asOf: "2014-12-31", by: ["maker"] } as const;
  const empty = must(commitment.emptyTally(counting)).tally;
  const here = must(commitment.addAll(empty, [kept])).tally;
  const there = must(commitment.readTally(counting, JSON.parse(JSON.stringify(empty)))).tally; // from another worker
  const both = must(commitment.merge(here, must(commitment.addAll(there, [silent])).tally)).tally;

  const { overall } = must(commitment.summaryOf(both)).summary;
  expect(overall.rates.coverage).toMatchObject({ numerator: 1, denominator: 2 });
  expect(must(commitment.remove(both, silent)).tally).toEqual(here);
  // #endregion tally
});

test("summarise", () => {
  const kept = pledges.settled;
  const silent = aPublishedPledge({ id: "pl-2" });
  // #region summarise
  const { summary } = must(commitment.summarise([kept, silent], { asOf: "2014-12-31", by: ["maker"] }));
  const { fulfilment, coverage, "kept-of-due": keptOfDue } = summary.overall.rates;
  expect(fulfilment).toMatchObject({ numerator: 1, denominator: 1, excluded: [{ reason: "no-report", count: 1 }] });
  expect(coverage.value).toBe(0.5); // so the 100 % above rests on half of what was due
  expect(keptOfDue.value).toBe(0.5); // and cannot fall below a half, whatever the missing verdict
  // #endregion summarise
});

test("add-records", () => {
  // #region add-records
  const { tally } = must(commitment.emptyTally({ asOf: "2014-12-31", by: ["class:county"] }));
  const counted = must(
    commitment.addRecords(tally, [
      { id: "1", verdict: "kept", classes: { county: "north" } },
      { id: "2", verdict: "not-kept", classes: { county: "north" } },
    ]),
  ).tally;
  const { rates } = must(commitment.summaryOf(counted)).summary.overall;
  expect(rates.fulfilment.value).toBe(0.5);
  expect(rates["on-time"].value).toBe(0); // nobody knows when the one that was kept took effect
  // #endregion add-records
});
