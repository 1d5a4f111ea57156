import * as z from "zod";
import { readInput, refuse, type InputOf, type Refused, type Result } from "../../core/index.js";
import { pinOf, type Pin } from "../../definitions/index.js";
import { rate, type Rate, type RateDefinition } from "../../figures/index.js";
import { DemocraticRule, EvaluatedMember } from "./schema.js";

/** How many have a grade, and whether so many may. */
export interface GradeCount {
  readonly grade: string;
  readonly count: number;
  readonly share: Rate;
  /** The most that may have it; absent where nothing is said. */
  readonly most?: number;
  /** Whether no more have it than may. */
  readonly withinCap: boolean;
}

/** What came of one who is graded. */
export interface MemberOutcome {
  readonly id: string;
  /** Ballots on which a grade can be read. */
  readonly valid: number;
  /** The grades that most ballots have: several where they have equally many, none where there is no ballot. */
  readonly leading: readonly string[];
  /** The organisation's grade; `unknown` until it is given. */
  readonly decided: string;
  /** Whether it is another than the ballots lead to. */
  readonly departs: boolean;
}

/** What came of a democratic evaluation. */
export interface DemocraticOutcome {
  readonly rule: Pin;
  /** All who took part, and those of them who are graded. */
  readonly members: number;
  readonly graded: number;
  readonly outcomes: readonly MemberOutcome[];
  /** One for each grade, in the order of the rule. */
  readonly grades: readonly GradeCount[];
  /** How many graded members have a grade from the organisation. */
  readonly decided: Rate;
  /** Of those, how many have one that their ballots do not lead to. */
  readonly departing: Rate;
}

/** Why an evaluation comes to nothing. */
export type DemocraticRefusal = "invalid-input" | "duplicate-member" | "unknown-grade" | "not-graded" | "no-reason";

const MEMBERS = { en: "members who are graded", "zh-CN": "参加评定等次的成员" };
const OF_GRADE: RateDefinition = {
  id: "members-of-grade",
  label: { en: "part with the grade", "zh-CN": "该等次占比" },
  numerator: { en: "members with the grade", "zh-CN": "评为该等次的成员" },
  denominator: MEMBERS,
};
const DECIDED: RateDefinition = {
  id: "members-decided",
  label: { en: "part with a grade", "zh-CN": "已评定占比" },
  numerator: { en: "members with a grade from the organisation", "zh-CN": "组织已评定等次的成员" },
  denominator: MEMBERS,
};
const DEPARTING: RateDefinition = {
  id: "grades-departing",
  label: { en: "part graded otherwise than their ballots lead to", "zh-CN": "与测评结果不一致的占比" },
  numerator: { en: "members whose grade is not the one of most ballots", "zh-CN": "评定等次与多数测评票不一致的成员" },
  denominator: DECIDED.numerator,
};

/**
 * Brings together what members voted of each other and what the organisation decided (民主评议党员): self-evaluation and mutual comment
 * lead to a ballot, and the last word is given in view of the ballot and of how the member acts, not by counting votes alone.
 *
 * Caps are held against the members who are graded, as exact fractions: of 7, one third is 2. A cap that is exceeded is told and not
 * mended. Who takes part without a grade (预备党员) counts among the members and in no share.
 *
 * Refuses with `invalid-input`, `duplicate-member`, `unknown-grade` (a ballot or a decision with one that the rule lacks), `not-graded`
 * (ballots or a grade for somebody without), and `no-reason` (a grade that most ballots do not have, and nothing says why).
 *
 * @param rule - the grades and their caps
 * @param members - all who take part, each once
 * @example
 * {@includeCode ../../../test/satisfaction/democratic/examples.test.ts#democratic}
 */
