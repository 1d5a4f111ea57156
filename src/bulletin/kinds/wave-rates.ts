import type { Label } from "../../core/index.js";
import { ELECTORATE_UNKNOWN, type QuestionResult, type RateEstimate } from "../../satisfaction/index.js";
import type { RateDefinition } from "../../figures/index.js";
import { dataTable } from "../data-table.js";
import type { Counted, Figure } from "../figure.js";
import type { Block, SeriesChart } from "../schema.js";
import { merged, partOf, rated, say, type Part } from "./kind.js";
import { groupIn, groupName, groupsOf, questionName, questionsOf, ratesOf, reasonOf, type Group } from "./waves.js";
import type { WaveReport } from "./wave-options.js";
import { estimatedIn } from "./wave-recounts.js";

/** Draws every rate by wave with its interval: a chart for each group and question that shows one. */
export function ratesByWave(report: WaveReport): Part {
  const drawn = groupsOf(report).flatMap((group, place) =>
    questionsOf(report, group).map((question, index) =>
      ratesOfQuestion(report, group, question, `${place + 1}-${index + 1}`),
    ),
  );
  const blocks = drawn.flatMap((each) => each.blocks);
  const none = say("No rate is shown in any wave.", "各次调查均无可公布的比率。");
  return partOf(
    "rates",
    say("Rates by wave", "历次评价结果"),
    blocks.length === 0 ? [{ kind: "note", sentences: [none] }] : blocks,
    { figures: merged(drawn.map(({ figures }) => figures)), words: merged(drawn.map(({ words }) => words)) },
  );
}

interface Drawn extends Required<Omit<Part, "sections">> {
  readonly blocks: readonly Block[];
}

function ratesOfQuestion(report: WaveReport, group: Group, question: string, place: string): Drawn {
  const asked = report.waves.map((wave) => ({
    wave,
    result: groupIn(wave.scores, group)?.questions.find((each) => each.question === question),
  }));
  const rates = [...ratesOf(asked.map(({ result }) => result)).values()].map(({ rate }) => rate.definition);
  const nameOf = (wave: number, rate: number): string => `rate-${place}-${rate + 1}-${wave + 1}`;
  const figures = asked.flatMap(({ wave, result }, place) =>
    rates.map((rate, index) => {
      const recounted = estimatedIn(wave, report.provenance, { group, question, rate: rate.id });
      return [nameOf(place, index), figureOf(result, rate, report, recounted)] as const;
    }),
  );
  const chart: SeriesChart = {
    kind: "chart",
    form: "trend",
    caption: say(`{question-${place}} ({group-${place}})`, `{question-${place}}（{group-${place}}）`),
    corner: say("Wave", "调查批次"),
    columns: rates.map(({ label }) => ({ words: label })),
    rows: report.waves.map(({ name }, wave) => ({
      head: { words: name },
      figures: rates.map((_, index) => nameOf(wave, index)),
    })),
    notes: [],
  };
  const isKnown = figures.some(([, figure]) => figure.kind === "rate" && figure.rate.value !== "unknown");
  return {
    blocks: rates.length === 0 ? [] : [isKnown ? chart : dataTable(chart)],
    figures: Object.fromEntries(figures),
    words: {
      [`question-${place}`]: questionName(question, report),
      [`group-${place}`]: groupName(group, report),
    },
  };
}

function figureOf(
  result: QuestionResult | undefined,
  { id, label }: RateDefinition,
  { provenance }: WaveReport,
  recounted: Counted,
): Figure {
  const shown = result?.status === "shown" ? result.rates.find(({ rate }) => rate.definition.id === id) : undefined;
  const unknown = (why: Label): Figure => ({ kind: "unknown", label, why, provenance });
  if (shown !== undefined) {
    return isOfUnknownPeople(shown)
      ? unknown(PEOPLE_UNKNOWN)
      : rated(shown.rate, recounted, { interval: shown.interval });
  }
  return unknown(result?.status === "withheld" ? reasonOf(result.refusal) : NOT_ASKED);
}

function isOfUnknownPeople({ rate }: RateEstimate): boolean {
  return rate.excluded.some(({ reason }) => reason === ELECTORATE_UNKNOWN);
}

const PEOPLE_UNKNOWN: Label = { en: "nobody says how many people there are", "zh-CN": "应到或实到人数不详" };
const NOT_ASKED: Label = { en: "the wave did not ask it", "zh-CN": "该次调查未涉及" };
