import { expect, test } from "vitest";
import { uncountable } from "../../src/core/index.js";

const done = (on: string): { readonly id: string; readonly updated: { readonly on: string } } => ({
  id: "a",
  updated: { on },
});

test.each([
  ["entry", 'entry "a" stands twice among what is to be counted'],
  ["item", 'item "a" stands twice among what is to be counted'],
])("an %s that stands twice is refused in words that fit it", (noun, message) => {
  expect(uncountable(noun, [done("2020-01-01"), done("2020-01-02")], "2020-01-31")).toEqual({
    ok: false,
    refusal: { code: "duplicate-id", message },
  });
});
