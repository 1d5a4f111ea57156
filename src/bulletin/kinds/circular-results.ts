import type { SubjectResult } from "../../assessment/index.js";
import { ASSESSMENT_REFUSAL_LABELS } from "../../assessment/labels.js";
import type { Label } from "../../core/index.js";
import type { Figure, OutsideWords } from "../figure.js";
import type { Block, Cell, RankingChart, Table } from "../schema.js";
import { NOTHING, counted, head, merged, nameOf, paragraph, partOf, say, type Part } from "./kind.js";
import type { QuarterlyCircular } from "./circular-options.js";
import { isGraded, ranksOf } from "./circular-records.js";
import { carriedBy, countedUnits, placedAmong } from "./circular-recounts.js";

/** A subject as the circular places it. */
interface Placed {
  readonly result: SubjectResult;
  readonly name: OutsideWords;
  /** The beginning of its figures' names. */
  readonly prefix: string;
  readonly rank?: number;
  readonly band?: number;
}

/** Tells the rank, score and grade of each unit, category by category. */
export function resultsPart(circular: QuarterlyCircular): Part {
  const { results, label } = circular.assessment;
  const graded = results.filter(isGraded).length;
  const placed = placedIn(circular);
  const categories = [...new Set(placed.map(({ result }) => result.category))];
  const blocks = categories.flatMap((category, index) =>
    blocksOf(
      placed.filter(({ result }) => result.category === category),
      category === undefined ? undefined : `category-${index + 1}`,
    ),
  );
  const sentence = results.some(({ grade }) => grade !== undefined)
    ? say(
        "By {index}, {assessed} units were assessed and {graded} received a grade.",
        "按{index}，共考核{assessed}个单位，{graded}个单位评定了等次。",
      )
    : say("By {index}, {assessed} units were assessed.", "按{index}，共考核{assessed}个单位。");
  return partOf("results", say("Results", "考核结果"), [paragraph(sentence), ...blocks], {
    figures: {
      assessed: counted({ en: "units assessed", "zh-CN": "参加考核的单位" }, results.length, countedUnits(circular)),
      graded: counted(
        { en: "units with a grade", "zh-CN": "评定等次的单位" },
        graded,
        countedUnits(circular, "graded"),
      ),
      ...merged(placed.map((each) => figuresOf(each, circular))),
    },
    words: {
      index: label,
      ...Object.fromEntries(categories.map((category, index) => [`category-${index + 1}`, category ?? "—"] as const)),
    },
  });
}

function placedIn(circular: QuarterlyCircular): readonly Placed[] {
  const { assessment, names, bands } = circular;
  const places = new Map(bands?.map(({ key, rank, band }) => [key, { rank, band }]) ?? ranksOf(assessment));
  const placed = assessment.results.map((result, index) => ({
    result,
    name: nameOf(result.subject, names),
    prefix: `unit-${index + 1}`,
    ...(result.score.status === "scored" && places.get(result.subject)),
  }));
  return placed.sort((one, other) => (one.rank ?? Infinity) - (other.rank ?? Infinity) || 0);
}

function blocksOf(placed: readonly Placed[], category: string | undefined): readonly Block[] {
  const of =
    category === undefined ? { en: "", "zh-CN": "" } : { en: ` ({${category}})`, "zh-CN": `（{${category}}）` };
  const banded = placed.some(({ band }) => band !== undefined);
  const chart: RankingChart = {
    kind: "chart",
    form: "ranking",
    caption: say(`Units in the order of their scores${of.en}`, `各单位得分排名${of["zh-CN"]}`),
    corner: say("Unit", "单位"),
    column: head("Score", "得分"),
    rows: placed.map(({ name, prefix, rank, band }) => ({
      head: { words: name },
      figure: `${prefix}.score`,
      ...(rank !== undefined && { rank: `${prefix}.rank` }),
      ...(band !== undefined && { band }),
    })),
    notes: banded
      ? [say("Units on one shade cannot be told apart.", "同一底色内的单位，得分差异不显著，不分先后。")]
      : [],
  };
  const table: Table = {
    kind: "table",
    caption: say(`Scores and grades${of.en}`, `得分与等次${of["zh-CN"]}`),
    columns: [
      head("Unit", "单位"),
      head("Rank", "位次"),
      head("Score", "得分"),
      head("Grade", "等次"),
      head("Limited by", "限制条件"),
    ],
    rows: placed.map(({ name, prefix, rank, result }) => [
      { words: name },
      rank === undefined ? NOTHING : { figure: `${prefix}.rank` },
      { figure: `${prefix}.score` },
      gradeOf(result),
      limitsOf(result),
    ]),
    notes: [],
  };
  return placed.some(({ result }) => result.score.status === "scored") ? [chart, table] : [table];
}

function gradeOf({ grade }: SubjectResult): Cell {
  if (grade === undefined) return NOTHING;
  return {
    words: grade.status === "graded" ? (grade.label ?? grade.grade) : ASSESSMENT_REFUSAL_LABELS[grade.refusal.code],
  };
}

function limitsOf({ limiters }: SubjectResult): Cell {
  const labels = limiters.flatMap(({ limiter, effect }) => (effect === "applied" ? [limiter.label] : []));
  return labels.length === 0 ? NOTHING : { words: joined(labels) };
}

function joined(labels: readonly Label[]): Label {
  return { en: labels.map(({ en }) => en).join("; "), "zh-CN": labels.map((label) => label["zh-CN"]).join("；") };
}

const SCORE = { en: "score", "zh-CN": "得分" };
const RANK = { en: "rank", "zh-CN": "位次" };

function figuresOf({ result, prefix, rank }: Placed, circular: QuarterlyCircular): Readonly<Record<string, Figure>> {
  return {
    [`${prefix}.score`]: scoreFigure(result, circular),
    ...(rank !== undefined && { [`${prefix}.rank`]: counted(RANK, rank, placedAmong(circular, result)) }),
  };
}

function scoreFigure({ subject, score }: SubjectResult, circular: QuarterlyCircular): Figure {
  const { intervals = {} } = circular;
  const provenance = carriedBy(circular, subject, "score");
  if (score.status === "withheld") {
    return { kind: "unknown", label: SCORE, why: ASSESSMENT_REFUSAL_LABELS[score.refusal.code], provenance };
  }
  const estimate = Object.hasOwn(intervals, subject) ? intervals[subject] : undefined;
  const unit = { en: "points", "zh-CN": "分" };
  return {
    kind: "measure",
    label: SCORE,
    value: score.value,
    unit,
    decimals: 1,
    ...(estimate && { estimate }),
    provenance,
  };
}
