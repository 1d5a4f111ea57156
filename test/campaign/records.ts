import { must } from "answerable";
import * as campaign from "answerable/campaign";

/** Thresholds rise from phase to phase; their numbers are this test's own. */
export const aPlan = (changes: Partial<campaign.Plan> = {}): campaign.Plan => ({
  id: "pilot",
  version: 1,
  label: { en: "pilot", "zh-CN": "试点" },
  facts: [
    { id: "satisfaction", label: { en: "satisfied", "zh-CN": "满意率" }, kind: "number", low: 0, high: 1 },
    { id: "accurate", label: { en: "problems found accurately", "zh-CN": "问题找准" }, kind: "yes-no" },
    { id: "verdict", label: { en: "the group's opinion", "zh-CN": "督导组意见" }, kind: "text" },
  ],
  phases: [
    {
      id: "study",
      label: { en: "study and mobilisation", "zh-CN": "学习动员" },
      startsOn: "2003-03-01",
      endsOn: "2003-04-30",
    },
    {
      id: "analyse",
      label: { en: "analysis and appraisal", "zh-CN": "分析评议" },
      startsOn: "2003-05-01",
      endsOn: "2003-06-30",
      gate: {
        all: [
          { fact: "satisfaction", comparison: "at-least", value: 0.6 },
          { fact: "accurate", comparison: "equals", value: true },
        ],
      },
    },
    {
      id: "rectify",
      label: { en: "rectification", "zh-CN": "整改提高" },
      startsOn: "2003-07-01",
      gate: { fact: "satisfaction", comparison: "at-least", value: 0.8 },
    },
  ],
  batches: [
    { id: "first", label: { en: "first batch", "zh-CN": "第一批" }, units: ["water-bureau", "archive", "library"] },
    { id: "second", label: { en: "second batch", "zh-CN": "第二批" } },
  ],
  ...changes,
});

const words = (text: string): { en: string; "zh-CN": string } => ({ en: text, "zh-CN": `（${text}）` });
const share = (id: string): campaign.FactDeclaration => ({ id, label: words(id), kind: "number", low: 0, high: 1 });

/** A plan that asks for everything a plan can ask for; whom it names and its numbers are this test's own. */
export const aWholePlan = (changes: Partial<campaign.Plan> = {}): campaign.Plan => ({
  id: "whole",
  version: 1,
  label: words("whole"),
  facts: [
    share("baseline"),
    share("satisfaction"),
    { id: "accurate", label: words("accurate"), kind: "yes-no" },
    share("resolved"),
  ],
  phases: [
    {
      id: "study",
      label: words("study"),
      requirements: [{ kind: "activity", id: "sessions", label: words("sessions"), activity: "session", least: 3 }],
      lookBack: {
        questions: [
          { id: "leaders", label: words("leaders") },
          { id: "opinions", label: words("opinions") },
        ],
      },
    },
    {
      id: "analyse",
      label: words("analyse"),
      requirements: [{ kind: "deliverable", id: "problems", label: words("problems"), deliverable: "problem-list" }],
      gate: { fact: "satisfaction", comparison: "at-least", value: 0.6 },
    },
    {
      id: "rectify",
      label: words("rectify"),
      requirements: [{ kind: "members", id: "members", label: words("members"), least: 1 }],
      gate: { fact: "resolved", comparison: "at-least", value: 0.8 },
    },
  ],
  tracks: [
    {
      id: "visiting",
      label: words("visiting"),
      rounds: [
        { id: "spring", label: words("spring"), startsOn: "2003-03-01", endsOn: "2003-05-31" },
        { id: "summer", label: words("summer"), startsOn: "2003-06-01", endsOn: "2003-08-31" },
      ],
      requirements: [{ kind: "activity", id: "visits", label: words("visits"), activity: "visit", least: 1 }],
    },
  ],
  batches: [{ id: "first", label: words("first") }],
  levels: [
    { id: "city", label: words("city") },
    { id: "county", label: words("county") },
  ],
  roles: [
    { id: "leading-group", label: words("leading"), kind: "leading-group", supervises: "all" },
    { id: "office", label: words("office"), kind: "office", under: "leading-group", people: ["clerk"] },
    {
      id: "group-7",
      label: words("group"),
      kind: "supervision-group",
      under: "office",
      people: ["head-of-7"],
      supervises: { levels: ["county"] },
    },
  ],
  transition: { review: "supervision-group", decision: "leading-group" },
  activities: [
    { id: "session", label: words("session"), group: "activity", unit: "场" },
    { id: "visit", label: words("visit"), group: "activity", unit: "次" },
  ],
  circles: [{ id: "members", label: words("members") }],
  deliverables: [{ id: "problem-list", label: words("problem-list"), owner: "unit" }],
  evaluations: [
    { id: "start", label: words("start"), kind: "baseline", phase: "study", repeats: "once", facts: ["baseline"] },
    {
      id: "questionnaire",
      label: words("questionnaire"),
      kind: "wave",
      phase: "analyse",
      repeats: "every-attempt",
      facts: ["satisfaction", "accurate"],
      presence: "supervision-group",
    },
  ],
  members: {
    steps: [{ id: "self", label: words("self"), by: "self" }],
    grades: [
      { id: "good", label: words("good"), passes: true },
      { id: "poor", label: words("poor"), passes: false },
    ],
  },
  ...changes,
});

