import { describe, expect, test } from "vitest";
import * as campaign from "answerable/campaign";
import { hasErrors } from "answerable/definitions";
import type { Condition } from "answerable/rules";
import { aPlan } from "./records.js";

const plan = aPlan();
const [study, analyse, rectify] = plan.phases as [campaign.Phase, campaign.Phase, campaign.Phase];
const [first, second] = plan.batches as [campaign.Batch, campaign.Batch];
const gated = (gate: Condition): campaign.Plan => aPlan({ phases: [study, { ...analyse, gate }] });
const satisfaction = (comparison: "at-least" | "more-than" | "at-most" | "less-than", value: number): Condition => ({
  fact: "satisfaction",
  comparison,
  value,
});

describe("the linter names", () => {
  test.each<[string, campaign.Plan, string, (string | number)[], string]>([
    ["a plan without phases", aPlan({ phases: [] }), "no-phases", ["phases"], '"pilot"'],
    [
      "two phases of one id",
      aPlan({ phases: [study, analyse, { id: "study", label: study.label }] }),
      "duplicate-phase-id",
      ["phases", 2, "id"],
      '"study"',
    ],
    [
      "two facts of one id",
      aPlan({ facts: [...plan.facts, plan.facts[1]!] }),
      "duplicate-fact-id",
      ["facts", 3, "id"],
      '"accurate"',
    ],
    [
      "two batches of one id",
      aPlan({ batches: [second, second] }),
      "duplicate-batch-id",
      ["batches", 1, "id"],
      '"second"',
    ],
    [
      "a batch without units",
      aPlan({ batches: [{ ...first, units: [] }] }),
      "batch-without-units",
      ["batches", 0, "units"],
      '"first"',
    ],
    [
      "a unit listed twice in one batch",
      aPlan({ batches: [{ ...first, units: ["mint", "zoo", "mint"] }] }),
      "unit-listed-twice",
      ["batches", 0, "units", 2],
      '"mint"',
    ],
    [
      "a unit listed in two batches",
      aPlan({ batches: [first, { ...second, units: ["mint", "archive"] }] }),
      "unit-listed-twice",
      ["batches", 1, "units", 1],
      'batch "first" lists before',
    ],
    [
      "a phase that ends before it starts",
      aPlan({ phases: [{ ...study, endsOn: "2003-02-28" }] }),
      "dates-backwards",
      ["phases", 0, "endsOn"],
      "2003-02-28",
    ],
    [
      "a batch that ends before it starts",
      aPlan({ batches: [{ ...first, startsOn: "2003-02-01", endsOn: "2003-01-31" }] }),
      "dates-backwards",
      ["batches", 0, "endsOn"],
      "2003-01-31",
    ],
    [
      "a phase that begins while the one before lasts",
      aPlan({ phases: [study, { ...analyse, startsOn: "2003-04-29" }] }),
      "phases-overlap",
      ["phases", 1],
      "2003-04-29",
    ],
    [
      "a phase that ends before the one before it, though nobody says when it begins",
      aPlan({ phases: [study, { id: "analyse", label: analyse.label, endsOn: "2003-04-15" }] }),
      "phases-overlap",
      ["phases", 1],
      "2003-04-15",
    ],
    [
      "a phase that begins before the one before it, though nobody says when that ends",
      aPlan({ phases: [rectify, { id: "after", label: study.label, startsOn: "2003-06-30" }] }),
      "phases-overlap",
      ["phases", 1],
      '"rectify"',
    ],
    [
      "a phase out of order, though the one between has no days",
      aPlan({ phases: [rectify, { id: "between", label: study.label }, { ...study, endsOn: "2003-03-31" }] }),
      "phases-overlap",
      ["phases", 2],
      '"rectify"',
    ],
    [
      "batches that overlap, whatever their order",
      aPlan({
        batches: [
          { ...first, startsOn: "2003-06-01", endsOn: "2003-09-01" },
          { ...second, startsOn: "2003-01-01", endsOn: "2003-06-02" },
        ],
      }),
      "batches-overlap",
      ["batches", 1],
      '"first" and "second"',
    ],
    [
      "a gate over a fact that is not declared",
      gated({ not: { fact: "complaints", comparison: "more-than", value: 3 } }),
      "undeclared-fact",
      ["phases", 1, "gate"],
      '"complaints"',
    ],
    [
      "a number compared as a yes or no",
      gated({ any: [satisfaction("at-least", 0.6), { fact: "satisfaction", comparison: "equals", value: true }] }),
      "fact-of-another-kind",
      ["phases", 1, "gate"],
      '"satisfaction"',
    ],
    [
      "a yes or no compared as a number, though another comparison could do without it",
      gated({
        any: [
          { fact: "accurate", comparison: "equals", value: true },
          { fact: "accurate", comparison: "at-least", value: 1 },
        ],
      }),
      "fact-of-another-kind",
      ["phases", 1, "gate"],
      "declares as yes-no",
    ],
    [
      "a text compared as a number",
      gated({ fact: "verdict", comparison: "at-least", value: 1 }),
      "fact-of-another-kind",
      ["phases", 1, "gate"],
      "declares as text",
    ],
    [
      "a gate out of reach: 90 of a share",
      gated(satisfaction("at-least", 90)),
      "gate-never-met",
      ["phases", 1, "gate"],
      '"analyse"',
    ],
    [
      "a gate whose one part is out of reach",
      gated({ all: [satisfaction("more-than", 1), { fact: "accurate", comparison: "equals", value: true }] }),
      "gate-never-met",
      ["phases", 1, "gate"],
      '"analyse"',
    ],
    [
      "a gate that stops nobody",
      gated(satisfaction("at-least", 0)),
      "gate-always-met",
      ["phases", 1, "gate"],
      '"analyse"',
    ],
  ])("%s", (_, faulty, code, path, words) => {
    const findings = campaign.lint(faulty);
    expect(findings).toEqual([expect.objectContaining({ code, path })]);
    expect(findings[0]?.message).toContain(words);
  });

  test("nothing in a sound plan, in gates at the very ends, or in days that meet", () => {
    expect(campaign.lint(plan)).toEqual([]);
    expect(campaign.lint(gated(satisfaction("at-least", 1)))).toEqual([]);
    expect(campaign.lint(gated(satisfaction("less-than", 1)))).toEqual([]);
    expect(campaign.lint(aPlan({ phases: [study, { ...analyse, startsOn: "2003-04-30" }] }))).toEqual([]);
    const meeting = [
      { ...first, startsOn: "2003-01-01", endsOn: "2003-06-01" },
      { ...second, startsOn: "2003-06-01", endsOn: "2003-12-31" },
    ];
    expect(campaign.lint(aPlan({ batches: meeting }))).toEqual([]);
  });

  test("a number without ends can be anything", () => {
    const facts = [{ id: "satisfaction", label: study.label, kind: "number" as const }, ...plan.facts.slice(1)];
    expect(campaign.lint({ ...gated(satisfaction("at-least", 90)), facts })).toEqual([]);
    expect(campaign.lint({ ...gated(satisfaction("at-most", -90)), facts })).toEqual([]);
  });

  test("several faults at once, each for itself", () => {
    const faulty = aPlan({ facts: [], phases: [study, analyse, rectify, { ...analyse, startsOn: "2003-08-01" }] });
    expect(campaign.lint(faulty).map(({ code }) => code)).toEqual([
      "duplicate-phase-id",
      "dates-backwards",
      ...Array<string>(5).fill("undeclared-fact"),
    ]);
  });
});

describe("only errors keep units out", () => {
  test.each<[string, boolean, campaign.Plan]>([
    ["overlapping phases are a warning", false, aPlan({ phases: [study, { ...analyse, startsOn: "2003-04-01" }] })],
    ["a gate that stops nobody is a warning", false, gated(satisfaction("at-least", 0))],
    ["a gate out of reach is an error", true, gated(satisfaction("at-least", 90))],
    ["a fact of another kind is an error", true, gated({ fact: "accurate", comparison: "at-least", value: 1 })],
    ["days that run backwards are an error", true, aPlan({ phases: [{ ...study, endsOn: "2003-02-28" }] })],
  ])("%s", (_, errors, faulty) => {
    expect(hasErrors(campaign.lint(faulty))).toBe(errors);
    const entry = { unit: "archive", batch: "first", by: "office", on: "2003-03-01" };
    expect(campaign.enter(faulty, entry).ok).toBe(!errors);
  });
});
