import { groupBy } from "../../core/index.js";
import type { DeliverableKind } from "../schema/index.js";
import { allOf, type Answer } from "./answer.js";
import { each, isMet, type Answers } from "./measure.js";
import type { Deliverable } from "./schema/index.js";
import { latestOf } from "./version.js";

/** Answers what is asked of the kind by one deliverable. */
type Asking = (deliverable: Deliverable) => Answers;

/**
 * The unit's furthest deliverable, or the furthest of each member taken together with those who handed in none.
 *
 * @param kind - the plan's kind
 * @param some - all of the unit's deliverables of the kind
 * @param memberCount - how many members the unit has, where that is known
 * @param ask - what answers for one of them
 */
export function together(
  kind: DeliverableKind,
  some: readonly Deliverable[],
  memberCount: number | undefined,
  ask: Asking,
): Answers {
  if (kind.owner === "unit") return some.length === 0 ? each(kind, false) : furthest(some, ask);
  const handedIn = groupBy(some, ["member"]).map(({ members: own }) => furthest(own, ask));
  const members = [...handedIn, ...others(kind, handedIn.length, memberCount)];
  return each(kind, true).map(({ measure }, index) => ({
    measure,
    answer: allOf(members.flatMap((answers) => answers.slice(index, index + 1)).map(({ answer }) => answer)),
  }));
}

/** What those answer of whom no deliverable is at hand: that there are some, that there are none, or nothing. */
function others(kind: DeliverableKind, handedIn: number, memberCount: number | undefined): readonly Answers[] {
  if (memberCount === undefined || Math.max(handedIn, memberCount) === 0) return [each(kind, "unknown")];
  return handedIn < memberCount ? [each(kind, false)] : [];
}

const RANK = (answer: Answer): number => (answer === true ? 0 : answer === "unknown" ? 1 : 2);

/** One that meets all comes before one that may, and this before one that does not; of equals the one drafted last. */
function furthest(some: readonly Deliverable[], ask: Asking): Answers {
  const [first] = some
    .map((deliverable) => ({ deliverable, answers: ask(deliverable) }))
    .toSorted(
      (one, other) =>
        RANK(isMet(one.answers)) - RANK(isMet(other.answers)) || later(one.deliverable, other.deliverable),
    );
  return first?.answers ?? [];
}

function later(one: Deliverable, other: Deliverable): number {
  const [a, b] = [one, other].map((each) => `${latestOf(each).drafted.on} ${each.id}`);
  return (a ?? "") < (b ?? "") ? 1 : -1;
}
