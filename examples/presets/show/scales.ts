import * as presets from "answerable/presets";
import { bandOf, isVerified, lintBands, piecewiseScore } from "answerable/rules";
import { printTable, say } from "../../shared/screen.js";
import { SCALES, assessByForm, onScale } from "../answers.js";

const BANDS: readonly (readonly [presets.NamedBands, readonly number[]])[] = [
  ...(["both", "upper", "lower"] as const).map((sharedEnd) => [presets.schoolBands({ sharedEnd }), [85, 92]] as const),
  [presets.tenPointTable, [8.9, 8.95]],
  [presets.daysLeftTable, [-3, 0, 20, 21]],
];

const POINTS: readonly (readonly [presets.NamedScore, readonly number[]])[] = [
  [presets.closedAtOnce, [95, 80, 60]],
  [presets.satisfiedFrom98, [99, 97]],
];

const FORMS: readonly presets.CodeList[] = [
  presets.organisationForm,
  presets.organisationResultsForm,
  presets.partyGroupForm,
  presets.memberForm,
  presets.fiveQuestionsForm,
  presets.analysisReportForm,
  presets.secondWaveForm,
  presets.onlineServiceForm,
  presets.counterServiceForm,
];

/** Prints what each scale, band table and evaluation form makes of answers that nobody gave. */
export function showScales(): void {
  printTable(
    "Scales: the same made-up ballots, 40, 25, 10, 4 and 1 from the best grade down",
    ["scale", "source", "valid", "score", "rates that the source defines"],
    SCALES.map((scale) => {
      const { valid, score, rates } = onScale(scale);
      return [scale.scale.id, seen(scale.source), `${valid}`, score, rates.join("; ")];
    }),
  );
  showNamed();
  printTable(
    "Band tables: what is printed is asked for a number, and may have no answer or two",
    ["table", "source", "findings", "number", "band"],
    BANDS.flatMap(([{ table, source }, numbers]) =>
      numbers.map((number) => {
        const found = bandOf(table, number);
        const findings = lintBands(table).map(({ code }) => code);
        const band = found.ok ? (found.band.label?.["zh-CN"] ?? found.band.grade) : found.refusal.code;
        return [table.id, seen(source), `${findings.length}`, `${number}`, band];
      }),
    ),
  );
  printTable(
    "Points along a line",
    ["points", "source", "per cent", "points given"],
    POINTS.flatMap(([{ score, source }, values]) =>
      values.map((value) => {
        const given = piecewiseScore(score, value);
        return [score.id, seen(source), `${value}`, given.ok ? `${given.score}` : given.refusal.code];
      }),
    ),
  );
  printTable(
    "Evaluation forms: twenty made-up answers in five grades, weights equal because no source gives any",
    ["form", "source", "question", "score"],
    FORMS.flatMap((form) =>
      assessByForm(form).map(({ question, score }) => [form.id, seen(form.source), question, score]),
    ),
  );
  say("  A score without points, a number without a band and points without a rule are refused, never guessed.");
}

/** The scales by the name under which an app imports them. */
function showNamed(): void {
  const { fiveGrades, fourDegrees, tenPointBands, customerScale, voteScale, schoolScale, gaomiScale } = presets;
  const { shandongScale2008, hangzhouScale2015, districtScale2009, serviceReviewScale, serviceReviewStars } = presets;
  const scored = [shandongScale2008, fiveGrades, fourDegrees];
  const counted = [
    hangzhouScale2015,
    districtScale2009,
    voteScale,
    schoolScale,
    gaomiScale,
    customerScale,
    tenPointBands,
  ];
  const reviews = [serviceReviewScale, serviceReviewStars];
  say(
    `  Worth points: ${namesOf(scored)}. Counted only: ${namesOf(counted)}. One scale in words and stars: ${namesOf(reviews)}.`,
  );
}

function namesOf(some: readonly presets.NamedScale[]): string {
  return some.map(({ scale }) => scale.label["zh-CN"]).join("、");
}

function seen(source: Parameters<typeof isVerified>[0]): string {
  return isVerified(source) ? source.kind : "unverified";
}
