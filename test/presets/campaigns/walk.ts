import { must } from "answerable";
import { addDays } from "answerable/calendar";
import * as campaign from "answerable/campaign";
import type { Fact } from "answerable/rules";

/** Everything that a plan can be told, said as well as it can be. */
function bestFacts(facts: readonly campaign.FactDeclaration[]): Record<string, Fact> {
  return Object.fromEntries(
    facts.map((fact): [string, Fact] => {
      if (fact.kind === "yes-no") return [fact.id, true];
      return fact.kind === "text" ? [fact.id, "yes"] : [fact.id, fact.high ?? 1_000];
    }),
  );
}

/** Everything said as badly as it can be. */
function worstFacts(facts: readonly campaign.FactDeclaration[]): Record<string, Fact> {
  return Object.fromEntries(
    facts.map((fact): [string, Fact] => {
      if (fact.kind === "yes-no") return [fact.id, false];
      return fact.kind === "text" ? [fact.id, "no"] : [fact.id, fact.low ?? 0];
    }),
  );
}

/** How one unit is to fare: well all along, or badly the first time it comes before this gate. */
export interface Fate {
  readonly failsIn?: string | undefined;
}

type Stamp = (by: string) => { by: string; on: string };
type Take = <Unit extends campaign.Unit>(step: { unit: Unit; event: campaign.UnitEvent }) => Unit;

/** Leads a unit through any plan from start to end, by the plan alone; says by which events. */
export function walkToEnd(
  plan: campaign.Plan,
  { unit: id, batch }: { readonly unit: string; readonly batch?: string | undefined },
  fate: Fate = {},
): { readonly unit: campaign.CompletedUnit; readonly events: readonly campaign.UnitEvent[] } {
  const events: campaign.UnitEvent[] = [];
  const take: Take = (step) => {
    events.push(step.event);
    return step.unit;
  };
  let on = "2014-01-01";
  const stamp: Stamp = (by) => ({ by, on: (on = addDays(on, 1)) });
  const place = batch === undefined ? { unit: id } : { unit: id, batch };
  let unit: campaign.Unit = take(must(campaign.enter(plan, { ...place, ...stamp("office") })));
  for (let left = 40; unit.status !== "completed" && left > 0; left -= 1) {
    unit = throughPhase(plan, unit, fate, take, stamp);
  }
  if (unit.status !== "completed") throw new Error(`${plan.id} leads nowhere: still in ${unit.phase}`);
  return { unit, events };
}

/** One attempt at the phase a unit is in: evaluated, looked back at, applied, reviewed and decided on. */
function throughPhase(
  plan: campaign.Plan,
  entered: campaign.UnitUnderWay,
  { failsIn }: Fate,
  take: Take,
  stamp: Stamp,
): campaign.Unit {
  const { phase, attempt } = entered;
  const isBad = phase === failsIn && attempt.number === 1;
  const say = isBad ? worstFacts : bestFacts;
  const own = (plan.evaluations ?? []).filter((each) => (each.phase ?? campaign.UNDIVIDED) === phase);
  let unit = entered;
  for (const { id, facts, repeats } of own) {
    if (repeats === "once" && attempt.number > 1) continue;
    const supplied = say(plan.facts.filter((fact) => facts.includes(fact.id)));
    const held = { evaluation: id, facts: supplied as never, present: ["supervision-group"] };
    unit = take(must(campaign.recordEvaluation(plan, unit, { ...held, ...stamp("office") })));
  }
  const questions = plan.phases.find(({ id }) => id === phase)?.lookBack?.questions ?? [];
  if (questions.length > 0) {
    const answers = questions.map(({ id }) => ({ question: id, finding: "done" as const }));
    const found = { answers, verdict: "up-to-standard", ...stamp("supervision-group") } as const;
    unit = take(must(campaign.lookBack(plan, unit, found)));
  }
  const applied = take(must(campaign.applyForTransition(plan, unit, stamp("director"))));
  const opinion = { opinion: "endorse", ...stamp("supervision-group") } as const;
  const reviewed = take(must(campaign.reviewTransition(plan, applied, opinion)));
  const evaluated = new Set(own.flatMap(({ facts }) => facts));
  const facts = say([...plan.facts.filter(({ id }) => !evaluated.has(id)), ...campaign.impliedFacts(plan)]);
  const { outcome } = must(campaign.checkGate(plan, reviewed, facts)).gate;
  const verdict = isBad && outcome !== "met" ? { verdict: "redo", card: "yellow" } : { verdict: "pass" };
  const decision = { to: reviewed.application.to, facts, ...verdict, ...stamp("leading-group") };
  return take(must(campaign.decideTransition(plan, reviewed, decision as never)));
}
