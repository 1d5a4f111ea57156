import { describe, expect, test } from "vitest";
import { must } from "answerable";
import { add, admit, emptyTally, freeze, lint, readTally } from "answerable/satisfaction";
import { draft, protocolWith, scale, tallyOf } from "./survey.js";

const [masses, deputies] = draft.classes;
const [grade, ...grades] = scale.grades;
const protocol = protocolWith({ units: ["water", "roads"] });
const form = { id: "form-17", unit: "water", class: "masses", answers: { effect: "satisfied" } };

/** A `__proto__` key of its own, as JSON.parse makes it. */
const withProto = (text: string): object => JSON.parse(text) as object; // only its key matters

describe("freeze refuses", () => {
  test.each<[string, object]>([
    ["a field that no protocol has", { thresholds: [1] }],
    ["a missing scale", { scale: undefined }],
    ["no questions", { questions: [] }],
    ["no classes", { classes: [] }],
    ["a scale of one grade", { scale: { ...scale, grades: [grade] } }],
    [
      "a weight of 0",
      {
        classes: [
          { ...masses!, weight: 1 },
          { ...deputies!, weight: 0 },
        ],
      },
    ],
    [
      "a negative weight",
      {
        classes: [
          { ...masses!, weight: 1.2 },
          { ...deputies!, weight: -0.2 },
        ],
      },
    ],
    ["a weight of NaN", { classes: [{ ...masses!, weight: Number.NaN }] }],
    ["a weight below a billionth", { weighting: "proportions", classes: [{ ...masses!, weight: 9e-10 }] }],
    ["a weight above a billion", { weighting: "proportions", classes: [{ ...masses!, weight: 1.1e9 }] }],
    ["a channel's weight beyond all", { weighting: "proportions", channels: [{ ...masses!, weight: 1.7e308 }] }],
    ["a question's weight beyond all", { weighting: "proportions", questions: [{ ...masses!, weight: 1e-320 }] }],
    ["an infinite weight", { questions: [{ ...draft.questions[0]!, weight: Infinity }] }],
    ["points above 100", { scale: { ...scale, grades: [{ ...grade!, points: 101 }, ...grades] } }],
    ["points of NaN", { scale: { ...scale, grades: [{ ...grade!, points: Number.NaN }, ...grades] } }],
    ["a minimum of 0", { minimum: 0 }],
    ["a minimum of half an answer", { minimum: 7.5 }],
    ["an unknown policy", { dontKnow: "drop" }],
    ["a rate of no grades", { rates: [{ ...draft.rates[0]!, grades: [] }] }],
    ["a unit called __proto__", { units: ["__proto__"] }],
    ["an id of 10 million characters", { id: "x".repeat(10_000_000) }],
    ["a version of 0", { version: 0 }],
  ])("%s as invalid input", (_, change) => {
    const refused = freeze({ ...draft, ...change });
    expect(refused).toMatchObject({ ok: false, refusal: { code: "invalid-input" } });
    expect(!refused.ok && refused.refusal.message.length).toBeLessThan(1000);
  });

  test.each([null, undefined, 7, "protocol", [], withProto('{"__proto__": {}}')])(
    "%j, which is no protocol",
    (input) => {
      expect(freeze(input as never)).toMatchObject({ ok: false, refusal: { code: "invalid-input" } });
    },
  );

  const twice = [...draft.rates, ...draft.rates];
  test.each<[string, string, Partial<Parameters<typeof freeze>[0]>]>([
    ["weights-off-sum", "classes sum to 0.99", { classes: [masses!, { ...deputies!, weight: 0.39 }] }],
    ["weights-off-sum", "questions sum to 0.5", { questions: [{ ...draft.questions[0]!, weight: 0.5 }] }],
    [
      "weights-off-sum",
      'classes sum to 10, not to 1; under weighting: "proportions" they may sum to anything',
      {
        classes: [
          { ...masses!, weight: 6 },
          { ...deputies!, weight: 4 },
        ],
      },
    ],
    [
      "duplicate-id",
      '"masses" stands twice',
      {
        classes: [
          { ...masses!, weight: 0.6 },
          { ...masses!, weight: 0.4 },
        ],
      },
    ],
    ["duplicate-id", '"satisfied" stands twice', { rates: twice }],
    ["duplicate-id", '"water" stands twice', { units: ["water", "roads", "water"] }],
    [
      "duplicate-id",
      '"blank" stands twice',
      { scale: { ...scale, grades: [{ ...grade!, code: "blank" }, ...grades] } },
    ],
    ["not-on-scale", '"delighted"', { rates: [{ ...draft.rates[0]!, grades: ["delighted"] }] }],
    [
      "incomplete-points",
      '"very-satisfied" without points',
      { scale: { ...scale, grades: [{ code: "very-satisfied", label: grade!.label }, ...scale.grades] } },
    ],
    ["dont-know-without-points", "no points", { dontKnow: "as-grade" }],
  ])("%s: %s", (code, facts, change) => {
    const refused = freeze({ ...draft, ...change });
    expect(refused).toMatchObject({ ok: false, refusal: { code } });
    expect(!refused.ok && refused.refusal.message).toContain(facts);
  });

  test("with all findings at once, of which the first is the code", () => {
    const classes = [masses!, { ...masses!, weight: 0.3 }];
    const refused = freeze({ ...draft, classes, dontKnow: "as-grade" });
    expect(!refused.ok && refused.refusal.issues?.map(({ path }) => path.join("."))).toEqual([
      "classes",
      "classes",
      "scale.dontKnow",
    ]);
  });

  test("nothing about weights whose decimals only sum to 1 within rounding", () => {
    const tenths = Array.from({ length: 10 }, (_, index) => ({ ...masses!, id: `class-${index}`, weight: 0.1 }));
    expect(freeze({ ...draft, classes: tenths }).ok).toBe(true);
    const short = (by: number): boolean =>
      freeze({ ...draft, classes: [masses!, { ...deputies!, weight: 0.4 - by }] }).ok;
    expect([short(1e-10), short(1e-8)]).toEqual([true, false]);
    expect(lint(protocol.definition)).toEqual([]);
  });
});

