import { describe, expect, test } from "vitest";
import * as z from "zod";
import { must } from "answerable";
import * as deliverables from "answerable/campaign/deliverables";
import {
  COMMENTS,
  DRAFT,
  GOOD,
  NOTICE,
  agreed,
  appraisedBy,
  commented,
  first,
  plan,
  publishedAs,
  returned,
} from "./records.js";

const unread = (value: unknown): never => value as never; // what an app without types would hand over

describe("a malformed input is refused and names the field", () => {
  const stamp = { by: "li", on: "2014-03-07" };
  const draft = (changes: object): { ok: boolean } => deliverables.draft(plan, unread({ ...DRAFT, ...changes }));
  const redraft = (changes: object): { ok: boolean } =>
    deliverables.redraft(plan, first, unread({ content: { hash: "sha256:02" }, ...stamp, ...changes }));
  const comment = (changes: object): { ok: boolean } =>
    deliverables.seekComments(plan, first, unread({ ...COMMENTS, version: 1, on: "2014-03-07", ...changes }));
  const review = (changes: object): { ok: boolean } =>
    deliverables.review(
      plan,
      commented(),
      unread({ version: 1, stage: "team", verdict: "agreed", ...stamp, ...changes }),
    );
  const appraise = (changes: object): { ok: boolean } =>
    deliverables.appraise(plan, agreed, unread({ version: 1, facts: GOOD, ...stamp, ...changes }));
  const publish = (changes: object): { ok: boolean } =>
    deliverables.publish(plan, agreed, unread({ ...NOTICE, version: 1, on: "2014-03-07", ...changes }));
  const takeDown = (changes: object): { ok: boolean } =>
    deliverables.withdrawPublication(
      plan,
      publishedAs([{}]),
      unread({ version: 1, publication: 1, reason: "torn", ...stamp, ...changes }),
    );

  test.each<[string, string, () => { ok: boolean }]>([
    ["nothing at all", "draft deliverable", () => deliverables.draft(plan, unread(undefined))],
    ["a day that does not exist", "on", () => draft({ on: "2014-02-30" })],
    ["a Date for a day", "on", () => draft({ on: new Date(0) })],
    ["an id with a line break", "id", () => draft({ id: "d\n1" })],
    ["a unit of 10 MB", "unit", () => draft({ unit: "x".repeat(10_000_000) })],
    ["a version of one's own", '"versions"', () => draft({ versions: [] })],
    ["a status of one's own", '"status"', () => draft({ status: "agreed" })],
    ["no content", "content", () => draft({ content: undefined })],
    [
      "content that is nowhere",
      "content: has neither a hash nor a reference",
      () => draft({ content: { title: "t" } }),
    ],
    ["a hash without its algorithm", "content.hash", () => draft({ content: { hash: "01ab" } })],
    ["a blank reference", "content.reference", () => draft({ content: { reference: " " } })],
    ["a text for a content", "content", () => draft({ content: "the whole plan" })],
    ["a key named __proto__", "__proto__", () => draft(JSON.parse('{"__proto__":{"status":"agreed"}}') as object)],
    ["NaN in the app's data", "meta.share", () => draft({ meta: { share: NaN } })],
    ["a redraft of no text", "content", () => redraft({ content: {} })],
    ["a redraft that names its number", '"version"', () => redraft({ version: 2 })],
    ["a blank reason", "reason", () => redraft({ reason: "\n" })],
    ["a round of comments without a circle", "circle", () => comment({ circle: undefined })],
    ["a bare number for a count", "asked", () => comment({ asked: 120 })],
    ["fewer than none", "answered.value", () => comment({ answered: { kind: "exact", value: -1 } })],
    ["NaN answers", "answered.value", () => comment({ answered: { kind: "exact", value: NaN } })],
    ["comments of which nothing came in words", "outcome", () => comment({ outcome: " " })],
    ["a round that numbers itself", '"number"', () => comment({ number: 7 })],
    ["a version of half a number", "version", () => review({ version: 1.5 })],
    ["version 0", "version", () => review({ version: 0 })],
    ["a verdict that is none", "verdict", () => review({ verdict: "approved" })],
    ["a return without remarks", "remarks", () => review({ verdict: "returned" })],
    ["a return with blank remarks", "remarks", () => review({ verdict: "returned", remarks: " " })],
    ["a moment without offset", "at", () => review({ at: "2014-03-07T09:00:00" })],
    ["facts that are no facts", "facts", () => appraise({ facts: [0.1] })],
    ["a fact of NaN", "facts.dissatisfied", () => appraise({ facts: { dissatisfied: NaN } })],
    ["an interval upside down", "facts.dissatisfied", () => appraise({ facts: { dissatisfied: { low: 1, high: 0 } } })],
    ["an outcome of one's own", '"check"', () => appraise({ check: { outcome: "met", reasons: [] } })],
    ["a publication without an end", "until", () => publish({ until: undefined })],
    ["a publication that ends before it begins", "until", () => publish({ until: "2014-03-07" })],
    ["a publication at no place", "place", () => publish({ place: "" })],
    ["a publication that came down already", '"withdrawn"', () => publish({ withdrawn: stamp })],
    ["a publication taken down without a reason", "reason", () => takeDown({ reason: undefined })],
    ["publication 0 taken down", "publication", () => takeDown({ publication: 0 })],
  ])("%s", (_, field, attempt) => {
    expect(attempt()).toMatchObject({
      ok: false,
      refusal: { code: "invalid-input", message: expect.stringContaining(field) as string },
    });
  });

  test("the refusal names the deliverable, and a refused step leaves it as it was", () => {
    const before = structuredClone(first);
    expect(comment({ on: "2014-02-29" })).toMatchObject({
      refusal: { message: expect.stringContaining('seekComments deliverable "d-1"') as string },
    });
    expect(first).toEqual(before);
  });

  test("names that every object has are names like any other", () => {
    const odd = must(deliverables.draft(plan, { ...DRAFT, id: "constructor", unit: "__proto__" })).deliverable;
    expect(deliverables.applyDeliverableEvents(new Map([["constructor", odd]]), []).get("constructor")).toBe(odd);
    for (const kind of ["constructor", "__proto__"]) {
      expect(deliverables.draft(plan, { ...DRAFT, kind })).toMatchObject({ refusal: { code: "unknown-kind" } });
    }
    expect(appraise({ facts: { ...GOOD, constructor: true } })).toMatchObject({ refusal: { code: "undeclared-fact" } });
  });
});

