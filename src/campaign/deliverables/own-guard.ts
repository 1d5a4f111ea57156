import { refuse, type Refused, type Stamp } from "../../core/index.js";
import type { DeliverableKind, Plan } from "../schema/index.js";
import { actsFor, isSameHand, supervisorsOf } from "../supervision.js";
import { kindOf, noCircle } from "./kind.js";
import type { Deliverable, DeliverableStep, Publication } from "./schema/index.js";
import { latestOf, sinceJudged } from "./version.js";

/** What can stand against a step because of who acts, or of what the version went through. */
export type OwnRefusal =
  | "unknown-circle"
  | "not-independent"
  | "too-few-comment-rounds"
  | "not-the-supervisor"
  | "nothing-planned"
  | "nothing-to-withdraw";

/** What stands against a step for this actor, whatever its own arguments, once plan, status and day are in order. */
export function ownGuard(
  step: DeliverableStep,
  plan: Plan,
  deliverable: Deliverable,
  { by, on }: Stamp,
): Refused<OwnRefusal> | undefined {
  switch (step) {
    case "review":
      return (
        ownMatter(step, plan, deliverable, by) ??
        secondStage(plan, deliverable, by) ??
        uncommented(plan, deliverable) ??
        stranger(plan, deliverable, by)
      );
    case "appraise":
      return unasked(plan, deliverable) ?? ownMatter(step, plan, deliverable, by) ?? itself(step, deliverable, by);
    case "seekComments":
    case "publish":
      return noCircle(plan);
    case "withdrawPublication":
      return nothingHangs(deliverable, on);
    case "moveToPlan":
      return ownMatter(step, plan, deliverable, by) ?? itself(step, deliverable, by);
    case "redraft":
      return undefined;
  }
}

/** Whoever drafted any version has a hand in the latest one, so that no two people pass it by turns. */
function ownMatter(
  step: "review" | "appraise" | "moveToPlan",
  plan: Plan,
  { id, member, versions }: Deliverable,
  by: string,
): Refused<"not-independent"> | undefined {
  if (by === member) return refuse("not-independent", `deliverable "${id}" is that of "${by}", who cannot ${step} it`);
  const own = versions.find(({ drafted }) => isSameHand(plan, drafted.by, by));
  if (own === undefined) return undefined;
  return refuse(
    "not-independent",
    `"${own.drafted.by}" drafted version ${own.number} of deliverable "${id}", and "${by}" cannot ${step} it`,
  );
}

function itself(
  step: "appraise" | "moveToPlan",
  { id, unit }: Deliverable,
  by: string,
): Refused<"not-independent"> | undefined {
  return by === unit
    ? refuse("not-independent", `unit "${unit}" cannot ${step} its own deliverable "${id}"`)
    : undefined;
}

function secondStage(plan: Plan, deliverable: Deliverable, by: string): Refused<"not-independent"> | undefined {
  const { number, reviews } = latestOf(deliverable);
  const earlier = reviews.find((review) => isSameHand(plan, review.by, by));
  if (earlier === undefined) return undefined;
  return refuse(
    "not-independent",
    `"${earlier.by}" reviewed version ${number} of deliverable "${deliverable.id}" at stage "${earlier.stage}", and "${by}" cannot fill another`,
  );
}

function uncommented(plan: Plan, deliverable: Deliverable): Refused<"too-few-comment-rounds"> | undefined {
  const { commentRounds = 0 } = kindOf(plan, deliverable.kind);
  const held = sinceJudged(deliverable).flatMap(({ comments }) => comments).length;
  if (held >= commentRounds) return undefined;
  return refuse(
    "too-few-comment-rounds",
    `deliverable "${deliverable.id}" had ${held} of ${commentRounds} rounds of comments since it was begun or last judged`,
  );
}

/** The stage of the chain that is to review the latest version next; none once all have. */
export function nextStage(
  { review = [] }: DeliverableKind,
  deliverable: Deliverable,
): NonNullable<DeliverableKind["review"]>[number] | undefined {
  return review[latestOf(deliverable).reviews.length];
}

function stranger(plan: Plan, deliverable: Deliverable, by: string): Refused<"not-the-supervisor"> | undefined {
  const { id, kind, unit, batch, level } = deliverable;
  const next = nextStage(kindOf(plan, kind), deliverable);
  const role = next?.role;
  if (role === undefined) return undefined;
  if (supervisorsOf(plan, { id: unit, batch, level }, role).some((each) => actsFor(each, by))) return undefined;
  return refuse(
    "not-the-supervisor",
    `"${by}" acts for no ${role} that supervises unit "${unit}", so cannot review deliverable "${id}" at stage "${next?.id}"`,
  );
}

function unasked(plan: Plan, { id, kind }: Deliverable): Refused<"nothing-planned"> | undefined {
  if (kindOf(plan, kind).appraisal !== undefined) return undefined;
  return refuse(
    "nothing-planned",
    `plan "${plan.id}" asks for no appraisal of "${kind}", which deliverable "${id}" is`,
  );
}

/** A publication that came down, or whose last day has passed, cannot be taken down any more. */
export function isOver({ until, withdrawn }: Publication, on: string): boolean {
  return withdrawn !== undefined || until < on;
}

/** Refuses to take anything down where nothing of the latest version hangs, or is to hang. */
export function nothingHangs(deliverable: Deliverable, on: string): Refused<"nothing-to-withdraw"> | undefined {
  const { number, publications } = latestOf(deliverable);
  if (publications.some((each) => !isOver(each, on))) return undefined;
  return refuse(
    "nothing-to-withdraw",
    `version ${number} of deliverable "${deliverable.id}" hangs nowhere on ${on} or later`,
  );
}
