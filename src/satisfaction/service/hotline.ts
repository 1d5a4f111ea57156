import * as z from "zod";
import { IdText, readInput, type DeepReadonly, type InputOf, type Result } from "../../core/index.js";
import { rate, type Exclusion, type Rate, type RateDefinition } from "../../figures/index.js";
import { UnitName } from "../protocol.js";
import { addedUp, countsOf, groupsOf } from "./counts.js";

/** What somebody who called said when called back; `unknown` where they did not say. */
const Answer = z.enum(["yes", "no", "unknown"]);

/** One case of a hotline (12345, 接诉即办), as far as it has come. */
export const HotlineCase = z
  .strictObject({
    id: IdText,
    unit: UnitName,
    /** Whether the unit took the case up with the caller in the time that is set for it (响应). */
    responded: z.boolean(),
    /** Whether the caller was called back and reached (回访). */
    calledBack: z.boolean(),
    /** Whether the matter is resolved, and whether the caller is satisfied: the caller's word, and nobody else's. */
    resolved: Answer.optional(),
    satisfied: Answer.optional(),
  })
  .refine(({ calledBack, resolved, satisfied }) => calledBack || (resolved === undefined && satisfied === undefined), {
    path: ["calledBack"],
    message: "is no, and yet the caller said something",
  });
/** One case of a hotline. */
export interface HotlineCase extends DeepReadonly<z.infer<typeof HotlineCase>> {}

/** What is counted of hotline cases. */
export const HOTLINE_COUNTS = [
  "cases",
  "responded",
  "calledBack",
  "resolved",
  "notResolved",
  "satisfied",
  "dissatisfied",
  "dissatisfiedUnresolved",
] as const;
/** What is counted of hotline cases. */
export type HotlineCount = (typeof HOTLINE_COUNTS)[number];

/** Counts of hotline cases by unit, as plain data that merges. */
export const HotlineTally = z.strictObject({
  units: z.record(UnitName, z.record(z.enum(HOTLINE_COUNTS), z.int().nonnegative())),
});
/** Counts of hotline cases by unit; changed in place, by {@link addCall}. */
export interface HotlineTally extends z.infer<typeof HotlineTally> {}

/**
 * Begins to count the cases of a hotline.
 *
 * @example
 * {@includeCode ../../../test/satisfaction/service/examples.test.ts#hotline}
 */
export function emptyHotline(): HotlineTally {
  return { units: {} };
}

/**
 * Counts a case of a hotline. This changes the tally it is given.
 *
 * Refuses with `invalid-input` (fields of the wrong form, an answer of somebody who was not called back) and names the case; the tally is
 * then left as it was.
 *
 * @param tally - is changed
 * @param given - the case
 * @example
 * {@includeCode ../../../test/satisfaction/service/examples.test.ts#hotline}
 */
export function addCall(tally: HotlineTally, given: InputOf<typeof HotlineCase>): Result<object, "invalid-input"> {
  const read = readInput(HotlineCase, given, "hotline case");
  if (!read.ok) return read;
  const { unit, responded, calledBack, resolved, satisfied } = read.value;
  const counted: Readonly<Record<HotlineCount, boolean>> = {
    cases: true,
    responded,
    calledBack,
    resolved: resolved === "yes",
    notResolved: resolved === "no",
    satisfied: satisfied === "yes",
    dissatisfied: satisfied === "no",
    dissatisfiedUnresolved: satisfied === "no" && resolved === "no",
  };
  const counts = countsOf(tally, HOTLINE_COUNTS, unit);
  for (const name of HOTLINE_COUNTS) counts[name] += Number(counted[name]);
  return { ok: true };
}

/**
 * Adds two tallies of hotline cases into a new one, exactly, in any order and grouping.
 *
 * @param first - one part of the cases
 * @param second - another part
 * @example
 * {@includeCode ../../../test/satisfaction/service/examples.test.ts#hotline}
 */
export function mergeHotlines(first: HotlineTally, second: HotlineTally): HotlineTally {
  return addedUp(HOTLINE_COUNTS, [first, second]);
}

const CASES = { en: "cases", "zh-CN": "受理件" };
const SAID_WHETHER_RESOLVED = {
  en: "callers called back who said whether it is resolved",
  "zh-CN": "回访中对是否解决作出答复的诉求",
};
const SAID_WHETHER_SATISFIED = {
  en: "callers called back who said whether they are satisfied",
  "zh-CN": "回访中对是否满意作出答复的诉求",
};
const RESOLVED = { en: "cases that the caller calls resolved", "zh-CN": "诉求人认为已解决的诉求" };
const SATISFIED = { en: "cases with which the caller is satisfied", "zh-CN": "诉求人表示满意的诉求" };

