import type { Label } from "../../core/index.js";
import type { Figure } from "../figure.js";
import type { Table } from "../schema.js";
import { counted, head, kindOf, partOf, say, type Kind, type Part } from "./kind.js";
import { movements, uncompared } from "./wave-changes.js";
import type { WaveReport } from "./wave-options.js";
import { countedIn } from "./wave-recounts.js";
import { ratesByWave } from "./wave-rates.js";

/**
 * Writes the report on waves of a satisfaction survey (满意度调查报告): how many answered, each rate by wave with its interval, which
 * movement is more than chance, and what may not be compared and why.
 *
 * A movement is called real where its p-value, corrected for the number of comparisons, is below 1 − the level of the comparison.
 * Figures are called by the places of wave, group, question and rate: `wave-1.responses`, `rate-1-1-1-1`, `change-1`. A rate that is
 * withheld is unknown, with the reason. Of a wave that names its `responses`, `verify` counts every number again from the records of
 * {@link responseRecords}, and rates among people where it names its `electorates`, too; a change where both its waves name theirs.
 *
 * @param report - the waves, their comparison, and what the bulletin is about
 * @throws RangeError when the responses of a wave are of another protocol than its scores, or the comparison is of a wave that the report
 *   does not have: the caller has mixed two surveys up
 * @example
 * {@includeCode ../../../test/bulletin/kinds/examples.test.ts#wave-report}
 */
export function waveReport(report: WaveReport): Kind {
  const title = say("{issuer}: satisfaction survey, {period}", "{issuer}满意度调查报告（{period}）");
  return kindOf(title, [responses(report), ratesByWave(report), movements(report), uncompared(report)], report);
}

function responses({ waves, provenance }: WaveReport): Part {
  const rows = waves.map((wave, index) => ({
    name: { words: wave.name },
    answered: `wave-${index + 1}.responses`,
    refused: `wave-${index + 1}.refused`,
    wave,
  }));
  const table: Table = {
    kind: "table",
    caption: say("Responses by wave", "历次调查回收情况"),
    columns: [head("Wave", "调查批次"), head("Responses", "有效收回"), head("Not admitted", "未予采用")],
    rows: rows.map(({ name, answered, refused }) => [name, { figure: answered }, { figure: refused }]),
    notes: [],
  };
  const figures = rows.flatMap(({ answered, refused, wave }) => {
    const { groups, refused: others } = wave.scores;
    const count = (label: Label, counts: readonly number[], admitted: boolean): Figure =>
      counted(label, sum(counts), countedIn(wave, provenance, admitted));
    return [
      [
        answered,
        count(
          COUNTED,
          groups.map((group) => group.responses),
          true,
        ),
      ] as const,
      [
        refused,
        count(
          NOT_ADMITTED,
          others.map((each) => each.count),
          false,
        ),
      ] as const,
    ];
  });
  return partOf("responses", say("Who answered", "回收情况"), [table], { figures: Object.fromEntries(figures) });
}

const COUNTED: Label = { en: "responses that were counted", "zh-CN": "计入的评价" };
const NOT_ADMITTED: Label = { en: "responses that were not admitted", "zh-CN": "未予采用的评价" };

function sum(counts: readonly number[]): number {
  return counts.reduce((total, count) => total + count, 0);
}
