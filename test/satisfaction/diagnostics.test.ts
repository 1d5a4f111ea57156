import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { must } from "answerable";
import {
  add,
  admit,
  checkIn,
  composition,
  emptyRegister,
  emptyTally,
  freeze,
  merge,
  mergeRegisters,
  remove,
  type Protocol,
  type Response,
  type Tally,
} from "answerable/satisfaction";
import {
  answeredFast,
  ballotsTwice,
  channelsApart,
  interviewersApart,
  offQuota,
  straightLined,
  uniformAnswers,
} from "answerable/satisfaction/diagnostics";
import { fisher } from "answerable/statistics";
import { draft, protocolWith, tallyOf } from "./survey.js";

const [masses, deputies] = draft.classes;
const protocol = protocolWith({ classes: [{ ...masses!, weight: 1 }] });
const holm = (pValue: number, among: number): number => Math.min(pValue * among, 1);

describe("answers that all agree", () => {
  const unit = (name: string, yes: number, no: number) =>
    [
      [name, "masses", "satisfied", yes],
      [name, "masses", "dissatisfied", no],
    ] as const;

  test("are named where so many would hardly agree elsewhere", () => {
    // #region uniform-answers
    const tally = tallyOf(protocol, [
      ["water", "masses", "satisfied", 40],
      ["roads", "masses", "satisfied", 70],
      ["roads", "masses", "dissatisfied", 30],
    ]);
    const { diagnostics } = must(uniformAnswers(protocol, tally));
    expect(diagnostics).toMatchObject([
      {
        code: "uniform-answers",
        unit: "water",
        question: "effect",
        share: { numerator: 40, denominator: 40 },
        beside: { numerator: 70, denominator: 100 },
      },
    ]);
    // #endregion uniform-answers
    expect(diagnostics[0]?.pValue).toBeCloseTo(holm(0.7 ** 40, 2), 15);
  });

  test("are not where few answered, where the others agree as well, or where there are no others", () => {
    const of = (...units: ReturnType<typeof unit>[]) =>
      must(uniformAnswers(protocol, tallyOf(protocol, units.flat()))).diagnostics.map((found) => found.unit);
    expect(of(unit("water", 8, 0), unit("roads", 70, 30))).toEqual([]);
    expect(of(unit("water", 40, 0), unit("roads", 40, 0))).toEqual([]);
    expect(of(unit("water", 400, 0))).toEqual([]);
    expect(of(unit("water", 0, 40), unit("roads", 70, 30))).toEqual(["water"]);
    expect(must(uniformAnswers(protocol, emptyTally(protocol))).diagnostics).toEqual([]);
  });

  test("are held against as many looks as were taken", () => {
    const many = Array.from({ length: 20 }, (_, index) => unit(`unit-${index}`, 7, 3)).flat();
    const alone = tallyOf(protocol, [...unit("water", 15, 0), ...unit("roads", 70, 30)]);
    const among = tallyOf(protocol, [...unit("water", 15, 0), ...many]);
    expect(0.7 ** 15 * 2).toBeLessThan(0.01);
    expect(must(uniformAnswers(protocol, alone)).diagnostics).toHaveLength(1);
    expect(must(uniformAnswers(protocol, among)).diagnostics).toHaveLength(0);
    expect(must(uniformAnswers(protocol, among, { level: 0.2 })).diagnostics).toHaveLength(1);
  });

  test("leave out what is no grade", () => {
    const tally = tallyOf(protocol, [
      ["water", "masses", "satisfied", 40],
      ["water", "masses", "blank", 5],
      ["roads", "masses", "satisfied", 70],
      ["roads", "masses", "dissatisfied", 30],
      ["roads", "masses", "dont-know", 100],
    ]);
    expect(must(uniformAnswers(protocol, tally)).diagnostics).toMatchObject([
      { share: { denominator: 40 }, beside: { denominator: 100 } },
    ]);
  });
});

