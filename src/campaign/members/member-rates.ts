import { countBy } from "../../core/index.js";
import { rate, type Rate } from "../../figures/index.js";
import {
  MEMBERS_AFTER_REWORK_RATE,
  MEMBERS_EXEMPT_RATE,
  MEMBERS_FIRST_ATTEMPT_RATE,
  MEMBERS_PASSED_RATE,
} from "./rates.js";
import type { Member } from "./schema/index.js";

/** How far members have come. */
export interface MemberRates {
  readonly passed: Rate;
  readonly firstAttempt: Rate;
  readonly afterRework: Rate;
  readonly exempt: Rate;
}

/** The share of members who passed among those who have to, whoever has to and was never enrolled among them. */
export function passedRate(members: readonly Member[], neverEnrolled = 0): Rate {
  const exempt = members.filter(({ status }) => status === "exempt").length;
  return rate(MEMBERS_PASSED_RATE, {
    numerator: members.filter(({ status }) => status === "passed").length,
    denominator: members.length + neverEnrolled - exempt,
    excluded: [{ reason: "exempt", count: exempt }],
  });
}

/** All named rates of some members, each with what it leaves out. */
export function ratesOf(members: readonly Member[]): MemberRates {
  const counts = countBy(FIRST_GRADES, members, firstGradeOf);
  const { passed, "sent-back": sentBack, "not-yet-graded": notYetGraded, "exempt-without-grade": ungraded } = counts;
  const reworked = members.filter((member) => member.status === "passed" && wasSentBack(member)).length;
  const excluded = [
    { reason: "not-yet-graded", count: notYetGraded },
    { reason: "exempt-without-grade", count: ungraded },
  ];
  return {
    passed: passedRate(members),
    firstAttempt: rate(MEMBERS_FIRST_ATTEMPT_RATE, { numerator: passed, denominator: passed + sentBack, excluded }),
    afterRework: rate(MEMBERS_AFTER_REWORK_RATE, {
      numerator: reworked,
      denominator: sentBack,
      excluded: [...excluded, { reason: "passed-at-the-first-grade", count: passed }],
    }),
    exempt: rate(MEMBERS_EXEMPT_RATE, {
      numerator: members.filter(({ status }) => status === "exempt").length,
      denominator: members.length,
    }),
  };
}

/** What the first grade of a member was, if there was one. */
const FIRST_GRADES = ["passed", "sent-back", "not-yet-graded", "exempt-without-grade"] as const;

/** A grade that did not pass stays the first one, whatever came of the member afterwards. */
function firstGradeOf(member: Member): (typeof FIRST_GRADES)[number] {
  if (wasSentBack(member)) return "sent-back";
  if (member.status === "passed") return "passed";
  return member.status === "exempt" ? "exempt-without-grade" : "not-yet-graded";
}

function wasSentBack({ earlier }: Member): boolean {
  return earlier.some(({ ending }) => ending === "redo");
}
