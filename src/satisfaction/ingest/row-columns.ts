import type { Issue } from "../../core/index.js";
import { ResponseRow } from "../response.js";

/** Texts, one a response, or codes and the texts that they stand for; a code that stands for none says nothing, as `undefined` does. */
export type TextColumn =
  ArrayLike<string | undefined> | { readonly codes: ArrayLike<number>; readonly names: readonly string[] };

/** Forms as columns under the names of the fields of a row; entry `n` of each belongs to row `n + 1`. */
export interface RowColumns {
  /** The codes of the ballots; without them each row goes by its number, and no register can tell one that comes twice. */
  readonly id?: TextColumn;
  readonly unit: TextColumn;
  readonly class: TextColumn;
  readonly channel?: TextColumn;
  /** By the name of the question. */
  readonly answers: Readonly<Record<string, TextColumn>>;
  readonly on?: TextColumn;
  readonly consulted?: ArrayLike<number | undefined>;
  /** `true` or 1, `false` or 0. */
  readonly drawn?: ArrayLike<boolean | number | undefined>;
  readonly weight?: ArrayLike<number | undefined>;
  readonly comment?: TextColumn;
}

/** Answers what a column says of a row. */
export type Reader<Value = unknown> = (row: number) => Value;

/**
 * Makes a reader of a column; the names of coded texts are looked up once.
 *
 * @param column - undefined says nothing of any row
 * @param meaning - what each entry stands for
 */
export function readerOf<Value>(
  column: TextColumn | ArrayLike<unknown> | undefined,
  meaning: (entry: unknown) => Value | undefined,
): Reader<Value | undefined> {
  if (column === undefined) return () => undefined;
  if (!("codes" in column)) return (row) => meaning(column[row]);
  const { codes, names } = column;
  const meanings = names.map(meaning);
  return (row) => meanings[codes[row] ?? -1];
}

/**
 * Counts the entries of a column.
 *
 * @param column - of any kind
 */
export function lengthOf(column: TextColumn | ArrayLike<unknown>): number {
  return "codes" in column ? column.codes.length : column.length;
}

/**
 * Names what keeps columns from being read as rows.
 *
 * @param columns - as the caller gave them
 */
export function faultsOf(columns: RowColumns): Issue[] {
  const { answers, ...fields } = columns;
  const all: readonly Entry[] = [
    ...Object.entries(fields).map(([name, column]): Entry => [[name], column]),
    ...Object.entries(isObject(answers) ? answers : {}).map(([name, column]): Entry => [["answers", name], column]),
  ];
  const given = all.filter(([, column]) => column !== undefined);
  const missing = ["unit", "class", "answers"].filter((name) => !isObject(columns[name as keyof RowColumns]));
  const rows = isColumn(columns.unit) ? lengthOf(columns.unit) : 0;
  return [
    ...missing.map((name) => ({ path: [name], message: "is missing" })),
    ...given.flatMap(([path, column]) => {
      const message = faultOf(path, column, rows);
      return message === undefined ? [] : [{ path, message }];
    }),
  ];
}

type Entry = readonly [path: readonly string[], column: unknown];

function faultOf([name = "", question]: readonly string[], column: unknown, rows: number): string | undefined {
  if (question === undefined && !Object.hasOwn(ResponseRow.shape, name)) return "is no field of a response";
  if (!isColumn(column)) return "is no column";
  const length = lengthOf(column);
  return length === rows ? undefined : `has ${length} entries where there are ${rows} units`;
}

function isColumn(value: unknown): value is TextColumn {
  if (!isObject(value)) return false;
  if ("codes" in value) return isList(value.codes) && "names" in value && Array.isArray(value.names);
  return isList(value);
}

function isList(value: unknown): boolean {
  return isObject(value) && "length" in value && typeof value.length === "number";
}

function isObject(value: unknown): value is object {
  return typeof value === "object" && value !== null;
}
