import { must } from "answerable";
import * as campaign from "answerable/campaign";

/** Thresholds rise from phase to phase; their numbers are this test's own. */
export const aPlan = (changes: Partial<campaign.Plan> = {}): campaign.Plan => ({
  id: "pilot",
  version: 1,
  label: { en: "pilot", "zh-CN": "试点" },
  facts: [
    { id: "satisfaction", label: { en: "satisfied", "zh-CN": "满意率" }, kind: "number", low: 0, high: 1 },
    { id: "accurate", label: { en: "problems found accurately", "zh-CN": "问题找准" }, kind: "yes-no" },
    { id: "verdict", label: { en: "the group's opinion", "zh-CN": "督导组意见" }, kind: "text" },
  ],
  phases: [
    {
      id: "study",
      label: { en: "study and mobilisation", "zh-CN": "学习动员" },
      startsOn: "2003-03-01",
      endsOn: "2003-04-30",
    },
    {
      id: "analyse",
      label: { en: "analysis and appraisal", "zh-CN": "分析评议" },
      startsOn: "2003-05-01",
      endsOn: "2003-06-30",
      gate: {
        all: [
          { fact: "satisfaction", comparison: "at-least", value: 0.6 },
          { fact: "accurate", comparison: "equals", value: true },
        ],
      },
    },
    {
      id: "rectify",
      label: { en: "rectification", "zh-CN": "整改提高" },
      startsOn: "2003-07-01",
      gate: { fact: "satisfaction", comparison: "at-least", value: 0.8 },
    },
  ],
  batches: [
    { id: "first", label: { en: "first batch", "zh-CN": "第一批" }, units: ["water-bureau", "archive", "library"] },
    { id: "second", label: { en: "second batch", "zh-CN": "第二批" } },
  ],
  ...changes,
});

const on = (day: string): { on: string } => ({ on: `2003-${day}` });

/** One unit in every status it passes through: a failed gate, a yellow card, a hold, a second attempt, a pass. */
export function aWay(plan = aPlan()): { units: Record<string, campaign.Unit>; events: campaign.UnitEvent[] } {
  const events: campaign.UnitEvent[] = [];
  const kept = <Step extends { unit: campaign.Unit; event: campaign.UnitEvent }>(step: Step): Step["unit"] => {
    events.push(step.event);
    return step.unit;
  };
  const apply = (unit: campaign.Unit, day: string): campaign.Unit =>
    kept(must(campaign.applyForTransition(plan, unit, { by: "director", ...on(day) })));
  const decide = (unit: campaign.Unit, verdict: Parameters<typeof campaign.decideTransition>[2]): campaign.Unit =>
    kept(must(campaign.decideTransition(plan, unit, verdict)));
  const by = "group-7";
  const weak = { satisfaction: 0.52, accurate: false };
  const studying = kept(
    must(campaign.enter(plan, { unit: "water-bureau", batch: "first", by: "office", ...on("03-01") })),
  );
  const applied = apply(studying, "04-28");
  const analysing = decide(applied, { to: "analyse", verdict: "pass", facts: {}, by, ...on("04-30") });
  const failing = apply(analysing, "06-20");
  const redoing = decide(failing, {
    to: "rectify",
    verdict: "redo",
    facts: weak,
    deadline: "2003-07-20",
    card: "yellow",
    by,
    ...on("06-25"),
  });
  const again = apply(redoing, "07-15");
  const held = decide(again, { to: "rectify", verdict: "hold", facts: { accurate: true }, by, ...on("07-16") });
  const strong = { satisfaction: 0.87, accurate: true };
  const rectifying = decide(held, { to: "rectify", verdict: "pass", facts: strong, by, ...on("07-19") });
  const last = apply(rectifying, "09-10");
  const completed = decide(last, { to: "completion", verdict: "pass", facts: strong, by, ...on("09-15") });
  return {
    units: { "in-phase": studying, applied, analysing, failing, redoing, again, held, rectifying, last, completed },
    events,
  };
}
