import { must } from "answerable";
import type { Figure } from "answerable/bulletin";
import { summariseMembers } from "answerable/campaign/members";
import type { Pilot } from "../pilot.js";
import { plan } from "../plan.js";
import { UNPUBLISHED } from "../published.js";
import { DAYS } from "../scenario.js";
import { count, rated } from "./kinds.js";

/** How the members passed in turn: whose analysis went back to the furnace, and who passed in the end. */
export function memberFigures({ members }: Pilot): Record<string, Figure> {
  const { rates } = must(summariseMembers(plan, members, { asOf: DAYS.end })).summary.overall;
  const from = { en: "members with every analysis they wrote", "zh-CN": "党员及其各次党性分析材料" };
  return {
    analysesRedone: count(UNPUBLISHED.analysesRedone, rates.afterRework.denominator, from),
    membersFirst: rated(rates.firstAttempt.definition.label, rates.firstAttempt, 1, from),
    membersRework: rated(rates.afterRework.definition.label, rates.afterRework, 1, from),
    membersPassed: rated(rates.passed.definition.label, rates.passed, 1, from),
  };
}