const questions = ["conduct", "service", "effect"].map((id) => ({ ...draft.questions[0]!, id }));
const three = protocolWith({ classes: [{ ...masses!, weight: 1 }], weighting: "proportions", questions });
let serial = 0;
const responseTo = (under: Protocol, unit: string, answers: readonly string[], more: object = {}): Response => {
  const given = Object.fromEntries(under.definition.questions.map(({ id }, index) => [id, answers[index] ?? "blank"]));
  return must(admit(under, { id: `form-${(serial += 1)}`, unit, class: "masses", answers: given, ...more })).response;
};
const times = <Thing>(count: number, make: () => Thing): Thing[] => Array.from({ length: count }, make);

describe("forms with one grade throughout", () => {
  const straight = (unit: string) => responseTo(three, unit, ["satisfied", "satisfied", "satisfied"]);
  const mixed = (unit: string) => responseTo(three, unit, ["satisfied", "dissatisfied", "satisfied"]);

  test("are named where there are more than elsewhere, each by its id", () => {
    // #region straight-lined
    const water = [...times(30, () => straight("water")), ...times(10, () => mixed("water"))];
    const roads = [...times(10, () => straight("roads")), ...times(30, () => mixed("roads"))];
    const [found, ...others] = straightLined(three, [...water, ...roads]);

    expect(others).toEqual([]);
    expect(found).toMatchObject({ unit: "water", share: { value: 0.75 }, beside: { value: 0.25 } });
    expect(found?.responses).toHaveLength(30);
    // #endregion straight-lined
    expect(found?.responses).toEqual(water.slice(0, 30).map(({ id }) => id));
    const test = fisher({ count: 30, n: 40 }, { count: 10, n: 40 });
    expect(found?.pValue).toBeCloseTo(test.pValue, 15);
  });

  test("are looked at only where three questions have a grade", () => {
    const short = (unit: string) => responseTo(three, unit, ["satisfied", "satisfied", "blank"]);
    const all = [...times(30, () => short("water")), ...times(30, () => mixed("roads"))];
    expect(straightLined(three, all)).toEqual([]);
    expect(straightLined(three, [])).toEqual([]);
  });
});

describe("one interviewer unlike the others", () => {
  const asked = (interviewer: string, answer: string, count: number) =>
    times(count, () => ({ interviewer, response: responseTo(protocol, "water", [answer]) }));

  test("is named with both shares", () => {
    // #region interviewers
    const interviews = [
      ...asked("chen", "satisfied", 40),
      ...asked("li", "satisfied", 28),
      ...asked("li", "dissatisfied", 12),
      ...asked("wu", "satisfied", 27),
      ...asked("wu", "dissatisfied", 13),
    ];
    const { diagnostics } = must(interviewersApart(protocol, interviews, { rate: "satisfied" }));
    expect(diagnostics).toMatchObject([
      { interviewer: "chen", question: "effect", share: { value: 1 }, beside: { numerator: 55, denominator: 80 } },
    ]);
    // #endregion interviewers
    expect(diagnostics[0]?.pValue).toBeCloseTo(holm(fisher({ count: 40, n: 40 }, { count: 55, n: 80 }).pValue, 3), 15);
  });

  test("is nobody where one asked all, and no rate among people tells", () => {
    const alone = asked("chen", "satisfied", 40);
    expect(must(interviewersApart(protocol, alone, { rate: "satisfied" })).diagnostics).toEqual([]);
    expect(interviewersApart(protocol, alone, { rate: "happy" })).toMatchObject({ refusal: { code: "unknown-rate" } });
    const eligible = protocolWith({ rates: [{ ...draft.rates[0]!, denominator: "eligible" }] });
    expect(interviewersApart(eligible, [], { rate: "satisfied" })).toMatchObject({ refusal: { code: "unknown-rate" } });
  });

  test("counts blanks where the rate does", () => {
    const cast = protocolWith({ rates: [{ ...draft.rates[0]!, denominator: "cast" }] });
    const of = (under: Protocol): number =>
      must(
        interviewersApart(
          under,
          [
            ...times(20, () => ({ interviewer: "chen", response: responseTo(under, "water", ["satisfied"]) })),
            ...times(20, () => ({ interviewer: "li", response: responseTo(under, "water", ["blank"]) })),
          ],
          { rate: "satisfied" },
        ),
      ).diagnostics.length;
    expect([of(cast), of(protocol)]).toEqual([1, 0]);
  });
});

const channels = ["telephone", "questionnaire"].map((id) => ({ id, label: draft.label, weight: 0.5 }));

