import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { must } from "answerable";
import { pinOf } from "answerable/definitions";
import {
  BALLOT_BASES,
  BALLOT_COMPARISONS,
  UNREADABLE_POLICIES,
  freezeBallotRule,
  lintBallotRule,
  verdict,
  type BallotClaim,
  type BallotRuleDefinition,
} from "answerable/satisfaction";
import { counts, draft, ruleWith, share, type Counts } from "./ballot.js";

const fraction = fc.constantFrom(
  { parts: 1, of: 2 },
  { parts: 1, of: 3 },
  { parts: 2, of: 3 },
  { parts: 3, of: 5 },
  { parts: 1, of: 1 },
);
const comparison = fc.constantFrom(...BALLOT_COMPARISONS);
const choices = fc.constantFrom(["for"], ["against"], ["for", "against"], ["abstention"]);
const partClaim = fc.record({
  amount: fc.oneof(choices, fc.constantFrom("returned", "valid", "present")),
  is: comparison,
  part: fraction,
  of: fc.constantFrom(...BALLOT_BASES),
});
const votesClaim = fc.record({ amount: choices, is: comparison, votes: choices });
const claim: fc.Arbitrary<BallotClaim> = fc.oneof({ weight: 3, arbitrary: partClaim }, votesClaim);

const OPPOSITE = {
  "more-than": "at-most",
  "at-least": "less-than",
  "at-most": "more-than",
  "less-than": "at-least",
} as const;

/** Verdicts of which many divide the counts among them: a claim and its opposite, and bands of one share. */
const verdicts = fc.oneof(
  fc.array(fc.array(fc.array(claim, { minLength: 1, maxLength: 2 }), { minLength: 1, maxLength: 2 }), {
    minLength: 1,
    maxLength: 3,
  }),
  fc
    .tuple(
      partClaim,
      fc.constantFrom("more-than" as const, "at-least" as const, "at-most" as const, "less-than" as const),
    )
    .map(([given, is]) => [[[{ ...given, is }]], [[{ ...given, is: OPPOSITE[is] }]]]),
  fc.tuple(choices, fc.constantFrom(...BALLOT_BASES), fc.boolean()).map(([amount, of, isClosed]) => {
    const [below, above] = isClosed ? (["less-than", "at-least"] as const) : (["at-most", "more-than"] as const);
    const [third, half] = [
      { parts: 1, of: 3 },
      { parts: 1, of: 2 },
    ];
    return [
      [[{ amount, is: below, part: third, of }]],
      [
        [
          { amount, is: above, part: third, of },
          { amount, is: below, part: half, of },
        ],
      ],
      [[{ amount, is: above, part: half, of }]],
    ];
  }),
);

/** A definition that nobody can edit is hashed once, and not for each of its votes. */
function frozen<Data>(data: Data): Data {
  return JSON.parse(JSON.stringify(data), (_, value: unknown) => Object.freeze(value)) as Data; // the same data, frozen
}

const words = { en: "a verdict", "zh-CN": "结论" };
const definitions: fc.Arbitrary<BallotRuleDefinition> = fc
  .record({
    blank: fc.constantFrom(...UNREADABLE_POLICIES),
    severalMarks: fc.constantFrom(...UNREADABLE_POLICIES),
    quorum: fc.array(
      partClaim.map((given) => ({ ...given, amount: "present" as const, of: "members" as const })),
      {
        maxLength: 1,
      },
    ),
    verdicts: verdicts.map((ways) => ways.map((when, index) => ({ code: `verdict-${index}`, label: words, when }))),
    isOpen: fc.boolean(),
  })
  .map(({ isOpen, ...fields }) => {
    const { otherwise, ...rest } = draft;
    return frozen(isOpen ? { ...rest, ...fields } : { ...rest, ...fields, otherwise });
  });

const few = fc.nat(6);
/** Counts of votes that can have been held, none void. */
const possible: fc.Arbitrary<Counts> = fc
  .record({ for: few, against: few, abstention: few, blank: few, severalMarks: few, invalid: few })
  .chain(({ blank, severalMarks, invalid, ...votes }) => {
    const returned = blank + severalMarks + invalid + votes.for + votes.against + votes.abstention;
    return fc.record({ lost: few, absent: few, excused: few, present: fc.nat(40) }).map((people) => {
      const issued = returned + people.lost;
      const entitled = Math.max(issued + people.absent, 1);
      const present = Math.min(people.present, entitled);
      return {
        ...{ members: entitled + people.excused, entitled, present, issued, returned },
        ...{ votes, blank, severalMarks, invalid },
      };
    });
  });

