import { describe, expect, test } from "vitest";
import * as z from "zod";
import * as commitment from "answerable/commitment";
import { PROPOSAL, aLife } from "./records.js";

const { pledges } = aLife();
const unread = (value: unknown): never => value as never; // what an app without types would hand over
const withPrototype = (value: object): never =>
  unread(JSON.parse(JSON.stringify(value).replace("{", '{"__proto__":{"status":"settled"},')));

describe("a malformed input is refused and names the field", () => {
  const measure = PROPOSAL.measure;
  const review = { verdict: "approved", by: "r", on: "2014-03-06" } as const;
  const report = { evidence: [], by: "wang", on: "2014-12-20" };
  const settlement = { verdict: "not-kept", reason: "r", by: "supervisor", on: "2014-12-31" } as const;
  const proof = { id: "e", description: "seen" };
  const propose = (changes: object): { ok: boolean } => commitment.propose(unread({ ...PROPOSAL, ...changes }));
  const tell = (changes: object): { ok: boolean } =>
    commitment.report(
      pledges.published,
      unread({ progress: { state: "measured", achieved: 1 }, ...report, ...changes }),
    );
  test.each<[string, string, () => { ok: boolean }]>([
    ["a day that does not exist", "on", () => propose({ on: "2026-02-30" })],
    ["a due day that does not exist", "due", () => propose({ due: "2014-11-31" })],
    ["an instant for a due day", "due", () => propose({ due: "2014-12-31T12:00:00+08:00" })],
    ["a Date for a day", "on", () => propose({ on: new Date(0) })],
    [
      "a target that equals the baseline",
      "measure: the target equals the baseline",
      () => propose({ measure: { ...measure, target: 0 } }),
    ],
    ["minus zero, which is zero", "measure: the target equals", () => propose({ measure: { ...measure, target: -0 } })],
    ["a measure without a baseline", "measure.baseline", () => propose({ measure: { unit: "canteens", target: 8 } })],
    ["an unknown target", "measure.target", () => propose({ measure: { ...measure, target: "unknown" } })],
    ["a target that is not a number", "measure.target", () => propose({ measure: { ...measure, target: NaN } })],
    ["a target without end", "measure.target", () => propose({ measure: { ...measure, target: Infinity } })],
    ["a target beyond all counting", "measure.target", () => propose({ measure: { ...measure, target: 1e300 } })],
    ["a field of the measure nobody knows", "measure", () => propose({ measure: { ...measure, weight: null } })],
    ["a statement of 10 MB", "statement", () => propose({ statement: "x".repeat(10_000_000) })],
    ["a blank statement", "statement", () => propose({ statement: " \n" })],
    ["an id of 10 MB", "id", () => propose({ id: "x".repeat(10_000_000) })],
    ["an id with a line break", "id", () => propose({ id: "pl\n1" })],
    ["no maker", "maker", () => propose({ maker: undefined })],
    ["a kind nobody knows", "kind", () => propose({ kind: "solemn" })],
    ["an unknown field", 'unrecognized key: "colour"', () => propose({ colour: "red" })],
    ["a status of one's own", 'unrecognized key: "status"', () => propose({ status: "settled" })],
    ["a key named __proto__", "__proto__", () => commitment.propose(withPrototype(PROPOSAL))],
    ["a key named __proto__ in the app's data", "meta.__proto__", () => propose({ meta: withPrototype({ a: 1 }) })],
    ["NaN in the app's data", "meta.share", () => propose({ meta: { share: NaN } })],
    [
      "a verdict nobody knows",
      "verdict",
      () => commitment.review(pledges.proposed, unread({ ...review, verdict: "maybe" })),
    ],
    ["a blank reason", "reasons.0", () => commitment.review(pledges.proposed, { ...review, reasons: [" "] })],
    ["nothing at all", 'publish pledge "pl-1"', () => commitment.publish(pledges.approved, unread(undefined))],
    [
      "a publication without a place",
      "place",
      () => commitment.publish(pledges.approved, unread({ by: "o", on: "2014-03-10" })),
    ],
    ["a report without evidence, not even none", "evidence", () => tell({ evidence: undefined })],
    ["one proof twice", "evidence: names one proof twice", () => tell({ evidence: [proof, proof] })],
    [
      "progress that is not a number",
      "progress.achieved",
      () => tell({ progress: { state: "measured", achieved: NaN } }),
    ],
    ["progress without end", "progress.achieved", () => tell({ progress: { state: "measured", achieved: -Infinity } })],
    ["progress of null", "progress", () => tell({ progress: null })],
    [
      "an amount that is unknown but not said to be",
      "progress.achieved",
      () => tell({ progress: { state: "measured", achieved: null } }),
    ],
    ["unknown without what is missing", "progress.missing", () => tell({ progress: { state: "unknown" } })],
    [
      "unknown with an amount all the same",
      "progress",
      () => tell({ progress: { state: "unknown", missing: "m", achieved: 0 } }),
    ],
    [
      "an explanation to nobody",
      "explained.to",
      () => commitment.settle(pledges.reported, { ...settlement, explained: { to: "", on: "2014-12-30" } }),
    ],
  ])("%s", (_, field, attempt) => {
    expect(attempt()).toMatchObject({
      ok: false,
      refusal: { code: "invalid-input", message: expect.stringContaining(field) as string },
    });
  });

  test("the refusal names the pledge, and a refused step leaves it as it was", () => {
    const before = structuredClone(pledges.published);
    expect(tell({ on: "2014-02-29" })).toMatchObject({
      refusal: { message: expect.stringContaining('pledge "pl-1"') as string },
    });
    expect(pledges.published).toEqual(before);
    expect(propose({ id: "pl-7", due: "soon" })).toMatchObject({
      refusal: { message: expect.stringContaining('"pl-7"') as string },
    });
  });
});

describe("a stored pledge that cannot be true does not pass its schema", () => {
  const { settlement, ...withoutSettlement } = pledges.settled as commitment.SettledPledge;
  test.each<[string, unknown]>([
    ["a settled pledge without settlement", withoutSettlement],
    ["a proposed pledge with a settlement", { ...pledges.proposed, settlement }],
    ["a returned pledge without reasons", { ...pledges.returned, review: { reasons: [], by: "r", on: "2014-03-04" } }],
    ["a reported pledge without a report", { ...pledges.reported, reports: [] }],
    ["a published pledge with reports", { ...pledges.published, reports: [] }],
    ["a version 0", { ...pledges.proposed, version: 0 }],
    ["a status nobody knows", { ...pledges.proposed, status: "promised" }],
  ])("%s", (_name, stored) => {
    expect(commitment.Pledge.safeParse(stored).success).toBe(false);
  });
});

test("every exported schema converts to JSON Schema", () => {
  const schemas = Object.entries(commitment).filter(([, value]) => value instanceof z.ZodType);
  expect(schemas.length).toBeGreaterThan(20);
  for (const [name, schema] of schemas) {
    expect(() => z.toJSONSchema(schema as z.ZodType), name).not.toThrow();
  }
});
