import { refuse, uncountable, type CalendarDay, type Refused, type Result } from "../../core/index.js";
import { checkPin } from "../../definitions/index.js";
import { NO_QUANTITIES, addQuantity, endsOf, type Quantity } from "../../figures/index.js";
import { check, type Fact } from "../../rules/index.js";
import {
  COMPLETION,
  type ActivityRequirement,
  type Attempt,
  type Plan,
  type Requirement,
  type Round,
  type Unit,
} from "../schema/index.js";
import { byPhase, isBeforeEntering } from "./by-phase.js";
import { inAnotherWord, kindOf, uncountableUnder, type CountingRefusal } from "./counting.js";
import type { Entry, StandingEntry } from "./schema.js";

/** Why a unit's activities cannot be counted. */
export type FactsRefusal = CountingRefusal | "another-unit" | "wrong-unit";

/**
 * Answers what a plan asks of a unit's activities, as facts for `campaign.checkGate` and `campaign.decideTransition`.
 *
 * For each requirement of an activity in a phase there is `<requirement>.amount`, and `<requirement>.participants` where they are
 * asked for of all times together. An entry counts for the phase that the unit was in when it was done, and for no other: from the
 * day on which the unit came into the phase until the day on which it left it. Of an entry on the very day of a transition the moments
 * decide where both are known, the entry's being that at which it was recorded on that same day; otherwise it counts for the phase
 * that was left. Work made up in a redo adds to what was done before. A phase that was not reached makes the facts unknown. In a track
 * they are counted from the unit's entry; in one with rounds there is `<requirement>.rounds`, how many rounds have enough on their own
 * days, from the unit's entry on. An entry that names its round counts for no other, and for one that is over only what was done after
 * the last transition had since sent the unit back.
 *
 * What is certain only within limits becomes an interval, so that a gate may find it undetermined: at least 700 reach from 700 up;
 * an entry of which nobody says how many took part may or may not count where so many are asked for each time. What took several
 * days counts on the first of them. Entries that were struck out count nowhere.
 *
 * The unit and the entries must be as they stood on the reference day. Refuses with `invalid-input` (`asOf` is no day that exists),
 * `definition-changed` (the unit is not under this version of the plan, or an entry is of another plan), `after-reference-day`,
 * `duplicate-id` (one entry twice), `another-unit` (an entry of another unit) and `wrong-unit` (an entry in another counting word
 * than the plan has now).
 *
 * @param plan - the plan the unit entered under
 * @param unit - the unit, in any status
 * @param entries - all entries of the unit, each once
 * @param options - the reference day
 * @example
 * {@includeCode ../../../test/campaign/register/examples.test.ts#facts}
 */
export function activityFacts(
  plan: Plan,
  unit: Unit,
  entries: Iterable<Entry>,
  { asOf }: { readonly asOf: CalendarDay },
): Result<{ facts: Readonly<Record<string, Fact>> }, FactsRefusal> {
  const all = [...entries];
  const pinned = checkPin(unit.plan, plan);
  if (!pinned.ok) return pinned;
  const refused =
    uncountableUnder(plan, all, asOf) ??
    uncountable("unit", [unit], asOf) ??
    strangers(unit, all) ??
    inOtherWords(plan, all);
  if (refused !== undefined) return refused;
  const standing = all.filter((entry) => entry.status === "recorded");
  return {
    ok: true,
    facts: Object.fromEntries([...ofPhases(plan, unit, standing), ...ofTracks(plan, unit, standing)]),
  };
}

type Named = readonly [name: string, fact: Fact];

function ofPhases({ phases }: Plan, unit: Unit, entries: readonly StandingEntry[]): readonly Named[] {
  const counted = byPhase(unit, entries);
  return phases.flatMap(({ id, requirements = [] }) =>
    activities(requirements).flatMap((requirement) => factsOf(requirement, counted.get(id))),
  );
}

function ofTracks({ tracks = [] }: Plan, unit: Unit, entries: readonly StandingEntry[]): readonly Named[] {
  const counted = entries.filter((entry) => !isBeforeEntering(entry, unit));
  return tracks.flatMap(({ requirements = [], rounds }) =>
    activities(requirements).flatMap((requirement) =>
      rounds === undefined
        ? factsOf(requirement, counted)
        : [[`${requirement.id}.rounds`, roundsDone(requirement, unit, counted, rounds)] as const],
    ),
  );
}

function strangers({ id: unit }: Unit, all: readonly Entry[]): Refused<"another-unit"> | undefined {
  const stranger = all.find((entry) => entry.unit !== unit);
  if (stranger === undefined) return undefined;
  return refuse("another-unit", `entry "${stranger.id}" is of unit "${stranger.unit}", and not of "${unit}"`);
}

