import { must } from "answerable";
import * as campaign from "answerable/campaign";
import { amend } from "answerable/definitions";
import type { Fact } from "answerable/rules";
import { SCENARIO } from "./scenario.js";
import { LINKS, type Forms, type Link, type VillageRecord } from "./villages.js";
import { words } from "../shared/words.js";

/** The campaign of system E as it began: an evaluation in every link, thresholds that rise, two activities asked for. */
const begun = must(
  campaign.readPlan({
    id: "every-link",
    version: 1,
    label: words("a campaign evaluated at every link", "创先争优活动"),
    facts: [{ id: "satisfied", label: words("satisfied", "满意率"), kind: "number", low: 0, high: 1 }],
    phases: LINKS.map((id, index) => ({
      id,
      label: words(id, `第${index + 1}环节`),
      gate: { fact: "satisfied", comparison: "at-least", value: SCENARIO.everyLink.thresholds[index] },
      ...(id === "rectify" && {
        requirements: ["visits", "boards"].map((activity) => ({
          kind: "activity",
          id: activity,
          label: words(activity, activity === "visits" ? "走访" : "展板"),
          activity,
          least: 2,
        })),
      }),
    })),
    batches: [],
    activities: [
      { id: "visits", label: words("home visits", "走访"), group: "activity", unit: "次" },
      { id: "boards", label: words("display boards", "展板"), group: "output", unit: "块" },
    ],
    evaluations: LINKS.map((phase) => ({
      id: `${phase}-evaluation`,
      label: words(`evaluation of ${phase}`, "群众评议"),
      kind: "end-of-phase",
      phase,
      repeats: "every-attempt",
      facts: ["satisfied"],
    })),
  }),
).plan;

/** Activities that more people are against than for, over all villages. */
function opposed(villages: readonly VillageRecord[]): string[] {
  const total = (activity: string, side: "for" | "against"): number =>
    villages.reduce((sum, { votes }) => sum + (votes[activity]?.[side] ?? 0), 0);
  return (begun.activities ?? []).map(({ id }) => id).filter((id) => total(id, "against") > total(id, "for"));
}

/** What the campaign comes to: the plan that stands in the end, the units under it, and what was cancelled. */
export interface EveryLink {
  readonly plan: campaign.Plan;
  readonly units: readonly campaign.Unit[];
  readonly cancelled: readonly string[];
}

/** Runs the links; after the first one, what the masses oppose is taken out of the plan and everybody moves on under it. */
export function runLinks(villages: readonly VillageRecord[]): EveryLink {
  const cancelled = opposed(villages);
  const plan = cancelled.length === 0 ? begun : without(cancelled);
  const units = villages.map((village) => {
    const entered = must(campaign.enter(begun, { unit: village.id, by: "office", on: "2011-03-01" })).unit;
    const studied = through(begun, village, entered, "study", "2011-03");
    const moved =
      plan === begun
        ? studied
        : must(campaign.moveToPlan(begun, plan, studied, { by: "office", on: "2011-04-01" })).unit;
    const analysed = through(plan, village, moved, "analyse", "2011-05");
    return analysed.status === "in-phase" && analysed.phase === "rectify"
      ? through(plan, village, analysed, "rectify", "2011-07")
      : analysed;
  });
  return { plan, units, cancelled };
}

function without(activities: readonly string[]): campaign.Plan {
  const amended = amend(begun, ({ phases }) => {
    for (const phase of phases) {
      phase.requirements = (phase.requirements ?? []).filter(
        (requirement) => requirement.kind !== "activity" || !activities.includes(requirement.activity),
      );
    }
  });
  return must(campaign.readPlan(must(amended).definition)).plan;
}

/** One link of one village: every time its people were asked, and the verdict that the gate's answer asks for. */
function through(
  plan: campaign.Plan,
  village: VillageRecord,
  unit: campaign.Unit,
  link: Link,
  month: string,
): campaign.Unit {
  return village.forms[link].reduce<campaign.Unit>((before, forms, time) => {
    if (before.status === "completed" || before.phase !== link) return before;
    const on = `${month}-${10 + 5 * time}`;
    const evaluation = { evaluation: `${link}-evaluation`, facts: { satisfied: shareOf(forms) }, by: "office", on };
    const asked = must(campaign.recordEvaluation(plan, before, evaluation)).unit;
    const waiting =
      asked.status === "held"
        ? asked
        : must(campaign.applyForTransition(plan, asked, { by: `${village.id}-office`, on })).unit;
    return decided(plan, waiting, done(plan, village), on);
  }, unit);
}

function decided(
  plan: campaign.Plan,
  unit: campaign.Unit,
  facts: Readonly<Record<string, number>>,
  on: string,
): campaign.Unit {
  const { outcome } = must(campaign.checkGate(plan, unit, facts)).gate;
  const to = "application" in unit ? unit.application.to : "none";
  const decision = { to, facts, by: "supervisors", on };
  const verdict = outcome === "met" ? "pass" : outcome === "not-met" ? "redo" : "hold";
  return must(campaign.decideTransition(plan, unit, { verdict, ...decision })).unit;
}

/** Units on whose way a verdict was given at least once, whether their link is over or not. */
export function givenTo(units: readonly campaign.Unit[], verdict: campaign.Verdict): readonly campaign.Unit[] {
  return units.filter((unit) => {
    const open = unit.status === "held" ? unit.holds : [];
    const judged = unit.attempts.flatMap(({ decision, holds }) => [...holds, decision]);
    return [...judged, ...open].some((decision) => decision.verdict === verdict);
  });
}

/** What the plan asks to be counted, and nothing that was cancelled. */
function done(plan: campaign.Plan, { done: counts }: VillageRecord): Readonly<Record<string, number>> {
  const asked = new Set(campaign.impliedFacts(plan).map(({ id }) => id));
  const facts = Object.entries(counts).map(([activity, count]) => [`${activity}.amount`, count] as const);
  return Object.fromEntries(facts.filter(([name]) => asked.has(name)));
}

/** A share where every form came back; otherwise between what it would be with all the others against and all for. */
function shareOf({ asked, answered, satisfied }: Forms): Fact {
  if (asked === answered) return satisfied / asked;
  return { low: satisfied / asked, high: (satisfied + asked - answered) / asked };
}
