import { DamagedHistoryError, changedOn, doneOf, mustNotPrecede, repeated, unknownEvent } from "../core/index.js";
import type {
  ConsolidatedOpinion,
  Opinion,
  OpinionDetached,
  OpinionEvent,
  OpinionReceived,
  OpinionReinstated,
  OpinionReplied,
  OpinionSetAside,
  OpinionsAttached,
  ProblemConsolidated,
  ReceivedOpinion,
  SetAsideOpinion,
} from "./schema/index.js";

/** The opinion as it came in. */
export function received(event: OpinionReceived): ReceivedOpinion {
  const { type, opinion: id, ...fields } = event;
  return { ...fields, status: "received", id, replies: [], detachments: [], updated: doneOf(event) };
}

/** The opinion with one answer more. */
export function replied<Before extends Opinion>(opinion: Before, event: OpinionReplied): Before {
  const { type, opinion: id, ...reply } = event;
  if (repeated(id, opinion.replies, reply) !== undefined) {
    throw new DamagedHistoryError(`${type} of opinion "${id}" on ${event.on} cannot follow: it is recorded already`);
  }
  return { ...opinion, replies: [...opinion.replies, reply], updated: changedOn(opinion, event) };
}

/** The opinion from which no problem is drawn. */
export function setAside(opinion: ReceivedOpinion, event: OpinionSetAside): SetAsideOpinion {
  const { type, opinion: id, ...settingAside } = event;
  return { ...opinion, status: "set-aside", settingAside, updated: changedOn(opinion, event) };
}

/** The opinion that waits to be consolidated after all, its setting aside kept. */
export function reinstated(opinion: SetAsideOpinion, event: OpinionReinstated): ReceivedOpinion {
  const { type, opinion: id, ...reinstatement } = event;
  const { settingAside: before, ...fields } = opinion;
  const reinstatements = [...(opinion.reinstatements ?? []), { settingAside: before, reinstated: reinstatement }];
  return { ...fields, status: "received", reinstatements, updated: changedOn(opinion, event) };
}

/** The opinion with one problem more that carries it on. */
export function carriedOn(
  opinion: ReceivedOpinion | ConsolidatedOpinion,
  event: ProblemConsolidated | OpinionsAttached,
): ConsolidatedOpinion {
  const earlier = opinion.status === "consolidated" ? opinion.problems : [];
  return {
    ...opinion,
    status: "consolidated",
    problems: [...earlier, event.problem],
    updated: changedOn(opinion, event),
  };
}

/** The opinion without a problem that it did not mean. */
export function detachedFrom(
  opinion: ConsolidatedOpinion,
  event: OpinionDetached,
): ConsolidatedOpinion | ReceivedOpinion {
  const { type, opinion: id, ...detachment } = event;
  const { status, problems: before, ...fields } = opinion;
  const problems = before.filter((problem) => problem !== event.problem);
  const after = { ...fields, detachments: [...opinion.detachments, detachment], updated: changedOn(opinion, event) };
  return problems.length === 0 ? { ...after, status: "received" } : { ...after, status, problems };
}

/**
 * Puts an event onto an opinion.
 *
 * @param opinion - the opinion before, or `undefined` before it came in
 * @param event - what happened
 * @throws DamagedHistoryError when the event cannot follow
 * @example
 * {@includeCode ../../test/ledger/examples.test.ts#evolve-opinion}
 */
export function evolveOpinion(opinion: Opinion | undefined, event: OpinionEvent): Opinion {
  if (event.type === "opinion-received") {
    if (opinion === undefined) return received(event);
    throw new DamagedHistoryError(`opinion "${opinion.id}" is received a second time`);
  }
  const cannot = `${event.type} on ${event.on} cannot follow`;
  const concerned: readonly string[] = "opinions" in event ? event.opinions : [event.opinion];
  if (opinion === undefined || !concerned.includes(opinion.id)) {
    throw new DamagedHistoryError(`${cannot}: it concerns ${concerned.join(", ")}, not ${opinion?.id ?? "nothing"}`);
  }
  mustNotPrecede(cannot, opinion, event);
  const standsIn = (problem: string): boolean =>
    opinion.status === "consolidated" && opinion.problems.some((each) => each === problem);
  switch (event.type) {
    case "opinion-replied":
      return replied(opinion, event);
    case "opinion-set-aside":
      if (opinion.status === "received") return setAside(opinion, event);
      break;
    case "opinion-reinstated":
      if (opinion.status === "set-aside") return reinstated(opinion, event);
      break;
    case "problem-consolidated":
    case "opinions-attached":
      if (opinion.status !== "set-aside" && !standsIn(event.problem)) return carriedOn(opinion, event);
      break;
    case "opinion-detached":
      if (opinion.status === "consolidated" && standsIn(event.problem)) return detachedFrom(opinion, event);
      break;
    default:
      return unknownEvent(event);
  }
  throw new DamagedHistoryError(`${cannot}: opinion "${opinion.id}" is ${opinion.status}`);
}