/** What a rule says of counts, whether it could be frozen or not: every code it gives. */
function given(definition: BallotRuleDefinition, votes: Counts): readonly string[] {
  const rule = { definition, pin: pinOf(definition) };
  try {
    const result = must(verdict(rule, votes)).verdict;
    return [result.status === "decided" ? result.verdict.code : result.status];
  } catch (error) {
    const { message } = error as RangeError; // nothing else is thrown
    return [.../gives (.*) on the same counts/.exec(message)![1]!.matchAll(/"([^"]*)"/g)].map(([, code]) => code!);
  }
}

/** Reads the counts that a finding names. */
function countsIn(message: string): Counts {
  const numbers = new Map(
    [...message.matchAll(/([a-z][a-z" -]*): (\d+)/g)].map(([, name, number]) => [name, Number(number)]),
  );
  const of = (name: string): number => numbers.get(name) ?? 0;
  const votes = Object.fromEntries(draft.choices.map(({ code }) => [code, of(`votes for "${code}"`)]));
  const [blank, severalMarks, invalid] = [of("blank ballots"), of("ballots with several marks"), of("invalid ballots")];
  return {
    members: of("members"),
    entitled: of("entitled to vote"),
    present: of("present"),
    issued: of("ballots given out"),
    returned: Object.values(votes).reduce((sum, count) => sum + count, blank + severalMarks + invalid),
    ...{ votes, blank, severalMarks, invalid },
  };
}

describe("a rule of a vote", () => {
  test("that the linter passes gives every possible count exactly one verdict", () => {
    let passed = 0;
    fc.assert(
      fc.property(definitions, fc.array(possible, { minLength: 20, maxLength: 20 }), (definition, all) => {
        if (!freezeBallotRule(definition).ok) return;
        passed += 1;
        for (const votes of all) expect(given(definition, votes)).toHaveLength(1);
      }),
      { numRuns: 100 },
    );
    expect(passed).toBeGreaterThan(15);
  });

  test("that the linter refuses is refused for counts that can occur and have no verdict, or two", () => {
    const seen = new Set<string>();
    fc.assert(
      fc.property(definitions, (definition) => {
        for (const { code, message } of lintBallotRule(definition)) {
          seen.add(code);
          if (code !== "gap" && code !== "overlap") continue;
          const codes = given(definition, countsIn(message.slice(message.indexOf(" on ") + 4)));
          if (code === "gap") expect(codes, message).toEqual([]);
          else expect(codes.map((each) => `"${each}"`).filter((each) => message.includes(each)).length).toBe(2);
        }
      }),
      { numRuns: 100 },
    );
    expect([...seen]).toEqual(expect.arrayContaining(["gap", "overlap", "quorum-never-met", "unreachable"]));
  });

  test("that the linter passes comes to each of its verdicts on some counts, unless a warning says that it never does", () => {
    fc.assert(
      fc.property(definitions, fc.array(possible, { minLength: 60, maxLength: 60 }), (definition, all) => {
        const never = lintBallotRule(definition).flatMap(({ code, message }) =>
          code === "unreachable" ? [/"(.*)"/.exec(message)![1]!] : [],
        );
        for (const votes of all) for (const code of given(definition, votes)) expect(never).not.toContain(code);
      }),
    );
  });

  test("says of counts in any multiple what it says of them once", () => {
    const rule = ruleWith({ verdicts: [share("carried", "at-least", [2, 3])] });
    fc.assert(
      fc.property(possible, fc.integer({ min: 2, max: 1_000_000 }), (votes, times) => {
        const many = JSON.parse(JSON.stringify(votes), (_, value: unknown) =>
          typeof value === "number" ? value * times : value,
        ) as Counts; // the same fields, larger
        expect(given(rule.definition, many)).toEqual(given(rule.definition, votes));
      }),
    );
  });
});

test("more ballots back than out void a vote whatever else was counted", () => {
  const rule = ruleWith();
  fc.assert(
    fc.property(possible, (votes) => {
      const issued = votes.returned - 1;
      fc.pre(issued >= 0);
      expect(given(rule.definition, { ...votes, issued })).toEqual(["void"]);
    }),
  );
  expect(must(verdict(rule, { ...counts, members: undefined, issued: 0 })).verdict.status).toBe("void");
});
