import * as fc from "fast-check";
import { must } from "answerable";
import * as listing from "answerable/assessment/listing";
import type { Condition } from "answerable/rules";

const label = { en: "any list", "zh-CN": "任一名单" };

const scoreFrom = (value: number): Condition => ({ fact: "score", comparison: "at-least", value });
const seriousFrom = (value: number): Condition => ({ fact: "serious", comparison: "at-least", value });
const seriousTo = (value: number): Condition => ({ fact: "serious", comparison: "at-most", value });
const routine: Condition = { fact: "kind", comparison: "equals", value: "routine" };
const progress = (value: boolean): Condition => ({ fact: "progress", comparison: "equals", value });

const order = {
  order: fc.record({ fact: fc.constantFrom("score", "serious"), better: fc.constantFrom(...listing.BETTER) }),
  choice: fc.constantFrom(...listing.CHOICES),
};
const count = fc.nat({ max: 2 });

/** Slots for all, for every category, for the north and others, or for the north alone; none of them so few that nobody fits in. */
const slots = fc.oneof(
  fc.record({ per: fc.constant("all" as const), count: fc.integer({ min: 1, max: 3 }), ...order }),
  fc.record({ per: fc.constant("category" as const), counts: fc.record({ north: count, south: count }), ...order }),
  fc.record({
    per: fc.constant("category" as const),
    counts: fc.record({ north: fc.integer({ min: 1, max: 2 }) }),
    others: fc.option(count, { nil: undefined, freq: 2 }),
    ...order,
  }),
);
type AnySlots = typeof slots extends fc.Arbitrary<infer Any> ? Any : never;

const fitsSomebody = (given: AnySlots): boolean =>
  given.per === "all" || Object.values(given.counts).some((each) => each > 0);

const period = fc.record({ unit: fc.constantFrom(...listing.PERIOD_UNITS), count: fc.integer({ min: 1, max: 9 }) });

const exit = fc.oneof(
  fc.record({
    kind: fc.constant("clean-checks" as const),
    clean: fc.constantFrom(seriousTo(0), seriousTo(1)),
    times: fc.integer({ min: 1, max: 3 }),
    counted: fc.constantFrom(undefined, routine),
  }),
  fc
    .subarray(
      [
        { id: "safe", label, when: seriousTo(0), partly: seriousTo(1) },
        { id: "better", label, when: progress(true) },
        { id: "low", label, when: { fact: "score", comparison: "less-than", value: 110 } as const },
      ],
      { minLength: 1 },
    )
    .map((criteria) => ({ kind: "criteria" as const, criteria })),
);

const limits = fc.subarray([
  {
    id: "no-progress",
    label,
    after: { unit: "checks", count: 3, which: progress(false) },
    outcome: "terminated",
  } as const,
  { id: "nine-months", label, after: { unit: "months", count: 9 }, outcome: "handed-over" } as const,
]);

/** How a list may be written, of whatever rules: all of them can be reached by the checks of the walks. */
const definitions = fc.record({
  id: fc.constant("any"),
  version: fc.constant(1),
  label: fc.constant(label),
  entry: fc.record({
    when: fc.constantFrom(scoreFrom(100), seriousFrom(1)),
    running: fc.integer({ min: 1, max: 2 }),
  }),
  slots: fc.option(slots.filter(fitsSomebody), { nil: undefined, freq: 3 }),
  cadence: fc.option(fc.record({ usual: period, heightened: period, watched: fc.option(period, { nil: undefined }) }), {
    nil: undefined,
  }),
  exit,
  watch: fc.option(
    fc.record({ months: fc.integer({ min: 1, max: 3 }), relapse: fc.constantFrom(seriousFrom(2), scoreFrom(150)) }),
    {
      nil: undefined,
      freq: 2,
    },
  ),
  limits,
});

/** Lists of whatever rules, each under the same id. */
export const lists = definitions.map((definition) => must(listing.freeze(definition)).listing);

/** A list of whatever rules, and a later version of it with whatever others. */
export const revisions = fc
  .tuple(lists, definitions)
  .map(([from, written]) => ({ from, to: must(listing.freeze({ ...written, version: 2 })).listing }));

/** How many subjects of a category, or of all, may be listed; endless where the list has no slots. */
export function mostListed({ definition }: listing.Listing, category: string): number {
  const { slots: written } = definition;
  if (written === undefined) return Infinity;
  if (written.per === "all") return written.count;
  return written.counts[category] ?? written.others ?? 0;
}

/** Counts who takes slots of those that a subject of a category could take. */
export function countListed(
  { definition }: listing.Listing,
  subjects: Iterable<listing.ListingSubject>,
  category: string,
): number {
  const shared = definition.slots?.per !== "category";
  return [...subjects].filter((each) => each.status === "listed" && (shared || each.category === category)).length;
}
