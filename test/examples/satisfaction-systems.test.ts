import { must } from "answerable";
import { summarise } from "answerable/ledger";
import { agrees } from "answerable/figures";
import * as satisfaction from "answerable/satisfaction";
import * as diagnostics from "answerable/satisfaction/diagnostics";
import { describe, expect, test } from "vitest";
import { visitTwice } from "../../examples/campaign-systems/return-visits.js";
import { member, organisation } from "../../examples/satisfaction-systems/bureau-protocol.js";
import {
  evaluate,
  generateEvaluators,
  type Evaluated,
  type Evaluator,
} from "../../examples/satisfaction-systems/bureau.js";
import { count, rateOf, whole } from "../../examples/satisfaction-systems/count.js";
import { generateCityCalls, generateWave, type Call } from "../../examples/satisfaction-systems/county-calls.js";
import { generateEarned, weigh } from "../../examples/satisfaction-systems/county-coefficient.js";
import { TOWNSHIPS, awareness, city, county } from "../../examples/satisfaction-systems/county-protocol.js";
import * as survey from "../../examples/satisfaction-systems/county.js";
import * as ballots from "../../examples/satisfaction-systems/group-ballots.js";
import { generateMeetings, presentAt, type Meeting } from "../../examples/satisfaction-systems/group-meetings.js";
import * as questionnaire from "../../examples/satisfaction-systems/group-questionnaire.js";
import { PUBLISHED } from "../../examples/satisfaction-systems/published.js";
import * as street from "../../examples/satisfaction-systems/street.js";
import * as streetForms from "../../examples/satisfaction-systems/street-forms.js";
import * as votes from "../../examples/satisfaction-systems/water-bureau-protocol.js";
import * as waterBureau from "../../examples/satisfaction-systems/water-bureau.js";
import type { Printed } from "../../examples/shared/printed.js";

/** The numerator and the denominator of a named rate. */
function parts(group: satisfaction.GroupResult, question: string, rate: string): [number, number] {
  const { numerator, denominator } = rateOf(group, question, rate)!.rate;
  return [numerator, denominator];
}

/** The records with a change to the first one that is meant. */
function changed<Record extends object>(
  records: readonly Record[],
  isMeant: (record: Record) => boolean,
  change: Partial<Record>,
): Record[] {
  const index = records.findIndex(isMeant);
  return records.map((record, at) => (at === index ? { ...record, ...change } : record));
}

const compared = ({ quantity }: Printed, counted: number): string => agrees(quantity, counted, { within: 0.02 });

const marked = ({ ballots: own }: Meeting, marks: readonly string[]): number =>
  own.filter(({ mark }) => marks.includes(mark)).length;
const satisfiedIn = (meeting: Meeting): number => marked(meeting, ["satisfied", "basically-satisfied"]);
const spoiltIn = (meeting: Meeting): number => marked(meeting, ["blank", "several-marks"]);

function valueOf({ score }: satisfaction.GroupResult): number {
  return score.status === "scored" ? score.value : NaN;
}

function asTownship(calls: readonly Call[], unit = "township-1"): Call[] {
  return calls.map((call) => ({ ...call, unit }));
}

