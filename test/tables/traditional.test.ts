import { describe, expect, test } from "vitest";
import { PAIRS, foldTraditional } from "../../src/tables/traditional.js";

const pairs = PAIRS.split(" ").map((pair) => Array.from(pair));

/** Characters that the mainland's GB 2312 has, which a simplified character must be one of. */
const isSimplified = (character: string): boolean => gb2312().has(character);

let known: ReadonlySet<string> | undefined;
function gb2312(): ReadonlySet<string> {
  if (known !== undefined) return known;
  const bytes = Array.from({ length: 94 * 94 }, (_, cell) => [0xa1 + Math.floor(cell / 94), 0xa1 + (cell % 94)]).flat();
  known = new Set(new TextDecoder("gb2312").decode(Uint8Array.from(bytes)));
  return known;
}

describe("the table of traditional characters", () => {
  test("has pairs of two different characters", () => {
    expect(pairs.filter(([from, to, ...rest]) => from === to || to === undefined || rest.length > 0)).toEqual([]);
  });

  test("names no traditional character twice, and folds in one step", () => {
    const traditional = pairs.map(([from]) => from);
    expect(new Set(traditional).size).toBe(pairs.length);
    expect(pairs.filter(([, to]) => traditional.includes(to))).toEqual([]);
  });

  test("folds to characters of GB 2312 only", () => {
    expect(pairs.filter(([, to]) => !isSimplified(to!))).toEqual([]);
  });

  test("folds each of its characters, and leaves others alone", () => {
    expect(foldTraditional(pairs.map(([from]) => from).join(""))).toBe(pairs.map(([, to]) => to).join(""));
    expect(foldTraditional("整改𠮷😀 Item")).toBe("整改𠮷😀 Item");
  });
});
