import * as z from "zod";
import { readInput, type DeepReadonly, type Result } from "../../core/index.js";
import { Pin } from "../../definitions/index.js";
import { checkProtocol } from "../freeze.js";
import { unitOf } from "../layout.js";
import type { Protocol } from "../protocol.js";
import { DISPOSITIONS, casesOf } from "./dispositions.js";
import { Eligibility } from "./eligibility.js";
import { emptyCells, pooled, type Fieldwork, type FieldworkCell } from "./fieldwork.js";
import { OutcomeRates, outcomeRates } from "./outcome-rates.js";

/** By what the rates of fieldwork can be split; without it, all cases are taken together. */
export const FIELDWORK_GROUPINGS = ["unit", "channel"] as const;
/** By what the rates of fieldwork can be split. */
export type FieldworkGrouping = (typeof FIELDWORK_GROUPINGS)[number];

/** How the fieldwork of one group went. */
export const FieldworkGroup = OutcomeRates.extend({
  /** What the group is of; each absent where all are taken together. */
  unit: z.string().optional(),
  channel: z.string().optional(),
  /** Drawn cases, whatever they weigh. */
  cases: z.int().nonnegative(),
});
/** AAPOR's rates of one group of cases, and how many they are. */
export interface FieldworkGroup extends DeepReadonly<z.infer<typeof FieldworkGroup>> {}

/** How the fieldwork of a survey went, by group. */
export const FieldworkRates = z.strictObject({
  protocol: Pin,
  /** Whether cases count by their weights. */
  weighted: z.boolean(),
  groups: z.array(FieldworkGroup),
  /** Cases that were not counted, by the code of the refusal. */
  refused: z.array(z.strictObject({ code: z.string(), count: z.int().nonnegative() })),
});
/** AAPOR's rates by group, with the cases that were refused. */
export interface FieldworkRates extends DeepReadonly<z.infer<typeof FieldworkRates>> {}

/** How the rates of fieldwork are split, and what the undetermined cases are taken to be. */
export interface FieldworkOptions {
  /** `["unit", "channel"]` gives one group for each unit and channel; absent or empty, all cases are taken together. */
  readonly by?: readonly FieldworkGrouping[];
  readonly eligibility: Eligibility;
}

/**
 * Turns counted cases into AAPOR's rates, to stand beside the scores of the same units and channels.
 *
 * Units that the protocol lists stand in the result even when no case was drawn for them: their rates are `"unknown"`. Cases count once
 * each, or by their weights. Refuses with `invalid-input` (a part that is not from 0 to 1, or stands without its source),
 * `different-protocol` and `definition-changed`.
 *
 * @param protocol - the frozen protocol
 * @param fieldwork - begun under it
 * @param options - grouping, and what part of the undetermined cases is taken to be eligible; allocation works within each group
 * @example
 * {@includeCode ../../../test/satisfaction/fieldwork/examples.test.ts#fieldwork-rates}
 */
export function fieldworkRates(
  protocol: Protocol,
  fieldwork: Fieldwork,
  { by = [], eligibility }: FieldworkOptions,
): Result<{ rates: FieldworkRates }, "invalid-input" | "different-protocol" | "definition-changed"> {
  const read = readInput(Eligibility, eligibility, "eligibility");
  if (!read.ok) return read;
  const known = checkProtocol(fieldwork, protocol);
  if (!known.ok) return known;
  const units = protocol.definition.units ?? Object.keys(fieldwork.units).sort();
  const parts = by.includes("unit") ? units.map((unit) => ({ unit, units: [unit] })) : [{ units }];
  const channels = by.includes("channel") ? fieldwork.channels.map((channel) => ({ channel })) : [{}];
  const groups = parts.flatMap(({ units: names, ...unit }) =>
    channels.map((channel): FieldworkGroup => {
      const cell = pooled(cellsOf(fieldwork, names, channel));
      const cases = casesOf(cell.counts, DISPOSITIONS);
      return { ...unit, ...channel, cases, ...outcomeRates(cell.weights ?? cell.counts, read.value) };
    }),
  );
  const { pin } = protocol;
  return { ok: true, rates: { protocol: pin, weighted: fieldwork.weighted, groups, refused: refusedCases(fieldwork) } };
}

function cellsOf(
  fieldwork: Fieldwork,
  units: readonly string[],
  { channel }: { readonly channel?: string },
): readonly FieldworkCell[] {
  return units.flatMap((unit) => {
    const cells = unitOf(fieldwork, unit) ?? emptyCells(fieldwork);
    return channel === undefined ? cells : (cells[fieldwork.channels.indexOf(channel)] ?? []);
  });
}

function refusedCases({ refused }: Fieldwork): FieldworkRates["refused"] {
  const counts = Object.entries(refused).map(([code, count]) => ({ code, count }));
  return counts.sort((one, other) => (one.code < other.code ? -1 : 1));
}
