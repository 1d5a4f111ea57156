import * as fc from "fast-check";
import { addDays } from "answerable/calendar";
import * as campaign from "answerable/campaign";
import type { Facts } from "answerable/rules";
import { aPlan } from "./records.js";

/** Who may turn up in a walk; few enough that the same person meets their own work often. */
export const ACTORS = ["director", "group-7", "office", "unit-0"] as const;

/** One attempted step: which, by whom, how many days later, with which arguments. */
export interface Attempt {
  readonly step: campaign.UnitStep;
  readonly actor: (typeof ACTORS)[number];
  readonly daysLater: number;
  readonly verdict: campaign.Verdict;
  readonly facts: Facts;
  readonly daysToDeadline: number | undefined;
  readonly card: campaign.Card | undefined;
}

const share = fc.double({ min: 0, max: 1, noNaN: true });
const satisfaction = fc.oneof(
  fc.constantFrom(0.6, 0.8, 0.9),
  share,
  fc.tuple(share, share).map(([a, b]) => ({ low: Math.min(a, b), high: Math.max(a, b) })),
  fc.constant("unknown"),
);
const facts: fc.Arbitrary<Facts> = fc.record(
  { satisfaction, accurate: fc.oneof(fc.constant(true), fc.boolean()) },
  { requiredKeys: [] },
);

/** One attempt on its own. */
export const anAttempt: fc.Arbitrary<Attempt> = fc.record({
  step: fc.constantFrom("applyForTransition", "decideTransition"),
  actor: fc.constantFrom(...ACTORS),
  daysLater: fc.integer({ min: 0, max: 20 }),
  verdict: fc.constantFrom("pass", "pass", ...campaign.VERDICTS),
  facts,
  daysToDeadline: fc.option(fc.integer({ min: 0, max: 30 }), { nil: undefined }),
  card: fc.option(fc.constant("yellow"), { nil: undefined }),
});

/** A walk of allowed steps: the unit after each of them, and the events. */
export interface Walk {
  readonly states: readonly campaign.Unit[];
  readonly events: readonly campaign.UnitEvent[];
}

type Answer = ReturnType<typeof campaign.applyForTransition | typeof campaign.decideTransition>;

/** Tries one step; every argument but facts and verdict is in order. */
export function attemptStep(plan: campaign.Plan, unit: campaign.Unit, on: string, tried: Attempt): Answer {
  const { step, actor: by, verdict, daysToDeadline, card } = tried;
  if (step === "applyForTransition") return campaign.applyForTransition(plan, unit, { by, on });
  const to = unit.status === "applied" || unit.status === "held" ? unit.application.to : "completion";
  const decision = { to, facts: tried.facts as Record<string, never>, reason: "as the group saw it", by, on };
  if (verdict !== "redo") return campaign.decideTransition(plan, unit, { ...decision, verdict });
  return campaign.decideTransition(plan, unit, {
    ...decision,
    verdict,
    ...(daysToDeadline === undefined ? {} : { deadline: addDays(on, daysToDeadline) }),
    ...(card === undefined ? {} : { card }),
  });
}

/** Takes a unit in and then whichever of the attempts are allowed. */
function walkOf(attempts: readonly Attempt[], unit = "unit-0", plan = aPlan()): Walk {
  const begun = campaign.enter(plan, { unit, batch: "second", by: "office", on: "2003-03-01" });
  if (!begun.ok) throw new Error(begun.refusal.message);
  const states: campaign.Unit[] = [begun.unit];
  const events: campaign.UnitEvent[] = [begun.event];
  let now: campaign.Unit = begun.unit;
  for (const next of attempts) {
    const result = attemptStep(plan, now, addDays(now.updated.on, next.daysLater), next);
    if (!result.ok) continue;
    now = result.unit;
    states.push(now);
    events.push(result.event);
  }
  return { states, events };
}

const attempts = fc.array(anAttempt, { minLength: 5, maxLength: 60 });
/** One walk; what is refused on the way is left out. */
export const walks = attempts.map((list) => walkOf(list));
/** Several units, each walked on its own. */
export const campaigns = fc
  .array(attempts, { maxLength: 12 })
  .map((lists) => lists.map((list, index) => walkOf(list, `unit-${index}`)));
