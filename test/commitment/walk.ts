import * as fc from "fast-check";
import { must } from "answerable";
import { addDays } from "answerable/calendar";
import * as commitment from "answerable/commitment";
import { FIRST_DAY, PROPOSAL } from "./records.js";

/** Who may turn up in a walk; few enough that the same person meets their own work often. */
export const ACTORS = ["logistics", "office", "wang", "supervisor", "committee"] as const;

/** One attempted step: which, by whom, how many days later, with which arguments. */
export interface Attempt {
  readonly step: commitment.PledgeStep;
  readonly actor: (typeof ACTORS)[number];
  readonly daysLater: number;
  readonly daysToDue: number | undefined;
  readonly reviewed: commitment.ReviewVerdict;
  readonly achieved: number | "unknown";
  readonly proven: boolean;
  readonly verdict: commitment.Verdict;
}

const STEPS = Object.keys(commitment.PLEDGE_STEPS) as commitment.PledgeStep[];
const daysToDue = fc.option(fc.integer({ min: 0, max: 60 }), { nil: undefined });

/** One attempt on its own. */
export const anAttempt: fc.Arbitrary<Attempt> = fc.record({
  step: fc.constantFrom(...STEPS),
  actor: fc.constantFrom(...ACTORS),
  daysLater: fc.integer({ min: 0, max: 20 }),
  daysToDue,
  reviewed: fc.constantFrom(...commitment.REVIEW_VERDICTS, "approved" as const),
  achieved: fc.oneof(fc.integer({ min: -2, max: 10 }), fc.constant("unknown" as const)),
  proven: fc.boolean(),
  verdict: fc.constantFrom(...commitment.VERDICTS),
});

type Answer = ReturnType<
  | typeof commitment.review
  | typeof commitment.repropose
  | typeof commitment.publish
  | typeof commitment.report
  | typeof commitment.settle
>;

const dueIn = (on: string, days: number | undefined): { due?: string } =>
  days === undefined ? {} : { due: addDays(on, days) };

function progressOf({ measure }: commitment.Pledge, achieved: number | "unknown"): commitment.Progress {
  if (achieved === "unknown") return { state: "unknown", missing: "the count of the depot" };
  if (measure === undefined) return { state: "described", account: "under way" };
  return { state: "measured", achieved, beyondTarget: "more came in than was hoped" };
}

/** Tries one step with arguments that are in order, as far as the attempt does not spoil them. */
export function attemptStep(pledge: commitment.Pledge, on: string, { step, actor: by, ...more }: Attempt): Answer {
  switch (step) {
    case "review":
      return commitment.review(pledge, { verdict: more.reviewed, reasons: ["read line by line"], by, on });
    case "repropose": {
      const measure = more.proven ? { measure: PROPOSAL.measure } : {};
      return commitment.repropose(pledge, {
        statement: "eight canteens",
        ...measure,
        ...dueIn(on, more.daysToDue),
        by,
        on,
      });
    }
    case "publish":
      return commitment.publish(pledge, { place: "notice board", by, on });
    case "report": {
      const evidence = more.proven ? [{ id: "photo", description: "seen on site" }] : [];
      return commitment.report(pledge, { progress: progressOf(pledge, more.achieved), evidence, by, on });
    }
    case "settle": {
      const explained = { to: "the assembly", on };
      return commitment.settle(pledge, { verdict: more.verdict, reason: "as found on site", explained, by, on });
    }
  }
}

/** A walk of allowed steps: the pledge after each of them, and the events. */
export interface Walk {
  readonly states: readonly commitment.Pledge[];
  readonly events: readonly commitment.PledgeEvent[];
}

/** Takes the step and the actor the attempt names, or the next ones in the list that are allowed; a settled pledge has none. */
function anAllowedStep(pledge: commitment.Pledge, attempt: Attempt): Extract<Answer, { ok: true }> | undefined {
  const on = addDays(pledge.updated.on, attempt.daysLater);
  const tries = STEPS.flatMap((step) => ACTORS.map((actor) => ({ step, actor })));
  const first = tries.findIndex(({ step, actor }) => step === attempt.step && actor === attempt.actor);
  for (const choice of [...tries.slice(first), ...tries.slice(0, first)]) {
    const result = attemptStep(pledge, on, { ...attempt, ...choice });
    if (result.ok) return result;
  }
  return undefined;
}

/** Proposes a pledge and takes an allowed step for each attempt, until there is none. */
function walkOf(attempts: readonly Attempt[], id = "pl-1", maker = "logistics"): Walk {
  const { due, ...undated } = PROPOSAL;
  const begun = must(commitment.propose({ ...undated, ...dueIn(FIRST_DAY, attempts[0]?.daysToDue), id, maker }));
  const states: commitment.Pledge[] = [begun.pledge];
  const events: commitment.PledgeEvent[] = [begun.event];
  let pledge: commitment.Pledge = begun.pledge;
  for (const next of attempts) {
    const result = anAllowedStep(pledge, next);
    if (result === undefined) break;
    pledge = result.pledge;
    states.push(pledge);
    events.push(result.event);
  }
  return { states, events };
}

const attempts = fc.array(anAttempt, { minLength: 1, maxLength: 20 });
/** One walk. */
export const walks = attempts.map((list) => walkOf(list));
/** Several pledges of several makers, each walked on its own. */
export const collections = fc
  .array(fc.tuple(attempts, fc.constantFrom("logistics", "wang", "committee")), { maxLength: 12 })
  .map((lists) => lists.map(([list, maker], index) => walkOf(list, `pl-${index}`, maker)));
