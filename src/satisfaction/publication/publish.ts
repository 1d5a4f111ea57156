import * as z from "zod";
import { readInput, refuse, type InputOf, type Refused, type Result } from "../../core/index.js";
import { auditStatement, type AuditRefusal } from "./audit.js";
import type { Audit, AuditedCell } from "./audit-result.js";
import { cellAt, keyOf } from "./cell.js";
import { CountTable } from "./count-table.js";
import { hide, truthOf, type Hidden, type Material } from "./hide.js";
import { printCounts, printPercentages } from "./print-table.js";
import { PublicationRules, type HiddenCount } from "./publication.js";
import type { PublishedTable } from "./published-table.js";
import { registerOf } from "./register.js";
import { unfit } from "./shapes.js";
import { stateTables } from "./state-tables.js";
import { strangeNames } from "./strange-names.js";

/** Tables as readers may see them, what is hidden in them and why, and the audit that they passed. */
export interface Publication {
  readonly tables: readonly PublishedTable[];
  /** Each hidden count once, in the order of the tables; not for publication. */
  readonly hidden: readonly HiddenCount[];
  readonly audit: Audit;
}

/** Why tables cannot be published. */
export type PublicationRefusal = AuditRefusal | "cannot-protect" | "nothing-to-absorb";

const PublicationInput = z.strictObject({ tables: z.array(CountTable).min(1), rules: PublicationRules });

/**
 * Hides what must not be shown in tables that are published together, and as much more as keeps it hidden.
 *
 * Hidden are counts below the floor, the parts of lines below a minimum, lines that are unanimous along the named dimensions, and others until readers must think a
 * range possible for each hidden count that is as wide as the protection width; none of these others is hidden in vain. The choice is
 * by rule, so that the same tables are always published alike, and it need not be the choice that hides least. The width holds for
 * readers who do not know how the choice was made: one who does can try which counts would have been printed so, and of 9, 9 and 2
 * under a floor of 3, printed as hidden, 9, hidden, 20, is left with the truth. A `seed` in the rules breaks ties in a way that only
 * the publisher knows; that the finest and then the smallest sufficient count is taken, readers can still reckon with. A line in
 * which anything is hidden has no percentages. Refuses with `invalid-input`, `too-many-cells`, `contradictory` (tables that share a
 * sum differ in it), `undecided`, `cannot-protect` (what would have to be hidden is known from elsewhere, or the audit does not find every
 * hidden count protected) and `nothing-to-absorb` (see
 * {@link answerable/figures!percentages}). Sources: Willenborg and de Waal, Elements of Statistical Disclosure Control (2001), ch.
 * 6; Hundepool and others, Statistical Disclosure Control (2012), ch. 4.
 *
 * @param tables - everything that will be published of their universes
 * @param rules - floor, protection width, and how percentages are printed
 * @example
 * {@includeCode ../../../test/satisfaction/publication/examples.test.ts#publish}
 */
export function publish(
  tables: readonly InputOf<typeof CountTable>[],
  rules: InputOf<typeof PublicationRules>,
): Result<Publication, PublicationRefusal> {
  const read = readInput(PublicationInput, { tables, rules }, "publication");
  if (!read.ok) return read;
  const { tables: given, rules: ruled } = read.value;
  const refused = unfit(given) ?? strangeNames(given, ruled) ?? contradiction(given);
  if (refused !== undefined) return refused;
  const material = materialOf(given, ruled);
  const hiding = hide(material, ruled);
  return hiding.ok ? assemble(material, ruled, hiding.hidden) : hiding;
}

function materialOf(tables: readonly CountTable[], { known }: PublicationRules): Material {
  const keys = known.flatMap(({ table, at }) => {
    const named = tables.find(({ id }) => id === table);
    return named === undefined ? [] : [keyOf(cellAt(named, at))];
  });
  return { tables, register: registerOf(tables), known: new Set(keys) };
}

function assemble(
  { tables, register }: Material,
  { percentages, protection }: PublicationRules,
  hidden: Hidden,
): Result<Publication, PublicationRefusal> {
  const counted = tables.map((table) => printCounts(table, (key) => hidden.has(key)));
  const printed: PublishedTable[] = [];
  for (const table of counted) {
    const result = percentages === undefined ? { ok: true as const, table } : printPercentages(table, percentages);
    if (!result.ok) return result;
    printed.push(result.table);
  }
  const stated = stateTables(printed);
  if (!stated.ok) return stated;
  const audited = auditStatement(stated.statement, { protection }, truthOf(register));
  if (!audited.ok) return audited;
  const disclosed = audited.audit.cells.find(({ verdict }) => verdict !== "protected");
  if (disclosed !== undefined) return unprotected(disclosed);
  const reasons = [...register.values()].flatMap(({ key, table, at }) => {
    const why = hidden.get(key);
    return why === undefined ? [] : [{ table, at, why }];
  });
  return { ok: true, tables: printed, hidden: reasons, audit: audited.audit };
}

function unprotected({ table, at, least, greatest }: AuditedCell): Refused<"cannot-protect"> {
  const place = at.map((category) => category ?? "all").join(" × ");
  return refuse(
    "cannot-protect",
    `${place} of table "${table}" was not found to be more open than ${least} to ${greatest}`,
  );
}

/** Tables that differ where they overlap are found by showing all of them. */
function contradiction(tables: readonly CountTable[]): Refused<AuditRefusal> | undefined {
  const stated = stateTables(tables.map((table) => printCounts(table, () => false)));
  if (!stated.ok) return stated;
  const audited = auditStatement(stated.statement, { protection: 1 });
  return audited.ok ? undefined : audited;
}
