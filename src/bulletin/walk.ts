import { dataTable } from "./data-table.js";
import type { Block, Cell, Draft, Table, Template } from "./schema.js";

/** A place of a draft that states something, in words a refusal can point with. */
export type Place = { readonly where: string } & ({ readonly template: Template } | { readonly figure: string });

/** Visits every template and every figure of a draft in the order in which a reader meets them. */
export function* placesOf({ title, sections }: Draft): Generator<Place> {
  yield { where: "title", template: title };
  for (const { id, heading, blocks } of sections) {
    const section = `section "${id}"`;
    yield { where: `${section}, heading`, template: heading };
    for (const [index, block] of blocks.entries()) yield* placesOfBlock(block, whereOfBlock(id, index, block));
  }
}

/** Names a block by its section, its place there and its kind. */
export function whereOfBlock(section: string, index: number, { kind }: Block): string {
  return `section "${section}", block ${index + 1} (${kind})`;
}

function* placesOfBlock(block: Block, where: string): Generator<Place> {
  switch (block.kind) {
    case "paragraph":
    case "note":
      yield* numbered(block.sentences, `${where}, sentence`);
      return;
    case "quotations":
      return;
    case "table":
      yield* placesOfTable(block, where);
      return;
    case "chart":
      yield* placesOfTable(dataTable(block), where);
      return;
  }
}

function* placesOfTable({ caption, columns, rows, notes }: Table, where: string): Generator<Place> {
  yield { where: `${where}, caption`, template: caption };
  for (const [index, column] of columns.entries()) yield* placesOfCell(column, `${where}, column ${index + 1}`);
  for (const [index, row] of rows.entries()) {
    const line = `${where}, row ${index + 1}`;
    for (const [place, cell] of row.entries()) yield* placesOfCell(cell, `${line}, cell ${place + 1}`);
  }
  yield* numbered(notes, `${where}, note`);
}

function* placesOfCell(cell: Cell, where: string): Generator<Place> {
  if ("figure" in cell) yield { where, figure: cell.figure };
  else if ("text" in cell) yield { where, template: cell.text };
}

function* numbered(templates: readonly Template[], where: string): Generator<Place> {
  for (const [index, template] of templates.entries()) yield { where: `${where} ${index + 1}`, template };
}
