import * as fc from "fast-check";
import { must } from "answerable";
import { addDays } from "answerable/calendar";
import * as campaign from "answerable/campaign";
import type { Fact } from "answerable/rules";
import { DONE, aWholePlan } from "./records.js";

/** Who may turn up in a walk; few enough that the same person meets their own work often. */
export const ACTORS = ["director", "head-of-7", "leading-group", "clerk", "unit-0"] as const;

const versions = new Map<number, campaign.Plan>();
/** The plan in any version; each second one asks for more. */
export function versionOf(version: number): campaign.Plan {
  const phases = aWholePlan().phases.map((phase) =>
    phase.id === "analyse" && version % 2 === 0
      ? { ...phase, gate: { fact: "satisfaction", comparison: "at-least", value: 0.7 } as const }
      : phase,
  );
  const made = versions.get(version) ?? must(campaign.readPlan(aWholePlan({ version, phases }))).plan;
  versions.set(version, made);
  return made;
}
/** The version after this one, to which a unit may move. */
export const nextOf = ({ version }: campaign.Plan): campaign.Plan => versionOf(version + 1);

/** One attempted step: which, by whom, how many days later, with which arguments. */
export interface Attempt {
  readonly step: campaign.UnitStep;
  readonly actor: (typeof ACTORS)[number];
  readonly daysLater: number;
  readonly verdict: campaign.Verdict;
  readonly facts: Readonly<Record<string, Fact>>;
  readonly satisfaction: Fact;
  readonly isGood: boolean;
  readonly daysToDeadline: number | undefined;
  readonly card: campaign.Card | undefined;
}

const share = fc.double({ min: 0, max: 1, noNaN: true });
const satisfaction: fc.Arbitrary<Fact> = fc.oneof(
  fc.constantFrom(0.6, 0.8, 0.9),
  share,
  fc.tuple(share, share).map(([a, b]) => ({ low: Math.min(a, b), high: Math.max(a, b) })),
  fc.constant("unknown"),
);
const done = Object.values(DONE).flatMap((facts) => Object.entries(facts));
const facts: fc.Arbitrary<Record<string, Fact>> = fc.oneof(
  fc.subarray(done).map((some) => Object.fromEntries(some)),
  fc.constant({}),
);

/** One attempt on its own. */
export const anAttempt: fc.Arbitrary<Attempt> = fc.record({
  step: fc.constantFrom(...(Object.keys(campaign.UNIT_STEPS) as campaign.UnitStep[])),
  actor: fc.constantFrom(...ACTORS),
  daysLater: fc.integer({ min: 0, max: 20 }),
  verdict: fc.constantFrom("pass", "pass", ...campaign.VERDICTS),
  facts,
  satisfaction,
  isGood: fc.boolean(),
  daysToDeadline: fc.option(fc.integer({ min: 0, max: 30 }), { nil: undefined }),
  card: fc.option(fc.constant("yellow"), { nil: undefined }),
});

/** A walk of allowed steps: the unit after each of them, and the events. */
export interface Walk {
  readonly states: readonly campaign.Unit[];
  readonly events: readonly campaign.UnitEvent[];
}

type Answer = Extract<ReturnType<(typeof TAKE)[campaign.UnitStep]>, object>;

/** Tries one step; every argument but facts and verdict is in order. */
export function attemptStep(plan: campaign.Plan, unit: campaign.Unit, on: string, tried: Attempt): Answer {
  return TAKE[tried.step](plan, unit, { by: tried.actor, on }, tried);
}

interface Stamp {
  readonly by: string;
  readonly on: string;
}
type Take<Result> = (plan: campaign.Plan, unit: campaign.Unit, stamp: Stamp, tried: Attempt) => Result;

