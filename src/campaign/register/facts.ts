import { refuse, uncountable, type CalendarDay, type Refused, type Result } from "../../core/index.js";
import { checkPin } from "../../definitions/index.js";
import { NO_QUANTITIES, addQuantity, quantityOf, type Quantity, type QuantitySum } from "../../figures/index.js";
import { check, type Fact } from "../../rules/index.js";
import type { ActivityRequirement, Plan, Requirement, Round, Unit } from "../schema/index.js";
import type { Entry, StandingEntry } from "./schema.js";

/** Why a unit's activities cannot be counted. */
export type CountingRefusal = "definition-changed" | "after-reference-day" | "duplicate-id" | "another-unit";

/**
 * Answers what a plan asks of a unit's activities, as facts for `campaign.checkGate` and `campaign.decideTransition`.
 *
 * For each requirement of an activity in a phase there is `<requirement>.amount`, and `<requirement>.participants` where they are
 * asked for of all times together, counted from the day on which the unit first came into the phase: work made up in a redo adds
 * to what was done before. A phase that was not reached makes them unknown. In a track they are counted from the unit's entry;
 * in one with rounds there is `<requirement>.rounds`, how many rounds have enough on their own days.
 *
 * What is certain only within limits becomes an interval, so that a gate may find it undetermined: at least 700 reach from 700 up;
 * an entry of which nobody says how many took part may or may not count where so many are asked for each time. Entries that were
 * struck out count nowhere.
 *
 * The unit and the entries must be as they stood on the reference day. Refuses with `definition-changed`, `after-reference-day`,
 * `duplicate-id` (one entry twice) and `another-unit` (an entry of another unit).
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
): Result<{ facts: Readonly<Record<string, Fact>> }, CountingRefusal> {
  const all = [...entries];
  const pinned = checkPin(unit.plan, plan);
  if (!pinned.ok) return pinned;
  const refused = uncountable("unit", [unit], asOf) ?? uncountable("entry", all, asOf) ?? strangers(unit, all);
  if (refused !== undefined) return refused;
  const standing = all.filter((entry) => entry.status === "recorded");
  const inPhases = plan.phases.flatMap(({ id, requirements = [] }) => {
    const reached = [
      ...unit.attempts,
      ...("phase" in unit ? [{ phase: unit.phase, opened: unit.attempt.opened }] : []),
    ];
    const from = reached.find(({ phase }) => phase === id)?.opened.on;
    return activities(requirements).flatMap((requirement) => factsSince(requirement, standing, from));
  });
  const inTracks = (plan.tracks ?? []).flatMap(({ requirements = [], rounds }) =>
    activities(requirements).flatMap((requirement) =>
      rounds === undefined
        ? factsSince(requirement, standing, unit.entered.on)
        : [[`${requirement.id}.rounds`, roundsDone(requirement, standing, rounds)] as const],
    ),
  );
  return { ok: true, facts: Object.fromEntries([...inPhases, ...inTracks]) };
}

function strangers({ id: unit }: Unit, all: readonly Entry[]): Refused<"another-unit"> | undefined {
  const stranger = all.find((entry) => entry.unit !== unit);
  if (stranger === undefined) return undefined;
  return refuse("another-unit", `entry "${stranger.id}" is of unit "${stranger.unit}", and not of "${unit}"`);
}

function activities(requirements: readonly Requirement[]): readonly ActivityRequirement[] {
  return requirements.filter((requirement) => requirement.kind === "activity");
}

type Named = readonly [name: string, fact: Fact];

function factsSince(
  requirement: ActivityRequirement,
  entries: readonly StandingEntry[],
  from: CalendarDay | undefined,
): readonly Named[] {
  const { id, participants } = requirement;
  const counted = from === undefined ? undefined : entries.filter((entry) => entry.doneOn >= from);
  const amount: Named = [`${id}.amount`, counted === undefined ? "unknown" : amountOf(requirement, counted)];
  if (participants?.of !== "total") return [amount];
  const attended = counted?.filter(({ activity }) => activity === requirement.activity);
  const sum = attended === undefined ? "unknown" : factOf(sumOf(attended.map((entry) => attendance(entry))));
  return [amount, [`${id}.participants`, sum]];
}

function attendance({ participants = { kind: "unknown" } }: StandingEntry): Quantity {
  return participants;
}

/** How much was done; where so many are asked for each time, what too few attended is left out and what may be too few is open. */
function amountOf({ activity, participants }: ActivityRequirement, entries: readonly StandingEntry[]): Fact {
  const done = entries.filter((entry) => entry.activity === activity);
  const quantities = (some: readonly StandingEntry[]): Fact => factOf(sumOf(some.map(({ quantity }) => quantity)));
  if (participants?.of !== "each") return quantities(done);
  const attended = (entry: StandingEntry): string =>
    check(
      { fact: "there", comparison: "at-least", value: participants.least },
      { there: factOf(sumOf([attendance(entry)])) },
    ).outcome;
  const sure = quantities(done.filter((entry) => attended(entry) === "met"));
  const open = quantities(done.filter((entry) => attended(entry) !== "not-met"));
  const [least, most] = [endsOf(sure), endsOf(open)];
  return least.low === most.high ? least.low : { low: least.low, high: most.high };
}

function roundsDone(
  requirement: ActivityRequirement,
  entries: readonly StandingEntry[],
  rounds: readonly Round[],
): Fact {
  const outcomes = rounds.map(({ startsOn, endsOn }) => {
    const inRound = entries.filter(({ doneOn }) => doneOn >= startsOn && doneOn <= endsOn);
    return isDone(requirement, inRound);
  });
  const met = outcomes.filter((outcome) => outcome === "met").length;
  const open = outcomes.filter((outcome) => outcome === "undetermined" || outcome === "unknown").length;
  return open === 0 ? met : { low: met, high: met + open };
}

function isDone(requirement: ActivityRequirement, entries: readonly StandingEntry[]): string {
  const facts = Object.fromEntries(factsSince(requirement, entries, "0000-01-01"));
  const { id, least, participants } = requirement;
  const enough = { fact: `${id}.amount`, comparison: "at-least", value: least } as const;
  if (participants?.of !== "total") return check(enough, facts).outcome;
  const attended = { fact: `${id}.participants`, comparison: "at-least", value: participants.least } as const;
  return check({ all: [enough, attended] }, facts).outcome;
}

function sumOf(quantities: readonly Quantity[]): QuantitySum {
  return quantities.reduce(addQuantity, NO_QUANTITIES);
}

/** A sum as a rule may read it: what is certain of it, and no more. */
function factOf(sum: QuantitySum): Fact {
  if (quantityOf(sum).kind === "unknown") return "unknown";
  const { low, high } = endsOf(quantityAsFact(sum));
  return low === high ? low : { low, high };
}

function quantityAsFact(sum: QuantitySum): Fact {
  const quantity = quantityOf(sum);
  switch (quantity.kind) {
    case "exact":
      return quantity.value;
    case "between":
      return { low: quantity.low, high: quantity.high };
    case "at-least":
      return { low: quantity.value, high: Number.MAX_VALUE };
    case "about":
    case "nearly":
      return { low: Number(sum.low), high: Number.MAX_VALUE };
    case "unknown":
      return "unknown";
  }
}

function endsOf(fact: Fact): { readonly low: number; readonly high: number } {
  if (typeof fact === "number") return { low: fact, high: fact };
  return typeof fact === "object" ? fact : { low: 0, high: Number.MAX_VALUE };
}
