import { expectTypeOf, test } from "vitest";
import { assess, explain, freeze } from "answerable/assessment";
import type { Assessment, Index, IndexDefinition, IndexFault, SubjectResult } from "answerable/assessment";

declare const definition: IndexDefinition;
declare const index: Index;
declare const assessment: Assessment;

test("each function lists exactly the codes it can refuse with", () => {
  const frozen = freeze(definition);
  if (!frozen.ok) expectTypeOf(frozen.refusal.code).toEqualTypeOf<"invalid-input" | IndexFault>();
  const assessed = assess(index, []);
  if (!assessed.ok) {
    expectTypeOf(assessed.refusal.code).toEqualTypeOf<"invalid-input" | "duplicate-id" | "reserved-fact">();
  }
  const waived = assess(index, [], { asOf: "2014-03-10", waivers: [] });
  if (!waived.ok) {
    expectTypeOf(waived.refusal.code).toEqualTypeOf<
      | "invalid-input"
      | "duplicate-id"
      | "reserved-fact"
      | "unknown-subject"
      | "unknown-limiter"
      | "own-waiver"
      | "dates-reversed"
    >();
  }
  const explained = explain(assessment, "water");
  if (!explained.ok) expectTypeOf(explained.refusal.code).toEqualTypeOf<"unknown-subject">();
});

test("a score is looked at before its value is read", () => {
  const result = {} as SubjectResult;
  // @ts-expect-error -- a withheld score has no value
  void result.score.value;
  if (result.score.status === "scored") expectTypeOf(result.score.value).toBeNumber();
});

test("a definition that was not frozen assesses nothing", () => {
  // @ts-expect-error -- an index carries its pin
  void assess(definition, []);
});

test("neither results nor definitions can be changed", () => {
  // @ts-expect-error -- results are read-only
  assessment.results.push({});
  // @ts-expect-error -- weights are read-only
  for (const part of definition.parts) part.weight = 1;
});
