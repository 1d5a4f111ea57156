import { rate, type Exclusion, type Rate, type RateDefinition } from "../../figures/index.js";
import type { HotlineCount } from "./hotline-counts.js";

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
/** Every rate of a hotline by its name. */
export type HotlineRates = Readonly<Record<HotlineRate, Rate>>;

/**
 * Counts all rates of a hotline.
 *
 * @param counts - what stands behind them
 */
export function hotlineRatesOf(counts: Readonly<Record<HotlineCount, number>>): HotlineRates {
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
