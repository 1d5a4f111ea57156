import { must } from "answerable";
import * as campaign from "answerable/campaign";
import { linkedProblem, summariseReferrals, type ReferralSummary } from "answerable/campaign/linkage";
import { summariseMembers, type MemberGroup } from "answerable/campaign/members";
import { visits } from "answerable/campaign/register";
import * as commitment from "answerable/commitment";
import { agrees, type Quantity } from "answerable/figures";
import { summarise } from "answerable/ledger";
import { describe, expect, test } from "vitest";
import * as everyLink from "../../examples/campaign-systems/every-link.js";
import { COMPANY, generateCommittees, type CommitteeRecord } from "../../examples/campaign-systems/committees.js";
import { generateDeeds, trades } from "../../examples/campaign-systems/group-deeds.js";
import { JUDGED, plan as groupPlan } from "../../examples/campaign-systems/group-plan.js";
import * as groupRegister from "../../examples/campaign-systems/group-register.js";
import * as groupResults from "../../examples/campaign-systems/group-results.js";
import * as group from "../../examples/campaign-systems/group.js";
import * as linkedAction from "../../examples/campaign-systems/linked-action.js";
import * as linkedActionPlan from "../../examples/campaign-systems/linked-action-plan.js";
import { PUBLISHED, REGISTERED } from "../../examples/campaign-systems/published.js";
import { generateVisits, visitTwice, type VisitRecord } from "../../examples/campaign-systems/return-visits.js";
import * as openCommitments from "../../examples/campaign-systems/open-commitments.js";
import { plan as streetPlan } from "../../examples/campaign-systems/street-plan.js";
import * as streetYear from "../../examples/campaign-systems/street-year.js";
import * as street from "../../examples/campaign-systems/street.js";
import { generateVillages } from "../../examples/campaign-systems/villages.js";
import { plan as waterBureauPlan } from "../../examples/campaign-systems/water-bureau-plan.js";
import * as waterBureau from "../../examples/campaign-systems/water-bureau.js";

/** The records with a change to the one that is meant. */
function changed<Record extends object>(
  records: readonly Record[],
  isMeant: (record: Record) => boolean,
  change: Partial<Record>,
): Record[] {
  const index = records.findIndex(isMeant);
  return records.map((record, at) => (at === index ? { ...record, ...change } : record));
}

const partsOf = ({ numerator, denominator }: { numerator: number; denominator: number }): [number, number] => [
  numerator,
  denominator,
];

describe("B, an industrial group's first link", () => {
  const committees = [COMPANY, ...generateCommittees()];
  const run = (some: readonly CommitteeRecord[]): group.FirstLink => {
    const deeds = generateDeeds(some.filter(({ id }) => id !== COMPANY.id));
    return group.runFirstLink(some, groupRegister.registered(deeds));
  };
  const { units, refused, blockers } = run(committees);
  const matrixOf = (some: readonly campaign.Unit[]): campaign.Matrix =>
    must(campaign.matrix(groupPlan, some, { asOf: JUDGED, by: ["supervision-group"] })).matrix;
  const before = matrixOf(units);

  test("has as many committees and supervision groups as the document prints", () => {
    const own = before.groups.filter(({ key }) => key["supervision-group"] !== COMPANY.group);
    const entered = own.reduce((sum, each) => sum + each.units, 0);
    expect(agrees(PUBLISHED.committees.quantity, entered, { within: 0 })).toBe("agrees");
    expect(agrees(PUBLISHED.groups.quantity, own.length, { within: 0 })).toBe("agrees");
    expect(partsOf(before.rates.entered)).toEqual([88, 88]);
  });

  test("counts no meeting without the head of the supervision group", () => {
    expect(refused.map(({ code }) => code)).toEqual(["supervisor-absent"]);
    const elsewhere = changed(committees, ({ id }) => id === "committee-9", { isHeadPresent: false });
    const after = run(elsewhere);
    expect(after.refused.map(({ code }) => code)).toEqual(["supervisor-absent", "supervisor-absent"]);
    expect(matrixOf(after.units).columns).toEqual(before.columns);
  });

  test("moves one group and no other with one committee's ballots", () => {
    const votes = changed(committees, ({ id }) => id === "committee-3", { satisfied: 35 });
    const after = matrixOf(run(votes).units);
    expect(before.columns[0]?.byState).toMatchObject({ passed: 85, redoing: 3 });
    expect(after.columns[0]?.byState).toMatchObject({ passed: 84, redoing: 4 });
    const moved = after.groups.filter((each, index) => JSON.stringify(each) !== JSON.stringify(before.groups[index]));
    expect(moved.map(({ key }) => key["supervision-group"])).toEqual(["group-3"]);
  });

  test("moves the share that entered, and leaves the listed ones whole, when a committee stays away", () => {
    const { entered } = matrixOf(units.filter(({ id }) => id !== "committee-5")).rates;
    expect(partsOf(entered)).toEqual([87, 88]);
  });

  test("names who is kept by what, and what is due for whoever is sent back", () => {
    const dissatisfied = ["committee-29", "committee-58", "committee-87"];
    expect(blockers).toMatchObject([{ fact: "satisfied", outcome: "not-met", units: dissatisfied }]);
    const sentBack = units.find(({ id }) => id === "committee-29")!;
    const due = group.dueFor(sentBack, groupRegister.registered(generateDeeds(generateCommittees())));
    expect(due.map(({ kind, id, due: by }) => [kind, id, by])).toEqual([
      ["evaluation", "meeting", "2014-06-12"],
      ["gate", "listen", "2014-06-12"],
      ["phase", "listen", "2014-06-12"],
    ]);
  });

  test("sends a committee back that set up no body of its own, whatever its people think", () => {
    const { bodyOn: _, ...without } = committees[4]!;
    const after = run(committees.map((each, at) => (at === 4 ? without : each)));
    expect(after.blockers).toContainEqual(
      expect.objectContaining({ fact: "own-body.amount", outcome: "not-met", units: [without.id] }),
    );
    expect(after.units[4]).toMatchObject({ phase: "listen", attempt: { number: 2 } });
  });
});

