import { refuse, type Refused, type Result } from "../../core/index.js";
import { readHistory, type Enrolled, type HistoryRefusal, type Roll } from "./history.js";
import { replay, type Replay, type WithdrawnOf } from "./replay.js";
import type { Consequences, RegisterEntry, SubjectRulings } from "./results.js";
import type { ConsequenceRule, FrozenRules, Period, WithdrawnConsequence } from "./schema/index.js";

/** What else is known beside the history. */
export interface ConsequencesOptions {
  /** Consequences that were taken back on appeal: they count in no rule that counts consequences. */
  readonly withdrawn?: Iterable<WithdrawnConsequence>;
}

/** Why nothing can be said about the consequences of a history. */
export type ConsequencesRefusal = HistoryRefusal | "unknown-consequence";

/**
 * Replays a history under rules, and tells for each subject of the current period what every rule makes of it: imposed, not imposed or
 * undetermined, with the count and the checks of the periods behind it, and for all periods who had what when.
 *
 * The history is whole: before its first period the rules did not apply. A subject that a period misses is unknown in it, and so is one
 * that joins later in the periods before; nothing is passed over. Knowing more turns what is undetermined into imposed or not
 * imposed, and neither of these into the other, as long as nobody changes category. Whoever a period calls `gone` is waited for no
 * longer.
 *
 * Refuses with `invalid-input` (a period of the wrong form), `duplicate-id` (a period twice, or a subject twice in one),
 * `same-day`, `out-of-order` (days that run backwards), `unknown-subject` (gone, and never there), and `unknown-consequence` (what was
 * withdrawn is of other rules, or of a rule, period or subject that is not there).
 *
 * @param rules - frozen rules
 * @param history - the periods before the current one, oldest first
 * @param current - the period in which consequences are due
 * @param options - consequences that were withdrawn on appeal
 * @throws RangeError when rules that were never frozen wait for one that is not there
 * @example
 * {@includeCode ../../../test/assessment/consequences/examples.test.ts#consequences}
 */
export function consequences(
  { definition, pin }: FrozenRules,
  history: Iterable<Period>,
  current: Period,
  options: ConsequencesOptions = {},
): Result<{ consequences: Consequences }, ConsequencesRefusal> {
  const read = readHistory([...history, current]);
  if (!read.ok) return read;
  const { rolls } = read;
  const withdrawn = [...(options.withdrawn ?? [])];
  const refused = withdrawn.map((each) => misfit(each, { definition, pin }, rolls)).find((each) => each !== undefined);
  if (refused !== undefined) return refused;
  const resultIn = replay(definition.rules, rolls, lookUp(withdrawn));
  const all = rolls.map((roll) => ({ roll, results: rulingsIn(roll, definition.rules, resultIn) }));
  const register = all.flatMap(({ roll, results }) => results.flatMap((each) => entriesOf(each, roll)));
  const { id, on } = current;
  return {
    ok: true,
    consequences: { rules: pin, period: { id, on }, results: all.at(-1)?.results ?? [], register },
  };
}

function rulingsIn(roll: Roll, rules: readonly ConsequenceRule[], resultIn: Replay): readonly SubjectRulings[] {
  return [...roll.enrolled.values()].map(({ id, category, present }: Enrolled) => ({
    subject: id,
    ...(category !== undefined && { category }),
    present,
    rulings: rules.map((rule) => resultIn(rule, id, roll)),
  }));
}

function entriesOf({ subject, rulings }: SubjectRulings, { period }: Roll): readonly RegisterEntry[] {
  return rulings.flatMap(({ rule: { id: rule, outcome }, ruling, withdrawn }) => {
    if (ruling === "not-imposed") return [];
    const entry = { period: period.id, on: period.on, subject, rule, outcome, ruling };
    return [withdrawn === undefined ? entry : { ...entry, withdrawn }];
  });
}

function misfit(
  { id, rules, rule, period, subject }: WithdrawnConsequence,
  { definition, pin }: FrozenRules,
  rolls: readonly Roll[],
): Refused<"unknown-consequence"> | undefined {
  const of = `consequence "${id}" is withdrawn`;
  if (rules.id !== pin.id)
    return refuse("unknown-consequence", `${of}, and it is of rules "${rules.id}", not "${pin.id}"`);
  if (!definition.rules.some((each) => each.id === rule)) {
    return refuse("unknown-consequence", `${of}, and no rule is called "${rule}"`);
  }
  const roll = rolls.find((each) => each.period.id === period.id);
  if (roll === undefined) return refuse("unknown-consequence", `${of}, and no period is called "${period.id}"`);
  if (roll.enrolled.has(subject)) return undefined;
  return refuse("unknown-consequence", `${of}, and period "${period.id}" has no subject "${subject}"`);
}

function lookUp(withdrawn: readonly WithdrawnConsequence[]): WithdrawnOf {
  const key = (...names: readonly string[]): string => JSON.stringify(names);
  const ids = new Map(withdrawn.map(({ id, subject, rule, period }) => [key(subject, rule, period.id), id]));
  return (...names) => ids.get(key(...names));
}
