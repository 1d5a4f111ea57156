import {
  COMPLETION,
  applyEvents,
  applyForTransition,
  checkGate,
  decideTransition,
  enter,
  matrix,
  readPlan,
  type Plan,
  type Unit,
  type UnitEvent,
} from "../../dist/campaign/index.js";
import { addAll, emptyTally } from "../../dist/campaign/tally/index.js";
import { must } from "../../dist/index.js";
import { ratio, rounded, seconds, type Section } from "./section.js";

const SIZES = [1_000, 10_000, 100_000];
const PHASES = ["study", "analyse", "rectify"] as const;
const FACTS = { satisfaction: 0.9, accurate: true };

/** Units led from start to end, per second; what one unit costs must not grow with their number. */
export function campaignSteps(): Section {
  const rows = SIZES.map((size) => {
    const plan = planOf(size);
    let events: UnitEvent[] = [];
    const stepping = seconds(() => {
      events = walkAll(plan, size);
    });
    const replaying = seconds(() => applyEvents(new Map(), events));
    return {
      units: size.toLocaleString("en"),
      events: events.length.toLocaleString("en"),
      "steps per second": rounded(events.length / stepping),
      "microseconds a unit": ((stepping / size) * 1e6).toFixed(1),
      "events replayed per second": rounded(events.length / replaying),
    };
  });
  return { title: "Units led through three phases from start to end, by their number", rows };
}

/** A million unit-phases laid out, the same counted by a tally, and one gate judged. */
export function campaignCounts(): Section {
  const size = 333_334;
  const plan = planOf(size);
  const units = [...applyEvents(new Map(), walkAll(plan, size)).values()];
  const asOf = "2014-12-31";
  const laid = seconds(() => must(matrix(plan, units, { asOf, by: ["batch"] })));
  const counted = seconds(() => must(addAll(plan, must(emptyTally(plan, { asOf, by: ["batch"] })).tally, units)));
  const loop = seconds(() => plainCount(units));
  const calls = 200_000;
  const unit = must(enter(plan, { unit: "unit-0", batch: "first", by: "office", on: "2014-01-02" })).unit;
  const [analysing] = walk(plan, unit, 1);
  const judged = seconds(() => {
    for (let index = 0; index < calls; index += 1) must(checkGate(plan, analysing, FACTS));
  });
  return {
    title: `${(size * PHASES.length).toLocaleString("en")} unit-phases`,
    rows: [
      {
        what: "matrix, with a row for each unit",
        seconds: laid.toFixed(2),
        "times the plain loop": ratio(laid / loop),
      },
      { what: "tally of the same", seconds: counted.toFixed(2), "times the plain loop": ratio(counted / loop) },
      { what: "plain loop: passed or not, by phase", seconds: loop.toFixed(2), "times the plain loop": "1" },
      {
        what: `checkGate, microseconds a call`,
        seconds: ((judged / calls) * 1e6).toFixed(2),
        "times the plain loop": "",
      },
    ],
  };
}

/** A plan whose first batch lists every unit, so that whatever searched the list would show. */
function planOf(size: number): Plan {
  const label = { en: "bench", "zh-CN": "测速" };
  const enough = (value: number): object => ({
    all: [
      { fact: "satisfaction", comparison: "at-least", value },
      { fact: "accurate", comparison: "equals", value: true },
    ],
  });
  const units = Array.from({ length: size }, (_, index) => `unit-${index}`);
  return must(
    readPlan({
      id: "bench",
      version: 1,
      label,
      facts: [
        { id: "satisfaction", label, kind: "number", low: 0, high: 1 },
        { id: "accurate", label, kind: "yes-no" },
      ],
      phases: PHASES.map((id, index) => ({ id, label, gate: enough(0.6 + index / 10) })),
      batches: [{ id: "first", label, units }],
      roles: Array.from({ length: 22 }, (_, index) => ({
        id: `group-${index}`,
        label,
        kind: "supervision-group",
        supervises: { units: units.filter((_unit, position) => position % 22 === index) },
      })),
      transition: { decision: "supervision-group" },
    }),
  ).plan;
}

function walkAll(plan: Plan, size: number): UnitEvent[] {
  const events: UnitEvent[] = [];
  for (let index = 0; index < size; index += 1) {
    const begun = must(enter(plan, { unit: `unit-${index}`, batch: "first", by: "office", on: "2014-01-02" }));
    events.push(begun.event, ...walk(plan, begun.unit, PHASES.length, `group-${index % 22}`)[1]);
  }
  return events;
}

/** Leads a unit through so many phases. */
function walk(plan: Plan, entered: Unit, phases: number, by = "group-0"): readonly [Unit, UnitEvent[]] {
  let unit = entered;
  const events: UnitEvent[] = [];
  for (let index = 0; index < phases; index += 1) {
    const on = `2014-0${index + 2}-03`;
    const applied = must(applyForTransition(plan, unit, { by: "director", on }));
    const to = PHASES[index + 1] ?? COMPLETION;
    const decided = must(decideTransition(plan, applied.unit, { verdict: "pass", to, facts: FACTS, by, on }));
    events.push(applied.event, decided.event);
    unit = decided.unit;
  }
  return [unit, events];
}

function plainCount(units: readonly Unit[]): Map<string, number> {
  const passed = new Map<string, number>();
  for (const { attempts } of units) {
    for (const { phase, decision } of attempts) {
      if (decision.verdict === "pass") passed.set(phase, (passed.get(phase) ?? 0) + 1);
    }
  }
  return passed;
}
