import * as z from "zod";
import { IdText, Label, type DeepReadonly } from "../core/index.js";
import type { Audit } from "../satisfaction/publication/index.js";
import { BoundName } from "./figure.js";

/** What can stand against publishing a page; each code can be named in `despite`. */
export const FINDING_CODES = ["does-not-reconcile", "percentages-not-whole", "sum-unknown", "cell-disclosed"] as const;
/** One of {@link FINDING_CODES}. */
export type FindingCode = (typeof FINDING_CODES)[number];

/** Figures that are said to add up to another, by their names. */
export const StatedTotal = z.strictObject({ total: BoundName, parts: z.array(BoundName).min(1) });
/** A total and its parts. */
export interface StatedTotal extends DeepReadonly<z.infer<typeof StatedTotal>> {}

/** Percentages that are said to make a whole, by their names. */
export const StatedWhole = z.strictObject({ parts: z.array(BoundName).min(1) });
/** Percentages of one whole. */
export interface StatedWhole extends DeepReadonly<z.infer<typeof StatedWhole>> {}

/** The audit's own schema would bring all of its part of the library into every page; the compiler holds the two together. */
const AuditResult = z.strictObject({
  status: z.enum(["protected", "disclosed"]),
  protection: z.int().positive(),
  cells: z.array(
    z.strictObject({
      table: IdText,
      at: z.array(z.union([IdText, z.null()])).readonly(),
      verdict: z.enum(["protected", "solved", "narrow"]),
      least: z.int(),
      greatest: z.union([z.int(), z.literal("unbounded")]),
      exact: z.boolean(),
      equations: z.array(
        z.strictObject({ shows: z.enum(["value", "least", "greatest"]), times: z.string(), text: z.string() }),
      ),
    }),
  ),
}) satisfies z.ZodType<Audit>;

/** Tables that go out with a page, by the audit that `answerable/satisfaction/publication` made of them. */
export const AuditedTables = z
  .strictObject({ label: Label, audit: AuditResult })
  .refine(
    ({ audit }) => (audit.status === "protected") === (disclosedIn(audit) === 0),
    "the status is not that of the cells",
  );
/** The name of tables, and their audit. */
export interface AuditedTables {
  readonly label: Label;
  readonly audit: Audit;
}

/** What was found against publishing a page, as data; the renderers print it in the reader's language. */
export type Finding =
  | {
      readonly code: "does-not-reconcile";
      readonly total: string;
      readonly parts: readonly string[];
      readonly sum: number;
    }
  | { readonly code: "percentages-not-whole"; readonly parts: readonly string[]; readonly sum: number }
  /** A sum that cannot be checked, of a total or, without one, of a whole. */
  | { readonly code: "sum-unknown"; readonly total?: string; readonly parts: readonly string[] }
  | { readonly code: "cell-disclosed"; readonly label: Label; readonly cells: number };

/** Counts the hidden cells whose counts readers can work out. */
export function disclosedIn({ cells }: Pick<Audit, "cells">): number {
  return cells.filter(({ verdict }) => verdict !== "protected").length;
}

/** Names the figures that a finding speaks of. */
export function namesOfFinding(finding: Finding): readonly string[] {
  if (finding.code === "cell-disclosed") return [];
  const total = "total" in finding ? [finding.total] : [];
  return [...finding.parts, ...total];
}