/** Numbers from 0 up to 1 that come in the same order in every run. Source of the multiplier: Park and Miller (1988), CACM 31:1192. */
function drawing(seed: number): () => number {
  let state = seed;
  return () => (state = (state * 48_271) % 2_147_483_647) / 2_147_483_647;
}

describe("many questions where nothing is the matter", () => {
  const level = 0.05;
  const runs = 200;
  const many = Array.from({ length: 12 }, (_, index) => ({ ...draft.questions[0]!, id: `question-${index}` }));
  const draw = drawing(2003);
  const answers = (): readonly string[] => many.map(() => (draw() < 0.6 ? "satisfied" : "dissatisfied"));
  /** Of 200 surveys in which something is named with a probability of 0.05, more than 18 have one once in 170 times. */
  const most = level * runs + 8;

  test("name an interviewer in no more surveys than the level says", () => {
    const under = protocolWith({ classes: [{ ...masses!, weight: 1 }], weighting: "proportions", questions: many });
    const named = times(runs, () => {
      const interviews = ["chen", "li", "wu", "zhao"].flatMap((interviewer) =>
        times(30, () => ({ interviewer, response: responseTo(under, "water", answers()) })),
      );
      return must(interviewersApart(under, interviews, { rate: "satisfied", level })).diagnostics.length > 0;
    });
    expect(named.filter(Boolean).length).toBeLessThanOrEqual(most);
  });

  test("name a channel in no more surveys than the level says, whatever classes are asked", () => {
    const under = protocolWith({ weighting: "proportions", questions: many, channels });
    const named = times(runs, () => {
      const tally = emptyTally(under);
      for (const { id: evaluators } of draft.classes) {
        for (const { id: channel } of channels) {
          times(30, () => {
            const response = responseTo(under, "water", answers(), { class: evaluators, channel });
            add(tally, { ok: true, response });
          });
        }
      }
      return must(channelsApart(under, tally, { rate: "satisfied", level })).diagnostics.length > 0;
    });
    expect(named.filter(Boolean).length).toBeLessThanOrEqual(most);
  });
});

describe("one difference among many questions", () => {
  const under = protocolWith({
    weighting: "proportions",
    questions: ["conduct", "service", "effect", "pace"].map((id) => ({ ...draft.questions[0]!, id })),
    channels,
  });
  const one = { telephone: [40, 0], questionnaire: [27, 13] } as const;
  const forms = (["telephone", "questionnaire"] as const).flatMap((channel) =>
    [true, false].flatMap((content) =>
      times(one[channel][content ? 0 : 1], () =>
        responseTo(under, "water", [content ? "satisfied" : "dissatisfied", ...times(3, () => "satisfied")], {
          channel,
        }),
      ),
    ),
  );
  const { pValue } = fisher({ count: 40, n: 40 }, { count: 27, n: 40 });
  const found = [{ question: "conduct", pValue: expect.closeTo(holm(pValue, 4), 15) as number }];

  test("is held against a look at each of them, and a class asked by one channel is none", () => {
    const tally = emptyTally(under);
    const alone = times(20, () =>
      responseTo(under, "water", ["satisfied"], { class: "deputies", channel: "telephone" }),
    );
    for (const response of [...forms, ...alone]) add(tally, { ok: true, response });
    expect(must(channelsApart(under, tally, { rate: "satisfied" })).diagnostics).toMatchObject(found);
    const interviews = forms.map((response) => ({ interviewer: response.channel ?? "", response }));
    expect(must(interviewersApart(under, interviews, { rate: "satisfied" })).diagnostics).toMatchObject(found);
  });
});

