import { readInput, refuse, repeated, type InputOf, type Result } from "../../core/index.js";
import { dependent, notIndependent, type WithItem } from "./independence.js";
import { takeListing, type ListingKnowledge, type ListingStepRefusal } from "./listing-guard.js";
import { begun, checked, ended, relapsed } from "./listing-states.js";
import {
  CheckInput,
  DelistInput,
  ListInput,
  RelistInput,
  type CurrentListing,
  type EndedListing,
  type Listing,
  type ListingBegun,
  type ListingChecked,
  type ListingEnded,
  type ListingRelapsed,
} from "./schema/index.js";

/**
 * Puts an item under listed supervision (挂牌督办): from now on it is checked at a fixed cadence, until enough checks in a row
 * are clean.
 *
 * The owner is whoever answers for the item in the ledger. The listing takes the app's word for that, unless the item is handed
 * in: then its own owners are barred beside the one who is named.
 *
 * Refuses with `invalid-input` (also without an owner), `another-item` (the item handed in is not the one that is listed) and
 * `not-independent` (whoever is named as owner, and whoever owns the item handed in or owned it before).
 *
 * @param input - id, item, level, reason, owner, cadence, clean checks needed, and who lists on which day
 * @param options - the item as the ledger has it
 * @example
 * {@includeCode ../../../test/ledger/supervision/examples.test.ts#list}
 */
export function list(
  input: InputOf<typeof ListInput>,
  options: WithItem = {},
): Result<{ listing: CurrentListing; event: ListingBegun }, "invalid-input" | "another-item" | "not-independent"> {
  const read = readInput(ListInput, input, "list");
  if (!read.ok) return read;
  const { id, ...fields } = read.value;
  const refused = dependent("list", { id, item: fields.item, owners: [fields.owner] }, fields.by, options);
  if (refused !== undefined) return refused;
  const event: ListingBegun = { type: "listing-begun", listing: id, ...fields };
  return { ok: true, listing: begun(event), event };
}

/**
 * Notes what somebody who does not answer for a listed item found of it (督查).
 *
 * A check may be held on any day, also several for one due day, and is the check of the due day to come; an unclean one begins
 * the row of clean ones anew.
 *
 * Refuses with `invalid-input`, `wrong-status` (the item is not listed), `backdated`, `another-item` (the item handed in is not
 * the listed one), `not-independent` (whoever the listing ever named as owner, and whoever owns or owned the item handed in),
 * `no-finding` (unclean, and not a word what was found), and `already-recorded` (the last check to the letter).
 *
 * @param listing - the listing, in either status
 * @param input - whether it was clean, what was found, and who checked on which day
 * @param options - the item as the ledger has it
 * @example
 * {@includeCode ../../../test/ledger/supervision/examples.test.ts#check}
 */
export function check(
  listing: Listing,
  input: InputOf<typeof CheckInput>,
  options: WithItem = {},
): Result<
  { listing: CurrentListing; event: ListingChecked },
  ListingStepRefusal<"check"> | "invalid-input" | "no-finding" | "already-recorded"
> {
  const taken = takeListing("check", CheckInput, listing, input, options);
  if (!taken.ok) return taken;
  const { before, given } = taken;
  if (!given.clean && given.note === undefined) {
    return refuse("no-finding", `listing "${listing.id}" is not clean on ${given.on}, and not a word what was found`);
  }
  const again = repeated(`check of listing "${listing.id}"`, before.round.checks, given);
  if (again !== undefined) return again;
  const event: ListingChecked = { type: "listing-checked", listing: before.id, ...given };
  return { ok: true, listing: checked(before, event), event };
}

/**
 * Ends listed supervision of an item (摘牌), once enough checks of this round in a row are clean.
 *
 * Several checks for one due day count as one, clean when all of them are: three visits in three days are not three months
 * of supervision. A clean check held ahead of its due day counts once that day has come, an unclean one breaks the row at once. A
 * due day without a check neither counts nor breaks the row; the rates show it. Whoever delists has made none of the checks for
 * the last due day that counts.
 *
 * Refuses with `invalid-input`, `wrong-status` (the item is not listed), `backdated`, `another-item` (the item handed in is not
 * the listed one), `not-independent` (an owner, as for {@link check}, or whoever made the last check that counts),
 * `calendar-missing` (the cadence counts workdays), and `too-few-clean-checks`.
 *
 * @param listing - the listing, in either status
 * @param input - a note, and who delists on which day
 * @param options - the calendar that tells workdays, and the item as the ledger has it
 * @example
 * {@includeCode ../../../test/ledger/supervision/examples.test.ts#delist}
 */
export function delist(
  listing: Listing,
  input: InputOf<typeof DelistInput>,
  options: ListingKnowledge = {},
): Result<{ listing: EndedListing; event: ListingEnded }, ListingStepRefusal<"delist"> | "invalid-input"> {
  const taken = takeListing("delist", DelistInput, listing, input, options);
  if (!taken.ok) return taken;
  const event: ListingEnded = { type: "listing-ended", listing: taken.before.id, ...taken.given };
  return { ok: true, listing: ended(taken.before, event), event };
}

/**
 * Puts a delisted item under listed supervision again, because it relapsed (重新挂牌); the rounds before are kept whole.
 *
 * Cadence, clean checks needed and owner are those of the last round where no others are given. Whoever was named as owner
 * before stays barred from every step, whoever is named now.
 *
 * Refuses with `invalid-input`, `wrong-status` (the item is not delisted), `backdated`, `another-item` (the item handed in is not
 * the listed one) and `not-independent` (an owner, as for {@link check}, and whoever would name themselves as the new one).
 *
 * @param listing - the listing, in either status
 * @param input - why, what differs from the last round, and who lists it again on which day
 * @param options - the item as the ledger has it
 * @example
 * {@includeCode ../../../test/ledger/supervision/examples.test.ts#relist}
 */
export function relist(
  listing: Listing,
  input: InputOf<typeof RelistInput>,
  options: WithItem = {},
): Result<{ listing: CurrentListing; event: ListingRelapsed }, ListingStepRefusal<"relist"> | "invalid-input"> {
  const taken = takeListing("relist", RelistInput, listing, input, options);
  if (!taken.ok) return taken;
  const { by, owner } = taken.given;
  if (by === owner) return notIndependent("relist", listing.id, by);
  const event: ListingRelapsed = { type: "listing-relapsed", listing: taken.before.id, ...taken.given };
  return { ok: true, listing: relapsed(taken.before, event), event };
}
