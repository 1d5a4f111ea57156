import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { must } from "answerable";
import {
  Tally,
  appeal,
  impose,
  merge,
  recheck,
  summarise,
  summaryOf,
  tally,
  type Consequence,
  type ConsequenceCounts,
  type ConsequenceOutcome,
} from "answerable/assessment/consequences";
import { LOW, aRule, months, replayed, rulesOf } from "./records.js";

const post: ConsequenceOutcome = { kind: "other", code: "post", label: { en: "another post", "zh-CN": "调离岗位" } };
const rules = rulesOf(
  aRule("card", LOW),
  aRule("second", LOW),
  aRule("talk", LOW, { outcome: { kind: "talk" } }),
  aRule("post", LOW, { outcome: post }),
);
const result = replayed(rules, months(0.8));
const asOf = "2020-12-31";
const STATUSES = ["imposed", "appealed", "upheld", "withdrawn"] as const;

/** A consequence that came to a status by the steps that lead there. */
function cameTo(status: (typeof STATUSES)[number], rule = "card", id = "c-1"): Consequence {
  const given = { id, subject: "water", rule, by: "office", on: "2020-02-01" };
  const { consequence } = must(impose(rules, result, given));
  if (status === "imposed") return consequence;
  const appealed = must(appeal(consequence, { grounds: "miscounted", by: "head", on: "2020-02-02" })).consequence;
  if (status === "appealed") return appealed;
  const checking = { verdict: status, reason: "looked again", by: "inspection", on: "2020-02-03" } as const;
  return must(recheck(appealed, checking)).consequence;
}

const some = fc
  .array(fc.tuple(fc.constantFrom(...STATUSES), fc.constantFrom("card", "second", "talk", "post")), { maxLength: 12 })
  .map((given) => given.map(([status, rule], index) => cameTo(status, rule, `c-${index}`)));

const summed = (parts: readonly ConsequenceCounts[]): object => ({
  imposed: parts.reduce((sum, { imposed }) => sum + imposed, 0),
  byStatus: Object.fromEntries(
    STATUSES.map((status) => [status, parts.reduce((sum, { byStatus }) => sum + byStatus[status], 0)]),
  ),
});

describe("whatever was imposed", () => {
  test("the rules, and the outcomes, add up to all, and every rate to all with what it leaves out", () => {
    fc.assert(
      fc.property(some, (consequences) => {
        const { overall, byRule, byOutcome } = must(summarise(consequences, { asOf })).summary;
        expect(overall.imposed).toBe(consequences.length);
        for (const parts of [byRule, byOutcome, [overall]]) {
          expect(overall).toMatchObject(summed(parts));
          for (const { imposed, rates, byStatus } of parts) {
            for (const { denominator, excluded } of Object.values(rates)) {
              expect(excluded.reduce((sum, { count }) => sum + count, denominator)).toBe(imposed);
            }
            expect(rates.upheld.numerator + rates.withdrawn.numerator).toBe(rates.upheld.denominator);
            expect(rates.upheld.numerator).toBe(byStatus.upheld);
            expect(rates.appealed.numerator).toBe(imposed - byStatus.imposed);
          }
        }
      }),
    );
  });

  test("parts counted apart and merged, in either order, say what is counted in one go", () => {
    fc.assert(
      fc.property(some, fc.nat({ max: 12 }), (consequences, at) => {
        const [first, second] = [consequences.slice(0, at), consequences.slice(at)].map(
          (part) => must(tally(part, { asOf })).tally,
        ) as [Tally, Tally];
        const whole = must(tally(consequences.toReversed(), { asOf })).tally;
        expect(must(merge(first, second)).tally).toEqual(whole);
        expect(must(merge(second, first)).tally).toEqual(whole);
        expect(Tally.parse(JSON.parse(JSON.stringify(whole)))).toEqual(whole);
        expect(summaryOf(whole)).toEqual(must(summarise(consequences, { asOf })).summary);
      }),
    );
  });
});

test("an appeal that waits is not upheld", () => {
  const { rates } = must(summarise([cameTo("appealed")], { asOf })).summary.overall;
  expect(rates.upheld).toMatchObject({ value: "unknown", excluded: [{ reason: "appeal-pending", count: 1 }] });
  expect(rates.withdrawn).toMatchObject({ value: "unknown", excluded: [{ reason: "appeal-pending", count: 1 }] });
  expect(rates.appealed.value).toBe(1);
});

test("one outcome under two rules is one outcome, and groups stand in the order of their names", () => {
  const given = [
    cameTo("upheld", "talk", "c-1"),
    cameTo("imposed", "second", "c-2"),
    cameTo("withdrawn", "card", "c-3"),
  ];
  const { byRule, byOutcome } = must(summarise([...given, cameTo("imposed", "post", "c-4")], { asOf })).summary;
  expect(byRule.map(({ key }) => key)).toEqual(
    ["card", "post", "second", "talk"].map((rule) => ({ rules: "rules", rule })),
  );
  expect(byOutcome.map(({ key, imposed }) => [key, imposed])).toEqual([
    [{ kind: "other", code: "post" }, 1],
    [{ kind: "talk" }, 1],
    [{ kind: "yellow-card" }, 2],
  ]);
});

test("two outcomes of an app under one rule, of which a later version changed it, are two", () => {
  const before = cameTo("imposed", "post", "c-1");
  const after = { ...before, id: "c-2" as never, outcome: { ...post, code: "leave" } };
  const { byRule, byOutcome } = must(summarise([before, after], { asOf })).summary;
  expect(byRule.map(({ imposed }) => imposed)).toEqual([2]);
  expect(byOutcome.map(({ key, imposed }) => [key.code, imposed])).toEqual([
    ["leave", 1],
    ["post", 1],
  ]);
});

test.each<[string, () => ReturnType<typeof summarise>, string]>([
  ["a day that does not exist", () => summarise([], { asOf: "2020-02-30" }), "invalid-input"],
  ["one that changed later", () => summarise([cameTo("upheld")], { asOf: "2020-02-02" }), "after-reference-day"],
  ["one twice", () => summarise([cameTo("imposed"), cameTo("upheld")], { asOf }), "duplicate-id"],
])("refused: %s", (_, attempt, code) => {
  const answer = attempt();
  expect(answer.ok ? "counted" : answer.refusal.code).toBe(code);
});

test("tallies of different days are not merged", () => {
  const [one, other] = [asOf, "2021-01-01"].map((day) => must(tally([], { asOf: day })).tally) as [Tally, Tally];
  expect(merge(one, other)).toMatchObject({ refusal: { code: "different-tallies" } });
});
