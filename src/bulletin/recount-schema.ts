import * as z from "zod";
import { IdText, type DeepReadonly } from "../core/index.js";
import { Condition } from "../rules/index.js";
import { PROPORTION_INTERVALS } from "../statistics/index.js";

/** Which records of a collection are meant: all of them, those named by their ids, or those that meet a condition. */
export const Selection = z.union([
  z.literal("all"),
  z.strictObject({ ids: z.array(IdText).refine(areDistinct, "names a record twice") }),
  z.strictObject({ where: Condition }),
]);
/** All records, some by their ids, or those that meet a condition over their facts. */
export type Selection = DeepReadonly<z.infer<typeof Selection>>;

/** What can be worked out of a number that each record has. */
export const STATISTICS = ["sum", "mean", "median", "least", "greatest"] as const;
/** One of {@link STATISTICS}. */
export type Statistic = (typeof STATISTICS)[number];

/** Which of several days is meant. */
export const DAY_ENDS = ["earliest", "latest"] as const;
/** One of {@link DAY_ENDS}. */
export type DayEnd = (typeof DAY_ENDS)[number];

/** The reason under which a rate leaves out what could not be decided. */
export const UNDECIDED = "undecided";

/** Which of the values has the first place. */
export const PLACE_ENDS = ["greatest", "least"] as const;
/** One of {@link PLACE_ENDS}. */
export type PlaceEnd = (typeof PLACE_ENDS)[number];

/** `apart`: records that cannot be decided are left out and told beside the number; without it there is no number. */
const undecided = z.literal("apart").optional();

/** Records of one collection. */
export const SelectedRecords = z.strictObject({ collection: IdText, select: Selection });
/** Records of one collection. */
export interface SelectedRecords extends DeepReadonly<z.infer<typeof SelectedRecords>> {}

/** Records that a rate leaves out of its denominator, with the reason as a kebab-case code. */
export const ExcludedRecords = z.strictObject({ reason: z.string().min(1), select: Selection });
/** Records that a rate leaves out, and why. */
export interface ExcludedRecords extends DeepReadonly<z.infer<typeof ExcludedRecords>> {}

const Excluded = z
  .array(ExcludedRecords)
  .refine((all) => areDistinct(all.map(({ reason }) => reason)), "gives a reason twice")
  .refine((all) => all.every(({ reason }) => reason !== UNDECIDED), `\`${UNDECIDED}\` is no reason that can be given`);

const ratedFields = {
  collection: IdText,
  /** Within the denominator. */
  numerator: Selection,
  denominator: Selection,
  /** Taken out of the denominator one after the other: a record falls under the first reason that fits. */
  excluded: Excluded.optional(),
  /** The fact that says what each record weighs, a number above 0; without it each counts once. */
  weight: IdText.optional(),
};

/** The records of a rate: those above, those below, and those left out below, each once or by its weight. */
export const RatedRecords = z.strictObject(ratedFields);
/** The records of a rate. */
export interface RatedRecords extends DeepReadonly<z.infer<typeof RatedRecords>> {}

/** Numbers of records that are added up. */
export const SummedRecords = z.strictObject({ collection: IdText, select: Selection, fact: IdText });
/** Records, and the fact whose numbers are added up. */
export interface SummedRecords extends DeepReadonly<z.infer<typeof SummedRecords>> {}

const Level = z.number().gt(0).lt(1);

/** The interval around a rate, where its records are a simple random sample: the procedure, and the confidence level. */
export const RateInterval = z.strictObject({ method: z.enum(PROPORTION_INTERVALS), level: Level });
/** The interval around a rate. */
export interface RateInterval extends Readonly<z.infer<typeof RateInterval>> {}

/** The interval around a difference of rates, where the records of both are independent simple random samples. */
export const DifferenceInterval = z.strictObject({ method: z.literal("newcombe"), level: Level });
/** The interval around a difference of rates. */
export interface DifferenceInterval extends Readonly<z.infer<typeof DifferenceInterval>> {}

/** What each kind of recount asks, without its kind. */
export const RECOUNT_FIELDS = {
  count: { collection: IdText, select: Selection, undecided },
  rate: { ...ratedFields, interval: RateInterval.optional(), undecided },
  share: { numerator: SelectedRecords, denominator: SummedRecords },
  ratio: { numerator: SelectedRecords, denominator: SelectedRecords, undecided },
  measure: { collection: IdText, select: Selection, fact: IdText, statistic: z.enum(STATISTICS), undecided },
  day: { collection: IdText, select: Selection, fact: IdText, end: z.enum(DAY_ENDS), undecided },
  value: { collection: IdText, id: IdText, fact: IdText },
  place: { collection: IdText, id: IdText, among: Selection, fact: IdText, first: z.enum(PLACE_ENDS), undecided },
  difference: { before: RatedRecords, after: RatedRecords, interval: DifferenceInterval.optional(), undecided },
} as const;

