import * as z from "zod";
import { IdText } from "../../core/index.js";
import { Pin } from "../../definitions/index.js";
import { UnitName, type Protocol } from "../protocol.js";
import { DispositionCounts, WholeDispositionCounts, byDisposition } from "./dispositions.js";

/** How the cases of one unit that were tried by one channel ended. */
export const FieldworkCell = z.strictObject({
  counts: WholeDispositionCounts,
  /** What the cases weigh, summed; only where cases are weighed. */
  weights: DispositionCounts.optional(),
});
/** Cases of one unit and channel by how they ended. */
export interface FieldworkCell extends z.infer<typeof FieldworkCell> {}

/** How all drawn cases of a survey ended, as plain data: it can be stored, sent and merged. */
export const Fieldwork = z
  .strictObject({
    /** Under which protocol the cases were drawn. */
    protocol: Pin,
    channels: z.array(IdText),
    weighted: z.boolean(),
    /** Of each unit one cell for each channel, in the order of `channels`; a single one where the protocol has none. */
    units: z.record(UnitName, z.array(FieldworkCell)),
    /** Refused cases by the code of the refusal. */
    refused: z.record(z.string(), z.int().nonnegative()),
  })
  .refine(
    ({ channels, weighted, units }) =>
      Object.values(units).every(
        (cells) =>
          cells.length === Math.max(channels.length, 1) &&
          cells.every(({ weights }) => weighted === (weights !== undefined)),
      ),
    "has a unit whose cells are not as many as its channels, or are weighed where cases are not",
  );
/** How all drawn cases of a survey ended; changed in place, by {@link addCase}. */
export interface Fieldwork extends z.infer<typeof Fieldwork> {}

/**
 * Begins to count the cases that were drawn for a survey.
 *
 * @param protocol - the frozen protocol of the survey
 * @param options - `weighted` where each case carries the weight that its sample gives it; not so when absent
 * @example
 * {@includeCode ../../../test/satisfaction/fieldwork/examples.test.ts#fieldwork}
 */
export function emptyFieldwork(
  { definition, pin }: Protocol,
  { weighted = false }: { readonly weighted?: boolean } = {},
): Fieldwork {
  const { channels = [] } = definition;
  return { protocol: pin, channels: channels.map(({ id }) => id), weighted, units: {}, refused: {} };
}

/**
 * Makes the cells of a unit for which no case was drawn.
 *
 * @param fieldwork - in which the unit will stand
 */
export function emptyCells({ channels, weighted }: Fieldwork): FieldworkCell[] {
  const none = (): DispositionCounts => byDisposition(() => 0);
  return Array.from({ length: Math.max(channels.length, 1) }, () =>
    weighted ? { counts: none(), weights: none() } : { counts: none() },
  );
}

/**
 * Adds up cells as if their cases were those of one unit, tried by one channel.
 *
 * @param cells - all weighed, or none
 */
export function pooled(cells: readonly FieldworkCell[]): FieldworkCell {
  const sum = (numbers: (cell: FieldworkCell) => DispositionCounts | undefined): DispositionCounts =>
    byDisposition((each) => cells.reduce((total, cell) => total + (numbers(cell)?.[each] ?? 0), 0));
  const counts = sum((cell) => cell.counts);
  return cells.some(({ weights }) => weights !== undefined)
    ? { counts, weights: sum(({ weights }) => weights) }
    : { counts };
}
