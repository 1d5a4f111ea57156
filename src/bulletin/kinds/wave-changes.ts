import type { Label } from "../../core/index.js";
import type { RateChange, WaveSeries } from "../../satisfaction/index.js";
import type { Counted, Figure, OutsideWords } from "../figure.js";
import { inPoints } from "../interval.js";
import { pointsBetween } from "../recount.js";
import type { Block, Cell, Table } from "../schema.js";
import { WORDING } from "../wording.js";
import { head, merged, partOf, rated, say, type Part } from "./kind.js";
import { groupName, questionName, ratesOf, reasonOf, type Group } from "./waves.js";
import type { ReportedWave, WaveReport } from "./wave-options.js";
import { changedBetween, ratedIn } from "./wave-recounts.js";

interface Compared {
  readonly group: Group;
  readonly question: string;
  readonly comparison: WaveSeries["comparisons"][number];
}

interface Change extends Compared {
  readonly change: RateChange;
}

interface Uncompared extends Compared {
  readonly rate?: string;
  readonly reason: Label;
}

/** Tells for each pair of waves how each rate moved that can be compared, and whether that is more than chance. */
export function movements(report: WaveReport): Part {
  const changes = changesOf(report).flatMap((each) => ("change" in each ? [each] : []));
  const moved = changes.map((each, index) => ({ ...each, name: `change-${index + 1}` }));
  const pairs = report.series.comparisons.map((comparison, index) => ({
    comparison,
    place: index + 1,
    rows: moved.filter((each) => each.comparison === comparison),
  }));
  const real = say(
    "A change is real where it is larger than chance would make one of all that were compared at once.",
    "在同时进行的全部比较中，超出偶然波动的变化方为显著。",
  );
  const none = say("Nothing in the waves can be compared.", "各次调查之间无可比较的结果。");
  const tables = pairs.flatMap(({ place, rows }) => (rows.length === 0 ? [] : [movementTable(rows, place, report)]));
  const note: Block = { kind: "note", sentences: [moved.length === 0 ? none : real] };
  return partOf("changes", say("What moved", "变化情况"), [...tables, note], {
    figures: merged(moved.map((each) => figuresOf(each, report))),
    words: merged(
      pairs.map(({ comparison, place }) => ({
        [`from-${place}`]: waveName(comparison.from, report),
        [`to-${place}`]: waveName(comparison.to, report),
      })),
    ),
  });
}

function movementTable(
  rows: readonly (Change & { readonly name: string })[],
  place: number,
  report: WaveReport,
): Table {
  const grouped = new Set(rows.map(({ group }) => JSON.stringify(groupName(group, report)))).size > 1;
  const only = (cell: Cell): readonly Cell[] => (grouped ? [cell] : []);
  return {
    kind: "table",
    caption: say(`From {from-${place}} to {to-${place}}`, `{from-${place}}至{to-${place}}`),
    columns: [
      head("Question", "题目"),
      ...(grouped ? [head("Group", "范围")] : []),
      head("Rate", "指标"),
      head("Before", "前"),
      head("After", "后"),
      head("Change", "变化"),
      head("Real?", "是否显著"),
    ],
    rows: rows.map(({ question, group, change, comparison, name }) => [
      { words: questionName(question, report) },
      ...only({ words: groupName(group, report) }),
      { words: change.after.definition.label },
      { figure: `${name}.before` },
      { figure: `${name}.after` },
      { figure: name },
      verdictOn(change, comparison.level),
    ]),
    notes: [],
  };
}

function figuresOf(
  { name, change, comparison, ...asked }: Change & { readonly name: string },
  report: WaveReport,
): Readonly<Record<string, Figure>> {
  const { provenance } = report;
  const of = { ...asked, rate: change.after.definition.id };
  const [before, after] = [waveAt(comparison.from, report), waveAt(comparison.to, report)];
  return {
    [`${name}.before`]: rated(change.before, ratedIn(before, provenance, of)),
    [`${name}.after`]: rated(change.after, ratedIn(after, provenance, of)),
    [name]: changeFigure(
      change,
      provenance,
      changedBetween(before, after, provenance, { ...of, level: comparison.level }),
    ),
  };
}

/** Lists what may not be compared, and why. */
export function uncompared(report: WaveReport): Part {
  const left = changesOf(report).flatMap((each) => ("reason" in each ? [each] : []));
  const table: Table = {
    kind: "table",
    caption: say("What may not be compared", "不可比的结果"),
    columns: [
      head("Question", "题目"),
      head("Group", "范围"),
      head("Rate", "指标"),
      head("From", "起"),
      head("To", "止"),
      head("Because", "原因"),
    ],
    rows: left.map(({ rate, reason, ...each }) => [
      ...placeOf(each, rate === undefined ? head("every rate", "各项指标") : { words: rateName(rate, report) }, report),
      { words: reason },
    ]),
    notes: [],
  };
  const none = say("Everything in the waves may be compared.", "各次调查的结果均可比较。");
  const blocks: Block[] = left.length === 0 ? [{ kind: "note", sentences: [none] }] : [table];
  return partOf("uncompared", say("What may not be compared", "不可比的结果"), blocks, { figures: {} });
}

function changesOf({ series }: WaveReport): readonly (Change | Uncompared)[] {
  return series.comparisons.flatMap((comparison) =>
    comparison.groups.flatMap((group) =>
      group.questions.flatMap((result): readonly (Change | Uncompared)[] => {
        const compared = { group, question: result.question, comparison };
        if (result.status === "withheld") return [{ ...compared, reason: reasonOf(result.refusal) }];
        return result.rates.map((rate): Change | Uncompared =>
          rate.status === "compared"
            ? { ...compared, change: rate }
            : { ...compared, rate: rate.rate, reason: reasonOf(rate.refusal) },
        );
      }),
    ),
  );
}

function placeOf({ group, question, comparison }: Compared, rate: Cell, report: WaveReport): Cell[] {
  return [
    { words: questionName(question, report) },
    { words: groupName(group, report) },
    rate,
    { words: waveName(comparison.from, report) },
    { words: waveName(comparison.to, report) },
  ];
}

function waveName(place: number, report: WaveReport): OutsideWords {
  return waveAt(place, report).name;
}

function waveAt(place: number, { waves }: WaveReport): ReportedWave {
  const wave = waves[place];
  if (wave !== undefined) return wave;
  throw new RangeError(`the comparison is of wave ${place + 1}, and the report has ${waves.length}`);
}

function rateName(id: string, { waves }: WaveReport): Label | string {
  const results = waves.flatMap(({ scores }) => scores.groups.flatMap(({ questions }) => questions));
  return ratesOf(results).get(id)?.rate.definition.label ?? id;
}

/** A change of shares, in percentage points, with its interval. */
function changeFigure({ change, before, after }: RateChange, provenance: Counted, recounted: Counted): Figure {
  const { en, "zh-CN": chinese } = after.definition.label;
  const label = { en: `change of ${en}`, "zh-CN": `${chinese}的变化` };
  if (change.status === "withheld") return { kind: "unknown", label, why: reasonOf(change.refusal), provenance };
  return {
    kind: "measure",
    label,
    value: pointsBetween(before, after),
    unit: WORDING.points,
    decimals: 1,
    estimate: inPoints(change),
    provenance: recounted,
  };
}

function verdictOn({ test, corrected }: RateChange, level: number): Cell {
  if (test.status === "withheld") return { words: reasonOf(test.refusal) };
  return (corrected?.pValue ?? test.pValue) < 1 - level
    ? head("yes", "显著")
    : head("it may be chance", "可能出于偶然");
}
