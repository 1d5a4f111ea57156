import * as fc from "fast-check";
import { expect, test } from "vitest";
import { must } from "answerable";
import { compose, verify, type Page, type RecordOfFacts, type Records } from "answerable/bulletin";
import { responseRecords, waveReport, type WaveReport } from "answerable/bulletin/kinds";
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
import { protocolWith } from "../../satisfaction/survey.js";
import { survey } from "./inputs.js";

const GRADES = ["satisfied", "fairly-satisfied", "dissatisfied"] as const;
const ANSWERS = [...GRADES, "dont-know", "blank", "several-marks"] as const;
const QUESTIONS = ["found", "effect"] as const;
const UNITS = ["water", "roads"] as const;
const CLASSES = ["masses", "deputies"] as const;
const rate = { label: { en: "rate", "zh-CN": "率" } };
const protocol = protocolWith({
  questions: QUESTIONS.map((id) => ({ id, label: { en: id, "zh-CN": id }, weight: 0.5 })),
  rates: [
    { ...rate, id: "valid", grades: ["satisfied", "fairly-satisfied"], denominator: "valid" },
    { ...rate, id: "cast", grades: ["satisfied"], denominator: "cast" },
  ],
  blank: "abstain",
  minimum: 1,
});

interface Form {
  readonly unit: string;
  readonly class: (typeof CLASSES)[number];
  readonly found: (typeof ANSWERS)[number];
  readonly effect: (typeof ANSWERS)[number];
}
const form: fc.Arbitrary<Form> = fc.record({
  unit: fc.constantFrom(...UNITS),
  class: fc.constantFrom(...CLASSES),
  found: fc.constantFrom(...ANSWERS),
  effect: fc.constantFrom(...ANSWERS),
});
const wave = fc.record({ forms: fc.array(form, { maxLength: 8 }), strangers: fc.nat(2) });
const surveys = fc.record({
  waves: fc.array(wave, { minLength: 2, maxLength: 3 }),
  by: fc.constantFrom<readonly Grouping[]>([], ["unit"], ["unit", "class"]),
});

function admissionsOf({ forms, strangers }: { forms: readonly Form[]; strangers: number }): readonly Admission[] {
  const rows = forms.map(({ found, effect, ...rest }, place) => ({
    id: `b-${place}`,
    ...rest,
    answers: { found, effect },
  }));
  const unknown = new Array<number>(strangers).fill(0).map((_, place) => ({
    id: `s-${place}`,
    unit: "water",
    class: "strangers",
    answers: { found: "satisfied", effect: "satisfied" },
  }));
  return [...rows, ...unknown].map((row) => admit(protocol, row));
}

function talliedOf(admissions: readonly Admission[], under: Protocol = protocol): Tally {
  const tally = emptyTally(under);
  for (const each of admissions) add(tally, each);
  return tally;
}

const nameOf = (place: number): string => `wave-${place + 1}`;
const { period, issuer, provenance } = survey;

function reportOf(tallies: readonly Tally[], by: readonly Grouping[], under: Protocol = protocol): WaveReport {
  return {
    period,
    issuer,
    provenance,
    waves: tallies.map((tally, place) => ({
      name: nameOf(place),
      scores: must(score(under, tally, { by })).scores,
      responses: { collection: nameOf(place), protocol: under },
    })),
    series: must(
      compareSeries(
        tallies.map((tally) => ({ protocol: under, tally })),
        { by },
      ),
    ).series,
  };
}

function pageOf(report: WaveReport): Page {
  const { draft, bindings } = waveReport(report);
  return must(compose(draft, bindings)).page;
}

const recordsOf = (waves: readonly (readonly Admission[])[]): Readonly<Record<string, readonly RecordOfFacts[]>> =>
  Object.fromEntries(waves.map((all, place) => [nameOf(place), must(responseRecords(protocol, all)).records]));

/** What records say of a rate, by a reading of the protocol that knows nothing of the library. */
function parts(
  records: readonly RecordOfFacts[],
  group: { readonly unit?: string | undefined; readonly class?: string | undefined },
  question: string,
  rate: string,
): { readonly numerator: number; readonly denominator: number; readonly all: string } {
  const answers = records
    .map(({ facts }) => facts)
    .filter(({ admitted, unit }) => admitted === true && (group.unit === undefined || unit === group.unit))
    .filter((facts) => group.class === undefined || facts["class"] === group.class)
    .map((facts) => facts[`answer:${question}`] as string);
  const left = rate === "cast" ? [] : answers.filter((answer) => ["dont-know", "several-marks"].includes(answer));
  const above = rate === "cast" ? ["satisfied"] : ["satisfied", "fairly-satisfied"];
  const numerator = answers.filter((answer) => above.includes(answer)).length;
  const denominator = answers.length - left.length;
  return { numerator, denominator, all: JSON.stringify([numerator, denominator, left.sort()]) };
}

