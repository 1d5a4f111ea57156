import { expect, test } from "vitest";
import { must } from "answerable";
import * as assessment from "answerable/assessment";
import * as commitment from "answerable/commitment";
import * as ledger from "answerable/ledger";
import { ledgerTable, readLedgerRow } from "answerable/ledger/sheet";
import {
  checkAndNotice2022,
  chineseLedgerSheet,
  closedAtOnce,
  daysLeftTable,
  fourWinds,
  guangyuanLights2018,
  haiyanScale,
  hotlineRule,
  levelByLevel2021,
  lossOfAwards,
  makeUpLessons2005,
  newZealandVerdicts,
  numberStays2016,
  opinionChannels,
  organisationForm,
  questionsOf,
  satisfiedFrom98,
  schoolBands,
  stepWords,
  strivingForExcellenceNumbers,
  superviseable,
  suqianByDate,
  tenPointTable,
  testedAgain2010,
  threeRedCards2020,
  threeRates,
  twoLowMonths,
  yellowCards,
  zeroComplaints,
} from "answerable/presets";
import { bandOf, isVerified, light, lintBands, piecewiseScore } from "answerable/rules";
import { findColumns, importRows, parseCsv, toCsv } from "answerable/tables";

test("the blue light comes on as many days before the deadline as the app says", () => {
  // #region suqianByDate
  const scheme = suqianByDate({ nearDays: 5 });
  const onCourse = { behindSchedule: false, poorQuality: false };
  expect(light(scheme, { daysToDue: 5, ...onCourse })).toMatchObject({ scheme: "suqian-by-date", colour: "blue" });
  expect(light(scheme, { daysToDue: 6, ...onCourse }).outcome).toBe("undefined-by-scheme");
  expect(light(scheme, { daysToDue: 6 }).outcome).toBe("unknown"); // nobody said that the work is on course
  // #endregion suqianByDate
});

test("a form offers the four winds, and the problem keeps the code", () => {
  const said = { id: "op-1", channel: "hotline", anonymous: true, text: "papers answer papers" };
  const { opinion } = must(ledger.receive({ ...said, on: "2014-03-03" }));
  // #region fourWinds
  const options = fourWinds.codes.map(({ code, label }) => ({ value: code, text: label["zh-CN"] }));
  expect(options[0]).toEqual({ value: "formalism", text: "形式主义" });

  const input = { id: "p-1", category: "formalism", scope: "unit", by: "office", on: "2014-03-04" } as const;
  expect(must(ledger.consolidate([opinion], input)).problem.category).toBe("formalism");
  // #endregion fourWinds
});

test("a form offers channels, and the opinion keeps the code", () => {
  // #region opinionChannels
  const channel = opinionChannels.codes.find(({ label }) => label["zh-CN"] === "“不满意”热线")!.code;
  const said = { id: "op-1", channel, anonymous: true, text: "nobody answers", on: "2014-03-03" };
  expect(must(ledger.receive(said)).opinion.channel).toBe("dissatisfied-hotline");
  // #endregion opinionChannels
});

test("a ledger is written as a Chinese sheet, and read back", () => {
  const found = { id: "p-1", origin: "self", category: "formalism", scope: "unit", statement: "文件多" } as const;
  const { problem } = must(ledger.identify({ ...found, by: "office", on: "2014-03-04" }));
  const entry = { id: "it-1", unit: "水务局", handling: "time-limited", by: "office", on: "2014-03-05" } as const;
  const { item } = must(ledger.register(problem, entry));
  // #region ledgerSheet
  const category = Object.fromEntries(fourWinds.codes.map(({ code, label }) => [code, label]));
  const words = { ...chineseLedgerSheet.words, category };
  const { table } = must(ledgerTable([item], { ...chineseLedgerSheet, words, problems: [problem] }));
  const csv = toCsv(table, { language: "zh-CN", formulas: "escape" });
  expect(csv.split("\r\n")[1]).toBe("it-1,自己找,形式主义,文件多,,,,水务局,,,限期整改,,已登记,,,,,,,");

  const [headings = [], ...rows] = must(parseCsv(csv)).rows;
  const { found: columns } = must(findColumns(headings, chineseLedgerSheet.synonyms));
  const { report } = must(importRows(rows, columns, readLedgerRow));
  expect(report.taken.map(({ value }) => [value.number, value.handling])).toEqual([["it-1", "time-limited"]]);
  // #endregion ledgerSheet
});

test("promises are judged by the New Zealand verdicts", () => {
  // #region newZealandVerdicts
  const counting = { asOf: "2026-01-01", by: ["class:party"], vocabulary: newZealandVerdicts } as const;
  const records = ["delivered", "largely", "partly", "in-progress", "superseded"].map((verdict) => {
    return { id: `promise-${verdict}`, verdict, classes: { party: "blue" } };
  });
  const { tally } = must(commitment.emptyTally(counting));
  const counted = must(commitment.addRecords(tally, records, newZealandVerdicts)).tally;
  const { overall } = must(commitment.summaryOf(counted, { vocabulary: newZealandVerdicts })).summary;
  expect(overall.rates.kept).toMatchObject({ numerator: 2, denominator: 4 });
  expect(overall.bases.kept).toBe("too-few"); // under 6: not to be shown
  // #endregion newZealandVerdicts
});

