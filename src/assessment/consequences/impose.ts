import { addDays } from "../../calendar/index.js";
import { backdated, readInput, refuse, type InputOf, type Refused, type Result } from "../../core/index.js";
import { checkPin } from "../../definitions/index.js";
import { imposed } from "./consequence-states.js";
import type { Consequences, RuleResult } from "./results.js";
import { ruledOn } from "./ruled-on.js";
import { ImposeInput, type ConsequenceImposed, type FrozenRules, type ImposedConsequence } from "./schema/index.js";

/** Why a consequence is not imposed, whatever the form of the input. */
export type ImposeRefusal =
  | "definition-changed"
  | "unknown-subject"
  | "unknown-rule"
  | "not-imposed"
  | "undetermined"
  | "already-withdrawn"
  | "backdated";

/**
 * Imposes on a subject what a rule says is due in the current period, so that it can be appealed against.
 *
 * Refuses with `invalid-input`, `definition-changed` (the consequences were worked out under other rules), `unknown-subject`,
 * `unknown-rule`, `not-imposed` (the rule does not say so), `undetermined` (it cannot be decided: nobody is hit on credit),
 * `already-withdrawn` (the same was taken back on appeal) and `backdated` (before the day of the period).
 *
 * @param rules - the frozen rules
 * @param result - what {@link consequences} gave under them
 * @param input - the consequence's id, the subject, the rule, and who imposes it on which day
 * @example
 * {@includeCode ../../../test/assessment/consequences/examples.test.ts#impose}
 */
export function impose(
  { definition, pin }: FrozenRules,
  result: Consequences,
  input: InputOf<typeof ImposeInput>,
): Result<{ consequence: ImposedConsequence; event: ConsequenceImposed }, "invalid-input" | ImposeRefusal> {
  const read = readInput(ImposeInput, input, "impose consequence");
  if (!read.ok) return read;
  const { id, ...given } = read.value;
  const pinned = checkPin(result.rules, definition);
  if (!pinned.ok) return pinned;
  const due = dueOn(result, given.subject, given.rule);
  if (!due.ok) return due;
  const early = backdated(`consequence "${id}" of period "${result.period.id}"`, result.period, given);
  if (early !== undefined) return early;
  const { appealDays } = definition;
  const event: ConsequenceImposed = {
    type: "consequence-imposed",
    consequence: id,
    ...given,
    rules: pin,
    outcome: due.due.rule.outcome,
    period: result.period,
    ...(appealDays !== undefined && { appealUntil: addDays(given.on, appealDays) }),
  };
  return { ok: true, consequence: imposed(event), event };
}

function dueOn(
  result: Consequences,
  subject: string,
  rule: string,
): Result<{ due: RuleResult }, Exclude<ImposeRefusal, "definition-changed" | "backdated">> {
  const found = ruledOn(result, subject, rule);
  if (!found.ok) return found;
  const { ruled: due } = found;
  return unfounded(due, `rule "${rule}" for "${subject}" in period "${result.period.id}"`) ?? { ok: true, due };
}

function unfounded(
  { ruling, counter: { met, possible, needed }, withdrawn }: RuleResult,
  what: string,
): Refused<"not-imposed" | "undetermined" | "already-withdrawn"> | undefined {
  const counted = `${met === possible ? met : `${met} to ${possible}`} of ${needed} needed`;
  if (ruling === "not-imposed") return refuse("not-imposed", `${what} is not due: ${counted}`);
  if (ruling === "undetermined") return refuse("undetermined", `${what} cannot be decided: ${counted}`);
  if (withdrawn === undefined) return undefined;
  return refuse("already-withdrawn", `${what} was withdrawn on appeal as consequence "${withdrawn}"`);
}
