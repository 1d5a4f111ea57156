import { describe, expect, test } from "vitest";
import { must } from "answerable";
import {
  Scores,
  add,
  addCase,
  admit,
  emptyFieldwork,
  emptyTally,
  fieldworkRates,
  score,
  type Grouping,
  type Tally,
} from "answerable/satisfaction";
import { protocolWith, tallyOf } from "../survey.js";
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

  test.each<[Grouping[]]>([[["class"]], [["unit", "class"]], [["class", "channel"]], [["unit", "class", "channel"]]])(
    "by %j is that of all classes, which the result says, since cases are drawn for no class",
    (by) => {
      const { groups } = must(score(calls, tally, { by, fieldwork: { cases, eligibility } })).scores;
      const split = by.filter((each) => each !== "class");
      const { rates } = must(fieldworkRates(calls, cases, { by: split, eligibility }));
      expect(groups.length).toBe(2 * rates.groups.length);
      for (const { unit, channel, fieldwork } of groups) {
        const own = rates.groups.find((group) => group.unit === unit && group.channel === channel);
        expect(fieldwork).toEqual({ ...own, allClasses: true });
      }
      expect(Scores.shape.groups.safeParse(groups).success).toBe(true);
    },
  );

  test("is none where none was handed in", () => {
    for (const group of must(score(calls, tally, { by: ["unit"] })).scores.groups) {
      expect(group).not.toHaveProperty("fieldwork");
    }
  });

  const answered = (unit: string, channel: string, times: number): Tally => {
    const counted = emptyTally(calls);
    for (let time = 0; time < times; time += 1) {
      const row = { id: `${time}`, unit, channel, class: time % 2 === 0 ? "masses" : "deputies" };
      add(counted, admit(calls, { ...row, answers: { effect: "satisfied" } }));
    }
    return counted;
  };

  test.each<[string, string, number, string]>([
    ["east", "telephone", 9, 'unit "east" by "telephone" has 9 responses, and 8 interviews among 10 cases'],
    ["west", "telephone", 1, 'unit "west" by "telephone" has 1 responses, and 0 interviews among 0 cases'],
    ["west", "letter", 3, 'unit "west" by "letter" has 3 responses, and 0 interviews among 5 cases'],
  ])("of %s by %s is refused beside %d responses", (unit, channel, times, message) => {
    const refused = score(calls, answered(unit, channel, times), { fieldwork: { cases, eligibility } });
    expect(refused).toMatchObject({ refusal: { code: "too-few-interviews", message } });
  });

  test("takes a response for each interview, whole or partial, and any number by a channel without cases", () => {
    const given = { eligibility, cases: drawn([["east", "telephone", "interview", 8]]) };
    expect(score(calls, answered("east", "telephone", 8), { fieldwork: given }).ok).toBe(true);
    expect(score(calls, answered("east", "letter", 30), { fieldwork: given }).ok).toBe(true);
    const partial = { eligibility, cases: drawn([["east", "telephone", "partial-interview", 2]]) };
    expect(score(calls, answered("east", "telephone", 2), { fieldwork: partial }).ok).toBe(true);
  });

  test("is held against the responses where the protocol has no channels", () => {
    const plain = protocolWith({ minimum: 1 });
    const fieldwork = emptyFieldwork(plain);
    must(addCase(plain, fieldwork, { id: "1", unit: "a", disposition: "refusal" }));
    const counted = tallyOf(plain, [["a", "masses", "satisfied", 30]]);
    expect(score(plain, counted, { by: ["unit"], fieldwork: { cases: fieldwork, eligibility } })).toMatchObject({
      refusal: { message: 'unit "a" has 30 responses, and 0 interviews among 1 cases' },
    });
  });

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
