import type { Rate, RateDefinition } from "../../figures/index.js";

/**
 * What can be noticed about answers. Each is a question to ask of the fieldwork, and no verdict on anybody: a good unit is praised
 * unanimously too.
 */
export const DIAGNOSTICS = [
  "uniform-answers",
  "straight-lined",
  "interviewer-differs",
  "channel-differs",
  "answered-fast",
  "ballots-twice",
  "composition-off-quota",
  "too-few-drawn",
] as const;
/** What can be noticed about answers. */
export type DiagnosticCode = (typeof DIAGNOSTICS)[number];

/** Something noticed about answers, with what it rests on. */
export interface Diagnostic<Code extends DiagnosticCode = DiagnosticCode> {
  readonly code: Code;
  /** What it is about; each absent where it is about all. */
  readonly unit?: string;
  readonly question?: string;
  readonly class?: string;
  readonly channel?: string;
  readonly interviewer?: string;
  /** The share that was noticed, and beside it that of the others, or the part from 0 to 1 that was planned, where there is one. */
  readonly share: Rate;
  readonly beside?: Rate;
  readonly planned?: number;
  /**
   * How often something at least as far from it comes up by chance where nothing is the matter, corrected for all that was looked at;
   * absent where the finding is a count and no test.
   */
  readonly pValue?: number;
  /** The responses that it rests on, where they are known one by one. */
  readonly responses?: readonly string[];
}

/** How unlikely something must be before it is named. */
export interface DiagnosticOptions {
  /** Corrected p-values up to it are named, 0.01 when absent. */
  readonly level?: number;
}

/** How unlikely something must be by chance before it is named, where nothing is said: many things are looked at. */
export const NAMED_FROM = 0.01;

/**
 * Makes the meaning of a share that a finding rests on.
 *
 * @param id - kebab-case
 * @param english - what is counted, and among what
 * @param chinese - the same
 */
export function meaning(
  id: string,
  english: readonly [numerator: string, denominator: string],
  chinese: readonly [numerator: string, denominator: string],
): RateDefinition {
  const [one, other] = [english[0], chinese[0]];
  return {
    id,
    label: { en: one, "zh-CN": other },
    numerator: { en: one, "zh-CN": other },
    denominator: { en: english[1], "zh-CN": chinese[1] },
  };
}
