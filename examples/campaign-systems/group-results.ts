import { must } from "answerable";
import { daysBetween } from "answerable/calendar";
import { rate, type Rate, type RateDefinition } from "answerable/figures";
import { consolidate, receive } from "answerable/ledger";
import { end, handOut } from "../ledger-systems/put-right.js";
import { words } from "../shared/words.js";
import { SCENARIO } from "./scenario.js";

/** One model worker who was honoured on 29 April, and whether they work at the front line. */
export interface ModelWorker {
  readonly name: string;
  readonly isFrontLine: boolean;
}

/** Generates the workers who were honoured. */
export function generateModelWorkers(): ModelWorker[] {
  const { frontLine, others } = SCENARIO.group.modelWorkers;
  return Array.from({ length: frontLine + others }, (_, index) => ({
    name: `worker-${index + 1}`,
    isFrontLine: index < frontLine,
  }));
}

const FRONT_LINE: RateDefinition = {
  id: "front-line",
  label: words("model workers from the front line", "一线职工劳模占比"),
  numerator: words("from the front line", "来自基层一线的劳模"),
  denominator: words("model workers honoured", "受表彰的劳模"),
};

/** How many of those honoured work at the front line. */
export function frontLine(workers: readonly ModelWorker[]): Rate {
  const numerator = workers.filter(({ isFrontLine }) => isFrontLine).length;
  return rate(FRONT_LINE, { numerator, denominator: workers.length });
}

/** The days from the suggestion at the seminar of 18 March to the day on which what it asked for was accepted as done. */
export function daysToResult(accepted: string): number {
  const said = { id: "pay-of-technicians", channel: "seminar", anonymous: false, respondent: "team-leader" };
  const { opinion } = must(receive({ ...said, text: "提高基层技术人才待遇", on: "2014-03-18" }));
  const stamp = { by: "office", on: "2014-03-18" };
  const about = { id: opinion.id, category: "livelihood", scope: "unit", ...stamp } as const;
  const { problem } = must(consolidate([opinion], about));
  const way = { unit: "personnel-department", office: "office", registered: stamp.on };
  const item = end(handOut(problem, way), way, accepted, "fixed");
  return daysBetween(opinion.on, item.acceptance.on);
}
