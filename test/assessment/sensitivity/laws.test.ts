import * as fc from "fast-check";
import { expect, test } from "vitest";
import { must } from "answerable";
import { assess, rank, type IndexPart, type Subject } from "answerable/assessment";
import {
  samplingSensitivity,
  weightSensitivity,
  type FactEstimates,
  type SamplingSensitivity,
  type WeightSensitivity,
} from "answerable/assessment/sensitivity";
import { NAMES, indexOf, someCases } from "./offices.js";

const draws = { seed: 2003, count: 8 };
const runs = { numRuns: 40 };

function underWeights(parts: readonly IndexPart[], subjects: readonly Subject[]): WeightSensitivity {
  return must(weightSensitivity(indexOf(parts), subjects, { draws })).sensitivity;
}

function estimatesOf(subjects: readonly Subject[], standardError: number): FactEstimates {
  return Object.fromEntries(
    subjects.map(({ id, facts }) => [
      id,
      Object.fromEntries(NAMES.map((name) => [name, { value: facts[name] as number, standardError }])),
    ]),
  );
}

function underSampling(parts: readonly IndexPart[], subjects: readonly Subject[], error: number): SamplingSensitivity {
  const estimates = estimatesOf(subjects, error);
  return must(samplingSensitivity(indexOf(parts), subjects, { estimates, draws })).sensitivity;
}

function scaled(parts: readonly IndexPart[], by: number): readonly IndexPart[] {
  return parts.map((part) => ({
    ...part,
    weight: part.weight * by,
    ...(part.kind === "dimension" && { parts: scaled(part.parts, by) }),
  }));
}

test("weights all scaled alike move nothing else", () => {
  fc.assert(
    fc.property(someCases, fc.constantFrom(0.25, 2, 512), ({ parts, subjects }, by) => {
      const [one, other] = [parts, scaled(parts, by)].map((each) => underWeights(each, subjects));
      expect(other?.subjects).toEqual(one?.subjects);
    }),
    runs,
  );
});

test("parts that all score the same make weights irrelevant: no scenario moves anybody", () => {
  fc.assert(
    fc.property(someCases, ({ parts, subjects }) => {
      const even = subjects.map(({ id, facts }) => ({
        id,
        facts: Object.fromEntries(NAMES.map((name) => [name, facts["a"]])),
      }));
      for (const { written, ranks, grade, mostMoved, unranked } of underWeights(parts, even).subjects) {
        expect(ranks).toEqual({ low: written, median: written, high: written });
        expect([grade?.kept.value, mostMoved, unranked]).toEqual([1, undefined, 0]);
      }
    }),
    runs,
  );
});

test("standard errors of zero move nothing", () => {
  fc.assert(
    fc.property(someCases, ({ parts, subjects }) => {
      for (const { written, ranks, grade, mostMoved } of underSampling(parts, subjects, 0).subjects) {
        expect(ranks).toEqual({ low: written, median: written, high: written });
        expect([grade?.kept.value, mostMoved]).toEqual([1, undefined]);
      }
    }),
    runs,
  );
});

test("subjects in another order have the same answers in that order, under either question", () => {
  fc.assert(
    fc.property(someCases, ({ parts, subjects }) => {
      const turned = subjects.toReversed();
      expect(underWeights(parts, turned).subjects).toEqual(underWeights(parts, subjects).subjects.toReversed());
      const [one, other] = [subjects, turned].map((each) => underSampling(parts, each, 12).subjects);
      expect(other).toEqual(one?.toReversed());
    }),
    runs,
  );
});

test("the written rank is that of the ranking, within the ranks that occur, and what moved a subject most is one of them", () => {
  fc.assert(
    fc.property(someCases, ({ parts, subjects }) => {
      const { assessment } = must(assess(indexOf(parts), subjects));
      const [group] = must(rank(assessment)).ranking.groups;
      for (const { subjects: all } of [underWeights(parts, subjects), underSampling(parts, subjects, 12)]) {
        for (const { subject, written, ranks, mostMoved } of all) {
          expect(written).toBe(group?.ranked.find((each) => each.subject === subject)?.rank);
          expect(ranks.low <= written && written <= ranks.high).toBe(true);
          expect(ranks.low <= ranks.median && ranks.median <= ranks.high).toBe(true);
          const farthest = Math.max(written - ranks.low, ranks.high - written);
          expect(mostMoved === undefined ? 0 : Math.abs(mostMoved.rank - written)).toBe(farthest);
        }
      }
    }),
    runs,
  );
});
