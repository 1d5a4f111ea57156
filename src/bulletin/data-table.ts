import { linksFrom, nodesOf } from "./chart-figures.js";
import type {
  Chart,
  FlowChart,
  LineageChart,
  LineageNode,
  MatrixChart,
  RankedRow,
  RankingChart,
  SeriesChart,
} from "./chart-schema.js";
import { CHART_WORDING } from "./chart-wording.js";
import type { Cell, Heading, Table, Template } from "./schema.js";

/** Writes a chart as the table of what it draws: the same figures, and the same words beside them. */
export function dataTable(chart: Chart): Table {
  return { kind: "table", caption: chart.caption, ...columnsAndRows(chart), notes: notesOf(chart) };
}

/** Where other things are counted from a node on, its own words say so. */
function notesOf(chart: Chart): readonly Template[] {
  const changes = chart.form === "flow" ? nodesOf(chart).flatMap(({ change }) => change ?? []) : [];
  return [...changes, ...chart.notes];
}

type Columns = Pick<Table, "columns" | "rows">;

function columnsAndRows(chart: Chart): Columns {
  switch (chart.form) {
    case "bars":
    case "trend":
    case "matrix":
      return grid(chart);
    case "ranking":
      return ranking(chart);
    case "flow":
      return flow(chart);
    case "lineage":
      return lineage(chart);
  }
}

function grid({ corner, columns, rows }: SeriesChart | MatrixChart): Columns {
  return {
    columns: [{ text: corner }, ...columns],
    rows: rows.map(({ head, figures }): Cell[] => [
      head,
      ...figures.map((each) => (typeof each === "string" ? { figure: each } : each.state)),
    ]),
  };
}

function ranking({ corner, column, rows }: RankingChart): Columns {
  const ranked = rows.some(({ rank }) => rank !== undefined);
  const banded = rows.some(({ band }) => band !== undefined);
  return {
    columns: [{ text: corner }, ...only(ranked, said("rank")), column, ...only(banded, said("tieBand"))],
    rows: rows.map((row, index): Cell[] => [
      row.head,
      ...only(ranked, row.rank === undefined ? said("none") : { figure: row.rank }),
      { figure: row.figure },
      ...only(banded, bandOf(row, rows[index - 1])),
    ]),
  };
}

function bandOf({ band }: RankedRow, above: RankedRow | undefined): Cell {
  if (band === undefined) return said("none");
  return said(band === above?.band ? "continues" : "begins");
}

/** How many things stand at each node in all, and its links; one that has neither has a row that says so. */
function flow(chart: FlowChart): Columns {
  const headOf = headsOf(chart);
  const next = linksFrom(chart.links);
  const linked = new Set(chart.links.flatMap(({ source, target }) => [source, target]));
  const rows = nodesOf(chart).flatMap(({ id, head, figure }): Cell[][] => [
    ...only(figure === undefined && !linked.has(id), [head, said("none"), said("none")]),
    ...(figure === undefined ? [] : [[head, said("inAll"), { figure }]]),
    ...(next.get(id) ?? []).map((link) => [head, headOf(link.target), { figure: link.figure }]),
  ]);
  return { columns: [said("from"), said("to"), said("number")], rows };
}

/** Each node with what it leads to; one that leads to nothing has a row that says so. */
function lineage(chart: LineageChart): Columns {
  const headOf = headsOf(chart);
  const next = linksFrom(chart.links);
  const rows = chart.stages.flatMap(({ head: stage, nodes }) =>
    nodes.flatMap(({ id, head }): Cell[][] => {
      const targets = (next.get(id) ?? []).map(({ target }) => headOf(target));
      return (targets.length === 0 ? [said("none")] : targets).map((target) => [head, stage, target]);
    }),
  );
  return { columns: [said("from"), said("stage"), said("leadsTo")], rows };
}

/** Finds the head of a node; a link to no node is refused before anything is drawn. */
function headsOf(chart: FlowChart | LineageChart): (id: string) => Heading {
  const heads = new Map(nodesOf<LineageNode>(chart).map(({ id, head }) => [id, head]));
  return (id) => heads.get(id) ?? said("none");
}

function said(word: keyof typeof CHART_WORDING): Heading {
  return { text: CHART_WORDING[word] };
}

function only<Thing>(condition: boolean, thing: Thing): readonly Thing[] {
  return condition ? [thing] : [];
}
