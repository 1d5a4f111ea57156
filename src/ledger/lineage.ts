import { carriersAmong } from "./merged.js";
import type { Item, Opinion, OpinionId, Problem } from "./schema/index.js";

/** The records in which lineage is looked up. */
export interface Records {
  readonly opinions: Iterable<Opinion>;
  readonly problems: Iterable<Problem>;
  readonly items: Iterable<Item>;
}

/**
 * What became of an opinion: every problem it went into, each with its items, and with those that carry merged ones on.
 */
export interface OpinionTrace {
  readonly opinion: Opinion;
  readonly problems: readonly { readonly problem: Problem; readonly items: readonly Item[] }[];
}

/**
 * Follows an opinion to the problems that carry it on and to the items that put them right.
 *
 * One that was set aside as a duplicate goes the way of the opinion it repeats.
 *
 * @param opinion - the opinion to follow
 * @param records - where the opinion that it repeats, its problems and its items are looked up, each once through
 * @example
 * {@includeCode ../../test/ledger/examples.test.ts#trace}
 */
export function trace(opinion: Opinion, { opinions, problems, items }: Records): OpinionTrace {
  const voice = voicesAmong(opinions)(opinion);
  const carriers = [...problems].filter((problem) => problem.opinions.some((id) => id === voice));
  const all = [...items];
  const carrierOf = carriersAmong(all);
  const itemsOf = (problem: Problem): readonly Item[] => {
    const own = all.filter((item) => item.problem === problem.id);
    return [...new Set([...own, ...own.flatMap((item) => carrierOf(item) ?? [])])];
  };
  return { opinion, problems: carriers.map((problem) => ({ problem, items: itemsOf(problem) })) };
}

/** A problem with how many people brought it up, and which place that gives it. */
export interface ProblemPriority {
  readonly problem: Problem;
  readonly opinions: number;
  /** From 1; problems with as many opinions share a rank, and the next one counts them. */
  readonly rank: number;
}

/**
 * Ranks problems by how many opinions stand behind them: what most people complain of comes first (群众意见较多的作为突破口).
 *
 * @param problems - the problems, each once
 * @example
 * {@includeCode ../../test/ledger/examples.test.ts#attach}
 */
export function priorities(problems: Iterable<Problem>): readonly ProblemPriority[] {
  const ordered = [...problems].sort((one, other) => other.opinions.length - one.opinions.length);
  const ranks = new Map<number, number>();
  return ordered.map((problem, index) => {
    const { length } = problem.opinions;
    const rank = ranks.get(length) ?? index + 1;
    ranks.set(length, rank);
    return { problem, opinions: length, rank };
  });
}

/**
 * Goes back from an item to every opinion behind it: those of its own problem, those of the items that were merged into it, and
 * those that were set aside because they repeat one of them.
 *
 * @param item - the item to go back from
 * @param records - where its problem, the items merged into it and the opinions are looked up, each once through
 * @example
 * {@includeCode ../../test/ledger/examples.test.ts#sources}
 */
export function sources(item: Item, { opinions, problems, items }: Records): readonly Opinion[] {
  const all = [...opinions];
  const carried = new Set<string>(mergedInto(item, items).map(({ problem }) => problem));
  const behind = new Set([...problems].filter(({ id }) => carried.has(id)).flatMap((each) => each.opinions));
  const voiceOf = voicesAmong(all);
  return all.filter((opinion) => behind.has(voiceOf(opinion)));
}

/** The item, with all that were merged into it, directly or over others. */
function mergedInto(item: Item, items: Iterable<Item>): readonly Item[] {
  const merged = [...items].filter((each) => each.status === "merged");
  const found = new Map<string, Item>([[item.id, item]]);
  // A map goes on to what is put into it on the way, and not again to what is there already.
  for (const id of found.keys()) {
    for (const each of merged) if (each.merging.into === id) found.set(each.id, each);
  }
  return [...found.values()];
}

/** Prepares to follow opinions that repeat others to the one that is not a repetition, or is not there; a circle leads nowhere. */
function voicesAmong(opinions: Iterable<Opinion>): (opinion: Opinion) => OpinionId {
  const repeated = new Map([...opinions].map((opinion) => [opinion.id, repeatedBy(opinion)]));
  return (opinion) => {
    const passed = new Set<OpinionId>();
    let [voice, next]: [OpinionId, OpinionId | undefined] = [opinion.id, repeatedBy(opinion)];
    while (next !== undefined && !passed.has(next)) {
      passed.add(next);
      [voice, next] = [next, repeated.get(next)];
    }
    return voice;
  };
}

function repeatedBy(opinion: Opinion): OpinionId | undefined {
  return opinion.status === "set-aside" ? opinion.settingAside.duplicateOf : undefined;
}
