import { deepFreeze, type Label } from "../core/index.js";
import type { Source } from "../rules/index.js";
import type { Grade, NamedRate, Scale } from "../satisfaction/index.js";
import { secondary } from "./campaigns/sources.js";

/** A scale as it was used, the rates that its source counts by it, and the source. */
export interface NamedScale {
  readonly scale: Scale;
  /** Only those that the source defines; most do not say which grades are "satisfied". */
  readonly rates: readonly NamedRate[];
  readonly source: Source;
}

function words(en: string, zh: string): Label {
  return { en, "zh-CN": zh };
}

function grade(code: string, label: Label, points?: number): Grade {
  return points === undefined ? { code, label } : { code, label, points };
}

function rate(grades: readonly string[]): NamedRate {
  return { id: "satisfaction-rate", label: words("satisfaction rate", "满意率"), grades, denominator: "valid" };
}

function named(scale: Scale, source: Source, rates: readonly NamedRate[] = []): NamedScale {
  return deepFreeze({ scale, rates, source });
}

const VERY = words("very satisfied", "很满意");
const SATISFIED = words("satisfied", "满意");
const FAIRLY = words("fairly satisfied", "比较满意");
const BASICALLY = words("basically satisfied", "基本满意");
const RATHER_NOT = words("rather dissatisfied", "不太满意");
const DISSATISFIED = words("dissatisfied", "不满意");
const DONT_KNOW = words("don't know", "不了解");

/**
 * Three grades worth 100, 75 and 55 of a hundred, and a don't-know that is not scored, as a province asked by telephone in 2008.
 *
 * Unverified.
 */
export const shandongScale2008: NamedScale = /* @__PURE__ */ named(
  {
    id: "shandong-2008",
    label: words("three grades, Shandong 2008", "满意度三档（山东2008年）"),
    grades: [
      grade("satisfied", SATISFIED, 100),
      grade("basically-satisfied", BASICALLY, 75),
      grade("dissatisfied", DISSATISFIED, 55),
    ],
    dontKnow: { label: DONT_KNOW },
  },
  secondary("Pages on the provincial survey of Shandong in 2008"),
);

/** Five grades worth 100, 80, 60, 30 and 0, as they are commonly used. Unverified. */
export const fiveGrades: NamedScale = /* @__PURE__ */ named(
  {
    id: "five-grades",
    label: words("five grades", "满意度五档"),
    grades: [
      grade("very-satisfied", VERY, 100),
      grade("satisfied", SATISFIED, 80),
      grade("basically-satisfied", BASICALLY, 60),
      grade("rather-dissatisfied", RATHER_NOT, 30),
      grade("dissatisfied", DISSATISFIED, 0),
    ],
  },
  secondary("Pages on customary point values of five grades"),
);

/** Four degrees of anything, from high to rather low, worth 100, 80, 60 and 40, over valid ballots. Unverified. */
export const fourDegrees: NamedScale = /* @__PURE__ */ named(
  {
    id: "four-degrees",
    label: words("four degrees", "四档程度"),
    grades: [
      grade("high", words("high", "高"), 100),
      grade("rather-high", words("rather high", "较高"), 80),
      grade("middling", words("middling", "一般"), 60),
      grade("rather-low", words("rather low", "较低"), 40),
    ],
  },
  secondary("Pages on evaluation forms with four degrees"),
);

/**
 * Builds the four grades of Haiyan (好、较好、一般、差) by coefficients from 1 down to 0.4, in place of the share of "good", which ignores the rest.
 *
 * Unverified. Only the ends are known; what lies between is a parameter.
 *
 * @param coefficients - of "rather good" and of "ordinary", each between the ends and falling
 * @throws RangeError when they do not fall from 1 to 0.4
 * @example
 * {@includeCode ../../test/presets/examples.test.ts#haiyanScale}
 */
