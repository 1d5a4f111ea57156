import { CalendarDay, refuse, type Refused, type Result } from "../core/index.js";
import type { Fact } from "../rules/index.js";
import type { RecordOfFacts, Records } from "./records.js";
import type { PlaceRecount } from "./recount-schema.js";
import { decided, selected, type RecountRefusal } from "./select.js";
import { boundTo } from "./template.js";

/** What a fact is read as. */
interface Reading<Value> {
  readonly kind: "number" | "day";
  readonly read: (fact: Fact) => Value | undefined;
}

/** Reads a number; an interval is none yet. */
export const NUMBER: Reading<number> = {
  kind: "number",
  read: (fact) => (typeof fact === "number" ? fact : undefined),
};
/** Reads a day. */
export const DAY: Reading<string> = { kind: "day", read: (fact) => CalendarDay.safeParse(fact).data };

/** What records say, and those that do not say it yet. */
interface Values<Value> {
  readonly values: readonly { readonly id: string; readonly value: Value }[];
  readonly undecided: readonly RecordOfFacts[];
}

/** Reads one fact of the selected records. */
export function valuesOf<Value>(
  { collection, among, fact, undecided }: Pick<PlaceRecount, "collection" | "among" | "fact" | "undecided">,
  records: Records,
  reading: Reading<Value>,
): Result<Values<Value>, RecountRefusal> {
  const found = selected({ collection, select: among }, records, [fact]);
  if (!found.ok) return found;
  const read = readAll(found.met, { collection, fact }, reading);
  if (!read.ok) return read;
  const unknown = [...found.undecided, ...read.undecided];
  const fault = decided({ members: found.members, undecided: unknown }, collection, undecided);
  return fault ?? { ok: true, values: read.values, undecided: unknown };
}

/** Reads one fact of records; of another kind than is asked it is no answer. */
export function readAll<Value>(
  records: readonly RecordOfFacts[],
  { collection, fact }: { readonly collection: string; readonly fact: string },
  { kind, read }: Reading<Value>,
): ({ readonly ok: true } & Values<Value>) | Refused<"wrong-kind"> {
  const values: { id: string; value: Value }[] = [];
  const undecided: RecordOfFacts[] = [];
  for (const record of records) {
    const actual = boundTo(record.facts, fact) ?? "unknown";
    const value = read(actual);
    if (value !== undefined) values.push({ id: record.id, value });
    else if (actual === "unknown" || (kind === "number" && typeof actual === "object")) undecided.push(record);
    else return refuse("wrong-kind", `the fact "${fact}" of "${record.id}" in "${collection}" is no ${kind}`);
  }
  return { ok: true, values, undecided };
}
