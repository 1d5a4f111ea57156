import { refuse, type Refused } from "../../core/index.js";
import type { Item } from "../schema/index.js";
import { worksOf } from "../works.js";
import type { Listing, ListingStep } from "./schema/index.js";

/** The listed item as the ledger has it: whoever owns it, or owned it before, is barred, whomever the listing names. */
export interface WithItem {
  readonly item?: Item | undefined;
}

/** A listing, or what is to be one: of which item, and who was ever named as its owner. */
interface Owned {
  readonly id: string;
  readonly item: string;
  readonly owners: readonly string[];
}

/**
 * Refuses a step of somebody who answers for the listed item, or ever did.
 *
 * @param step - which step
 * @param owned - the listing, and everybody it ever named as owner
 * @param by - who would take it
 * @param options - the item, where the app hands it in
 */
export function dependent(
  step: ListingStep | "list",
  { id, item: listed, owners }: Owned,
  by: string,
  { item }: WithItem,
): Refused<"another-item" | "not-independent"> | undefined {
  if (item === undefined) return owners.includes(by) ? notIndependent(step, id, by) : undefined;
  if (item.id !== listed) return refuse("another-item", `listing "${id}" is of item "${listed}", not of "${item.id}"`);
  const ever = [...owners, ...worksOf(item).map(({ assignment }) => assignment.owner)];
  return ever.includes(by) ? notIndependent(step, id, by) : undefined;
}

/**
 * Refuses a step of somebody who has a part in what it judges.
 *
 * @param step - which step
 * @param id - the listing's id
 * @param by - who would take it
 * @param part - which part they have, for the message
 */
export function notIndependent(
  step: ListingStep | "list",
  id: string,
  by: string,
  part = "answers, or once answered, for the item",
): Refused<"not-independent"> {
  return refuse("not-independent", `"${by}" ${part} of listing "${id}" and cannot ${step} it`);
}

/**
 * Lists everybody whom a listing ever named as owner; a relapse that names another frees nobody.
 *
 * @param listing - the listing, in either status
 */
export function ownersOf({ id, item, earlier, round }: Listing): Owned {
  return { id, item, owners: [...earlier, round].map(({ owner }) => owner) };
}