describe("a stored deliverable that cannot be true does not pass its schema", () => {
  const { agreed: agreement, ...unagreed } = agreed as deliverables.AgreedDeliverable;
  const [version] = agreed.versions;
  const [review] = version!.reviews;
  test.each<[string, unknown]>([
    ["agreed by nobody", unagreed],
    ["in review with an agreement", { ...agreed, status: "in-review" }],
    ["returned without a return", { ...agreed, status: "returned" }],
    ["of no version", { ...agreed, versions: [] }],
    ["of versions out of order", { ...agreed, versions: [{ ...version, number: 2 }] }],
    [
      "with a return that says nothing",
      { ...agreed, versions: [{ ...version, reviews: [{ ...review, verdict: "returned" }] }] },
    ],
    ["of a status nobody knows", { ...agreed, status: "lost" }],
    ["with a field nobody knows", { ...agreed, owner: "unit" }],
  ])("%s", (_, stored) => {
    expect(agreement.by).toBe("secretary");
    expect(deliverables.Deliverable.safeParse(stored).success).toBe(false);
  });

  test("and one that can be does", () => {
    for (const each of [first, agreed, returned, appraisedBy(GOOD), publishedAs([{}])]) {
      expect(deliverables.Deliverable.parse(JSON.parse(JSON.stringify(each)))).toEqual(each);
    }
  });
});

test("a deliverable whose kind the plan lost under the same hash was not made by the steps, and that throws", () => {
  const odd = { ...agreed, kind: "speech" } as deliverables.Deliverable;
  expect(() => deliverables.appraise(plan, odd, { version: 1, facts: GOOD, by: "office", on: "2014-03-20" })).toThrow(
    'has no deliverable "speech"',
  );
});

test("every exported schema converts to JSON Schema", () => {
  const schemas = Object.entries(deliverables).filter(([, value]) => value instanceof z.ZodType);
  expect(schemas.length).toBeGreaterThan(25);
  for (const [name, schema] of schemas) {
    expect(() => z.toJSONSchema(schema as z.ZodType), name).not.toThrow();
  }
});
