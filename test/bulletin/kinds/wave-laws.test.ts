import * as fc from "fast-check";
import { expect, test } from "vitest";
import { must } from "answerable";
import { compose, verify, type Page, type RecordOfFacts } from "answerable/bulletin";
import { electorateRecords, responseRecords, waveReport, type WaveReport } from "answerable/bulletin/kinds";
import {
  add,
  admit,
  compareSeries,
  emptyTally,
  score,
  type Admission,
  type Grouping,
  type Protocol,
  type Tally,
} from "answerable/satisfaction";
import { PROPORTION_INTERVALS } from "answerable/statistics";
import { protocolWith } from "../../satisfaction/survey.js";
import { survey } from "./inputs.js";

const GRADES = ["satisfied", "fairly-satisfied", "dissatisfied"] as const;
const ANSWERS = [...GRADES, "dont-know", "blank", "several-marks"] as const;
const QUESTIONS = ["found", "effect"] as const;
const UNITS = ["water", "roads"] as const;
const CLASSES = ["masses", "deputies"] as const;
/** In tenths: their sums are exact, and none of them is a binary fraction. */
const TENTHS = [1, 2, 7, 13, 101] as const;
const rate = { label: { en: "rate", "zh-CN": "率" } };
const ofAnswers = [
  { ...rate, id: "valid", grades: ["satisfied", "fairly-satisfied"], denominator: "valid" },
  { ...rate, id: "cast", grades: ["satisfied"], denominator: "cast" },
] as const;
const ofPeople = [{ ...rate, id: "eligible", grades: ["satisfied"], denominator: "eligible" }] as const;
const common = {
  questions: QUESTIONS.map((id) => ({ id, label: { en: id, "zh-CN": id }, weight: 0.5 })),
  blank: "abstain",
  minimum: 1,
} as const;
const protocol = protocolWith({ ...common, rates: [...ofAnswers, ...ofPeople] });
const weighted = protocolWith({ ...common, rates: [...ofAnswers], weighted: true, interval: "agresti-coull" });

interface Form {
  readonly unit: string;
  readonly class: (typeof CLASSES)[number];
  readonly found: (typeof ANSWERS)[number];
  readonly effect: (typeof ANSWERS)[number];
  readonly tenths: number;
}
const form: fc.Arbitrary<Form> = fc.record({
  unit: fc.constantFrom(...UNITS),
  class: fc.constantFrom(...CLASSES),
  found: fc.constantFrom(...ANSWERS),
  effect: fc.constantFrom(...ANSWERS),
  tenths: fc.constantFrom(...TENTHS),
});
const people = fc.option(fc.integer({ min: 8, max: 99 }), { nil: undefined });
const wave = fc.record({
  forms: fc.array(form, { maxLength: 8 }),
  strangers: fc.nat(2),
  eligible: fc.record({ water: people, roads: people }),
});
const surveys = fc.record({
  under: fc.constantFrom(protocol, weighted),
  waves: fc.array(wave, { minLength: 2, maxLength: 3 }),
  by: fc.constantFrom<readonly Grouping[]>([], ["unit"], ["unit", "class"]),
  level: fc.constantFrom(0.9, 0.95),
});
type Survey = typeof surveys extends fc.Arbitrary<infer Drawn> ? Drawn : never;

function admissionsOf(
  { forms, strangers }: { readonly forms: readonly Form[]; readonly strangers: number },
  under: Protocol = protocol,
): readonly Admission[] {
  const weighing = (tenths: number): { weight?: number } => (under === weighted ? { weight: tenths / 10 } : {});
  const rows = forms.map(({ found, effect, tenths, ...rest }, place) => ({
    id: `b-${place}`,
    ...rest,
    ...weighing(tenths),
    answers: { found, effect },
  }));
  const unknown = new Array<number>(strangers).fill(0).map((_, place) => ({
    id: `s-${place}`,
    unit: "water",
    class: "strangers",
    ...weighing(1),
    answers: { found: "satisfied", effect: "satisfied" },
  }));
  return [...rows, ...unknown].map((row) => admit(under, row));
}

function talliedOf(admissions: readonly Admission[], under: Protocol = protocol): Tally {
  const tally = emptyTally(under);
  for (const each of admissions) add(tally, each);
  return tally;
}

