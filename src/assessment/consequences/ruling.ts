import type { Outcome } from "../../rules/index.js";
import type { Counter, PeriodCheck } from "./results.js";
import type { Ruling, Trigger } from "./schema/index.js";

/** A ruling with the count behind it and the periods that were counted. */
export interface Counted {
  readonly ruling: Ruling;
  readonly counter: Counter;
  readonly checks: readonly PeriodCheck[];
}

/**
 * Counts what the periods say, and rules: Kleene's strong logic over the history, in which what is not decided may turn out either way.
 *
 * A consequence falls due in the period that fills the count, not again in each one that merely remembers it: besides the count, the
 * current period must be met.
 *
 * @param trigger - what is counted, and how many are needed
 * @param checks - every period up to the current one, oldest first
 */
export function count(trigger: Trigger, checks: readonly PeriodCheck[]): Counted {
  const looked = lookedAt(trigger, checks);
  const how = trigger.kind === "consecutive" ? inARow : inAll;
  const counter = {
    met: how(looked, isMet),
    possible: how(looked, isPossible),
    needed: "times" in trigger ? trigger.times : 1,
    of: looked.length,
  };
  return { ruling: rulingOf(counter, looked.at(-1)), counter, checks: looked };
}

/**
 * Finds the periods on which a ruling hangs: once all of them are decided it is, and without any one it may stay open; none where it
 * is decided.
 *
 * @param trigger - what is counted
 * @param counted - as {@link count} counted it
 */
export function missingFrom(trigger: Trigger, { ruling, counter, checks }: Counted): readonly PeriodCheck[] {
  if (ruling !== "undetermined") return [];
  return hangsOn(trigger, counter, checks).filter(isOpen);
}

/** A run hangs on its last periods; a count that the current one would fill does not hang on any before it. */
function hangsOn({ kind }: Trigger, { met, needed }: Counter, checks: readonly PeriodCheck[]): readonly PeriodCheck[] {
  if (kind === "consecutive") return checks.slice(-needed);
  const current = checks.slice(-1);
  return met + inAll(current, isOpen) >= needed ? current : checks;
}

function rulingOf({ met, possible, needed }: Counter, current: PeriodCheck | undefined): Ruling {
  if (current === undefined || possible < needed || !isPossible(current)) return "not-imposed";
  return met >= needed && isMet(current) ? "imposed" : "undetermined";
}

/** Of a run, everything that is or may be part of it is looked at, and what ended it where it is too short. */
function lookedAt(trigger: Trigger, checks: readonly PeriodCheck[]): readonly PeriodCheck[] {
  switch (trigger.kind) {
    case "threshold":
    case "relative":
      return checks.slice(-1);
    case "consecutive":
      return checks.slice(-Math.max(trigger.times, inARow(checks, isPossible)));
    case "cumulative":
      return trigger.periods === undefined ? checks : checks.slice(-trigger.periods);
    case "repeated":
      return checks;
  }
}

type Is = (check: { readonly outcome: Outcome }) => boolean;
const isMet: Is = ({ outcome }) => outcome === "met";
const isPossible: Is = ({ outcome }) => outcome !== "not-met";
const isOpen: Is = (check) => isPossible(check) && !isMet(check);

function inAll(checks: readonly PeriodCheck[], is: Is): number {
  return checks.filter(is).length;
}

function inARow(checks: readonly PeriodCheck[], is: Is): number {
  return checks.length - 1 - checks.findLastIndex((check) => !is(check));
}