describe("B, the group's register of activities", () => {
  const deeds = generateDeeds(generateCommittees());
  const entries = groupRegister.registered(deeds);
  const before = groupRegister.sumUp(entries);
  const without = (id: string): typeof entries => entries.filter((entry) => entry.id !== id);

  test.each(Object.entries(REGISTERED))("sums %s up to what the document prints", (activity, { quantity }) => {
    const sum = before.find((each) => each.activity === activity)?.quantity;
    expect(agrees(quantity, sum?.kind === "exact" ? sum.value : "unknown", { within: 0.02 })).toBe("agrees");
  });

  test("is short of one committee's questionnaires when they are not registered", () => {
    const id = "committee-7-questionnaire";
    const missing = deeds.find((deed) => deed.id === id)?.quantity;
    const after = groupRegister.sumUp(without(id));
    const [whole, rest] = [before, after].map((sums) => sums.find(({ activity }) => activity === "questionnaire"));
    const valueOf = (quantity: Quantity | undefined): number => (quantity?.kind === "exact" ? quantity.value : NaN);
    expect(valueOf(whole?.quantity) - valueOf(rest?.quantity)).toBe(valueOf(missing));
  });

  test("counts studies of the two months from the start, and none of those after them", () => {
    expect(groupRegister.studiesInTwoMonths(entries)).toBe(10);
    expect(groupRegister.studiesInTwoMonths(without("company-study-2014-05-05"))).toBe(10);
    expect(groupRegister.studiesInTwoMonths(without("company-study-2014-03-03"))).toBe(9);
  });

  const found = groupRegister.distinct(entries);
  test.each([
    ["bodies", PUBLISHED.committees],
    ["provinces", PUBLISHED.provinces],
    ["prefectures", PUBLISHED.prefectures],
    ["unitsHeard", PUBLISHED.unitsHeard],
    ["liaisonUnits", PUBLISHED.liaisonUnits],
  ] as const)("counts %s each once, as many as the document prints", (name, { quantity }) => {
    expect(agrees(quantity, found[name], { within: 0 })).toBe("agrees");
  });

  test("loses a place, a speaker or a body with the last entry that names it, and not before", () => {
    const least = entries.filter(({ place }) => place !== "province-11");
    expect(groupRegister.distinct(least)).toEqual({ ...found, provinces: 10 });
    expect(groupRegister.distinct(without("seminar-1-speech-20"))).toEqual(found);
    expect(groupRegister.distinct(without("seminar-1-speech-10"))).toEqual({ ...found, unitsHeard: 18 });
    expect(groupRegister.distinct(without("committee-7-body"))).toEqual({ ...found, bodies: 86 });
  });

  test("misses the visit that a leader did not make, and waits for those of the month that runs", () => {
    const { rates, wanting } = must(visits(groupPlan, entries, { asOf: JUDGED })).visits;
    expect(partsOf(rates.visited)).toEqual([43, 44]);
    expect(wanting).toHaveLength(14);
  });
});