/** What a unit of the whole plan must be known to have done in each phase. */
export const DONE: Readonly<Record<string, Readonly<Record<string, number | boolean>>>> = {
  study: { "sessions.amount": 3 },
  analyse: { "problems.drafted": true },
  rectify: { "members.passed": 1, resolved: 0.9, "visits.rounds": 2 },
};

const whole = aWholePlan();
const act = (by: string, day: string): { by: string; on: string } => ({ by, on: `2003-${day}` });

/** A unit of the whole plan in every status it passes through on its way. */
export function aWholeWay(plan = whole): { units: Record<string, campaign.Unit>; events: campaign.UnitEvent[] } {
  const events: campaign.UnitEvent[] = [];
  const kept = (step: { unit: campaign.Unit; event: campaign.UnitEvent }): campaign.Unit => {
    events.push(step.event);
    return step.unit;
  };
  const finding = (day: string, opinions: "done" | "lacking", unit: campaign.Unit): campaign.Unit =>
    kept(
      must(
        campaign.lookBack(plan, unit, {
          answers: [
            { question: "leaders", finding: "done" },
            { question: "opinions", finding: opinions },
          ],
          verdict: opinions === "done" ? "up-to-standard" : "not-up-to-standard",
          ...act("head-of-7", day),
        }),
      ),
    );
  const applying = (day: string, unit: campaign.Unit): campaign.Unit =>
    kept(must(campaign.applyForTransition(plan, unit, act("director", day))));
  const reviewing = (day: string, unit: campaign.Unit): campaign.Unit =>
    kept(must(campaign.reviewTransition(plan, unit, { opinion: "endorse", ...act("head-of-7", day) })));
  const evaluating = (day: string, satisfaction: number | { low: number; high: number }, unit: campaign.Unit) =>
    kept(
      must(
        campaign.recordEvaluation(plan, unit, {
          evaluation: "questionnaire",
          facts: { satisfaction, accurate: true },
          present: ["head-of-7"],
          ...act("clerk", day),
        }),
      ),
    );
  const deciding = (day: string, verdict: Verdict, unit: campaign.Unit): campaign.Unit =>
    kept(must(campaign.decideTransition(plan, unit, { ...verdict, ...act("leading-group", day) })));

  const place = { unit: "water", batch: "first", level: "county" };
  const entered = kept(must(campaign.enter(plan, { ...place, ...act("clerk", "03-01") })));
  const based = kept(
    must(
      campaign.recordEvaluation(plan, entered, {
        evaluation: "start",
        facts: { baseline: 0.4 },
        ...act("clerk", "03-02"),
      }),
    ),
  );
  const stopped = finding("03-20", "lacking", based);
  const cleared = finding("04-02", "done", stopped);
  const applied = applying("04-03", cleared);
  const reviewed = reviewing("04-04", applied);
  const analysing = deciding("04-05", { to: "analyse", verdict: "pass", facts: DONE["study"]! }, reviewed);
  const disliked = reviewing("05-02", applying("05-01", evaluating("04-28", 0.5, analysing)));
  const redoing = deciding(
    "05-05",
    {
      to: "rectify",
      verdict: "redo",
      facts: DONE["analyse"]!,
      card: "yellow",
      makeUp: ["ask the villages"],
      redraw: ["problem-list"],
      deadline: "2003-05-31",
    },
    disliked,
  );
  const again = reviewing("05-21", applying("05-20", evaluating("05-15", { low: 0.55, high: 0.7 }, redoing)));
  const held = deciding(
    "05-22",
    { to: "rectify", verdict: "hold", facts: DONE["analyse"]!, collect: ["satisfaction"] },
    again,
  );
  const collected = evaluating("05-30", { low: 0.61, high: 0.66 }, held);
  const rectifying = deciding("06-01", { to: "rectify", verdict: "pass", facts: DONE["analyse"]! }, collected);
  const last = reviewing("08-21", applying("08-20", rectifying));
  const completed = deciding("08-31", { to: "completion", verdict: "pass", facts: DONE["rectify"]! }, last);
  const units = {
    "in-phase": entered,
    based,
    stopped,
    cleared,
    applied,
    reviewed,
    analysing,
    disliked,
    redoing,
    again,
    held,
    collected,
    rectifying,
    last,
    completed,
  };
  return { units, events };
}