export function haiyanScale({
  fairlyGood,
  ordinary,
}: {
  readonly fairlyGood: number;
  readonly ordinary: number;
}): NamedScale {
  if (!(1 > fairlyGood && fairlyGood > ordinary && ordinary > 0.4)) {
    throw new RangeError(`coefficients of ${fairlyGood} and ${ordinary} do not fall from 1 to 0.4`);
  }
  return named(
    {
      id: "haiyan",
      label: words("four grades by coefficients, Haiyan", "四档系数（海盐）"),
      grades: [
        grade("good", words("good", "好"), 100),
        grade("fairly-good", words("rather good", "较好"), 100 * fairlyGood),
        grade("ordinary", words("ordinary", "一般"), 100 * ordinary),
        grade("poor", words("poor", "差"), 40),
      ],
    },
    secondary("Pages on the coefficients of Haiyan"),
  );
}

/**
 * Four grades of which Hangzhou's evaluation of 2015 adds the first three: 95.25 % is "the three added".
 *
 * The source counts and gives no points.
 */
export const hangzhouScale2015: NamedScale = /* @__PURE__ */ named(
  {
    id: "hangzhou-2015",
    label: words("four grades, Hangzhou", "满意度四档（杭州）"),
    grades: [
      grade("satisfied", SATISFIED),
      grade("fairly-satisfied", FAIRLY),
      grade("basically-satisfied", BASICALLY),
      grade("dissatisfied", DISSATISFIED),
    ],
  },
  {
    kind: "official",
    citation: "Results of Hangzhou's social evaluation, published 21 April 2016",
    url: "http://hznews.hangzhou.com.cn/xinzheng/yaolan/content/2016-04/21/content_6140831.htm",
  },
  [rate(["satisfied", "fairly-satisfied", "basically-satisfied"])],
);

/** Four grades whose third is "rather dissatisfied" and not "basically satisfied", as a district's notice of 2009 has it. Unverified. */
export const districtScale2009: NamedScale = /* @__PURE__ */ named(
  {
    id: "district-2009",
    label: words("four grades, two of them not satisfied", "满意度四档（区通知）"),
    grades: [
      grade("satisfied", SATISFIED),
      grade("fairly-satisfied", FAIRLY),
      grade("rather-dissatisfied", RATHER_NOT),
      grade("dissatisfied", DISSATISFIED),
    ],
  },
  secondary("A district's notice on the satisfaction test of the campaign of 2008 to 2010"),
);

/** Three grades that are voted and counted (满意、基本满意、不满意). Unverified. */
export const voteScale: NamedScale = /* @__PURE__ */ named(
  {
    id: "vote-of-satisfaction",
    label: words("vote of satisfaction", "满意度表决"),
    grades: [
      grade("satisfied", SATISFIED),
      grade("basically-satisfied", BASICALLY),
      grade("dissatisfied", DISSATISFIED),
    ],
  },
  secondary("Pages on votes of satisfaction with a quorum"),
);

/**
 * Four grades of a school's rule (优秀、良好、一般、较差) without points: its bands of 85, 75 to 85, 65 to 75 and 60 to 65 share their ends.
 */
export const schoolScale: NamedScale = /* @__PURE__ */ named(
  {
    id: "school",
    label: words("four grades of a school", "四等（学校）"),
    grades: [
      grade("excellent", words("excellent", "优秀")),
      grade("good", words("good", "良好")),
      grade("ordinary", words("ordinary", "一般")),
      grade("rather-poor", words("rather poor", "较差")),
    ],
  },
  {
    kind: "press",
    citation: "A school's rules of evaluation, as a website for examinations has them",
    url: "http://m.gaokao01.com/news/595972.html",
  },
);

/**
 * The five grades of service reviews (政务服务“好差评”), from very satisfied to very dissatisfied; the last two are bad reviews (差评).
 *
 * The city's rules name the grades and which are bad; nothing says what each is worth.
 */