describe("B, what came of the first link", () => {
  const entries = groupRegister.registered(generateDeeds(generateCommittees()));
  const old = trades().filter(({ isNew }) => !isNew);

  test("adds the trades that are registered to those that there were", () => {
    expect(agrees(PUBLISHED.tradesBefore.quantity, old.length, { within: 0 })).toBe("agrees");
    expect(agrees(PUBLISHED.trades.quantity, groupRegister.tradesNow(old, entries), { within: 0 })).toBe("agrees");
    expect(groupRegister.tradesNow(old, [])).toBe(old.length);
  });

  test("counts the days until a suggestion is answered, and the workers from the front line", () => {
    expect(groupResults.daysToResult("2014-03-28")).toBe(10);
    const { value } = groupResults.frontLine(groupResults.generateModelWorkers());
    expect(value === "unknown" ? value : agrees(PUBLISHED.frontLine.quantity, 100 * value, { within: 0 })).toBe(
      "agrees",
    );
  });
});

describe("E, an evaluation at every link", () => {
  const villages = generateVillages();
  const before = everyLink.runLinks(villages);
  const named = (units: readonly campaign.Unit[]): string[] => units.map(({ id }) => id);

  test("holds one unit until its forms came in, sends one back, and lets all through in the end", () => {
    expect(named(everyLink.givenTo(before.units, "hold"))).toEqual(["village-3"]);
    expect(named(everyLink.givenTo(before.units, "redo"))).toEqual(["village-4"]);
    expect(before.units.map(({ status }) => status)).toEqual(villages.map(() => "completed"));
  });

  test.each([
    ["study", []],
    ["analyse", ["village-1"]],
    ["rectify", ["village-1"]],
  ] as const)("asks for more from link to link: 65 of 100 in %s send back %j", (link, expected) => {
    const forms = { ...villages[0]!.forms, [link]: [{ asked: 100, answered: 100, satisfied: 65 }] };
    const { units } = everyLink.runLinks(changed(villages, ({ id }) => id === "village-1", { forms }));
    expect(named(everyLink.givenTo(units, "redo"))).toEqual([...expected, "village-4"]);
    expect(units.slice(1)).toEqual(before.units.slice(1));
  });

  test("keeps a unit held, and counts it as held, as long as its forms are outstanding", () => {
    const { analyse, ...others } = villages[2]!.forms;
    const forms = { ...others, analyse: analyse.slice(0, 1) };
    const { units } = everyLink.runLinks(changed(villages, ({ id }) => id === "village-3", { forms }));
    expect(units[2]).toMatchObject({ status: "held", phase: "analyse" });
    expect(named(everyLink.givenTo(units, "hold"))).toEqual(["village-3"]);
  });

  test("cancels what more people are against than for, and asks for it where they are for it", () => {
    expect(before.cancelled).toEqual(["boards"]);
    expect(before.plan.version).toBe(2);
    const votes = { ...villages[0]!.votes, boards: { for: 1000, against: 0 } };
    const after = everyLink.runLinks(changed(villages, ({ id }) => id === "village-1", { votes }));
    expect(after.cancelled).toEqual([]);
    expect(after.units.filter(({ status }) => status === "completed")).toEqual([]);
  });
});

describe("E, open commitments", () => {
  const villages = generateVillages();
  const records = openCommitments.generateCommitments(villages);
  const ratesOf = (some: readonly openCommitments.OpenCommitment[]): [number, number][] => {
    const pledges = openCommitments.runCommitments(some, villages);
    const { rates } = must(commitment.summarise(pledges, { asOf: openCommitments.COUNTED })).summary.overall;
    return [rates.coverage, rates["kept-of-due"], rates["on-time"]].map(partsOf);
  };

  test("gives no verdict on what nobody counted, and calls kept what was reached", () => {
    expect(ratesOf(records)).toEqual([
      [11, 12],
      [10, 12],
      [9, 10],
    ]);
  });

  test("keeps one less when one village reaches less than it promised, whatever its people think of it", () => {
    const less = changed(records, ({ village }) => village === "village-5", { reached: 1 });
    expect(ratesOf(less)).toEqual([
      [11, 12],
      [9, 12],
      [8, 9],
    ]);
  });
});