const TAKE = {
  recordEvaluation: ((plan, unit, stamp, { satisfaction }) => {
    const inStudy = unit.status !== "completed" && unit.phase === "study";
    const held = inStudy
      ? { evaluation: "start", facts: { baseline: 0.4 } }
      : { evaluation: "questionnaire", facts: { satisfaction: satisfaction as never }, present: ["group-7"] };
    return campaign.recordEvaluation(plan, unit, { ...held, ...stamp });
  }) satisfies Take<unknown>,
  lookBack: ((plan, unit, stamp, { isGood }) =>
    campaign.lookBack(plan, unit, {
      answers: (["leaders", "opinions"] as const).map((question) => ({
        question,
        finding: isGood ? "done" : "lacking",
      })),
      verdict: isGood ? "up-to-standard" : "not-up-to-standard",
      ...stamp,
    })) satisfies Take<unknown>,
  applyForTransition: ((plan, unit, stamp) => campaign.applyForTransition(plan, unit, stamp)) satisfies Take<unknown>,
  reviewTransition: ((plan, unit, stamp, { isGood }) =>
    campaign.reviewTransition(plan, unit, {
      opinion: isGood ? "endorse" : "object",
      ...stamp,
    })) satisfies Take<unknown>,
  decideTransition: ((plan, unit, stamp, tried) => {
    const { verdict, daysToDeadline, card } = tried;
    const to = "application" in unit ? unit.application.to : "completion";
    const decision = { to, facts: { ...tried.facts } as never, reason: "as the group saw it", ...stamp };
    if (verdict !== "redo") return campaign.decideTransition(plan, unit, { ...decision, verdict });
    return campaign.decideTransition(plan, unit, {
      ...decision,
      verdict,
      ...(daysToDeadline === undefined ? {} : { deadline: addDays(stamp.on, daysToDeadline) }),
      ...(card === undefined ? {} : { card }),
    });
  }) satisfies Take<unknown>,
  moveToPlan: ((plan, unit, stamp) => campaign.moveToPlan(plan, nextOf(plan), unit, stamp)) satisfies Take<unknown>,
};

/** Takes a unit in and then whichever of the attempts are allowed. */
function walkOf(attempts: readonly Attempt[], unit = "unit-0"): Walk {
  let plan: campaign.Plan = versionOf(1);
  const entry = { unit, batch: "first", level: "county", by: "clerk", on: "2003-03-01" };
  const begun = must(campaign.enter(plan, entry));
  const states: campaign.Unit[] = [begun.unit];
  const events: campaign.UnitEvent[] = [begun.event];
  let now: campaign.Unit = begun.unit;
  for (const next of attempts) {
    const result = attemptStep(plan, now, addDays(now.updated.on, next.daysLater), next);
    if (!result.ok) continue;
    now = result.unit;
    if (result.event.type === "unit-moved") plan = nextOf(plan);
    states.push(now);
    events.push(result.event);
  }
  return { states, events };
}

/** Attempts in an order in which they often follow, with any others between. */
const orderly = fc
  .array(
    fc.tuple(fc.array(anAttempt, { maxLength: 2 }), anAttempt, fc.constantFrom("pass", "pass", ...campaign.VERDICTS)),
    {
      minLength: 1,
      maxLength: 8,
      size: "max",
    },
  )
  .map((rounds) =>
    rounds.flatMap(([between, attempt, verdict]) => {
      const satisfaction = { pass: 0.9, redo: 0.5, hold: { low: 0.5, high: 0.9 } }[verdict];
      const good = { ...attempt, isGood: true, facts: Object.fromEntries(done), verdict, satisfaction };
      const decided = { ...good, step: "decideTransition", actor: "leading-group" };
      const asked = { ...good, step: "recordEvaluation", actor: "clerk" };
      const collected = [
        { ...asked, satisfaction: 0.9 },
        { ...decided, verdict: "pass" },
      ];
      return [
        ...between,
        asked,
        { ...good, step: "lookBack", actor: "head-of-7" },
        { ...good, step: "applyForTransition", actor: "director" },
        { ...good, step: "reviewTransition", actor: "head-of-7" },
        decided,
        ...(verdict === "hold" ? [decided, ...collected] : []),
      ] as readonly Attempt[];
    }),
  );
/** Attempts of any kind, orderly or not. */
export const attempts = fc.oneof(orderly, fc.array(anAttempt, { minLength: 5, maxLength: 80 }));

/** One walk; what is refused on the way is left out. */
export const walks = attempts.map((list) => walkOf(list));
/** Several units, each walked on its own. */
export const campaigns = fc
  .array(attempts, { maxLength: 12 })
  .map((lists) => lists.map((list, index) => walkOf(list, `unit-${index}`)));

/** The version under which a unit runs. */
export const planOf = (unit: campaign.Unit): campaign.Plan => versionOf(unit.plan.version);
