import * as fc from "fast-check";
import { must } from "answerable";
import { addDays } from "answerable/calendar";
import * as deliverables from "answerable/campaign/deliverables";
import type { Facts } from "answerable/rules";
import { COMMENTS, DRAFT, FIRST_DAY, NOTICE, agreed, plan, planOf, versionOf } from "./records.js";

/** Few enough that the same person meets their own work often; four are or act for bodies that supervise the unit. */
const ACTORS = ["wang", "li", "chen", "group-7", "secretary", "leading-group", "water-bureau"] as const;
export const STEPS = Object.keys(deliverables.DELIVERABLE_STEPS) as deliverables.DeliverableStep[];
const STAGES = ["team", "group", "approval", "branch"] as const;

/** One attempted step: which, by whom, how many days later, with which arguments. */
export interface Attempt {
  readonly step: deliverables.DeliverableStep;
  readonly actor: (typeof ACTORS)[number];
  readonly daysLater: number;
  /** How many versions before the latest one is named. */
  readonly behind: number;
  readonly stage: (typeof STAGES)[number];
  readonly verdict: deliverables.ReviewVerdict;
  readonly facts: Facts;
  readonly circle: "unit" | "served";
  readonly lasts: number;
  /** Of a round of comments, how many remarks came of it. */
  readonly publication: number;
}

const share = fc.double({ min: 0, max: 1, noNaN: true });
const facts: fc.Arbitrary<Facts> = fc.record(
  {
    dissatisfied: fc.oneof(
      share,
      fc.tuple(share, share).map(([a, b]) => ({ low: Math.min(a, b), high: Math.max(a, b) })),
      fc.constantFrom("unknown", "unknown", 0.9),
    ),
    accurate: fc.oneof({ weight: 4, arbitrary: fc.constant(true) }, { weight: 1, arbitrary: fc.boolean() }),
  },
  { requiredKeys: [] },
);

const often = <T>(usual: T, others: fc.Arbitrary<T>): fc.Arbitrary<T> =>
  fc.oneof({ weight: 4, arbitrary: fc.constant(usual) }, { weight: 1, arbitrary: others });

export const anAttempt: fc.Arbitrary<Attempt> = fc.record({
  step: fc.constantFrom<deliverables.DeliverableStep>(
    "redraft",
    "seekComments",
    "seekComments",
    ...Array<"review">(8).fill("review"),
    ...Array<"appraise">(4).fill("appraise"),
    ...Array<"publish">(3).fill("publish"),
    ...Array<"withdrawPublication">(3).fill("withdrawPublication"),
    "moveToPlan",
  ),
  actor: fc.constantFrom(...ACTORS),
  daysLater: fc.integer({ min: 0, max: 9 }),
  behind: often(0, fc.integer({ min: -1, max: 2 })),
  stage: fc.constantFrom(...STAGES),
  verdict: often<deliverables.ReviewVerdict>("agreed", fc.constantFrom(...deliverables.REVIEW_VERDICTS)),
  facts,
  circle: fc.constantFrom("unit", "served"),
  lasts: fc.integer({ min: 0, max: 12 }),
  publication: fc.integer({ min: 1, max: 3 }),
});

type Answer = ReturnType<
  | typeof deliverables.redraft
  | typeof deliverables.seekComments
  | typeof deliverables.review
  | typeof deliverables.appraise
  | typeof deliverables.publish
  | typeof deliverables.withdrawPublication
  | typeof deliverables.moveToPlan
>;

/** Tries one step, with the arguments of the attempt. */
export function attemptStep(deliverable: deliverables.Deliverable, on: string, tried: Attempt): Answer {
  const { actor: by, circle, stage, verdict } = tried;
  const stamp = { by, on };
  const under = planOf(deliverable);
  const version = Math.max(1, deliverable.versions.length - tried.behind);
  switch (tried.step) {
    case "redraft":
      return deliverables.redraft(under, deliverable, {
        content: { reference: `text of ${on} by ${by}` },
        reason: "a better one",
        ...stamp,
      });
    case "seekComments":
      return deliverables.seekComments(under, deliverable, {
        ...COMMENTS,
        version,
        circle,
        outcome: `${tried.publication} remarks`,
        ...stamp,
      });
    case "review":
      return verdict === "agreed"
        ? deliverables.review(under, deliverable, { version, stage, verdict, ...stamp })
        : deliverables.review(under, deliverable, { version, stage, verdict, remarks: "too vague", ...stamp });
    case "appraise":
      return deliverables.appraise(under, deliverable, {
        version,
        facts: tried.facts, // as JSON gives them
        ...stamp,
      });
    case "publish":
      return deliverables.publish(under, deliverable, {
        ...NOTICE,
        circle,
        version,
        from: on,
        until: addDays(on, tried.lasts),
        ...stamp,
      });
    case "moveToPlan":
      return deliverables.moveToPlan(under, versionOf(under.version + 1), deliverable, stamp);
    case "withdrawPublication": {
      const { publication } = tried;
      return deliverables.withdrawPublication(under, deliverable, { version, publication, reason: "torn", ...stamp });
    }
  }
}

