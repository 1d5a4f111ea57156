import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { must } from "answerable";
import { pinOf } from "answerable/definitions";
import { memberEvaluation } from "answerable/presets";
import { DemocraticRule, democraticEvaluation } from "answerable/satisfaction";

type Member = Parameters<typeof democraticEvaluation>[1][number];
const member = (id: string, changes: Partial<Member> = {}): Member => ({ id, graded: true, ...changes });
const outcomeOf = (...members: Member[]) => must(democraticEvaluation(memberEvaluation, members)).outcome;

describe("the cap of a grade", () => {
  test("is exceeded exactly when three times those who have it are more than those who are graded", () => {
    fc.assert(
      fc.property(fc.nat(40), fc.nat(40), fc.nat(10), (best, others, without) => {
        const members = [
          ...Array.from({ length: best }, (_, index) => member(`a-${index}`, { decided: "excellent" })),
          ...Array.from({ length: others }, (_, index) => member(`b-${index}`, { decided: "qualified" })),
          ...Array.from({ length: without }, (_, index) => member(`c-${index}`, { graded: false })),
        ];
        const { grades, graded, members: all } = outcomeOf(...members);
        expect([graded, all]).toEqual([best + others, best + others + without]);
        expect(grades[0]).toMatchObject({ count: best, withinCap: 3 * best <= best + others });
        expect(grades.slice(1).every(({ withinCap, most }) => withinCap && most === undefined)).toBe(true);
      }),
    );
  });
});

test("an evaluation of fifty thousand is told in the time of one look at each", () => {
  const members = Array.from({ length: 50_000 }, (_, index) => member(`${index}`, { votes: { excellent: 1 } }));
  expect(outcomeOf(...members).members).toBe(50_000);
});

describe("those who have a grade", () => {
  test("are held against all who are graded, decided or not, and never against those without a grade", () => {
    const { grades, decided } = outcomeOf(
      member("li", { decided: "excellent" }),
      member("wang"),
      member("zhou"),
      member("chen", { graded: false }),
    );
    expect(grades[0]).toMatchObject({ most: 1, withinCap: true, share: { numerator: 1, denominator: 3 } });
    expect(grades[1]).toMatchObject({ count: 0, share: { numerator: 0, denominator: 3 } });
    expect(decided).toMatchObject({ numerator: 1, denominator: 3 });
  });

  test("are an unknown part where nobody is graded", () => {
    const { grades, decided } = outcomeOf(member("chen", { graded: false }));
    expect([grades[0]?.share.value, decided.value, grades[0]?.withinCap]).toEqual(["unknown", "unknown", true]);
  });

  test("may be all of them under a cap of the whole, and the outcome keeps the pin of its rule", () => {
    const [best, ...others] = memberEvaluation.grades;
    const grades = [{ ...best!, cap: { numerator: 1, denominator: 1 } }, ...others];
    const rule = { ...memberEvaluation, version: 2, grades };
    const { outcome } = must(democraticEvaluation(rule, [member("li", { decided: "excellent" })]));
    expect(outcome.grades[0]).toMatchObject({ most: 1, withinCap: true });
    expect(outcome.rule).toEqual(pinOf(rule));
  });
});

describe("the last word", () => {
  test("is no count of votes: it may depart from them, and then says why and is counted", () => {
    const votes = { excellent: 2, qualified: 9 };
    expect(outcomeOf(member("li", { votes, decided: "qualified" }))).toMatchObject({
      departing: { numerator: 0, denominator: 1 },
    });
    const departing = member("li", { votes, decided: "excellent" });
    expect(democraticEvaluation(memberEvaluation, [departing])).toMatchObject({
      refusal: { code: "no-reason", message: expect.stringContaining('most ballots have "qualified"') as string },
    });
    expect(outcomeOf({ ...departing, reason: "saved a life" }).outcomes).toMatchObject([
      { departs: true, decided: "excellent" },
    ]);
  });

  test("departs from none of the grades to which equally many ballots lead, nor where there are none", () => {
    for (const decided of ["excellent", "qualified"]) {
      const [outcome] = outcomeOf(member("li", { votes: { excellent: 5, qualified: 5 }, decided })).outcomes;
      expect(outcome).toMatchObject({ departs: false, leading: ["excellent", "qualified"] });
    }
    expect(outcomeOf(member("li", { decided: "not-qualified" })).outcomes).toMatchObject([
      { leading: [], departs: false },
    ]);
    expect(outcomeOf(member("li", { votes: { excellent: 0 } })).outcomes).toMatchObject([{ leading: [] }]);
  });

  test("is unknown until it is given, and nobody counts as graded before", () => {
    const { outcomes, decided, departing } = outcomeOf(
      member("li", { votes: { excellent: 5 }, unreadable: 2 }),
      member("wang"),
    );
    expect(outcomes).toMatchObject([{ decided: "unknown", valid: 5, departs: false }, { valid: 0 }]);
    expect([decided, departing]).toMatchObject([{ numerator: 0, denominator: 2 }, { value: "unknown" }]);
  });
});

test.each<[string, string, Member[]]>([
  ["one member twice", "duplicate-member", [member("li"), member("li")]],
  ["one member twice with others between", "duplicate-member", [member("li"), member("wang"), member("li")]],
  ["a ballot with a grade that there is not", "unknown-grade", [member("li", { votes: { superb: 1 } })]],
  ["a decision with a grade that there is not", "unknown-grade", [member("li", { decided: "superb" })]],
  ["what every object inherits", "unknown-grade", [member("li", { decided: "toString" })]],
  ["a grade for somebody without", "not-graded", [member("li", { graded: false, decided: "qualified" })]],
  ["ballots for somebody without a grade", "not-graded", [member("li", { graded: false, votes: { qualified: 1 } })]],
  ["unreadable ballots for somebody without a grade", "not-graded", [member("li", { graded: false, unreadable: 1 })]],
  ["half a ballot", "invalid-input", [member("li", { votes: { qualified: 0.5 } })]],
  ["fewer ballots than none", "invalid-input", [member("li", { votes: { qualified: -1 } })]],
  ["half an unreadable ballot", "invalid-input", [member("li", { unreadable: 0.5 })]],
  ["fewer unreadable ballots than none", "invalid-input", [member("li", { unreadable: -1 })]],
  ["an unknown field", "invalid-input", [{ ...member("li"), age: 40 } as Member]],
])("refuses %s", (_, code, members) => {
  expect(democraticEvaluation(memberEvaluation, members)).toMatchObject({ ok: false, refusal: { code } });
});

test("a rule has two grades at least, of different codes, and caps that are no more than all", () => {
  const [best, ...others] = memberEvaluation.grades;
  expect(DemocraticRule.parse(JSON.parse(JSON.stringify(memberEvaluation)))).toEqual(memberEvaluation);
  for (const grades of [[best!], [best!, best!], [{ ...best!, cap: { numerator: 4, denominator: 3 } }, ...others]]) {
    expect(democraticEvaluation({ ...memberEvaluation, grades }, [])).toMatchObject({
      refusal: { code: "invalid-input" },
    });
  }
});
