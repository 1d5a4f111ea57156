import {
  allows,
  backdated,
  readInput,
  refuse,
  wrongStatus,
  type InputOf,
  type Refused,
  type Result,
  type Stamp,
} from "../core/index.js";
import { carriedOn, detachedFrom } from "./opinion-states.js";
import { attached, begun, detached } from "./problem-states.js";
import {
  AttachInput,
  ConsolidateInput,
  DetachInput,
  IdentifyInput,
  OPINION_STEPS,
  type ConsolidatedOpinion,
  type Opinion,
  type OpinionDetached,
  type OpinionsAttached,
  type Problem,
  type ProblemConsolidated,
  type ProblemIdentified,
  type ReceivedOpinion,
} from "./schema/index.js";

/** Why opinions cannot go into a problem. */
export type UnfitOpinions = "no-opinions" | "duplicate-opinion" | "wrong-status" | "backdated";

/**
 * Draws one problem from opinions that mean the same, and leaves its mark on each of them (归纳梳理).
 *
 * An opinion may go into several problems, and a problem draws on many opinions. Refuses with `invalid-input`,
 * `no-opinions` (nothing to draw from), `duplicate-opinion` (one named twice, or in this problem already), `wrong-status`
 * (one is set aside) and `backdated` (before an opinion was received).
 *
 * @param opinions - the opinions it is drawn from, at least one
 * @param input - id, category, scope, and who consolidates on which day
 * @returns the problem, the opinions with the problem added to them, and the one event both follow from
 * @example
 * {@includeCode ../../test/ledger/examples.test.ts#consolidate}
 */
export function consolidate(
  opinions: readonly Opinion[],
  input: InputOf<typeof ConsolidateInput>,
): Result<
  { problem: Problem; opinions: readonly ConsolidatedOpinion[]; event: ProblemConsolidated },
  "invalid-input" | UnfitOpinions
> {
  const read = readInput(ConsolidateInput, input, "consolidate problem");
  if (!read.ok) return read;
  const { id, ...fields } = read.value;
  const fit = fitFor(id, opinions, read.value);
  if (!fit.ok) return fit;
  const ids = opinions.map((opinion) => opinion.id);
  const event: ProblemConsolidated = { type: "problem-consolidated", problem: id, opinions: ids, ...fields };
  return { ok: true, problem: begun(event), opinions: fit.opinions.map((opinion) => carriedOn(opinion, event)), event };
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
  input: InputOf<typeof IdentifyInput>,
): Result<{ problem: Problem; event: ProblemIdentified }, "invalid-input"> {
  const read = readInput(IdentifyInput, input, "identify problem");
  if (!read.ok) return read;
  const { id, ...fields } = read.value;
  const event: ProblemIdentified = { type: "problem-identified", problem: id, ...fields };
  return { ok: true, problem: begun(event), event };
}

/**
 * Puts more opinions behind a problem that exists; its priority grows with them.
 *
 * Refuses with `invalid-input`, `no-opinions`, `duplicate-opinion` (one named twice, or behind it already), `wrong-status` (one
 * is set aside) and `backdated` (before the problem or an opinion last changed).
 *
 * @param problem - the problem as it stands
 * @param opinions - the opinions that mean the same, at least one
 * @param input - who attaches them on which day
 * @returns the problem, the opinions with the problem added to them, and the one event both follow from
 * @example
 * {@includeCode ../../test/ledger/examples.test.ts#attach}
 */
export function attach(
  problem: Problem,
  opinions: readonly Opinion[],
  input: InputOf<typeof AttachInput>,
): Result<
  { problem: Problem; opinions: readonly ConsolidatedOpinion[]; event: OpinionsAttached },
  "invalid-input" | UnfitOpinions
> {
  const { id } = problem;
  const read = readInput(AttachInput, input, `attach opinions to problem "${id}"`);
  if (!read.ok) return read;
  const refused = backdated(`problem "${id}"`, problem.updated, read.value);
  if (refused !== undefined) return refused;
  const fit = fitFor(id, opinions, read.value);
  if (!fit.ok) return fit;
  const ids = opinions.map((opinion) => opinion.id);
  const event: OpinionsAttached = { type: "opinions-attached", problem: id, opinions: ids, ...read.value };
  const after = fit.opinions.map((opinion) => carriedOn(opinion, event));
  return { ok: true, problem: attached(problem, event), opinions: after, event };
}

/**
 * Takes an opinion out of a problem again, because it means something else; both keep that it once stood there.
 *
 * An opinion without another problem waits to be consolidated again. Refuses with `invalid-input`, `not-behind` (the problem
 * does not draw on it), `last-opinion` (nobody else brought the problem up) and `backdated`.
 *
 * @param problem - the problem as it stands
 * @param opinion - one of the opinions behind it
 * @param input - the reason, and who detaches it on which day
 * @returns the problem, the opinion, and the one event both follow from
 * @example
 * {@includeCode ../../test/ledger/examples.test.ts#detach}
 */
export function detach(
  problem: Problem,
  opinion: Opinion,
  input: InputOf<typeof DetachInput>,
): Result<
  { problem: Problem; opinion: ConsolidatedOpinion | ReceivedOpinion; event: OpinionDetached },
  "invalid-input" | "not-behind" | "last-opinion" | "backdated"
> {
  const names = `opinion "${opinion.id}" of problem "${problem.id}"`;
  const read = readInput(DetachInput, input, `detach ${names}`);
  if (!read.ok) return read;
  if (opinion.status !== "consolidated" || !opinion.problems.includes(problem.id)) {
    return refuse("not-behind", `problem "${problem.id}" does not draw on opinion "${opinion.id}"`);
  }
  if (problem.origin === "masses" && problem.opinions.length === 1) {
    return refuse("last-opinion", `problem "${problem.id}" would rest on nobody's opinion`);
  }
  const refused = backdated(names, problem.updated, read.value) ?? backdated(names, opinion.updated, read.value);
  if (refused !== undefined) return refused;
  const event: OpinionDetached = { type: "opinion-detached", problem: problem.id, opinion: opinion.id, ...read.value };
  return { ok: true, problem: detached(problem, event), opinion: detachedFrom(opinion, event), event };
}

/** Reads which of the opinions can go into the problem: all of them, or the first that cannot is refused. */
function fitFor(
  id: string,
  opinions: readonly Opinion[],
  stamp: Stamp,
):
  | { readonly ok: true; readonly opinions: readonly (ReceivedOpinion | ConsolidatedOpinion)[] }
  | Refused<UnfitOpinions> {
  if (opinions.length === 0) return refuse("no-opinions", `problem "${id}" draws on no opinion`);
  const fit = new Map<string, ReceivedOpinion | ConsolidatedOpinion>();
  for (const opinion of opinions) {
    if (!allows(OPINION_STEPS, "consolidate", opinion)) {
      return wrongStatus(OPINION_STEPS, "consolidate", "opinion", opinion);
    }
    const standsIn = opinion.status === "consolidated" && opinion.problems.some((problem) => problem === id);
    if (fit.has(opinion.id) || standsIn) {
      return refuse("duplicate-opinion", `problem "${id}" draws on opinion "${opinion.id}" twice`);
    }
    const refused = backdated(`opinion "${opinion.id}" of problem "${id}"`, opinion.updated, stamp);
    if (refused !== undefined) return refused;
    fit.set(opinion.id, opinion);
  }
  return { ok: true, opinions: [...fit.values()] };
}
