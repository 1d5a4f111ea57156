import { describe, expect, test } from "vitest";
import { must } from "answerable";
import { emptyTally, fieldworkRates, score, type Grouping } from "answerable/satisfaction";
import { protocolWith } from "../survey.js";
import { calls, drawn } from "./calls.js";

const cases = drawn([
  ["east", "telephone", "interview", 8],
  ["east", "telephone", "refusal", 2],
  ["west", "letter", "non-contact", 5],
]);
const eligibility = { basis: "proportional-allocation" } as const;
const tally = emptyTally(calls);

describe("the fieldwork beside a score", () => {
  test.each<[("unit" | "channel")[]]>([[[]], [["unit"]], [["channel"]], [["unit", "channel"]]])(
    "by %j is that of the same units and channels",
    (by) => {
      const { groups } = must(score(calls, tally, { by, fieldwork: { cases, eligibility } })).scores;
      const { rates } = must(fieldworkRates(calls, cases, { by, eligibility }));
      expect(groups.map(({ fieldwork }) => fieldwork)).toEqual(rates.groups);
    },
  );

  test.each<[Grouping[]]>([[["class"]], [["unit", "class"]]])(
    "by %j is none, since cases are drawn for no class",
    (by) => {
      const { groups } = must(score(calls, tally, { by, fieldwork: { cases, eligibility } })).scores;
      for (const group of groups) expect(group).not.toHaveProperty("fieldwork");
      for (const group of must(score(calls, tally, { by: ["unit"] })).scores.groups) {
        expect(group).not.toHaveProperty("fieldwork");
      }
    },
  );

  test("of another survey, or with a part that is none, is refused", () => {
    const other = protocolWith({ version: 9 });
    expect(score(other, emptyTally(other), { fieldwork: { cases, eligibility } })).toMatchObject({
      refusal: { code: "different-protocol" },
    });
    const part = { basis: "stated", part: 1.5, source: "a guess" } as const;
    expect(score(calls, tally, { fieldwork: { cases, eligibility: part } })).toMatchObject({
      refusal: { code: "invalid-input" },
    });
  });
});
