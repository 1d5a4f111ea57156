import { expect, test } from "vitest";
import { must } from "answerable";
import { memberEvaluation } from "answerable/presets";
import { democraticEvaluation } from "answerable/satisfaction";

test("a branch evaluates its members", () => {
  // #region democratic
  const { outcome } = must(
    democraticEvaluation(memberEvaluation, [
      { id: "wang", graded: true, votes: { excellent: 9, qualified: 2 }, decided: "excellent" },
      {
        id: "li",
        graded: true,
        votes: { excellent: 8, qualified: 3 },
        decided: "qualified",
        reason: "seldom at meetings",
      },
      { id: "zhou", graded: true, votes: { qualified: 11 }, decided: "qualified" },
      { id: "chen", graded: false }, // on probation: takes part, and gets no grade
    ]),
  );
  expect(outcome).toMatchObject({ members: 4, graded: 3, departing: { numerator: 1, denominator: 3 } });
  expect(outcome.grades[0]).toMatchObject({ grade: "excellent", count: 1, most: 1, withinCap: true });
  // #endregion democratic
});
