import { describe, keyOf, type Cell } from "./cell.js";
import type { LinearEquation } from "./eliminate.js";
import type { Position } from "./published-table.js";

/** Where a cell stands. */
export interface Place {
  readonly table: string;
  readonly at: Position;
}

/** What readers are told of a cell, in all tables together. */
export interface CellFacts {
  readonly key: string;
  readonly cell: Cell;
  /** Its number when the cells are counted through; it is an unknown unless some table shows its count. */
  readonly number: number;
  /** The first table that shows its count. */
  shown?: { readonly table: string; readonly count: number };
  /** Where its count is hidden. */
  readonly hidden: Place[];
}

/** An equation, the cells it is about, and the words for it. */
export interface StatedEquation extends LinearEquation {
  readonly cells: readonly Cell[];
  readonly text: () => string;
}

/** Everything that is published, as one system of equations over whole numbers of 0 or more. */
export interface Statement {
  readonly cells: Map<string, CellFacts>;
  readonly equations: StatedEquation[];
  /** The next number for a cell, or for how far something stays from its limit. */
  readonly numbers: { next: number };
}

/** How often a cell is counted in a sum. */
export type Term = readonly [cell: Cell, times: bigint];

/** Finds what is told of a cell, of which nothing is told at first. */
export function factsOf({ cells, numbers }: Statement, cell: Cell): CellFacts {
  const key = keyOf(cell);
  const known = cells.get(key);
  if (known !== undefined) return known;
  const facts: CellFacts = { key, cell, number: numbers.next, hidden: [] };
  numbers.next += 1;
  cells.set(key, facts);
  return facts;
}

/** States that some cells add up to another. */
export function stateSum(statement: Statement, total: Cell, parts: readonly Cell[]): void {
  const text = (): string => `${named(statement, total)} = ${parts.map((part) => named(statement, part)).join(" + ")}`;
  state(statement, [...parts.map((part) => [part, 1n] as const), [total, -1n]], 0n, text);
}

/** States that a sum of cells is so much. */
export function state(statement: Statement, terms: readonly Term[], sum: bigint, text: () => string): void {
  statement.equations.push({ ...gather(statement, terms, sum), cells: terms.map(([cell]) => cell), text });
}

/** States that a sum of cells is so much or more. */
export function stateAtLeast(statement: Statement, terms: readonly Term[], least: bigint, text: () => string): void {
  const { coefficients, constant } = gather(statement, terms, least);
  const beyond = statement.numbers.next;
  statement.numbers.next += 1;
  const cells = terms.map(([cell]) => cell);
  statement.equations.push({ coefficients: new Map(coefficients).set(beyond, -1n), constant, cells, text });
}

/** A cell in words, and what is told of it. */
export function named(statement: Statement, cell: Cell): string {
  const { shown, hidden } = factsOf(statement, cell);
  return `${describe(cell)} (${shown?.count ?? (hidden.length > 0 ? "hidden" : "not in the tables")})`;
}

function gather(statement: Statement, terms: readonly Term[], sum: bigint): LinearEquation {
  const coefficients = new Map<number, bigint>();
  let constant = sum;
  for (const [cell, times] of terms) {
    const { shown, number } = factsOf(statement, cell);
    if (shown !== undefined) constant -= times * BigInt(shown.count);
    else coefficients.set(number, (coefficients.get(number) ?? 0n) + times);
  }
  return { coefficients: new Map([...coefficients].filter(([, times]) => times !== 0n)), constant };
}
