import * as z from "zod";
import {
  CalendarDay,
  invalidInput,
  readInput,
  refuse,
  uncountable,
  type InputOf,
  type Refused,
  type Result,
} from "../core/index.js";
import { Pin, checkPin, pinOf } from "../definitions/index.js";
import { DEFAULT_VERDICTS } from "./default-verdicts.js";
import {
  PLEDGE_STATUSES,
  TEXT_STATES,
  TIMINGS,
  VerdictRecord,
  type Pledge,
  type PledgeStatus,
  type TextState,
  type Timing,
  type VerdictVocabulary,
} from "./schema/index.js";
import { OPEN_STANDINGS } from "./standings.js";
import { ruleOf } from "./vocabulary.js";
import { standing, textState, timing, verdictOn } from "./standing.js";

/** By what pledges can be broken down, besides the app's own classes. */
export const PLEDGE_KEYS = ["maker", "maker-kind", "kind", "matter", "term", "ambition", "source"] as const;
/** By what pledges can be broken down: a field of the pledge, or the app's own class of a name, as `class:party`. */
export type PledgeKey = (typeof PLEDGE_KEYS)[number] | `class:${string}`;

/** What a count of pledges is made with. */
export interface Counting {
  /** The reference day, at whose end the pledges stand as they are counted. */
  readonly asOf: CalendarDay;
  readonly by?: readonly PledgeKey[];
  /** The verdicts under which the pledges were published; those of {@link DEFAULT_VERDICTS} when none are given. */
  readonly vocabulary?: VerdictVocabulary;
}

/** Everything that a rate can tell of one pledge. */
export interface PledgeTrait {
  readonly status: PledgeStatus;
  readonly standing: string;
  readonly timing: Timing;
  readonly text: TextState;
  /** The verdict, due or not. */
  readonly verdict?: string;
}

const Count = z.int().positive();
const Trait = z.tuple([
  z.enum(PLEDGE_STATUSES),
  z.string(),
  z.enum(TIMINGS),
  z.enum(TEXT_STATES),
  z.string().nullable(),
]);

/**
 * Counts of pledges by how they stand, as plain data: they can be stored, sent and merged.
 *
 * A group is named by the JSON text of the values of its keys, null where a pledge has none; in a group, pledges that no rate could
 * tell apart are counted together, under the JSON text of status, standing, timing, text and verdict.
 */
export const Tally = z
  .strictObject({
    vocabulary: Pin,
    asOf: CalendarDay,
    by: z.array(z.templateLiteral([z.enum(PLEDGE_KEYS)]).or(z.templateLiteral(["class:", z.string()]))),
    groups: z.record(z.string(), z.record(z.string(), Count)),
  })
  .refine(
    ({ by, groups }) => Object.keys(groups).every((name) => isNamed(name, by.length)),
    "has a group without its keys",
  )
  .refine(({ groups }) => Object.values(groups).every((counts) => Object.keys(counts).every((name) => isTrait(name))), {
    error: "counts pledges of which it does not say how they stand",
    abort: true,
  });
/** Counts of pledges, pinned to one vocabulary, one reference day and one list of keys. */
export interface Tally {
  readonly vocabulary: Pin;
  readonly asOf: CalendarDay;
  readonly by: readonly PledgeKey[];
  readonly groups: Readonly<Record<string, Readonly<Record<string, number>>>>;
}

function isNamed(name: string, keys: number): boolean {
  const values = z.array(z.string().nullable()).length(keys).safeParse(parsed(name));
  return values.success && JSON.stringify(values.data) === name;
}