describe("one channel unlike the others", () => {
  const byChannel = protocolWith({ classes: [masses!, deputies!], channels });
  const answered = (evaluators: string, channel: string, answer: string, count: number) =>
    times(count, () => responseTo(byChannel, "water", [answer], { class: evaluators, channel }));
  const counted = (responses: readonly Response[]): Tally => {
    const tally = emptyTally(byChannel);
    for (const response of responses) add(tally, { ok: true, response });
    return tally;
  };

  test("is named within the class that it asks", () => {
    // #region channels
    const tally = counted([
      ...answered("masses", "telephone", "satisfied", 40),
      ...answered("masses", "questionnaire", "satisfied", 20),
      ...answered("masses", "questionnaire", "dissatisfied", 20),
    ]);
    const { diagnostics } = must(channelsApart(byChannel, tally, { rate: "satisfied" }));
    expect(diagnostics).toMatchObject([
      { class: "masses", channel: "telephone", share: { value: 1 }, beside: { value: 0.5 } }, // and so the other way round
    ]);
    // #endregion channels
  });

  test("is held against those that brought answers, and no others", () => {
    const silent = [...channels, { ...channels[0]!, id: "letter" }].map((each) => ({ ...each, weight: 1 }));
    const under = protocolWith({ weighting: "proportions", channels: silent });
    const tally = emptyTally(under);
    const counts = [
      ["telephone", 30, 10],
      ["questionnaire", 12, 28],
    ] as const;
    for (const [channel, yes, no] of counts) {
      for (const response of [
        ...times(yes, () => responseTo(under, "water", ["satisfied"], { channel })),
        ...times(no, () => responseTo(under, "water", ["dissatisfied"], { channel })),
      ]) {
        add(tally, { ok: true, response });
      }
    }
    const { diagnostics } = must(channelsApart(under, tally, { rate: "satisfied" }));
    const { pValue } = fisher({ count: 30, n: 40 }, { count: 12, n: 40 });
    expect(diagnostics.map((found) => found.pValue)).toEqual([pValue]);
  });

  test("is not one that asks other people", () => {
    const tally = counted([
      ...answered("masses", "telephone", "satisfied", 40),
      ...answered("deputies", "questionnaire", "dissatisfied", 40),
    ]);
    expect(must(channelsApart(byChannel, tally, { rate: "satisfied" })).diagnostics).toEqual([]);
    expect(channelsApart(byChannel, tally, { rate: "happy" })).toMatchObject({ refusal: { code: "unknown-rate" } });
    expect(channelsApart(protocol, tally, { rate: "satisfied" })).toMatchObject({
      refusal: { code: "different-protocol" },
    });
  });
});

describe("answers that came fast", () => {
  test("are those that took no more than half the median", () => {
    // #region answered-fast
    const durations = [100, 110, 120, 130, 20].map((seconds, index) => ({ response: `form-${index}`, seconds }));
    expect(answeredFast(durations)).toMatchObject([
      { code: "answered-fast", share: { numerator: 1, denominator: 5 }, responses: ["form-4"] },
    ]);
    // #endregion answered-fast
  });

  test.each([
    [[10, 20], 0.5, []],
    [[10, 20, 20], 0.5, ["0"]],
    [[11, 20, 20], 0.5, []],
    [[10, 16, 24, 30], 0.5, ["0"]],
    [[13, 20, 20], 0.7, ["0"]],
    [[], 0.5, []],
  ])("%j by %d of the median: %j", (seconds, ofMedian, expected) => {
    const durations = seconds.map((each, index) => ({ response: `${index}`, seconds: each }));
    expect(answeredFast(durations, { ofMedian }).flatMap(({ responses }) => responses ?? [])).toEqual(expected);
  });

  test.each([NaN, -1, Infinity])("throw over %d seconds", (seconds) => {
    expect(() => answeredFast([{ response: "a", seconds }])).toThrow(RangeError);
  });

  test.each([0, 1, NaN])("throw over %d of the median", (ofMedian) => {
    expect(() => answeredFast([], { ofMedian })).toThrow(RangeError);
  });
});

test("ballots that came twice are counted, at the door and across parts", () => {
  // #region ballots-twice
  const parts = ["one", "other"].map(() => ({ tally: emptyTally(protocol), register: emptyRegister(protocol) }));
  const form = { id: "form-1", unit: "water", class: "masses", answers: { effect: "satisfied" } };
  for (const { tally, register } of parts) {
    for (const id of ["form-1", "form-1"]) add(tally, checkIn(register, admit(protocol, { ...form, id })));
  }
  const [one, other] = parts;
  const { tally } = must(merge(one!.tally, other!.tally));
  const joined = must(mergeRegisters(one!.register, other!.register));
  expect(ballotsTwice(tally, joined)).toMatchObject([
    { code: "ballots-twice", share: { numerator: 3, denominator: 4 }, responses: ["form-1"] },
  ]);
  // #endregion ballots-twice
  expect(ballotsTwice(emptyTally(protocol))).toEqual([]);
  expect(ballotsTwice(tally)).toMatchObject([{ share: { numerator: 2 } }]);
});

