import { must } from "answerable";
import * as campaign from "answerable/campaign";
import type { Facts } from "answerable/rules";
import { COMMITTEE, groupOf } from "./bodies.js";
import { plan } from "./plan.js";
import type { KnownOn } from "./standing.js";

/** Where a transition leads, and when it was asked for and judged. */
interface Transition {
  readonly to: string;
  readonly reported: string;
  readonly judged: string;
}

/** Lets a unit pass by what is known of it on the day of the verdict; a gate that is not met stops the example. */
export function passed(unit: campaign.Unit, known: KnownOn, transition: Transition): campaign.Unit {
  const { to, judged: on } = transition;
  const facts = known(unit, on);
  const decision = { verdict: "pass", to, facts, by: COMMITTEE.id, on } as const;
  return must(campaign.decideTransition(plan, applied(unit, facts, transition), decision)).unit;
}

/** Judges a unit by what is known of it on the day of the verdict, be it as it may. */
export function judged(
  unit: campaign.Unit,
  known: KnownOn,
  transition: Transition & { readonly deadline: string },
): campaign.Unit {
  const facts = known(unit, transition.judged);
  return decided(applied(unit, facts, transition), facts, transition);
}

/** The verdict that the gate's answer asks for, on a unit that has applied. */
export function decided(
  unit: campaign.Unit,
  facts: Facts,
  { to, judged: on, deadline }: Omit<Transition, "reported"> & { readonly deadline: string },
): campaign.Unit {
  const decision = { to, facts, by: COMMITTEE.id, on };
  const { outcome, reasons } = must(campaign.checkGate(plan, unit, facts)).gate;
  switch (outcome) {
    case "met":
      return must(campaign.decideTransition(plan, unit, { verdict: "pass", ...decision })).unit;
    case "not-met": {
      const makeUp = ["the analysis of the unit and of its members"];
      const redo = { verdict: "redo", card: "yellow", makeUp, deadline, ...decision } as const;
      return must(campaign.decideTransition(plan, unit, redo)).unit;
    }
    case "undetermined":
    case "unknown": {
      const collect = reasons.map(({ fact }) => fact);
      return must(campaign.decideTransition(plan, unit, { verdict: "hold", collect, ...decision })).unit;
    }
  }
}

/** Applies for the next phase; the supervision group says what it thinks of it. */
function applied(unit: campaign.Unit, facts: Facts, { reported, judged }: Transition): campaign.Unit {
  const asking = must(campaign.applyForTransition(plan, unit, { by: `${unit.id}-office`, on: reported })).unit;
  const { outcome } = must(campaign.checkGate(plan, asking, facts)).gate;
  const opinion = outcome === "not-met" ? "object" : "endorse";
  return must(campaign.reviewTransition(plan, asking, { opinion, by: groupOf(unit.id), on: judged })).unit;
}
