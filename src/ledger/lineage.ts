import { carriersAmong } from "./merged.js";
import type { Item, ItemId, Opinion, Problem } from "./schema/index.js";
import { voicesAmong } from "./voices.js";

/** The records in which lineage is looked up. */
export interface Records {
  readonly opinions: Iterable<Opinion>;
  readonly problems: Iterable<Problem>;
  readonly items: Iterable<Item>;
}

/**
 * What became of an opinion: every problem it went into, each with its items, with those that carry merged ones on, and with those that
 * continue them.
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
  const continuing = all.filter((item) => continuedBy(item) !== undefined);
  const itemsOf = (problem: Problem): readonly Item[] => {
    const found = new Set(all.filter((item) => item.problem === problem.id));
    // A set goes on to what is put into it on the way, and not again to what is there already.
    for (const item of found) {
      for (const next of [carrierOf(item), ...continuing.filter((each) => continuedBy(each) === item.id)]) {
        if (next !== undefined) found.add(next);
      }
    }
    return [...found];
  };
  return { opinion, problems: carriers.map((problem) => ({ problem, items: itemsOf(problem) })) };
}

/** The number, among the records, of the item that another one continues; an item of an earlier campaign may have had its own. */
function continuedBy({ id, continues }: Item): ItemId | undefined {
  return continues?.item === id ? undefined : continues?.item;
}

/** A problem with how many opinions brought it up, and which place that gives it. */
export interface ProblemPriority {
  readonly problem: Problem;
  /** Those that stand behind it, and those that were set aside because they repeat one of them. */
  readonly opinions: number;
  /** From 1; problems with as many opinions share a rank, and the next one counts them. */
  readonly rank: number;
}

/**
 * Ranks problems by how many opinions brought them up: what most people complain of comes first (群众意见较多的作为突破口).
 *
 * Everybody who said it counts, each opinion once: one that was set aside as a duplicate stands where the opinion does that it
 * repeats, as for {@link sources}.
 *
 * @param records - the problems to rank, each once, and the opinions, those among them that repeat others too
 * @example
 * {@includeCode ../../test/ledger/examples.test.ts#attach}
 */
export function priorities({ opinions, problems }: Omit<Records, "items">): readonly ProblemPriority[] {
  const behind = speakersAmong(opinions);
  const counted = [...problems].map((problem) => ({ problem, opinions: behind(problem) }));
  const ordered = counted.sort((one, other) => other.opinions - one.opinions);
  const ranks = new Map<number, number>();
  return ordered.map((each, index) => {
    const rank = ranks.get(each.opinions) ?? index + 1;
    ranks.set(each.opinions, rank);
    return { ...each, rank };
  });
}

/** Prepares to count who brought a problem up: an opinion that stands behind it counts whether or not it is looked up. */
function speakersAmong(opinions: Iterable<Opinion>): (problem: Problem) => number {
  const all = [...opinions];
  const voiceOf = voicesAmong(all);
  const speakers = new Map<string, string[]>();
  for (const opinion of all) {
    const voice = voiceOf(opinion);
    const before = speakers.get(voice);
    if (before === undefined) speakers.set(voice, [opinion.id]);
    else before.push(opinion.id);
  }
  return (problem) => new Set<string>(problem.opinions.flatMap((id) => [id, ...(speakers.get(id) ?? [])])).size;
}

/**
 * Goes back from an item to every opinion behind it: those of its own problem, those of the items that were merged into it or that it
 * continues, and those that were set aside because they repeat one of them.
 *
 * @param item - the item to go back from
 * @param records - where its problem, the items before it and the opinions are looked up, each once through
 * @example
 * {@includeCode ../../test/ledger/examples.test.ts#sources}
 */
export function sources(item: Item, { opinions, problems, items }: Records): readonly Opinion[] {
  const all = [...opinions];
  const carried = new Set<string>(leadingTo(item, items).map(({ problem }) => problem));
  const behind = new Set([...problems].filter(({ id }) => carried.has(id)).flatMap((each) => each.opinions));
  const voiceOf = voicesAmong(all);
  return all.filter((opinion) => behind.has(voiceOf(opinion)));
}

/** The item, with all that were merged into it or that it continues, directly or over others. */
function leadingTo(item: Item, items: Iterable<Item>): readonly Item[] {
  const all = [...items];
  const merged = all.filter((each) => each.status === "merged");
  const found = new Map<string, Item>([[item.id, item]]);
  // A map goes on to what is put into it on the way, and not again to what is there already.
  for (const [id, later] of found) {
    for (const each of merged) if (each.merging.into === id) found.set(each.id, each);
    const before = continuedBy(later);
    if (before !== undefined) for (const each of all) if (each.id === before) found.set(each.id, each);
  }
  return [...found.values()];
}
