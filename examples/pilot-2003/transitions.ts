import { must } from "answerable";
import * as campaign from "answerable/campaign";
import type { Facts } from "answerable/rules";
import { COMMITTEE, groupOf } from "./bodies.js";
import { plan } from "./plan.js";
import type { KnownOn } from "./standing.js";

type Redo = Extract<Parameters<typeof campaign.decideTransition>[2], { verdict: "redo" }>;

/** Where a transition leads, and what the unit is sent back with when its gate is not met. */
export interface Judgement {
  readonly to: string;
  readonly redo: Pick<Redo, "card" | "makeUp" | "redraw" | "deadline">;
}

/** When a transition is asked for, and when it is judged. */
interface Days {
  readonly reported: string;
  readonly judged: string;
}

/** Lets a unit pass by what is known of it on the day of the verdict; a gate that is not met stops the example. */
export function passed(
  unit: campaign.Unit,
  known: KnownOn,
  { to, ...days }: Pick<Judgement, "to"> & Days,
): campaign.Unit {
  const facts = known(unit, days.judged);
  const decision = { verdict: "pass", to, facts, by: COMMITTEE.id, on: days.judged } as const;
  return must(campaign.decideTransition(plan, applied(unit, facts, days), decision)).unit;
}

/** Judges a unit by what is known of it on the day of the verdict, be it as it may. */
export function judged(
  unit: campaign.Unit,
  known: KnownOn,
  { reported, judged, ...judgement }: Judgement & Days,
): campaign.Unit {
  const facts = known(unit, judged);
  return decided(applied(unit, facts, { reported, judged }), facts, { ...judgement, on: judged });
}

/** The verdict that the gate's answer asks for, on a unit that has applied. */
export function decided(
  unit: campaign.Unit,
  facts: Facts,
  { to, redo, on }: Judgement & { readonly on: string },
): campaign.Unit {
  const decision = { to, facts, by: COMMITTEE.id, on };
  const { outcome } = must(campaign.checkGate(plan, unit, facts)).gate;
  switch (outcome) {
    case "met":
      return must(campaign.decideTransition(plan, unit, { verdict: "pass", ...decision })).unit;
    case "not-met":
      return must(campaign.decideTransition(plan, unit, { verdict: "redo", ...redo, ...decision })).unit;
    case "undetermined":
    case "unknown":
      return must(campaign.decideTransition(plan, unit, { verdict: "hold", ...decision })).unit;
  }
}

/** Applies for the next phase; the supervision group says what it thinks of it. */
function applied(unit: campaign.Unit, facts: Facts, { reported, judged }: Days): campaign.Unit {
  const asking = must(campaign.applyForTransition(plan, unit, { by: `${unit.id}-office`, on: reported })).unit;
  const { outcome } = must(campaign.checkGate(plan, asking, facts)).gate;
  const opinion = outcome === "not-met" ? "object" : "endorse";
  return must(campaign.reviewTransition(plan, asking, { opinion, by: groupOf(unit.id), on: judged })).unit;
}
