import { describe, expect, test } from "vitest";
import * as campaign from "answerable/campaign";
import { hasErrors } from "answerable/definitions";
import type { Condition } from "answerable/rules";
import { aPlan, aWholePlan } from "./records.js";

const plan = aPlan();
const [study, analyse, rectify] = plan.phases as [campaign.Phase, campaign.Phase, campaign.Phase];
const [first, second] = plan.batches as [campaign.Batch, campaign.Batch];
const yes = (fact: string, value = true): Condition => ({ fact, comparison: "equals", value });
const undated = plan.phases.map(({ startsOn: _from, endsOn: _to, ...phase }) => phase);
const gated = (gate: Condition): campaign.Plan => aPlan({ phases: [study, { ...analyse, gate }] });
const satisfaction = (comparison: "at-least" | "more-than" | "at-most" | "less-than", value: number): Condition => ({
  fact: "satisfaction",
  comparison,
  value,
});

const resolved = (...asked: Parameters<typeof satisfaction>): Condition => ({
  ...satisfaction(...asked),
  fact: "resolved",
});

const whole = aWholePlan();
const [one, two, three] = whole.phases as [campaign.Phase, campaign.Phase, campaign.Phase];
const sessions = one.requirements ?? [];
const questions = one.lookBack?.questions ?? [];
const [track] = whole.tracks as [campaign.Track];
const [round] = track.rounds as [campaign.Round];
const [start] = whole.evaluations as [campaign.Evaluation];
const [list] = whole.deliverables as [campaign.DeliverableKind];
const single = { id: "group-7", label: one.label, kind: "supervision-group", supervises: "all" } as const;
const byOneKind = { review: "supervision-group", decision: "supervision-group" } as const;
const stages = [
  { id: "team", label: one.label, role: "supervision-group" },
  { id: "again", label: one.label, role: "supervision-group" },
] as const;
const area: campaign.Responsibility = {
  id: "area",
  label: one.label,
  kind: "responsibility-area",
  leader: "wang",
  units: ["water"],
};
const test1: campaign.Evaluation = {
  id: "test-1",
  label: one.label,
  kind: "end-of-phase",
  phase: "analyse",
  repeats: "every-attempt",
  facts: ["satisfaction"],
};
const [leading, office, group] = whole.roles as [campaign.Role, campaign.Role, campaign.Role];

