import { DamagedHistoryError, stampOf } from "../core/index.js";
import type {
  ConsolidatedOpinion,
  Opinion,
  OpinionEvent,
  OpinionReceived,
  Problem,
  ProblemConsolidated,
  ProblemEvent,
  ReceivedOpinion,
} from "./schema/index.js";

/** The opinion as it came in. */
export function received(event: OpinionReceived): ReceivedOpinion {
  const { type, opinion: id, ...fields } = event;
  return { ...fields, status: "received", id };
}

/** The opinion with one problem more that carries it on. */
export function carriedOn(opinion: Opinion, event: ProblemConsolidated): ConsolidatedOpinion {
  const earlier = opinion.status === "consolidated" ? opinion.problems : [];
  return { ...opinion, status: "consolidated", problems: [...earlier, event.problem] };
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
  switch (event.type) {
    case "opinion-received":
      if (opinion !== undefined) throw new DamagedHistoryError(`opinion "${opinion.id}" is received a second time`);
      return received(event);
    case "problem-consolidated":
      if (opinion === undefined || !event.opinions.includes(opinion.id)) {
        throw new DamagedHistoryError(`problem "${event.problem}" does not draw on opinion "${opinion?.id ?? "none"}"`);
      }
      if (opinion.status === "consolidated" && opinion.problems.includes(event.problem)) {
        throw new DamagedHistoryError(`opinion "${opinion.id}" goes into problem "${event.problem}" a second time`);
      }
      return carriedOn(opinion, event);
  }
}

/**
 * Puts an event onto a problem.
 *
 * @param problem - the problem before, or `undefined` before it was consolidated
 * @param event - what happened
 * @throws DamagedHistoryError when the problem exists already
 * @example
 * {@includeCode ../../test/ledger/examples.test.ts#evolve-problem}
 */
export function evolveProblem(problem: Problem | undefined, event: ProblemEvent): Problem {
  if (problem !== undefined) throw new DamagedHistoryError(`problem "${problem.id}" is consolidated a second time`);
  const { type, problem: id, by, on, at, ...fields } = event;
  return { opinions: [], ...fields, status: "open", id, consolidated: stampOf(event) };
}
