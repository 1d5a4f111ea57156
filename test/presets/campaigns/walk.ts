import { must } from "answerable";
import { addMonths } from "answerable/calendar";
import * as campaign from "answerable/campaign";
import { factsOf, type Facts } from "answerable/rules";
import { Diary, MEMBER_COUNT, SURVEY, type Quality } from "./work.js";

/** How a unit fares wherever the plan judges it: well at once, badly at first, or with too little known at first. */
export const FATES = ["steady", "redone", "held"] as const;
export type Fate = (typeof FATES)[number];
const AT_FIRST: Readonly<Record<Fate, Quality>> = { steady: "whole", redone: "poor", held: "half" };

/** A unit that went all its way, by which events, and the records that answered what the plan asked. */
export interface Walked {
  readonly unit: campaign.CompletedUnit;
  readonly events: readonly campaign.UnitEvent[];
  readonly diary: Diary;
}

/**
 * Leads a unit through any plan from start to end: it does what the plan asks, is evaluated by the people, looked back at, reviewed
 * and judged. Nothing but the figures of surveys is anybody's word; all other facts come out of the unit's own records.
 */
export function walkToEnd(
  plan: campaign.Plan,
  place: { readonly unit: string; readonly batch?: string },
  fate: Fate,
): Walked {
  const begin = plan.tracks?.flatMap(({ rounds = [] }) => rounds.map(({ startsOn }) => startsOn))[0] ?? "2014-01-01";
  const { unit: id, ...batch } = place;
  const walk = new Way(plan, new Diary(plan, { id, ...batch }, begin));
  walk.take(campaign.enter(plan, { ...place, memberCount: MEMBER_COUNT, ...walk.diary.stamp("office") }));
  for (let left = 40; walk.unit.status !== "completed" && left > 0; left -= 1) walk.goThrough(fate);
  if (walk.unit.status !== "completed") throw new Error(`${plan.id} leads nowhere: still in ${walk.unit.phase}`);
  return { unit: walk.unit, events: walk.events, diary: walk.diary };
}

type Step =
  { readonly ok: true; readonly unit: campaign.Unit; readonly event: campaign.UnitEvent } | { readonly ok: false };

class Way {
  unit!: campaign.Unit;
  readonly events: campaign.UnitEvent[] = [];

  constructor(
    readonly plan: campaign.Plan,
    readonly diary: Diary,
  ) {}

  take(step: Step & Parameters<typeof must>[0]): void {
    const { unit, event } = must(step as Extract<Step, { ok: true }>);
    this.unit = unit;
    this.events.push(event);
  }

  /** The unit where it is in a phase; once it is through, nothing more is done to it. */
  private get here(): campaign.Unit & { readonly phase: string; readonly attempt: campaign.OpenAttempt } {
    if (this.unit.status === "completed") throw new Error(`unit "${this.unit.id}" is through`);
    return this.unit;
  }

  /** One attempt at the phase the unit is in. */
  goThrough(fate: Fate): void {
    const { diary, plan } = this;
    const quality = this.here.attempt.number > 1 ? "whole" : AT_FIRST[fate];
    // Where the people decide, it is their answer that is open, and the work is done.
    this.workOff(quality === "half" && this.isJudgedByPeople() ? "whole" : quality);
    this.evaluate(quality);
    const questions = plan.phases.find(({ id }) => id === this.here.phase)?.lookBack?.questions ?? [];
    if (questions.length > 0) {
      const answers = questions.map(({ id }) => ({ question: id, finding: "done" as const }));
      const verdict = "up-to-standard";
      this.take(campaign.lookBack(plan, this.unit, { answers, verdict, ...diary.stamp("supervision-group") }));
    }
    this.take(campaign.applyForTransition(plan, this.unit, diary.stamp("director")));
    this.take(campaign.reviewTransition(plan, this.unit, { opinion: "endorse", ...diary.stamp("supervision-group") }));
    const { outcome, reasons } = must(campaign.checkGate(plan, this.unit, this.facts)).gate;
    if (fate === "redone" && outcome === "not-met") {
      this.decide({ verdict: "redo", card: "yellow", makeUp: reasons.map(({ fact }) => `make up for ${fact}`) });
      return;
    }
    if (fate === "held" && outcome !== "met") {
      const open = reasons.filter((reason) => reason.outcome === "unknown" || reason.outcome === "undetermined");
      const collect = open.length === 0 ? {} : { collect: open.map(({ fact }) => fact) };
      this.decide({ verdict: "hold", reason: "too little is there to judge by", ...collect });
      this.workOff("whole");
      this.evaluate("whole");
    }
    this.decide({ verdict: "pass" });
  }

  private get facts(): Facts {
    return this.diary.facts(this.unit);
  }

  private decide(verdict: object): void {
    const to = "application" in this.unit ? this.unit.application.to : "";
    if (to === campaign.COMPLETION) this.outlast();
    const stamp = this.diary.stamp("leading-group");
    const decision = { to, facts: this.facts, ...verdict, ...stamp };
    // Which fields go with which verdict is said where it is decided.
    this.take(campaign.decideTransition(this.plan, this.unit, decision as never));
  }

  /** Lets the months go by that the plan wants a unit to take at least. */
  private outlast(): void {
    const first = addMonths(this.unit.entered.on, this.plan.leastMonths ?? 0, "last-of-month");
    if (this.diary.on < first) this.diary.on = first;
  }

  /** Whether the gate of the phase reads what an evaluation of it finds. */
  private isJudgedByPeople(): boolean {
    const { gate } = this.plan.phases.find(({ id }) => id === this.here.phase) ?? {};
    const read = gate === undefined ? [] : factsOf(gate);
    const own = (this.plan.evaluations ?? []).filter(({ phase }) => phase === this.here.phase);
    return own.some(({ facts }) => facts.some((name) => read.includes(name)));
  }

  /** Does what the phase asks, and with the last phase what the tracks ask, each round in its turn. */
  private workOff(quality: Quality): void {
    const { plan, diary } = this;
    const { phase } = this.here;
    for (const requirement of plan.phases.find(({ id }) => id === phase)?.requirements ?? []) {
      diary.work(requirement, quality);
    }
    if (phase !== (plan.phases.at(-1)?.id ?? campaign.UNDIVIDED)) return;
    for (const { rounds = [undefined], requirements = [] } of plan.tracks ?? []) {
      for (const round of rounds) for (const requirement of requirements) diary.work(requirement, quality, round);
    }
  }

  /** Holds what evaluations can be held: each once in an attempt, and again where a hold asks for more. */
  private evaluate(quality: Quality): void {
    const { plan, diary, here } = this;
    for (const { id, facts, phase = campaign.UNDIVIDED, track } of plan.evaluations ?? []) {
      if (track === undefined && phase !== here.phase) continue;
      const found = Object.fromEntries(facts.map((name) => [name, SURVEY[quality][name]]));
      for (const round of plan.tracks?.find((each) => each.id === track)?.rounds ?? [undefined]) {
        // Whoever did badly comes before the gate while the first round still lasts, so that it can be made up for.
        if (round !== undefined && round.startsOn > diary.on && quality === "poor") continue;
        if (round !== undefined && round.startsOn > diary.on) diary.on = round.startsOn;
        const which = { evaluation: id, ...(round !== undefined && { round: round.id }) };
        const held = { ...which, facts: found, present: ["supervision-group"], ...diary.stamp("office") };
        const recorded = campaign.recordEvaluation(plan, this.unit, held);
        if (recorded.ok || recorded.refusal.code !== "already-held") this.take(recorded);
      }
    }
  }
}
