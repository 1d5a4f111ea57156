import { backdated, groupBy, refuse, uncountable, type Refused, type Result } from "../../core/index.js";
import type { Fact } from "../../rules/index.js";
import { miscounted, type WithMemberCount } from "../member-count.js";
import type { Plan, Unit } from "../schema/index.js";
import type { Answer } from "./answer.js";
import { otherPlan, uncountableUnder, type CountingRefusal } from "./counting.js";
import { together } from "./furthest.js";
import { askedOf, type Asked } from "./kind.js";
import { answersOf, isMet, type Answers } from "./measure.js";
import type { Counting } from "./published.js";
import type { Deliverable } from "./schema/index.js";
import { latestOf } from "./version.js";

/**
 * Answers what a plan asks of a unit's deliverables, as facts for `campaign.checkGate` and `campaign.decideTransition`.
 *
 * The names are those of `campaign.impliedFacts`: `<requirement>.drafted`, `.commented`, `.reviewed`, `.appraised`, `.published`,
 * and `.rounds` in a track that goes round. All measures of a requirement speak of the latest version of one and the same
 * deliverable, and rounds of comments of the versions before it too, back to the last that was judged; where a unit has several
 * of a kind, of the one that comes furthest. A version drafted no later than a redo that
 * ordered its kind redrawn counts for nothing, nor does one with the text of a version that was sent back or had to be redrawn, nor one drafted before the unit entered. A deliverable
 * that is not handed in was not drafted. An appraisal counts that passed under the rule by which it was judged, and passes under that of
 * the plan at hand.
 *
 * Of a kind that is each member's, a measure is true when it is so of every member's deliverable, as many as the unit has members;
 * where nobody said how many, it is `"unknown"` at best. An appraisal that is open or outstanding is `"unknown"` too.
 * Rounds that may yet turn out to be done make an interval. A deliverable drafted for a round counts for that round alone.
 *
 * The unit and the deliverables must be as they stood on the reference day. Refuses with `invalid-input` (`asOf` is no day,
 * `memberCount` no whole number from 0 up),
 * `definition-changed` (unit or deliverable of another plan), `another-unit` (a deliverable of another unit, or one that says
 * another batch or level), `after-reference-day`, `duplicate-id`, and `calendar-missing` (a kind is published for workdays).
 *
 * @param plan - the plan the unit entered under
 * @param unit - the unit, in any status
 * @param deliverables - all of the unit's deliverables and of its members', each once
 * @param options - the reference day, the calendar that tells workdays, and how many members have to hand something in, where that
 * is not the number with which the unit entered
 * @example
 * {@includeCode ../../../test/campaign/deliverables/examples.test.ts#facts}
 */
export function deliverableFacts(
  plan: Plan,
  unit: Unit,
  deliverables: Iterable<Deliverable>,
  { memberCount = unit.memberCount, ...counting }: Counting & WithMemberCount,
): Result<{ facts: Readonly<Record<string, Fact>> }, CountingRefusal | "another-unit"> {
  const all = [...deliverables];
  const asked = askedOf(plan);
  const kinds = asked.map(({ kind }) => kind);
  const refused =
    miscounted({ memberCount }) ??
    otherPlan(plan, "unit", [unit]) ??
    all.map((deliverable) => strange(unit, deliverable)).find((found) => found !== undefined) ??
    uncountableUnder(plan, all, counting, kinds) ??
    uncountable("unit", [unit], counting.asOf);
  if (refused !== undefined) return refused;
  const since = all.filter((deliverable) => !isBeforeEntering(deliverable, unit));
  const facts = asked.flatMap(({ requirement, kind, rounds }) => {
    const inRound = (round: string | undefined): Answers => {
      const some = since.filter((deliverable) => deliverable.kind === kind.id && deliverable.round === round);
      const byOwner = new Map(groupBy(some, ["member"]).map(({ key, members }) => [key.member, members]));
      return together(kind, some, memberCount, (deliverable) =>
        answersOf(kind, deliverable, byOwner.get(deliverable.member) ?? [], unit, counting),
      );
    };
    return named(requirement, rounds, inRound);
  });
  return { ok: true, facts: Object.fromEntries(facts) };
}

/** A text from before the campaign is none of its papers (不得以旧材料充数). */
function isBeforeEntering(deliverable: Deliverable, { entered }: Unit): boolean {
  return backdated(`deliverable "${deliverable.id}"`, entered, latestOf(deliverable).drafted) !== undefined;
}

function strange(unit: Unit, { id, ...of }: Deliverable): Refused<"another-unit"> | undefined {
  if (of.unit === unit.id && of.batch === unit.batch && of.level === unit.level) return undefined;
  const [its, asked] = [of, { ...unit, unit: unit.id }].map(
    (each) => `"${each.unit}", batch ${each.batch ?? "none"}, level ${each.level ?? "none"}`,
  );
  return refuse("another-unit", `deliverable "${id}" is of unit ${its}, and not of ${asked}`);
}

function named(
  requirement: string,
  rounds: Asked["rounds"],
  inRound: (round: string | undefined) => Answers,
): readonly (readonly [string, Fact])[] {
  if (rounds === undefined)
    return inRound(undefined).map(({ measure, answer }) => [`${requirement}.${measure}`, answer]);
  return [[`${requirement}.rounds`, countOf(rounds.map((round) => isMet(inRound(round))))]];
}

/** A number where every round is decided, otherwise between what ends it lies; of nothing known, nothing is said. */
function countOf(rounds: readonly Answer[]): Fact {
  const low = rounds.filter((answer) => answer === true).length;
  const open = rounds.filter((answer) => answer === "unknown").length;
  if (open === 0) return low;
  return open === rounds.length ? "unknown" : { low, high: low + open };
}