/** What the plan does not have any more is not asked for either, so its word does not matter. */
function inOtherWords(plan: Plan, all: readonly Entry[]): Refused<"wrong-unit"> | undefined {
  for (const entry of all) {
    const kind = kindOf(plan, entry.activity);
    const refused = kind === undefined ? undefined : inAnotherWord(kind, entry);
    if (refused !== undefined) return refused;
  }
  return undefined;
}

function activities(requirements: readonly Requirement[]): readonly ActivityRequirement[] {
  return requirements.filter((requirement) => requirement.kind === "activity");
}

/** What so many entries answer; nothing is known where none may be counted yet. */
function factsOf(requirement: ActivityRequirement, entries: readonly StandingEntry[] | undefined): readonly Named[] {
  const { id, activity, participants } = requirement;
  const done = entries?.filter((entry) => entry.activity === activity);
  const amount: Named = [`${id}.amount`, done === undefined ? "unknown" : amountOf(requirement, done)];
  if (participants?.of !== "total") return [amount];
  return [amount, [`${id}.participants`, done === undefined ? "unknown" : sumOf(done.map(attendance))]];
}

function attendance({ participants = { kind: "unknown" } }: StandingEntry): Quantity {
  return participants;
}

/** How much was done; where so many are asked for each time, what too few attended is left out and what may be too few is open. */
function amountOf({ participants }: ActivityRequirement, done: readonly StandingEntry[]): Fact {
  const amounts = (some: readonly StandingEntry[]): Fact => sumOf(some.map(({ quantity }) => quantity));
  if (participants?.of !== "each") return amounts(done);
  const attended = (entry: StandingEntry): string =>
    check({ fact: "there", comparison: "at-least", value: participants.least }, { there: sumOf([attendance(entry)]) })
      .outcome;
  const sure = done.filter((entry) => attended(entry) === "met");
  const possible = done.filter((entry) => attended(entry) !== "not-met");
  if (sure.length === possible.length) return amounts(sure);
  return between(lowest(amounts(sure)), highest(amounts(possible)));
}

function roundsDone(
  requirement: ActivityRequirement,
  unit: Unit,
  entries: readonly StandingEntry[],
  rounds: readonly Round[],
): Fact {
  const outcomes = rounds.map((round) =>
    outcomeOf(
      requirement,
      entries.filter((entry) => isOfRound(entry, round, unit)),
    ),
  );
  const met = outcomes.filter((outcome) => outcome === "met").length;
  const failed = outcomes.filter((outcome) => outcome === "not-met").length;
  return between(met, rounds.length - failed);
}

function isOfRound(entry: StandingEntry, { id, startsOn, endsOn }: Round, { attempts }: Unit): boolean {
  const { doneOn, round = id } = entry;
  if (round !== id) return false;
  if (doneOn >= startsOn && doneOn <= endsOn) return true;
  return entry.round !== undefined && attempts.some(({ decision }) => isSentBackAfter(decision, endsOn, doneOn));
}

/** Tracks are judged at the last transition, so only a redo there sends a unit back to their rounds. */
function isSentBackAfter({ verdict, to, on }: Attempt["decision"], endsOn: CalendarDay, doneOn: CalendarDay): boolean {
  return verdict === "redo" && to === COMPLETION && on > endsOn && on <= doneOn;
}

function outcomeOf(requirement: ActivityRequirement, entries: readonly StandingEntry[]): string {
  const { id, least, participants } = requirement;
  const enough = { fact: `${id}.amount`, comparison: "at-least", value: least } as const;
  const facts = Object.fromEntries(factsOf(requirement, entries));
  if (participants?.of !== "total") return check(enough, facts).outcome;
  const attended = { fact: `${id}.participants`, comparison: "at-least", value: participants.least } as const;
  return check({ all: [enough, attended] }, facts).outcome;
}

/** A sum as a rule may read it: what is certain of it, and no more. */
function sumOf(quantities: readonly Quantity[]): Fact {
  const ends = endsOf(quantities.reduce(addQuantity, NO_QUANTITIES));
  return ends === "unknown" ? ends : between(ends.low, ends.high);
}

function between(low: number, high: number): Fact {
  return low === high ? low : { low, high };
}

function lowest(fact: Fact): number {
  if (typeof fact === "object") return fact.low;
  return typeof fact === "number" ? fact : 0;
}

function highest(fact: Fact): number {
  if (typeof fact === "object") return fact.high;
  return typeof fact === "number" ? fact : Number.MAX_VALUE;
}
