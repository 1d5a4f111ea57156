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

/** An equation, what was stated by it, and the words for it. */
export interface StatedEquation extends LinearEquation {
  /** How often each cell is counted in it. */
  readonly terms: readonly (readonly [facts: CellFacts, times: bigint])[];
  /** What they come to. */
  readonly sum: bigint;
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
  const counted = withFacts(statement, terms);
  statement.equations.push({ ...gather(counted, sum), terms: counted, sum, text });
}

/** States that a sum of cells is so much or more. */
export function stateAtLeast(statement: Statement, terms: readonly Term[], least: bigint, text: () => string): void {
  const counted = withFacts(statement, terms);
  const { coefficients, constant } = gather(counted, least);
  const beyond = statement.numbers.next;
  statement.numbers.next += 1;
  const limited = new Map(coefficients).set(beyond, -1n);
  statement.equations.push({ coefficients: limited, constant, terms: counted, sum: least, text });
}

/** The places of the equations in which a cell stands, by its key. */
export type EquationsOf = ReadonlyMap<string, readonly number[]>;

/** Looks up once in which equations each cell stands. */
export function equationsOf({ equations }: Statement): EquationsOf {
  const places = new Map<string, number[]>();
  for (const [place, { terms }] of equations.entries()) {
    for (const [{ key }] of terms) {
      const known = places.get(key);
      if (known === undefined) places.set(key, [place]);
      else known.push(place);
    }
  }
  return places;
}

/**
 * Takes back that a cell is shown, as if it had been hidden from the first; this changes the statement. Only for cells that stand in sums
 * and in no limit.
 *
 * @param statement - is changed
 * @param facts - of a cell that is shown
 * @param where - a place where it stands
 * @param places - where equations are about it
 */
export function takeBack(statement: Statement, facts: CellFacts, where: Place, places: readonly number[]): void {
  delete facts.shown;
  facts.hidden.push(where);
  for (const place of places) {
    const equation = statement.equations[place];
    if (equation === undefined) continue;
    statement.equations[place] = { ...equation, ...gather(equation.terms, equation.sum) };
  }
}

/** A cell in words, and what is told of it. */
export function named(statement: Statement, cell: Cell): string {
  const { shown, hidden } = factsOf(statement, cell);
  return `${describe(cell)} (${shown?.count ?? (hidden.length > 0 ? "hidden" : "not in the tables")})`;
}

function withFacts(statement: Statement, terms: readonly Term[]): StatedEquation["terms"] {
  return terms.map(([cell, times]) => [factsOf(statement, cell), times]);
}

function gather(terms: StatedEquation["terms"], sum: bigint): LinearEquation {
  const coefficients = new Map<number, bigint>();
  let constant = sum;
  for (const [{ shown, number }, times] of terms) {
    if (shown !== undefined) constant -= times * BigInt(shown.count);
    else coefficients.set(number, (coefficients.get(number) ?? 0n) + times);
  }
  return { coefficients: new Map([...coefficients].filter(([, times]) => times !== 0n)), constant };
}