/** How many records there are. */
export const CountRecount = z.strictObject({ kind: z.literal("count"), ...RECOUNT_FIELDS.count });
/** How many records there are. */
export interface CountRecount extends DeepReadonly<z.infer<typeof CountRecount>> {}

/** How many records among others of the same collection. */
export const RateRecount = z.strictObject({ kind: z.literal("rate"), ...RECOUNT_FIELDS.rate });
/** How many records among others of the same collection. */
export interface RateRecount extends DeepReadonly<z.infer<typeof RateRecount>> {}

/** How many records among as many as others say together: people who answered, among those whom each unit's record counts. */
export const ShareRecount = z.strictObject({ kind: z.literal("share"), ...RECOUNT_FIELDS.share });
/** How many records among as many as others say. */
export interface ShareRecount extends DeepReadonly<z.infer<typeof ShareRecount>> {}

/** How many records on each of others, of the same collection or not. */
export const RatioRecount = z.strictObject({ kind: z.literal("ratio"), ...RECOUNT_FIELDS.ratio });
/** How many records on each of others. */
export interface RatioRecount extends DeepReadonly<z.infer<typeof RatioRecount>> {}

/** A statistic of one fact of records. */
export const MeasureRecount = z.strictObject({ kind: z.literal("measure"), ...RECOUNT_FIELDS.measure });
/** A statistic of one fact of records. */
export interface MeasureRecount extends DeepReadonly<z.infer<typeof MeasureRecount>> {}

/** The first or last of the days that records name; of no records it is unknown. */
export const DayRecount = z.strictObject({ kind: z.literal("day"), ...RECOUNT_FIELDS.day });
/** The first or last of the days that records name. */
export interface DayRecount extends DeepReadonly<z.infer<typeof DayRecount>> {}

/** What one record carries as a number under the name of a fact; where it carries none, that is unknown. */
export const ValueRecount = z.strictObject({ kind: z.literal("value"), ...RECOUNT_FIELDS.value });
/** A number that one record carries. */
export interface ValueRecount extends DeepReadonly<z.infer<typeof ValueRecount>> {}

/** The place of one record among others, itself one of them: one more than how many of them have a greater number, or a lesser. */
export const PlaceRecount = z.strictObject({ kind: z.literal("place"), ...RECOUNT_FIELDS.place });
/** The place of one record among others. */
export interface PlaceRecount extends DeepReadonly<z.infer<typeof PlaceRecount>> {}

/** By how many percentage points one rate is above another. */
export const DifferenceRecount = z.strictObject({ kind: z.literal("difference"), ...RECOUNT_FIELDS.difference });
/** By how many percentage points the rate after is above the rate before. */
export interface DifferenceRecount extends DeepReadonly<z.infer<typeof DifferenceRecount>> {}

/**
 * How a figure is counted again: which records of which collection, and what is made of them; plain data.
 *
 * A record that a condition cannot decide (its fact is missing, of another kind, or an interval across the line) is never counted
 * as one or the other. Without `undecided: "apart"` one such record is enough to refuse the number.
 */
export const Recount = z.discriminatedUnion("kind", [
  CountRecount,
  RateRecount,
  ShareRecount,
  RatioRecount,
  MeasureRecount,
  DayRecount,
  ValueRecount,
  PlaceRecount,
  DifferenceRecount,
]);
/** The way a figure is counted again from records. */
export type Recount =
  | CountRecount
  | RateRecount
  | ShareRecount
  | RatioRecount
  | MeasureRecount
  | DayRecount
  | ValueRecount
  | PlaceRecount
  | DifferenceRecount;

/** Tells whether records count by a weight in a recount, so that its numbers are sums of weights. */
export function isWeighed(recount: Recount): boolean {
  if (recount.kind === "rate") return recount.weight !== undefined;
  return recount.kind === "difference" && [recount.before, recount.after].some(({ weight }) => weight !== undefined);
}

/** Lists the selections that a recount makes, with their collections. */
export function selectionsOf(recount: Recount): readonly SelectedRecords[] {
  switch (recount.kind) {
    case "count":
    case "measure":
    case "day":
      return [recount];
    case "ratio":
    case "share":
      return [recount.numerator, recount.denominator];
    case "rate":
      return ratedSelections(recount);
    case "value":
      return [oneOf(recount)];
    case "place":
      return [{ collection: recount.collection, select: recount.among }, oneOf(recount)];
    case "difference":
      return [...ratedSelections(recount.before), ...ratedSelections(recount.after)];
  }
}

function ratedSelections({ collection, numerator, denominator, excluded = [] }: RatedRecords): SelectedRecords[] {
  const selections = [denominator, ...excluded.map(({ select }) => select), numerator];
  return selections.map((select) => ({ collection, select }));
}

/** Selects the one record that a recount names. */
export function oneOf({ collection, id }: { readonly collection: string; readonly id: string }): SelectedRecords {
  return { collection, select: { ids: [id] } };
}

function areDistinct(names: readonly string[]): boolean {
  return new Set(names).size === names.length;
}
