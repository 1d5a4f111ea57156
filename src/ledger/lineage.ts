import { carriersAmong } from "./merged.js";
import type { Item, Opinion, Problem } from "./schema/index.js";

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
 * @param opinion - the opinion to follow
 * @param records - where its problems and items are looked up, each once through
 * @example
 * {@includeCode ../../test/ledger/examples.test.ts#trace}
 */
export function trace(opinion: Opinion, { problems, items }: Omit<Records, "opinions">): OpinionTrace {
  const carriers = [...problems].filter((problem) => problem.opinions.includes(opinion.id));
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
 * Goes back from an item to the opinions behind it.
 *
 * @param item - the item to go back from
 * @param records - where its problem and the opinions are looked up, each once through
 * @example
 * {@includeCode ../../test/ledger/examples.test.ts#sources}
 */
export function sources(item: Item, { opinions, problems }: Omit<Records, "items">): readonly Opinion[] {
  const problem = [...problems].find(({ id }) => id === item.problem);
  const behind = new Set<string>(problem?.opinions);
  return [...opinions].filter(({ id }) => behind.has(id));
}
