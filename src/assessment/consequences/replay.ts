import { check, type Outcome } from "../../rules/index.js";
import type { Roll } from "./history.js";
import { compareWithOthers } from "./relative.js";
import type { PeriodCheck, PeriodGround, RuleResult } from "./results.js";
import { count } from "./ruling.js";
import type { ConsequenceRule, PeriodTrigger, Ruling } from "./schema/index.js";

/** Which consequence was withdrawn, by subject, rule and period; `undefined` where none was. */
export type WithdrawnOf = (subject: string, rule: string, period: string) => string | undefined;

/** Tells what came of a rule for a subject in one period of the history. */
export type Replay = Asked<RuleResult>;

/**
 * Replays a history under rules; nothing is judged twice, and nothing of a later period is read for an earlier one.
 *
 * @param rules - the rules, none of which waits for itself
 * @param rolls - the periods, oldest first
 * @param withdrawnOf - what was withdrawn on appeal
 */
export function replay(rules: readonly ConsequenceRule[], rolls: readonly Roll[], withdrawnOf: WithdrawnOf): Replay {
  const checkIn: Asked<PeriodCheck> = remember(({ trigger }, subject, roll) => {
    const { id: period, on } = roll.period;
    if (trigger.kind === "repeated") {
      return { period, on, ...fromResult(resultIn(named(trigger.rule, rules), subject, roll)) };
    }
    return { period, on, ...checkPeriod("of" in trigger ? trigger.of : trigger, subject, roll) };
  });
  const resultIn: Replay = remember((rule, subject, roll) => {
    const upToNow = rolls.slice(0, rolls.indexOf(roll) + 1);
    const counted = count(
      rule.trigger,
      upToNow.map((each) => checkIn(rule, subject, each)),
    );
    const withdrawn = counted.ruling === "not-imposed" ? undefined : withdrawnOf(subject, rule.id, roll.period.id);
    return { rule, ...counted, ...(withdrawn !== undefined && { withdrawn }) };
  });
  return resultIn;
}

function named(id: string, rules: readonly ConsequenceRule[]): ConsequenceRule {
  const found = rules.find((rule) => rule.id === id);
  if (found === undefined) throw new RangeError(`no rule is called "${id}": the rules were never frozen`);
  return found;
}

interface Said {
  readonly outcome: Outcome;
  readonly ground: PeriodGround;
}

function checkPeriod(trigger: PeriodTrigger, subject: string, roll: Roll): Said {
  const enrolled = roll.enrolled.get(subject);
  if (enrolled?.present !== true) return { outcome: "unknown", ground: { kind: "absent" } };
  if (trigger.kind === "threshold") {
    const { outcome, reasons } = check(trigger.when, enrolled.facts);
    return { outcome, ground: { kind: "condition", reasons } };
  }
  const { outcome, standing } = compareWithOthers(trigger, enrolled, roll);
  return { outcome, ground: { kind: "standing", standing } };
}

const AS_OUTCOME: Readonly<Record<Ruling, Outcome>> = {
  imposed: "met",
  "not-imposed": "not-met",
  undetermined: "undetermined",
};

function fromResult({ ruling, withdrawn }: RuleResult): Said {
  if (withdrawn === undefined) return { outcome: AS_OUTCOME[ruling], ground: { kind: "ruling", ruling } };
  return { outcome: "not-met", ground: { kind: "ruling", ruling, withdrawn } };
}

type Asked<Answer> = (rule: ConsequenceRule, subject: string, roll: Roll) => Answer;

function remember<Answer extends object>(answer: Asked<Answer>): Asked<Answer> {
  const known = new Map<ConsequenceRule, Map<Roll, Map<string, Answer>>>();
  return (rule, subject, roll) => {
    const ofRule = known.get(rule) ?? new Map<Roll, Map<string, Answer>>();
    const inRoll = ofRule.get(roll) ?? new Map<string, Answer>();
    known.set(rule, ofRule.set(roll, inRoll));
    const found = inRoll.get(subject) ?? answer(rule, subject, roll);
    inRoll.set(subject, found);
    return found;
  };
}