describe("B, an industrial group's questionnaire", () => {
  const rows = questionnaire.generateQuestionnaires();
  const said = questionnaire.generateSaid();
  const { tally, opinions } = questionnaire.ask(rows, said);
  const all = whole(questionnaire.protocol, tally);

  test("comes from as many people and committees as the document prints, and with as many opinions", () => {
    expect(compared(PUBLISHED.respondents, all.responses)).toBe("agrees");
    expect(compared(PUBLISHED.committees, Object.keys(tally.units).length)).toBe("agrees");
    expect(compared(PUBLISHED.opinions, opinions.length)).toBe("agrees");
    expect(compared(PUBLISHED.seminars, new Set(said.map(({ seminar }) => seminar)).size)).toBe("agrees");
  });

  test("is short of a committee and its people when their forms stay away", () => {
    const without = questionnaire.ask(
      rows.filter(({ unit }) => unit !== "committee-9"),
      said,
    );
    expect(compared(PUBLISHED.committees, Object.keys(without.tally.units).length)).toBe("differs");
    expect(whole(questionnaire.protocol, without.tally).responses).toBe(all.responses - 48);
  });

  test("gives what was written on as opinions that lead back to no form and no grade", () => {
    const written = opinions.filter(({ channel }) => channel === "questionnaire");
    expect(written).toHaveLength(rows.filter(({ comment }) => comment !== undefined).length);
    const silent = changed(rows, ({ comment }) => comment !== undefined, { comment: " " });
    const after = questionnaire.ask(silent, said);
    expect(after.opinions).toHaveLength(opinions.length - 1);
    expect(after.tally).toEqual(tally);
    expect(JSON.stringify(opinions)).not.toMatch(/questionnaire-\d+"|serious/);
  });

  test("counts a form with a grade of another scale by its refusal", () => {
    const strange = changed(rows, () => true, { answers: { ...rows[0]!.answers, hedonism: "satisfied" } });
    const after = questionnaire.ask(strange, said);
    expect(after.tally.refused).toEqual({ "not-on-scale": 1 });
    expect(whole(questionnaire.protocol, after.tally).responses).toBe(all.responses - 1);
  });
});

describe("B, the ballots of its committees' meetings", () => {
  const meetings = generateMeetings();
  const { parts: counts, tally, duplicates } = ballots.countInParts(meetings);
  const electorates = presentAt(meetings);
  const all = whole(ballots.protocol, tally, { electorates });

  test("are counted in as many parts, and for as many committees, as the document prints", () => {
    expect(compared(PUBLISHED.groups, counts)).toBe("agrees");
    expect(compared(PUBLISHED.committees, Object.keys(tally.units).length)).toBe("agrees");
  });

  test("give in parts what they give at once, where a second ballot of one code is refused at the door", () => {
    const { tally: atOnce } = ballots.countPart(meetings);
    expect(atOnce.refused).toEqual({ "duplicate-response": 1 });
    expect(tally).toEqual(atOnce);
    expect(duplicates).toEqual([{ id: "committee-1-1", units: ["committee-1", "committee-2"] }]);
  });

  test("are for or against among valid ballots and among those present, whose rate is unknown where nobody counted them", () => {
    expect(parts(all, "link", "satisfied")).toEqual([4226, 4555]);
    expect(parts(all, "link", "of-present")).toEqual([4226, 4812]);
    const [first] = meetings;
    const against = { ballots: first!.ballots.map(({ code }) => ({ code, mark: "dissatisfied" })) };
    const after = whole(ballots.protocol, ballots.countInParts(changed(meetings, () => true, against)).tally);
    expect(parts(after, "link", "satisfied")).toEqual([4226 - satisfiedIn(first!), 4555 + spoiltIn(first!)]);
    expect(rateOf(after, "link", "of-present")?.rate.value).toBe("unknown");
  });

  test("move one committee and no other", () => {
    const unitsOf = (some: readonly Meeting[]): readonly satisfaction.GroupResult[] =>
      must(satisfaction.score(ballots.protocol, ballots.countInParts(some).tally, { by: ["unit"] })).scores.groups;
    const before = unitsOf(meetings);
    const one = unitsOf(changed(meetings, ({ committee }) => committee === "committee-5", { ballots: [] }));
    expect(one.find(({ unit }) => unit === "committee-5")?.responses).toBe(0);
    expect(one.filter(({ unit }) => unit !== "committee-5")).toEqual(
      before.filter(({ unit }) => unit !== "committee-5"),
    );
  });

  test("show nothing of a meeting of six, and name the one at which all agree", () => {
    const { groups } = must(satisfaction.score(ballots.protocol, tally, { by: ["unit"] })).scores;
    const withheld = groups.filter(({ questions: [link] }) => link?.status === "withheld");
    expect(withheld.map(({ unit }) => unit)).toEqual(["committee-87"]);
    const { diagnostics: found } = must(diagnostics.uniformAnswers(ballots.protocol, tally));
    expect(found.map(({ unit }) => unit)).toEqual(["committee-41"]);
  });

  test("are refused when they come out of a box after the last day", () => {
    const late = ballots.countInParts(
      changed(meetings, ({ committee }) => committee === "committee-87", { on: "2014-05-07" }),
    );
    expect(late.tally.refused).toEqual({ "outside-the-days": 4, "duplicate-response": 1 });
    expect(compared(PUBLISHED.committees, Object.keys(late.tally.units).length)).toBe("differs");
  });
});

describe("F, a county's telephone survey", () => {
  const calls = generateWave("november");
  const waves = [survey.countWave(generateWave("july")), survey.countWave(generateWave("september"))];
  const wave = survey.countWave(calls);
  const townships = survey.townshipsOf(wave);
  const isInterview = ({ disposition }: Call): boolean => disposition === "interview";
  const without = survey.countWave(calls.filter(({ unit }) => unit !== "township-2"));

  test("calls as many townships as the document prints, and one fewer where nobody was called", () => {
    const called = (some: survey.CountyWave): number => Object.keys(some.satisfaction.units).length;
    expect(compared(PUBLISHED.townships, called(wave))).toBe("agrees");
    expect(compared(PUBLISHED.townships, called(without))).toBe("differs");
  });

  test("has an average of all its townships, or none", () => {
    expect(survey.averageOf(townships)).toBeCloseTo(88.3, 1);
    expect(survey.averageOf(survey.townshipsOf(without))).toBe("unknown");
  });

  test("counts every interview among the drawn numbers and under both protocols", () => {
    const cases = survey.fieldworkOf(wave, ["unit"]);
    expect(cases.map(({ rates }) => rates.rr1.numerator)).toEqual(townships.map(({ responses }) => responses));
    expect(cases.map((each) => each.cases)).toEqual(TOWNSHIPS.map(() => 260));
    expect(whole(awareness, wave.awareness).responses).toBe(whole(county, wave.satisfaction).responses);
  });

  test("moves one township and the fieldwork with one who refuses instead of answering", () => {
    const refused = calls.map((call) => {
      const { answers: _, ...row } = call;
      return call === calls.find(isInterview) ? { ...row, disposition: "refusal" as const } : call;
    });
    const after = survey.countWave(refused);
    const [first, ...others] = survey.townshipsOf(after);
    expect(first?.responses).toBe(townships[0]!.responses - 1);
    expect(others).toEqual(townships.slice(1));
    const [rates, ratesAfter] = [wave, after].map((each) => survey.fieldworkOf(each, [])[0]!.rates);
    expect(ratesAfter!.rr1.numerator - rates!.rr1.numerator).toBe(-1);
    expect(ratesAfter!.ref1.numerator - rates!.ref1.numerator).toBe(1);
    expect(ratesAfter!.con1).toEqual(rates!.con1);
  });

  test("weighs mobile to landline as 6 to 4, however many answer by each", () => {
    const scoreOf = (some: readonly satisfaction.GroupResult[]): number[] =>
      some.map(({ score }) => (score.status === "scored" ? score.value : NaN));
    const { groups } = must(satisfaction.score(county, wave.satisfaction, { by: ["channel"] })).scores;
    const [mobile, landline] = scoreOf(groups) as [number, number]; // one for each channel
    expect(scoreOf([whole(county, wave.satisfaction)])[0]).toBeCloseTo(0.6 * mobile + 0.4 * landline, 9);
    const twice = calls
      .filter(({ channel }) => channel === "mobile")
      .map((call) => ({ ...call, id: `${call.id}-again` }));
    const after = survey.countWave([...calls, ...twice]);
    expect(scoreOf([whole(county, after.satisfaction)])[0]).toBeCloseTo(0.6 * mobile + 0.4 * landline, 9);
  });

  test.each([
    ["knows nothing any more", "know-none", -1],
    ["knows some", "know-some", 0],
  ])("asks for awareness apart: one who %s moves no satisfaction", (_, policies, step) => {
    const isMeant = ({ answers }: Call): boolean => answers?.["policies"] === "know";
    const answers = { ...calls.find(isMeant)!.answers, policies };
    const after = survey.countWave(changed(calls, isMeant, { answers }));
    const [aware, among] = parts(whole(awareness, wave.awareness), "policies", "aware");
    expect(parts(whole(awareness, after.awareness), "policies", "aware")).toEqual([aware + step, among]);
    expect(after.satisfaction).toEqual(wave.satisfaction);
  });

  test("has risen since the city asked, as the document says, and by more than chance", () => {
    const before = survey.countCity(generateCityCalls());
    const change = survey.workSinceCity(before, wave)!;
    expect(change.interval).toMatchObject({ status: "estimated" });
    expect(change.interval.status === "estimated" && change.interval.low).toBeGreaterThan(0);
    const isMeant = ({ answers }: Call): boolean => answers?.["aid"] === "satisfied";
    const worse = { answers: { ...calls.find(isMeant)!.answers, aid: "dissatisfied" } };
    const withoutAid = survey.workSinceCity(before, survey.countWave(changed(calls, isMeant, worse)));
    expect(withoutAid).toEqual(change);
    const same = survey.workSinceCity(before, survey.countWave(asTownship(generateCityCalls())));
    expect(same).toMatchObject({ value: 0, test: { pValue: 1 } });
  });

  test("cannot be compared township by township with a survey that knew none", () => {
    const before = { protocol: city, tally: survey.countCity(generateCityCalls()) };
    const { groups } = must(satisfaction.compareWaves(county, before, wave.satisfaction, { by: ["unit"] })).comparison;
    const codes = groups.map(({ score }) => score.status === "withheld" && score.refusal.code);
    expect(new Set(codes)).toEqual(new Set(["only-in-one-wave"]));
  });

  test("calls a rate of dissatisfied high only where its whole interval is", () => {
    const outcomes = new Map(townships.map((township) => [township.unit, survey.isHigh(township)]));
    expect(outcomes.get("township-4")).toBe("not-met");
    expect(outcomes.get("township-11")).toBe("met");
    expect([...outcomes.values()].filter((outcome) => outcome === "undetermined")).toHaveLength(11);
    expect(survey.isHigh(survey.townshipsOf(without)[1]!)).toBe("unknown");
  });

  test("finds that one township changed, of those that seem to when each is looked at alone", () => {
    const changes = [...survey.dissatisfiedSinceFirst([...waves, wave])];
    const below = (pValueOf: (change: satisfaction.RateChange) => number | undefined): string[] =>
      changes.flatMap(([unit = "", change]) => ((pValueOf(change) ?? 1) <= 0.05 ? [unit] : []));
    expect(below(({ corrected }) => corrected?.pValue)).toEqual(["township-4"]);
    expect(below(({ test: tested }) => (tested.status === "tested" ? tested.pValue : 1)).length).toBeGreaterThan(1);
  });

  test("puts townships that cannot be told apart into one band", () => {
    const [first, ...others] = survey.bandsOf(townships);
    expect(first?.[0]).toBe("township-4");
    expect(others.length).toBeGreaterThan(0);
    const own = calls.filter(({ unit }) => unit === "township-1");
    const alike = survey.countWave(TOWNSHIPS.flatMap((unit) => asTownship(own, unit)));
    expect(survey.bandsOf(survey.townshipsOf(alike))).toEqual([TOWNSHIPS]);
  });

  describe("as a coefficient", () => {
    const earned = generateEarned();

    test("moves places: who earned least but satisfies most comes up", () => {
      const weighed = weigh(earned, townships);
      const fourth = weighed.find(({ unit }) => unit === "township-4");
      expect(fourth).toMatchObject({ points: 82, places: { before: 11, after: 3 } });
      expect(fourth?.coefficient).toBeCloseTo(0.962, 3);
      expect(fourth?.result).toBeCloseTo(82 * (fourth?.coefficient as number), 9);
    });

    test("is unknown without a score, and takes no place from the others", () => {
      const weighed = weigh(earned, survey.townshipsOf(without));
      expect(weighed[1]).toMatchObject({ coefficient: "unknown", result: "unknown", places: { after: "unknown" } });
      const places = weighed.map(({ places: { after } }) => after).filter((place) => place !== "unknown");
      expect(places.toSorted((one, other) => one - other)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]);
    });
  });
});

