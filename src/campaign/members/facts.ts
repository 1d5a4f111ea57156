import { refuse, uncountable, type CalendarDay, type Refused, type Result } from "../../core/index.js";
import { factOf, type Fact } from "../../rules/index.js";
import { miscounted, type WithMemberCount } from "../member-count.js";
import type { Plan, Unit } from "../schema/index.js";
import { otherPlan, uncountableUnder, type CountingRefusal } from "./counting.js";
import { passedRate } from "./member-rates.js";
import type { Member } from "./schema/index.js";

/**
 * Answers what a plan asks of a unit's members, as facts for `campaign.checkGate` and `campaign.decideTransition`.
 *
 * For each requirement of kind `members`, in a phase or in a track, there is `<requirement>.passed`: the share in [0, 1] of those
 * who passed among the unit's members who are not exempt. As many members as the unit entered with are counted, enrolled or not;
 * where nobody said how many, the share lies between 0 and that of those who are enrolled. Over nobody it is `"unknown"`.
 *
 * The unit and the members must be as they stood on the reference day. Refuses with `invalid-input` (`asOf` is no day,
 * `memberCount` no whole number from 0 up),
 * `definition-changed` (unit or member of another plan), `another-unit` (a member of another unit), `after-reference-day` (one
 * changed later: replay the events up to the day first) and `duplicate-id` (one member twice).
 *
 * @param plan - the plan the unit entered under
 * @param unit - the unit, in any status
 * @param members - all of the unit's members, each once
 * @param options - the reference day, and how many members the unit has, where that is not the number with which it entered
 * @example
 * {@includeCode ../../../test/campaign/members/examples.test.ts#facts}
 */
export function memberFacts(
  plan: Plan,
  unit: Unit,
  members: Iterable<Member>,
  { asOf, memberCount = unit.memberCount }: { readonly asOf: CalendarDay } & WithMemberCount,
): Result<{ facts: Readonly<Record<string, Fact>> }, CountingRefusal | "another-unit"> {
  const all = [...members];
  const refused =
    miscounted({ memberCount }) ??
    otherPlan(plan, "unit", [unit]) ??
    strangerTo(unit, all) ??
    uncountableUnder(plan, all, asOf) ??
    uncountable("unit", [unit], asOf);
  if (refused !== undefined) return refused;
  const passed = passedFact(all, memberCount);
  return { ok: true, facts: Object.fromEntries(requirementsOf(plan).map((id) => [`${id}.passed`, passed])) };
}

/** Where nobody says how many members there are, so many of them may not be enrolled that hardly anybody has passed. */
function passedFact(members: readonly Member[], memberCount: number | undefined): Fact {
  if (memberCount !== undefined) return factOf(passedRate(members, Math.max(0, memberCount - members.length)));
  const { value } = passedRate(members);
  return value === "unknown" || value === 0 ? value : { low: 0, high: value };
}

function strangerTo({ id: unit }: Unit, all: readonly Member[]): Refused<"another-unit"> | undefined {
  const stranger = all.find((member) => member.unit !== unit);
  if (stranger === undefined) return undefined;
  return refuse("another-unit", `member "${stranger.id}" is of unit "${stranger.unit}", and not of "${unit}"`);
}

function requirementsOf({ phases, tracks = [] }: Plan): readonly string[] {
  return [...phases, ...tracks]
    .flatMap(({ requirements = [] }) => requirements)
    .filter(({ kind }) => kind === "members")
    .map(({ id }) => id);
}
