import * as fc from "fast-check";
import { must } from "answerable";
import { addDays } from "answerable/calendar";
import * as linkage from "answerable/campaign/linkage";
import { ANSWER, REFERRAL, between, plan, units, type UnitName } from "./records.js";

/** Few enough that the same person meets the other side often; two are the units themselves. */
const ACTORS = ["district-office", "district-head", "bureau-clerk", "bureau-head", "district", "bureau"] as const;
export const STEPS = Object.keys(linkage.REFERRAL_STEPS) as linkage.ReferralStep[];

/** One attempted step: which, by whom, how many days later, with which outcome. */
export interface Attempt {
  readonly step: linkage.ReferralStep;
  readonly actor: (typeof ACTORS)[number];
  readonly daysLater: number;
  readonly outcome: string;
}

export const anAttempt: fc.Arbitrary<Attempt> = fc.record({
  step: fc.constantFrom<linkage.ReferralStep>(
    ...Array<"accept">(4).fill("accept"),
    "sendBack",
    ...Array<"answer">(4).fill("answer"),
    "confirm",
    "confirm",
    "reject",
    "reject",
  ),
  actor: fc.constantFrom(...ACTORS),
  daysLater: fc.integer({ min: 0, max: 12 }),
  outcome: fc.constantFrom("solved", "explained"),
});

type Answer = ReturnType<
  | typeof linkage.accept
  | typeof linkage.sendBack
  | typeof linkage.answer
  | typeof linkage.confirm
  | typeof linkage.reject
>;

/** Tries one step with arguments that are in order. */
export function attemptStep(referral: linkage.Referral, on: string, { step, actor: by, outcome }: Attempt): Answer {
  switch (step) {
    case "accept":
      return linkage.accept(referral, { by, on });
    case "sendBack":
      return linkage.sendBack(referral, { reason: "not ours", by, on });
    case "answer": {
      const proof = { evidence: [{ id: "e", description: "d" }] };
      return linkage.answer(referral, { words: ANSWER.words, outcome, ...(outcome === "solved" && proof), by, on });
    }
    case "confirm":
      return linkage.confirm(referral, { by, on });
    case "reject":
      return linkage.reject(referral, { reason: "not what was asked", by, on });
  }
}

/** A walk of allowed steps: the referral after each of them, and the events. */
export interface Walk {
  readonly states: readonly linkage.Referral[];
  readonly events: readonly linkage.ReferralEvent[];
}

interface Start {
  readonly id: string;
  readonly from: UnitName;
  readonly to: UnitName;
  readonly problem: string;
  readonly day: number;
  readonly dueIn: number | undefined;
}

/** Takes whichever attempts are allowed; where only the actor is in the way, another one is tried. */
function walkOf({ id, from, to, problem, day, dueIn }: Start, attempts: readonly Attempt[]): Walk {
  const { due, ...undated } = REFERRAL;
  const on = addDays(undated.on, day);
  const dated = dueIn === undefined ? {} : { due: addDays(on, dueIn) };
  const { referral, event } = must(linkage.refer(plan, between(from, to), { ...undated, ...dated, id, problem, on }));
  const states: linkage.Referral[] = [referral];
  const events: linkage.ReferralEvent[] = [event];
  for (const attempt of attempts) {
    const now = states.at(-1)!; // begun with one
    const later = addDays(now.updated.on, attempt.daysLater);
    const tries = [attempt, ...ACTORS.map((actor) => ({ ...attempt, actor }))];
    const taken = tries.map((tried) => attemptStep(now, later, tried)).find(({ ok }) => ok);
    if (taken?.ok !== true) continue;
    states.push(taken.referral);
    events.push(taken.event);
  }
  return { states, events };
}

const attempts = fc.array(anAttempt, { minLength: 3, maxLength: 20, size: "max" });
const dueIn = fc.option(fc.integer({ min: 0, max: 30 }), { nil: undefined });

/** One referral from the district to the bureau, walked. */
export const walks = fc
  .tuple(dueIn, attempts)
  .map(([days, several]) =>
    walkOf({ id: "r-1", from: "district", to: "bureau", problem: "p-12", day: 0, dueIn: days }, several),
  );

const names = Object.keys(units) as UnitName[];
const aPair = fc
  .tuple(fc.constantFrom(...names), fc.constantFrom(...names))
  .filter(([from, to]) => units[from].level !== units[to].level);

/** Several referrals of few problems between any units of two levels, each walked on its own. */
const manyWalks = fc
  .array(fc.tuple(aPair, fc.constantFrom("p-12", "p-12", "p-12", "p-13"), fc.nat({ max: 5 }), dueIn, attempts), {
    maxLength: 10,
    size: "max",
  })
  .map((all) =>
    all.map(([[from, to], problem, day, days, several], index) =>
      walkOf({ id: `r-${index}`, from, to, problem, day, dueIn: days }, several),
    ),
  );

/** Where the referrals stand at the end of their walks. */
export const referrals = manyWalks.map((several) => several.map(({ states }) => states.at(-1)!)); // each begun with one
