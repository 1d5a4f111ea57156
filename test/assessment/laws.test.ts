import * as fc from "fast-check";
import { expect, test } from "vitest";
import { must } from "answerable";
import { assess, explain, freeze } from "answerable/assessment";
import type { Index, IndexDefinition, IndexPart, MissingPolicy, PartScore, SubjectResult } from "answerable/assessment";
import type { Facts } from "answerable/rules";

const label = { en: "part", "zh-CN": "指标" };
const normalisation = { method: "linear", from: 0, to: 1, beyond: "hold" } as const;
const weight = fc.double({ min: 0.001, max: 1000, noNaN: true });
/** Shares as surveys give them; nothing so near 0 that its digits are lost in a mean. */
const share = fc.integer({ min: 0, max: 100_000 }).map((given) => given / 100_000);

/** Trees of parts; every indicator has a fact of its own, named as the indicator is. */
const trees = fc.letrec<{ part: Shape; leaf: Shape; branch: Shape }>((tie) => ({
  leaf: weight.map((given) => ({ weight: given })),
  branch: fc.record({ weight, parts: fc.array(tie("part"), { minLength: 1, maxLength: 3 }) }),
  part: fc.oneof({ depthSize: "small" }, tie("leaf"), tie("branch")),
})).part;
interface Shape {
  readonly weight: number;
  readonly parts?: readonly Shape[];
}

function partsOf(shapes: readonly Shape[], name: string): IndexPart[] {
  return shapes.map(({ weight: given, parts }, index) => {
    const id = `${name}.${index}`;
    return parts === undefined
      ? { kind: "indicator", id, label, weight: given, fact: id, normalisation }
      : { kind: "dimension", id, label, weight: given, parts: partsOf(parts, id) };
  });
}

function leavesOf(parts: readonly IndexPart[]): string[] {
  return parts.flatMap((part) => (part.kind === "indicator" ? [part.id] : leavesOf(part.parts)));
}

function indexOf(parts: readonly IndexPart[], changes: Partial<IndexDefinition> = {}): Index {
  const definition = { id: "law", version: 1, label, missing: "withhold" as MissingPolicy, parts, limiters: [] };
  return must(freeze({ ...definition, ...changes })).index;
}

function resultOf(index: Index, facts: Facts): SubjectResult {
  const [result] = must(assess(index, [{ id: "s", facts }])).assessment.results;
  if (result === undefined) throw new Error("the only subject has a result");
  return result;
}
const valueOf = ({ score }: { readonly score: SubjectResult["score"] }): number | undefined =>
  score.status === "scored" ? score.value : undefined;

/** A tree with a fact for every leaf; `known` says which are known. */
const cases = fc.array(trees, { minLength: 1, maxLength: 4 }).chain((shapes) => {
  const parts = partsOf(shapes, "p");
  const leaves = leavesOf(parts);
  const facts = fc.tuple(...leaves.map(() => fc.record({ share, known: fc.boolean() })));
  return facts.map((given) => ({
    parts,
    all: Object.fromEntries(leaves.map((leaf, index) => [leaf, given[index]?.share ?? 0])),
    some: Object.fromEntries(
      leaves.flatMap((leaf, index) => (given[index]?.known === true ? [[leaf, given[index].share]] : [])),
    ),
  }));
});

function* branchesOf(parts: readonly PartScore[]): Generator<Extract<PartScore, { kind: "dimension" }>> {
  for (const part of parts) {
    if (part.kind === "indicator") continue;
    yield part;
    yield* branchesOf(part.parts);
  }
}

test("a mean lies between its parts' extremes, in every branch and under either policy", () => {
  fc.assert(
    fc.property(cases, fc.constantFrom("withhold" as const, "renormalise" as const), ({ parts, some }, missing) => {
      const { unlimited } = resultOf(indexOf(parts, { missing }), some);
      for (const branch of [unlimited, ...branchesOf(unlimited.parts)]) {
        const value = valueOf(branch);
        if (value === undefined) continue;
        const known = branch.parts.flatMap((part) => (part.score.status === "scored" ? [part.score.value] : []));
        expect(value).toBeGreaterThanOrEqual(Math.min(...known));
        expect(value).toBeLessThanOrEqual(Math.max(...known));
      }
    }),
  );
});

/** A tree of scores without the weights as the index says them. */
function unweighted(tree: unknown): unknown {
  return JSON.parse(JSON.stringify(tree, (name, value: unknown) => (name === "weight" ? undefined : value)));
}

test("weights all scaled alike change no score", () => {
  const scaled = (parts: readonly IndexPart[], by: number): IndexPart[] =>
    parts.map((part) => ({
      ...part,
      weight: part.weight * by,
      ...(part.kind === "dimension" && { parts: scaled(part.parts, by) }),
    }));
  fc.assert(
    fc.property(cases, fc.constantFrom(0.25, 2, 512), ({ parts, some }, by) => {
      const missing = "renormalise";
      const [one, other] = [parts, scaled(parts, by)].map((each) => resultOf(indexOf(each, { missing }), some));
      expect(unweighted(one?.unlimited)).toEqual(unweighted(other?.unlimited));
    }),
  );
});

test("the shares of the parts that count sum to 1, and those of no score to 0", () => {
  fc.assert(
    fc.property(cases, fc.constantFrom("withhold" as const, "renormalise" as const), ({ parts, some }, missing) => {
      const { unlimited } = resultOf(indexOf(parts, { missing }), some);
      for (const branch of [unlimited, ...branchesOf(unlimited.parts)]) {
        const sum = branch.parts.reduce((total, { share }) => total + share, 0);
        expect(sum).toBeCloseTo(branch.score.status === "scored" ? 1 : 0, 9);
      }
    }),
  );
});

