import * as fc from "fast-check";
import { must } from "answerable";
import { addDays } from "answerable/calendar";
import * as commitment from "answerable/commitment";
import { FIRST_DAY, PROPOSAL } from "./records.js";

/** Who may turn up in a walk; few enough that the same person meets their own work often. */
export const ACTORS = ["logistics", "office", "wang", "supervisor", "committee"] as const;

const VERDICTS = commitment.DEFAULT_VERDICTS.verdicts.map(({ code }) => code);

/** One attempted step: which, by whom, how many days later, with which arguments. */
export interface Attempt {
  readonly step: commitment.PledgeStep;
  readonly actor: (typeof ACTORS)[number];
  readonly daysLater: number;
  readonly daysToDue: number | undefined;
  readonly target: number;
  readonly recurs: boolean;
  /** For how many days objections are taken. */
  readonly open: number | undefined;
  readonly reviewed: commitment.ReviewVerdict;
  readonly answered: commitment.ObjectionVerdict;
  readonly decided: commitment.RevisionVerdict;
  readonly evaluator: commitment.Evaluator;
  readonly achieved: number | "unknown";
  readonly effectiveDaysAgo: number | undefined;
  readonly proven: boolean;
  readonly verdict: (typeof VERDICTS)[number];
  readonly cause: commitment.ChangeCause;
}

const STEPS = Object.keys(commitment.PLEDGE_STEPS) as commitment.PledgeStep[];
const maybe = (most: number): fc.Arbitrary<number | undefined> =>
  fc.option(fc.integer({ min: 0, max: most }), { nil: undefined });

/** One attempt on its own. */
export const anAttempt: fc.Arbitrary<Attempt> = fc.record({
  step: fc.constantFrom(...STEPS),
  actor: fc.constantFrom(...ACTORS),
  daysLater: fc.integer({ min: 0, max: 20 }),
  daysToDue: maybe(90),
  target: fc.integer({ min: 1, max: 9 }),
  recurs: fc.boolean(),
  open: maybe(9),
  reviewed: fc.constantFrom(...commitment.REVIEW_VERDICTS, "approved" as const),
  answered: fc.constantFrom(...commitment.OBJECTION_VERDICTS),
  decided: fc.constantFrom(...commitment.REVISION_VERDICTS),
  evaluator: fc.constantFrom(...commitment.EVALUATORS),
  achieved: fc.oneof(fc.integer({ min: -2, max: 10 }), fc.constant("unknown" as const)),
  effectiveDaysAgo: maybe(9),
  proven: fc.boolean(),
  verdict: fc.constantFrom(...VERDICTS),
  cause: fc.constantFrom(...commitment.CHANGE_CAUSES),
});

type Answer = ReturnType<
  | typeof commitment.review
  | typeof commitment.repropose
  | typeof commitment.publish
  | typeof commitment.object
  | typeof commitment.answerObjection
  | typeof commitment.begin
  | typeof commitment.report
  | typeof commitment.revise
  | typeof commitment.decideRevision
  | typeof commitment.evaluate
  | typeof commitment.settle
  | typeof commitment.changeVerdict
>;

type Text = Omit<Parameters<typeof commitment.repropose>[1], "by" | "on" | "at">;
type TextChoice = Pick<Attempt, "daysToDue" | "target" | "recurs" | "proven">;

/** A text as an attempt has it: measured or not, due or not, once or every two weeks. */
function textOf(on: string, { daysToDue, target, recurs, proven }: TextChoice, statement = "canteens rebuilt"): Text {
  return {
    statement,
    ...(proven && { measure: { ...PROPOSAL.measure, target } }),
    ...(daysToDue !== undefined && {
      due: addDays(on, daysToDue),
      milestones: [{ id: "half", statement: "half of them", due: addDays(on, Math.floor(daysToDue / 2)) }],
    }),
    ...(recurs && { recurs: { every: 2, unit: "weeks", from: FIRST_DAY } }),
  };
}

function progressOf({ measure }: commitment.Pledge, achieved: number | "unknown"): commitment.Progress {
  if (achieved === "unknown") return { state: "unknown", missing: "the count of the depot" };
  if (measure === undefined) return { state: "described", account: "under way" };
  return { state: "measured", achieved, beyondTarget: "more came in than was hoped" };
}

const lengthOf = (list: readonly unknown[] | undefined): number => list?.length ?? 0;

/** How much is already said of a pledge: with it in a statement, nobody says the same thing twice. */
function saidOf(pledge: commitment.Pledge): number {
  const { reports = [], evaluations = [] } = { ...pledge } as Partial<commitment.SettledPledge>;
  return reports.length + evaluations.length + pledge.version;
}

