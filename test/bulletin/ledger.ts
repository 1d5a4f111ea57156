import { must } from "answerable";
import {
  compose,
  countFigure,
  dayFigure,
  measureFigure,
  rateFigure,
  ratioFigure,
  type Figure,
  type Page,
  type RecordOfFacts,
  type Records,
} from "answerable/bulletin";
import type { Condition } from "answerable/rules";

const label = { en: "what is counted", "zh-CN": "统计对象" };
const definition = { id: "share", label, numerator: label, denominator: label };
const words = { from: "the ledger" };

export const is = (fact: string, value: string): Condition => ({ fact, comparison: "equals", value });

/** What one record says: its unit, how it stands, its score and a day. */
export interface Item {
  readonly unit: string;
  readonly status: "open" | "closed" | "unknown";
  readonly score: number;
  readonly on: string;
}

/** Numbers items, so that each is a record of its own. */
export function recordsOf(items: readonly Item[]): Records & { readonly items: readonly RecordOfFacts[] } {
  const units = [...new Set(items.map(({ unit }) => unit))];
  return {
    items: items.map((facts, index) => ({ id: `it-${index}`, facts: { ...facts } })),
    units: units.map((id) => ({ id, facts: {} })),
  };
}

/** One figure for each unit and each record, and others over all of them. */
export function figuresOf(records: Records): Record<string, Figure> {
  const items = { collection: "items", undecided: "apart", ...words } as const;
  const print = { decimals: 1, rounding: "plain" } as const;
  const closed = { where: is("status", "closed") };
  const built: [string, { ok: true; figure: Figure }][] = [
    ["closed", must(countFigure({ ...items, label, select: closed }, records))],
    [
      "sum",
      must(measureFigure({ ...items, label, select: "all", fact: "score", statistic: "sum", decimals: 0 }, records)),
    ],
    ["last", must(dayFigure({ ...items, label, select: "all", fact: "on", end: "latest" }, records))],
    [
      "share",
      must(
        rateFigure({ ...items, ...print, definition, numerator: closed, denominator: "all", show: "percent" }, records),
      ),
    ],
    [
      "each",
      must(
        ratioFigure(
          {
            ...words,
            ...print,
            definition,
            numerator: { collection: "items", select: "all" },
            denominator: { collection: "units", select: "all" },
          },
          records,
        ),
      ),
    ],
  ];
  for (const { id } of records["units"] ?? []) {
    const select = { where: { all: [is("unit", id), is("status", "closed")] } };
    built.push([`closed-${id}`, must(countFigure({ ...items, label, select }, records))]);
  }
  for (const { id } of records["items"] ?? []) {
    const select = { ids: [id] };
    const score = { ...items, label, select, fact: "score", statistic: "mean", decimals: 0 } as const;
    built.push([`score-${id}`, must(measureFigure(score, records))]);
  }
  return Object.fromEntries(built.map(([name, { figure }]) => [name, figure]));
}

/** A page that states the figures and nothing else. */
export function pageOf(figures: Record<string, Figure>): Page {
  const title = { en: "Ledger", "zh-CN": "台账" };
  const text = Object.keys(figures)
    .map((name) => `{${name}}`)
    .join(" ");
  const paragraph = { kind: "paragraph" as const, sentences: [{ en: text, "zh-CN": text }] };
  return must(compose({ title, sections: [{ id: "all", heading: title, blocks: [paragraph] }] }, { figures })).page;
}
