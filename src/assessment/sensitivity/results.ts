import type { Pin } from "../../definitions/index.js";
import type { Rate, RateDefinition } from "../../figures/index.js";
import type { ComparedAmong, RankOrder, UnrankedSubject } from "../index.js";

/** What is varied: `weights`, how much each part counts; `sampling`, what estimated facts may truly be. */
export const SENSITIVITY_KINDS = ["weights", "sampling"] as const;
/** One of {@link SENSITIVITY_KINDS}. */
export type SensitivityKind = (typeof SENSITIVITY_KINDS)[number];

/** Of one subject: the scenarios in which its grade is the written one, among all. */
export const GRADE_KEPT_RATE = {
  id: "grade-kept-rate",
  label: { en: "grade kept", "zh-CN": "档次不变率" },
  numerator: { en: "scenarios with the same grade as written", "zh-CN": "档次与原结果相同的情形" },
  denominator: { en: "scenarios", "zh-CN": "全部情形" },
} as const satisfies RateDefinition;

/** The grade a subject has as written, and how often it keeps it. */
export interface GradeStability {
  readonly written: string;
  /** By {@link GRADE_KEPT_RATE}; a scenario that leaves the subject without a grade does not keep it. */
  readonly kept: Rate;
}

/** How far the rank and the grade of one subject move over the scenarios. */
export interface SubjectSensitivity<Scenario> {
  readonly subject: string;
  readonly category?: string;
  /** Rank without any change. */
  readonly written: number;
  /** Over the scenarios that rank it and the written ranking, as numbers: 1 is the lowest. The median is a rank that occurred. */
  readonly ranks: { readonly low: number; readonly median: number; readonly high: number };
  /** Scenarios that leave it without a rank. */
  readonly unranked: number;
  /** Absent where the subject has no grade as written. */
  readonly grade?: GradeStability;
  /** The scenario whose rank is farthest from the written one, of several the first; absent where none moves it. */
  readonly mostMoved?: { readonly scenario: Scenario; readonly rank: number };
}

/** How far ranks and grades move when one kind of thing is varied. */
export interface Sensitivity<Kind extends SensitivityKind, Scenario> {
  readonly kind: Kind;
  /** The index as written. */
  readonly index: Pin;
  readonly within: ComparedAmong;
  readonly order: RankOrder;
  /** How many there are, without the written one. */
  readonly scenarios: number;
  /** Everyone who has a rank as written, in the order in which the subjects were given. */
  readonly subjects: readonly SubjectSensitivity<Scenario>[];
  /** Who has none as written and so takes part in no scenario. */
  readonly unranked: readonly UnrankedSubject[];
}

/**
 * Weights other than the written ones. `equal`: in every mean, each part counts the same. `left-out`, `raised`, `lowered`: one
 * part is missing, or its weight is the change more or less. `drawn`: all weights are drawn at random, the draws counted from 1.
 */
export const WEIGHT_SCENARIO_KINDS = ["equal", "left-out", "raised", "lowered", "drawn"] as const;
/** One of {@link WEIGHT_SCENARIO_KINDS}. */
export type WeightScenarioKind = (typeof WEIGHT_SCENARIO_KINDS)[number];

/** Facts that were drawn, in which draw, counted from 1. */
export interface DrawnScenario {
  readonly kind: "drawn";
  readonly draw: number;
}

/** One set of weights, by how it differs from the written one. */
export type WeightScenario =
  | { readonly kind: "equal" }
  | { readonly kind: "left-out" | "raised" | "lowered"; readonly part: string }
  | DrawnScenario;

/** How far ranks and grades move under other weights. */
export type WeightSensitivity = Sensitivity<"weights", WeightScenario>;
/** How far ranks and grades move under sampling error. */
export type SamplingSensitivity = Sensitivity<"sampling", DrawnScenario>;
