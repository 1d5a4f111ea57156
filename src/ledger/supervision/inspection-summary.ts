import { countBy, groupBy, type CalendarDay, type Result } from "../../core/index.js";
import { rate, type Rate } from "../../figures/index.js";
import { FOUND_RATE, INSPECTED_RATE } from "./rates.js";
import { uncountableOn } from "./reference.js";
import { FINDINGS, type InspectedLine, type SelfInspection } from "./schema/index.js";

/** How the units stand to the lines on which they were to inspect themselves. */
export interface LineCounts {
  readonly asked: number;
  /** Lines that were answered, with or without a finding. */
  readonly inspected: number;
  readonly found: number;
  readonly notInspected: number;
  readonly rates: { readonly inspected: Rate; readonly found: Rate };
}

/** What self-inspections amount to on a reference day. */
export interface InspectionSummary {
  readonly asOf: CalendarDay;
  readonly inspections: number;
  readonly overall: LineCounts;
  /** One for each line ever asked for, in the order of first occurrence. */
  readonly lines: readonly ({ readonly line: string } & LineCounts)[];
}

/**
 * Counts self-inspections on a reference day, overall and by line: lines asked for, inspected, with a finding, not inspected.
 *
 * Refuses with `invalid-input` (`asOf` is no day), `after-reference-day` (an inspection of a later day) and `duplicate-id` (one
 * counted twice).
 *
 * @param inspections - the self-inspections, each once
 * @param options - the reference day
 * @example
 * {@includeCode ../../../test/ledger/supervision/examples.test.ts#summarise-inspections}
 */
export function summariseInspections(
  inspections: Iterable<SelfInspection>,
  { asOf }: { readonly asOf: CalendarDay },
): Result<{ summary: InspectionSummary }, "invalid-input" | "after-reference-day" | "duplicate-id"> {
  const all = [...inspections];
  const refused = uncountableOn(asOf, "inspection", all);
  if (refused !== undefined) return refused;
  const asked = all.flatMap((inspection) => inspection.lines);
  // The line was grouped by, so each key has it; the members of a group share it.
  const lines = groupBy(asked, ["line"]).map(({ key, members }) => ({ line: key.line ?? "", ...countsOf(members) }));
  return { ok: true, summary: { asOf, inspections: all.length, overall: countsOf(asked), lines } };
}

function countsOf(lines: readonly InspectedLine[]): LineCounts {
  const byFinding = countBy(FINDINGS, lines, ({ finding }) => finding);
  const { found, "not-inspected": notInspected } = byFinding;
  const inspected = lines.length - notInspected;
  const excluded = [{ reason: "not-inspected", count: notInspected }];
  return {
    asked: lines.length,
    inspected,
    found,
    notInspected,
    rates: {
      inspected: rate(INSPECTED_RATE, { numerator: inspected, denominator: lines.length }),
      found: rate(FOUND_RATE, { numerator: found, denominator: inspected, excluded }),
    },
  };
}
