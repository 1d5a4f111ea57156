import { refuse, type Refused } from "../../core/index.js";
import { CUTS, type Cut, type Decimal, type Rounding } from "../../figures/index.js";
import { cellAt, describe, lineOf, type Cell } from "./cell.js";
import type { Position, PublishedTable } from "./published-table.js";
import { factsOf, named, state, stateAtLeast, type Statement } from "./statement.js";

/**
 * States what printed percentages say of counts that are not shown: 66.7 % of 12 is 8 and nothing else.
 *
 * Only a rounding that looks at one part alone says the same of it whatever the others are; a line that is printed by another, and
 * in which a count is not shown, is refused.
 *
 * @param statement - is added to
 * @param table - whose percentages are read
 */
export function statePercentages(
  statement: Statement,
  table: PublishedTable,
): Refused<"dependent-rounding"> | undefined {
  const { dimensions, percentages, cells } = table;
  const along = dimensions.findIndex(({ id }) => id === percentages?.along);
  const isShown = (at: Position): boolean => factsOf(statement, cellAt(table, at)).shown !== undefined;
  for (const { at, percent } of cells) {
    if (percent === undefined || percent === "hidden" || percentages === undefined) continue;
    if (lineOf(dimensions, along, at).every(isShown)) continue;
    const [part, base] = [cellAt(table, at), cellAt(table, at.with(along, null))];
    if (percent === "unknown") stateEmpty(statement, base);
    else if (!isCut(percentages.rounding)) return dependent(table, base);
    else statePercent(statement, { part, base }, percent, percentages.rounding);
  }
  return undefined;
}

function dependent({ id }: PublishedTable, base: Cell): Refused<"dependent-rounding"> {
  const facts = `rounds the percentages of ${describe(base)} so that each depends on all, and shows not all`;
  return refuse("dependent-rounding", `table "${id}" ${facts}`);
}

function isCut(rounding: Rounding): rounding is Cut {
  return CUTS.some((cut) => cut === rounding);
}

function stateEmpty(statement: Statement, base: Cell): void {
  state(statement, [[base, 1n]], 0n, () => `${named(statement, base)} has no percentages, so it is 0`);
}

/** The two sides between which a part of the whole is printed as such a percentage. */
function statePercent(
  statement: Statement,
  { part, base }: { readonly part: Cell; readonly base: Cell },
  { text }: Decimal,
  rounding: Cut,
): void {
  const units = BigInt(text.replace(".", ""));
  const hundred = 100n * 10n ** BigInt(text.split(".")[1]?.length ?? 0);
  const [times, low, high] =
    rounding === "plain" ? [2n * hundred, 2n * units - 1n, 2n * units + 1n] : [hundred, units, units + 1n];
  const said = (side: string) => (): string =>
    `${text} % (${rounding}) of ${named(statement, base)} ${side} ${named(statement, part)}`;
  stateAtLeast(
    statement,
    [
      [part, times],
      [base, -low],
    ],
    0n,
    said("are at most"),
  );
  stateAtLeast(
    statement,
    [
      [base, high],
      [part, -times],
    ],
    1n,
    said("are at least"),
  );
}