test("a missing fact lowers coverage and leaves the mean of the others as it is", () => {
  fc.assert(
    fc.property(
      fc.array(weight, { minLength: 2, maxLength: 6 }),
      fc.double({ min: 0, max: 1, noNaN: true }),
      (weights, share) => {
        const parts = partsOf(
          weights.map((given) => ({ weight: given })),
          "p",
        );
        const known = Object.fromEntries(
          leavesOf(parts)
            .slice(1)
            .map((leaf, index) => [leaf, (share * (index + 1)) / weights.length]),
        );
        const [all, without] = [parts, parts.slice(1)].map((each) =>
          resultOf(indexOf(each, { missing: "renormalise" }), known),
        );
        expect(
          valueOf(all?.unlimited ?? { score: { status: "withheld", refusal: { code: "part-withheld", message: "" } } }),
        ).toBe(without === undefined ? undefined : valueOf(without.unlimited));
        const total = weights.reduce((sum, given) => sum + given, 0);
        expect(all?.unlimited.coverage).toBeCloseTo(1 - (weights[0] ?? 0) / total, 9);
      },
    ),
  );
});

test("what is not known never counts as zero: without a fact there is no score, with every fact there is one", () => {
  fc.assert(
    fc.property(cases, ({ parts, all, some }) => {
      const complete = Object.keys(some).length === Object.keys(all).length;
      expect(valueOf(resultOf(indexOf(parts), some)) !== undefined).toBe(complete);
      expect(valueOf(resultOf(indexOf(parts, { missing: "renormalise" }), some)) !== undefined).toBe(
        Object.keys(some).length > 0,
      );
    }),
  );
});

const outcomes = fc.constantFrom<Facts>({ late: true }, { late: false }, {});

test("a cap never raises a score, and a score that stands with a cap met is at most the cap", () => {
  fc.assert(
    fc.property(cases, fc.integer({ min: 0, max: 100 }), outcomes, ({ parts, all }, at, late) => {
      const limiters = [
        { kind: "cap", id: "cap", label, when: { fact: "late", comparison: "equals", value: true }, at },
      ] as const;
      const [free, capped] = [indexOf(parts), indexOf(parts, { limiters })].map((index) =>
        valueOf(resultOf(index, { ...all, ...late })),
      );
      if (capped !== undefined) expect(capped).toBe(late["late"] === true ? Math.min(free ?? 0, at) : free);
      // It is withheld exactly where the undecided cap would change it.
      else expect(late["late"] === undefined && (free ?? 0) > at).toBe(true);
    }),
  );
});

test("a veto changes no score, and learning its fact never turns a grade that was given into another", () => {
  const bands = {
    id: "g",
    version: 1,
    range: { from: { at: 0, included: true }, to: { at: 100, included: true } },
    bands: [{ grade: "any", from: { at: 0, included: true }, to: { at: 100, included: true } }],
  };
  const limiters = [
    { kind: "veto", id: "veto", label, when: { fact: "late", comparison: "equals", value: true } },
  ] as const;
  fc.assert(
    fc.property(cases, outcomes, ({ parts, all }, late) => {
      const result = resultOf(indexOf(parts, { limiters, bands }), { ...all, ...late });
      expect(valueOf(result)).toBe(valueOf(resultOf(indexOf(parts), all)));
      const expected = { true: "vetoed", false: "any", undefined: "limiter-held" }[
        `${late["late"] as boolean | undefined}`
      ];
      expect(result.grade?.status === "graded" ? result.grade.grade : result.grade?.refusal.code).toBe(expected);
    }),
  );
});

/** The numbers of a sentence, as they are written in it; the fact's own name is no number. */
function numbersIn(sentence: string): string[] {
  return sentence.replace(/["“][^"”]*["”]/g, "").match(/\d+(,\d{3})*(\.\d+)?%?/g) ?? [];
}

function* numbersOf(data: unknown): Generator<number> {
  if (typeof data === "number") yield data;
  if (typeof data === "object" && data !== null) for (const inner of Object.values(data)) yield* numbersOf(inner);
}

test("an explanation states no number that is not in the data beside it", () => {
  const limiters = [
    { kind: "cap", id: "cap", label, when: { fact: "late", comparison: "more-than", value: 3 }, at: 61.5 },
  ] as const;
  fc.assert(
    fc.property(cases, fc.integer({ min: 0, max: 9 }), ({ parts, some }, late) => {
      const index = indexOf(parts, { missing: "renormalise", limiters });
      const { assessment } = must(assess(index, [{ id: "s", facts: { ...some, late } }]));
      for (const { text, data } of must(explain(assessment, "s")).explanation) {
        const written = [...numbersOf(data)].flatMap((value) => [
          value.toLocaleString("en", { maximumFractionDigits: 2 }),
          value.toLocaleString("en", { maximumFractionDigits: 6 }),
          value.toLocaleString("en", { maximumSignificantDigits: 21 }),
          value.toLocaleString("en", { style: "percent", maximumFractionDigits: 1 }),
        ]);
        for (const sentence of [text.en, text["zh-CN"]]) {
          for (const number of numbersIn(sentence)) expect(written).toContain(number);
        }
      }
    }),
  );
});
