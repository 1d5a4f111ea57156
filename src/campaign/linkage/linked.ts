import { refuse, type Refused, type Result } from "../../core/index.js";
import type { LinkEnd, Referral, SentBackReferral } from "./schema/index.js";

/** A referral that links two units: one that was not sent back. */
export type StandingReferral = Exclude<Referral, SentBackReferral>;

/** Everything that hangs on one problem, up and down the levels. */
export interface LinkedProblem {
  readonly problem: string;
  /** Units that referred it and had it from nobody. */
  readonly origins: readonly string[];
  /** Every unit it came to, each after all those it had the problem from. */
  readonly units: readonly LinkEnd[];
  /** The referrals that stand, in the order in which their units come. */
  readonly links: readonly StandingReferral[];
  /** Referrals that were returned, oldest first; they link nothing. */
  readonly sentBack: readonly SentBackReferral[];
}

/**
 * Finds everything that hangs on one problem: which unit referred it to which, from where it began to where it came.
 *
 * A problem that nobody referred has no units. What was sent back stands apart. The order in which the referrals are given does
 * not matter.
 *
 * Refuses with `duplicate-id` (one referral twice) and `circle` (units pass the problem round, each named).
 *
 * @param referrals - any referrals, each once
 * @param problem - the problem, as the ledger numbers it
 * @example
 * {@includeCode ../../../test/campaign/linkage/examples.test.ts#linked-problem}
 */
export function linkedProblem(
  referrals: Iterable<Referral>,
  problem: string,
): Result<{ linked: LinkedProblem }, "duplicate-id" | "circle"> {
  const all = [...referrals].filter((referral) => referral.problem === problem).sort(byTime);
  const seen = new Set<string>();
  const twice = all.find(({ id }) => seen.size === seen.add(id).size);
  if (twice !== undefined) {
    return refuse("duplicate-id", `referral "${twice.id}" of problem "${problem}" is given twice`);
  }
  const standing = all.filter((referral) => referral.status !== "sent-back");
  const sentBack = all.filter((referral) => referral.status === "sent-back");
  const { origins, order, rest } = inOrder(standing);
  if (rest.length > 0) return circleOf(problem, rest);
  const place = new Map(order.map(({ unit }, index) => [unit, index]));
  const placed = (referral: Referral): number => place.get(referral.from.unit) ?? order.length;
  const links = [...standing].sort((one, other) => placed(one) - placed(other));
  return { ok: true, linked: { problem, origins, units: order, links, sentBack } };
}

/** By day, then by id, so that the order in which they were given leaves no trace. */
function byTime({ referred: one, id }: Referral, { referred: other, id: otherId }: Referral): number {
  if (one.on !== other.on) return one.on < other.on ? -1 : 1;
  return id < otherId ? -1 : Number(id > otherId);
}

/** Takes units one after another of which every referral to them is taken; what goes round in a circle is left over. */
function inOrder(links: readonly StandingReferral[]): {
  readonly origins: readonly string[];
  readonly order: readonly LinkEnd[];
  readonly rest: readonly StandingReferral[];
} {
  const ends = new Map(links.flatMap(({ from, to }) => [from, to]).map((end) => [end.unit, end]));
  const outgoing = new Map<string, StandingReferral[]>(links.map(({ from }) => [from.unit, []]));
  const waiting = new Map<string, number>();
  for (const link of links) {
    outgoing.get(link.from.unit)?.push(link);
    waiting.set(link.to.unit, (waiting.get(link.to.unit) ?? 0) + 1);
  }
  const begun = [...ends.values()].filter(({ unit }) => !waiting.has(unit));
  const order = [...begun];
  // The list grows while it is walked: a unit is added once the last referral to it is taken.
  for (const { unit } of order) {
    for (const { to } of outgoing.get(unit) ?? []) {
      const left = (waiting.get(to.unit) ?? 0) - 1;
      waiting.set(to.unit, left);
      if (left === 0) order.push(to);
    }
  }
  const taken = new Set<string>(order.map(({ unit }) => unit));
  const rest = links.filter(({ from, to }) => !taken.has(from.unit) && !taken.has(to.unit));
  return { origins: begun.map(({ unit }) => unit), order, rest };
}

/** Every unit that is left over had the problem from another one that is, so going back along them comes round. */
function circleOf(problem: string, rest: readonly StandingReferral[]): Refused<"circle"> {
  const cameFrom = new Map<string, StandingReferral>(rest.map((link) => [link.to.unit, link]));
  const seen = new Set<StandingReferral>();
  let link = rest[0];
  while (link !== undefined && !seen.has(link)) {
    seen.add(link);
    link = cameFrom.get(link.from.unit);
  }
  const path = [...seen];
  const named = path.slice(path.findIndex((each) => each === link)).reverse();
  const units = named.map(({ from }) => `"${from.unit}"`);
  const ids = named.map(({ id }) => `"${id}"`).join(", ");
  return refuse("circle", `problem "${problem}" goes round: ${[...units, units[0]].join(" > ")} (referrals ${ids})`);
}
