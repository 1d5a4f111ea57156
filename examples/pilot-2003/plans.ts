import { addDays } from "answerable/calendar";
import { deliverableDecider, type DeliverableEvent } from "answerable/campaign/deliverables";
import { rate, type RateDefinition } from "answerable/figures";
import { factOf } from "answerable/rules";
import { groupOf } from "./bodies.js";
import { eventsOf, type Command } from "./event-store.js";
import { commented, hung, written, type Text } from "./paper-commands.js";
import { CIRCLES, PLAN_KIND } from "./papers.js";
import { plan } from "./plan.js";
import type { Drawing, PlanRecord } from "./records.js";
import { DAYS } from "./scenario.js";

const DISAPPROVING: RateDefinition = {
  id: "disapproving",
  label: { en: "ballots against the plan", "zh-CN": "对整改方案不满意的票率" },
  numerator: { en: "ballots against it", "zh-CN": "不满意票" },
  denominator: { en: "ballots cast", "zh-CN": "收回的测评票" },
};

/** On how many days a round of comments keeps a plan. */
const ROUND = 3;

/**
 * Draws a unit's plan up as often as it takes: each time it goes up and down between rounds of comments (几上几下), is agreed to, hangs for
 * about a week and is voted on.
 */
export function drawUp({ unit, drawings }: PlanRecord): readonly DeliverableEvent[] {
  return eventsOf(deliverableDecider(plan), commands(unit, drawings));
}

function* commands(unit: string, drawings: readonly Drawing[]): Generator<Command> {
  let version = 0;
  for (const [index, drawing] of drawings.entries()) {
    let on: string = index === 0 ? DAYS.plans : DAYS.plansRedrawn;
    for (const round of drawing.rounds) {
      version += 1;
      yield written(textOf(unit, version), on);
      on = addDays(on, ROUND);
      yield commented(textOf(unit, version), { circle: CIRCLES.unit.id, ...round }, on);
    }
    yield* judged(textOf(unit, version), drawing, on);
  }
}

const textOf = (unit: string, version: number): Text => ({ kind: PLAN_KIND.id, unit, version });

/** What becomes of a text once it has gone up and down: the supervision group agrees to it, it hangs, and it is voted on. */
function* judged(text: Text, { noticeDays, approving, disapproving }: Drawing, on: string): Generator<Command> {
  const { unit, version } = text;
  yield { type: "review", version, stage: "supervision-group", verdict: "agreed", by: groupOf(unit), on };
  const until = addDays(on, noticeDays - 1);
  yield hung(text, CIRCLES.society.id, on, until);
  const against = rate(DISAPPROVING, { numerator: disapproving, denominator: approving + disapproving });
  yield {
    type: "appraise",
    version,
    facts: { [DISAPPROVING.id]: factOf(against) },
    by: "tellers",
    on: addDays(until, 1),
  };
}