/** Tries one step with arguments that are in order, as far as the attempt does not spoil them. */
export function attemptStep(pledge: commitment.Pledge, on: string, { step, actor: by, ...more }: Attempt): Answer {
  const stamp = { by, on };
  const evidence = more.proven ? [{ id: "photo", description: "seen on site" }] : [];
  const explained = { to: "the assembly", on };
  switch (step) {
    case "review":
      return commitment.review(pledge, { verdict: more.reviewed, reasons: ["read line by line"], ...stamp });
    case "repropose":
      return commitment.repropose(pledge, { ...textOf(on, more), ...stamp });
    case "publish": {
      const due = pledge.due ?? addDays(on, 99);
      const until = more.open === undefined ? undefined : addDays(on, more.open);
      const taking = until === undefined || until > due ? {} : { objectionsUntil: until };
      return commitment.publish(pledge, { place: "notice board", ...taking, ...stamp });
    }
    case "object": {
      const objection = `o-${"objections" in pledge ? lengthOf(pledge.objections) : 0}`;
      return commitment.object(pledge, { objection, statement: "the north has no canteen at all", ...stamp });
    }
    case "answerObjection": {
      const open =
        "objections" in pledge ? pledge.objections.find((o) => o.answer === undefined && o.by !== by) : undefined;
      const answer = { verdict: more.answered, reason: "the north was counted", ...stamp };
      return commitment.answerObjection(pledge, { objection: open?.objection ?? "o-0", ...answer });
    }
    case "begin":
      return commitment.begin(pledge, stamp);
    case "report": {
      const { effectiveDaysAgo: ago, achieved } = more;
      return commitment.report(pledge, {
        progress: progressOf(pledge, achieved),
        evidence: [...evidence, { id: `n-${saidOf(pledge)}`, description: "note" }].slice(more.proven ? 0 : 1),
        ...(ago !== undefined && { effectiveOn: addDays(on, -ago) }),
        ...(pledge.recurs !== undefined && { occurrence: 1 }),
        ...(more.proven && pledge.milestones !== undefined && { reached: ["half"] }),
        ...stamp,
      });
    }
    case "revise":
      return commitment.revise(pledge, {
        text: textOf(on, more, `canteens, ${saidOf(pledge)}`),
        reason: "rain",
        ...stamp,
      });
    case "decideRevision":
      return commitment.decideRevision(pledge, { verdict: more.decided, reason: "read", place: "the board", ...stamp });
    case "evaluate": {
      const { evaluator, verdict } = more;
      const note = `the ${saidOf(pledge)}th word`;
      if (evaluator !== "masses") return commitment.evaluate(pledge, { evaluator, verdict, note, ...stamp });
      const figure = { meaning: "share of satisfied villagers", value: 0.8 };
      return commitment.evaluate(pledge, { evaluator, figure, note, ...stamp });
    }
    case "settle": {
      const verdict = { verdict: more.verdict, reason: "as found on site", explained, successor: "pl-99" };
      return commitment.settle(pledge, { ...verdict, ...stamp });
    }
    case "changeVerdict": {
      const verdict = { verdict: more.verdict, reason: "looked again", explained, successor: "pl-99" };
      return commitment.changeVerdict(pledge, { ...verdict, cause: more.cause, evidence, ...stamp });
    }
  }
}

/** The attempt with arguments with which its step succeeds whenever anything can. */
export function soundest(pledge: commitment.Pledge, on: string, attempt: Attempt): Attempt {
  const asSelf = attemptStep(pledge, on, { ...attempt, step: "evaluate", evaluator: "self" });
  const verdict = pledge.status === "settled" && pledge.settlement.verdict === "not-kept" ? "excused" : "not-kept";
  return {
    ...attempt,
    daysToDue: 0,
    recurs: false,
    open: undefined,
    reviewed: "approved",
    decided: "refused",
    achieved: "unknown",
    effectiveDaysAgo: undefined,
    proven: false,
    evaluator: asSelf.ok ? "self" : "reviewer",
    verdict,
    cause: "our-error",
  };
}

/** A walk of allowed steps: the pledge after each of them, and the events. */
export interface Walk {
  readonly states: readonly commitment.Pledge[];
  readonly events: readonly commitment.PledgeEvent[];
}

/** Takes the step and the actor the attempt names, or the next ones in the list that are allowed. */
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
function walkOf(attempts: readonly Attempt[], id: string, { maker, kind }: Character): Walk {
  const [first] = attempts;
  const text = textOf(FIRST_DAY, { daysToDue: undefined, target: 8, recurs: false, proven: true, ...first });
  const whose = { id: maker, kind: kind === "personal" ? "person" : "unit" } as const;
  const begun = must(commitment.propose({ ...text, id, maker: whose, kind, by: "office", on: FIRST_DAY }));
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

interface Character {
  readonly maker: string;
  readonly kind: commitment.Kind;
}

const attempts = fc.array(anAttempt, { minLength: 1, maxLength: 24 });
const fewAttempts = fc.array(anAttempt, { minLength: 1, maxLength: 14 });
const characters = fc.record({
  maker: fc.constantFrom("logistics", "wang", "committee"),
  kind: fc.constantFrom(...commitment.KINDS),
});
/** One walk. */
export const walks = attempts.map((list) => walkOf(list, "pl-1", { maker: "logistics", kind: "collective" }));
/** Several pledges of several makers, each walked on its own. */
export const collections = fc
  .array(fc.tuple(fewAttempts, characters), { maxLength: 8 })
  .map((lists) => lists.map(([list, character], index) => walkOf(list, `pl-${index}`, character)));
