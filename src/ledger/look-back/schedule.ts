import type * as z from "zod";
import { backdated, readInput, refuse, stampOf, type InputOf, type Refused, type Result } from "../../core/index.js";
import { canonicalJson, sha256 } from "../../definitions/index.js";
import type { Item, ItemId } from "../schema/index.js";
import { ScheduleInput, type LookBackRound } from "./schema.js";

/**
 * Draws the closed items of a round of look-backs: all of them, or a simple random sample that anybody can draw again.
 *
 * Each item's number is the SHA-256 of the canonical JSON `{"item": id, "seed": seed}` in UTF-8; the sample is the items with
 * the smallest numbers. It does not depend on the order of the items, and whoever knows the seed and the population finds the
 * same ones with any tool. A seed is fair only when it was drawn after the items were closed.
 *
 * Refuses with `invalid-input`, `nothing-closed` (no item), `wrong-status` (an item is not closed), `duplicate-id`, `backdated`
 * (before an item last changed), `due-in-the-past`, and `sample-too-large` (more than there are items).
 *
 * Source: R. L. Rivest, *Consistent Sampling with Replacement*, 2018 (arXiv:1808.10016), on sampling by the hash of a public
 * seed and an item's id in election audits; here without replacement.
 *
 * @param items - the closed items from which the round is drawn, each once
 * @param input - the round's id, its due day, the sample if not all are visited, and who schedules it on which day
 * @example
 * {@includeCode ../../../test/ledger/look-back.test.ts#schedule-look-back}
 */
export function scheduleLookBack(
  items: Iterable<Item>,
  input: InputOf<typeof ScheduleInput>,
): Result<
  { round: LookBackRound },
  | "invalid-input"
  | "nothing-closed"
  | "wrong-status"
  | "duplicate-id"
  | "backdated"
  | "due-in-the-past"
  | "sample-too-large"
> {
  const read = readInput(ScheduleInput, input, "schedule look-backs");
  if (!read.ok) return read;
  const { by, on, at, ...round } = read.value;
  const all = [...items];
  const refused = unfit(all, read.value);
  if (refused !== undefined) return refused;
  const population = all.map(({ id }) => id).sort();
  const { sample } = round;
  const drawn = sample === undefined ? population : draw(population, sample);
  return { ok: true, round: { ...round, population, items: drawn, scheduled: stampOf(read.value) } };
}

function unfit(
  items: readonly Item[],
  { id, due, sample, ...stamp }: z.output<typeof ScheduleInput>,
):
  | Refused<"nothing-closed" | "wrong-status" | "duplicate-id" | "backdated" | "due-in-the-past" | "sample-too-large">
  | undefined {
  if (items.length === 0) return refuse("nothing-closed", `round "${id}" has no closed item to look back at`);
  if (due < stamp.on) return refuse("due-in-the-past", `round "${id}" of ${stamp.on} would be due on ${due}`);
  if (sample !== undefined && sample.size > items.length) {
    return refuse("sample-too-large", `round "${id}" would draw ${sample.size} of ${items.length} items`);
  }
  const seen = new Set<string>();
  for (const item of items) {
    if (item.status !== "closed") return refuse("wrong-status", `item "${item.id}" is ${item.status}, not closed`);
    if (seen.has(item.id)) return refuse("duplicate-id", `item "${item.id}" stands twice among the items`);
    const refused = backdated(`item "${item.id}"`, item.updated, stamp);
    if (refused !== undefined) return refused;
    seen.add(item.id);
  }
  return undefined;
}

function draw(
  population: readonly ItemId[],
  { size, seed }: { readonly size: number; readonly seed: string },
): ItemId[] {
  const numbered = population.map((item) => ({ item, number: sha256(canonicalJson({ item, seed })) }));
  const drawn = numbered.sort((one, other) => (one.number < other.number ? -1 : 1)).slice(0, size);
  return drawn.map(({ item }) => item).sort();
}