type WithoutStamp<Input> = Input extends unknown ? Omit<Input, "by" | "on"> : never;
type Verdict = WithoutStamp<Parameters<typeof campaign.decideTransition>[2]>;

const on = (day: string): { on: string } => ({ on: `2003-${day}` });

/** One unit in every status it passes through: a failed gate, a yellow card, a hold, a second attempt, a pass. */
export function aWay(plan = aPlan()): { units: Record<string, campaign.Unit>; events: campaign.UnitEvent[] } {
  const events: campaign.UnitEvent[] = [];
  const kept = <Step extends { unit: campaign.Unit; event: campaign.UnitEvent }>(step: Step): Step["unit"] => {
    events.push(step.event);
    return step.unit;
  };
  const apply = (unit: campaign.Unit, day: string): campaign.Unit =>
    kept(must(campaign.applyForTransition(plan, unit, { by: "director", ...on(day) })));
  const decide = (unit: campaign.Unit, verdict: Parameters<typeof campaign.decideTransition>[2]): campaign.Unit =>
    kept(must(campaign.decideTransition(plan, unit, verdict)));
  const by = "group-7";
  const weak = { satisfaction: 0.52, accurate: false };
  const studying = kept(
    must(campaign.enter(plan, { unit: "water-bureau", batch: "first", by: "office", ...on("03-01") })),
  );
  const applied = apply(studying, "04-28");
  const analysing = decide(applied, { to: "analyse", verdict: "pass", facts: {}, by, ...on("04-30") });
  const failing = apply(analysing, "06-20");
  const redoing = decide(failing, {
    to: "rectify",
    verdict: "redo",
    facts: weak,
    deadline: "2003-07-20",
    card: "yellow",
    by,
    ...on("06-25"),
  });
  const again = apply(redoing, "07-15");
  const held = decide(again, { to: "rectify", verdict: "hold", facts: { accurate: true }, by, ...on("07-16") });
  const strong = { satisfaction: 0.87, accurate: true };
  const rectifying = decide(held, { to: "rectify", verdict: "pass", facts: strong, by, ...on("07-19") });
  const last = apply(rectifying, "09-10");
  const completed = decide(last, { to: "completion", verdict: "pass", facts: strong, by, ...on("09-15") });
  return {
    units: { "in-phase": studying, applied, analysing, failing, redoing, again, held, rectifying, last, completed },
    events,
  };
}