test("a ballot that came twice is counted once, whether or not it was taken out meanwhile", () => {
  const form = { unit: "water", class: "masses", answers: { effect: "satisfied" } };
  const parts = [
    ["1", "2"],
    ["2", "3"],
  ].map((ids) => {
    const [tally, register] = [emptyTally(protocol), emptyRegister(protocol)];
    for (const id of ids) add(tally, checkIn(register, admit(protocol, { ...form, id })));
    return { tally, register };
  });
  const [one, other] = parts;
  const joined = must(mergeRegisters(one!.register, other!.register));
  const found = (): unknown => ballotsTwice(must(merge(one!.tally, other!.tally)).tally, joined);
  const finding = [{ code: "ballots-twice", share: { numerator: 1, denominator: 4 }, responses: ["2"] }];
  expect(found()).toMatchObject(finding);
  const { response } = must(admit(protocol, { ...form, id: "2" }));
  must(remove(other!.tally, response, { refusedAs: "duplicate-response" }));
  expect(found()).toMatchObject(finding);
});

test("ballots that were taken out without a word leave nothing to find, and a register of another survey throws", () => {
  const register = emptyRegister(protocol);
  const tally = emptyTally(protocol);
  const form = { id: "1", unit: "water", class: "masses", answers: { effect: "satisfied" } };
  const admission = checkIn(register, admit(protocol, form));
  add(tally, admission);
  must(remove(tally, must(admission).response));
  expect(ballotsTwice(tally, { register })).toEqual([]);
  expect(() => ballotsTwice(tally, { register: emptyRegister(protocolWith({ version: 2 })) })).toThrow(RangeError);
});

