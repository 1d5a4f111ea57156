import { describe, expect, test } from "vitest";
import { must } from "answerable";
import { assess, explain, freeze } from "answerable/assessment";
import { definition, facts, indexWith } from "./index-of-offices.js";

const [satisfaction, rectification] = definition.parts;
const circular = { ...rectification, parts: [] as unknown[] };
circular.parts.push(circular);

describe("an index of the wrong form is refused, and the field is named", () => {
  test.each<[string, unknown, string]>([
    ["null", null, "index"],
    ["no parts", { ...definition, parts: [] }, "parts"],
    ["a branch without parts", { ...definition, parts: [{ ...rectification, parts: [] }] }, "parts.0"],
    ["a weight of zero", { ...definition, parts: [{ ...satisfaction, weight: 0 }] }, "parts.0"],
    ["a weight below zero", { ...definition, parts: [{ ...satisfaction, weight: -1 }] }, "parts.0"],
    ["a weight that is no number", { ...definition, parts: [{ ...satisfaction, weight: NaN }] }, "parts.0"],
    ["a weight without end", { ...definition, parts: [{ ...satisfaction, weight: Infinity }] }, "parts.0"],
    ["an unknown field", { ...definition, wieght: 1 }, "wieght"],
    ["an unknown policy", { ...definition, missing: "average" }, "missing"],
    ["an unknown limiter", { ...definition, limiters: [{ ...definition.limiters[0], kind: "bonus" }] }, "limiters.0"],
    ["a cap off the scale", { ...definition, limiters: [{ ...definition.limiters[0], at: 1001 }] }, "limiters.0.at"],
    [
      "a limiter that is always met",
      { ...definition, limiters: [{ ...definition.limiters[1], when: { all: [] } }] },
      "limiters.0.when",
    ],
    ["parts in a circle", { ...definition, parts: [circular] }, "nested deeper than 64 levels"],
    ["a label of 10 MB", { ...definition, id: "x".repeat(10_000_000) }, "id"],
    ["a name that is not usable", JSON.parse('{"__proto__": {"id": "x"}}'), "__proto__"],
  ])("%s", (_, given, named) => {
    const refused = freeze(given as typeof definition);
    expect(refused.ok ? "frozen" : refused.refusal.code).toBe("invalid-input");
    expect(refused.ok ? "frozen" : refused.refusal.message.slice(0, 500)).toContain(named);
  });
});

describe("a subject of the wrong form is refused, and it is named", () => {
  test.each<[string, unknown, string]>([
    ["no id", { facts }, "id"],
    ["an unknown field", { id: "water", facts, grade: "good" }, 'assess subject "water": unrecognized key: "grade"'],
    ["a fact that is NaN", { id: "water", facts: { satisfied: NaN } }, "facts.satisfied"],
    ["a fact that is null", { id: "water", facts: { satisfied: null } }, "facts.satisfied"],
    ["a fact of 10 MB", { id: "water", facts: { satisfied: "x".repeat(10_000_000) } }, "facts.satisfied"],
    ["an interval upside down", { id: "water", facts: { satisfied: { low: 1, high: 0 } } }, "facts.satisfied"],
    ["a fact called __proto__", { id: "water", facts: JSON.parse('{"__proto__": 1}') as object }, "__proto__"],
  ])("%s", (_, given, named) => {
    const refused = assess(indexWith(), [{ id: "roads", facts }, given as { id: string; facts: object }] as never);
    expect(refused.ok ? "assessed" : refused.refusal.code).toBe("invalid-input");
    expect(refused.ok ? "assessed" : refused.refusal.message.slice(0, 500)).toContain(named);
  });
  test("the same subject twice", () => {
    const refused = assess(indexWith(), [
      { id: "water", facts },
      { id: "water", facts: {} },
    ]);
    expect(refused.ok ? "assessed" : refused.refusal).toEqual({
      code: "duplicate-id",
      message: 'subject "water" is given twice',
    });
  });
});

test("a subject that was not assessed cannot be explained", () => {
  const { assessment } = must(assess(indexWith(), [{ id: "water", facts }]));
  for (const name of ["roads", "__proto__", "constructor"]) {
    const refused = explain(assessment, name);
    expect(refused.ok ? "explained" : refused.refusal.code).toBe("unknown-subject");
  }
});

test("neither the definition nor the facts are changed", () => {
  const before = structuredClone({ definition, facts });
  must(assess(must(freeze(definition)).index, [{ id: "water", facts }]));
  expect({ definition, facts }).toEqual(before);
  expect(Object.isFrozen(definition)).toBe(false);
});
