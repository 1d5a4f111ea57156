import * as z from "zod";
import { describe, expect, test } from "vitest";
import * as campaign from "answerable/campaign";
import { aPlan, aWay } from "./records.js";

const plan = aPlan();
const { units } = aWay();
const unread = (value: unknown): never => value as never; // what an app without types would hand over

describe("a malformed input is refused and names the field", () => {
  const entry = { unit: "archive", batch: "first", by: "office", on: "2003-03-01" };
  const decision = { to: "rectify", verdict: "redo", facts: {}, by: "group-7", on: "2003-07-20" } as const;
  const decide = (input: unknown): { ok: boolean } => campaign.decideTransition(plan, units["failing"]!, unread(input));
  test.each<[string, string, () => { ok: boolean }]>([
    ["a day that does not exist", "on", () => campaign.enter(plan, { ...entry, on: "2026-02-30" })],
    ["an unknown field", "unrecognized key", () => campaign.enter(plan, unread({ ...entry, colour: "red" }))],
    ["an empty id", "unit", () => campaign.enter(plan, { ...entry, unit: "" })],
    ["an id of 10 MB", "unit", () => campaign.enter(plan, { ...entry, unit: "x".repeat(10_000_000) })],
    ["NaN in the app's data", "meta.share", () => campaign.enter(plan, { ...entry, meta: { share: NaN } })],
    [
      "a key named __proto__",
      "__proto__",
      () => campaign.enter(plan, unread(JSON.parse(JSON.stringify(entry).replace("{", '{"__proto__":{},')))),
    ],
    [
      "nothing at all",
      "applyForTransition unit",
      () => campaign.applyForTransition(plan, units["in-phase"]!, unread(undefined)),
    ],
    [
      "a report of 10 MB",
      "report",
      () =>
        campaign.applyForTransition(plan, units["in-phase"]!, {
          report: "x".repeat(10_000_000),
          by: "d",
          on: "2003-05-01",
        }),
    ],
    ["a verdict nobody knows", "verdict", () => decide({ ...decision, verdict: "maybe" })],
    ["a card nobody knows", "card", () => decide({ ...decision, card: "purple" })],
    ["a card on a pass", "card", () => decide({ ...decision, verdict: "pass", card: "yellow" })],
    ["a deadline on a hold", "deadline", () => decide({ ...decision, verdict: "hold", deadline: "2003-08-01" })],
    ["a deadline without offset", "deadline", () => decide({ ...decision, deadline: "2003-08-01T10:00:00" })],
    ["a fact that is not a number", "facts.satisfaction", () => decide({ ...decision, facts: { satisfaction: NaN } })],
    ["an infinite fact", "facts.satisfaction", () => decide({ ...decision, facts: { satisfaction: Infinity } })],
    ["a fact that is null", "facts.satisfaction", () => decide({ ...decision, facts: { satisfaction: null } })],
    [
      "an estimate upside down",
      "facts.satisfaction",
      () => decide({ ...decision, facts: { satisfaction: { low: 0.7, high: 0.5 } } }),
    ],
    ["a fact of 10 MB", "facts.verdict", () => decide({ ...decision, facts: { verdict: "x".repeat(10_000_000) } })],
    [
      "a fact named __proto__",
      "__proto__",
      () => decide({ ...decision, facts: JSON.parse('{"__proto__": 1}') as unknown }),
    ],
    ["no facts at all", "facts", () => decide({ ...decision, facts: undefined })],
    ["a blank reason", "reason", () => decide({ ...decision, reason: " " })],
  ])("%s", (_, field, attempt) => {
    expect(attempt()).toMatchObject({
      ok: false,
      refusal: { code: "invalid-input", message: expect.stringContaining(field) as string },
    });
  });
});

describe("a plan that cannot be true is not read", () => {
  const [study] = plan.phases;
  const [satisfaction] = plan.facts;
  test.each<[string, string, unknown]>([
    ["not even an object", "plan", "pilot"],
    ["without a version", "version", { ...plan, version: undefined }],
    ["version 0", "version", { ...plan, version: 0 }],
    ["an unknown field", "unrecognized key", { ...plan, stages: [] }],
    ["a phase called completion", "phases.0.id", { ...plan, phases: [{ ...study, id: "completion" }] }],
    [
      "a phase without words in Chinese",
      "phases.0.label.zh-CN",
      { ...plan, phases: [{ ...study, label: { en: "s" } }] },
    ],
    ["a day that does not exist", "phases.0.endsOn", { ...plan, phases: [{ ...study, endsOn: "2003-02-30" }] }],
    ["a gate that is no condition", "phases.0.gate", { ...plan, phases: [{ ...study, gate: "ask the boss" }] }],
    ["a gate without parts", "phases.0.gate", { ...plan, phases: [{ ...study, gate: { all: [] } }] }],
    ["a fact of no known kind", "facts.0.kind", { ...plan, facts: [{ ...satisfaction, kind: "feeling" }] }],
    ["a fact with its ends upside down", "facts.0", { ...plan, facts: [{ ...satisfaction, low: 2 }] }],
    ["a yes or no with ends", "facts.0", { ...plan, facts: [{ ...satisfaction, kind: "yes-no" }] }],
    ["a key named __proto__", "__proto__", JSON.parse(JSON.stringify(plan).replace("{", '{"__proto__":{},'))],
  ])("%s", (_, field, input) => {
    expect(campaign.readPlan(input)).toMatchObject({
      ok: false,
      refusal: { code: "invalid-input", message: expect.stringContaining(field) as string },
    });
  });

  test("a sound one is read as it is", () => {
    expect(campaign.readPlan(JSON.parse(JSON.stringify(plan)))).toEqual({ ok: true, plan });
  });
});

describe("a stored unit that cannot be true does not pass its schema", () => {
  const held = units["held"] as campaign.HeldUnit;
  const { application: _, ...withoutApplication } = held;
  const { decision, ...attempt } = (units["completed"] as campaign.CompletedUnit).attempts[2]!;
  test.each<[string, unknown]>([
    ["a held unit without application", withoutApplication],
    ["a held unit that nobody held", { ...held, holds: [] }],
    ["a completed unit in a phase", { ...units["completed"], phase: "study" }],
    ["an attempt numbered 0", { ...held, attempt: { ...held.attempt, number: 0 } }],
    ["a judged attempt without its verdict", { ...units["completed"], attempts: [attempt] }],
    [
      "a pass through a gate that was not met",
      {
        ...units["completed"],
        attempts: [{ ...attempt, decision: { ...decision, gate: { outcome: "not-met", reasons: [] } } }],
      },
    ],
    ["a status nobody knows", { ...held, status: "lost" }],
  ])("%s", (_name, stored) => {
    expect(campaign.Unit.safeParse(held).success).toBe(true);
    expect(campaign.Unit.safeParse(stored).success).toBe(false);
  });
});

describe("every schema says itself in JSON Schema", () => {
  const schemas = Object.entries(campaign as Record<string, unknown>).flatMap(([name, schema]) =>
    schema instanceof z.ZodType ? [[name, schema] as const] : [],
  );
  test.each(schemas)("%s", (_, schema) => {
    expect(z.toJSONSchema(schema)).toHaveProperty("$schema");
  });
});
