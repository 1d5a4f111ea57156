import type { Finding, FindingPath, Severity } from "../../definitions/index.js";
import type { ListingDefinition, Period, Slots } from "./schema/index.js";

/** What can be wrong with a list whose fields are all of the right form. */
export const LISTING_FAULTS = [
  "duplicate-id",
  "no-slot",
  "cadence-not-heightened",
  "cadence-without-watch",
  "exit-out-of-reach",
] as const;
/** One of {@link LISTING_FAULTS}. */
export type ListingFault = (typeof LISTING_FAULTS)[number];

/**
 * Reads a list against itself and names what is wrong with it, or strange about it.
 *
 * Errors: `duplicate-id` (two criteria or two limits of one name) and `no-slot` (slots, and nobody fits into any). Warnings:
 * `cadence-not-heightened` (who is listed is not checked sooner than usual), `cadence-without-watch` (a cadence for who is
 * watched, and no watch), `exit-out-of-reach` (a limit is reached before the clean checks could have been made).
 *
 * @param definition - the list as written
 * @returns the findings; none for a sound list
 * @example
 * {@includeCode ../../../test/assessment/listing/examples.test.ts#lint}
 */
export function lint(definition: ListingDefinition): readonly Finding<ListingFault>[] {
  const { slots, exit, limits } = definition;
  return [
    ...(exit.kind === "criteria" ? repeated(exit.criteria, ["exit", "criteria"]) : []),
    ...repeated(limits, ["limits"]),
    ...(slots === undefined || fitsAnybody(slots) ? [] : [found("no-slot", "error", ["slots"], "nobody fits in")]),
    ...lintCadence(definition),
    ...limits.flatMap((_, index) => outOfReach(definition, index)),
  ];
}

function repeated(things: readonly { readonly id: string }[], path: FindingPath): readonly Finding<ListingFault>[] {
  const ids = things.map(({ id }) => id);
  return ids.flatMap((id, index) =>
    ids.indexOf(id) === index ? [] : [found("duplicate-id", "error", [...path, index, "id"], `"${id}" stands twice`)],
  );
}

function fitsAnybody(slots: Slots): boolean {
  if (slots.per === "all") return slots.count > 0;
  return (slots.others ?? 0) > 0 || Object.values(slots.counts).some((count) => count > 0);
}

function lintCadence({ cadence, watch }: ListingDefinition): readonly Finding<ListingFault>[] {
  if (cadence === undefined) return [];
  const { usual, heightened, watched } = cadence;
  const strange: Finding<ListingFault>[] = [];
  if (daysOf(heightened) >= daysOf(usual)) {
    const message = `${wordsFor(heightened)} between checks while listed, and ${wordsFor(usual)} as usual`;
    strange.push(found("cadence-not-heightened", "warning", ["cadence", "heightened"], message));
  }
  if (watched !== undefined && watch === undefined) {
    const message = "a cadence for who is watched, and nobody is";
    strange.push(found("cadence-without-watch", "warning", ["cadence", "watched"], message));
  }
  return strange;
}

/** A month of the Gregorian calendar on average; exact where both periods are counted in months. */
const DAYS_A_MONTH = 365.2425 / 12;

function daysOf({ unit, count }: Period): number {
  return unit === "days" ? count : count * DAYS_A_MONTH;
}

function wordsFor({ unit, count }: Period): string {
  return `${count} ${unit}`;
}

/** Only a limit of checks of every kind says how many clean ones could have been among them. */
function outOfReach({ exit, limits }: ListingDefinition, index: number): readonly Finding<ListingFault>[] {
  const after = limits[index]?.after;
  if (exit.kind !== "clean-checks" || after?.unit !== "checks" || after.which !== undefined) return [];
  if (after.count >= exit.times) return [];
  const message = `a limit of ${after.count} checks, and ${exit.times} clean ones are needed to leave`;
  return [found("exit-out-of-reach", "warning", ["limits", index, "after"], message)];
}

function found(code: ListingFault, severity: Severity, path: FindingPath, message: string): Finding<ListingFault> {
  return { code, severity, path, message };
}
