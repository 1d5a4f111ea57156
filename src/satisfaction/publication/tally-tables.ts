import * as z from "zod";
import { IdText, type DeepReadonly } from "../../core/index.js";
import { cellsOf, together } from "../cell.js";
import { unitOf } from "../layout.js";
import { pool } from "../merge.js";
import { outcomesOf } from "../outcome.js";
import type { ProtocolDefinition } from "../protocol.js";
import { GROUPINGS, type Grouping } from "../score.js";
import type { Tally } from "../tally.js";
import { allPlacesOf, placesOf } from "./cell.js";
import type { CountTable, Dimension } from "./count-table.js";
import type { PublicationRules } from "./publication.js";
import type { Position } from "./published-table.js";

/** The answers to one question, split by what is known of the evaluation. */
export const TallyTable = z.strictObject({
  question: IdText,
  by: z
    .array(z.enum(GROUPINGS))
    .min(1)
    .refine((by) => new Set(by).size === by.length, "names a grouping twice"),
});
/** A question, and by what its answers are split. */
export interface TallyTable extends DeepReadonly<z.infer<typeof TallyTable>> {}

/**
 * Makes a table of counts of every answer to a question, whatever its worth.
 *
 * All tables count the same forms. So each question is a dimension of its own, and the sums over it are shared by all tables.
 *
 * @param definition - the protocol that was frozen
 * @param tally - counted under it
 * @param table - the question and the groupings, in the order of the dimensions
 */
export function countTableOf(definition: ProtocolDefinition, tally: Tally, { question, by }: TallyTable): CountTable {
  const groups = by.map((grouping): Dimension => {
    return { id: grouping, categories: categoriesOf(definition, tally, grouping), total: true };
  });
  const outcomes: Dimension = { id: question, categories: outcomesOf(definition).map(({ code }) => code), total: true };
  const counts = placesOf(groups).flatMap((place) => countsAt(definition, tally, question, placeOf(by, place)));
  return { id: [question, ...by].join(" × "), universe: "responses", dimensions: [...groups, outcomes], counts };
}

/**
 * Lists the counts that everybody knows to be 0: of a class by a channel by which it is not asked.
 *
 * @param definition - the protocol that was frozen
 * @param table - counts under it
 */
export function knownZeros({ classes }: ProtocolDefinition, table: CountTable): PublicationRules["known"] {
  const by = table.dimensions.map(({ id }) => id);
  const isNeverAsked = (at: Position): boolean => {
    const place = placeOf(by, at);
    const asked = classes.find(({ id }) => id === place.class)?.channels;
    return asked !== undefined && place.channel !== undefined && !asked.includes(place.channel);
  };
  return allPlacesOf(table.dimensions)
    .filter(isNeverAsked)
    .map((at) => ({ table: table.id, at }));
}

type Place = Partial<Record<Grouping, string>>;

/** What a place of a table says of unit, class and channel. */
function placeOf(dimensions: readonly string[], at: Position): Place {
  return Object.fromEntries(
    GROUPINGS.flatMap((grouping) => {
      const category = at[dimensions.indexOf(grouping)];
      return typeof category === "string" ? [[grouping, category]] : [];
    }),
  );
}

function categoriesOf(
  { units, classes, channels = [] }: ProtocolDefinition,
  tally: Tally,
  grouping: Grouping,
): string[] {
  if (grouping === "unit") return [...(units ?? Object.keys(tally.units).sort())];
  return (grouping === "class" ? classes : channels).map(({ id }) => id);
}

function countsAt(
  definition: ProtocolDefinition,
  tally: Tally,
  question: string,
  { unit, ...within }: Place,
): readonly number[] {
  const units = unit === undefined ? Object.values(tally.units) : [unitOf(tally, unit)];
  const counted = pool(tally, units);
  return together(definition, cellsOf(definition, tally, counted, tally.questions.indexOf(question), within)).counts;
}
