import { countBy, type CalendarDay, type Result } from "../core/index.js";
import { checkPin } from "../definitions/index.js";
import { rate, type Rate, type RateDefinition } from "../figures/index.js";
import { DEFAULT_VERDICTS, type DefaultRate } from "./default-verdicts.js";
import {
  PLEDGE_STATUSES,
  type Pledge,
  type PledgeRate,
  type PledgeStatus,
  type Selection,
  type VerdictVocabulary,
} from "./schema/index.js";
import { OPEN_STANDINGS } from "./standings.js";
import {
  addAll,
  emptyTally,
  traitOf,
  type Counting,
  type CountingRefusal,
  type PledgeKey,
  type PledgeTrait,
  type Tally,
} from "./tally.js";

/** Whether a rate rests on enough pledges to be shown, on so few that it is to be marked, or on too few to be shown. */
export const RATE_BASES = ["enough", "few", "too-few"] as const;
/** Whether a rate rests on enough pledges to be shown. */
export type RateBasis = (typeof RATE_BASES)[number];

/** Counts and rates of the pledges that share a key. */
export interface PledgeGroup<Id extends string = string> {
  /** The values that the group's pledges share; a key without one is left out. */
  readonly key: Readonly<Partial<Record<PledgeKey, string>>>;
  readonly pledges: number;
  readonly byStatus: Readonly<Record<PledgeStatus, number>>;
  /** Settled pledges by their verdict, due or not. */
  readonly byVerdict: Readonly<Record<string, number>>;
  /** Every pledge once, as it stands on the reference day. */
  readonly byStanding: Readonly<Record<string, number>>;
  /** Published pledges whose text asks less than the one first given in public. */
  readonly eased: number;
  readonly rates: Readonly<Record<Id, Rate>>;
  /** Whether each rate may be shown, by the rate's own `least` and `few`. */
  readonly bases: Readonly<Record<Id, RateBasis>>;
}

/** What pledges amount to on a reference day. */
export interface PledgeSummary<Id extends string = string> {
  readonly asOf: CalendarDay;
  readonly overall: PledgeGroup<Id>;
  /** One group per combination of keys that occurs, in the order of the keys' values; empty when no key was asked for. */
  readonly groups: readonly PledgeGroup<Id>[];
}

/** A vocabulary of verdicts whose rates have these ids. */
export type WithRates<Id extends string> = VerdictVocabulary & {
  readonly rates: readonly (PledgeRate & { readonly id: Id })[];
};

/** By which rates pledges are summed up: those of the vocabulary when none are given. */
export interface SummaryOptions<Id extends string, Own extends string = Id> extends Counting {
  readonly vocabulary?: WithRates<Own>;
  readonly rates?: readonly (PledgeRate & { readonly id: Id })[];
}

/**
 * Counts pledges on a reference day: statuses, verdicts, standings and named rates, overall and by key.
 *
 * The pledges must be as they stood on that day. Refuses with `invalid-input` (`asOf` is no day that exists), `definition-changed`
 * (a pledge was published under other verdicts), `after-reference-day` (a pledge changed later: replay its events up to the day
 * first) and `duplicate-id` (one pledge twice).
 *
 * @param pledges - the pledges, each once
 * @param options - the reference day, by which keys to break down, the verdicts, and the rates
 * @throws RangeError when a rate counts above the line what is not below it, as `lint` would have found
 * @example
 * {@includeCode ../../test/commitment/examples.test.ts#summarise}
 */
export function summarise<Own extends string = DefaultRate, Id extends string = Own>(
  pledges: Iterable<Pledge>,
  options: SummaryOptions<Id, Own>,
): Result<{ summary: PledgeSummary<Id> }, "invalid-input" | CountingRefusal> {
  const empty = emptyTally(options);
  if (!empty.ok) return empty;
  const counted = addAll(empty.tally, pledges, options.vocabulary);
  return counted.ok ? summaryOf(counted.tally, options) : counted;
}

/**
 * Makes the counts of a tally into rates, overall and by key.
 *
 * Refuses with `definition-changed` when the tally counts by other verdicts.
 *
 * @param tally - counted in one go or merged from parts
 * @param options - the verdicts of the tally, and the rates
 * @throws RangeError when a rate counts above the line what is not below it
 * @example
 * {@includeCode ../../test/commitment/examples.test.ts#tally}
 */
