import { IdText, refuse, type Refused, type Result } from "../core/index.js";
import { Fact, type Facts } from "../rules/index.js";
import { boundTo } from "./template.js";

/** What a figure is counted from: something with an id, and its facts by name. */
export interface RecordOfFacts {
  readonly id: string;
  readonly facts: Facts;
}

/** Records by the name of their collection. */
export type Records = Readonly<Record<string, readonly RecordOfFacts[]>>;

/** Why a collection cannot be counted. */
export type RecordsRefusal = "unknown-collection" | "duplicate-record" | "invalid-record";

/** Gives the records of a collection, each id once, with those facts fit to be read that will be. */
export function collectionOf(
  records: Records,
  collection: string,
  factNames: readonly string[],
): Result<{ members: readonly RecordOfFacts[] }, RecordsRefusal> {
  const members = boundTo(records, collection);
  if (members === undefined) {
    return refuse("unknown-collection", `no collection "${collection}" among ${Object.keys(records).join(", ")}`);
  }
  return (
    shapeFault(members, collection) ??
    idFault(members, collection) ??
    factFault(members, collection, factNames) ?? { ok: true, members }
  );
}

/** Lists what is a record in a collection, whether it can be counted or not. */
export function recordsIn(records: Records, collection: string): readonly RecordOfFacts[] {
  const given: unknown = boundTo(records, collection);
  return Array.isArray(given) ? given.filter(isRecord) : [];
}

/** What comes from a store need not be what its type says. */
function shapeFault(members: unknown, collection: string): Refused<"invalid-record"> | undefined {
  if (!Array.isArray(members)) return refuse("invalid-record", `"${collection}" is no list of records`);
  const index = members.findIndex((each: unknown) => !isRecord(each));
  return index === -1 ? undefined : refuse("invalid-record", `${collection}.${index} is no record with facts`);
}

function isRecord(given: unknown): given is RecordOfFacts {
  return isObject(given) && "facts" in given && isObject(given.facts);
}

function isObject(given: unknown): given is object {
  return typeof given === "object" && given !== null;
}

function idFault(
  members: readonly RecordOfFacts[],
  collection: string,
): Refused<"duplicate-record" | "invalid-record"> | undefined {
  const ids = new Set<string>();
  for (const [index, { id }] of members.entries()) {
    if (!IdText.safeParse(id).success) return refuse("invalid-record", `${collection}.${index} has no usable id`);
    if (ids.has(id)) return refuse("duplicate-record", `two records of "${collection}" have the id "${id}"`);
    ids.add(id);
  }
  return undefined;
}

function factFault(
  members: readonly RecordOfFacts[],
  collection: string,
  factNames: readonly string[],
): Refused<"invalid-record"> | undefined {
  for (const { id, facts } of members) {
    const name = factNames.find((each) => !Fact.optional().safeParse(boundTo(facts, each)).success);
    if (name === undefined) continue;
    return refuse("invalid-record", `"${id}" of "${collection}" has the fact "${name}", which no rule can read`);
  }
  return undefined;
}
