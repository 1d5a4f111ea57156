import { refuse, type Refused } from "../../core/index.js";
import type { AuditRefusal } from "./audit.js";
import { describe } from "./cell.js";
import { complementOf } from "./complement.js";
import type { CountTable } from "./count-table.js";
import { findExposure } from "./exposure.js";
import { hidingBlocks, openBlock } from "./open-block.js";
import { primaryOf } from "./primary.js";
import { printCounts } from "./print-table.js";
import type { HidingReason, PublicationRules } from "./publication.js";
import type { Listed } from "./register.js";
import { hiddenInVain } from "./release.js";
import { stateTables } from "./state-tables.js";
import { equationsOf, takeBack } from "./statement.js";

/** What is hidden, by the keys of the cells. */
export type Hidden = ReadonlyMap<string, HidingReason>;

/** The counts that are for publication, and those of them that are known from elsewhere, by their keys. */
export interface Material {
  readonly tables: readonly CountTable[];
  readonly register: ReadonlyMap<string, Listed>;
  readonly known: ReadonlySet<string>;
}

/** What is hidden so far. */
interface Hiding {
  readonly material: Material;
  readonly truth: ReadonlyMap<string, bigint>;
  readonly protection: number;
  readonly seed: string | undefined;
  readonly hidden: Map<string, HidingReason>;
  /** For which count, by its number, each complementary one was hidden. */
  readonly sakes: Map<string, number>;
}

/**
 * Hides what must not be shown: first what is small or unanimous, then, one by one, what would give it away; at last everything is shown
 * again that was hidden in vain.
 *
 * @param material - all counts
 * @param rules - what may be published of them
 */
export function hide(
  material: Material,
  rules: PublicationRules,
): { readonly ok: true; readonly hidden: Hidden } | Refused<AuditRefusal | "cannot-protect"> {
  const hidden = new Map([...primaryOf(material.tables, rules)].filter(([key]) => !material.known.has(key)));
  const truth = truthOf(material.register);
  const { protection, seed } = rules;
  const hiding = { material, truth, protection, seed, hidden, sakes: new Map<string, number>() };
  return complement(hiding) ?? release(hiding) ?? { ok: true, hidden };
}

/** Every count for publication by its key. */
export function truthOf(register: Material["register"]): ReadonlyMap<string, bigint> {
  return new Map([...register].map(([key, { count }]) => [key, BigInt(count)]));
}

function stateNow({ material, hidden }: Hiding): ReturnType<typeof stateTables> {
  return stateTables(material.tables.map((table) => printCounts(table, (key) => hidden.has(key))));
}

/** Hides one count after the other until none is exposed; this changes what is hidden. */
function complement(hiding: Hiding): Refused<AuditRefusal | "cannot-protect"> | undefined {
  const { material, truth, protection, seed, hidden, sakes } = hiding;
  const { register, known } = material;
  const canHide = (key: string): boolean => !hidden.has(key) && !known.has(key);
  const proven = new Set<number>();
  const stated = stateNow(hiding);
  if (!stated.ok) return stated;
  const { statement } = stated;
  const equations = equationsOf(statement);
  for (;;) {
    const found = findExposure(statement, { truth, protection, proven });
    if (!found.ok) return found;
    if (found.exposure === undefined) return undefined;
    const { cell, number } = found.exposure;
    const choice = { statement, equations, register, canHide, protection, seed };
    const chosen = complementOf(found.exposure, choice);
    const facts = chosen && statement.cells.get(chosen.key);
    if (chosen === undefined || facts === undefined)
      return refuse("cannot-protect", `nothing is left to hide that would protect ${describe(cell)}`);
    takeBack(statement, facts, chosen, equations.get(chosen.key) ?? []);
    hidden.set(chosen.key, "complementary");
    sakes.set(chosen.key, number);
  }
}

/** Shows again what is hidden in vain; this changes what is hidden. */
function release(hiding: Hiding): Refused<AuditRefusal> | undefined {
  const { truth, protection, hidden, sakes } = hiding;
  const stated = stateNow(hiding);
  if (!stated.ok) return stated;
  for (const [block, facts] of hidingBlocks(stated.statement)) {
    const opened = openBlock(block, facts, truth);
    if (!opened.ok) return opened;
    for (const key of hiddenInVain(opened.open, { truth, sakes, protection })) hidden.delete(key);
  }
  return undefined;
}
