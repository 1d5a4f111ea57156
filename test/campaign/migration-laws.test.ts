import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { must } from "answerable";
import { addDays } from "answerable/calendar";
import * as campaign from "answerable/campaign";
import { amend } from "answerable/definitions";
import type { Fact } from "answerable/rules";
import { attemptStep, attempts, versionOf, type Attempt } from "./walk.js";

const plan = versionOf(1);

type Edit = Parameters<typeof amend<campaign.Plan>>[1];
/** One kind of change to a plan. */
interface Change {
  readonly edit: Edit;
  /** The facts of which it asks something else than before. */
  readonly asks?: readonly string[];
  /** Why some unit cannot follow. */
  readonly strands?: readonly string[];
}

/** The phase of a draft; it has all three. */
const phase = (draft: Parameters<Edit>[0], id: string): (typeof draft.phases)[number] =>
  draft.phases.find((each) => each.id === id)!;
const label = { en: "another word", "zh-CN": "另一个词" };
const CHANGES: Readonly<Record<string, Change>> = {
  "other days": {
    edit: (draft) => {
      Object.assign(phase(draft, "study"), { startsOn: "2003-03-01", endsOn: "2003-05-31" });
      draft.batches[0]!.startsOn = "2003-03-01";
      draft.tracks![0]!.rounds![1]!.endsOn = "2003-09-30";
    },
  },
  "other words": {
    edit: (draft) => {
      draft.label = label;
      for (const each of [...draft.phases, ...draft.facts, ...draft.evaluations!, ...draft.roles!]) each.label = label;
      phase(draft, "study").requirements![0]!.label = label;
      phase(draft, "study").lookBack!.questions[0]!.label = label;
    },
  },
  "a higher threshold": {
    edit: (draft) => {
      phase(draft, "analyse").gate = { fact: "satisfaction", comparison: "at-least", value: 0.7 };
    },
    asks: ["satisfaction"],
  },
  "a lower threshold": {
    edit: (draft) => {
      Object.assign(phase(draft, "study").requirements![0]!, { least: 2 });
    },
    asks: ["sessions.amount"],
  },
  "one requirement more": {
    edit: (draft) => {
      const hearings = { kind: "activity", id: "hearings", label, activity: "visit", least: 2 } as const;
      phase(draft, "analyse").requirements!.push(hearings);
    },
    asks: ["hearings.amount"],
  },
  "one requirement less": {
    edit: (draft) => {
      phase(draft, "analyse").requirements = [];
    },
    asks: ["problems.drafted"],
  },
  "a phase less": {
    edit: (draft) => {
      draft.phases.splice(2, 1);
    },
    asks: ["members.passed"],
    strands: ["application-stale", "phase-gone"],
  },
  "a phase more": {
    edit: (draft) => {
      draft.phases.push({ id: "closing", label });
    },
    strands: ["application-stale"],
  },
  "an evaluation that somebody must attend": {
    edit: (draft) => {
      draft.evaluations![0]!.presence = "supervision-group";
    },
    asks: ["start.held", "baseline"],
    strands: ["application-stale"],
  },
  "a look-back more": {
    edit: (draft) => {
      phase(draft, "analyse").lookBack = phase(draft, "study").lookBack;
    },
    asks: ["analyse.look-back"],
    strands: ["application-stale"],
  },
};
const versions = Object.entries(CHANGES).map(([name, { edit, asks = [], strands = [] }]) => {
  const { definition } = must(amend(plan, edit));
  return { name, next: must(campaign.readPlan(definition)).plan, asks: new Set(asks), strands };
});

/** What an app would hand in: of what is known, that for which this version has a name. */
function knownTo(under: campaign.Plan, facts: Readonly<Record<string, Fact | undefined>>): Record<string, Fact> {
  const names = new Set([...under.facts, ...campaign.impliedFacts(under)].map(({ id }) => id));
  return Object.fromEntries(Object.entries({ ...facts, "hearings.amount": 2 }).filter(([name]) => names.has(name)));
}

interface Taken {
  readonly tried: Attempt;
  readonly on: string;
}

/** A step by which the unit stays under its plan, with the gate that it was shown just before. */
function take(under: campaign.Plan, unit: campaign.Unit, { tried, on }: Taken): ReturnType<typeof attemptStep> {
  const facts = knownTo(under, tried.facts);
  const result = attemptStep(under, unit, on, { ...tried, facts });
  if (result.ok && result.event.type === "transition-decided") {
    const shown = must(campaign.checkGate(under, unit, knownTo(under, result.event.facts)));
    expect(result.event.gate).toEqual(shown.gate);
  }
  return result;
}

/** The allowed steps of a walk under the first version, but for moves, and the units between them. */
function walked(tries: readonly Attempt[]): {
  readonly units: readonly campaign.Unit[];
  readonly events: readonly campaign.UnitEvent[];
  readonly steps: readonly Taken[];
} {
  const entry = { unit: "unit-0", batch: "first", level: "county", by: "clerk", on: "2003-03-01" };
  const { unit, event } = must(campaign.enter(plan, entry));
  const [units, events, steps]: [campaign.Unit[], campaign.UnitEvent[], Taken[]] = [[unit], [event], []];
  let now: campaign.Unit = unit;
  for (const tried of tries) {
    if (tried.step === "moveToPlan") continue;
    const step = { tried, on: addDays(now.updated.on, tried.daysLater) };
    const result = take(plan, now, step);
    if (!result.ok) continue;
    now = result.unit;
    units.push(now);
    events.push(result.event);
    steps.push(step);
  }
  return { units, events, steps };
}

