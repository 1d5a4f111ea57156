import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { must } from "answerable";
import {
  add,
  admit,
  checkIn,
  emptyRegister,
  emptyTally,
  lint,
  merge,
  mergeRegisters,
  readRegister,
  readTally,
  remove,
  score,
  type Admission,
  type Response,
  type Tally,
} from "answerable/satisfaction";
import { draft, protocolWith } from "./survey.js";

const protocol = protocolWith({ minimum: 1 });
const form = { id: "form-1", unit: "water", class: "masses", answers: { effect: "satisfied" } };
const code = (admission: { ok: boolean; refusal?: { code: string } }): string => admission.refusal?.code ?? "admitted";

describe("a response is taken", () => {
  test.each([
    ["2003-06-30", "outside-the-days"],
    ["2003-07-01", "admitted"],
    ["2003-07-31", "admitted"],
    ["2003-08-01", "outside-the-days"],
    [undefined, "outside-the-days"],
  ])("of %s: %s", (on, expected) => {
    const july = protocolWith({ opensOn: "2003-07-01", closesOn: "2003-07-31" });
    const answer = admit(july, { ...form, ...(on !== undefined && { on }) });
    expect(code(answer)).toBe(expected);
    if (!answer.ok) expect(answer.refusal.message).toContain("from 2003-07-01 up to 2003-07-31");
    expect(code(admit(protocolWith({ closesOn: "2003-07-31" }), { ...form, on: "1999-01-01" }))).toBe("admitted");
  });

  test("unless the last day comes before the first: such a protocol is not frozen", () => {
    const definition = { ...protocol.definition, opensOn: "2003-07-02", closesOn: "2003-07-01" };
    expect(lint(definition).map((finding) => finding.code)).toEqual(["days-backwards"]);
    expect(lint({ ...definition, closesOn: "2003-07-02" })).toEqual([]);
  });

  test.each([
    [undefined, "too-few-consulted"],
    [19, "too-few-consulted"],
    [20, "admitted"],
  ])("with %s people consulted of 20: %s", (consulted, expected) => {
    const twoStages = protocolWith({ leastConsulted: 20 });
    expect(code(admit(twoStages, { ...form, ...(consulted !== undefined && { consulted }) }))).toBe(expected);
  });

  test.each([
    [true, undefined, "no-weight"],
    [true, 0, "invalid-input"],
    [true, -1, "invalid-input"],
    [true, NaN, "invalid-input"],
    [true, Infinity, "invalid-input"],
    [true, 9e-10, "invalid-input"],
    [true, 1e-9, "admitted"],
    [true, 0.25, "admitted"],
    [true, 1e9, "admitted"],
    [true, 1.1e9, "invalid-input"],
    [false, 0.25, "unexpected-weight"],
    [false, undefined, "admitted"],
  ])("where weighted is %s with weight %s: %s", (weighted, weight, expected) => {
    const answer = admit(protocolWith({ weighted }), { ...form, ...(weight !== undefined && { weight }) });
    expect(code(answer)).toBe(expected);
    if (!answer.ok) expect(answer.refusal.message).toContain('"form-1"');
  });

  test("and a weight beyond all is refused with what may be", () => {
    const answer = admit(protocolWith({ weighted: true }), { ...form, weight: 1e160 });
    expect(!answer.ok && answer.refusal.message).toContain("weight: too big: expected number to be <=1000000000");
  });

  test("with words beside it that lead back to nothing", () => {
    const comment = "办事要跑三趟";
    const answer = must(admit(protocol, { ...form, comment }));
    expect(answer.comment).toEqual({ unit: "water", class: "masses", words: comment });
    expect(JSON.stringify(answer.response)).not.toContain(comment);
    expect(must(admit(protocol, { ...form, comment: "  " }))).not.toHaveProperty("comment");
    expect(admit(protocol, { ...form, comment: "字".repeat(20_000) }).ok).toBe(true);
    const flood = admit(protocol, { ...form, comment: "x".repeat(50_000_000) });
    expect(flood).toMatchObject({ refusal: { code: "invalid-input" } });
    expect(!flood.ok && flood.refusal.message).toMatch(/^response "form-1": comment/);
    expect(!flood.ok && flood.refusal.message.length).toBeLessThan(1000);
  });
});

