import { describe, expect, test } from "vitest";
import { must } from "answerable";
import { pinOf } from "answerable/definitions";
import {
  BALLOT_BASES,
  BALLOT_COMPARISONS,
  BALLOT_RULE_FAULTS,
  UNREADABLE_POLICIES,
  VOTES_REFUSALS,
  VOTE_STATUSES,
  freezeBallotRule,
  lintBallotRule,
  verdict,
} from "answerable/satisfaction";
import * as labels from "answerable/satisfaction/labels";
import { counts, draft, ruleWith, share, type Counts, type Draft } from "./ballot.js";

const [carried] = draft.verdicts;
const [claim] = carried!.when[0]!;
const way = (change: object): Draft["verdicts"] => [{ ...carried!, when: [[{ ...claim!, ...change }]] }];

describe("a rule is refused", () => {
  test.each<[string, string, object]>([
    ["with a field that no rule has", "invalid-input", { threshold: 0.5 }],
    ["on one choice", "invalid-input", { choices: [draft.choices[0]] }],
    ["that says nothing of blank ballots", "invalid-input", { blank: undefined }],
    ["that says nothing of a quorum", "invalid-input", { quorum: undefined }],
    ["with a decimal in place of a fraction", "invalid-input", { verdicts: way({ part: 0.5 }) }],
    ["with a third of 3.5", "invalid-input", { verdicts: way({ part: { parts: 1, of: 3.5 } }) }],
    ["with a part that is more than the whole", "invalid-input", { verdicts: way({ part: { parts: 3, of: 2 } }) }],
    ["with a part of 0", "invalid-input", { verdicts: way({ part: { parts: 0, of: 2 } }) }],
    ["with a majority of nobody in particular", "invalid-input", { verdicts: way({ of: "everybody" }) }],
    ["with a majority that leaves open which end is closed", "invalid-input", { verdicts: way({ is: "half" }) }],
    ["with a verdict without a way to it", "invalid-input", { verdicts: [{ ...carried, when: [] }] }],
    ["with a way without a claim", "invalid-input", { verdicts: [{ ...carried, when: [[]] }] }],
    [
      "with a choice called __proto__",
      "invalid-input",
      { choices: [...draft.choices, { ...draft.choices[0], code: "__proto__" }] },
    ],
    ["with two choices of one code", "duplicate-id", { choices: [...draft.choices, draft.choices[0]] }],
    ["with two verdicts of one code", "duplicate-id", { otherwise: { ...draft.otherwise, code: "carried" } }],
    ["that counts a choice twice", "duplicate-id", { verdicts: way({ amount: ["for", "for"] }) }],
    ["that counts what is not on the ballot", "unknown-choice", { verdicts: way({ amount: ["perhaps"] }) }],
    [
      "that compares with what is not on the ballot",
      "unknown-choice",
      { verdicts: [{ ...carried, when: [[{ amount: ["for"], is: "more-than", votes: ["perhaps"] }]] }] },
    ],
    [
      "that counts abstentions of which there can be none",
      "unknown-choice",
      { choices: draft.choices.slice(0, 2), blank: "invalid", verdicts: way({ amount: ["abstention"] }) },
    ],
    [
      "whose quorum nothing can meet",
      "quorum-never-met",
      { quorum: [{ amount: "present", is: "more-than", part: { parts: 1, of: 1 }, of: "members" }] },
    ],
    [
      "that leaves exactly half open",
      "gap",
      {
        verdicts: [share("a", "more-than", [1, 2], "members"), share("b", "less-than", [1, 2], "members")],
        otherwise: undefined,
      },
    ],
    [
      "that decides exactly half twice",
      "overlap",
      {
        verdicts: [share("a", "at-least", [1, 2], "members"), share("b", "at-most", [1, 2], "members")],
        otherwise: undefined,
      },
    ],
  ])("%s", (_, code, change) => {
    const refused = freezeBallotRule({ ...draft, ...change });
    expect(refused).toMatchObject({ ok: false, refusal: { code } });
  });

  test("for a fault that it shows by the least counts that have it", () => {
    const half = [share("a", "more-than", [1, 2], "returned"), share("b", "less-than", [1, 2], "returned")];
    const quorum = [{ amount: "returned", is: "more-than", part: { parts: 1, of: 2 }, of: "issued" }] as const;
    const [finding] = lintBallotRule({ ...ruleWith().definition, quorum, verdicts: half, otherwise: undefined });
    expect(finding?.message).toMatch(/^no verdict is given on members: 2, entitled to vote: 2, ballots given out: 2, /);
    expect(finding?.message).toMatch(/votes for "for": 1, [a-z" ]+: 1$/);
  });

  test("when its claims tell too many cases apart to look at", () => {
    const choices = Array.from({ length: 12 }, (_, index) => ({ code: `candidate-${index}`, label: draft.label }));
    const verdicts = choices.map(({ code, label }) => ({
      code,
      label,
      when: [
        choices
          .filter((other) => other.code !== code)
          .map((other) => ({ amount: [code], is: "more-than" as const, votes: [other.code] })),
      ],
    }));
    expect(freezeBallotRule({ ...draft, choices, verdicts })).toMatchObject({ refusal: { code: "too-many-cases" } });
  });
});

test("a verdict that no counts come to is a warning, and refuses nothing", () => {
  const never = [...draft.verdicts, share("acclaimed", "more-than", [1, 1], "valid")];
  const frozen = must(freezeBallotRule({ ...draft, verdicts: never }));
  expect(lintBallotRule(frozen.rule.definition)).toEqual([
    { code: "unreachable", severity: "warning", path: ["verdicts", 1], message: 'no counts come to "acclaimed"' },
  ]);
  const whole = [share("a", "more-than", [1, 2], "members"), share("b", "at-most", [1, 2], "members")];
  expect(lintBallotRule({ ...ruleWith().definition, verdicts: whole })).toMatchObject([
    { code: "unreachable", path: ["otherwise"] },
  ]);
});

describe("counts are refused", () => {
  const rule = ruleWith();
  test.each<[string, string, object]>([
    ["with half a vote", "invalid-input", { invalid: 0.5 }],
    ["with a negative number", "invalid-input", { blank: -1 }],
    ["of NaN", "invalid-input", { present: Number.NaN }],
    ["of nobody", "invalid-input", { members: 0 }],
    ["without the blank ballots", "invalid-input", { blank: undefined }],
    ["without the votes for a choice", "invalid-input", { votes: { for: 21, against: 2 } }],
    ["with votes for what is not on the ballot", "invalid-input", { votes: { ...counts.votes, perhaps: 0 } }],
    ["that are not those that came back", "does-not-add-up", { invalid: 1 }],
    ["of more present than members", "impossible-counts", { members: 24, entitled: undefined }],
    ["of more given out than members", "impossible-counts", { members: 24, entitled: undefined, present: 20 }],
    ["of more present than entitled", "impossible-counts", { entitled: 24, issued: 24 }],
    ["of more given out than entitled", "impossible-counts", { entitled: 24, present: 24 }],
    ["of more entitled than members", "impossible-counts", { entitled: 30 }],
    ["without the members whom the rule asks for", "unknown-count", { members: undefined }],
    ["without those present whom the quorum asks for", "unknown-count", { present: undefined }],
  ])("%s", (_, code, change) => {
    const refused = verdict(rule, { ...counts, ...change });
    expect(refused).toMatchObject({ ok: false, refusal: { code } });
    expect(!refused.ok && refused.refusal.message).toContain('"vote-on-report"');
  });

  test("where the rule asks for nobody, nobody need have been counted", () => {
    const among = ruleWith({ quorum: [], verdicts: [share("carried", "more-than", [1, 2])] });
    const { members, entitled, present, ...ballots } = counts;
    expect(members + entitled + present).toBe(83);
    expect(must(verdict(among, ballots)).verdict).toMatchObject({
      status: "decided",
      verdict: { code: "carried" },
      counts: { members: "unknown", entitled: "unknown", present: "unknown", issued: 25, returned: 25, valid: 24 },
    });
  });

  test("under a rule that was edited, or was never frozen", () => {
    const edited = { ...rule, definition: { ...rule.definition, quorum: [] } };
    expect(verdict(edited, counts)).toMatchObject({ refusal: { code: "definition-changed" } });
    const { otherwise, ...open } = rule.definition;
    expect(otherwise?.code).toBe("lost");
    expect(() => verdict({ definition: open, pin: pinOf(open) }, counts)).toThrow(/gives none on the same counts/);
  });
});

describe("a vote", () => {
  const decide = (changes: Partial<Draft>, votes: Counts): unknown => must(verdict(ruleWith(changes), votes)).verdict;
  const half = { ...counts, votes: { for: 12, against: 10, abstention: 1 } };
  const twoThirds = { ...counts, members: 30, entitled: 30, votes: { for: 20, against: 3, abstention: 0 } };

  test.each([
    ["more-than", "lost"],
    ["at-least", "carried"],
    ["exactly", "carried"],
    ["at-most", "carried"],
    ["less-than", "lost"],
  ] as const)("on which exactly half is for, where %s half is asked for, is %s", (is, code) => {
    expect(decide({ verdicts: [share("carried", is, [1, 2])] }, half)).toMatchObject({ verdict: { code } });
  });

  test("is not carried by 66 of 100 where two thirds are asked for, nor lost by 20 of 30", () => {
    const verdicts = [share("carried", "at-least", [2, 3], "members")];
    const hundred = {
      ...counts,
      members: 100,
      entitled: 100,
      present: 70,
      issued: 70,
      returned: 70,
      blank: 0,
      severalMarks: 0,
    };
    const votes = { for: 66, against: 4, abstention: 0 };
    expect(decide({ verdicts }, { ...hundred, votes })).toMatchObject({ verdict: { code: "lost" } });
    expect(decide({ verdicts }, twoThirds)).toMatchObject({ verdict: { code: "carried" } });
  });

  test("without its quorum is not decided, whatever the votes", () => {
    expect(decide({}, { ...counts, members: 50, entitled: 50 })).toMatchObject({
      status: "no-quorum",
      reasons: [
        {
          holds: false,
          count: 25,
          of: 50,
          words: { en: "25 present: exactly 1/2 of 50 members; more than is asked for" },
        },
      ],
    });
  });

  test.each([
    ["blank ballots as abstentions", { blank: "abstention", severalMarks: "invalid" }, 24],
    ["several marks as abstentions", { blank: "invalid", severalMarks: "abstention" }, 24],
    ["both", { blank: "abstention", severalMarks: "abstention" }, 25],
    ["neither", { blank: "invalid", severalMarks: "invalid" }, 23],
  ] as const)("counts %s where the rule says so", (_, policies, valid) => {
    const abstained = [
      {
        ...carried!,
        when: [[{ amount: ["abstention"], is: "at-least", part: { parts: 1, of: 1 }, of: "valid" } as const]],
      },
    ];
    expect(decide({ ...policies, verdicts: abstained }, counts)).toMatchObject({
      counts: { valid, returned: 25 },
      reasons: [{}, { count: valid - 21, of: valid }],
    });
  });

  test("with more for than against is told from one with as many", () => {
    const verdicts = [{ ...carried!, when: [[{ amount: ["for"], is: "more-than", votes: ["against"] } as const]] }];
    expect(decide({ verdicts }, half)).toMatchObject({
      verdict: { code: "carried" },
      reasons: [{}, { words: { en: '12 votes for "for": more than 10 votes for "against"' } }],
    });
    const even = { ...half, votes: { for: 11, against: 11, abstention: 1 } };
    expect(decide({ verdicts }, even)).toMatchObject({
      verdict: { code: "lost" },
      reasons: [{}, { words: { "zh-CN": "“赞成”11票，正好等于“反对”11票（要求超过）" } }],
    });
  });

  test("on which no ballot is valid reaches no part of the valid ones, and misses none", () => {
    const spoilt = { ...counts, votes: { for: 0, against: 0, abstention: 0 }, blank: 0, severalMarks: 0, invalid: 25 };
    for (const is of BALLOT_COMPARISONS) {
      expect(decide({ verdicts: [share("carried", is, [1, 2])] }, spoilt)).toMatchObject({
        verdict: { code: "lost" },
        reasons: [{}, { holds: false, words: { en: '0 votes for "for": no part of 0 valid ballots' } }],
      });
    }
  });

  test("comes to a verdict by the first way that is open, and otherwise names what stands in the way of each", () => {
    const [first] = share("carried", "at-least", [2, 3]).when;
    const [second] = share("carried", "more-than", [2, 5], "members").when;
    const verdicts = [{ ...carried!, when: [first!, [...second!, claim!]] }];
    expect(decide({ verdicts }, counts)).toMatchObject({
      verdict: { code: "lost" },
      reasons: [{}, { of: 24, holds: false }, { of: 29, claim, holds: false }],
    });
    expect(decide({ verdicts: [{ ...carried!, when: [first!, second!] }] }, counts)).toMatchObject({
      verdict: { code: "carried" },
      reasons: [{}, { claim: second![0], holds: true }],
    });
  });
});

test("every vocabulary of votes has words of its own in both languages", () => {
  for (const [codes, words] of [
    [BALLOT_BASES, labels.BALLOT_BASE_LABELS],
    [BALLOT_COMPARISONS, labels.BALLOT_COMPARISON_LABELS],
    [UNREADABLE_POLICIES, labels.UNREADABLE_POLICY_LABELS],
    [VOTE_STATUSES, labels.VOTE_STATUS_LABELS],
    [VOTES_REFUSALS, labels.VOTES_REFUSAL_LABELS],
    [BALLOT_RULE_FAULTS, labels.BALLOT_RULE_FAULT_LABELS],
  ] as const) {
    expect(Object.keys(words)).toEqual([...codes]);
    for (const language of ["en", "zh-CN"] as const) {
      expect(new Set(Object.values(words).map((label) => label[language])).size).toBe(codes.length);
    }
  }
});
