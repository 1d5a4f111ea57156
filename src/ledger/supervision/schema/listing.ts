import * as z from "zod";
import { IdText, Meta, Words, idOf, onItsDay, stampFields, type DeepReadonly } from "../../../core/index.js";
import { ItemId, Moment } from "../../schema/index.js";

/** Names one listing; it stays the listing's through every relapse. */
export const ListingId = idOf("ListingId");
/** Text that names a listing. */
export type ListingId = z.infer<typeof ListingId>;

/** In which days a cadence is counted: every day, or workdays only. */
export const CADENCE_UNITS = ["day", "workday"] as const;
/** In which days a cadence is counted. */
export type CadenceUnit = (typeof CADENCE_UNITS)[number];

/** How often a listed item is checked: once in so many days or workdays, counted from the day after it was listed. */
export const Cadence = z.strictObject({ every: z.int().min(1).max(1000), unit: z.enum(CADENCE_UNITS) });
/** How often a listed item is checked. */
export interface Cadence extends Readonly<z.infer<typeof Cadence>> {}

const regime = {
  cadence: Cadence,
  /** So many clean checks in a row, each for a due day that has come, are needed before the item may be delisted. */
  cleanChecks: z.int().min(1).max(100),
  /** Who answers for the item, as it is assigned in the ledger; neither lists, checks, delists nor relists it, then or ever after. */
  owner: IdText,
};

/** What `list` takes: the item, who supervises at which level, why, how often it is checked and what ends it. */
export const ListInput = z.strictObject({
  id: ListingId,
  item: ItemId,
  /** Who supervises, as the app names it: `province`, `city`. */
  level: IdText.optional(),
  reason: Words,
  ...regime,
  ...stampFields,
  meta: Meta.optional(),
});

/** What `check` takes: whether the item was found clean, and what was found; an unclean check says what. */
export const CheckInput = z.strictObject({ clean: z.boolean(), note: Words.optional(), ...stampFields });

/** What `delist` takes. */
export const DelistInput = z.strictObject({ note: Words.optional(), ...stampFields });

/** What `relist` takes: why, and whatever of the new round differs from the last one. */
export const RelistInput = z.strictObject({ reason: Words, ...z.strictObject(regime).partial().shape, ...stampFields });

const ofListing = { listing: ListingId };

/** The fact that an item was put under listed supervision. */
export const ListingBegun = ListInput.omit({ id: true }).extend({ type: z.literal("listing-begun"), ...ofListing });
/** An item was put under listed supervision. */
export interface ListingBegun extends DeepReadonly<z.infer<typeof ListingBegun>> {}

/** The fact that somebody independent looked at a listed item. */
export const ListingChecked = CheckInput.extend({ type: z.literal("listing-checked"), ...ofListing });
/** A listed item was checked. */
export interface ListingChecked extends DeepReadonly<z.infer<typeof ListingChecked>> {}

/** The fact that listed supervision of an item ended. */
export const ListingEnded = DelistInput.extend({ type: z.literal("listing-ended"), ...ofListing });
/** An item was delisted. */
export interface ListingEnded extends DeepReadonly<z.infer<typeof ListingEnded>> {}

/** The fact that a delisted item had to be listed again. */
export const ListingRelapsed = RelistInput.extend({ type: z.literal("listing-relapsed"), ...ofListing });
/** A delisted item was listed again. */
export interface ListingRelapsed extends DeepReadonly<z.infer<typeof ListingRelapsed>> {}

/** Everything that can happen to a listing. */
export const ListingEvent = z
  .discriminatedUnion("type", [ListingBegun, ListingChecked, ListingEnded, ListingRelapsed])
  .check(onItsDay);
/** Everything that can happen to a listing. */
export type ListingEvent = ListingBegun | ListingChecked | ListingEnded | ListingRelapsed;

/** One time under listed supervision, from the day it was listed: why, under which rules, and every check so far. */
export const Round = z.strictObject({
  reason: Words,
  ...regime,
  begun: z.strictObject(stampFields),
  /** Oldest first. */
  checks: z.array(CheckInput),
});
/** One time under listed supervision. */
export interface Round extends DeepReadonly<z.infer<typeof Round>> {}

/** A round with the delisting that ended it. */
export const EndedRound = z.strictObject({ ...Round.shape, ended: DelistInput });
/** A round that ended. */
export interface EndedRound extends DeepReadonly<z.infer<typeof EndedRound>> {}

const listingFields = {
  id: ListingId,
  item: ItemId,
  level: IdText.optional(),
  /** Rounds that ended and did not last, oldest first, each kept whole. */
  earlier: z.array(EndedRound),
  /** When the last thing happened to it. */
  updated: Moment,
  meta: Meta.optional(),
};

/** A listing whose item is under listed supervision. */
export const CurrentListing = z.strictObject({ status: z.literal("listed"), ...listingFields, round: Round });
/** An item under listed supervision. */
export interface CurrentListing extends DeepReadonly<z.infer<typeof CurrentListing>> {}

/** A listing whose item left listed supervision. */
export const EndedListing = z.strictObject({ status: z.literal("delisted"), ...listingFields, round: EndedRound });
/** An item that left listed supervision. */
export interface EndedListing extends DeepReadonly<z.infer<typeof EndedListing>> {}

/** A listing in either status. */
export const Listing = z.discriminatedUnion("status", [CurrentListing, EndedListing]);
/** One item under listed supervision (挂牌督办), through every relapse. */
export type Listing = CurrentListing | EndedListing;

/** The statuses of a listing. */
export const LISTING_STATUSES = ["listed", "delisted"] as const satisfies readonly Listing["status"][];
/** Where a listing stands. */
export type ListingStatus = (typeof LISTING_STATUSES)[number];

/** Which step is possible in which status. */
export const LISTING_STEPS = {
  check: { from: ["listed"], to: ["listed"] },
  delist: { from: ["listed"], to: ["delisted"] },
  relist: { from: ["delisted"], to: ["listed"] },
} as const satisfies Record<string, { readonly from: readonly ListingStatus[]; readonly to: readonly ListingStatus[] }>;
/** The name of a step on a listing. */
export type ListingStep = keyof typeof LISTING_STEPS;