describe("the linter names", () => {
  test.each<[string, campaign.Plan, string, (string | number)[], string]>([
    ["a plan with neither phases nor tracks", aPlan({ phases: [] }), "nothing-to-do", ["phases"], '"pilot"'],
    [
      "two phases of one id",
      aPlan({ phases: [study, analyse, { id: "study", label: study.label }] }),
      "duplicate-id",
      ["phases", 2],
      '"study"',
    ],
    [
      "two facts of one id",
      aPlan({ facts: [...plan.facts, plan.facts[1]!] }),
      "duplicate-id",
      ["facts", 3],
      '"accurate"',
    ],
    ["two batches of one id", aPlan({ batches: [second, second] }), "duplicate-id", ["batches", 1], '"second"'],
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
      "dates-backwards",
      ["phases", 1],
      "2003-04-15",
    ],
    [
      "a phase that begins before the one before it, though nobody says when that ends",
      aPlan({ phases: [rectify, { id: "after", label: study.label, startsOn: "2003-06-30" }] }),
      "dates-backwards",
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
        phases: undated,
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
      "a gate that asks for more and for less of one number",
      gated({ all: [satisfaction("at-least", 0.9), { all: [satisfaction("at-most", 0.5)] }] }),
      "gate-never-met",
      ["phases", 1, "gate"],
      '"satisfaction" at-least 0.9 and "satisfaction" at-most 0.5',
    ],
    [
      "a gate that asks for a number above and below one line",
      gated({ all: [satisfaction("more-than", 0.5), { not: satisfaction("more-than", 0.5) }] }),
      "gate-never-met",
      ["phases", 1, "gate"],
      'not "satisfaction" more-than 0.5',
    ],
    [
      "a gate that asks for one number and for another",
      gated({
        not: {
          any: [
            { fact: "satisfaction", comparison: "differs-from", value: 0.5 },
            { fact: "satisfaction", comparison: "equals", value: 0.5 },
          ],
        },
      }),
      "gate-never-met",
      ["phases", 1, "gate"],
      '"satisfaction" differs-from 0.5',
    ],
    [
      "a gate that asks for yes and for no",
      gated({ all: [yes("accurate"), satisfaction("at-least", 0.1), yes("accurate", false)] }),
      "gate-never-met",
      ["phases", 1, "gate"],
      '"accurate" equals true and "accurate" equals false',
    ],
    [
      "a gate that asks for two texts at once",
      gated({
        all: [
          { fact: "verdict", comparison: "one-of", values: ["good", "fair"] },
          { fact: "verdict", comparison: "equals", value: "poor" },
        ],
      }),
      "gate-never-met",
      ["phases", 1, "gate"],
      '"verdict" one-of good or fair and "verdict" equals poor',
    ],
    [
      "a gate of which each choice excludes itself or what stands beside it",
      gated({
        all: [
          satisfaction("at-least", 0.9),
          { any: [satisfaction("at-most", 0.5), { all: [yes("accurate"), yes("accurate", false)] }] },
        ],
      }),
      "gate-never-met",
      ["phases", 1, "gate"],
      '("satisfaction" at-most 0.5 or ("accurate" equals true and "accurate" equals false))',
    ],
    [
      "a gate that a number could meet only beyond its ends",
      gated({
        all: [satisfaction("at-least", 0.5), { any: [satisfaction("at-most", 0.2), satisfaction("at-least", 2)] }],
      }),
      "gate-never-met",
      ["phases", 1, "gate"],
      '"satisfaction" at-least 0.5 and ("satisfaction" at-most 0.2 or "satisfaction" at-least 2)',
    ],
    [
      "a gate that asks for none of several things and for one of them",
      gated({
        all: [{ not: { any: [satisfaction("less-than", 0.9), yes("accurate")] } }, satisfaction("at-most", 0.5)],
      }),
      "gate-never-met",
      ["phases", 1, "gate"],
      'not "satisfaction" less-than 0.9 and "satisfaction" at-most 0.5',
    ],
    [
      "a yes or no compared as a number, and nothing else of it",
      gated({ fact: "accurate", comparison: "at-least", value: 1 }),
      "fact-of-another-kind",
      ["phases", 1, "gate"],
      "declares as yes-no",
    ],
    [
      "a batch that begins after its first phase has ended",
      aPlan({ batches: [first, { ...second, startsOn: "2003-07-15" }] }),
      "dates-backwards",
      ["batches", 1],
      'in batch "second" phase "study" would end on 2003-04-30, before it can begin on 2003-07-15',
    ],
    [
      "a batch that ends before its last phase can begin",
      aPlan({ batches: [{ ...first, endsOn: "2003-05-31" }] }),
      "dates-backwards",
      ["batches", 0],
      'phase "rectify" would end on 2003-05-31, before it can begin on 2003-07-01',
    ],
    [
      "a batch that takes one phase before the other",
      aPlan({ batches: [{ ...first, phases: [{ phase: "analyse", startsOn: "2003-02-01" }] }] }),
      "dates-backwards",
      ["batches", 0],
      'phase "analyse" would come on 2003-02-01, before phase "study" on 2003-03-01',
    ],
    [
      "a phase that lasts longer than the one after it leaves room for",
      aPlan({
        phases: [
          { ...undated[0]!, startsOn: "2003-03-01", lasts: { unit: "workdays", count: 40, countsReceiptDay: true } },
          { ...undated[1]!, endsOn: "2003-04-09" },
        ],
      }),
      "dates-backwards",
      ["phases", 1],
      'phase "analyse" would end on 2003-04-09, before it can begin on 2003-04-10',
    ],
    [
      "a phase that lasts beyond all days",
      aPlan({
        phases: [
          {
            ...undated[0]!,
            startsOn: "2003-03-01",
            lasts: {
              unit: "months",
              count: 100_000,
              countsReceiptDay: true,
              onRestDay: "keep",
              missingDay: "last-of-month",
            },
          },
        ],
      }),
      "days-out-of-range",
      ["phases", 0],
      "after 9999-12-31",
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

  test.each<[string, Partial<campaign.Plan>, campaign.PlanFault, (string | number)[], string]>([
    [
      "two requirements of one id, though in two phases",
      { phases: [{ ...one, requirements: sessions }, two, { ...three, requirements: sessions }] },
      "duplicate-id",
      ["phases", 2, "requirements", 0],
      'a second requirement is called "sessions"',
    ],
    [
      "a fact called what a requirement implies",
      { facts: [...whole.facts, { id: "sessions.amount", label: one.label, kind: "yes-no" }] },
      "duplicate-id",
      ["facts", 4],
      '"sessions.amount"',
    ],
    [
      "two roles of one id",
      { roles: [...(whole.roles ?? []), { id: "office", label: one.label, kind: "other" }] },
      "duplicate-id",
      ["roles", 3],
      'a second role is called "office"',
    ],
    [
      "two rounds of one id",
      { tracks: [{ ...track, rounds: [round, { ...round, startsOn: "2003-06-01", endsOn: "2003-06-30" }] }] },
      "duplicate-id",
      ["tracks", 0, "rounds", 1],
      '"spring"',
    ],
    [
      "two questions of one id",
      { phases: [{ ...one, lookBack: { questions: [...questions, ...questions.slice(0, 1)] } }, two, three] },
      "duplicate-id",
      ["phases", 0, "lookBack", "questions", 2],
      '"leaders"',
    ],
    [
      "a requirement of an activity that nobody registers",
      { activities: (whole.activities ?? []).slice(1) },
      "unknown-reference",
      ["phases", 0, "requirements", 0],
      'names activity "session"',
    ],
    [
      "a requirement of a deliverable that is not planned",
      { deliverables: [] },
      "unknown-reference",
      ["phases", 1, "requirements", 0],
      'names deliverable "problem-list"',
    ],
    [
      "members asked for and no way to judge them",
      { members: undefined },
      "unknown-reference",
      ["phases", 2, "requirements", 0],
      "members",
    ],
    [
      "an evaluation in a phase that is not there",
      { evaluations: [{ ...start, phase: "dance" }] },
      "unknown-reference",
      ["evaluations", 0, "phase"],
      '"dance"',
    ],
    [
      "an evaluation in no phase where there are phases",
      { evaluations: [{ ...start, phase: undefined }] },
      "evaluation-nowhere",
      ["evaluations", 0],
      '"start"',
    ],
    [
      "an evaluation that supplies what the plan does not declare",
      { evaluations: [{ ...start, facts: ["mood"] }] },
      "undeclared-fact",
      ["evaluations", 0, "facts"],
      '"mood"',
    ],
    [
      "two evaluations of one phase that supply one fact",
      { evaluations: [start, { ...start, id: "once-more", kind: "wave" }] },
      "fact-supplied-twice",
      ["evaluations", 1, "facts"],
      '"start" and "once-more" both supply "baseline" in "study"',
    ],
    [
      "an evaluation that is held once, and on which the gate of its phase rests",
      { phases: [{ ...one, gate: yes("accurate") }, two, three], evaluations: [{ ...start, facts: ["accurate"] }] },
      "evaluated-only-once",
      ["evaluations", 0, "repeats"],
      'the gate of phase "study" reads "accurate" of evaluation "start"',
    ],
    [
      "an evaluation that is held once, and on which a track's gate rests at the end",
      {
        tracks: [{ ...track, gate: yes("accurate") }],
        evaluations: [{ ...start, kind: "wave", phase: "rectify", facts: ["accurate"] }],
      },
      "evaluated-only-once",
      ["evaluations", 0, "repeats"],
      'the gate of track "visiting"',
    ],
    [
      "a baseline that is found when the work is half done",
      { evaluations: [{ ...start, phase: "analyse" }] },
      "baseline-late",
      ["evaluations", 0, "phase"],
      'in phase "analyse", after "study"',
    ],
    [
      "a gate that reads whether an evaluation of another phase was held",
      { phases: [one, { ...two, gate: yes("start.held") }, three] },
      "undeclared-fact",
      ["phases", 1, "gate"],
      'reads "start.held", which only the unit\'s way through another phase answers',
    ],
    [
      "a gate that reads the look-back of another phase",
      { tracks: [{ ...track, gate: yes("study.look-back") }] },
      "undeclared-fact",
      ["tracks", 0, "gate"],
      'at the end of "rectify"',
    ],
    [
      "an appraisal by what a requirement implies, which it does not take",
      { deliverables: [{ ...list, appraisal: { fact: "sessions.amount", comparison: "at-least", value: 1 } }] },
      "undeclared-fact",
      ["deliverables", 0, "appraisal"],
      '"sessions.amount"',
    ],
    [
      "a gate against a requirement of its phase",
      { phases: [one, two, { ...three, gate: { fact: "members.passed", comparison: "at-most", value: 0.5 } }] },
      "gate-never-met",
      ["phases", 2, "gate"],
      '"members.passed" at-least 1 and "members.passed" at-most 0.5',
    ],
    [
      "a gate against a requirement of a track, at the end",
      { phases: [one, two, { ...three, gate: { fact: "visits.rounds", comparison: "less-than", value: 2 } }] },
      "gate-never-met",
      ["phases", 2, "gate"],
      'beside what else is asked before a unit leaves "rectify"',
    ],
    [
      "a gate that an evaluation was not held which is asked for",
      { phases: [{ ...one, gate: yes("start.held", false) }, two, three] },
      "gate-never-met",
      ["phases", 0, "gate"],
      '"start.held" equals true and "start.held" equals false',
    ],
    [
      "a track's gate against that of the last phase",
      { tracks: [{ ...track, gate: resolved("at-most", 0.2) }] },
      "gate-never-met",
      ["tracks", 0, "gate"],
      '"resolved" at-least 0.8 and "resolved" at-most 0.2',
    ],
    [
      "a publication before nobody",
      { deliverables: [{ ...list, publication: { circle: "town", least: 7, unit: "days" } }] },
      "unknown-reference",
      ["deliverables", 0, "publication"],
      '"town"',
    ],
    [
      "an appraisal by a fact that the plan does not declare",
      { deliverables: [{ ...list, appraisal: { fact: "mood", comparison: "at-least", value: 1 } }] },
      "undeclared-fact",
      ["deliverables", 0, "appraisal"],
      'the appraisal of deliverable "problem-list" reads "mood"',
    ],
    [
      "a track's gate out of reach",
      { tracks: [{ ...track, gate: resolved("at-least", 2) }] },
      "gate-never-met",
      ["tracks", 0, "gate"],
      'track "visiting"',
    ],
    [
      "a batch with days for a phase that is not there",
      { batches: [{ id: "first", label: one.label, phases: [{ phase: "dance" }] }] },
      "unknown-reference",
      ["batches", 0, "phases", 0],
      '"dance"',
    ],
    [
      "a batch with a phase that runs backwards",
      {
        batches: [
          { id: "first", label: one.label, phases: [{ phase: "study", startsOn: "2003-02-01", endsOn: "2003-01-01" }] },
        ],
      },
      "dates-backwards",
      ["batches", 0, "phases", 0, "endsOn"],
      "2003-01-01",
    ],
    [
      "visits that are no activity",
      {
        responsibilities: [
          {
            id: "area",
            label: one.label,
            kind: "responsibility-area",
            leader: "wang",
            units: ["water"],
            visits: { activity: "call", every: 3, unit: "months", from: "2003-01-01" },
          },
        ],
      },
      "unknown-reference",
      ["responsibilities", 0, "visits"],
      'names activity "call"',
    ],
    [
      "a body under one that is not there",
      { roles: [leading, { ...office, under: "ministry" }, group] },
      "unknown-reference",
      ["roles", 1, "under"],
      '"ministry"',
    ],
    [
      "a body that supervises a level that is not there",
      { roles: [leading, office, { ...group, supervises: { levels: ["village"] } }] },
      "unknown-reference",
      ["roles", 2, "supervises"],
      'level "village"',
    ],
    [
      "a body that supervises a batch that is not there",
      { roles: [leading, office, { ...group, supervises: { batches: ["third"] } }] },
      "unknown-reference",
      ["roles", 2, "supervises"],
      'batch "third"',
    ],
    [
      "verdicts of a kind of body that supervises nobody",
      { transition: { review: "supervision-group", decision: "office" } },
      "no-such-role",
      ["transition", "decision"],
      "a body of kind office is needed",
    ],
    [
      "verdicts of a body that supervises an empty list",
      { roles: [{ ...leading, supervises: { units: [], batches: [], levels: [] } }, office, group] },
      "no-such-role",
      ["transition", "decision"],
      "a body of kind leading-group is needed",
    ],
    [
      "a review and a verdict that fall to one body of one person",
      { roles: [leading, office, { ...group, people: ["head-of-7"] }], transition: byOneKind },
      "too-few-hands",
      ["transition", "decision"],
      'need 2 different people of kind supervision-group, and units under "group-7" have 1',
    ],
    [
      "a review and a verdict that fall to one person for some units only",
      {
        batches: [
          { id: "first", label: one.label, units: ["water"] },
          { id: "second", label: one.label },
        ],
        roles: [leading, office, single, { ...single, id: "group-8", supervises: { units: ["water"] } }],
        transition: byOneKind,
        evaluations: [],
      },
      "too-few-hands",
      ["transition", "decision"],
      'units under "group-7" have 1',
    ],
    [
      "a review and a verdict that fall to one person for the only units that are supervised, which no batch lists",
      {
        roles: [leading, office, { ...single, supervises: { units: ["water"] } }],
        transition: byOneKind,
        batches: [],
      },
      "too-few-hands",
      ["transition", "decision"],
      'units under "group-7" have 1',
    ],
    [
      "two stages of review that fall to one body of one person",
      { deliverables: [{ ...list, review: stages }] },
      "too-few-hands",
      ["deliverables", 0, "review"],
      '2 stages in the review of deliverable "problem-list"',
    ],
    [
      "two rows of one phase in a batch",
      { batches: [{ id: "first", label: one.label, phases: [{ phase: "study" }, { phase: "study" }] }] },
      "duplicate-id",
      ["batches", 0, "phases", 1],
      'batch "first" has a second row for phase "study"',
    ],
    [
      "a unit twice in a responsibility",
      { responsibilities: [{ ...area, units: ["water", "zoo", "water"] }] },
      "unit-listed-twice",
      ["responsibilities", 0, "units", 2],
      'responsibility "area" lists unit "water" a second time',
    ],
    [
      "a responsibility for a unit that no batch lists, where all list theirs",
      { batches: [{ id: "first", label: one.label, units: ["zoo"] }], responsibilities: [area] },
      "unknown-reference",
      ["responsibilities", 0, "units", 0],
      'responsibility "area" names unit "water", which no batch lists',
    ],
    [
      "a round that begins before its track",
      { tracks: [{ ...track, startsOn: "2003-03-02" }] },
      "round-outside-track",
      ["tracks", 0, "rounds", 0],
      'round "spring", from 2003-03-01 to 2003-05-31, lies outside track "visiting", from 2003-03-02',
    ],
    [
      "a round that ends after its track",
      { tracks: [{ ...track, startsOn: "2003-03-01", endsOn: "2003-08-30" }] },
      "round-outside-track",
      ["tracks", 0, "rounds", 1],
      'round "summer"',
    ],
    [
      "a review of deliverables by nobody",
      { deliverables: [{ ...list, review: [{ id: "team", label: one.label, role: "section" }] }] },
      "no-such-role",
      ["deliverables", 0, "review", 0],
      "section",
    ],
    [
      "a unit with two supervision groups",
      {
        roles: [
          leading,
          office,
          { ...group, supervises: { units: ["water"], levels: ["county"] } },
          { id: "group-8", label: one.label, kind: "supervision-group", supervises: { units: ["water"] } },
        ],
      },
      "supervised-twice",
      ["roles", 3, "supervises"],
      '"group-7" and "group-8"',
    ],
    [
      "rounds of comments where there is no circle to hold them in",
      { circles: [], deliverables: [{ ...list, commentRounds: 2 }] },
      "unknown-reference",
      ["deliverables", 0, "commentRounds"],
      '"problem-list" asks for rounds of comments',
    ],
    [
      "a listed unit that the kind of body with a say does not supervise",
      {
        batches: [{ id: "first", label: one.label, units: ["water", "zoo"] }],
        roles: [leading, office, { ...group, supervises: { units: ["water"] } }],
      },
      "not-supervised",
      ["batches", 0, "units", 1],
      'no supervision-group supervises unit "zoo" of batch "first"',
    ],
    [
      "a later gate that asks for less",
      { phases: [one, { ...two, gate: resolved("at-least", 0.9) }, three] },
      "threshold-falls",
      ["phases", 2, "gate"],
      'the gate of phase "rectify" asks for "resolved" at-least 0.8, and the gate of phase "analyse" for "resolved" at-least 0.9',
    ],
    [
      "rounds that share a day",
      {
        tracks: [
          { ...track, rounds: [round, { ...round, id: "summer", startsOn: "2003-05-31", endsOn: "2003-08-31" }] },
        ],
      },
      "rounds-overlap",
      ["tracks", 0, "rounds", 1],
      '"spring" and "summer"',
    ],
    [
      "a track that ends before it starts",
      { tracks: [{ ...track, startsOn: "2003-02-01", endsOn: "2003-01-01" }] },
      "dates-backwards",
      ["tracks", 0, "endsOn"],
      '"visiting"',
    ],
    [
      "grades with which nobody passes",
      { members: { steps: [], grades: [{ id: "poor", label: one.label, passes: false }] } },
      "no-grade-passes",
      ["members", "grades"],
      '"whole"',
    ],
  ])("%s", (_, changes, code, path, words) => {
    const findings = campaign.lint({ ...whole, ...changes });
    expect(findings).toEqual([expect.objectContaining({ code, path })]);
    expect(findings[0]?.message).toContain(words);
  });

  test("no unit as unsupervised that a level, a batch or everything puts under a body, and none twice under two kinds", () => {
    const batches = [{ id: "first", label: one.label, units: ["water", "zoo"] }];
    const byName = { ...group, supervises: { units: ["water"] } };
    for (const supervises of ["all", { batches: ["first"] }, { levels: ["county"] }] as const) {
      const also = { id: "group-8", label: one.label, kind: group.kind, supervises };
      expect(campaign.lint({ ...whole, batches, roles: [leading, office, byName, also] })).toEqual([]);
    }
    const point: campaign.Role = {
      id: "point",
      label: one.label,
      kind: "liaison-point",
      supervises: { units: ["water"] },
    };
    const other = { ...group, supervises: { units: ["water", "zoo"] } };
    expect(campaign.lint({ ...whole, batches, roles: [leading, office, other, point] })).toEqual([]);
  });

  test("a kind of body that is not there once, and not for every listed unit again", () => {
    const batches = [{ id: "first", label: one.label, units: ["water", "zoo"] }];
    const codes = campaign.lint({ ...whole, batches, roles: [leading, office] }).map(({ code }) => code);
    expect(new Set(codes)).toEqual(new Set(["no-such-role"]));
  });

  test("nobody where two can act, in two bodies or in one, or where the kinds differ", () => {
    const people = (...names: string[]): campaign.Plan => ({
      ...whole,
      roles: [leading, office, { ...group, people: names }],
      transition: byOneKind,
      deliverables: [{ ...list, review: stages }],
    });
    expect(campaign.lint(people("head-of-7", "deputy"))).toEqual([]);
    expect(campaign.lint(people("head-of-7", "head-of-7")).map(({ code }) => code)).toEqual([
      "too-few-hands",
      "too-few-hands",
    ]);
    const two = [leading, office, group, { ...group, id: "group-8" }];
    expect(campaign.lint({ ...people(), roles: two })).toEqual([]);
    const three = { ...list, review: [...stages, { ...stages[0], id: "third" }] };
    expect(campaign.lint({ ...people(), roles: two, deliverables: [three] }).map(({ code }) => code)).toEqual([
      "too-few-hands",
    ]);
  });

  test("no gate over what the unit's own way answers in that phase, be it the whole of an undivided campaign", () => {
    const tracks = [{ ...track, requirements: [], gate: { all: [yes("held.held"), satisfaction("at-least", 0.5)] } }];
    const evaluations = [{ ...test1, id: "held", phase: undefined }];
    expect(campaign.lint(aPlan({ phases: [], tracks, evaluations }))).toEqual([]);
    expect(
      campaign
        .lint({ ...whole, phases: [{ ...one, gate: yes("study.look-back") }, two, three] })
        .map(({ code }) => code),
    ).toEqual([]);
    const taken = { ...plan.facts[1]!, id: "held.held" };
    expect(
      campaign.lint(aPlan({ phases: [], tracks, evaluations, facts: [...plan.facts, taken] })).map(({ code }) => code),
    ).toEqual(["duplicate-id"]);
  });

  test("no responsibility for unlisted units while some batch takes any unit, and no baseline in an undivided campaign", () => {
    expect(campaign.lint(aPlan({ responsibilities: [area] }))).toEqual([]);
    expect(campaign.lint(aPlan({ batches: [], responsibilities: [area] }))).toEqual([]);
    const undivided = {
      phases: [],
      tracks: [{ id: "t", label: one.label }],
      evaluations: [{ ...test1, phase: undefined }],
    };
    expect(campaign.lint(aPlan(undivided))).toEqual([]);
    expect(
      campaign.lint(aPlan({ ...undivided, evaluations: [{ ...start, phase: undefined, facts: ["verdict"] }] })),
    ).toEqual([]);
  });

  test("no days that a rest day may yet put in order", () => {
    const lasts = { unit: "days", count: 3, countsReceiptDay: true, onRestDay: "previous-workday" } as const;
    const [early, late] = undated as [campaign.Phase, campaign.Phase];
    // 2003-03-07 was a Friday, so that the third day is a Sunday and the phase ends on the day on which it began.
    const phases = [
      { ...early, startsOn: "2003-03-07", lasts },
      { ...late, endsOn: "2003-03-08" },
    ];
    expect(campaign.lint(aPlan({ phases }))).toEqual([]);
  });

  test("days that no batch keeps are not held against the plan, and days that all keep are named once", () => {
    const [early, late] = [study, analyse].map((phase) => ({ ...phase, endsOn: undefined }));
    const phases = [late!, early!];
    expect(campaign.lint(aPlan({ phases })).map(({ code, path }) => [code, path])).toEqual([
      ["dates-backwards", ["phases", 1]],
    ]);
    const own = [
      { phase: "analyse", startsOn: "2003-01-01" },
      { phase: "study", startsOn: "2003-02-01" },
    ];
    const batches = [{ ...first, phases: own }];
    expect(campaign.lint(aPlan({ phases, batches })).map(({ code }) => code)).toEqual(["phases-overlap"]);
  });

  test("no threshold that stays where it was", () => {
    const gate = resolved("at-least", 0.8);
    expect(campaign.lint({ ...whole, phases: [one, { ...two, gate }, { ...three, gate }] })).toEqual([]);
  });

  test("bodies that stand above each other in a circle, each of them, and none that hangs below the circle", () => {
    const roles = [
      { ...leading, under: "group-7" },
      office,
      group,
      { id: "point", label: one.label, kind: "liaison-point" as const, under: "office" },
    ];
    expect(campaign.lint({ ...whole, roles }).map(({ code, path }) => [code, path[1]])).toEqual([
      ["roles-in-a-circle", 0],
      ["roles-in-a-circle", 1],
      ["roles-in-a-circle", 2],
    ]);
  });

  test("nothing in a plan that asks for everything", () => {
    expect(campaign.lint(whole)).toEqual([]);
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
    expect(campaign.lint(aPlan({ phases: undated, batches: meeting }))).toEqual([]);
  });

  test("a number without ends can be anything", () => {
    const facts = [{ id: "satisfaction", label: study.label, kind: "number" as const }, ...plan.facts.slice(1)];
    expect(campaign.lint({ ...gated(satisfaction("at-least", 90)), facts })).toEqual([]);
    expect(campaign.lint({ ...gated(satisfaction("at-most", -90)), facts })).toEqual([]);
  });

  test("several faults at once, each for itself", () => {
    const faulty = aPlan({ facts: [], phases: [study, analyse, rectify, { ...analyse, startsOn: "2003-08-01" }] });
    expect(campaign.lint(faulty).map(({ code }) => code)).toEqual([
      "duplicate-id",
      "dates-backwards",
      ...Array<string>(5).fill("undeclared-fact"),
      "threshold-falls",
    ]);
  });
});

describe("the later the phase, the higher the standard", () => {
  const members = (id: string, least: number): campaign.Requirement => ({
    kind: "members",
    id,
    label: one.label,
    least,
  });
  const sessionsAt = (id: string, least: number): campaign.Requirement => ({ ...sessions[0]!, id, least }) as never;
  const rising = (earlier: Partial<campaign.Phase>, later: Partial<campaign.Phase>): (readonly unknown[])[] => {
    const phases = [
      { id: "one", label: one.label, ...earlier },
      { id: "between", label: one.label },
      { id: "two", label: one.label, ...later },
    ];
    return campaign
      .lint(aWholePlan({ phases, evaluations: [] }))
      .filter(({ code }) => code === "threshold-falls")
      .map(({ path }) => path);
  };
  const both = (one: Condition, other: Condition): boolean => rising({ gate: one }, { gate: other }).length > 0;

  test.each<[boolean, Condition, Condition]>([
    [true, satisfaction("more-than", 0.8), satisfaction("more-than", 0.6)],
    [false, satisfaction("more-than", 0.6), satisfaction("more-than", 0.8)],
    [true, satisfaction("at-most", 0.1), satisfaction("at-most", 0.3)],
    [false, satisfaction("at-most", 0.3), satisfaction("at-most", 0.1)],
    [true, satisfaction("less-than", 0.1), satisfaction("less-than", 0.3)],
    [false, satisfaction("less-than", 0.3), satisfaction("less-than", 0.1)],
    [true, satisfaction("at-least", 0.8), satisfaction("more-than", 0.7)],
    [true, satisfaction("more-than", 0.8), satisfaction("at-least", 0.8)],
    [false, satisfaction("at-least", 0.8), satisfaction("more-than", 0.8)],
    [true, satisfaction("less-than", 0.1), satisfaction("at-most", 0.1)],
    [false, satisfaction("at-most", 0.1), satisfaction("less-than", 0.1)],
    [false, satisfaction("at-least", 0.8), satisfaction("at-most", 0.9)],
    [false, satisfaction("at-least", 0.8), resolved("at-least", 0.6)],
    [true, { all: [satisfaction("at-least", 0.5), satisfaction("at-least", 0.8)] }, satisfaction("at-least", 0.6)],
    [false, satisfaction("at-least", 0.6), { all: [satisfaction("at-least", 0.6), satisfaction("at-least", 0.5)] }],
    [false, satisfaction("at-least", 0.8), { any: [satisfaction("at-least", 0.6), resolved("at-least", 0.9)] }],
  ])("falls: %s, from %o to %o", (falls, earlier, later) => {
    expect(both(earlier, later)).toBe(falls);
  });

  test("a smaller share of the members is less, wherever it is asked for", () => {
    const path = ["phases", 2, "requirements", 1];
    const asked = [...sessions, members("second", 0.5)];
    expect(rising({ requirements: [members("first", 0.9)] }, { requirements: asked })).toEqual([path]);
    expect(rising({ requirements: [members("first", 0.5)] }, { requirements: [members("second", 0.9)] })).toEqual([]);
  });

  test("fewer sessions in a phase of its own are no lower standard", () => {
    const [many, few] = [sessionsAt("many", 6), sessionsAt("few", 2)];
    expect(rising({ requirements: [many] }, { requirements: [few] })).toEqual([]);
  });

  test("each later gate is held against the hardest before it", () => {
    const phases = [0.9, 0.6, 0.8].map((value, index) => ({
      id: `p${index}`,
      label: one.label,
      gate: satisfaction("at-least", value),
    }));
    const found = campaign.lint(aWholePlan({ phases, evaluations: [] }));
    expect(found.map(({ code, path }) => [code, path[1]])).toEqual([
      ["threshold-falls", 1],
      ["threshold-falls", 2],
    ]);
    expect(found.every(({ message }) => message.includes('phase "p0" for "satisfaction" at-least 0.9'))).toBe(true);
  });
});

describe("only errors keep units out", () => {
  test.each<[string, boolean, campaign.Plan]>([
    ["overlapping phases are a warning", false, aPlan({ phases: [study, { ...analyse, startsOn: "2003-04-01" }] })],
    ["a gate that stops nobody is a warning", false, gated(satisfaction("at-least", 0))],
    ["a gate out of reach is an error", true, gated(satisfaction("at-least", 90))],
    ["a fact of another kind is an error", true, gated({ fact: "accurate", comparison: "at-least", value: 1 })],
    ["days that run backwards are an error", true, aPlan({ phases: [{ ...study, endsOn: "2003-02-28" }] })],
    ["days that cannot be planned are an error", true, aPlan({ batches: [{ ...first, startsOn: "2003-07-15" }] })],
    [
      "a gate that excludes itself is an error",
      true,
      gated({ all: [satisfaction("at-least", 0.9), satisfaction("at-most", 0.5)] }),
    ],
    ["one person for what takes two is an error", true, aPlan({ roles: [single], transition: byOneKind })],
    [
      "one person for what takes two is a warning where other units have two",
      false,
      aPlan({
        roles: [single, { ...single, id: "group-8", supervises: { units: ["archive"] } }],
        transition: byOneKind,
      }),
    ],
    [
      "one person for a review that nothing requires is a warning",
      false,
      aPlan({ roles: [single], deliverables: [{ ...list, review: stages }] }),
    ],
    ["one fact of two evaluations is an error", true, aPlan({ evaluations: [test1, { ...test1, id: "test-2" }] })],
    [
      "an evaluation held once is a warning, though a gate rests on it",
      false,
      aPlan({ evaluations: [{ ...test1, repeats: "once" }] }),
    ],
    ["a late baseline is a warning", false, aPlan({ evaluations: [{ ...test1, kind: "baseline" }] })],
    [
      "a second row for a phase is a warning",
      false,
      aPlan({ batches: [{ ...first, phases: [{ phase: "study" }, { phase: "study" }] }, second] }),
    ],
    [
      "a responsibility for a unit that is listed nowhere, and twice, is a warning",
      false,
      aPlan({ batches: [first], responsibilities: [{ ...area, units: ["zoo", "zoo"] }] }),
    ],
    [
      "a round outside its track is a warning",
      false,
      aPlan({ tracks: [{ id: "visiting", label: track.label, rounds: [round], endsOn: "2003-03-31" }] }),
    ],
  ])("%s", (_, errors, faulty) => {
    expect(hasErrors(campaign.lint(faulty))).toBe(errors);
    const entry = { unit: "archive", batch: "first", by: "office", on: "2003-03-01" };
    expect(campaign.enter(faulty, entry).ok).toBe(!errors);
  });
});
