import {
  DamagedHistoryError,
  allows,
  changedOn,
  doneOf,
  mustNotPrecede,
  stampOf,
  unknownEvent,
} from "../core/index.js";
import { inForceSince, textOf } from "./in-force.js";
import {
  PLEDGE_STEPS,
  type ApprovedPledge,
  type EvaluatedPledge,
  type Evaluation,
  type Objection,
  type Pledge,
  type PledgeBegun,
  type PledgeEvaluated,
  type PledgeEvent,
  type PledgeInPerformance,
  type PledgeObjected,
  type PledgeObjectionAnswered,
  type PledgeProposed,
  type PledgePublished,
  type PledgeReported,
  type PledgeReproposed,
  type PledgeReviewed,
  type PledgeRevisionAsked,
  type PledgeRevisionDecided,
  type PledgeSettled,
  type PledgeStep,
  type PledgeVerdictChanged,
  type ProposedPledge,
  type PublishedPledge,
  type Report,
  type ReportedPledge,
  type ReturnedPledge,
  type SettledPledge,
} from "./schema/index.js";

/** The status a pledge must have before a step. */
export type PledgeBefore<Step extends PledgeStep> = Extract<
  Pledge,
  { status: (typeof PLEDGE_STEPS)[Step]["from"][number] }
>;
/** A pledge that was given in public and has no verdict yet. */
export type RunningPledge = Extract<Pledge, { status: (typeof PLEDGE_STEPS)["report"]["from"][number] }>;

/** The pledge that a proposal begins. */
export function proposed(event: PledgeProposed): ProposedPledge {
  const { type, pledge: id, by, on, at, ...fields } = event;
  const history = { version: 1, proposed: stampOf(event), earlier: [], updated: doneOf(event) };
  return { ...fields, ...history, status: "proposed", id };
}

/** The pledge as its review left it. */
export function reviewed(pledge: ProposedPledge, event: PledgeReviewed): ApprovedPledge | ReturnedPledge {
  const { type, pledge: id, verdict, ...review } = event;
  return { ...pledge, status: verdict, review, updated: changedOn(pledge, event) };
}

/** The pledge with its new text; nothing of the old one is left in it but the version that is kept. */
export function reproposed(pledge: ReturnedPledge, event: PledgeReproposed): ProposedPledge {
  const { review, published, ...rest } = pledge;
  const { version, proposed: before } = pledge;
  const returned = {
    ended: "returned",
    version,
    ...textOf(pledge),
    proposed: before,
    review,
    ...(published !== undefined && { published }),
  } as const;
  return {
    ...withoutText(rest),
    ...textOf(event),
    status: "proposed",
    version: version + 1,
    proposed: stampOf(event),
    earlier: [...pledge.earlier, returned],
    updated: changedOn(pledge, event),
  };
}

type Texted = { readonly [Field in keyof ReturnType<typeof textOf>]?: unknown };

function withoutText<Given extends Texted>(pledge: Given): Omit<Given, keyof Texted> {
  const { statement, measure, due, milestones, recurs, dependsOn, ...rest } = pledge;
  return rest;
}

/** The pledge given in public. */
export function published(pledge: ApprovedPledge, event: PledgePublished): PublishedPledge {
  const { type, pledge: id, ...publication } = event;
  const nothingYet = { objections: [], refusedRevisions: [] };
  return { ...pledge, ...nothingYet, status: "published", publication, updated: changedOn(pledge, event) };
}

/** The pledge with one objection more. */
export function objected(pledge: PublishedPledge, event: PledgeObjected): PublishedPledge {
  const { type, pledge: id, ...objection } = event;
  return { ...pledge, objections: [...pledge.objections, objection], updated: changedOn(pledge, event) };
}