const nameOf = (place: number): string => `wave-${place + 1}`;
const peopleOf = (place: number): string => `people-${place + 1}`;
const { period, issuer, provenance } = survey;

type Electorates = Readonly<Record<string, { readonly present?: number; readonly eligible?: number }>>;

/** Of the units that somebody answered about, since of others nobody may tell an electorate. */
function electoratesOf({ forms, eligible }: Survey["waves"][number]): Electorates {
  const known = UNITS.filter((unit) => eligible[unit] !== undefined && forms.some((each) => each.unit === unit));
  return Object.fromEntries(known.map((unit) => [unit, { eligible: eligible[unit]! }]));
}

function reportOf(
  tallies: readonly Tally[],
  by: readonly Grouping[],
  under: Protocol = protocol,
  { electorates = [], level = 0.95 }: { readonly electorates?: readonly Electorates[]; readonly level?: number } = {},
): WaveReport {
  return {
    period,
    issuer,
    provenance,
    waves: tallies.map((tally, place) => ({
      name: nameOf(place),
      scores: must(score(under, tally, { by, level, electorates: electorates[place] ?? {} })).scores,
      responses: { collection: nameOf(place), electorates: peopleOf(place), protocol: under },
    })),
    series: must(
      compareSeries(
        tallies.map((tally) => ({ protocol: under, tally })),
        { by, level },
      ),
    ).series,
  };
}

function pageOf(report: WaveReport): Page {
  const { draft, bindings } = waveReport(report);
  return must(compose(draft, bindings)).page;
}

type Collections = Readonly<Record<string, readonly RecordOfFacts[]>>;

const recordsOf = (
  waves: readonly (readonly Admission[])[],
  under: Protocol = protocol,
  electorates: readonly Electorates[] = [],
): Collections =>
  Object.fromEntries([
    ...waves.map((all, place) => [nameOf(place), must(responseRecords(under, all)).records] as const),
    ...waves.map((_, place) => [peopleOf(place), electorateRecords(electorates[place] ?? {})] as const),
  ]);

/** A survey with its report and the records of it. */
function told({ under, waves, by, level }: Survey): { readonly report: WaveReport; readonly records: Collections } {
  const all = waves.map((each) => admissionsOf(each, under));
  const electorates = waves.map((each) => (under === weighted ? {} : electoratesOf(each)));
  const tallies = all.map((each) => talliedOf(each, under));
  return { report: reportOf(tallies, by, under, { electorates, level }), records: recordsOf(all, under, electorates) };
}

interface Parts {
  readonly numerator: number;
  readonly denominator: number;
  /** Records of equal weight that tell as much as the denominator. */
  readonly effective: number;
  readonly all: string;
}
interface Part {
  readonly unit?: string | undefined;
  readonly class?: string | undefined;
}

/** What records say of a rate, by a reading of the protocol that knows nothing of the library; weights are in tenths. */
function parts(
  records: readonly RecordOfFacts[],
  group: Part,
  question: string,
  rate: string,
  register: readonly RecordOfFacts[] = [],
): Parts {
  const given = records
    .map(({ facts }) => facts)
    .filter(({ admitted, unit }) => admitted === true && (group.unit === undefined || unit === group.unit))
    .filter((facts) => group.class === undefined || facts["class"] === group.class)
    .map((facts) => ({
      answer: facts[`answer:${question}`] as string,
      weight: Math.round(10 * Number(facts["weight"] ?? 0.1)),
    }));
  const weightOf = (some: typeof given): number => some.reduce((sum, { weight }) => sum + weight, 0);
  const left = rate === "valid" ? given.filter(({ answer }) => ["dont-know", "several-marks"].includes(answer)) : [];
  const above = rate === "valid" ? ["satisfied", "fairly-satisfied"] : ["satisfied"];
  const numerator = weightOf(given.filter(({ answer }) => above.includes(answer)));
  const entitled = register
    .filter(({ id }) => group.unit === undefined || id === group.unit)
    .reduce((sum, { facts }) => sum + Number(facts["eligible"]), 0);
  const denominator = rate === "eligible" ? entitled : weightOf(given) - weightOf(left);
  const reasons = ["dont-know", "several-marks"].map((code) => weightOf(left.filter(({ answer }) => answer === code)));
  const within = given.filter((each) => !left.includes(each));
  const effective = weightOf(within) ** 2 / within.reduce((squares, { weight }) => squares + weight ** 2, 0);
  return { numerator, denominator, effective, all: JSON.stringify([numerator, denominator, reasons]) };
}

