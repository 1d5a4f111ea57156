import type { Cell, Chart, Table } from "./schema.js";

/** Writes a chart as the table of what it draws: the same figures under the same headings. */
export function dataTable({ caption, corner, columns, rows, notes }: Chart): Table {
  const cells = rows.map(({ head, figures }): Cell[] => [head, ...figures.map((figure) => ({ figure }))]);
  return { kind: "table", caption, columns: [{ text: corner }, ...columns], rows: cells, notes };
}
