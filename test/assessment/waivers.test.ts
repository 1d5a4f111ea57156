import { describe, expect, test } from "vitest";
import { must } from "answerable";
import { assess, explain, freeze, type Waiver } from "answerable/assessment";
import { bands, gradeOf, indexOf, limiter, scoreOf } from "./offices.js";

const { index } = must(
  freeze(indexOf({ bands, limiters: [limiter("cap", "late", { at: 50 }), limiter("veto", "card", {})] })),
);
const subjects = ["one", "two"].map((id) => ({ id, facts: { x: 90, late: true, card: false } }));
const waiver: Waiver = {
  limiter: "late",
  subject: "one",
  by: "office",
  why: "a flood closed the road",
  from: "2014-03-01",
  until: "2014-03-31",
};

const scores = (asOf: string, waivers: readonly Waiver[] = [waiver]) =>
  must(assess(index, subjects, { asOf, waivers: [...waivers] })).assessment.results.map(scoreOf);

describe("a waiver sets a limiter aside", () => {
  test("for its subject alone, from its first day to its last", () => {
    expect(scores("2014-02-28")).toEqual([50, 50]);
    expect(scores("2014-03-01")).toEqual([90, 50]);
    expect(scores("2014-03-31")).toEqual([90, 50]);
    expect(scores("2014-04-01")).toEqual([50, 50]);
  });
  test("and is told with who granted it and why, beside what the condition answers", () => {
    const { assessment } = must(assess(index, subjects, { asOf: "2014-03-10", waivers: [waiver] }));
    expect(assessment.results[0]?.limiters[0]).toMatchObject({ outcome: "met", effect: "waived", waiver });
    const { explanation } = must(explain(assessment, "one"));
    const told = explanation.find(({ step }) => step === "limiter");
    expect(told?.text.en).toBe(
      'part (cap 50): waived by office until 2014-03-31 (a flood closed the road); "late" is yes, the line is equal to yes',
    );
    expect(told?.text["zh-CN"]).toContain("已豁免（office，至2014-03-31：a flood closed the road）");
  });
  test("even where it could not be decided", () => {
    const open = subjects.map(({ id }) => ({ id, facts: { x: 90, card: undefined, late: false } }));
    const { assessment } = must(assess(index, open, { asOf: "2014-03-10", waivers: [{ ...waiver, limiter: "card" }] }));
    expect(assessment.results.map(gradeOf)).toEqual(["a", "limiter-held"]);
  });
});

describe("a waiver is refused", () => {
  test.each<[string, Partial<Waiver>, string]>([
    ["for nobody who is assessed", { subject: "three" }, "unknown-subject"],
    ["of no limiter", { limiter: "lat" }, "unknown-limiter"],
    ["granted by the subject itself", { by: "one" }, "own-waiver"],
    ["that ends before it begins", { until: "2014-02-28" }, "dates-reversed"],
    ["without a reason", { why: " " }, "invalid-input"],
    ["of an impossible day", { until: "2014-02-30" }, "invalid-input"],
  ])("%s", (_, changes, code) => {
    const refused = assess(index, subjects, { asOf: "2014-03-10", waivers: [{ ...waiver, ...changes }] });
    expect(refused.ok ? "assessed" : refused.refusal.code).toBe(code);
  });
  test("and so is a fact that has the name of a part's points", () => {
    const refused = assess(index, [{ id: "one", facts: { "score:x": 100 } }]);
    expect(refused.ok ? "assessed" : refused.refusal.code).toBe("reserved-fact");
  });
});