export function summaryOf<Own extends string = DefaultRate, Id extends string = Own>(
  tally: Tally,
  { vocabulary: own, rates }: Pick<SummaryOptions<Id, Own>, "vocabulary" | "rates"> = {},
): Result<{ summary: PledgeSummary<Id> }, "definition-changed"> {
  const vocabulary: VerdictVocabulary = own ?? DEFAULT_VERDICTS;
  const pinned = checkPin(tally.vocabulary, vocabulary);
  if (!pinned.ok) return pinned;
  // Without rates of its own, a summary has those of the vocabulary, and `Id` stands for their ids.
  const wanted = rates ?? (vocabulary.rates as readonly (PledgeRate & { readonly id: Id })[]);
  const all = Object.values(tally.groups).flatMap(linesOf);
  const names = tally.by.length === 0 ? [] : Object.keys(tally.groups).sort();
  const groups = names.map((name) =>
    groupOf(keyOf(tally.by, name), linesOf(tally.groups[name] ?? {}), vocabulary, wanted),
  );
  return { ok: true, summary: { asOf: tally.asOf, overall: groupOf({}, all, vocabulary, wanted), groups } };
}

/** So many pledges that no rate could tell apart. */
interface Line extends PledgeTrait {
  readonly count: number;
}

function linesOf(counts: Readonly<Record<string, number>>): readonly Line[] {
  return Object.entries(counts).map(([name, count]) => ({ ...traitOf(name), count }));
}

function keyOf(by: readonly PledgeKey[], name: string): PledgeGroup["key"] {
  // A group is named by the JSON text of one value for each key.
  const values = JSON.parse(name) as readonly (string | null)[];
  return Object.fromEntries(
    by.flatMap((key, index) => (typeof values[index] === "string" ? [[key, values[index]]] : [])),
  );
}

function groupOf<Id extends string>(
  key: PledgeGroup["key"],
  lines: readonly Line[],
  { verdicts }: VerdictVocabulary,
  rates: readonly (PledgeRate & { readonly id: Id })[],
): PledgeGroup<Id> {
  const codes = verdicts.map(({ code }) => code);
  return {
    key,
    pledges: sum(lines),
    byStatus: added(PLEDGE_STATUSES, lines, ({ status }) => status),
    byVerdict: added(
      codes,
      lines.filter(({ verdict }) => verdict !== undefined),
      ({ verdict = "" }) => verdict,
    ),
    byStanding: added([...codes, ...OPEN_STANDINGS], lines, ({ standing }) => standing),
    eased: sum(lines.filter(({ text }) => text === "eased")),
    // Every rate of the list has its entry, so both records are whole.
    rates: Object.fromEntries(rates.map((each) => [each.id, rateOf(each, lines)])) as PledgeGroup<Id>["rates"],
    bases: Object.fromEntries(rates.map((each) => [each.id, basisOf(each, lines)])) as PledgeGroup<Id>["bases"],
  };
}

function sum(lines: readonly Line[]): number {
  return lines.reduce((total, { count }) => total + count, 0);
}

function added<Code extends string>(
  codes: readonly Code[],
  lines: readonly Line[],
  codeOf: (line: Line) => Code,
): Record<Code, number> {
  const counts = countBy(codes, [], codeOf);
  for (const line of lines) counts[codeOf(line)] += line.count;
  return counts;
}

function rateOf({ id, label, numerator, denominator, counts }: PledgeRate, lines: readonly Line[]): Rate {
  const definition: RateDefinition = { id, label, numerator, denominator };
  const outside = lines.filter((line) => !isSelected(counts.denominator, line));
  const reasons = [...new Set(outside.map(({ standing }) => standing))].sort();
  return rate(definition, {
    numerator: sum(lines.filter((line) => isSelected(counts.numerator, line))),
    denominator: sum(lines.filter((line) => isSelected(counts.denominator, line))),
    excluded: reasons.map((reason) => ({ reason, count: sum(outside.filter(({ standing }) => standing === reason)) })),
  });
}

function basisOf({ counts, least = 0, few = 0 }: PledgeRate, lines: readonly Line[]): RateBasis {
  const denominator = sum(lines.filter((line) => isSelected(counts.denominator, line)));
  return denominator < least ? "too-few" : denominator < few ? "few" : "enough";
}

function isSelected({ standings, timing, text }: Selection, line: Line): boolean {
  return (
    standings.includes(line.standing) &&
    (timing === undefined || timing === line.timing) &&
    (text === undefined || text === line.text)
  );
}
