import type { DeliverableKind, Evaluation } from "../../campaign/index.js";
import type { Condition } from "../../rules/index.js";
import { SATISFACTION, handedIn, words } from "./parts.js";

/** What an app must know of a campaign by stages, because no document that could be checked says it. */
export interface Approval {
  /** The share of satisfied answers from which a unit has passed its test, above 0 and at most 1. */
  readonly approval: number;
}

/** Enough of those asked are satisfied. */
export function enough(value: number): Condition {
  return { fact: SATISFACTION.id, comparison: "at-least", value };
}

/** A test at the end of a stage, held again for whoever is sent back. */
export function test(phase: string, label: Evaluation["label"]): Evaluation {
  return {
    id: `${phase}-test`,
    label,
    kind: "end-of-phase",
    phase,
    repeats: "every-attempt",
    facts: [SATISFACTION.id],
  };
}

/** What the correction begins with, whatever the campaign calls it. */
export const PLAN_KIND: DeliverableKind = {
  id: "rectification-plan",
  label: words("rectification plan", "整改方案"),
  owner: "unit",
};
/** That plan, led to the end of its way. */
export const PLAN_DONE = handedIn(PLAN_KIND);
