import { refuse, type RefusalOf, type Refused, type Result } from "../../core/index.js";
import { list } from "./enter.js";
import type { Pool } from "./pools.js";
import { relapse } from "./return.js";
import type {
  Act,
  Choice,
  ListedSubject,
  Listing,
  ListingSubject,
  SubjectListed,
  SubjectRelapsed,
} from "./schema/index.js";

/** Why a subject that waits, or that was chosen, does not get a slot. */
export type NotTakenRefusal =
  RefusalOf<typeof list | typeof relapse> | "tied" | "not-chosen" | "too-many-chosen" | "not-waiting";

/** What came of one subject that waits. */
export interface Attempt {
  readonly subject: string;
  readonly result: Result<{ subject: ListedSubject; event: SubjectListed | SubjectRelapsed }, NotTakenRefusal>;
}

/** Whom the decider chooses, and who decides on which day. */
export interface Filling {
  readonly choice: Choice;
  readonly chosen: ReadonlySet<string>;
  readonly act: Act;
}

/**
 * Gives the free slots of one pool to those who wait for them, in order; once somebody is left behind, the steps themselves refuse
 * whoever comes after.
 *
 * @param listing - the list
 * @param subjects - all under it
 * @param pool - the slots, and who waits for them
 * @param filling - how to choose among equals, and the act
 */
export function fillPool(
  listing: Listing,
  subjects: readonly ListingSubject[],
  pool: Pool,
  filling: Filling,
): readonly Attempt[] {
  const now = new Map(subjects.map((subject) => [subject.id as string, subject]));
  const attempts: Attempt[] = [];
  let [free, leftBehind] = [pool.free, false];
  for (const group of queueOf(pool, filling.choice)) {
    const passedOver = leftBehind ? new Map<string, Refused<NotTakenRefusal>>() : passOver(group, free, filling);
    for (const subject of group) {
      const result = passedOver.get(subject) ?? attempt(listing, now, subject, filling.act);
      attempts.push({ subject, result });
      leftBehind ||= !result.ok;
      if (!result.ok) continue;
      now.set(subject, result.subject);
      free -= 1;
    }
  }
  return attempts;
}

/** Equals stand together; who has no place in the order comes after those who have one, and who does not belong there last. */
function queueOf({ relapsed, candidates, unranked }: Pool, choice: Choice): readonly (readonly string[])[] {
  const ranks = [...new Set(candidates.map(({ rank }) => rank))];
  const ranked = ranks.map((rank) => candidates.filter((each) => each.rank === rank).map(({ subject }) => subject));
  const without = (placeless: boolean): readonly string[] =>
    unranked.filter(({ reason }) => (reason === "rank-unknown") === placeless).map(({ subject }) => subject);
  const queue = [relapsed, ...ranked, without(true)];
  return [...(choice === "free" ? [queue.flat()] : queue), without(false)];
}

/** Who of a group must wait because a person has to choose; where no slot is free, the step itself says so. */
function passOver(
  group: readonly string[],
  free: number,
  { choice, chosen }: Filling,
): ReadonlyMap<string, Refused<NotTakenRefusal>> {
  const picked = group.filter((subject) => chosen.has(subject));
  if (free === 0 || (choice === "in-order" && group.length <= free)) return new Map();
  const refusal = (subject: string): Refused<NotTakenRefusal> => {
    const fits = `subject "${subject}" is one of ${group.length} who wait alike for ${free} free slots`;
    if (picked.length > free) return refuse("too-many-chosen", `${fits}, and ${picked.length} of them are chosen`);
    if (picked.length === 0 && choice === "in-order") return refuse("tied", `${fits}, and none of them is chosen`);
    return refuse("not-chosen", `${fits}, and is not chosen`);
  };
  const waiting = picked.length > free ? group : group.filter((subject) => !chosen.has(subject));
  return new Map(waiting.map((subject) => [subject, refusal(subject)]));
}

function attempt(listing: Listing, now: ReadonlyMap<string, ListingSubject>, id: string, act: Act): Attempt["result"] {
  const subject = now.get(id);
  if (subject === undefined) throw new RangeError(`subject "${id}" waits and is not among the subjects`);
  const place = { subject, among: now.values() };
  return subject.status === "watched" ? relapse(listing, place, act) : list(listing, place, act);
}