describe("what is no grade", () => {
  const given = (changes: Parameters<typeof protocolWith>[0], answer: string): object => {
    const policy = protocolWith({ minimum: 1, classes: [{ ...draft.classes[0]!, weight: 1 }], ...changes });
    const tally = emptyTally(policy);
    ["satisfied", "dissatisfied", answer].forEach((effect, index) => {
      add(tally, admit(policy, { ...form, id: `form-${index}`, answers: { effect } }));
    });
    const [question] = must(score(policy, tally)).scores.groups[0]!.questions;
    if (question?.status !== "shown" || question.score.status !== "scored") throw new Error("withheld");
    const [{ rate } = { rate: undefined }] = question.rates;
    return { valid: question.valid, denominator: rate?.denominator, points: question.score.value };
  };

  const counted = { valid: 3, denominator: 3, points: expect.closeTo(100 / 3, 12) as number };
  const abstained = { valid: 3, denominator: 3, points: 50 };
  const left = { valid: 2, denominator: 2, points: 50 };
  test.each<[string, Parameters<typeof protocolWith>[0], string, object]>([
    ["a blank is left out", { blank: "exclude" }, "blank", left],
    ["a blank abstains", { blank: "abstain" }, "blank", abstained],
    ["a blank counts as nothing", { blank: "zero" }, "blank", counted],
    ["several marks are left out", { severalMarks: "exclude", blank: "zero" }, "several-marks", left],
    ["several marks abstain", { severalMarks: "abstain" }, "several-marks", abstained],
    ["several marks count as nothing", { severalMarks: "zero" }, "several-marks", counted],
    ["an invalid mark is left out", { invalid: "exclude", severalMarks: "zero" }, "invalid", left],
    ["an invalid mark abstains", { invalid: "abstain" }, "invalid", abstained],
    ["an invalid mark counts as nothing", { invalid: "zero" }, "invalid", counted],
    ["a don't-know is left out", { dontKnow: "exclude", blank: "zero" }, "dont-know", left],
    ["a don't-know counts as nothing", { dontKnow: "zero" }, "dont-know", counted],
  ])("%s", (_, changes, answer, expected) => {
    expect(given(changes, answer)).toEqual(expected);
  });

  test("helps no group to its minimum by abstaining", () => {
    const policy = protocolWith({ minimum: 2, blank: "abstain" });
    const tally = emptyTally(policy);
    ["satisfied", "blank"].forEach((effect, index) => {
      add(tally, admit(policy, { ...form, id: `form-${index}`, answers: { effect } }));
    });
    expect(must(score(policy, tally)).scores.groups[0]?.questions).toMatchObject([
      { refusal: { code: "below-minimum", message: expect.stringContaining("has 1 answers") as string } },
    ]);
  });

  test("stands in the words of the rate that it counts in", () => {
    const policy = protocolWith({ minimum: 1, blank: "abstain", dontKnow: "zero" });
    const tally = emptyTally(policy);
    add(tally, admit(policy, form));
    expect(must(score(policy, tally)).scores.groups[0]?.questions).toMatchObject([
      {
        rates: [
          {
            rate: {
              definition: {
                denominator: {
                  en: "valid answers, among them: don't know, blank",
                  "zh-CN": "有效评价(含不了解、未填)",
                },
              },
            },
          },
        ],
      },
    ]);
  });
});

