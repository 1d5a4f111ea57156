import { daysBetween } from "../calendar/index.js";
import { isLate, type CalendarDay } from "../core/index.js";
import { endingOf } from "./ending.js";
import { lightOf, type Lighting } from "./lights.js";
import { ITEM_STATUSES, OUTCOMES, type Item, type MergedItem } from "./schema/index.js";
import { firstDue, timelinessBy, type Timeliness } from "./timeliness.js";
import { worksOf } from "./works.js";

/** What is counted of an item; each trait has one value for an item, or none. */
export const TRAITS = [
  "status",
  "outcome",
  "timeliness",
  /** Where it stands to its first due moment in the on-time rate, as long as nobody carries it on. */
  "standing",
  /** How its submissions fared. */
  "passing",
  "reopened",
  "signOff",
  "light",
  "daysToClose",
  "daysOpen",
  /** Days until it left the ledger in another way. */
  "daysToLeaving",
] as const;
/** The name of something that is counted of an item. */
export type Trait = (typeof TRAITS)[number];
/** What is counted of one item. */
export type Traits = Readonly<Partial<Record<Trait, string | number>>>;

/** How the submissions of an item fared. */
export const PASSINGS = ["first-pass", "after-rework", "not-passed", "not-yet-judged"] as const;
/** By which policy a closed item was signed off. */
export const SIGN_OFFS = ["policy", "another", "none"] as const;

/** What items are held against. */
export interface Reading {
  readonly asOf: CalendarDay;
  /** The content hash of the policy by which they should be signed off. */
  readonly policy: string | undefined;
  readonly lights: Lighting | undefined;
}

/**
 * Reads off one item everything that is counted of it.
 *
 * @param item - the item as it stood on the reference day
 * @param reading - the reference day, the policy and the lights
 * @throws RangeError when the item was damaged: a status or an outcome nobody knows, an end before its registration
 */
export function traitsOf(item: Item, { asOf, policy, lights }: Reading): Traits & { readonly standing: Timeliness } {
  const due = firstDue(item);
  const reference = { on: asOf };
  const verdict = due === undefined ? "no-due" : timelinessBy(due, item, reference);
  const { status } = item;
  return {
    status: known(item, "status", status, ITEM_STATUSES),
    ...(status === "closed" && closingTraits(item, policy)),
    ...(item.cycles.length > 0 && { reopened: "reopened" }),
    ...(lights !== undefined && { light: lightTrait(item, { ...lights, asOf }) }),
    timeliness: verdict,
    passing: passing(item),
    ...durationTrait(item, asOf),
    standing: standing(verdict, due, asOf),
  };
}

function known<Code extends string>(item: Item, name: string, code: Code, codes: readonly Code[]): Code {
  if (codes.includes(code)) return code;
  throw new RangeError(`item "${item.id}" has the ${name} "${code}", which is none of ${codes.join(", ")}`);
}

function closingTraits(item: Extract<Item, { status: "closed" }>, policy: string | undefined): Traits {
  const outcome = known(item, "outcome", item.acceptance.outcome, OUTCOMES);
  if (policy === undefined) return { outcome };
  const pinned = item.assignment.policy?.hash;
  return { outcome, signOff: pinned === policy ? "policy" : pinned === undefined ? "none" : "another" };
}

/**
 * Names the trait of a lit item: a scheme may call its colours what it wants, also what other answers are called.
 *
 * @param colour - the colour, as the scheme calls it
 */
export function litTrait(colour: string): string {
  return `lit:${colour}`;
}

function lightTrait(item: Item, options: Lighting & { readonly asOf: CalendarDay }): string {
  const light = lightOf(item, options);
  return light === undefined ? "ended" : light.outcome === "lit" ? litTrait(light.colour) : light.outcome;
}

/** Nobody has kept or missed a promise before its moment has passed. */
function standing(verdict: Timeliness, due: string | undefined, asOf: CalendarDay): Timeliness {
  if (due === undefined) return "no-due";
  const passed = isLate({ on: asOf }, due);
  if (passed === "unknown") return "unknown";
  return passed ? verdict : "not-yet-due";
}

/**
 * Tells where a merged item stands to its first due moment in the on-time rate, once somebody carries it on: one that was missed
 * before the merging stays missed, as the item that carries the matter on was given another.
 *
 * @param item - the merged item
 * @param alone - where it stands as long as nobody carries it on
 */
export function carriedStanding(item: MergedItem, alone: Timeliness): Timeliness | "merged" {
  const due = firstDue(item);
  const missed = due !== undefined && isLate(item.merging, due);
  if (missed === "unknown") return missed;
  return missed ? alone : "merged";
}

/** What was closed with another outcome than `fixed` was judged, and has not passed. */
function passing(item: Item): (typeof PASSINGS)[number] {
  const hadRework = wasSentBack(item);
  if (item.status === "closed" && item.acceptance.outcome === "fixed") return hadRework ? "after-rework" : "first-pass";
  return hadRework || item.status === "closed" ? "not-passed" : "not-yet-judged";
}

function wasSentBack(item: Item): boolean {
  return item.cycles.length > 0 || hasReturns(item) || worksOf(item).some(({ rejections }) => rejections.length > 0);
}

/** A proof that was given back was found wanting, though the submission was not rejected for it. */
function hasReturns(item: Item): boolean {
  if (!("submission" in item)) return false;
  return [item.submission, ...item.submission.revisions].some(({ returned }) => returned.length > 0);
}

function durationTrait(item: Item, asOf: CalendarDay): Traits {
  const end = endingOf(item);
  const days = daysBetween(item.registered.on, end?.on ?? asOf);
  if (days < 0) throw new RangeError(`item "${item.id}" ended before it was registered on ${item.registered.on}`);
  if (end === undefined) return { daysOpen: days };
  return item.status === "closed" ? { daysToClose: days } : { daysToLeaving: days };
}