describe("who answered", () => {
  const planned = {
    ...draft,
    minimum: 1,
    leastDrawn: 0.5,
    classes: [
      { ...masses!, quota: 0.8 },
      { ...deputies!, quota: 0.2 },
    ],
  };
  const quotas = must(freeze(planned)).protocol;
  const counted = (
    given: readonly (readonly [unit: string, evaluators: string, drawn: boolean, count: number])[],
  ): Tally => {
    const tally = emptyTally(quotas);
    for (const [unit, evaluators, drawn, count] of given) {
      times(count, () => {
        add(tally, { ok: true, response: responseTo(quotas, unit, ["satisfied"], { class: evaluators, drawn }) });
      });
    }
    return tally;
  };
  const tally = counted([
    ["water", "masses", true, 60],
    ["water", "deputies", false, 40],
    ["roads", "masses", true, 41],
    ["roads", "deputies", false, 9],
  ]);

  test("is told by class and by how they were found", () => {
    // #region composition
    const { groups } = must(composition(quotas, tally, { by: ["unit"] }));
    expect(groups[1]).toMatchObject({
      unit: "water",
      classes: [
        { class: "masses", quota: 0.8, share: { numerator: 60, denominator: 100 } },
        { class: "deputies", quota: 0.2, share: { numerator: 40, denominator: 100 } },
      ],
      test: { status: "tested", method: "chi-square", statistic: 25 }, // 20² ÷ 80 + 20² ÷ 20
      drawn: { value: 0.6 },
      enoughDrawn: true,
    });
    // #endregion composition
    expect(must(composition(quotas, tally)).groups).toMatchObject([
      { classes: [{ share: { numerator: 101, denominator: 150 } }, {}], drawn: { numerator: 101 } },
    ]);
  });

  test("is named where it is not who was planned", () => {
    // #region off-quota
    const { diagnostics } = must(offQuota(quotas, tally));
    expect(diagnostics).toMatchObject([
      { code: "composition-off-quota", unit: "water", class: "masses", share: { value: 0.6 }, planned: 0.8 },
      { code: "composition-off-quota", unit: "water", class: "deputies", share: { value: 0.4 }, planned: 0.2 },
    ]);
    // #endregion off-quota
    const named = counted([
      ["water", "masses", true, 39],
      ["water", "masses", false, 41],
      ["water", "deputies", false, 20],
    ]);
    expect(must(offQuota(quotas, named)).diagnostics).toMatchObject([
      { code: "too-few-drawn", unit: "water", share: { numerator: 39 }, planned: 0.5 },
    ]);
  });

  test("is named unit by unit, each held against as many looks as there are units", () => {
    const off = (unit: string) =>
      [
        [unit, "masses", true, 69],
        [unit, "deputies", false, 31],
      ] as const;
    const alone = must(offQuota(quotas, counted(off("water")))).diagnostics;
    expect(alone).toHaveLength(2);
    expect(alone[0]?.pValue).toBeCloseTo(0.00596, 5); // 11² ÷ 80 + 11² ÷ 20 on one degree of freedom
    expect(must(offQuota(quotas, counted([...off("water"), ...off("roads")]))).diagnostics).toEqual([]);
  });

  test("is not named for the class that came as planned", () => {
    const third = { ...deputies!, id: "clients", quota: 0.2 };
    const classes = [{ ...masses!, quota: 0.6 }, { ...deputies!, quota: 0.2 }, third].map((each) => ({
      ...each,
      weight: 1,
    }));
    const under = must(freeze({ ...planned, weighting: "proportions", classes })).protocol;
    const tally = emptyTally(under);
    for (const [evaluators, count] of [
      ["masses", 60],
      ["deputies", 40],
    ] as const) {
      times(count, () => {
        const more = { class: evaluators, drawn: true };
        add(tally, { ok: true, response: responseTo(under, "water", ["satisfied"], more) });
      });
    }
    expect(must(offQuota(under, tally)).diagnostics.map((found) => found.class)).toEqual(["deputies", "clients"]);
  });

  test("is enough drawn at the line, unknown where nobody answered, and not asked where nothing is planned", () => {
    const half = counted([
      ["water", "masses", true, 5],
      ["water", "deputies", false, 5],
    ]);
    expect(must(composition(quotas, half)).groups[0]).toMatchObject({ enoughDrawn: true });
    expect(must(composition(quotas, emptyTally(quotas))).groups[0]).toMatchObject({
      enoughDrawn: "unknown",
      test: { refusal: { code: "no-observations" } },
    });
    const [group] = must(composition(protocol, tallyOf(protocol, [["water", "masses", "satisfied", 3]]))).groups;
    expect(group).not.toHaveProperty("enoughDrawn");
    expect(group).not.toHaveProperty("test");
    expect(group?.drawn).toMatchObject({ numerator: 0, denominator: 3 });
  });

  test("a class of which none was planned has its share and no part in the test", () => {
    const [one, other] = planned.classes;
    const none = must(
      freeze({
        ...planned,
        classes: [
          { ...one!, quota: 1 },
          { ...other!, quota: 0 },
        ],
      }),
    ).protocol;
    const [group] = must(composition(none, { ...tally, protocol: none.pin })).groups;
    expect(group).toMatchObject({
      classes: [{}, { share: { numerator: 49 } }],
      test: { refusal: { code: "one-category" } },
    });
  });

  test.each<[string, readonly (number | undefined)[]]>([
    ["some without one", [0.8, undefined]],
    ["sum of 0.9", [0.8, 0.1]],
  ])("is not planned by quotas with a %s", (_, quotasOf) => {
    const classes = draft.classes.map((each, index) => {
      const quota = quotasOf[index];
      return { ...each, ...(quota !== undefined && { quota }) };
    });
    expect(freeze({ ...draft, classes })).toMatchObject({ refusal: { code: "quotas-off-sum" } });
  });

  test("is added up over parts exactly", () => {
    fc.assert(
      fc.property(fc.nat(5), fc.nat(5), fc.nat(5), (a, b, c) => {
        const [one, other] = [
          counted([["water", "masses", true, a]]),
          counted([
            ["water", "masses", true, b],
            ["water", "deputies", false, c],
          ]),
        ];
        const merged = must(merge(one, other)).tally;
        expect(must(composition(quotas, merged)).groups[0]?.drawn).toMatchObject({
          numerator: a + b,
          denominator: a + b + c,
        });
      }),
    );
  });
});
