import { expect, test } from "vitest";
import { must } from "answerable";
import { freezeBallotRule, lintBallotRule, verdict } from "answerable/satisfaction";
import { counts, draft, ruleWith, share } from "./ballot.js";

test("freeze and lint a rule", () => {
  // #region freeze
  const frozen = freezeBallotRule(draft);

  expect(frozen).toMatchObject({ ok: true, rule: { pin: { id: "vote-on-report", version: 1 } } });

  const printed = [share("carried", "more-than", [1, 2]), share("lost", "less-than", [1, 2])];
  expect(freezeBallotRule({ ...draft, verdicts: printed, otherwise: undefined })).toMatchObject({
    ok: false,
    refusal: { code: "gap" },
  });
  // #endregion freeze
  // #region lint
  const { definition } = ruleWith();
  const both = [share("carried", "at-least", [1, 2]), share("lost", "at-most", [1, 2])];

  const findings = lintBallotRule({ ...definition, verdicts: both, otherwise: undefined });
  expect(findings).toMatchObject([
    { code: "gap", severity: "error", message: "no verdict is given on members: 1, entitled to vote: 1, present: 1" },
    {
      code: "overlap",
      path: ["verdicts", 1],
      message:
        'both "carried" and "lost" are given on members: 2, entitled to vote: 2, present: 2, ballots given out: 2, ' +
        'votes for "for": 1, votes for "against": 1',
    },
  ]);
  // #endregion lint
});

test("a verdict with its reasons", () => {
  // #region verdict
  const rule = ruleWith();
  const decided = must(verdict(rule, counts)).verdict;

  expect(decided).toMatchObject({
    status: "decided",
    verdict: { code: "lost" },
    counts: { members: 29, present: 25, valid: 24 },
    reasons: [
      { holds: true, words: { en: "25 present: more than 1/2 of 29 members" } },
      {
        holds: false,
        count: 13,
        of: 29,
        words: {
          en: '13 votes for "for": less than 1/2 of 29 members; more than is asked for',
          "zh-CN": "“赞成”13票，少于全体成员29的1/2（要求超过）",
        },
      },
    ],
  });

  const void_ = must(verdict(rule, { ...counts, issued: 24 })).verdict;
  expect(void_).toMatchObject({
    status: "void",
    reasons: [{ words: { en: "24 ballots given out: less than 25 ballots that came back" } }],
  });
  // #endregion verdict
});