export const serviceReviewScale: NamedScale = /* @__PURE__ */ named(
  {
    id: "service-review",
    label: words("service review", "政务服务“好差评”"),
    grades: [
      grade("very-satisfied", words("very satisfied", "非常满意")),
      grade("satisfied", SATISFIED),
      grade("basically-satisfied", BASICALLY),
      grade("dissatisfied", DISSATISFIED),
      grade("very-dissatisfied", words("very dissatisfied", "非常不满意")),
    ],
  },
  {
    kind: "official",
    citation: "Service reviews of Meishan, 19 May 2020",
    url: "https://www.spprec.com/sczwweb/zwfwnew/027001/027001004/20200519/c84a7724-ff57-4a78-8be0-4a467d045b9e.html",
  },
  [
    {
      id: "bad-review-rate",
      label: words("bad-review rate", "差评率"),
      grades: ["dissatisfied", "very-dissatisfied"],
      denominator: "valid",
    },
  ],
);

/**
 * The five grades of service reviews as stars, 5 for very satisfied and 1 for very dissatisfied, the numbers by which an interface carries
 * them.
 *
 * The numbers name grades: that five stars are worth five times one star is said nowhere, so they have no points.
 */
export const serviceReviewStars: NamedScale = /* @__PURE__ */ named(
  {
    id: "service-review-stars",
    label: words("service review in stars", "政务服务“好差评”星级"),
    grades: serviceReviewScale.scale.grades.map(({ label }, index) => grade(`${5 - index}`, label)),
  },
  {
    kind: "press",
    citation: "An interface for service reviews, with its codes from 1 to 5",
    url: "https://www.showdoc.com.cn/gasGft/10620844168389366",
  },
  serviceReviewScale.rates.map((bad) => ({ ...bad, grades: ["2", "1"] })),
);

/** Four grades by which Gaomi judges how its inspections were answered (优秀、较好、一般、差), by 22 indicators whose points the source does not give. */
export const gaomiScale: NamedScale = /* @__PURE__ */ named(
  {
    id: "gaomi",
    label: words("four grades of rectification, Gaomi", "巡察整改四档（高密）"),
    grades: [
      grade("excellent", words("excellent", "优秀")),
      grade("fairly-good", words("rather good", "较好")),
      grade("ordinary", words("ordinary", "一般")),
      grade("poor", words("poor", "差")),
    ],
  },
  {
    kind: "press",
    citation: "Gaomi on the assessment of rectification after inspections",
    url: "http://jc-fzw.org.cn/show-50733.html",
  },
);

/**
 * Five bands of ten points, of which each item gets one. Unverified.
 *
 * A band spans a point and more, and the source gives no number that stands for it, so the bands have no points. Its items weigh 0.25, 0.20, 0.15 and
 * so on; weights belong to the questions of a protocol.
 */
export const tenPointBands: NamedScale = /* @__PURE__ */ named(
  {
    id: "ten-point-bands",
    label: words("five bands of ten points", "十分制五档"),
    grades: [
      grade("9-to-10", words("9 to 10 points", "9—10分")),
      grade("8-to-8.9", words("8 to 8.9 points", "8—8.9分")),
      grade("7-to-7.9", words("7 to 7.9 points", "7—7.9分")),
      grade("6-to-6.9", words("6 to 6.9 points", "6—6.9分")),
      grade("below-6", words("below 6 points", "6分以下")),
    ],
  },
  secondary("Pages on weighted items in five bands of ten points"),
);

/**
 * Five points of customers' surveys: satisfied are the fours and the fives, among valid answers. Unverified.
 *
 * The source counts them in a rate and says of none what it is worth of a hundred, so they have no points.
 */
export const customerScale: NamedScale = /* @__PURE__ */ named(
  {
    id: "customer-five-points",
    label: words("five points", "五分制"),
    grades: [5, 4, 3, 2, 1].map((points) => grade(`${points}`, words(`${points} points`, `${points}分`))),
  },
  secondary("Pages on customers' satisfaction by five points"),
  [rate(["5", "4"])],
);

/** Every scale that needs no parameter. */
export const scales: readonly NamedScale[] = /* @__PURE__ */ deepFreeze([
  shandongScale2008,
  fiveGrades,
  fourDegrees,
  hangzhouScale2015,
  districtScale2009,
  voteScale,
  schoolScale,
  serviceReviewScale,
  serviceReviewStars,
  gaomiScale,
  customerScale,
  tenPointBands,
]);