/** What a report's names stand for in records, each as something that can be compared. */
function statedBy(report: WaveReport, records: Collections): ReadonlyMap<string, unknown> {
  const stated = new Map<string, unknown>();
  const of = (place: number): readonly RecordOfFacts[] => records[nameOf(place)] ?? [];
  const groups = new Map(
    report.waves.flatMap(({ scores }) => scores.groups).map((each) => [`${each.unit} ${each.class}`, each]),
  );
  report.waves.forEach((_, place) => {
    const admitted = of(place).filter(({ facts }) => facts["admitted"] === true).length;
    stated.set(`wave-${place + 1}.responses`, admitted);
    stated.set(`wave-${place + 1}.refused`, of(place).length - admitted);
    [...groups.values()].forEach((group, at) => {
      QUESTIONS.forEach((question, asked) => {
        ["valid", "cast", "eligible"].forEach((rate, index) => {
          const name = `rate-${at + 1}-${asked + 1}-${index + 1}-${place + 1}`;
          const { all, effective } = parts(of(place), group, question, rate, records[peopleOf(place)]);
          stated.set(name, rate === "eligible" ? all : `${all} ${effective}`);
        });
      });
    });
  });
  const changes = report.series.comparisons.flatMap(({ from, to, groups: compared }) =>
    compared.flatMap((group) =>
      group.questions.flatMap((each) =>
        each.status === "withheld"
          ? []
          : each.rates.flatMap((rate) =>
              rate.status === "withheld" ? [] : [{ from, to, group, question: each.question, rate }],
            ),
      ),
    ),
  );
  changes.forEach(({ from, to, group, question, rate }, index) => {
    const [before, after] = [from, to].map((place) => parts(of(place), group, question, rate.after.definition.id));
    stated.set(`change-${index + 1}.before`, before!.all);
    stated.set(`change-${index + 1}.after`, after!.all);
    const sides = [before!, after!].map((side) => `${side.numerator / side.denominator} of ${side.effective}`);
    stated.set(`change-${index + 1}`, sides.join(", "));
  });
  return stated;
}

test("every number of a wave report is what its records give, and what is withheld or unknown states none", () => {
  fc.assert(
    fc.property(surveys, (drawn) => {
      const { report, records } = told(drawn);
      const page = pageOf(report);
      const { verified, failed, notRecounted, intervalsAsGiven } = verify(page, records);
      expect([failed, intervalsAsGiven]).toEqual([[], []]);
      const unknown = Object.keys(page.figures).filter((name) => page.figures[name]!.kind === "unknown");
      expect(notRecounted).toEqual(unknown.map((name) => ({ name, why: "no-number" })));
      expect(verified).toHaveLength(Object.keys(page.figures).length - unknown.length);
    }),
    { numRuns: 120 },
  );
});

const changed = fc.record({
  wave: fc.nat(),
  record: fc.nat(),
  fact: fc.constantFrom<readonly [string, readonly (string | number)[]]>(
    ["answer:found", ANSWERS],
    ["answer:effect", ANSWERS],
    ["unit", UNITS],
    ["class", CLASSES],
    ["weight", TENTHS.map((tenths) => tenths / 10)],
    ["eligible", [40, 41, 42]],
  ),
  to: fc.nat(),
});

test("a record that is changed makes exactly the figures fail that rest on it", () => {
  fc.assert(
    fc.property(surveys, fc.array(changed, { minLength: 1, maxLength: 4 }), (drawn, changes) => {
      const { report, records } = told(drawn);
      const page = pageOf(report);
      const before = statedBy(report, records);
      let now = records;
      for (const { wave, record, fact, to } of changes) {
        if (fact[0] === "weight" && drawn.under !== weighted) continue;
        const name = (fact[0] === "eligible" ? peopleOf : nameOf)(wave % drawn.waves.length);
        const given = (now[name] ?? []).filter(({ facts }) => facts["admitted"] !== false);
        if (given.length === 0) continue;
        const { id } = given[record % given.length]!;
        const value = fact[1][to % fact[1].length]!;
        const turned = now[name]!.map((each) =>
          each.id === id ? { id, facts: { ...each.facts, [fact[0]]: value } } : each,
        );
        now = { ...now, [name]: turned };
        const after = statedBy(report, now);
        const expected = Object.entries(page.figures).flatMap(([each, { kind }]) =>
          kind !== "unknown" && before.get(each) !== after.get(each) ? [each] : [],
        );
        expect(verify(page, now).failed.map((each) => each.name)).toEqual(expected);
      }
    }),
    { numRuns: 150 },
  );
});