describe("I, a water bureau's ballot at its mobilisation meeting", () => {
  const box = waterBureau.generateBox("baseline");
  const baseline = waterBureau.openBox(votes.baseline, box);
  const later = waterBureau.openBox(votes.later, waterBureau.generateBox("later"));
  const changesOf = (before: satisfaction.Wave): readonly unknown[] =>
    waterBureau.changesSince(before, later).map((compared) => {
      if (compared.status === "withheld") return compared.refusal.code;
      const [change] = compared.rates;
      return change?.status === "compared" && change.test.status === "tested" && change.test.pValue <= 0.01;
    });

  test("is the baseline, among valid ballots and among those present", () => {
    const result = waterBureau.resultOf(baseline, box);
    expect(parts(result, "formalism", "satisfied")).toEqual([49, 91]);
    expect(parts(result, "formalism", "of-present")).toEqual([49, 96]);
    const isMeant = ({ marks }: waterBureau.Ballot): boolean => marks["formalism"] === "satisfied";
    const marks = { ...box.ballots.find(isMeant)!.marks, formalism: "blank" };
    const after = { ...box, ballots: changed(box.ballots, isMeant, { marks }) };
    const moved = waterBureau.resultOf(waterBureau.openBox(votes.baseline, after), after);
    expect(parts(moved, "formalism", "satisfied")).toEqual([48, 90]);
    expect(parts(moved, "formalism", "of-present")).toEqual([48, 96]);
    expect(parts(moved, "hedonism", "satisfied")).toEqual(parts(result, "hedonism", "satisfied"));
  });

  test("counts each ballot once, and not one that is put in again", () => {
    const again = waterBureau.openBox(votes.baseline, { ...box, ballots: [...box.ballots, box.ballots[0]!] });
    expect(again.tally).toEqual({ ...baseline.tally, refused: { "duplicate-response": 1 } });
  });

  test("has no result with more ballots in the box than people were present", () => {
    expect(() => waterBureau.resultOf(baseline, { ...box, present: 91 })).toThrow("92 responses, 91 present");
  });

  test("moved by more than chance on two winds by the later vote, which alone asks what was put right", () => {
    expect(changesOf(baseline)).toEqual([true, true, false, false, "only-in-one-wave"]);
    const same = waterBureau.generateBox("baseline").ballots.map(({ code, marks }) => {
      return { code, marks: { ...marks, rectified: "satisfied" } };
    });
    const unmoved = waterBureau.openBox(votes.later, { ...box, ballots: same });
    const changes = waterBureau
      .changesSince(baseline, unmoved)
      .map((each) => each.status === "compared" && each.rates[0]);
    expect(changes.slice(0, 4)).toMatchObject(Array(4).fill({ change: { value: 0 }, test: { pValue: 1 } }));
  });

  test("is not compared with a portrait that other people voted", () => {
    const portrait = waterBureau.openBox(votes.portrait, waterBureau.generateBox("portrait"));
    expect(changesOf(portrait)).toEqual([...Array<string>(4).fill("evaluators-changed"), "only-in-one-wave"]);
  });
});