describe("a ballot", () => {
  test("is let in once, whatever it says the second time", () => {
    const register = emptyRegister(protocol);
    const second = { ...form, unit: "roads", answers: { effect: "dissatisfied" } };
    expect(checkIn(register, admit(protocol, form)).ok).toBe(true);
    expect(checkIn(register, admit(protocol, second))).toMatchObject({
      refusal: {
        code: "duplicate-response",
        message: 'response "form-1" about unit "roads" came in before, about "water"',
      },
    });
    const unknown = admit(protocol, { ...form, id: "form-2", class: "passers-by" });
    expect(checkIn(register, unknown)).toBe(unknown);
    expect(Object.keys(register.ballots)).toEqual(["form-1"]);
  });

  test.each(["constructor", "toString"])("called %s comes once like any other", (id) => {
    const register = emptyRegister(protocol);
    expect([1, 2].map(() => code(checkIn(register, admit(protocol, { ...form, id }))))).toEqual([
      "admitted",
      "duplicate-response",
    ]);
  });

  test("of another protocol is not entered", () => {
    const other = admit(protocolWith({ version: 2 }), form);
    expect(() => checkIn(emptyRegister(protocol), other)).toThrow(RangeError);
  });

  const ids = fc.uniqueArray(fc.integer({ min: 0, max: 20 }).map((number) => `form-${number}`));
  test("that came in two parts is named when the registers are joined, and is then counted once", () => {
    fc.assert(
      fc.property(ids, ids, (one, other) => {
        const part = (some: readonly string[], unit: string) => {
          const [tally, register] = [emptyTally(protocol), emptyRegister(protocol)];
          const responses = new Map<string, Response>();
          for (const id of some) {
            const admission = checkIn(register, admit(protocol, { ...form, id, unit }));
            if (admission.ok) responses.set(id, admission.response);
            add(tally, admission);
          }
          return { tally, register, responses };
        };
        const [first, second] = [part(one, "water"), part(other, "roads")];
        const { register, duplicates } = must(mergeRegisters(first.register, second.register));
        expect(duplicates.map(({ id }) => id).sort()).toEqual(one.filter((id) => other.includes(id)).sort());
        for (const { id, units } of duplicates) {
          expect(units).toEqual(["water", "roads"]);
          must(remove(second.tally, second.responses.get(id)!, { refusedAs: "duplicate-response" }));
        }
        const { tally } = must(merge(first.tally, second.tally));
        const counted = Object.values(tally.units).reduce((sum, { responses }) => sum + responses, 0);
        expect(counted).toBe(Object.keys(register.ballots).length);
        // Whoever counts both parts at once refuses the second ballots at the door.
        expect(tally.refused["duplicate-response"] ?? 0).toBe(one.length + other.length - counted);
      }),
    );
  });

  test("registers of other protocols are neither joined nor read", () => {
    const [own, other] = [emptyRegister(protocol), emptyRegister(protocolWith({ version: 2 }))];
    expect(mergeRegisters(own, other)).toMatchObject({ refusal: { code: "different-protocol" } });
    expect(readRegister(protocol, JSON.parse(JSON.stringify(own)))).toEqual({ ok: true, register: own });
    expect(readRegister(protocol, other)).toMatchObject({ refusal: { code: "different-protocol" } });
    expect(readRegister(protocol, { ...own, ballots: { a: 7 } })).toMatchObject({ refusal: { code: "invalid-input" } });
    const edited = { ...protocol, definition: { ...protocol.definition, minimum: 2 } };
    expect(readRegister(edited, own)).toMatchObject({ refusal: { code: "definition-changed" } });
  });
});

const admitted = (changes: object, under = protocol): Response =>
  must(admit(under, { ...form, ...changes }) as Extract<Admission, { ok: true }>).response;

describe("what was counted can be taken out again", () => {
  const answers = fc.constantFrom("satisfied", "dissatisfied", "blank");
  const rows = fc.array(
    fc.record({
      unit: fc.constantFrom("water", "constructor"),
      class: fc.constantFrom("masses", "deputies"),
      answers: fc.record({ effect: answers }),
      consulted: fc.option(fc.nat(30), { nil: undefined }),
      drawn: fc.option(fc.boolean(), { nil: undefined }),
    }),
    { maxLength: 12 },
  );

  test("exactly, down to nothing, in any order", () => {
    fc.assert(
      fc.property(rows, (given) => {
        const tally = emptyTally(protocol);
        const responses = given.map((row, index) => admitted({ ...row, id: `form-${index}` }));
        for (const response of responses) add(tally, { ok: true, response });
        for (const response of responses.reverse()) expect(remove(tally, response).ok).toBe(true);
        expect(tally).toEqual(emptyTally(protocol));
      }),
    );
  });

  test.each<[string, object]>([
    ["of another unit", { unit: "roads" }],
    ["with another answer", { answers: { effect: "blank" } }],
    ["of another class", { class: "deputies" }],
    ["that consulted more", { consulted: 6 }],
    ["that was drawn", { drawn: true }],
  ])("and nothing %s", (_, changes) => {
    const tally = emptyTally(protocol);
    add(tally, { ok: true, response: admitted({ consulted: 5 }) });
    const before = structuredClone(tally);
    const never = remove(tally, admitted({ consulted: 5, ...changes }), { refusedAs: "duplicate-response" });
    expect(never).toMatchObject({ refusal: { code: "never-counted" } });
    expect(tally).toEqual(before);
  });
});