test("a promise that nobody could supervise is found out", () => {
  // #region superviseable
  const { pledge } = must(
    commitment.propose({
      id: "pl-1",
      maker: { id: "office", kind: "unit" },
      kind: "collective",
      statement: "reception costs lower than last year",
      measure: { unit: "yuan", baseline: "unknown", target: 100_000 },
      due: "2014-12-31",
      by: "office",
      on: "2014-03-03",
    }),
  );
  const { findings } = commitment.admission(pledge, superviseable);
  expect(findings.map(({ code }) => code)).toEqual(["no-baseline"]);
  // #endregion superviseable
});

test("a member has two pledges at least, and five at most", () => {
  const by = { by: "branch", on: "2011-03-01" };
  const maker = { id: "member-7", kind: "person" } as const;
  const give = (statement: string): commitment.Pledge =>
    must(commitment.propose({ id: statement, maker, kind: "personal", statement, ...by })).pledge;
  // #region strivingForExcellenceNumbers
  const [first, second] = [give("visit the Li family each month"), give("answer every letter within a week")];
  const codes = (...pledges: commitment.Pledge[]): string[] =>
    commitment.admission(first, strivingForExcellenceNumbers, pledges).findings.map(({ code }) => code);
  expect(codes(first)).toEqual(["too-few-pledges"]);
  expect(codes(first, second)).toEqual([]);
  // #endregion strivingForExcellenceNumbers
});

test("a form shows the step by the name that the practice gives it", () => {
  // #region stepWords
  const nameOf = (words: (typeof stepWords)["hubei2011" | "hospital"], step: commitment.PledgeStep): string[] =>
    words.steps.filter(({ steps }) => (steps as readonly string[]).includes(step)).map(({ name }) => name["zh-CN"]);
  expect(nameOf(stepWords.hubei2011, "publish")).toEqual(["公开"]);
  expect(nameOf(stepWords.hospital, "publish")).toEqual(["承诺"]);
  // #endregion stepWords
});

test("a scale whose middle nobody published takes it as a parameter", () => {
  // #region haiyanScale
  const { scale, source } = haiyanScale({ fairlyGood: 0.8, ordinary: 0.6 });
  expect(scale.grades.map(({ points }) => points)).toEqual([100, 80, 60, 40]);
  expect(isVerified(source)).toBe(false);
  // #endregion haiyanScale
});

/** What rules make of the first subject of the last period. */
function rulings(
  definition: assessment.ConsequenceRules,
  ...facts: readonly Record<string, number | boolean | string>[]
) {
  const periods = facts.map((each, index): assessment.Period => {
    const others = Object.keys(each).map((fact) => [fact, 1] as const);
    const subjects = [
      { id: "water", facts: each },
      { id: "land", facts: Object.fromEntries(others) },
    ];
    return { id: `month ${index + 1}`, on: `2020-0${index + 1}-28`, subjects };
  });
  const { rules } = must(assessment.freezeRules(definition));
  const { results } = must(assessment.consequences(rules, periods.slice(0, -1), periods.at(-1)!)).consequences;
  return results[0]?.rulings.map(({ rule, ruling }) => [rule.outcome.kind, ruling]);
}

test("a substantiated complaint has consequences, and nobody is moved while it is not known to be serious", () => {
  // #region zeroComplaints
  expect(rulings(zeroComplaints, { substantiatedComplaints: 1 })).toEqual([
    ["other", "imposed"],
    ["other", "undetermined"],
  ]);
  // #endregion zeroComplaints
});

test("whoever is complained of loses the awards", () => {
  // #region lossOfAwards
  expect(rulings(lossOfAwards({ fact: "complaints" }), { complaints: 1 })).toEqual([["loss-of-awards", "imposed"]]);
  expect(rulings(lossOfAwards({ fact: "complaints" }), { complaints: 0 })).toEqual([["loss-of-awards", "not-imposed"]]);
  // #endregion lossOfAwards
});

test("a hotline unit below 85 % rectifies at once", () => {
  // #region hotlineRule
  const rules = hotlineRule({ fact: "satisfied" });
  expect(rules.rules[0]?.outcome).toMatchObject({ code: "rectify-at-once" });
  expect(rulings(rules, { satisfied: 0.8499 })).toEqual([["other", "imposed"]]);
  expect(rulings(rules, { satisfied: 0.85 })).toEqual([["other", "not-imposed"]]);
  // #endregion hotlineRule
});

test("a window that is ranked low two months running is interviewed", () => {
  // #region twoLowMonths
  const rules = twoLowMonths({ fact: "satisfied", places: 1 });
  expect(rulings(rules, { satisfied: 0.9 }, { satisfied: 0.8 })).toEqual([["interview", "imposed"]]);
  expect(rulings(rules, { satisfied: 0.9 })).toEqual([["interview", "not-imposed"]]);
  // #endregion twoLowMonths
});