const move = (next: campaign.Plan, unit: campaign.Unit): ReturnType<typeof campaign.moveToPlan> =>
  campaign.moveToPlan(plan, next, unit, { by: "registry", on: unit.updated.on });

/** All of a unit but the day on which it was moved, which is another one before a step than after it. */
function withoutMove({ updated, earlierPlans, ...unit }: campaign.Unit): object {
  return { ...unit, earlierPlans: earlierPlans.map(({ plan: earlier, moved: { by } }) => ({ earlier, by })) };
}

/** Of a unit all but its gates and the facts of which the versions ask something else. */
function askedAlike(asks: ReadonlySet<string>, unit: campaign.Unit): unknown {
  return JSON.parse(JSON.stringify(withoutMove(unit)), (name, value: object) => {
    if (name === "gate") return undefined;
    return name === "facts" ? Object.fromEntries(Object.entries(value).filter(([fact]) => !asks.has(fact))) : value;
  });
}

/** All that gates answered to a unit, oldest first, with their reasons but those of which the versions ask something else. */
function gatesOf(asks: ReadonlySet<string>, unit: campaign.Unit): readonly campaign.Decision["gate"][] {
  const judged = unit.attempts.flatMap(({ holds, decision }) => [...holds, decision]);
  return [...judged, ...(unit.status === "held" ? unit.holds : [])].map(({ gate: { outcome, reasons } }) => ({
    outcome,
    reasons: reasons.filter(({ fact }) => !asks.has(fact)),
  }));
}

const leadsTo = (event: campaign.UnitEvent): unknown => ("to" in event ? event.to : undefined);

function zip<Thing>(ones: readonly Thing[], others: readonly Thing[]): readonly (readonly [Thing, Thing])[] {
  expect(ones).toHaveLength(others.length);
  return ones.map((one, index) => [one, others[index]!]);
}

describe.each(versions)("moving to a version with $name", ({ next, asks, strands }) => {
  test("and then going on is going on and then moving, however many steps, where both are allowed", () => {
    const reached = new Set<string>();
    let longest = 0;
    fc.assert(
      fc.property(attempts, fc.nat(), (tries, position) => {
        const { units, events, steps } = walked(tries);
        const from = position % units.length;
        const moving = move(next, units[from]!);
        if (!moving.ok) return;
        let before: campaign.Unit = moving.unit;
        for (const [index, step] of steps.slice(from).entries()) {
          const went = take(next, before, step);
          if (!went.ok) break;
          // What a unit applies for is read off its plan; where another phase follows, it is not the same step.
          if (leadsTo(went.event) !== leadsTo(events[from + index + 1]!)) break;
          before = went.unit;
          const after = move(next, units[from + index + 1]!);
          if (!after.ok) continue;
          expect(askedAlike(asks, before)).toEqual(askedAlike(asks, after.unit));
          const pairs = zip(gatesOf(asks, before), gatesOf(asks, after.unit));
          for (const [one, other] of pairs) {
            // Of what was decided by what one version asks more, the other has nothing to say.
            if (asks.size === 0 || one.outcome === other.outcome) expect(one).toEqual(other);
          }
          longest = Math.max(longest, index + 1);
          reached.add(before.status);
          reached.add(went.event.type === "transition-decided" ? went.event.verdict : went.event.type);
        }
      }),
    );
    expect(longest).toBeGreaterThanOrEqual(8);
    expect([...reached].sort()).toEqual(EVERYTHING);
  });

  test("and then replaying what happened is replaying it and then moving, with every gate as it was judged", () => {
    let replayed = 0;
    fc.assert(
      fc.property(attempts, fc.nat(), (tries, position) => {
        const { units, events } = walked(tries);
        const from = position % units.length;
        const last = units.at(-1)!;
        const [first, second] = [move(next, units[from]!), move(next, last)];
        if (!first.ok || !second.ok) return;
        replayed = Math.max(replayed, units.length - 1 - from);
        const before = [first.event, ...events.slice(from + 1)].reduce(campaign.evolve, units[from]!);
        expect(withoutMove(before)).toEqual(withoutMove(campaign.evolve(last, second.event)));
        expect({ ...before, plan, earlierPlans: [] }).toEqual({ ...last, plan, earlierPlans: [] });
      }),
    );
    expect(replayed).toBeGreaterThanOrEqual(10);
  });

  test("is foretold for every unit, with the same reason where it cannot be", () => {
    const stuck = new Set<string>();
    fc.assert(
      fc.property(attempts, (tries) => {
        for (const unit of walked(tries).units) {
          const { report } = must(campaign.migrate(plan, next, [unit]));
          if (unit.status === "completed") {
            expect(report).toMatchObject({ moving: [], stuck: [] });
            continue;
          }
          const moving = move(next, unit);
          expect(report.moving).toEqual(moving.ok ? [unit.id] : []);
          expect(report.stuck).toEqual(moving.ok ? [] : [{ unit: unit.id, refusal: moving.refusal }]);
          if (!moving.ok) stuck.add(moving.refusal.code);
        }
      }),
    );
    expect([...stuck].sort()).toEqual(strands);
  });
});

/** Every status that a unit can be moved in, every event and every verdict. */
const EVERYTHING = [
  ...campaign.UNIT_STATUSES.filter((status) => status !== "completed"),
  ...campaign.VERDICTS,
  "evaluation-recorded",
  "looked-back",
  "transition-applied",
  "transition-reviewed",
].sort();
