import { must } from "answerable";
import type { Figure } from "answerable/bulletin";
import { daysBetween } from "answerable/calendar";
import { summariseDeliverables, type Deliverable } from "answerable/campaign/deliverables";
import { summarise } from "answerable/commitment";
import { PLAN_KIND, PROBLEM_LIST } from "../papers.js";
import type { Pilot } from "../pilot.js";
import { plan } from "../plan.js";
import { UNPUBLISHED } from "../published.js";
import { DAYS } from "../scenario.js";
import { count, measured, rated } from "./kinds.js";

const LISTS = { en: "lists of problems with all their versions", "zh-CN": "查找问题清单及其各稿" };
const PLANS = { en: "rectification plans with all their versions", "zh-CN": "整改方案及其各稿" };

/** How lists of problems and rectification plans were drawn up, how often anew, and what came of the plans' promises. */
export function paperFigures(pilot: Pilot): Record<string, Figure> {
  return { ...listed(pilot), ...drawn(pilot), ...notices(pilot), ...kept(pilot) };
}

const ofKind = ({ papers }: Pilot, kind: string): readonly Deliverable[] =>
  papers.filter((paper) => paper.kind === kind);

function listed(pilot: Pilot): Record<string, Figure> {
  const lists = ofKind(pilot, PROBLEM_LIST.id);
  const { overall } = must(summariseDeliverables(plan, lists, { asOf: DAYS.end })).summary;
  return {
    lists: count({ en: "lists of problems found", "zh-CN": "查找出的问题清单" }, overall.deliverables, LISTS),
    listsRedrawn: count(
      { en: "lists drawn up again", "zh-CN": "重新查找的问题清单" },
      overall.versions - overall.deliverables,
      LISTS,
    ),
  };
}

function drawn(pilot: Pilot): Record<string, Figure> {
  const plans = ofKind(pilot, PLAN_KIND.id);
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

function notices(pilot: Pilot): Record<string, Figure> {
  const days = ofKind(pilot, PLAN_KIND.id)
    .flatMap(({ versions }) => versions.flatMap(({ publications }) => publications))
    .map(({ from, until }) => daysBetween(from, until) + 1)
    .toSorted((one, other) => one - other);
  return {
    noticeDays: measured(
      { en: "public notice of a plan, the middle one", "zh-CN": "整改方案公示天数（中位数）" },
      days[Math.floor(days.length / 2)] ?? "unknown",
      { en: "days", "zh-CN": "天" },
      0,
      PLANS,
    ),
  };
}

function kept({ pledges }: Pilot): Record<string, Figure> {
  const { fulfilment } = must(summarise(pledges, { asOf: DAYS.end })).summary.overall.rates;
  const from = { en: "plans as pledges, settled by their items", "zh-CN": "作为承诺的方案，以其问题办理结果认定" };
  return {
    plansKept: rated(
      { en: "plans kept, all their items fixed", "zh-CN": "全部问题整改到位的方案" },
      fulfilment,
      0,
      from,
    ),
  };
}