describe("L, a county bureau's self, mutual, leaders' and mass evaluation", () => {
  const isOf =
    (unit: string, evaluators: string) =>
    (each: Evaluator): boolean =>
      each.unit === unit && each.class === evaluators;
  const percentOf = ({ all }: Evaluated, question: string, rate: string): number =>
    100 * (rateOf(all, question, rate)!.rate.value as number);

  describe.each([
    ["the organisation", organisation, "party-group", 120],
    ["its members", member, "member-4", 315],
  ] as const)("of %s", (_, protocol, unit, entitled) => {
    const evaluators = generateEvaluators(protocol);
    const before = evaluate(protocol, evaluators);
    const questions = protocol.definition.questions.map(({ id }) => id);
    const [question = ""] = questions;

    test.each(questions)(
      "satisfies all as to %s, as one document prints, and all take part, as another demands",
      (each) => {
        expect(parts(before.all, each, "satisfied")).toEqual([entitled, entitled]);
        expect(parts(before.all, each, "covered")).toEqual([entitled, entitled]);
        expect(compared(PUBLISHED.satisfied, percentOf(before, each, "satisfied"))).toBe("agrees");
        expect(compared(PUBLISHED.covered, percentOf(before, each, "covered"))).toBe("agrees");
        expect(compared(PUBLISHED.forms, before.all.responses)).toBe("unknown");
      },
    );

    test("satisfies no longer all with one who is not, who has taken part all the same", () => {
      const isMeant = isOf(unit, "masses");
      const marks = { ...evaluators.find(isMeant)!.marks, [question]: "dissatisfied" };
      const after = evaluate(protocol, changed(evaluators, isMeant, { marks }));
      expect(compared(PUBLISHED.satisfied, percentOf(after, question, "satisfied"))).toBe("differs");
      expect(compared(PUBLISHED.covered, percentOf(after, question, "covered"))).toBe("agrees");
    });

    test("does not cover all when one form stays away, and still satisfies all who answered", () => {
      const absent = evaluators.map((each) => {
        const { marks: _, ...person } = each;
        return each === evaluators.find(isOf(unit, "masses")) ? person : each;
      });
      const after = evaluate(protocol, absent);
      expect(parts(after.all, question, "covered")).toEqual([entitled - 1, entitled]);
      expect(compared(PUBLISHED.covered, percentOf(after, question, "covered"))).toBe("differs");
      expect(compared(PUBLISHED.satisfied, percentOf(after, question, "satisfied"))).toBe("agrees");
    });

    test("weighs the classes and not the forms: as many masses again move no score", () => {
      const twice = evaluators.flatMap((each) =>
        each.class === "masses" ? [each, { ...each, id: `${each.id}-2` }] : [each],
      );
      expect(evaluate(protocol, twice).all.score).toMatchObject({ value: valueOf(before.all) });
    });
  });

  test("weighs self, mutual, leaders' and mass evaluation as 1 to 2 to 2 to 5", () => {
    const { all, classes } = evaluate(member, generateEvaluators(member));
    const [self, peers, leaders, masses] = classes.map(valueOf) as [number, number, number, number]; // one for each class
    expect(valueOf(all)).toBeCloseTo((self + 2 * peers + 2 * leaders + 5 * masses) / 10, 9);
  });

  test("shows nothing of a class with fewer than eight forms, and of others that they do not agree", () => {
    const states = ({ classes }: Evaluated): readonly unknown[] =>
      classes.map(({ score }) => (score.status === "scored" ? Math.round(score.value) : score.refusal.code));
    expect(states(evaluate(organisation, generateEvaluators(organisation)))).toEqual([
      "below-minimum",
      93,
      "below-minimum",
      90,
    ]);
    expect(states(evaluate(member, generateEvaluators(member)))).toEqual([97, 93, 87, 90]);
  });
});

