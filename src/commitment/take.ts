import type * as z from "zod";
import {
  allows,
  askEveryStep,
  backdated,
  readInput,
  refuse,
  wrongStatus,
  type CalendarDay,
  type PossibleStep,
  type Refused,
  type Stamp,
  type WouldBe,
} from "../core/index.js";
import { reportsOf, type PledgeBefore } from "./evolve.js";
import { PLEDGE_STEPS, type Objection, type Pledge, type PledgeStep, type PledgeText } from "./schema/index.js";

/** What can stand against each step, whatever its own arguments. */
export interface PledgeStepRefusals {
  readonly review: "wrong-status" | "backdated" | "not-independent";
  readonly repropose: "wrong-status" | "backdated";
  readonly publish: "wrong-status" | "backdated" | "already-due";
  readonly object: "wrong-status" | "backdated" | "objections-closed";
  readonly answerObjection: "wrong-status" | "backdated" | "no-objection" | "not-independent";
  readonly begin: "wrong-status" | "backdated" | "objections-taken" | "objection-open";
  readonly report: "wrong-status" | "backdated" | "objections-taken" | "objection-open";
  readonly revise:
    "wrong-status" | "backdated" | "objections-taken" | "objection-open" | "revision-asked" | "already-due";
  readonly decideRevision: "wrong-status" | "backdated" | "no-revision" | "not-independent";
  readonly evaluate: "wrong-status" | "backdated" | "objections-taken" | "objection-open";
  readonly settle: "wrong-status" | "backdated" | "objections-taken" | "objection-open" | "not-independent";
  readonly changeVerdict: "wrong-status" | "backdated" | "not-independent";
}
/** What can stand against one step, whatever its own arguments. */
export type PledgeStepRefusal<Step extends PledgeStep = PledgeStep> = PledgeStepRefusals[Step];

/** Reads a step's input and asks whether the step may be taken: the way into every step on a pledge. */
export function take<Step extends PledgeStep, Schema extends z.ZodType<Stamp>>(
  step: Step,
  schema: Schema,
  pledge: Pledge,
  input: unknown,
):
  | { readonly ok: true; readonly before: PledgeBefore<Step>; readonly given: z.output<Schema> }
  | Refused<PledgeStepRefusal<Step> | "invalid-input"> {
  const read = readInput(schema, input, `${step} pledge "${pledge.id}"`);
  if (!read.ok) return read;
  const guard = mayTake(step, pledge, read.value);
  return guard.ok ? { ok: true, before: guard.before, given: read.value } : guard;
}

/**
 * Lists every step with whether this actor may take it on this day, and the reason beside each "no".
 *
 * Where it says yes, only the step's own arguments can still be refused. An actor, a day or a moment that cannot be read is
 * `invalid-input` to every step.
 *
 * @param pledge - the pledge, in any status
 * @param wouldBe - the actor, the day `on`, and the moment `at` where it is known
 * @example
 * {@includeCode ../../test/commitment/examples.test.ts#possible-steps}
 */
export function possibleSteps(
  pledge: Pledge,
  wouldBe: WouldBe,
): readonly PossibleStep<PledgeStep, PledgeStepRefusal | "invalid-input">[] {
  return askEveryStep(PLEDGE_STEPS, `pledge "${pledge.id}"`, wouldBe, (step, stamp) => mayTake(step, pledge, stamp));
}

/** Status, then time, then who acts: the part of every step that does not depend on its own arguments. */
function mayTake<Step extends PledgeStep>(
  step: Step,
  pledge: Pledge,
  stamp: Stamp,
): { readonly ok: true; readonly before: PledgeBefore<Step> } | Refused<PledgeStepRefusal<Step>> {
  const { id, updated } = pledge;
  if (!allows(PLEDGE_STEPS, step, pledge)) return wrongStatus(PLEDGE_STEPS, step, "pledge", pledge);
  const refused = backdated(`pledge "${id}"`, updated, stamp) ?? ownGuard(step, pledge, stamp);
  // The guard narrowed the status, and each step has the codes of its own guard: both follow `step`, which the compiler
  // does not trace through the type parameter.
  return (refused ?? { ok: true, before: pledge }) as ReturnType<typeof mayTake<Step>>;
}

function ownGuard(step: PledgeStep, pledge: Pledge, { by, on }: Stamp): Refused<PledgeStepRefusal> | undefined {
  switch (step) {
    case "review":
    case "changeVerdict":
      return dependent(step, pledge, by);
    case "publish":
      return alreadyDue("published", pledge.id, pledge, on);
    case "object":
      return objectionsClosed(pledge, on);
    case "answerObjection":
      return unanswerable(pledge, by);
    case "revise":
      return unsettled(pledge, on) ?? pending(pledge) ?? alreadyDue("revised", pledge.id, pledge, on);
    case "decideRevision":
      return nothingAsked(pledge) ?? dependent(step, pledge, by);
    case "settle":
      return unsettled(pledge, on) ?? dependent(step, pledge, by);
    case "begin":
    case "report":
    case "evaluate":
      return unsettled(pledge, on);
    case "repropose":
      return undefined;
  }
}

