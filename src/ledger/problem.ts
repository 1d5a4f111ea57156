import type * as z from "zod";
import { readInput, refuse, type Refused, type Result } from "../core/index.js";
import { carriedOn, evolveProblem } from "./opinion-states.js";
import {
  ConsolidateInput,
  IdentifyInput,
  type ConsolidatedOpinion,
  type Opinion,
  type Problem,
  type ProblemConsolidated,
  type ProblemIdentified,
} from "./schema/index.js";

/**
 * Draws one problem from opinions that mean the same, and leaves its mark on each of them (归纳梳理).
 *
 * An opinion may go into several problems, and a problem draws on many opinions. Refuses with `invalid-input`,
 * `no-opinions` (nothing to draw from), `duplicate-opinion` (one named twice, or in this problem already) and
 * `backdated` (before an opinion was received).
 *
 * @param opinions - the opinions it is drawn from, at least one
 * @param input - id, category, scope, and who consolidates on which day
 * @returns the problem, the opinions with the problem added to them, and the one event both follow from
 * @example
 * {@includeCode ../../test/ledger/examples.test.ts#consolidate}
 */
export function consolidate(
  opinions: readonly Opinion[],
  input: z.input<typeof ConsolidateInput>,
): Result<
  { problem: Problem; opinions: readonly ConsolidatedOpinion[]; event: ProblemConsolidated },
  "invalid-input" | "no-opinions" | "duplicate-opinion" | "backdated"
> {
  const read = readInput(ConsolidateInput, input, "consolidate problem");
  if (!read.ok) return read;
  const { id, ...fields } = read.value;
  const refused = unfit(opinions, read.value);
  if (refused !== undefined) return refused;
  const ids = opinions.map((opinion) => opinion.id);
  const event: ProblemConsolidated = { type: "problem-consolidated", problem: id, opinions: ids, ...fields };
  const problem = evolveProblem(undefined, event);
  return { ok: true, problem, opinions: opinions.map((opinion) => carriedOn(opinion, event)), event };
}

/**
 * Enters a problem that was found without an opinion: by the unit itself, a superior or an inspection.
 *
 * Refuses with `invalid-input`, also where its origin is said to be `masses`: what people say comes in as their opinions.
 *
 * @param input - id, origin, category, scope, the problem in words, what it was found by, and who enters it on which day
 * @example
 * {@includeCode ../../test/ledger/examples.test.ts#identify}
 */
export function identify(
  input: z.input<typeof IdentifyInput>,
): Result<{ problem: Problem; event: ProblemIdentified }, "invalid-input"> {
  const read = readInput(IdentifyInput, input, "identify problem");
  if (!read.ok) return read;
  const { id, ...fields } = read.value;
  const event: ProblemIdentified = { type: "problem-identified", problem: id, ...fields };
  return { ok: true, problem: evolveProblem(undefined, event), event };
}

function unfit(
  opinions: readonly Opinion[],
  { id, on }: z.output<typeof ConsolidateInput>,
): Refused<"no-opinions" | "duplicate-opinion" | "backdated"> | undefined {
  if (opinions.length === 0) return refuse("no-opinions", `problem "${id}" draws on no opinion`);
  const seen = new Set<string>();
  for (const opinion of opinions) {
    if (seen.has(opinion.id) || (opinion.status === "consolidated" && opinion.problems.includes(id))) {
      return refuse("duplicate-opinion", `problem "${id}" draws on opinion "${opinion.id}" twice`);
    }
    if (on < opinion.on) {
      return refuse("backdated", `problem "${id}" of ${on} draws on opinion "${opinion.id}" of ${opinion.on}`);
    }
    seen.add(opinion.id);
  }
  return undefined;
}