test("a response that is struck, or admitted after all, makes the number of responses fail", () => {
  const all = admissionsOf({
    forms: [{ unit: "water", class: "masses", found: "blank", effect: "blank", tenths: 1 }],
    strangers: 1,
  });
  const page = pageOf(reportOf([talliedOf(all), talliedOf(all)], []));
  const records = recordsOf([all, all]);
  const names = (first: readonly RecordOfFacts[]): string[] =>
    verify(page, { ...records, "wave-1": first }).failed.map(({ name }) => name);
  const [admitted, refused] = records["wave-1"]!;
  expect(names([admitted!])).toEqual(["wave-1.refused"]);
  expect(names([refused!])).toEqual(expect.arrayContaining(["wave-1.responses"]));
});

test("an answer that is none of the form's does not stand for one", () => {
  const all = admissionsOf({
    forms: [
      { unit: "water", class: "masses", found: "satisfied", effect: "satisfied", tenths: 1 },
      { unit: "water", class: "masses", found: "dissatisfied", effect: "dissatisfied", tenths: 1 },
    ],
    strangers: 0,
  });
  const page = pageOf(reportOf([talliedOf(all), talliedOf(all)], []));
  const records = recordsOf([all, all]);
  const forged = records["wave-1"]!.map((each, place) =>
    place === 1 ? { ...each, facts: { ...each.facts, "answer:found": "superb" } } : each,
  );
  const { failed } = verify(page, { ...records, "wave-1": forged });
  expect(failed.map(({ name }) => name)).toContain("rate-1-1-1-1");
});

test.each(PROPORTION_INTERVALS)(
  "the interval of any protocol stands in the report and is worked out again: %s",
  (interval) => {
    const under = protocolWith({ ...common, rates: [...ofAnswers], weighted: true, interval });
    const all = ["satisfied", "dissatisfied", "satisfied"].map((answer, place) => {
      const answers = { found: answer, effect: "satisfied" };
      return admit(under, {
        id: `b-${place}`,
        unit: "water",
        class: "masses",
        weight: [1e-9, 1e9, 0.1][place]!,
        answers,
      });
    });
    const tally = talliedOf(all, under);
    const page = pageOf(reportOf([tally, tally], ["unit"], under, { level: 0.8 }));
    const found = verify(page, recordsOf([all, all], under));
    expect(found).toMatchObject({ failed: [], notRecounted: [], intervalsAsGiven: [] });
  },
);

test("answers are counted by the channel of their group", () => {
  const weight = 0.5;
  const under = protocolWith({
    channels: ["phone", "post"].map((id) => ({ id, label: { en: id, "zh-CN": id }, weight })),
    minimum: 1,
  });
  const all = [
    ["phone", "satisfied"],
    ["post", "dissatisfied"],
  ].map(([channel = "", effect = ""]) =>
    admit(under, { id: channel, unit: "water", class: "masses", channel, answers: { effect } }),
  );
  const tally = talliedOf(all, under);
  const { records } = must(responseRecords(under, all));
  const page = pageOf(reportOf([tally, tally], ["channel"], under));
  expect(verify(page, { "wave-1": records, "wave-2": records })).toMatchObject({ failed: [], notRecounted: [] });
});

