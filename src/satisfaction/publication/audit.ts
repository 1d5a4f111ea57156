import * as z from "zod";
import { readInput, refuse, type InputOf, type Refused, type Result } from "../../core/index.js";
import { auditCell, auditShown } from "./audit-cell.js";
import type { Audit, AuditedCell } from "./audit-result.js";
import { hidingBlocks, openBlock, type OpeningRefusal } from "./open-block.js";
import { PublishedTable } from "./published-table.js";
import { stateTables, type StatementRefusal } from "./state-tables.js";
import type { Statement } from "./statement.js";

/** What a hidden count must keep. */
export const AuditOptions = z.strictObject({
  /** How far the least and the greatest value that readers must think possible are apart, 1 or more. */
  protection: z.int().positive(),
});
/** The width of range that a hidden count must keep. */
export interface AuditOptions extends Readonly<z.infer<typeof AuditOptions>> {}

/** Why tables cannot be audited. */
export type AuditRefusal = StatementRefusal | OpeningRefusal;

const AuditInput = z.strictObject({ tables: z.array(PublishedTable).min(1), options: AuditOptions });

/**
 * Reads published tables as an intruder would, and finds what each hidden count can be.
 *
 * Readers know that counts are whole and at least 0, that sums are sums, and what printed percentages leave open; they know
 * nothing from elsewhere. A count that is the only solution of these equations is `solved`, with the equations and the factors by
 * which they are added up over exact fractions; one whose range is narrower than the protection width is `narrow`. Where the search
 * for a whole-number range was given up, the range found is no wider than the true one, so that nothing passes as protected that is not. Refuses
 * with `invalid-input` (also tables that call different things by one name), `too-many-cells`, `contradictory` (no counts fit what
 * is published), `dependent-rounding` (percentages beside a hidden count by a rule that makes each depend on all) and
 * `undecided` (no counts were found that fit, among too many places to look). Sources: Willenborg and de Waal, Elements of Statistical
 * Disclosure Control (2001), ch. 5 and 6; Hundepool and others, Statistical Disclosure Control (2012), ch. 4.
 *
 * @param tables - everything that is or will be published of their universes
 * @param options - the protection width
 * @example
 * {@includeCode ../../../test/satisfaction/publication/examples.test.ts#audit}
 */
export function audit(
  tables: readonly InputOf<typeof PublishedTable>[],
  options: InputOf<typeof AuditOptions>,
): Result<{ audit: Audit }, AuditRefusal> {
  const read = readInput(AuditInput, { tables, options }, "audit");
  if (!read.ok) return read;
  const stated = stateTables(read.value.tables);
  return stated.ok ? auditStatement(stated.statement, read.value.options) : stated;
}

/**
 * Audits what was already read.
 *
 * @param statement - everything that is published
 * @param options - the protection width
 * @param truth - the counts by the keys of their cells, where the one who audits knows them
 */
export function auditStatement(
  statement: Statement,
  { protection }: AuditOptions,
  truth?: ReadonlyMap<string, bigint>,
): Result<{ audit: Audit }, OpeningRefusal> {
  const untrue = contradiction(statement);
  if (untrue !== undefined) return untrue;
  const audited = new Map<number, AuditedCell>();
  for (const [block, hidden] of hidingBlocks(statement)) {
    const opened = openBlock(block, hidden, truth);
    if (!opened.ok) return opened;
    for (const facts of hidden) audited.set(facts.number, auditCell(opened.open, facts, protection));
  }
  const cells = [...statement.cells.values()].flatMap((facts) => {
    if (facts.hidden.length === 0) return [];
    return facts.shown === undefined ? (audited.get(facts.number) ?? []) : auditShown(statement, facts, facts.shown);
  });
  const isSafe = cells.every(({ verdict }) => verdict === "protected");
  return { ok: true, audit: { status: isSafe ? "protected" : "disclosed", protection, cells } };
}

function contradiction({ equations }: Statement): Refused<"contradictory"> | undefined {
  const untrue = equations.find(({ coefficients, constant }) => coefficients.size === 0 && constant !== 0n);
  return untrue && refuse("contradictory", `it does not hold that ${untrue.text()}`);
}
