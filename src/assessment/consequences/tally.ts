import * as z from "zod";
import { CalendarDay, IdText, invalidInput, refuse, uncountable, type Result } from "../../core/index.js";
import { CONSEQUENCE_KINDS, CONSEQUENCE_STATUSES, type Consequence } from "./schema/index.js";

/** Under which rule consequences were imposed, and what they are; `code` where the outcome is one of the app's own. */
const counted = {
  /** The id of the rules, whichever version. */
  rules: IdText,
  rule: IdText,
  kind: z.enum(CONSEQUENCE_KINDS),
  code: IdText.optional(),
  status: z.enum(CONSEQUENCE_STATUSES),
};

/** So many consequences of one rule, one outcome and one status. */
export const TallyLine = z.strictObject({ ...counted, count: z.int().positive() });
/** So many consequences of one rule, one outcome and one status. */
export interface TallyLine extends Readonly<z.infer<typeof TallyLine>> {}

/** Counts of consequences on a reference day, as plain data: they can be stored, sent and merged. */
export const Tally = z.strictObject({ asOf: CalendarDay, lines: z.array(TallyLine) });
/** Counts of consequences on a reference day. */
export interface Tally {
  readonly asOf: CalendarDay;
  /** Each rule, outcome and status once, in the order of their names. */
  readonly lines: readonly TallyLine[];
}

/** The day at whose end consequences are counted. */
export interface Counting {
  readonly asOf: CalendarDay;
}

/** Why consequences are not counted. */
export type CountingRefusal = "invalid-input" | "after-reference-day" | "duplicate-id";

/**
 * Counts consequences by rule, outcome and status on a reference day, so that parts can be counted apart and merged.
 *
 * The consequences must be as they stood on that day. Refuses with `invalid-input` (`asOf` is no day that exists),
 * `after-reference-day` (one changed later: replay its events up to the day first) and `duplicate-id`.
 *
 * @param consequences - in any status, each once
 * @param counting - the reference day
 * @example
 * {@includeCode ../../../test/assessment/consequences/examples.test.ts#tally}
 */
export function tally(
  consequences: Iterable<Consequence>,
  { asOf }: Counting,
): Result<{ tally: Tally }, CountingRefusal> {
  if (!CalendarDay.safeParse(asOf).success) {
    return invalidInput("count consequences", [{ path: ["asOf"], message: "is not a day that exists" }]);
  }
  const all = [...consequences];
  const refused = uncountable("consequence", all, asOf);
  if (refused !== undefined) return refused;
  return { ok: true, tally: { asOf, lines: addedUp(all.map(lineOf)) } };
}

/**
 * Adds two tallies into a new one and leaves both as they are; counts add exactly, in any order and grouping.
 *
 * Refuses with `different-tallies` when they are of different days.
 *
 * @param first - one part of the consequences
 * @param second - another part, in which none of the first is counted again
 * @example
 * {@includeCode ../../../test/assessment/consequences/examples.test.ts#tally}
 */
export function merge(first: Tally, second: Tally): Result<{ tally: Tally }, "different-tallies"> {
  const { asOf } = first;
  if (second.asOf !== asOf) return refuse("different-tallies", `counted as of ${asOf}, and not of ${second.asOf}`);
  return { ok: true, tally: { asOf, lines: addedUp([...first.lines, ...second.lines]) } };
}

function lineOf({ rules, rule, outcome, status }: Consequence): TallyLine {
  const { kind } = outcome;
  return { rules: rules.id, rule, kind, ...(kind === "other" && { code: outcome.code }), status, count: 1 };
}

function addedUp(lines: readonly TallyLine[]): readonly TallyLine[] {
  const sums = new Map<string, TallyLine>();
  for (const line of lines) {
    const { rules, rule, kind, code = "", status, count } = line;
    const name = JSON.stringify([rules, rule, kind, code, status]);
    sums.set(name, { ...line, count: count + (sums.get(name)?.count ?? 0) });
  }
  return [...sums].sort(([one], [other]) => (one < other ? -1 : 1)).map(([, line]) => line);
}