/**
 * What each rate of a hotline counts. Places print response, resolution and satisfaction rates (三率) and do not say among which cases;
 * here resolution and satisfaction stand twice, among those who answered and among all cases, where whoever was not asked is not counted
 * as content.
 */
export const HOTLINE_RATE_DEFINITIONS = {
  responded: {
    id: "response-rate",
    label: { en: "response rate", "zh-CN": "响应率" },
    numerator: { en: "cases taken up with the caller in time", "zh-CN": "按时响应的诉求" },
    denominator: CASES,
  },
  calledBack: {
    id: "call-back-rate",
    label: { en: "call-back rate", "zh-CN": "回访率" },
    numerator: { en: "callers called back and reached", "zh-CN": "已回访的诉求" },
    denominator: CASES,
  },
  resolvedOfAnswers: {
    id: "resolution-rate-of-answers",
    label: { en: "resolution rate [of answers]", "zh-CN": "解决率[按答复]" },
    numerator: RESOLVED,
    denominator: SAID_WHETHER_RESOLVED,
  },
  resolvedOfCases: {
    id: "resolution-rate-of-cases",
    label: { en: "resolution rate [of cases]", "zh-CN": "解决率[按受理件]" },
    numerator: RESOLVED,
    denominator: CASES,
  },
  satisfiedOfAnswers: {
    id: "satisfaction-rate-of-answers",
    label: { en: "satisfaction rate [of answers]", "zh-CN": "满意率[按答复]" },
    numerator: SATISFIED,
    denominator: SAID_WHETHER_SATISFIED,
  },
  satisfiedOfCases: {
    id: "satisfaction-rate-of-cases",
    label: { en: "satisfaction rate [of cases]", "zh-CN": "满意率[按受理件]" },
    numerator: SATISFIED,
    denominator: CASES,
  },
  unresolvedOfDissatisfied: {
    id: "unresolved-of-dissatisfied",
    label: { en: "dissatisfied because it is not resolved", "zh-CN": "不满意者中未解决的占比" },
    numerator: { en: "dissatisfied callers whose matter is not resolved", "zh-CN": "不满意且未解决的诉求" },
    denominator: { en: "dissatisfied callers", "zh-CN": "表示不满意的诉求" },
  },
} as const satisfies Record<string, RateDefinition>;
/** The name of a rate of a hotline. */
export type HotlineRate = keyof typeof HOTLINE_RATE_DEFINITIONS;

/** Rates of a hotline, of all units together or of one. */
export interface HotlineGroup {
  /** Absent where all units are taken together. */
  readonly unit?: string;
  readonly counts: Readonly<Record<HotlineCount, number>>;
  readonly rates: Readonly<Record<HotlineRate, Rate>>;
}

/**
 * Gives the rates of a hotline, each with the definition that it was counted by.
 *
 * @param tally - counted in one go or merged from parts
 * @param options - `["unit"]` for one group per unit; all together when absent
 * @example
 * {@includeCode ../../../test/satisfaction/service/examples.test.ts#hotline}
 */
export function hotlineRates(
  tally: HotlineTally,
  { by = [] }: { readonly by?: readonly "unit"[] } = {},
): readonly HotlineGroup[] {
  return groupsOf(HOTLINE_COUNTS, tally, by).map(({ counts, ...unit }) => ({
    ...unit,
    counts,
    rates: ratesOf(counts),
  }));
}

function ratesOf(counts: Readonly<Record<HotlineCount, number>>): HotlineGroup["rates"] {
  const { cases, responded, calledBack, resolved, notResolved, satisfied, dissatisfied, dissatisfiedUnresolved } =
    counts;
  const of = (name: HotlineRate, numerator: number, denominator: number, excluded: readonly Exclusion[] = []): Rate =>
    rate(HOTLINE_RATE_DEFINITIONS[name], { numerator, denominator, excluded });
  const silent = (answered: number): readonly Exclusion[] => [
    { reason: "not-called-back", count: cases - calledBack },
    { reason: "no-answer", count: calledBack - answered },
  ];
  const [onResolving, onContent] = [resolved + notResolved, satisfied + dissatisfied];
  return {
    responded: of("responded", responded, cases),
    calledBack: of("calledBack", calledBack, cases),
    resolvedOfAnswers: of("resolvedOfAnswers", resolved, onResolving, silent(onResolving)),
    resolvedOfCases: of("resolvedOfCases", resolved, cases),
    satisfiedOfAnswers: of("satisfiedOfAnswers", satisfied, onContent, silent(onContent)),
    satisfiedOfCases: of("satisfiedOfCases", satisfied, cases),
    unresolvedOfDissatisfied: of("unresolvedOfDissatisfied", dissatisfiedUnresolved, dissatisfied),
  };
}
