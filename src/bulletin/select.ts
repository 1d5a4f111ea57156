import { refuse, type Refused, type Result } from "../core/index.js";
import { check, factsOf } from "../rules/index.js";
import { collectionOf, type RecordOfFacts, type Records, type RecordsRefusal } from "./records.js";
import type { CountRecount, SelectedRecords, Selection } from "./recount-schema.js";

/** Why records cannot be selected, or the selected ones not counted. */
export type RecountRefusal =
  RecordsRefusal | "unknown-record" | "undecided" | "outside-denominator" | "not-among" | "wrong-kind" | "too-large";

/** What counting gave, and how many records could not be decided and are not in it. */
export type Counting<Counted> = Result<{ readonly counted: Counted; readonly undecided: number }, RecountRefusal>;

/** Records parted by a selection. */
export interface Parted {
  readonly met: readonly RecordOfFacts[];
  readonly notMet: readonly RecordOfFacts[];
  /** Those of which the selection cannot say either. */
  readonly undecided: readonly RecordOfFacts[];
}

/** Parts records into those that a selection means, those it does not mean, and those it cannot decide. */
export function part(records: readonly RecordOfFacts[], selection: Selection): Parted {
  const parted = { met: [], notMet: [], undecided: [] } as Record<keyof Parted, RecordOfFacts[]>;
  const answer = answerOf(selection);
  for (const record of records) parted[answer(record)].push(record);
  return parted;
}

function answerOf(selection: Selection): (record: RecordOfFacts) => keyof Parted {
  if (selection === "all") return () => "met";
  if ("ids" in selection) {
    const ids = new Set(selection.ids);
    return ({ id }) => (ids.has(id) ? "met" : "notMet");
  }
  return ({ facts }) => {
    const { outcome } = check(selection.where, facts);
    if (outcome === "met") return "met";
    return outcome === "not-met" ? "notMet" : "undecided";
  };
}

/** Parted records of a collection, beside all of its records. */
export type Found = Parted & { readonly members: readonly RecordOfFacts[] };

/** Parts the records of one collection. */
export function selected(
  { collection, select }: SelectedRecords,
  records: Records,
  factNames: readonly string[] = [],
): Result<Found, RecountRefusal> {
  const read = membersOf(collection, [{ select }], records, factNames);
  return read.ok ? { ok: true, members: read.members, ...part(read.members, select) } : read;
}

/** Gives the records of a collection that several selections are taken of. */
export function membersOf(
  collection: string,
  selections: readonly Pick<SelectedRecords, "select">[],
  records: Records,
  factNames: readonly string[] = [],
): Result<{ members: readonly RecordOfFacts[] }, RecordsRefusal | "unknown-record"> {
  const asked = selections.flatMap(({ select }) =>
    select !== "all" && "where" in select ? factsOf(select.where) : [],
  );
  const read = collectionOf(records, collection, [...asked, ...factNames]);
  if (!read.ok) return read;
  const missing = missingFrom(read.members, selections);
  if (missing.length === 0) return read;
  return refuse("unknown-record", `${listed(missing)} missing from "${collection}"`);
}

/** Lists the ids that selections name and no record has. */
export function missingFrom(
  members: readonly RecordOfFacts[],
  selections: readonly Pick<SelectedRecords, "select">[],
): readonly string[] {
  const named = selections.flatMap(({ select }) => (select !== "all" && "ids" in select ? select.ids : []));
  const present = new Set(named.length === 0 ? [] : members.map(({ id }) => id));
  return [...new Set(named)].filter((id) => !present.has(id));
}

/** Refuses a number that leaves something open, unless it was asked for by name. */
export function decided(
  { members, undecided }: Pick<Found, "members" | "undecided">,
  collection: string,
  policy: CountRecount["undecided"],
): Refused<"undecided"> | undefined {
  if (undecided.length === 0 || policy === "apart") return undefined;
  const which = listed(undecided.map(({ id }) => id));
  return refuse("undecided", `${undecided.length} of ${members.length} records of "${collection}" undecided: ${which}`);
}

/** Says what was counted. */
export function counting<Counted>(
  counted: Counted,
  undecided: readonly RecordOfFacts[],
): Counting<Counted> & { ok: true } {
  return { ok: true, counted, undecided: undecided.length };
}

/** Ids named in a message. */
const NAMED = 5;

/** Names ids in a message. */
export function listed(ids: readonly string[]): string {
  const more = ids.length > NAMED ? ` and ${ids.length - NAMED} more` : "";
  return (
    ids
      .slice(0, NAMED)
      .map((id) => `"${id}"`)
      .join(", ") + more
  );
}