describe("I, the preparation of a water bureau", () => {
  const questionnaires = waterBureau.generateQuestionnaires();
  const { unit, deliverable, refused, baseline } = waterBureau.prepare(waterBureau.ROUNDS, waterBureau.BALLOT);

  test("sends out and receives as many as the document prints", () => {
    const received = waterBureau.receiveSuggestions(questionnaires).length;
    expect(agrees(PUBLISHED.questionnaires.quantity, questionnaires.length, { within: 0 })).toBe("agrees");
    expect(agrees(PUBLISHED.suggestions.quantity, received, { within: 0 })).toBe("agrees");
    const isSuggestion = ({ suggestion }: waterBureau.Questionnaire): boolean => suggestion !== undefined;
    const [blank] = questionnaires.filter((each) => !isSuggestion(each));
    const one = changed(questionnaires, ({ id }) => id === blank?.id, { suggestion: "one more" });
    const more = waterBureau.receiveSuggestions(one).length;
    expect(agrees(PUBLISHED.suggestions.quantity, more, { within: 0 })).toBe("differs");
  });

  test("counts the office's work groups from the plan, and holds the preparation against its planned days", () => {
    const groups = waterBureau.workGroups(waterBureauPlan);
    expect(agrees(PUBLISHED.workGroups.quantity, groups.length, { within: 0 })).toBe("agrees");
    const one = { ...waterBureauPlan, roles: waterBureauPlan.roles!.filter(({ id }) => id !== "papers") };
    expect(waterBureau.workGroups(one)).toHaveLength(2);
    expect(waterBureau.preparation(unit)).toMatchObject({ passedOn: "2014-02-27", slippage: { start: 0, end: -1 } });
  });

  test("agrees to no plan before both rounds of comments", () => {
    expect(refused.map(({ code }) => code)).toEqual(["too-few-comment-rounds", "too-few-comment-rounds"]);
    expect(deliverable.status).toBe("agreed");
    expect(() => waterBureau.prepare(waterBureau.ROUNDS.slice(1), waterBureau.BALLOT)).toThrow("comment");
  });

  test("takes the ballot of the mobilisation meeting as the baseline, before any work", () => {
    expect(unit).toMatchObject({
      status: "in-phase",
      phase: "listen",
      attempt: { evaluations: [{ evaluation: "ballot" }] },
    });
    expect(partsOf(baseline)).toEqual([63, 90]);
    const after = waterBureau.prepare(waterBureau.ROUNDS, { cast: 90, good: 62 });
    expect(partsOf(after.baseline)).toEqual([62, 90]);
    expect(after.deliverable).toEqual(deliverable);
  });
});

describe("K, a district's linked action", () => {
  test("helps households whose costs are beyond the printed 40 % of their means, and none at the line", () => {
    expect(linkedAction.helped([39, 40, 41].map((costs) => ({ costs, means: 100 })))).toEqual([
      { costs: 41, means: 100 },
    ]);
    const all = linkedAction.generateHouseholds();
    expect(linkedAction.helped(all)).toHaveLength(all.filter(({ costs, means }) => costs / means > 0.4).length);
  });

  const records = linkedAction.generateReferrals();
  const summaryOf = (some: readonly linkedAction.ReferralRecord[]): ReferralSummary =>
    must(summariseReferrals(linkedActionPlan.plan, linkedAction.linkUp(some), { asOf: linkedAction.COUNTED })).summary;
  const before = summaryOf(records);

  test("has the three months that the document prints, and slips once they are over", () => {
    expect(agrees(PUBLISHED.effect.quantity, linkedActionPlan.monthsPlanned(), { within: 0 })).toBe("agrees");
    expect(linkedActionPlan.effectBy()).toBe("2014-06-15");
    expect(linkedActionPlan.actions("2014-06-15").slippage.end).toBe("not-yet-due");
    expect(linkedActionPlan.actions("2014-06-30").slippage.end).toBe(11);
  });

  test("puts the street and the district above the community", () => {
    const above = linkedActionPlan.lines().find(({ unit }) => unit === "community")?.above;
    expect(above).toEqual(["street-1", "district"]);
  });

  test("leads one problem from the community up to the city", () => {
    const { linked } = must(linkedProblem(linkedAction.linkUp(records), linkedAction.BURDEN));
    expect(linked.origins).toEqual(["community"]);
    expect(linked.units.map(({ level }) => level)).toEqual(["community", "street", "district", "city"]);
  });

  test("counts what was answered, in time and confirmed, and what was sent back apart", () => {
    const { answered, onTime, confirmed, sentBack } = before.overall.rates;
    expect([answered, onTime, confirmed, sentBack].map(partsOf)).toEqual([
      [13, 14],
      [12, 14],
      [12, 14],
      [1, 15],
    ]);
    expect(before.byDirection).toMatchObject({ upward: { referrals: 7 }, downward: { referrals: 8 } });
    expect(agrees(PUBLISHED.problems.quantity, 13, { within: 0 })).toBe("unknown");
  });

  test.each([
    ["an answer that comes late", { answered: "2014-06-18" }, "onTime", [11, 14]],
    ["an answer that is not confirmed yet", { end: "answered" }, "confirmed", [11, 14]],
  ] as const)("moves one rate and no other with %s", (_, change, name, parts) => {
    const after = summaryOf(changed(records, ({ problem }) => problem === "hot-spot-1", change));
    const { rates } = before.overall;
    expect(after.overall.rates).toEqual({ ...rates, [name]: after.overall.rates[name] });
    expect(partsOf(after.overall.rates[name])).toEqual(parts);
    expect(after.byDirection.upward).toEqual(before.byDirection.upward);
  });
});

