import { groupBy } from "../../core/index.js";
import type { DeliverableKind } from "../schema/index.js";
import { allOf, type Answer } from "./answer.js";
import { each, isMet, type Answers } from "./measure.js";
import type { Deliverable } from "./schema/index.js";
import { latestOf } from "./version.js";

/** Answers what is asked of the kind by one deliverable. */
type Asking = (deliverable: Deliverable) => Answers;

/** The unit's furthest deliverable, or the furthest of each member taken together. */
export function together(kind: DeliverableKind, some: readonly Deliverable[], ask: Asking): Answers {
  if (kind.owner === "unit") return some.length === 0 ? each(kind, false) : furthest(some, ask);
  if (some.length === 0) return each(kind, "unknown");
  const members = groupBy(some, ["member"]).map(({ members: own }) => furthest(own, ask));
  return each(kind, true).map(({ measure }, index) => ({
    measure,
    answer: allOf(members.flatMap((answers) => answers.slice(index, index + 1)).map(({ answer }) => answer)),
  }));
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
