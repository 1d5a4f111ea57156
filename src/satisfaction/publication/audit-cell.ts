import type { AuditedCell, CellVerdict, DisclosingEquation } from "./audit-result.js";
import { originOf, solutionOf } from "./eliminate.js";
import { holding, rangeOf, type Range } from "./fillings.js";
import { textOf, whole } from "./fraction.js";
import type { OpenBlock } from "./open-block.js";
import { named, type CellFacts, type Statement } from "./statement.js";
import type { Sparse } from "./tableau.js";

/** Greatest number that a count can be written as without losing a digit; a range that goes beyond it is said to end there. */
const MOST = BigInt(Number.MAX_SAFE_INTEGER);

/** Works out what readers can know of a count that is hidden everywhere. */
export function auditCell(open: OpenBlock, facts: CellFacts, protection: number): AuditedCell {
  const range = rangeOf(open.fillings, facts.number);
  const verdict = verdictOf(open, facts, range, protection);
  const greatest = range.greatest === "unbounded" ? "unbounded" : numberOf(range.greatest);
  const least = numberOf(range.least);
  return {
    ...placeOf(facts),
    verdict,
    least,
    greatest,
    exact: range.exact,
    equations: disclosing(open, facts, verdict),
  };
}

/** A count that one table hides and another shows. */
export function auditShown(statement: Statement, facts: CellFacts, { table, count }: Shown): AuditedCell {
  const text = `table "${table}" shows ${named(statement, facts.cell)}`;
  const equations = [{ shows: "value" as const, times: "1", text }];
  return { ...placeOf(facts), verdict: "solved", least: count, greatest: count, exact: true, equations };
}

type Shown = NonNullable<CellFacts["shown"]>;

/** Whether a range is as wide as protection asks. */
export function isWide(range: Range, protection: number): boolean {
  return widthOf(range) >= protection;
}

/** How far the ends of a range are apart. */
export function widthOf({ least, greatest }: Range): number {
  return greatest === "unbounded" ? Infinity : Number(greatest - least);
}

function verdictOf({ fillings }: OpenBlock, { number }: CellFacts, range: Range, protection: number): CellVerdict {
  if (isWide(range, protection)) return "protected";
  return solutionOf(fillings.solved, number) === undefined ? "narrow" : "solved";
}

function disclosing(open: OpenBlock, { number }: CellFacts, verdict: CellVerdict): readonly DisclosingEquation[] {
  const { block, fillings } = open;
  const list = (shows: DisclosingEquation["shows"], factors: Sparse): readonly DisclosingEquation[] =>
    [...factors]
      .sort(([one], [other]) => one - other)
      .map(([index, times]) => ({ shows, times: textOf(times), text: block.equations[index]?.text() ?? "" }));
  if (verdict === "protected") return [];
  if (verdict === "solved") return list("value", originOf(fillings.solved, new Map([[number, whole(1n)]])));
  const end = (shows: "least" | "greatest"): readonly DisclosingEquation[] =>
    list(shows, holding(fillings, { unknown: number, end: shows }));
  return [...end("least"), ...end("greatest")];
}

function placeOf({ hidden: [first] }: CellFacts): { readonly table: string; readonly at: AuditedCell["at"] } {
  if (first === undefined) throw new RangeError("the cell is hidden in no table");
  return first;
}

function numberOf(count: bigint): number {
  return Number(count < MOST ? count : MOST);
}
