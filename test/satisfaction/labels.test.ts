import fc from "fast-check";
import { expect, test } from "vitest";
import { must } from "answerable";
import * as satisfaction from "answerable/satisfaction";
import * as diagnostics from "answerable/satisfaction/diagnostics";
import { DIAGNOSTIC_LABELS } from "answerable/satisfaction/diagnostics/labels";
import * as labels from "answerable/satisfaction/labels";
import { draft, protocolWith, scale, tallyOf, type Answers } from "./survey.js";

const vocabularies: [readonly string[], object][] = [
  [satisfaction.UNGRADED, labels.UNGRADED_LABELS],
  [satisfaction.DONT_KNOW_POLICIES, labels.DONT_KNOW_POLICY_LABELS],
  [satisfaction.SPOILT_POLICIES, labels.SPOILT_POLICY_LABELS],
  [satisfaction.EMPTY_CLASS_POLICIES, labels.EMPTY_CLASS_POLICY_LABELS],
  [satisfaction.WEIGHTINGS, labels.WEIGHTING_LABELS],
  [satisfaction.EVALUATOR_KINDS, labels.EVALUATOR_KIND_LABELS],
  [diagnostics.DIAGNOSTICS, DIAGNOSTIC_LABELS],
  [satisfaction.UNCOMPARABLE, labels.UNCOMPARABLE_LABELS],
  [satisfaction.DENOMINATORS, labels.DENOMINATOR_LABELS],
  [satisfaction.RESPONSE_REFUSALS, labels.RESPONSE_REFUSAL_LABELS],
  [satisfaction.WITHHELD_REASONS, labels.WITHHELD_LABELS],
  [satisfaction.PROTOCOL_FAULTS, labels.PROTOCOL_FAULT_LABELS],
];

test.each(vocabularies)("every code of %j has words of its own in both languages", (codes, words) => {
  expect(Object.keys(words)).toEqual([...codes]);
  for (const language of ["en", "zh-CN"] as const) {
    const texts = Object.values(words).map((label: Record<typeof language, string>) => label[language]);
    expect(new Set(texts).size).toBe(codes.length);
  }
});

test("whatever is withheld, in a score or between two waves, is withheld for one of the reasons that have words", () => {
  const [question, another] = ["conduct", "service"].map((id) => ({ ...draft.questions[0]!, id, weight: 0.5 }));
  const withoutPoints = { ...scale, grades: scale.grades.map(({ code, label }) => ({ code, label })) };
  const changes = fc.record({
    questions: fc.constantFrom([{ ...question!, weight: 1 }], [question!, another!]),
    classes: fc.constantFrom(draft.classes, [{ ...draft.classes[0]!, weight: 1 }]),
    scale: fc.constantFrom(scale, scale, withoutPoints),
    minimum: fc.constantFrom(1, 8),
    rates: fc.constantFrom(draft.rates, [{ ...draft.rates[0]!, denominator: "eligible" as const }]),
  });
  const answers = fc.array(
    fc.tuple(
      fc.constantFrom("a", "b"),
      fc.constant("masses"),
      fc.constantFrom("satisfied", "dissatisfied", "dont-know"),
      fc.constantFrom(1, 30),
    ),
    { maxLength: 3 },
  );
  const seen = new Set<string>();
  fc.assert(
    fc.property(changes, answers, answers, (changed, before, after) => {
      const protocol = protocolWith(changed);
      const [first, second] = [before, after].map((given: Answers) => tallyOf(protocol, given));
      const shown = [
        must(satisfaction.score(protocol, first!)),
        must(satisfaction.compareWaves(protocol, first!, second!, { by: ["unit"] })),
      ];
      for (const [, code] of JSON.stringify(shown).matchAll(/"refusal":\{"code":"([^"]+)"/g)) seen.add(code!);
    }),
    { seed: 2003, numRuns: 400 },
  );
  // Both waves are under one protocol, so nothing else can have changed between them.
  expect([...seen].sort()).toEqual([...satisfaction.WITHHELD_REASONS, "only-in-one-wave"].sort());
});
