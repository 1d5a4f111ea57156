import { readFileSync } from "node:fs";
import { Words, must } from "answerable";
import { PledgeId } from "answerable/commitment";
import { findColumns, importRows, parseCsv, type ImportReport } from "answerable/tables";
import * as z from "zod";

const FIELDS = ["area", "era", "party", "sourceType", "ptype", "status", "contested"] as const;

/** One row of the file: a promise, whose it was, and what its author says became of it. */
export const NzPromise = z.strictObject({
  id: PledgeId,
  ...(Object.fromEntries(FIELDS.map((field) => [field, Words])) as Record<(typeof FIELDS)[number], typeof Words>),
  promise: Words,
});
/** One promise of one government. */
export type NzPromise = z.infer<typeof NzPromise>;

/** The author's file, as it lies beside the example. */
const FILE = new URL("../data/promises-nz/promises.csv", import.meta.url);

/** Reads the author's file; a row that cannot be taken is named in the report. */
export function readPromises(text: string = readFileSync(FILE, "utf8")): ImportReport<NzPromise> {
  const [headings = [], ...rows] = must(parseCsv(text)).rows;
  const columns = ["id", ...FIELDS, "promise"].map((key) => ({ key, headings: [key], required: true }));
  return must(importRows(rows, must(findColumns(headings, columns)).found, NzPromise)).report;
}
