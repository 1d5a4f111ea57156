import * as z from "zod";
import { readInput, refuse, type InputOf, type Result } from "../../core/index.js";
import { checkProtocol } from "../freeze.js";
import { outcomesOf } from "../outcome.js";
import type { Protocol, ProtocolDefinition } from "../protocol.js";
import type { Tally } from "../tally.js";
import { PercentageRules, DISPLAY_POLICIES, PublicationRules, type LineMinimum } from "./publication.js";
import { publish, type Publication, type PublicationRefusal } from "./publish.js";
import { TallyTable, countTableOf, knownZeros } from "./tally-tables.js";

/** Which tables of a survey are published together, and what its protocol does not fix of them. */
export const TallyPublication = z.strictObject({
  tables: z.array(TallyTable).min(1),
  zeros: z.enum(DISPLAY_POLICIES),
  /** What happens to a group that answered a question alike: its counts are hidden, or shown. */
  unanimous: z.enum(DISPLAY_POLICIES),
  /** Kept by the publisher and printed nowhere; see {@link PublicationRules}. */
  seed: PublicationRules.shape.seed,
  /** Of the forms that came back, in each group; absent where only counts are published. */
  percentages: PercentageRules.omit({ along: true }).optional(),
});
/** Tables by question and grouping, and how they are printed. */
export interface TallyPublication extends z.infer<typeof TallyPublication> {}

/** Why the counts of a survey cannot be published. */
export type TallyPublicationRefusal =
  PublicationRefusal | "different-protocol" | "definition-changed" | "no-suppression" | "unknown-question";

/**
 * Publishes what was answered to questions of a survey, under the floor, the protection and the minimum that its protocol froze.
 *
 * A table has a count for each grade and for each kind of answer that is no grade, so its percentages are shares of the forms that came back,
 * unweighed; the rates and scores that the protocol defines are those of {@link answerable/satisfaction!score}. A group with fewer answers on the scale
 * than the minimum shows how many forms it gave, and no more. A class has no forms by a channel by which it is not asked, which is
 * shown, since the form says so.
 *
 * Refuses as {@link publish} does, and with `different-protocol`, `definition-changed`, `no-suppression` (the protocol fixes no floor),
 * and `unknown-question`.
 *
 * @param protocol - the frozen protocol, with `suppression`
 * @param tally - counted under it
 * @param publication - all tables that are published of it
 * @example
 * {@includeCode ../../../test/satisfaction/publication/examples.test.ts#publish-tally}
 */
export function publishTally(
  protocol: Protocol,
  tally: Tally,
  publication: InputOf<typeof TallyPublication>,
): Result<Publication, TallyPublicationRefusal> {
  const read = readInput(TallyPublication, publication, "publication");
  if (!read.ok) return read;
  const known = checkProtocol(tally, protocol);
  if (!known.ok) return known;
  const { definition } = protocol;
  if (definition.suppression === undefined) {
    return refuse("no-suppression", `protocol "${definition.id}" fixes no floor for publication`);
  }
  const strange = read.value.tables.find(({ question }) => !tally.questions.includes(question));
  if (strange !== undefined) return refuse("unknown-question", `the form has no question "${strange.question}"`);
  const tables = read.value.tables.map((table) => countTableOf(definition, tally, table));
  return publish(tables, {
    ...definition.suppression,
    ...rulesOf(definition, read.value),
    known: tables.flatMap((table) => knownZeros(definition, table)),
  });
}

function rulesOf(
  definition: ProtocolDefinition,
  { tables, zeros, unanimous, percentages, seed }: TallyPublication,
): Pick<PublicationRules, "zeros" | "minimums" | "unanimity" | "percentages" | "seed"> {
  const questions = [...new Set(tables.map(({ question }) => question))];
  const counted = outcomesOf(definition).flatMap(({ code, graded }) => (graded ? [code] : []));
  const minimums = questions.map((along): LineMinimum => ({ along, counted, least: definition.minimum }));
  const unanimity = unanimous === "hide" ? questions : [];
  const printing = percentages === undefined ? {} : { percentages: { ...percentages, along: questions } };
  return { zeros, minimums, unanimity, seed, ...printing };
}
