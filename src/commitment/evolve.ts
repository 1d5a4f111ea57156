import {
  DamagedHistoryError,
  allows,
  changedOn,
  doneOf,
  mustNotPrecede,
  stampOf,
  unknownEvent,
} from "../core/index.js";
import {
  PLEDGE_STEPS,
  type ApprovedPledge,
  type Pledge,
  type PledgeEvent,
  type PledgeProposed,
  type PledgePublished,
  type PledgeReported,
  type PledgeReproposed,
  type PledgeReviewed,
  type PledgeSettled,
  type PledgeStep,
  type PledgeText,
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

/** The pledge that a proposal begins. */
export function proposed(event: PledgeProposed): ProposedPledge {
  const { type, pledge: id, by, on, at, ...fields } = event;
  const history = { version: 1, proposed: stampOf(event), earlier: [], updated: doneOf(event) };
  return { ...fields, ...history, status: "proposed", id };
}

/** The pledge as its review left it. */
export function reviewed(pledge: ProposedPledge, event: PledgeReviewed): ApprovedPledge | ReturnedPledge {
  const review = { reasons: event.reasons, ...stampOf(event) };
  return { ...pledge, status: event.verdict, review, updated: changedOn(pledge, event) };
}

/** The pledge with its new text; nothing of the old one is left in it but the version that is kept. */
export function reproposed(pledge: ReturnedPledge, event: PledgeReproposed): ProposedPledge {
  const { statement, measure, due, review, ...kept } = pledge;
  const returned = { version: pledge.version, ...textOf(pledge), proposed: pledge.proposed, review };
  return {
    ...kept,
    ...textOf(event),
    status: "proposed",
    version: pledge.version + 1,
    proposed: stampOf(event),
    earlier: [...pledge.earlier, returned],
    updated: changedOn(pledge, event),
  };
}

function textOf({ statement, measure, due }: PledgeText): PledgeText {
  return { statement, ...(measure !== undefined && { measure }), ...(due !== undefined && { due }) };
}

/** The pledge given in public. */
export function published(pledge: ApprovedPledge, event: PledgePublished): PublishedPledge {
  const { type, pledge: id, ...publication } = event;
  return { ...pledge, status: "published", publication, updated: changedOn(pledge, event) };
}

/** The pledge with one report more. */
export function reported(pledge: PledgeBefore<"report">, event: PledgeReported): ReportedPledge {
  const { type, pledge: id, ...report } = event;
  return { ...pledge, status: "reported", reports: [...reportsOf(pledge), report], updated: changedOn(pledge, event) };
}

/** The pledge with its verdict. */
export function settled(pledge: PledgeBefore<"settle">, event: PledgeSettled): SettledPledge {
  const { type, pledge: id, ...settlement } = event;
  return { ...pledge, status: "settled", reports: reportsOf(pledge), settlement, updated: changedOn(pledge, event) };
}

/** The reports on a pledge, oldest first. */
export function reportsOf(pledge: Pledge): readonly Report[] {
  return "reports" in pledge ? pledge.reports : [];
}

/**
 * Puts an event onto a pledge.
 *
 * An event is a fact and is never refused.
 *
 * @param pledge - the pledge before, or `undefined` before its proposal
 * @param event - what happened
 * @throws DamagedHistoryError when the event cannot follow: it belongs to another pledge, or to another status
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
    case "pledge-reported":
      return reported(before("report", pledge, event), event);
    case "pledge-settled":
      return settled(before("settle", pledge, event), event);
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