describe("a frozen protocol", () => {
  test("cannot be changed, at any depth", () => {
    expect(Object.isFrozen(protocol) && Object.isFrozen(protocol.definition.scale.grades[0]?.label)).toBe(true);
  });

  test("has another hash as soon as it says anything else", () => {
    const hashes = [{}, { minimum: 7 }, { version: 2 }, { dontKnow: "zero" as const }].map(
      (change) => protocolWith(change).pin.hash,
    );
    expect(new Set(hashes).size).toBe(4);
    expect(protocolWith({ emptyClass: "withhold" }).pin.hash).toBe(protocolWith().pin.hash);
  });
});

describe("admit refuses", () => {
  test.each<[string, unknown]>([
    ["a missing class", { id: "form-17", unit: "water", answers: {} }],
    ["an unknown field", { ...form, remark: "good" }],
    ["answers that are numbers", { ...form, answers: { effect: 5 } }],
    ["an answer of 10 million characters", { ...form, answers: { effect: "x".repeat(10_000_000) } }],
    ["a negative number of people consulted", { ...form, consulted: -1 }],
    ["people consulted by halves", { ...form, consulted: 2.5 }],
    ["more people consulted than anybody can ask", { ...form, consulted: 1_000_001 }],
    ["infinitely many people consulted", { ...form, consulted: Infinity }],
    ["a unit called __proto__", { ...form, unit: "__proto__" }],
    ["a question called __proto__", { ...form, answers: withProto('{"effect": "satisfied", "__proto__": "blank"}') }],
  ])("%s, and names the form", (_, row) => {
    const refused = admit(protocol, row as typeof form);
    expect(refused).toMatchObject({ ok: false, refusal: { code: "invalid-input" } });
    expect(!refused.ok && refused.refusal.message).toMatch(/^response "form-17": /);
    expect(!refused.ok && refused.refusal.message.length).toBeLessThan(1000);
  });

  test.each([null, undefined, 7, "form", []])("%j, which has no id to name", (row) => {
    const refused = admit(protocol, row as never);
    expect(refused).toMatchObject({ ok: false, refusal: { code: "invalid-input" } });
    expect(!refused.ok && refused.refusal.message).toMatch(/^response: /);
  });

  test.each<[string, object, string]>([
    ["unknown-unit", { unit: "forests" }, 'unit "forests"'],
    ["unknown-class", { class: "passers-by" }, 'class "passers-by"'],
    ["unknown-question", { answers: { effect: "satisfied", extra: "satisfied" } }, 'question "extra"'],
    ["missing-answer", { answers: {} }, 'question "effect"'],
    ["not-on-scale", { answers: { effect: "superb" } }, 'answer "superb" to "effect"'],
    ["not-on-scale", { answers: { effect: "constructor" } }, 'answer "constructor" to "effect"'],
  ])("%s, and names form and field", (code, change, facts) => {
    const refused = admit(protocol, { ...form, ...change });
    expect(refused).toMatchObject({ ok: false, refusal: { code } });
    expect(!refused.ok && refused.refusal.message).toMatch(
      /^response "form-17" of protocol "ten-thousand-questionnaire"/,
    );
    expect(!refused.ok && refused.refusal.message).toContain(facts);
  });

  test("a missing answer to a question that is called what every object inherits", () => {
    const asked = protocolWith({ questions: [{ ...draft.questions[0]!, id: "constructor" }] });
    expect(admit(asked, { ...form, answers: {} })).toMatchObject({ refusal: { code: "missing-answer" } });
  });

  test("a don't-know where the form offers none, and takes it where it does", () => {
    const unsure = { ...form, answers: { effect: "dont-know" } };
    const { dontKnow: _, ...without } = scale;
    expect(admit(protocolWith({ scale: without }), unsure)).toMatchObject({ refusal: { code: "not-on-scale" } });
    expect(admit(protocol, unsure).ok).toBe(true);
  });

  test.each(["blank", "several-marks", "invalid"])("no form for being %s", (answer) => {
    expect(admit(protocol, { ...form, answers: { effect: answer } }).ok).toBe(true);
  });
});

