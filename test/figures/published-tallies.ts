import { readFileSync } from "node:fs";
import * as z from "zod";

/** Published tallies as they were printed; `test/reference/README.md` says where they come from. */
const TallyRecord = z.looseObject({ id: z.string(), kind: z.string(), data: z.record(z.string(), z.json()) });
export type TallyRecord = z.infer<typeof TallyRecord>;

const file = new URL("../reference/published-tallies.json", import.meta.url);
export const RECORDS: readonly TallyRecord[] = z.array(TallyRecord).parse(JSON.parse(readFileSync(file, "utf8")));

/** Fields in which the records keep what was printed, as against what was counted. */
const PRINTED_FIELD = /率$|占比$|^printed|^percent$|^published|^units_published$|^stated$/;

/** One printed figure; `null` where the source left the place blank. */
export type Printed = string | number | boolean | null | undefined;

/** Everything that a record says was printed, to be held against what the tests recount. */
export function printedIn(value: z.core.util.JSONType, isPrinted = false): readonly Printed[] {
  if (Array.isArray(value)) return value.flatMap((each) => printedIn(each, isPrinted));
  if (typeof value === "object" && value !== null) {
    return Object.entries(value).flatMap(([key, each]) => printedIn(each, isPrinted || PRINTED_FIELD.test(key)));
  }
  return isPrinted ? [value] : [];
}