function isTrait(name: string): boolean {
  const values = Trait.safeParse(parsed(name));
  return values.success && JSON.stringify(values.data) === name;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** Reads the name under which pledges are counted together. */
export function traitOf(name: string): PledgeTrait {
  const [status, stands, when, text, verdict] = Trait.parse(JSON.parse(name));
  return { status, standing: stands, timing: when, text, ...(verdict !== null && { verdict }) };
}

/**
 * Makes a tally in which no pledge is counted yet.
 *
 * Refuses with `invalid-input` when `asOf` is not a day that exists.
 *
 * @param counting - the reference day, by what to break down, and the verdicts
 * @example
 * {@includeCode ../../test/commitment/examples.test.ts#tally}
 */
export function emptyTally({
  asOf,
  by = [],
  vocabulary = DEFAULT_VERDICTS,
}: Counting): Result<{ tally: Tally }, "invalid-input"> {
  if (CalendarDay.safeParse(asOf).success) {
    return { ok: true, tally: { vocabulary: pinOf(vocabulary), asOf, by: [...by], groups: {} } };
  }
  const message = `${JSON.stringify(asOf)} is not a day that exists`;
  return invalidInput("count pledges", [{ path: ["asOf"], message }]);
}

/** What can stand against counting pledges. */
export type CountingRefusal = "definition-changed" | "after-reference-day" | "duplicate-id";

/**
 * Counts more pledges; the tally it is given stays as it was.
 *
 * A tally keeps no names of pledges, so it cannot see that one is counted twice: count each once, and `remove` it as it was before
 * it is added as it is now. Refuses with `definition-changed` (a pledge was published under other verdicts, or the tally counts by
 * others), `after-reference-day` (a pledge changed later: replay its events up to the day first) and `duplicate-id` (one stands twice
 * among these), and counts none of them then.
 *
 * @param tally - the counts so far
 * @param pledges - the pledges, as they stood on the reference day, each once
 * @param vocabulary - the verdicts of the tally
 * @example
 * {@includeCode ../../test/commitment/examples.test.ts#tally}
 */
export function addAll(
  tally: Tally,
  pledges: Iterable<Pledge>,
  vocabulary: VerdictVocabulary = DEFAULT_VERDICTS,
): Result<{ tally: Tally }, CountingRefusal> {
  const all = [...pledges];
  const refused = uncounted(tally, all, vocabulary);
  if (refused !== undefined) return refused;
  const names = all.map((pledge) => namesOf(tally, pledge, vocabulary));
  return { ok: true, tally: changed(tally, names, 1) };
}

/**
 * Takes a pledge out of the counts again, exactly as it was put in; the tally it is given stays as it was.
 *
 * Refuses with `never-counted` (no pledge like it is in the tally), `definition-changed` and `after-reference-day`.
 *
 * @param tally - the counts so far
 * @param pledge - the pledge as it was counted
 * @param vocabulary - the verdicts of the tally
 * @example
 * {@includeCode ../../test/commitment/examples.test.ts#tally}
 */
export function remove(
  tally: Tally,
  pledge: Pledge,
  vocabulary: VerdictVocabulary = DEFAULT_VERDICTS,
): Result<{ tally: Tally }, CountingRefusal | "never-counted"> {
  const refused = uncounted(tally, [pledge], vocabulary);
  if (refused !== undefined) return refused;
  const [group, trait] = namesOf(tally, pledge, vocabulary);
  if (tally.groups[group]?.[trait] === undefined) {
    return refuse("never-counted", `pledge "${pledge.id}" was not counted as it is given`);
  }
  return { ok: true, tally: changed(tally, [[group, trait]], -1) };
}

/**
 * Counts verdicts of which no more is known: records of somebody else, or from before there was a register.
 *
 * Each is taken as settled on the word of its record; when it took effect, and whether its text was eased, is `unknown`, and no rate
 * that asks for either counts it above the line. Refuses with `invalid-input` (a record of the wrong form, or a verdict that the
 * vocabulary does not have), `definition-changed` and `duplicate-id`, and counts none of them then.
 *
 * @param tally - the counts so far
 * @param records - id, verdict, and what is known of each pledge's character
 * @param vocabulary - the verdicts of the tally
 * @example
 * {@includeCode ../../test/commitment/examples.test.ts#add-records}
 */
export function addRecords(
  tally: Tally,
  records: Iterable<InputOf<typeof VerdictRecord>>,
  vocabulary: VerdictVocabulary = DEFAULT_VERDICTS,
): Result<{ tally: Tally }, "invalid-input" | "definition-changed" | "duplicate-id"> {
  const pinned = checkPin(tally.vocabulary, vocabulary);
  if (!pinned.ok) return pinned;
  const schema = VerdictRecord.refine(({ verdict }) => ruleOf(vocabulary, verdict) !== undefined, {
    error: `"${vocabulary.id}" has no such verdict`,
    path: ["verdict"],
  });
  const names: (readonly [group: string, trait: string])[] = [];
  const seen = new Set<string>();
  for (const given of records) {
    const read = readInput(schema, given, "count record");
    if (!read.ok) return read;
    const { id, verdict } = read.value;
    if (seen.has(id)) return refuse("duplicate-id", `record "${id}" stands there twice`);
    seen.add(id);
    names.push([groupOf(tally, read.value), JSON.stringify(["settled", verdict, "unknown", "unknown", verdict])]);
  }
  return { ok: true, tally: changed(tally, names, 1) };
}

function uncounted(
  tally: Tally,
  pledges: readonly Pledge[],
  vocabulary: VerdictVocabulary,
): Refused<CountingRefusal> | undefined {
  const pinned = checkPin(tally.vocabulary, vocabulary);
  if (!pinned.ok) return pinned;
  for (const pledge of pledges) {
    const own = "publication" in pledge ? checkPin(pledge.publication.vocabulary, vocabulary) : pinned;
    if (!own.ok) return refuse("definition-changed", `pledge "${pledge.id}": ${own.refusal.message}`);
  }
  return uncountable("pledge", pledges, tally.asOf);
}

function changed(tally: Tally, names: readonly (readonly [group: string, trait: string])[], step: 1 | -1): Tally {
  const groups = new Map(Object.entries(tally.groups));
  const touched = new Map<string, Map<string, number>>();
  for (const [group, trait] of names) {
    let counts = touched.get(group);
    if (counts === undefined) touched.set(group, (counts = new Map(Object.entries(groups.get(group) ?? {}))));
    counts.set(trait, (counts.get(trait) ?? 0) + step);
  }
  for (const [group, counts] of touched) {
    const left = Object.fromEntries([...counts].filter(([, count]) => count > 0));
    if (Object.keys(left).length > 0) groups.set(group, left);
    else groups.delete(group);
  }
  return { ...tally, groups: Object.fromEntries(groups) };
}

function namesOf(tally: Tally, pledge: Pledge, vocabulary: VerdictVocabulary): readonly [group: string, trait: string] {
  const { asOf } = tally;
  const verdict = verdictOn(pledge, asOf)?.verdict ?? null;
  const stands = standing(pledge, asOf, vocabulary);
  const trait = [pledge.status, stands, timing(pledge, asOf), textState(pledge, asOf), verdict];
  return [groupOf(tally, pledge), JSON.stringify(trait)];
}

/** What pledges can be broken down by, of a pledge or of a record of its verdict. */
type Character = Omit<VerdictRecord, "id" | "verdict">;

function groupOf({ by }: Tally, character: Character): string {
  return JSON.stringify(by.map((key) => valueOf(character, key) ?? null));
}

function valueOf(character: Character, key: PledgeKey): string | undefined {
  switch (key) {
    case "maker":
      return character.maker?.id;
    case "maker-kind":
      return character.maker?.kind;
    case "source":
      return character.source?.kind;
    case "kind":
    case "matter":
    case "term":
    case "ambition":
      return character[key];
    default:
      return classOf(character, key.slice("class:".length));
  }
}

function classOf({ classes = {} }: Character, name: string): string | undefined {
  return Object.hasOwn(classes, name) ? classes[name] : undefined;
}

/**
 * Adds two tallies into a new one and leaves both as they are; counts add exactly, in any order and grouping.
 *
 * Refuses with `different-tallies` when they have other verdicts, another reference day or other keys.
 *
 * @param first - one part of the pledges
 * @param second - another part, in which no pledge of the first is counted again
 * @example
 * {@includeCode ../../test/commitment/examples.test.ts#tally}
 */
export function merge(first: Tally, second: Tally): Result<{ tally: Tally }, "different-tallies"> {
  const different = difference(first, second);
  if (different !== undefined) return different;
  const groups = new Map(Object.entries(first.groups));
  for (const [group, counts] of Object.entries(second.groups)) {
    const sum = new Map(Object.entries(groups.get(group) ?? {}));
    for (const [trait, count] of Object.entries(counts)) sum.set(trait, (sum.get(trait) ?? 0) + count);
    groups.set(group, Object.fromEntries(sum));
  }
  return { ok: true, tally: { ...first, groups: Object.fromEntries(groups) } };
}

/**
 * Reads a tally that comes from outside (a file, a worker, another machine) and holds it against what it should have counted.
 *
 * Refuses with `invalid-input` (fields of the wrong form, counts that are not whole, a standing that the vocabulary does not have)
 * and `different-tallies`.
 *
 * @param counting - by what it should have been made
 * @param input - plain data
 * @example
 * {@includeCode ../../test/commitment/examples.test.ts#tally}
 */
export function readTally(
  counting: Counting,
  input: unknown,
): Result<{ tally: Tally }, "invalid-input" | "different-tallies"> {
  const { vocabulary = DEFAULT_VERDICTS } = counting;
  const codes = vocabulary.verdicts.map(({ code }) => code);
  const known = new Set<string>([...codes, ...OPEN_STANDINGS]);
  const schema = Tally.refine(
    ({ groups }) =>
      Object.values(groups)
        .flatMap((counts) => Object.keys(counts).map(traitOf))
        .every(
          ({ standing: stands, verdict }) => known.has(stands) && (verdict === undefined || codes.includes(verdict)),
        ),
    `counts pledges that stand as "${vocabulary.id}" does not know`,
  );
  const read = readInput(schema, input, "tally");
  if (!read.ok) return read;
  const expected = emptyTally(counting);
  if (!expected.ok) return expected;
  return difference(expected.tally, read.value) ?? { ok: true, tally: read.value };
}

function difference(one: Tally, other: Tally): Refused<"different-tallies"> | undefined {
  const part = (["vocabulary", "asOf", "by"] as const).find(
    (each) => JSON.stringify(one[each]) !== JSON.stringify(other[each]),
  );
  if (part === undefined) return undefined;
  const [said, instead] = [one, other].map((tally) => JSON.stringify(tally[part]));
  return refuse("different-tallies", `counted with "${part}" ${said}, and not ${instead}`);
}
