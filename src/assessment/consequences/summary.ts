import { countBy, groupBy, type CalendarDay, type Result } from "../../core/index.js";
import { rate, type Rate } from "../../figures/index.js";
import { APPEALED_RATE, UPHELD_RATE, WITHDRAWN_RATE } from "./rates.js";
import { CONSEQUENCE_STATUSES, type Consequence, type ConsequenceStatus } from "./schema/index.js";
import { tally, type Counting, type CountingRefusal, type Tally, type TallyLine } from "./tally.js";

/** Counts and rates of consequences. */
export interface ConsequenceCounts {
  /** How many were ever imposed, whatever came of them. */
  readonly imposed: number;
  /** Where they stand now; together they are all that were imposed. */
  readonly byStatus: Readonly<Record<ConsequenceStatus, number>>;
  readonly rates: { readonly appealed: Rate; readonly upheld: Rate; readonly withdrawn: Rate };
}

/** Consequences that share a rule or an outcome. */
export interface ConsequenceGroup<Key extends keyof TallyLine> extends ConsequenceCounts {
  readonly key: Readonly<Partial<Pick<TallyLine, Key>>>;
}

/** What consequences amount to on a reference day. */
export interface ConsequenceSummary {
  readonly asOf: CalendarDay;
  readonly overall: ConsequenceCounts;
  /** One for each rule of which a consequence was imposed, in the order of their names. */
  readonly byRule: readonly ConsequenceGroup<"rules" | "rule">[];
  /** One for each outcome that was imposed, under whichever rule, in the order of their names. */
  readonly byOutcome: readonly ConsequenceGroup<"kind" | "code">[];
}

/**
 * Counts what was imposed, appealed, upheld and withdrawn on a reference day, in all, by rule and by outcome.
 *
 * The rates of what a re-check came to leave out appeals that wait (`appeal-pending`) and consequences without an appeal
 * (`not-appealed`), and name how many: neither is upheld. The consequences must be as they stood on that day. Refuses with
 * `invalid-input` (`asOf` is no day that exists), `after-reference-day` (one changed later) and `duplicate-id`.
 *
 * @param consequences - in any status, each once
 * @param counting - the reference day
 * @example
 * {@includeCode ../../../test/assessment/consequences/examples.test.ts#summarise}
 */
export function summarise(
  consequences: Iterable<Consequence>,
  counting: Counting,
): Result<{ summary: ConsequenceSummary }, CountingRefusal> {
  const counted = tally(consequences, counting);
  return counted.ok ? { ok: true, summary: summaryOf(counted.tally) } : counted;
}

/**
 * Makes the counts of a tally into the summary that {@link summarise} makes of the same consequences.
 *
 * @param tally - counted in one go or merged from parts
 * @example
 * {@includeCode ../../../test/assessment/consequences/examples.test.ts#tally}
 */
export function summaryOf({ asOf, lines }: Tally): ConsequenceSummary {
  return {
    asOf,
    overall: countsOf(lines),
    byRule: groupBy(lines, ["rules", "rule"]).map(({ key, members }) => ({ key, ...countsOf(members) })),
    byOutcome: groupBy(lines, ["kind", "code"])
      .map(({ key, members }) => ({ key, ...countsOf(members) }))
      .sort((one, other) => (nameOf(one.key) < nameOf(other.key) ? -1 : 1)),
  };
}

function nameOf({ kind, code = "" }: Partial<TallyLine>): string {
  return JSON.stringify([kind, code]);
}

function countsOf(lines: readonly TallyLine[]): ConsequenceCounts {
  const byStatus = countBy(CONSEQUENCE_STATUSES, [], (status) => status);
  for (const { status, count } of lines) byStatus[status] += count;
  const { imposed: unappealed, appealed: pending, upheld, withdrawn } = byStatus;
  const decided = upheld + withdrawn;
  const imposed = unappealed + pending + decided;
  const excluded = [
    { reason: "not-appealed", count: unappealed },
    { reason: "appeal-pending", count: pending },
  ];
  return {
    imposed,
    byStatus,
    rates: {
      appealed: rate(APPEALED_RATE, { numerator: pending + decided, denominator: imposed }),
      upheld: rate(UPHELD_RATE, { numerator: upheld, denominator: decided, excluded }),
      withdrawn: rate(WITHDRAWN_RATE, { numerator: withdrawn, denominator: decided, excluded }),
    },
  };
}
