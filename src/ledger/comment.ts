import { backdated, readInput, refuse, type InputOf, type Result } from "../core/index.js";
import { commentAnswered, commented, isOpen } from "./problem-states.js";
import {
  AnswerCommentInput,
  CommentInput,
  type Problem,
  type ProblemCommentAnswered,
  type ProblemCommented,
} from "./schema/index.js";

/**
 * Notes what an office has to say to a problem as it is drafted, before the list becomes final (再次征求意见).
 *
 * Refuses with `invalid-input`, `backdated`, and `duplicate-comment` (one of that id stands already).
 *
 * @param problem - the problem as it stands
 * @param input - the comment's id, the office, whether it agrees, the words, and who comments on which day
 * @example
 * {@includeCode ../../test/ledger/examples.test.ts#comment}
 */
export function comment(
  problem: Problem,
  input: InputOf<typeof CommentInput>,
): Result<{ problem: Problem; event: ProblemCommented }, "invalid-input" | "backdated" | "duplicate-comment"> {
  const read = readInput(CommentInput, input, `comment on problem "${problem.id}"`);
  if (!read.ok) return read;
  const refused = backdated(`problem "${problem.id}"`, problem.updated, read.value);
  if (refused !== undefined) return refused;
  const { id, ...fields } = read.value;
  if (problem.comments.some((each) => each.id === id)) {
    return refuse("duplicate-comment", `problem "${problem.id}" has a comment "${id}" already`);
  }
  const event: ProblemCommented = { type: "problem-commented", problem: problem.id, comment: id, ...fields };
  return { ok: true, problem: commented(problem, event), event };
}

/**
 * Answers a comment, and puts the problem in other words where the comment is right; the words before are kept.
 *
 * Refuses with `invalid-input`, `backdated`, and `no-open-comment` (no such comment waits for an answer).
 *
 * @param problem - the problem as it stands
 * @param input - which comment, what is said to it, the problem's new words if they change, and who answers on which day
 * @example
 * {@includeCode ../../test/ledger/examples.test.ts#comment}
 */
export function answerComment(
  problem: Problem,
  input: InputOf<typeof AnswerCommentInput>,
): Result<{ problem: Problem; event: ProblemCommentAnswered }, "invalid-input" | "backdated" | "no-open-comment"> {
  const read = readInput(AnswerCommentInput, input, `answer a comment on problem "${problem.id}"`);
  if (!read.ok) return read;
  const refused = backdated(`problem "${problem.id}"`, problem.updated, read.value);
  if (refused !== undefined) return refused;
  if (!isOpen(problem, read.value.comment)) {
    return refuse(
      "no-open-comment",
      `problem "${problem.id}" has no comment "${read.value.comment}" without an answer`,
    );
  }
  const event: ProblemCommentAnswered = { type: "problem-comment-answered", problem: problem.id, ...read.value };
  return { ok: true, problem: commentAnswered(problem, event), event };
}
