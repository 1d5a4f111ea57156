import { describe, expect, test } from "vitest";
import * as z from "zod";
import * as linkage from "answerable/campaign/linkage";
import {
  ANSWER,
  REFERRAL,
  acceptedOn,
  answeredOn,
  between,
  confirmedOn,
  plan,
  referred,
  rejectedOn,
  sentBackOn,
} from "./records.js";

const unread = (value: unknown): never => value as never; // what an app without types would hand over
const accepted = acceptedOn("2014-03-05");
const answered = answeredOn("2014-03-20");

describe("a malformed input is refused and names the field", () => {
  const refer = (changes: object): { ok: boolean } =>
    linkage.refer(plan, between("district", "bureau"), unread({ ...REFERRAL, ...changes }));
  const answer = (changes: object): { ok: boolean } =>
    linkage.answer(accepted, unread({ ...ANSWER, on: "2014-03-20", ...changes }));

  test.each<[string, string, () => { ok: boolean }]>([
    ["a day that does not exist", "on", () => refer({ on: "2014-02-30" })],
    ["a Date for a day", "on", () => refer({ on: new Date(0) })],
    ["a due day that does not exist", "due", () => refer({ due: "2014-02-30" })],
    ["a due of null", "due", () => refer({ due: null })],
    ["no problem", "problem", () => refer({ problem: undefined })],
    ["a problem of 10 MB", "problem", () => refer({ problem: "x".repeat(10_000_000) })],
    ["an id with a line break", "id", () => refer({ id: "r\n1" })],
    ["a blank request", "request", () => refer({ request: " \n" })],
    ["a direction of one's own", 'unrecognized key: "direction"', () => refer({ direction: "upward" })],
    ["units of one's own", 'unrecognized key: "from"', () => refer({ from: "district" })],
    ["a key named __proto__", "__proto__", () => refer({ meta: JSON.parse('{"__proto__":1}') as object })],
    ["NaN in the app's data", "meta.share", () => refer({ meta: { share: NaN } })],
    ["nobody who refers", "by", () => refer({ by: "" })],
    ["an answer without an outcome", "outcome", () => answer({ outcome: undefined })],
    ["an answer without a word", "words", () => answer({ words: undefined })],
    ["one proof twice", "evidence", () => answer({ evidence: [ANSWER.evidence[0], ANSWER.evidence[0]] })],
    [
      "a proof that says nothing",
      "evidence.0.description",
      () => answer({ evidence: [{ id: "e", description: " " }] }),
    ],
    ["a moment without offset", "at", () => answer({ at: "2014-03-20T09:00:00" })],
    ["a return without a reason", "reason", () => linkage.sendBack(referred, unread({ by: "b", on: "2014-03-05" }))],
    ["a blank rejection", "reason", () => linkage.reject(answered, { reason: " ", by: "d", on: "2014-03-21" })],
    ["nothing at all", 'confirm referral "r-1"', () => linkage.confirm(answered, unread(undefined))],
    ["a blank note", "note", () => linkage.accept(referred, { note: "\t", by: "b", on: "2014-03-05" })],
  ])("%s", (_, field, attempt) => {
    expect(attempt()).toMatchObject({
      ok: false,
      refusal: { code: "invalid-input", message: expect.stringContaining(field) as string },
    });
  });

  test("a refused step leaves the referral as it was", () => {
    const before = structuredClone(accepted);
    expect(answer({ evidence: [] }).ok).toBe(false);
    expect(accepted).toEqual(before);
  });

  test("a problem or a unit named as a part of every object is one like any other", () => {
    const { origins } = { origins: linkage.linkedProblem([referred], "constructor") };
    expect(origins).toMatchObject({ ok: true, linked: { units: [] } });
  });
});

describe("a stored referral that cannot be does not pass the schema", () => {
  const confirmed = confirmedOn("2014-03-25");
  const { confirmation, ...unconfirmed } = confirmed;
  const rejected = rejectedOn("2014-03-21");
  test.each<[string, unknown]>([
    ["one confirmed by nobody", unconfirmed],
    ["one that is answered and confirmed", { ...confirmed, status: "answered" }],
    ["one accepted by nobody", { ...referred, status: "accepted", rejected: [] }],
    ["one that waits and is accepted", { ...accepted, status: "referred" }],
    ["one sent back for no reason", { ...referred, status: "sent-back" }],
    ["one sent back after it was accepted", { ...sentBackOn("2014-03-06"), accepted: accepted.accepted }],
    ["one solved without a proof", { ...answered, answer: { ...answered.answer, evidence: [] } }],
    [
      "one solved without a proof before",
      {
        ...rejected,
        rejected: rejected.rejected.map((round) => ({ ...round, answer: { ...round.answer, evidence: undefined } })),
      },
    ],
    ["one that goes sideways", { ...referred, direction: "sideways" }],
    ["one of no known status", { ...referred, status: "lost" }],
  ])("%s", (_, stored) => {
    expect(linkage.Referral.safeParse(stored).success).toBe(false);
  });

  test("and those the steps made do", () => {
    for (const referral of [referred, accepted, answered, confirmed, rejected, sentBackOn("2014-03-06")]) {
      expect(linkage.Referral.parse(referral)).toStrictEqual(referral);
    }
    expect(confirmation.by).toBe("district-head");
  });
});

test("every exported schema converts to JSON Schema", () => {
  const schemas = Object.entries(linkage).filter(([, value]) => value instanceof z.ZodType);
  expect(schemas.length).toBeGreaterThan(20);
  for (const [name, schema] of schemas) {
    expect(() => z.toJSONSchema(schema as z.ZodType), name).not.toThrow();
  }
});

test("a command with no known name, or for nothing, comes to nothing; to refer needs to know between whom", () => {
  const { decide } = linkage.referralDecider();
  expect(decide({ type: "lose" }, referred)).toMatchObject({ refusal: { code: "unknown-command" } });
  expect(decide({ type: "accept", by: "b", on: "2014-03-05" }, undefined)).toMatchObject({
    refusal: { code: "not-found" },
  });
  expect(decide({ type: "refer", ...REFERRAL }, undefined)).toMatchObject({ refusal: { code: "unknown-command" } });
  const linking = linkage.referralDecider({ plan, ...between("district", "bureau") });
  expect(linking.decide({ type: "refer", ...REFERRAL }, referred)).toMatchObject({
    refusal: { code: "already-exists" },
  });
});