describe("a tally", () => {
  test("is left as it was by a response of another protocol, which throws", () => {
    const tally = tallyOf(protocol, [["water", "masses", "satisfied", 2]]);
    const before = structuredClone(tally);
    const foreign = admit(protocolWith({ version: 2 }), form);
    expect(() => {
      add(tally, foreign);
    }).toThrow(RangeError);
    const { response } = must(admit(protocol, form));
    expect(() => {
      add(tally, { ok: true, response: { ...response, answers: {} } });
    }).toThrow('"form-17" was changed');
    expect(() => {
      add(tally, { ok: true, response: { ...response, class: "nobody" } });
    }).toThrow('"form-17" was changed');
    expect(tally).toEqual(before);
  });

  test.each(["constructor", "toString", "hasOwnProperty"])("counts a unit called %s like any other", (unit) => {
    const open = protocolWith();
    const tally = emptyTally(open);
    add(tally, admit(open, { ...form, unit }));
    add(tally, admit(open, { ...form, unit }));
    expect(Object.entries(tally.units)).toMatchObject([[unit, { responses: 2 }]]);
  });

  const good = tallyOf(protocol, [["water", "masses", "satisfied", 3]]);
  const water = good.units["water"]!;
  test.each<[string, string, unknown]>([
    ["no tally at all", "invalid-input", 7],
    ["an unknown field", "invalid-input", { ...good, note: "" }],
    ["a count by halves", "invalid-input", { ...good, units: { water: { ...water, responses: 2.5 } } }],
    ["a negative count", "invalid-input", { ...good, refused: { "not-on-scale": -1 } }],
    [
      "counts that are not as many as the responses",
      "invalid-input",
      { ...good, units: { water: { ...water, responses: 4 } } },
    ],
    ["too few counts", "invalid-input", { ...good, units: { water: { ...water, counts: water.counts.slice(1) } } }],
    ["classes in another order", "invalid-input", { ...good, classes: good.classes.toReversed() }],
    ["outcomes in another order", "invalid-input", { ...good, outcomes: good.outcomes.toReversed() }],
    ["no questions", "invalid-input", { ...good, questions: [], units: { water: { ...water, counts: [] } } }],
    ["a unit that is not listed", "invalid-input", { ...good, units: { forests: water } }],
    ["a unit called __proto__", "invalid-input", { ...good, units: withProto('{"__proto__": {}}') }],
    ["another protocol", "different-protocol", emptyTally(protocolWith())],
  ])("from outside is refused for %s", (_, code, input) => {
    expect(readTally(protocol, input)).toMatchObject({ ok: false, refusal: { code } });
  });

  test("from outside is refused when the protocol was edited", () => {
    expect(readTally({ ...protocol, definition: { ...protocol.definition, minimum: 1 } }, good)).toMatchObject({
      refusal: { code: "definition-changed" },
    });
  });
});
