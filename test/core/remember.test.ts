import { expect, test } from "vitest";
import { deepFreeze, remembered } from "../../src/core/index.js";

/** How often something was computed, with the sum of a list that may be changed behind its back. */
function counting(): { readonly sum: (definition: { readonly parts: readonly number[] }) => number; computed: number } {
  const counted = {
    computed: 0,
    sum: remembered(({ parts }: { readonly parts: readonly number[] }) => {
      counted.computed += 1;
      return parts.reduce((sum, part) => sum + part, 0);
    }),
  };
  return counted;
}

test("of what is frozen throughout, the answer is computed once", () => {
  const counted = counting();
  const definition = deepFreeze({ parts: [1, 2] });
  expect([counted.sum(definition), counted.sum(definition)]).toEqual([3, 3]);
  expect(counted.computed).toBe(1);
});

test("each definition has an answer of its own, be it equal to another one", () => {
  const counted = counting();
  for (const parts of [[1], [1], [2]]) counted.sum(deepFreeze({ parts }));
  expect(counted.computed).toBe(3);
});

test("an answer of nothing is an answer", () => {
  let computed = 0;
  const nothing = remembered((): undefined => {
    computed += 1;
  });
  const definition = deepFreeze({});
  nothing(definition);
  nothing(definition);
  expect(computed).toBe(1);
});

test.each<[string, () => { parts: number[] }]>([
  ["is not frozen", () => ({ parts: [1] })],
  ["is frozen at the top only", () => Object.freeze({ parts: [1] })],
])("what %s may change, and is answered anew", (_, make) => {
  const { sum } = counting();
  const definition = make();
  expect(sum(definition)).toBe(1);
  definition.parts.push(5);
  expect(sum(definition)).toBe(6);
});