describe("M, a street's evaluation", () => {
  const records = street.generateMembers();
  const groupOf = (some: readonly street.MemberRecord[]): MemberGroup =>
    must(summariseMembers(streetPlan, street.judgeMembers(some), { asOf: street.COUNTED })).summary.overall;
  const before = groupOf(records);

  test("recounts who passed, at once or after rework, and lets no organisation through while one member has not", () => {
    const { passed, firstAttempt, afterRework } = before.rates;
    expect([passed, firstAttempt, afterRework].map(partsOf)).toEqual([
      [35, 36],
      [34, 36],
      [1, 2],
    ]);
    const { gates, blockers, many } = street.closeYear(street.judgeMembers(records));
    expect([...gates.values()]).toEqual(["met", "not-met", "met"]);
    expect(blockers.map(({ units }) => units)).toEqual([["organisation-2"]]);
    expect(many.units.map(({ id, status }) => [id, status])).toEqual([
      ["organisation-1", "completed"],
      ["organisation-3", "completed"],
    ]);
    expect(many.notTaken).toMatchObject([{ unit: "organisation-2", refusal: { code: "gate-not-met" } }]);
    expect(agrees(PUBLISHED.membersPassed.quantity, passed.numerator, { within: 0 })).toBe("unknown");
  });

  test("exceeds the quota, and moves no rate, with one more that is graded excellent", () => {
    const one = changed(records, ({ id }) => id === "member-2", { grades: ["excellent"] });
    const after = groupOf(one);
    expect(before.quotas).toMatchObject([{ count: 12, verdict: "kept" }]);
    expect(after.quotas).toMatchObject([{ count: 13, verdict: "exceeded" }]);
    expect(after.rates).toEqual(before.rates);
  });

  test("takes no grade from the ballots: they are kept, and the organisation decides", () => {
    const after = groupOf(changed(records, ({ id }) => id === "member-2", { good: 0 }));
    expect(after).toEqual(before);
  });

  test("settles an appeal with the return visit only, and visits without one leave the rate as it is", () => {
    const visits = generateVisits();
    const settled = (some: readonly VisitRecord[]): [number, number] =>
      partsOf(must(summarise(visitTwice(some), { asOf: street.COUNTED })).summary.overall.rates.fixed);
    expect(settled(visits)).toEqual([42, 48]);
    expect(settled(changed(visits, ({ appeal }) => appeal === "settled", { appeal: "open" }))).toEqual([41, 48]);
    expect(settled(visits.filter(({ appeal }) => appeal !== "none"))).toEqual([42, 48]);
  });

  test("counts who commented and on whom once, and knows none of the document's masked numbers", () => {
    const deeds = streetYear.generateComments(records);
    const found = streetYear.comments(streetYear.registered(deeds));
    expect(found).toEqual({ directSecretaries: 3, branchSecretaries: 6, organisations: 9, members: 27 });
    expect(agrees(PUBLISHED.membersCommented.quantity, found.members, { within: 0 })).toBe("unknown");
    const again = deeds.map((deed) => ({ ...deed, id: `${deed.id}-again` }));
    expect(streetYear.comments(streetYear.registered([...deeds, ...again]))).toEqual(found);
  });

  test("sums inspections by inspector, and puts right only what was found", () => {
    const deeds = streetYear.generateInspections();
    const { byInspector, putRight } = streetYear.inspections(streetYear.registered(deeds));
    expect(byInspector.map(({ entries }) => entries)).toEqual([6, 6, 6, 6]);
    expect(partsOf(putRight)).toEqual([3, 5]);
    const unfound = deeds.filter(({ id }) => id !== "inspection-1-finding");
    expect(partsOf(streetYear.inspections(streetYear.registered(unfound)).putRight)).toEqual([2, 4]);
  });
});