describe("M, a street's evaluation", () => {
  const meetings = streetForms.generateMeetings();
  const visits = streetForms.generateVisits();
  const tallyOf = (some: readonly streetForms.Visit[], at = meetings): satisfaction.Tally =>
    count(street.protocol, [...at, ...streetForms.formsOf(some)]);
  const tally = tallyOf(visits);
  const unitsOf = (some: satisfaction.Tally): readonly satisfaction.GroupResult[] =>
    must(satisfaction.score(street.protocol, some, { by: ["unit"] })).scores.groups;

  test("evaluates organisations whose number the document masks", () => {
    expect(tally.refused).toEqual({});
    expect(compared(PUBLISHED.organisations, Object.keys(tally.units).length)).toBe("unknown");
  });

  test("hears at home what nobody says at the meeting, and is told that the two differ", () => {
    const { groups } = must(satisfaction.score(street.protocol, tally, { by: ["class", "channel"] })).scores;
    const residents = groups.filter((group) => group.class === "residents");
    expect(residents.map((group) => parts(group, "promises", "satisfied"))).toEqual([
      [32, 32],
      [44, 64],
    ]);
    const apart = (some: satisfaction.Tally): readonly unknown[] =>
      must(diagnostics.channelsApart(street.protocol, some, { rate: "satisfied" })).diagnostics.map((each) => [
        each.question,
        each.class,
        each.channel,
      ]);
    expect(apart(tally)).toEqual(["promises", "service"].map((question) => [question, "residents", "meeting"]));
    const content = visits.map((visit) => ({ ...visit, marks: { promises: "satisfied", service: "satisfied" } }));
    expect(apart(tallyOf(content))).toEqual([]);
  });

  test("offsets the meeting by the visits: every organisation's score is lower with them", () => {
    const { groups } = must(satisfaction.score(street.protocol, tally, { by: ["unit", "channel"] })).scores;
    const alone = groups.filter(({ channel }) => channel === "meeting").map(valueOf);
    unitsOf(tally).forEach((group, index) => {
      expect(valueOf(group)).toBeLessThan(alone[index]!);
    });
  });

  test("is off its plan where too many sat who were named, and too few who were drawn", () => {
    const { diagnostics: found } = must(diagnostics.offQuota(street.protocol, tally));
    expect(new Set(found.map(({ unit }) => unit))).toEqual(new Set(["organisation-3"]));
    const few = found.filter(({ code }) => code === "too-few-drawn");
    expect(few.map(({ share }) => [share.numerator, share.denominator])).toEqual([[16, 100]]);
    const { groups } = must(satisfaction.composition(street.protocol, tally, { by: ["unit"] }));
    expect(groups.map(({ enoughDrawn }) => enoughDrawn)).toEqual([true, true, false]);
    const undrawn = meetings.map(({ drawn: _, ...row }) => row);
    const after = must(satisfaction.composition(street.protocol, tallyOf(visits, undrawn), { by: ["unit"] })).groups;
    expect(after.map(({ drawn }) => drawn.numerator)).toEqual([26, 26, 12]);
    expect(after.map(({ enoughDrawn }) => enoughDrawn)).toEqual([false, false, false]);
  });

  test("joins the year with the masses as six to four, and has no result where no resident was heard", () => {
    const year = streetForms.generateYear();
    const totals = (some: satisfaction.Tally): readonly unknown[] =>
      street
        .joinWithYear(unitsOf(some), year)
        .results.map(({ score }) => (score.status === "scored" ? score.value : score.refusal.code));
    const [first] = unitsOf(tally);
    expect(totals(tally)[0]).toBeCloseTo(0.6 * 91 + 0.4 * valueOf(first!), 9);
    const unheard = tallyOf(visits.filter(({ organisation: own }) => own !== "organisation-1"));
    expect(unitsOf(unheard)[0]?.score).toMatchObject({ refusal: { code: "empty-class" } });
    expect(totals(unheard)).toEqual(["part-withheld", ...totals(tally).slice(1)]);
  });

  test("settles an appeal with the return visit, whatever the household marked, and no form says which it was", () => {
    const settled = (some: readonly streetForms.Visit[]): [number, number] => {
      const { fixed } = must(summarise(visitTwice(some), { asOf: "2011-12-20" })).summary.overall.rates;
      return [fixed.numerator, fixed.denominator];
    };
    expect(settled(visits)).toEqual([12, 17]);
    const open = changed(visits, ({ appeal }) => appeal === "settled", { appeal: "open" });
    expect(settled(open)).toEqual([11, 17]);
    expect(tallyOf(open)).toEqual(tally);
    expect(JSON.stringify(streetForms.formsOf(visits))).not.toMatch(/-household-/);
  });
});