/** What a report's names stand for in records, each as something that can be compared. */
function statedBy(report: WaveReport, records: Records): ReadonlyMap<string, unknown> {
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
        ["valid", "cast"].forEach((rate, index) => {
          const name = `rate-${at + 1}-${asked + 1}-${index + 1}-${place + 1}`;
          stated.set(name, parts(of(place), group, question, rate).all);
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
    const [above, below] = [
      after!.numerator * before!.denominator - before!.numerator * after!.denominator,
      before!.denominator * after!.denominator,
    ];
    stated.set(`change-${index + 1}`, below === 0 ? "unknown" : above / below);
  });
  return stated;
}

test("every number of a wave report is what its responses give, and what is withheld states none", () => {
  fc.assert(
    fc.property(surveys, ({ waves, by }) => {
      const all = waves.map(admissionsOf);
      const page = pageOf(
        reportOf(
          all.map((each) => talliedOf(each)),
          by,
        ),
      );
      const { verified, failed, notRecounted } = verify(page, recordsOf(all));
      expect(failed).toEqual([]);
      const unknown = Object.keys(page.figures).filter((name) => page.figures[name]!.kind === "unknown");
      expect(notRecounted).toEqual(unknown.map((name) => ({ name, why: "no-number" })));
      expect(verified).toHaveLength(Object.keys(page.figures).length - unknown.length);
    }),
    { numRuns: 60 },
  );
});

const changed = fc.record({
  wave: fc.nat(),
  response: fc.nat(),
  fact: fc.constantFrom<readonly [string, readonly string[]]>(
    ["answer:found", ANSWERS],
    ["answer:effect", ANSWERS],
    ["unit", UNITS],
    ["class", CLASSES],
  ),
  to: fc.nat(),
});

test("a response that is changed makes exactly the figures fail that rest on it", () => {
  fc.assert(
    fc.property(surveys, fc.array(changed, { minLength: 1, maxLength: 4 }), ({ waves, by }, changes) => {
      const all = waves.map(admissionsOf);
      const report = reportOf(
        all.map((each) => talliedOf(each)),
        by,
      );
      const page = pageOf(report);
      const records = recordsOf(all);
      const before = statedBy(report, records);
      let now = records;
      for (const { wave, response, fact, to } of changes) {
        const name = nameOf(wave % waves.length);
        const given = (now[name] ?? []).filter(({ facts }) => facts["admitted"] === true);
        if (given.length === 0) continue;
        const { id } = given[response % given.length]!;
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
    { numRuns: 60 },
  );
});

test("a response that is struck, or admitted after all, makes the number of responses fail", () => {
  const all = admissionsOf({
    forms: [{ unit: "water", class: "masses", found: "blank", effect: "blank" }],
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
      { unit: "water", class: "masses", found: "satisfied", effect: "satisfied" },
      { unit: "water", class: "masses", found: "dissatisfied", effect: "dissatisfied" },
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

test("what records of responses cannot give is left to its words: weighed rates, and rates among people", () => {
  const cases = [
    { under: protocolWith({ weighted: true, minimum: 1 }), weight: { weight: 2 } },
    {
      under: protocolWith({
        rates: [{ ...rate, id: "of-all", grades: ["satisfied"], denominator: "eligible" }],
        minimum: 1,
      }),
      weight: {},
    },
  ];
  for (const { under, weight } of cases) {
    const row = { id: "a", unit: "water", class: "masses", answers: { effect: "satisfied" }, ...weight };
    const tally = talliedOf([admit(under, row)], under);
    const records = must(responseRecords(under, [admit(under, row)])).records;
    const page = pageOf(reportOf([tally, tally], [], under));
    const { verified, failed, notRecounted } = verify(page, { "wave-1": records, "wave-2": records });
    expect(failed).toEqual([]);
    expect(verified).toEqual(["wave-1.responses", "wave-1.refused", "wave-2.responses", "wave-2.refused"]);
    expect(new Set(notRecounted.map(({ why }) => why))).toEqual(new Set(["no-recount"]));
  }
});

test("a change is counted again where both its waves name their responses, and each rate where its own does", () => {
  const all = admissionsOf({
    forms: [{ unit: "water", class: "masses", found: "satisfied", effect: "blank" }],
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
    forms: [{ unit: "water", class: "masses", found: "blank", effect: "blank" }],
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