function objectionsClosed(pledge: Pledge, on: CalendarDay): Refused<"objections-closed"> | undefined {
  const until = "publication" in pledge ? pledge.publication.objectionsUntil : undefined;
  if (until !== undefined && on <= until) return undefined;
  const closed = until === undefined ? "was published without taking any" : `took them until ${until}`;
  return refuse("objections-closed", `pledge "${pledge.id}" takes no objections on ${on}: it ${closed}`);
}

function openObjections(pledge: Pledge): readonly Objection[] {
  return "objections" in pledge ? pledge.objections.filter(({ answer }) => answer === undefined) : [];
}

function unanswerable(pledge: Pledge, by: string): Refused<"no-objection" | "not-independent"> | undefined {
  const open = openObjections(pledge);
  if (open.length === 0) {
    return refuse("no-objection", `pledge "${pledge.id}" has no objection that is still to be answered`);
  }
  if (open.some((each) => each.by !== by)) return dependent("answerObjection", pledge, by);
  return refuse("not-independent", `"${by}" made every open objection to pledge "${pledge.id}" and cannot answer one`);
}

/** While the public may still say no, or was not answered, nothing rests on the pledge. */
function unsettled(pledge: Pledge, on: CalendarDay): Refused<"objections-taken" | "objection-open"> | undefined {
  if (pledge.status !== "published") return undefined;
  const { id, publication } = pledge;
  const { objectionsUntil: until } = publication;
  if (until !== undefined && on <= until) {
    return refuse("objections-taken", `pledge "${id}" takes objections until ${until}, and ${on} is not after it`);
  }
  const [open] = openObjections(pledge);
  if (open === undefined) return undefined;
  return refuse("objection-open", `objection "${open.objection}" to pledge "${id}" is not answered`);
}

function pending(pledge: Pledge): Refused<"revision-asked"> | undefined {
  if (!("revision" in pledge) || pledge.revision === undefined) return undefined;
  return refuse(
    "revision-asked",
    `pledge "${pledge.id}" waits since ${pledge.revision.on} for a revision to be decided`,
  );
}

function nothingAsked(pledge: Pledge): Refused<"no-revision"> | undefined {
  if ("revision" in pledge && pledge.revision !== undefined) return undefined;
  return refuse("no-revision", `no revision of pledge "${pledge.id}" waits for a decision`);
}

function dependent(step: PledgeStep, pledge: Pledge, by: string): Refused<"not-independent"> | undefined {
  const part = partOf(by, pledge);
  if (part === undefined) return undefined;
  return refuse("not-independent", `"${by}" ${part} pledge "${pledge.id}" and cannot ${VERBS[step] ?? step} it`);
}

const VERBS: Partial<Record<PledgeStep, string>> = {
  answerObjection: "answer an objection to",
  decideRevision: "decide on a revision of",
  changeVerdict: "change the verdict on",
};

type Part = "made" | "proposed" | "reported on" | "asked to revise";

/** What somebody had to do with a pledge that they would judge. */
export function partOf(by: string, pledge: Pledge): Part | undefined {
  if (by === pledge.maker.id) return "made";
  if (proposersOf(pledge).includes(by)) return "proposed";
  if (reportsOf(pledge).some((report) => report.by === by)) return "reported on";
  return askersOf(pledge).includes(by) ? "asked to revise" : undefined;
}

function proposersOf(pledge: Pledge): readonly string[] {
  const earlier = pledge.earlier.flatMap((each) => (each.ended === "returned" ? [each.proposed.by] : []));
  return [pledge.proposed.by, ...earlier];
}

function askersOf(pledge: Pledge): readonly string[] {
  const approved = pledge.earlier.flatMap((each) => (each.ended === "revised" ? [each.asked.by] : []));
  if (!("refusedRevisions" in pledge)) return approved;
  const refused = pledge.refusedRevisions.map(({ asked }) => asked.by);
  return [...approved, ...refused, ...(pledge.revision === undefined ? [] : [pledge.revision.by])];
}

/** A promise for a day that has passed is no promise: not as a proposal, not in public, and not as a change of one that failed. */
export function alreadyDue(
  done: "proposed" | "published" | "revised" | "open to objections",
  id: string,
  { due }: Pick<PledgeText, "due">,
  on: CalendarDay,
): Refused<"already-due"> | undefined {
  if (due === undefined || due >= on) return undefined;
  return refuse("already-due", `pledge "${id}" would be ${done} on ${on}, after the day it is due, ${due}`);
}