export function democraticEvaluation(
  rule: InputOf<typeof DemocraticRule>,
  members: readonly InputOf<typeof EvaluatedMember>[],
): Result<{ outcome: DemocraticOutcome }, DemocraticRefusal> {
  const read = readInput(DemocraticRule, rule, "rule of a democratic evaluation");
  if (!read.ok) return read;
  const people = readInput(z.array(EvaluatedMember), members, `members under "${read.value.id}"`);
  if (!people.ok) return people;
  const before = new Set<string>();
  for (const member of people.value) {
    const refused = unfit(read.value, member, before);
    if (refused !== undefined) return refused;
    before.add(member.id);
  }
  return { ok: true, outcome: outcomeOf(read.value, people.value) };
}

function unfit(
  { id: rule, grades }: DemocraticRule,
  member: EvaluatedMember,
  before: ReadonlySet<string>,
): Refused<Exclude<DemocraticRefusal, "invalid-input">> | undefined {
  const { id, graded, votes = {}, decided, reason } = member;
  if (before.has(id)) return refuse("duplicate-member", `member "${id}" stands twice`);
  const known = grades.map(({ code }) => code);
  const strange = [...Object.keys(votes), ...(decided === undefined ? [] : [decided])].find(
    (code) => !known.includes(code),
  );
  if (strange !== undefined)
    return refuse("unknown-grade", `member "${id}" has "${strange}", which rule "${rule}" lacks`);
  if (!graded && (decided !== undefined || ballotsOf(member) > 0)) {
    return refuse("not-graded", `member "${id}" takes part without a grade, and has ballots or a grade`);
  }
  if (decided === undefined || reason !== undefined || !departs(leadingOf(member), decided)) return undefined;
  const leading = leadingOf(member).join(" or ");
  return refuse(
    "no-reason",
    `member "${id}" has "${decided}" where most ballots have "${leading}", and nothing says why`,
  );
}

function ballotsOf({ votes = {}, unreadable = 0 }: EvaluatedMember): number {
  return Object.values(votes).reduce((sum, count) => sum + count, unreadable);
}

/** Equally many ballots lead to several grades. */
function leadingOf({ votes = {} }: EvaluatedMember): readonly string[] {
  const most = Math.max(0, ...Object.values(votes));
  return most === 0 ? [] : Object.keys(votes).filter((code) => votes[code] === most);
}

function departs(leading: readonly string[], decided: string): boolean {
  return leading.length > 0 && !leading.includes(decided);
}

function outcomeOf(rule: DemocraticRule, members: readonly EvaluatedMember[]): DemocraticOutcome {
  const graded = members.filter((member) => member.graded);
  const outcomes = graded.map((member): MemberOutcome => {
    const [leading, { decided = "unknown", unreadable = 0 }] = [leadingOf(member), member];
    const valid = ballotsOf(member) - unreadable;
    return { id: member.id, valid, leading, decided, departs: decided !== "unknown" && departs(leading, decided) };
  });
  const decided = outcomes.filter((outcome) => outcome.decided !== "unknown");
  return {
    rule: pinOf(rule),
    members: members.length,
    graded: graded.length,
    outcomes,
    grades: rule.grades.map(({ code, cap }) => gradeCount(code, cap, outcomes)),
    decided: rate(DECIDED, { numerator: decided.length, denominator: graded.length }),
    departing: rate(DEPARTING, {
      numerator: decided.filter((outcome) => outcome.departs).length,
      denominator: decided.length,
    }),
  };
}

/** So many of n are within a fraction of them when so many times its denominator are no more than n times its numerator. */
function gradeCount(
  grade: string,
  cap: DemocraticRule["grades"][number]["cap"],
  outcomes: readonly MemberOutcome[],
): GradeCount {
  const count = outcomes.filter(({ decided }) => decided === grade).length;
  const share = rate(OF_GRADE, { numerator: count, denominator: outcomes.length });
  if (cap === undefined) return { grade, count, share, withinCap: true };
  const most = Number((BigInt(outcomes.length) * BigInt(cap.numerator)) / BigInt(cap.denominator));
  return { grade, count, share, most, withinCap: count <= most };
}
