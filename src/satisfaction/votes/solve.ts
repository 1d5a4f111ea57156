/** Unknown numbers by name, each times a factor, summed. */
export type Form = ReadonlyMap<string, bigint>;

/** Asks that a form is 0 or more, or more than 0. */
export interface Demand {
  readonly form: Form;
  readonly isStrict: boolean;
}

/** `scale` × the unknown of the row = `constant` + the others, each times its entry; `scale` is above 0. */
interface Row {
  readonly scale: bigint;
  readonly constant: bigint;
  readonly entries: ReadonlyMap<string, bigint>;
}

type Rows = ReadonlyMap<string, Row>;

/** Numbers that meet some demands, in a state from which further demands can be met. */
export interface Solution {
  readonly rows: Rows;
  /** All unknowns that came up, in the order in which they did. */
  readonly unknowns: readonly string[];
  /** What each demand met has to spare, in order. */
  readonly spares: readonly string[];
}

/** Nothing is demanded, and everything may be 0. */
export const NOTHING_DEMANDED: Solution = { rows: new Map(), unknowns: [], spares: [] };

/**
 * Finds whole numbers, 0 or more, that meet further demands as well, or tells that there are none.
 *
 * No demand has a constant, so whatever meets them does so in every multiple as well. "More than 0" may therefore be asked as "1 or
 * more", and what fractions meet whole numbers meet. Each demand gets an unknown of its own for what it has to spare; unknowns change
 * places until none is below 0, always the first that will do, so that no state comes up twice. Source: Bland (1977), New Finite Pivoting
 * Rules for the Simplex Method, Mathematics of Operations Research 2:103–107.
 *
 * @param solution - numbers that meet the demands so far
 * @param demands - what is to be met besides
 * @returns numbers that meet all of them, `undefined` when none do
 */
export function meet(solution: Solution, demands: readonly Demand[]): Solution | undefined {
  let { rows, unknowns, spares } = solution;
  for (const { form, isStrict } of demands) {
    const spare = `spare ${spares.length}`;
    rows = new Map([...rows, [spare, written(rows, { scale: 1n, constant: isStrict ? -1n : 0n, entries: form })]]);
    unknowns = [...new Set([...unknowns, ...form.keys()])];
    spares = [...spares, spare];
  }
  const order = [...spares, ...unknowns];
  for (;;) {
    const [leaving, row] = first(order, (name) => rows.get(name), isShort);
    if (leaving === undefined) return { rows, unknowns, spares };
    const [entering, pivot] = first(order, (name) => row.entries.get(name), isAbove0);
    if (entering === undefined) return undefined;
    rows = exchange(rows, { leaving, row, entering, pivot });
  }
}

/** Writes a row without the unknowns that have rows of their own. */
function written(rows: Rows, row: Row): Row {
  return [...row.entries.keys()].reduce((soFar, unknown) => {
    const solved = rows.get(unknown);
    return solved === undefined ? soFar : insert(soFar, unknown, solved);
  }, row);
}

function isShort({ constant }: Row): boolean {
  return constant < 0n;
}

function isAbove0(entry: bigint): boolean {
  return entry > 0n;
}

/** The first name in order whose value passes a test, with the value. */
function first<Value>(
  order: readonly string[],
  valueOf: (name: string) => Value | undefined,
  passes: (value: Value) => boolean,
): readonly [name: string, value: Value] | readonly [name: undefined] {
  for (const name of order) {
    const value = valueOf(name);
    if (value !== undefined && passes(value)) return [name, value];
  }
  return [undefined];
}

interface Exchange {
  readonly leaving: string;
  /** The row of the unknown that leaves. */
  readonly row: Row;
  readonly entering: string;
  /** The factor of the entering unknown in that row, above 0. */
  readonly pivot: bigint;
}

/** Solves the row of one unknown for another, and takes that one out of all other rows. */
function exchange(rows: Rows, { leaving, row, entering, pivot }: Exchange): Rows {
  const entries = new Map([...row.entries].map(([name, entry]) => [name, -entry]));
  entries.delete(entering);
  entries.set(leaving, row.scale);
  const solved: Row = { scale: pivot, constant: -row.constant, entries };
  const others = [...rows].filter(([name]) => name !== leaving);
  return new Map([
    ...others.map(([name, other]) => [name, insert(other, entering, solved)] as const),
    [entering, solved],
  ]);
}

/** Puts what an unknown is solved for in its place. */
function insert({ scale, constant, entries }: Row, unknown: string, solved: Row): Row {
  const times = entries.get(unknown);
  if (times === undefined) return { scale, constant, entries };
  const factor = solved.scale;
  const names = new Set([...entries.keys(), ...solved.entries.keys()]);
  names.delete(unknown);
  const inserted = [...names].map(
    (name) => [name, factor * (entries.get(name) ?? 0n) + times * (solved.entries.get(name) ?? 0n)] as const,
  );
  return lowest({
    scale: factor * scale,
    constant: factor * constant + times * solved.constant,
    entries: new Map(inserted.filter(([, entry]) => entry !== 0n)),
  });
}

/** Divides a row by what all its numbers have in common. */
function lowest({ scale, constant, entries }: Row): Row {
  if (scale === 1n) return { scale, constant, entries };
  const divisor = [constant, ...entries.values()].reduce(commonDivisor, scale);
  return {
    scale: scale / divisor,
    constant: constant / divisor,
    entries: new Map([...entries].map(([name, entry]) => [name, entry / divisor])),
  };
}

/**
 * Gives the least whole numbers in the proportions that were found.
 *
 * @param solution - numbers that meet all demands
 * @returns the numbers by name, those that are 0 left out
 */
export function wholeNumbers({ rows, unknowns }: Solution): ReadonlyMap<string, bigint> {
  const solved = unknowns.flatMap((name) => {
    const row = rows.get(name);
    return row === undefined ? [] : [[name, row] as const];
  });
  const multiple = solved.reduce((product, [, { scale }]) => (product / commonDivisor(product, scale)) * scale, 1n);
  const numbers = solved.map(([name, { scale, constant }]) => [name, (constant * multiple) / scale] as const);
  const divisor = numbers.reduce((common, [, number]) => commonDivisor(common, number), 0n);
  return new Map(numbers.filter(([, number]) => number > 0n).map(([name, number]) => [name, number / divisor]));
}

function commonDivisor(one: bigint, other: bigint): bigint {
  let [divisor, rest] = [one < 0n ? -one : one, other < 0n ? -other : other];
  while (rest !== 0n) [divisor, rest] = [rest, divisor % rest];
  return divisor;
}