test("a second yellow card leads to what the app says", () => {
  // #region yellowCards
  const rules = yellowCards({ accuracy: 0.6, satisfaction: 0.8, second: { kind: "circular" } });
  const wave = { accurate: 0.5, satisfied: 0.7 };
  expect(rulings(rules, wave, wave)).toEqual([
    ["yellow-card", "imposed"],
    ["redo", "imposed"],
    ["circular", "imposed"],
  ]);
  expect(rules.rules.map(({ source }) => source !== undefined && isVerified(source))).toEqual([true, true, false]);
  // #endregion yellowCards
});

test("what a source leaves open about signing off is a parameter", () => {
  // #region sign-off
  const { policy } = numberStays2016({ satisfaction: { fact: "satisfied", comparison: "at-least", value: 0.8 } });
  expect(ledger.lintPolicy(policy)).toEqual([]);
  expect(checkAndNotice2022({ workdays: 5 }).policy.notice).toEqual({ workdays: 5 });

  const town = { id: "town", label: { en: "town", "zh-CN": "镇" } };
  expect(levelByLevel2021({ below: [town] }).policy.levels.map(({ id }) => id)).toEqual(["town", "city-group"]);
  // #endregion sign-off
});

test("a hotline's three rates are weighed 30, 35 and 35", () => {
  // #region threeRates
  const { index } = must(assessment.freeze(threeRates.index));
  const facts = { response: 0.98, resolution: 0.96, satisfaction: 0.95 };
  const { assessment: found } = must(assessment.assess(index, [{ id: "street", facts }]));
  const score = found.results[0]?.score;
  expect(score?.status === "scored" && score.value).toBeCloseTo(0.3 * 98 + 0.35 * 96 + 0.35 * 95, 9);
  // #endregion threeRates
});

test("a school's bands share their ends as printed, and none when somebody says whose they are", () => {
  // #region schoolBands
  const { table: printed } = schoolBands({ sharedEnd: "both" });
  expect(lintBands(printed).map(({ code }) => code)).toEqual(["overlap", "overlap", "overlap"]);
  expect(lintBands(schoolBands({ sharedEnd: "upper" }).table)).toEqual([]);
  const { band } = must(bandOf(schoolBands({ sharedEnd: "lower" }).table, 85));
  expect(band.grade).toBe("good");
  // #endregion schoolBands
});

test("what a table leaves out has no band", () => {
  // #region bands
  expect(bandOf(tenPointTable.table, 8.95)).toMatchObject({ ok: false, refusal: { code: "in-no-band" } });
  expect(must(bandOf(tenPointTable.table, 8.9)).band.label?.["zh-CN"]).toBe("8—8.9分");
  expect(must(bandOf(daysLeftTable.table, -1)).band.grade).toBe("overdue"); // and not among "10 days left"
  expect(must(bandOf(daysLeftTable.table, 0)).band.grade).toBe("within-10");
  // #endregion bands
});

test("units below a line make up for it, or are tested again", () => {
  // #region below-a-line
  expect(rulings(makeUpLessons2005({ fact: "satisfied" }), { satisfied: 0.58 })).toEqual([["redo", "imposed"]]);
  const [measures, again] = rulings(testedAgain2010({ fact: "satisfied" }), { satisfied: 0.88 })!;
  expect([measures, again]).toEqual([
    ["other", "imposed"],
    ["redo", "imposed"],
  ]);
  // #endregion below-a-line
});

test("colours that were shown before have consequences", () => {
  // #region colours
  const [letter, pointOff] = rulings(guangyuanLights2018, { light: "yellow" }, { light: "yellow" })!;
  expect([letter, pointOff]).toEqual([
    ["other", "imposed"],
    ["other", "imposed"],
  ]);
  expect(rulings(threeRedCards2020, { light: "red" }, { light: "red" })).toEqual([["interview", "not-imposed"]]);
  // #endregion colours
});

test("one point less for every percentage point closed later than at once", () => {
  // #region closedAtOnce
  expect(must(piecewiseScore(closedAtOnce.score, 95)).score).toBe(25);
  expect(must(piecewiseScore(closedAtOnce.score, 80)).score).toBe(15);
  expect(piecewiseScore(closedAtOnce.score, 60).ok).toBe(false);
  expect(must(piecewiseScore(satisfiedFrom98.score, 98)).score).toBe(20);
  expect(piecewiseScore(satisfiedFrom98.score, 97.9).ok).toBe(false); // what is taken off below was not found
  // #endregion closedAtOnce
});

test("a form becomes the questions of a protocol, with weights that somebody names", () => {
  // #region evaluation-form
  const questions = questionsOf(organisationForm, { activity: 20, promises: 30, style: 20, contact: 30 });
  expect(questions.map(({ id, weight }) => [id, weight])).toEqual([
    ["activity", 20],
    ["promises", 30],
    ["style", 20],
    ["contact", 30],
  ]);
  expect(questions[1]?.label["zh-CN"]).toBe("承诺践诺情况");
  // #endregion evaluation-form
});
