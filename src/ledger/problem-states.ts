import { DamagedHistoryError, changedOn, doneOf, mustNotPrecede, stampOf, unknownEvent } from "../core/index.js";
import type {
  OpinionDetached,
  OpinionsAttached,
  Problem,
  ProblemCommentAnswered,
  ProblemCommented,
  ProblemConsolidated,
  ProblemEvent,
  ProblemIdentified,
} from "./schema/index.js";

/** The problem that opinions, or somebody's findings, begin. */
export function begun(event: ProblemConsolidated | ProblemIdentified): Problem {
  const { type, problem: id, by, on, at, ...fields } = event;
  const nothingYet = { attachments: [], detachments: [], comments: [], updated: doneOf(event) };
  return { opinions: [], ...fields, status: "open", id, consolidated: stampOf(event), ...nothingYet };
}

/** The problem with more opinions behind it. */
export function attached(problem: Problem, event: OpinionsAttached): Problem {
  const { type, problem: id, ...attachment } = event;
  const opinions = [...problem.opinions, ...event.opinions];
  return {
    ...problem,
    opinions,
    attachments: [...problem.attachments, attachment],
    updated: changedOn(problem, event),
  };
}

/** The problem without an opinion that did not mean it. */
export function detached(problem: Problem, event: OpinionDetached): Problem {
  const { type, problem: id, ...detachment } = event;
  const opinions = problem.opinions.filter((opinion) => opinion !== event.opinion);
  return {
    ...problem,
    opinions,
    detachments: [...problem.detachments, detachment],
    updated: changedOn(problem, event),
  };
}

/** The problem with one comment more. */
export function commented(problem: Problem, event: ProblemCommented): Problem {
  const { type, problem: id, comment, ...fields } = event;
  return {
    ...problem,
    comments: [...problem.comments, { id: comment, ...fields }],
    updated: changedOn(problem, event),
  };
}

/** The problem with a comment answered, and its words as the answer leaves them. */
export function commentAnswered(problem: Problem, event: ProblemCommentAnswered): Problem {
  const { type, problem: id, comment, ...fields } = event;
  const { statement } = event;
  const replaced = statement !== undefined && problem.statement !== undefined;
  const answer = replaced ? { ...fields, before: problem.statement } : fields;
  const comments = problem.comments.map((each) => (each.id === comment ? { ...each, answer } : each));
  const words = statement === undefined ? {} : { statement };
  return { ...problem, ...words, comments, updated: changedOn(problem, event) };
}

/**
 * Puts an event onto a problem.
 *
 * @param problem - the problem before, or `undefined` before it was consolidated or identified
 * @param event - what happened
 * @throws DamagedHistoryError when the event cannot follow
 * @example
 * {@includeCode ../../test/ledger/examples.test.ts#evolve-problem}
 */
export function evolveProblem(problem: Problem | undefined, event: ProblemEvent): Problem {
  if (event.type === "problem-consolidated" || event.type === "problem-identified") {
    if (problem === undefined && (event.type === "problem-identified" || isEachNamedOnce(event))) return begun(event);
    if (problem === undefined) throw new DamagedHistoryError(`problem "${event.problem}" names an opinion twice`);
    throw new DamagedHistoryError(`problem "${problem.id}" is entered a second time`);
  }
  const cannot = `${event.type} of problem "${event.problem}" on ${event.on} cannot follow`;
  if (problem?.id !== event.problem) {
    throw new DamagedHistoryError(`${cannot}: the state is that of ${problem?.id ?? "no problem"}`);
  }
  mustNotPrecede(cannot, problem, event);
  switch (event.type) {
    case "opinions-attached":
      if (isEachNamedOnce(event) && !event.opinions.some((id) => problem.opinions.includes(id)))
        return attached(problem, event);
      break;
    case "opinion-detached":
      if (problem.opinions.includes(event.opinion)) return detached(problem, event);
      break;
    case "problem-commented":
      if (!problem.comments.some(({ id }) => id === event.comment)) return commented(problem, event);
      break;
    case "problem-comment-answered":
      if (isOpen(problem, event.comment)) return commentAnswered(problem, event);
      break;
    default:
      return unknownEvent(event);
  }
  throw new DamagedHistoryError(`${cannot}: the problem does not stand so`);
}

function isEachNamedOnce({ opinions }: { readonly opinions: readonly string[] }): boolean {
  return new Set(opinions).size === opinions.length;
}

/** Whether a comment was made and nobody has answered it. */
export function isOpen({ comments }: Problem, comment: string): boolean {
  return comments.some(({ id, answer }) => id === comment && answer === undefined);
}