test("rates among people are counted again where their records are named, and of unknown people nothing is stated", () => {
  const forms = ["water", "roads"].map((unit) => ({
    unit,
    class: "masses",
    found: "satisfied",
    effect: "satisfied",
    tenths: 1,
  })) as readonly Form[];
  const all = admissionsOf({ forms, strangers: 0 });
  const tallies = [talliedOf(all), talliedOf(all)];
  const electorates = [{ water: { eligible: 9 }, roads: { eligible: 11 } }, { water: { eligible: 9 } }];
  const report = reportOf(tallies, [], protocol, { electorates });
  const page = pageOf(report);
  expect(page.figures["rate-1-1-3-1"]).toMatchObject({ rate: { numerator: 2, denominator: 20 } });
  expect(page.figures["rate-1-1-3-2"]).toMatchObject({ why: { en: "nobody says how many people there are" } });
  const records = recordsOf([all, all], protocol, electorates);
  expect(verify(page, records)).toMatchObject({
    failed: [],
    notRecounted: ["rate-1-1-3-2", "rate-1-2-3-2"].map((name) => ({ name, why: "no-number" })),
  });
  const gone = verify(page, { ...records, "people-1": [{ id: "water", facts: { eligible: 9 } }] });
  expect(gone.failed.map(({ name, message }) => [name, message])).toEqual(
    ["rate-1-1-3-1", "rate-1-2-3-1"].map((name) => [name, `"${name}" states 2 of 20 and the records give 2 of 9`]),
  );
  const waves = report.waves.map(({ responses, ...wave }) => ({
    ...wave,
    responses: { collection: responses!.collection, protocol },
  }));
  expect(verify(pageOf({ ...report, waves }), records).notRecounted).toEqual(
    ["rate-1-1-3-1", "rate-1-1-3-2", "rate-1-2-3-1", "rate-1-2-3-2"].map((name) => ({
      name,
      why: name.endsWith("1") ? "no-recount" : "no-number",
    })),
  );
});

test("of a protocol that lists its units, an electorate that is gone is named", () => {
  const [named] = ofPeople;
  const under = protocolWith({ ...common, units: [...UNITS], rates: [{ ...named, denominator: "present" }] });
  const one = { water: { present: 9, eligible: 12 }, roads: { present: 11 } };
  const electorates = [one, one];
  const row = { id: "a", unit: "water", class: "masses", answers: { found: "satisfied", effect: "satisfied" } };
  const all = [admit(under, row)];
  const tally = talliedOf(all, under);
  const page = pageOf(reportOf([tally, tally], [], under, { electorates }));
  const records = recordsOf([all, all], under, electorates);
  expect(verify(page, records)).toMatchObject({ failed: [], notRecounted: [] });
  const { failed } = verify(page, { ...records, "people-1": records["people-1"]!.slice(0, 1) });
  expect(failed.map(({ name, code, missing }) => [name, code, missing])).toEqual(
    ["rate-1-1-1-1", "rate-1-2-1-1"].map((name) => [name, "unknown-record", ["roads"]]),
  );
});

test("a change is counted again where both its waves name their responses, and each rate where its own does", () => {
  const all = admissionsOf({
    forms: [{ unit: "water", class: "masses", found: "satisfied", effect: "blank", tenths: 1 }],
    strangers: 0,
  });
  const report = reportOf([talliedOf(all), talliedOf(all)], []);
  const waves = report.waves.map(({ responses, ...wave }, place) => ({ ...wave, ...(place === 1 && { responses }) }));
  const { verified, notRecounted } = verify(pageOf({ ...report, waves: waves }), recordsOf([all, all]));
  expect(verified).toEqual(expect.arrayContaining(["wave-2.responses", "rate-1-1-1-2", "change-1.after"]));
  expect(notRecounted.map(({ name }) => name)).toEqual(
    expect.arrayContaining(["wave-1.responses", "rate-1-1-1-1", "change-1.before", "change-1"]),
  );
});

test("one ballot is one record, and of one survey", () => {
  const [one] = admissionsOf({
    forms: [{ unit: "water", class: "masses", found: "blank", effect: "blank", tenths: 1 }],
    strangers: 0,
  });
  const twice = responseRecords(protocol, [one!, one!]);
  expect(twice).toMatchObject({ refusal: { code: "duplicate-id", message: 'two responses have the id "b-0"' } });
  const other = protocolWith({ minimum: 1 });
  expect(() => responseRecords(other, [one!])).toThrow(/"b-0" was admitted under another protocol/);
  const tally = talliedOf([one!]);
  const report = reportOf([tally, tally], []);
  const waves = report.waves.map((wave) => ({ ...wave, responses: { collection: "x", protocol: other } }));
  expect(() => waveReport({ ...report, waves })).toThrow(/another protocol than the scores/);
});
