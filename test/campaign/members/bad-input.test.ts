import { describe, expect, test } from "vitest";
import * as z from "zod";
import { must } from "answerable";
import * as members from "answerable/campaign/members";
import { ENROL, enrolled, exempt, heard, passed, plan, redoing } from "./records.js";

const unread = (value: unknown): never => value as never; // what an app without types would hand over

describe("a malformed input is refused and names the field", () => {
  const enrol = (changes: object): { ok: boolean } => members.enrol(plan, unread({ ...ENROL, ...changes }));
  const say = (changes: object): { ok: boolean } =>
    members.giveStatement(plan, enrolled, unread({ step: "self", words: "w", by: "li", on: "2014-03-10", ...changes }));
  const give = (changes: object): { ok: boolean } =>
    members.grade(plan, heard, unread({ grade: "qualified", by: "secretary", on: "2014-03-12", ...changes }));

  test.each<[string, string, () => { ok: boolean }]>([
    ["a day that does not exist", "on", () => enrol({ on: "2014-02-30" })],
    ["a Date for a day", "on", () => enrol({ on: new Date(0) })],
    ["no id", "id", () => enrol({ id: undefined })],
    ["an id of 10 MB", "id", () => enrol({ id: "x".repeat(10_000_000) })],
    ["an id with a line break", "id", () => enrol({ id: "l\ni" })],
    ["no unit", "unit", () => enrol({ unit: "" })],
    ["a deadline of null", "deadline", () => enrol({ deadline: null })],
    ["a deadline that does not exist", "deadline", () => enrol({ deadline: "2014-02-30" })],
    ["a status of one's own", 'unrecognized key: "status"', () => enrol({ status: "passed" })],
    ["NaN in the app's data", "meta.share", () => enrol({ meta: { share: NaN } })],
    ["a statement that says nothing", "says nothing", () => say({ words: undefined })],
    ["a statement of no facts", "says nothing", () => say({ words: undefined, facts: {} })],
    ["a statement of facts left open", "says nothing", () => say({ words: undefined, facts: { forms: undefined } })],
    ["a blank statement", "words", () => say({ words: " \n" })],
    ["a statement at no step", "step", () => say({ step: undefined })],
    ["a fact that is not a number", "facts.forms", () => say({ facts: { forms: NaN } })],
    ["a fact turned round", "low is above high", () => say({ facts: { forms: { low: 2, high: 1 } } })],
    ["a key named __proto__", "__proto__", () => say({ facts: JSON.parse('{"__proto__":1}') as object })],
    ["a grade of one's own making", '"passes"', () => give({ passes: true })],
    ["no grade", "grade", () => give({ grade: undefined })],
    ["a blank reason", "reason", () => give({ reason: " " })],
    ["an attempt of one's own", '"attempt"', () => give({ attempt: 7 })],
    ["a moment without offset", "at", () => give({ at: "2014-03-12T09:00:00" })],
    [
      "an exemption without a reason",
      "reason",
      () => members.exempt(plan, heard, unread({ by: "secretary", on: "2014-03-12" })),
    ],
    ["nothing at all", 'readmit member "li"', () => members.readmit(plan, exempt, unread(undefined))],
    ["nobody who acts", "by", () => members.readmit(plan, exempt, unread({ on: "2014-03-12" }))],
  ])("%s", (_, field, attempt) => {
    expect(attempt()).toMatchObject({
      ok: false,
      refusal: { code: "invalid-input", message: expect.stringContaining(field) as string },
    });
  });

  test("a refused step leaves the member as it was", () => {
    const before = structuredClone(heard);
    expect(give({ grade: "splendid" }).ok).toBe(false);
    expect(heard).toEqual(before);
  });

  test("a fact, a step or a grade named as a part of every object is known to no plan", () => {
    expect(say({ step: "constructor" })).toMatchObject({ refusal: { code: "unknown-step" } });
    expect(say({ facts: { constructor: 1 } })).toMatchObject({ refusal: { code: "undeclared-fact" } });
    expect(give({ grade: "toString" })).toMatchObject({ refusal: { code: "unknown-grade" } });
  });
});

describe("a stored member who cannot be does not pass the schema", () => {
  const { verdict, ...ungraded } = passed.attempt;
  test.each<[string, unknown]>([
    ["one who passed without a grade", { ...passed, attempt: ungraded }],
    [
      "one who passed with a grade that does not",
      { ...passed, attempt: { ...ungraded, verdict: { ...verdict, passes: false } } },
    ],
    ["one who passed while the attempt runs", { ...passed, attempt: enrolled.attempt }],
    ["one who has passed and is open", { ...passed, status: "open" }],
    ["one who went on after passing", { ...redoing, earlier: [passed.attempt] }],
    [
      "one who was sent back without a reason",
      {
        ...redoing,
        earlier: redoing.earlier.map((each) => ({
          ...each,
          verdict: { ...verdict, passes: false, reason: undefined },
        })),
      },
    ],
    ["one who is exempt for no reason", { ...exempt, attempt: { ...exempt.attempt, exemption: undefined } }],
    ["one in attempt 0", { ...enrolled, attempt: { ...enrolled.attempt, number: 0 } }],
    ["one of no known status", { ...enrolled, status: "promoted" }],
  ])("%s", (_, stored) => {
    expect(members.Member.safeParse(stored).success).toBe(false);
  });

  test("and those the steps made do", () => {
    for (const member of [enrolled, heard, redoing, passed, exempt]) {
      expect(members.Member.parse(member)).toStrictEqual(member);
    }
  });
});

test("every exported schema converts to JSON Schema", () => {
  const schemas = Object.entries(members).filter(([, value]) => value instanceof z.ZodType);
  expect(schemas.length).toBeGreaterThan(20);
  for (const [name, schema] of schemas) {
    expect(() => z.toJSONSchema(schema as z.ZodType), name).not.toThrow();
  }
});

test("a command with no known name, or for nobody, comes to nothing", () => {
  const { decide } = members.memberDecider(plan);
  expect(decide({ type: "promote" }, heard)).toMatchObject({ refusal: { code: "unknown-command" } });
  expect(decide({ type: "grade", grade: "qualified" }, undefined)).toMatchObject({ refusal: { code: "not-found" } });
  expect(decide({ type: "enrol", ...ENROL }, must(members.enrol(plan, ENROL)).member)).toMatchObject({
    refusal: { code: "already-exists" },
  });
});