/** Every attempt at one step by one actor that differs in what could decide whether it is refused. */
export function everyAttempt(step: deliverables.DeliverableStep, attempt: Attempt): readonly Attempt[] {
  const same = { ...attempt, step, behind: 0 };
  if (step === "review") return STAGES.map((stage) => ({ ...same, stage }));
  if (step === "seekComments") return [same, { ...same, publication: 4 }];
  if (step === "withdrawPublication") {
    return Array.from({ length: 40 }, (_, index) => ({ ...same, publication: index + 1 }));
  }
  return [same];
}

/** A walk of allowed steps: the deliverable after each of them, and the events. */
export interface Walk {
  readonly states: readonly deliverables.Deliverable[];
  readonly events: readonly deliverables.DeliverableEvent[];
}

/** The kinds that are walked: with a long chain, with a short one that is a member's, and with none. */
const KINDS = {
  plan: DRAFT,
  analysis: { ...DRAFT, kind: "analysis", member: "li" },
  report: { ...DRAFT, kind: "report" },
} as const;

/** Takes whichever attempts are allowed; where only the actor or the stage is in the way, another one is tried. */
function goOn({ states, events }: Walk, attempts: readonly Attempt[]): Walk {
  if (attempts.length === 0) return { states, events };
  const [attempt, ...others] = attempts as [Attempt, ...Attempt[]]; // there is one
  const now = states.at(-1)!; // a walk begins with one
  const on = addDays(now.updated.on, attempt.daysLater);
  const tries = [attempt, ...ACTORS.flatMap((actor) => everyAttempt(attempt.step, { ...attempt, actor }))];
  const taken = tries.map((tried) => attemptStep(now, on, tried)).find(({ ok }) => ok);
  if (taken?.ok !== true) return goOn({ states, events }, others);
  return goOn({ states: [...states, taken.deliverable], events: [...events, taken.event] }, others);
}

function walkOf(kind: keyof typeof KINDS, attempts: readonly Attempt[], id = "d-1"): Walk {
  const { deliverable, event } = must(deliverables.draft(plan, { ...KINDS[kind], id, on: FIRST_DAY }));
  return goOn({ states: [deliverable], events: [event] }, attempts);
}

/** What brings the first version to its appraisal, however many of the steps its kind asks for. */
const agreeing = anAttempt.map((attempt): readonly Attempt[] =>
  (["seekComments", "review", "review", "review", "appraise"] as const).map((step) => ({
    ...attempt,
    step,
    behind: 0,
    verdict: "agreed",
  })),
);
const aKind = fc.constantFrom<keyof typeof KINDS>("plan", "plan", "analysis", "report");
const freely = (maxLength: number): fc.Arbitrary<readonly Attempt[]> =>
  fc.array(anAttempt, { minLength: 4, maxLength, size: "max" });

/** One deliverable, walked. */
export const walks = fc
  .tuple(aKind, fc.oneof({ weight: 2, arbitrary: agreeing }, { weight: 1, arbitrary: fc.constant([]) }), freely(26))
  .map(([kind, orderly, others]) => walkOf(kind, [...orderly, ...others]));
/** Several deliverables, each walked on its own. */
export const manyWalks = fc
  .array(fc.tuple(aKind, freely(20)), { maxLength: 8 })
  .map((several) => several.map(([kind, attempts], index) => walkOf(kind, attempts, `d-${index}`)));

/** An agreed plan that is put up and taken down again and again. */
export const published = fc
  .array(
    anAttempt.map((attempt) => ({
      ...attempt,
      step: ["redraft", "seekComments", "moveToPlan"].includes(attempt.step) ? "withdrawPublication" : "publish",
      behind: 0,
      daysLater: attempt.daysLater % 4,
    })),
    { maxLength: 6 },
  )
  .map((attempts) => goOn({ states: [agreed], events: [] }, attempts as Attempt[]).states.at(-1)!);