/** Sums of whole weights by the place of the count, where seven counts stand: five numbers each, of which the second counts 2⁻²⁰. */
const weightsOf = (...sums: (readonly [place: number, sum: number])[]): number[] =>
  Array.from({ length: 35 }, (_, index) => (sums.find(([place]) => index === 5 * place + 1)?.[1] ?? 0) * 2 ** 20);
/** Sums of squares of whole weights likewise: seven numbers each, of which the third counts 2⁻¹⁵. */
const squaresOf = (...sums: (readonly [place: number, sum: number])[]): number[] =>
  Array.from({ length: 49 }, (_, index) => (sums.find(([place]) => index === 7 * place + 2)?.[1] ?? 0) * 2 ** 15);

describe("weighed answers", () => {
  const weighed = protocolWith({ weighted: true, minimum: 1, classes: [{ ...draft.classes[0]!, weight: 1 }] });
  const weights = fc.array(
    fc.tuple(
      fc.double({ min: 1e-3, max: 1e3, noNaN: true }),
      fc.constantFrom("satisfied", "fairly-satisfied", "dissatisfied"),
    ),
    { minLength: 2, maxLength: 40 },
  );
  const allWeights = fc.array(
    fc.tuple(fc.double({ min: 1e-9, max: 1e9, noNaN: true }), fc.constantFrom("satisfied", "dissatisfied")),
    { maxLength: 12 },
  );
  type Weighed = readonly (readonly [weight: number, answer: string])[];
  const both = (one: Tally, other: Tally): Tally => must(merge(one, other)).tally;
  const tallyOf = (given: Weighed, from = 0): Tally => {
    const tally = emptyTally(weighed);
    given.forEach(([weight, effect], index) => {
      add(tally, {
        ok: true,
        response: admitted({ id: `form-${from + index}`, weight, answers: { effect } }, weighed),
      });
    });
    return tally;
  };
  const shownOf = (tally: Tally) => {
    const [question] = must(score(weighed, tally)).scores.groups[0]!.questions;
    if (question?.status !== "shown" || question.score.status !== "scored") throw new Error("withheld");
    return { rate: question.rates[0]!, score: question.score };
  };

  test("make a rate and a score by their weights", () => {
    const { rate, score: scored } = shownOf(
      tallyOf([
        [3, "satisfied"],
        [1, "fairly-satisfied"],
        [4, "dissatisfied"],
      ]),
    );
    expect(rate).toMatchObject({ rate: { numerator: 4, denominator: 8, value: 0.5 } });
    expect(rate.rate.definition.denominator).toEqual({
      en: "valid answers, by their weights",
      "zh-CN": "有效评价（加权）",
    });
    expect(rate.n).toBeCloseTo(64 / 26, 12); // (3 + 1 + 4)² ÷ (9 + 1 + 16)
    expect(scored.value).toBeCloseTo((3 * 100 + 60) / 8, 12);
  });

  test("of one weight are plain answers, and every weight times the same number changes nothing", () => {
    const plain = protocolWith({ minimum: 1, classes: weighed.definition.classes });
    fc.assert(
      fc.property(weights, fc.constantFrom(0.5, 2, 1024), (given, times) => {
        const scaled = shownOf(tallyOf(given.map(([weight, answer]) => [weight * times, answer] as const)));
        const own = shownOf(tallyOf(given));
        expect(scaled.score).toEqual(own.score);
        expect([scaled.rate.rate.value, scaled.rate.n, scaled.rate.interval]).toEqual([
          own.rate.rate.value,
          own.rate.n,
          own.rate.interval,
        ]);
        const tally = emptyTally(plain);
        given.forEach(([, effect], index) => {
          add(tally, admit(plain, { ...form, id: `form-${index}`, answers: { effect } }));
        });
        const equal = shownOf(tallyOf(given.map(([, answer]) => [times, answer] as const)));
        const [question] = must(score(plain, tally)).scores.groups[0]!.questions;
        expect(question).toMatchObject({
          rates: [{ n: equal.rate.n, interval: equal.rate.interval }],
          score: { value: equal.score.value },
        });
      }),
    );
  });

  test("change nothing when all are scaled by a number, as far as weights go", () => {
    const factor = fc.double({ min: 1e-6, max: 1e6, noNaN: true });
    fc.assert(
      fc.property(weights, factor, (given, times) => {
        const bounded = (weight: number): number => Math.min(Math.max(weight, 1e-9), 1e9);
        const scaled = shownOf(tallyOf(given.map(([weight, answer]) => [bounded(weight * times), answer] as const)));
        const own = shownOf(tallyOf(given));
        const numbersOf = ({ rate, score: scored }: typeof own): number[] => [
          rate.rate.value === "unknown" ? NaN : rate.rate.value,
          rate.n,
          scored.value,
          ...[rate.interval, scored.interval].flatMap((each) =>
            each.status === "estimated" ? [each.low, each.high] : [],
          ),
        ];
        const expected = numbersOf(own).map((number) => expect.closeTo(number, 9) as number);
        expect(numbersOf(scaled)).toEqual(expected);
      }),
    );
  });

  test("tell no more than as many of equal weight, not even by rounding", () => {
    const equal = Array.from({ length: 3 }, () => [0.1, "satisfied"] as const);
    fc.assert(
      fc.property(weights, (given) => {
        expect(shownOf(tallyOf(given)).rate.n).toBeLessThanOrEqual(given.length);
      }),
      { examples: [[equal.map(([weight, answer]): [number, string] => [weight, answer])]] },
    );
  });

  test("merge in any order and grouping to the same sums, exactly", () => {
    fc.assert(
      fc.property(allWeights, allWeights, allWeights, (one, two, three) => {
        const [first, second, third] = [tallyOf(one), tallyOf(two), tallyOf(three)];
        const whole = tallyOf([...three, ...one, ...two]);
        expect(both(both(first, second), third)).toEqual(whole);
        expect(both(first, both(third, second))).toEqual(whole);
      }),
    );
  });

  test("are taken out again exactly, whatever weighed beside them, and the tally can be read all the while", () => {
    const left: Weighed = [[0.266, "satisfied"]];
    fc.assert(
      fc.property(allWeights, allWeights, (some, others) => {
        const tally = tallyOf([...others, ...some]);
        expect(readTally(weighed, tally)).toEqual({ ok: true, tally });
        others.forEach(([weight, effect], index) => {
          const gone = admitted({ id: `form-${index}`, weight, answers: { effect } }, weighed);
          expect(remove(tally, gone)).toEqual({ ok: true });
        });
        expect(tally).toEqual(tallyOf(some));
        expect(readTally(weighed, tally)).toEqual({ ok: true, tally });
      }),
      {
        examples: [
          [
            left,
            [
              [921.9, "satisfied"],
              [644.96, "satisfied"],
            ],
          ],
          [[[1e-9, "satisfied"]], [[1e8, "satisfied"]]],
        ],
      },
    );
  });

  test("come to the double that is nearest to their true sum", () => {
    const dyadic = fc.tuple(fc.bigInt({ min: 2n ** 52n, max: 2n ** 53n - 1n }), fc.integer({ min: -80, max: -24 }));
    fc.assert(
      fc.property(fc.array(dyadic, { minLength: 1, maxLength: 40 }), (given) => {
        const counts = must(
          score(weighed, tallyOf(given.map(([digits, place]) => [Number(digits) * 2 ** place, "satisfied"]))),
        ).scores.groups[0]!.questions.flatMap((question) => (question.status === "shown" ? question.counts : []));
        const sum = given.reduce((total, [digits, place]) => total + digits * 2n ** BigInt(place + 80), 0n);
        expect(counts[0]).toMatchObject({ outcome: "satisfied", weight: Number(sum) * 2 ** -80 });
      }),
    );
  });

  test("that are all alike are read again, whatever rounding does to their squares", () => {
    fc.assert(
      fc.property(fc.double({ min: 1e-9, max: 1e9, noNaN: true }), fc.integer({ min: 1, max: 30 }), (weight, times) => {
        const tally = tallyOf(Array.from({ length: times }, () => [weight, "satisfied"] as const));
        expect(readTally(weighed, tally)).toEqual({ ok: true, tally });
      }),
    );
  });

  test.each<[string, number, string]>([
    ["that is heavier", 5, "satisfied"],
    ["that is lighter than all", 1, "satisfied"],
    ["that leaves what no weights have", 2.5, "satisfied"],
    ["that weighs what others weigh together", 5.5, "satisfied"],
  ])("of a response %s were never counted", (_, weight, effect) => {
    const tally = tallyOf([
      [2, "satisfied"],
      [3.5, "satisfied"],
      [5, "dissatisfied"],
    ]);
    const before = structuredClone(tally);
    const never = remove(tally, admitted({ weight, answers: { effect } }, weighed));
    expect(never).toMatchObject({ refusal: { code: "never-counted" } });
    expect(tally).toEqual(before);
  });

  test("of a response that is almost one of those counted were never counted", () => {
    const tally = tallyOf([
      [2, "satisfied"],
      [2, "satisfied"],
    ]);
    expect(remove(tally, admitted({ weight: 2 - 2 ** -21 }, weighed))).toMatchObject({ ok: false });
  });

  test("vary as their weights say: the linearised variance of a weighted mean", () => {
    const given: Weighed = Array.from({ length: 60 }, (_, index) => [
      1 + (index % 3),
      index % 2 === 0 ? "satisfied" : "dissatisfied",
    ]);
    const { score: scored } = shownOf(tallyOf(given));
    const whole = given.reduce((sum, [weight]) => sum + weight, 0);
    const mean = given.reduce((sum, [weight, answer]) => sum + (answer === "satisfied" ? weight * 100 : 0), 0) / whole;
    const spread = given.reduce(
      (sum, [weight, answer]) => sum + (weight * ((answer === "satisfied" ? 100 : 0) - mean)) ** 2,
      0,
    );
    expect(scored.interval).toMatchObject({
      standardError: expect.closeTo(Math.sqrt(((60 / 59) * spread) / whole ** 2), 10) as number,
    });
  });

  test.each<[string, object]>([
    ["without weights", { weights: undefined, squares: undefined }],
    ["with a weight where nothing is counted", { weights: weightsOf([0, 5], [1, 1]) }],
    ["with squares that so many weights cannot have", { squares: squaresOf([0, 26]) }],
    ["with smaller squares than any weights have", { squares: squaresOf([0, 12]) }],
    ["with no weight where something is counted", { weights: weightsOf(), squares: squaresOf() }],
    ["with a negative weight", { weights: weightsOf([0, 5], [1, -1]) }],
    ["with a part of a part", { weights: weightsOf([0, 5 + 2 ** -21]) }],
    ["with one number for each count", { weights: [5, 0, 0, 0, 0, 0, 0], squares: [13, 0, 0, 0, 0, 0, 0] }],
  ])("are not read %s", (_, changes) => {
    const tally = tallyOf([
      [2, "satisfied"],
      [3, "satisfied"],
    ]);
    const own = tally.units["water"]!;
    expect(own).toMatchObject({ weights: weightsOf([0, 5]), squares: squaresOf([0, 13]) });
    expect(readTally(weighed, tally)).toEqual({ ok: true, tally });
    expect(readTally(weighed, { ...tally, units: { water: { ...own, ...changes } } })).toMatchObject({
      refusal: { code: "invalid-input" },
    });
  });

  test("stand in no tally of a protocol that weighs nothing", () => {
    const tally = tallyOf([[2, "satisfied"]]);
    const plain = protocolWith({ minimum: 1, classes: weighed.definition.classes });
    expect(readTally(plain, { ...tally, protocol: plain.pin })).toMatchObject({
      refusal: { code: "invalid-input", message: expect.stringContaining("weighted") as string },
    });
    expect(readTally(plain, { ...tally, protocol: plain.pin, weighted: false })).toMatchObject({
      refusal: { code: "invalid-input", message: expect.stringContaining("weigh what so many cannot") as string },
    });
    const { response } = must(admit(plain, form));
    expect(() => {
      add(emptyTally(plain), { ok: true, response: { ...response, weight: 2 } });
    }).toThrow("was changed after it was admitted");
  });

  test("that all say the same score exactly that", () => {
    fc.assert(
      fc.property(weights, (given) => {
        const all = given.map(([weight]) => [weight, "fairly-satisfied"] as const);
        expect(shownOf(tallyOf(all)).score.value).toBe(60);
      }),
    );
  });

  test("are counted among answers and not among people", () => {
    const rates = [{ ...draft.rates[0]!, denominator: "eligible" as const }];
    expect(lint({ ...weighed.definition, rates }).map((finding) => finding.code)).toEqual(["weighted-people"]);
  });
});
