import { must } from "answerable";
import type { Figure } from "answerable/bulletin";
import { daysBetween } from "answerable/calendar";
import { summariseDeliverables } from "answerable/campaign/deliverables";
import { summarise } from "answerable/commitment";
import type { Pilot } from "../pilot.js";
import { plan } from "../plan.js";
import { UNPUBLISHED } from "../published.js";
import { DAYS } from "../scenario.js";
import { count, measured, rated } from "./kinds.js";

const PLANS = { en: "plans with all their versions", "zh-CN": "整改方案及其各稿" };

/** How the rectification plans were drawn up, which of them a majority disliked, and what came of their promises. */
export function planFigures(pilot: Pilot): Record<string, Figure> {
  return { ...drawn(pilot), ...notices(pilot), ...kept(pilot) };
}

function drawn({ plans }: Pilot): Record<string, Figure> {
  const { overall } = must(summariseDeliverables(plan, plans, { asOf: DAYS.end })).summary;
  const { redrawn, published } = overall.rates;
  const rounds = plans.flatMap(({ versions }) => versions.flatMap(({ comments }) => comments));
  return {
    plans: count({ en: "rectification plans", "zh-CN": "整改方案" }, overall.deliverables, PLANS),
    planRounds: count(UNPUBLISHED.planRounds, rounds.length, PLANS),
    plansRedrawn: count(UNPUBLISHED.plansRedrawn, redrawn.numerator, PLANS),
    plansHung: rated(published.definition.label, published, 0, PLANS),
  };
}

function notices({ plans }: Pilot): Record<string, Figure> {
  const days = plans
    .flatMap(({ versions }) => versions.flatMap(({ publications }) => publications))
    .map(({ from, until }) => daysBetween(from, until) + 1)
    .toSorted((one, other) => one - other);
  return {
    noticeDays: measured(
      { en: "public notice of a plan, the middle one", "zh-CN": "整改方案公示天数(中位数)" },
      days[Math.floor(days.length / 2)] ?? "unknown",
      { en: "days", "zh-CN": "天" },
      0,
      PLANS,
    ),
  };
}

function kept({ pledges }: Pilot): Record<string, Figure> {
  const { fulfilment } = must(summarise(pledges, { asOf: DAYS.end })).summary.overall.rates;
  const from = { en: "plans as pledges, settled by their items", "zh-CN": "作为承诺的方案,以其问题办理结果认定" };
  return {
    plansKept: rated(
      { en: "plans kept, all their items fixed", "zh-CN": "全部问题整改到位的方案" },
      fulfilment,
      0,
      from,
    ),
  };
}
