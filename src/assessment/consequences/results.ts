import type { CalendarDay } from "../../core/index.js";
import type { Pin } from "../../definitions/index.js";
import type { Fact, Interval, Outcome, Reason } from "../../rules/index.js";
import type { Centre, ConsequenceOutcome, ConsequenceRule, Period, Ruling } from "./schema/index.js";

/** A number of others that is not quite known: at least `least` and at most `most`. */
export interface HowMany {
  readonly least: number;
  readonly most: number;
}

/** Where a subject stands among its comparable group: by its place from the end, or by its distance from the middle. */
export type Standing =
  | {
      readonly kind: "place";
      readonly actual: Fact;
      /** How many of the group are worse, and how many are better; equals are neither. */
      readonly worse: HowMany;
      readonly better: HowMany;
      /** How many the group has, the subject included. */
      readonly of: number;
      /** How many places from the end the line is. */
      readonly places: number;
    }
  | {
      readonly kind: "distance";
      readonly actual: Fact;
      readonly from: Centre;
      /** The mean or median of the group, the subject included: a number, where it lies, or unknown. */
      readonly centre: number | Interval | "unknown";
      readonly of: number;
      /** How much worse than the middle is met, in the unit of the fact. */
      readonly atLeast: number;
    };

/** What decided about one period: the comparisons of a condition, a standing among others, or what another rule came to. */
export type PeriodGround =
  | { readonly kind: "condition"; readonly reasons: readonly Reason[] }
  | { readonly kind: "standing"; readonly standing: Standing }
  | {
      readonly kind: "ruling";
      readonly ruling: Ruling;
      /** The consequence that was withdrawn on appeal, by its id: what was imposed does not count. */
      readonly withdrawn?: string;
    }
  | { readonly kind: "absent" };

/** What one period says about a subject, with the grounds. */
export interface PeriodCheck {
  readonly period: string;
  readonly on: CalendarDay;
  readonly outcome: Outcome;
  readonly ground: PeriodGround;
}

/**
 * The count behind a ruling.
 *
 * Of `consecutive`, `met` and `possible` are how many periods in a row, up to the current one; of the others, how many of those
 * looked at. `possible` takes every period that is not decided as met.
 */
export interface Counter {
  readonly met: number;
  readonly possible: number;
  /** How many the rule asks for. */
  readonly needed: number;
  /** How many periods were looked at. */
  readonly of: number;
}

/** What came of one rule for one subject in one period. */
export interface RuleResult {
  readonly rule: ConsequenceRule;
  readonly ruling: Ruling;
  readonly counter: Counter;
  /** One for each period that was looked at, oldest first; the last one is the current one. */
  readonly checks: readonly PeriodCheck[];
  /** The consequence that was withdrawn on appeal, by its id: the rule imposes it, and it does not stand. */
  readonly withdrawn?: string;
}

/** Every rule for one subject in one period. */
export interface SubjectRulings {
  readonly subject: string;
  /** The comparable group; of a subject that is missing, the one it was last in. */
  readonly category?: string;
  /** Whether the period has the subject; of one that is missing, nothing is known in it. */
  readonly present: boolean;
  /** In the order of the rules. */
  readonly rulings: readonly RuleResult[];
}

/** One line of the register: who had what, when, under which rule, or may have. */
export interface RegisterEntry {
  readonly period: string;
  readonly on: CalendarDay;
  readonly subject: string;
  readonly rule: string;
  readonly outcome: ConsequenceOutcome;
  readonly ruling: Exclude<Ruling, "not-imposed">;
  /** The consequence that was withdrawn on appeal, by its id. */
  readonly withdrawn?: string;
}

/** What rules make of a history, up to the current period. */
export interface Consequences {
  readonly rules: Pin;
  readonly period: Pick<Period, "id" | "on">;
  /** The subjects of the current period as they were given, then those of earlier periods that it does not have. */
  readonly results: readonly SubjectRulings[];
  /** Everything imposed and everything undetermined, from the first period to the current one. */
  readonly register: readonly RegisterEntry[];
}