/** The pledge with an objection answered; one that is sustained sends it back. */
export function objectionAnswered(
  pledge: PublishedPledge,
  event: PledgeObjectionAnswered,
): PublishedPledge | ReturnedPledge {
  const { type, pledge: id, objection: answered, ...answer } = event;
  const objections = pledge.objections.map((each): Objection =>
    each.objection === answered ? { ...each, answer } : each,
  );
  const updated = changedOn(pledge, event);
  if (answer.verdict === "rejected") return { ...pledge, objections, updated };
  const { publication, revision, refusedRevisions, review: approval, ...kept } = pledge;
  const review = { reasons: [answer.reason], ...stampOf(event) };
  const shown = { approval, publication, objections };
  return { ...withoutObjections(kept), status: "returned", review, published: shown, updated };
}

function withoutObjections<Given extends { readonly objections: unknown }>(pledge: Given): Omit<Given, "objections"> {
  const { objections, ...rest } = pledge;
  return rest;
}

/** The pledge on which work began. */
export function begun(pledge: PublishedPledge, event: PledgeBegun): PledgeInPerformance {
  return { ...pledge, status: "in-performance", begun: stampOf(event), updated: changedOn(pledge, event) };
}

/** The pledge with one report more. */
export function reported(pledge: RunningPledge, event: PledgeReported): ReportedPledge {
  const { type, pledge: id, ...given } = event;
  const report = { ...given, version: pledge.version };
  const known = { reports: [...reportsOf(pledge), report], evaluations: evaluationsOf(pledge) };
  return { ...pledge, ...known, status: "reported", updated: changedOn(pledge, event) };
}

/** The pledge with a change asked for. */
export function revisionAsked<Running extends RunningPledge>(pledge: Running, event: PledgeRevisionAsked): Running {
  const { type, pledge: id, ...revision } = event;
  return { ...pledge, revision, updated: changedOn(pledge, event) };
}

/** The pledge with the change decided: its new text is in force from this day, or the old one stays. */
export function revisionDecided<Running extends RunningPledge>(pledge: Running, event: PledgeRevisionDecided): Running {
  const { revision: asked, ...rest } = pledge;
  if (asked === undefined)
    throw new DamagedHistoryError(`pledge "${pledge.id}" has no revision to decide on ${event.on}`);
  const { reason, place, verdict } = event;
  const decision = { ...stampOf(event), reason };
  const updated = changedOn(pledge, event);
  if (verdict === "refused" || place === undefined) {
    const refusedRevisions = [...pledge.refusedRevisions, { asked, refused: decision }];
    // Only the asked revision is taken out, and it is optional in every running status.
    return { ...rest, refusedRevisions, updated } as unknown as Running;
  }
  const replaced = {
    ended: "revised",
    version: pledge.version,
    ...textOf(pledge),
    inForce: { ...inForceSince(pledge), until: event.on },
    asked: { ...stampOf(asked), reason: asked.reason },
    approved: { ...decision, place },
  } as const;
  const earlier = [...pledge.earlier, replaced];
  // The text is replaced as a whole by one of the same type.
  return {
    ...withoutText(rest),
    ...textOf(asked.text),
    version: pledge.version + 1,
    earlier,
    updated,
  } as unknown as Running;
}

/** The pledge with one evaluation more. */
export function evaluated(pledge: RunningPledge, event: PledgeEvaluated): EvaluatedPledge {
  const evaluation: Evaluation = { ...event.opinion, ...stampOf(event) };
  const known = { reports: reportsOf(pledge), evaluations: [...evaluationsOf(pledge), evaluation] };
  return { ...pledge, ...known, status: "evaluated", updated: changedOn(pledge, event) };
}

/** The pledge with its verdict. */
export function settled(pledge: RunningPledge, event: PledgeSettled): SettledPledge {
  const { type, pledge: id, ...settlement } = event;
  const known = { reports: reportsOf(pledge), evaluations: evaluationsOf(pledge), superseded: [] };
  return { ...pledge, ...known, status: "settled", settlement, updated: changedOn(pledge, event) };
}

/** The pledge with another verdict in force; the one before is kept. */
export function verdictChanged(pledge: SettledPledge, event: PledgeVerdictChanged): SettledPledge {
  const { type, pledge: id, cause, evidence, progress, ...given } = event;
  const change = { cause, evidence, ...(progress !== undefined && { progress }) };
  const superseded = [...pledge.superseded, pledge.settlement];
  return { ...pledge, settlement: { ...given, change }, superseded, updated: changedOn(pledge, event) };
}

/** The reports on a pledge, oldest first. */
export function reportsOf(pledge: Pledge): readonly Report[] {
  return "reports" in pledge ? pledge.reports : [];
}

/** The evaluations of a pledge, oldest first. */
export function evaluationsOf(pledge: Pledge): readonly Evaluation[] {
  return "evaluations" in pledge ? pledge.evaluations : [];
}

/**
 * Puts an event onto a pledge.
 *
 * An event is a fact and is never refused.
 *
 * @param pledge - the pledge before, or `undefined` before its proposal
 * @param event - what happened
 * @throws DamagedHistoryError when the event cannot follow: it belongs to another pledge, or to another status, or an earlier day
 * @example
 * {@includeCode ../../test/commitment/examples.test.ts#evolve}
 */
export function evolve(pledge: Pledge | undefined, event: PledgeEvent): Pledge {
  switch (event.type) {
    case "pledge-proposed":
      if (pledge !== undefined) throw new DamagedHistoryError(`pledge "${pledge.id}" is proposed a second time`);
      return proposed(event);
    case "pledge-reviewed":
      return reviewed(before("review", pledge, event), event);
    case "pledge-reproposed":
      return reproposed(before("repropose", pledge, event), event);
    case "pledge-published":
      return published(before("publish", pledge, event), event);
    case "pledge-objected":
      return objected(before("object", pledge, event), event);
    case "pledge-objection-answered":
      return objectionAnswered(before("answerObjection", pledge, event), event);
    case "pledge-begun":
      return begun(before("begin", pledge, event), event);
    case "pledge-reported":
      return reported(before("report", pledge, event), event);
    case "pledge-revision-asked":
      return revisionAsked(before("revise", pledge, event), event);
    case "pledge-revision-decided":
      return revisionDecided(before("decideRevision", pledge, event), event);
    case "pledge-evaluated":
      return evaluated(before("evaluate", pledge, event), event);
    case "pledge-settled":
      return settled(before("settle", pledge, event), event);
    case "pledge-verdict-changed":
      return verdictChanged(before("changeVerdict", pledge, event), event);
    default:
      return unknownEvent(event);
  }
}

function before<Step extends PledgeStep>(
  step: Step,
  pledge: Pledge | undefined,
  event: PledgeEvent,
): PledgeBefore<Step> {
  const cannot = `${event.type} of pledge "${event.pledge}" on ${event.on} cannot follow`;
  if (pledge === undefined) throw new DamagedHistoryError(`${cannot}: it was never proposed`);
  if (pledge.id !== event.pledge)
    throw new DamagedHistoryError(`${cannot}: the state is that of pledge "${pledge.id}"`);
  mustNotPrecede(cannot, pledge, event);
  if (!allows(PLEDGE_STEPS, step, pledge)) throw new DamagedHistoryError(`${cannot}: the pledge is ${pledge.status}`);
  return pledge;
}

/**
 * Applies a batch of events to a collection of pledges and gives the new collection; the old one is untouched.
 *
 * Each call copies the map once, so hand over events in batches.
 *
 * @param pledges - pledges by id
 * @param events - what happened, in order
 * @throws DamagedHistoryError when an event cannot follow; nothing of the batch is applied then
 * @example
 * {@includeCode ../../test/commitment/examples.test.ts#apply-events}
 */
export function applyEvents(pledges: ReadonlyMap<string, Pledge>, events: Iterable<PledgeEvent>): Map<string, Pledge> {
  const after = new Map(pledges);
  for (const event of events) after.set(event.pledge, evolve(after.get(event.pledge), event));
  return after;
}
