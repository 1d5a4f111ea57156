import * as z from "zod";
import { LANGUAGES, type DeepReadonly, type Language } from "../core/index.js";
import { Chart } from "./chart-schema.js";
import { BoundName, Figure, OutsideWords } from "./figure.js";
import { Cell, Heading, Template } from "./prose.js";
import { AuditedTables, FINDING_CODES, StatedTotal, StatedWhole, type Finding, type FindingCode } from "./finding.js";
import type { UnknownEntry } from "./unknown.js";

export * from "./chart-schema.js";
export * from "./prose.js";

/** Sentences that belong together. */
export const Paragraph = z.strictObject({ kind: z.literal("paragraph"), sentences: z.array(Template).min(1) });
/** One or more sentences. */
export interface Paragraph extends DeepReadonly<z.infer<typeof Paragraph>> {}

/** A remark that qualifies what stands around it, set apart from the text. */
export const Note = z.strictObject({ kind: z.literal("note"), sentences: z.array(Template).min(1) });
/** Sentences set apart. */
export interface Note extends DeepReadonly<z.infer<typeof Note>> {}

/** What people said, word for word. */
export const Quotations = z.strictObject({
  kind: z.literal("quotations"),
  quotations: z.array(z.strictObject({ words: OutsideWords, by: OutsideWords.optional() })).min(1),
});
/** Opinions as they were given, each with its author where one is named. */
export interface Quotations extends DeepReadonly<z.infer<typeof Quotations>> {}

/** Rows under headings; the first cell of a row is the head of that row. */
export const Table = z.strictObject({
  kind: z.literal("table"),
  caption: Template,
  columns: z.array(Heading).min(1),
  rows: z.array(z.array(Cell)),
  notes: z.array(Template),
});
/** A table of figures, prose and words from outside. */
export interface Table extends DeepReadonly<z.infer<typeof Table>> {}

/** What a section is made of. */
export const Block = z.discriminatedUnion("kind", [Paragraph, Note, Quotations, Table, Chart]);
/** A paragraph, note, list of quotations, table or chart. */
export type Block = Paragraph | Note | Quotations | Table | Chart;

/** A part of a bulletin under its own heading; `id` is its address on the page. */
export const Section = z.strictObject({ id: BoundName, heading: Template, blocks: z.array(Block).min(1) });
/** A heading and what stands under it. */
export interface Section extends DeepReadonly<z.infer<typeof Section>> {}

/** A bulletin as written: its figures are names that nothing stands behind yet. */
export const Draft = z.strictObject({ title: Template, sections: z.array(Section).min(1) });
/** A bulletin before {@link compose}. */
export interface Draft extends DeepReadonly<z.infer<typeof Draft>> {}

/**
 * What the names of a draft stand for, and the languages it must be whole in (all, when absent).
 *
 * `reconcile`, `wholes` and `audits` say what must hold before publication: totals of parts, percentages of a whole as they are
 * printed, tables whose hidden counts are protected. `despite` names what may be published nevertheless.
 */
export const Bindings = z.strictObject({
  figures: z.record(BoundName, Figure),
  words: z.record(BoundName, OutsideWords).optional(),
  languages: z.array(z.enum(LANGUAGES)).min(1).optional(),
  reconcile: z.array(StatedTotal).optional(),
  wholes: z.array(StatedWhole).optional(),
  audits: z.array(AuditedTables).optional(),
  despite: z.array(z.enum(FINDING_CODES)).optional(),
});
/** Figures and words under their names, and what is to hold of them before they are published. */
export interface Bindings {
  readonly figures: Readonly<Record<BoundName, Figure>>;
  readonly words?: Readonly<Record<BoundName, OutsideWords>> | undefined;
  readonly languages?: readonly Language[] | undefined;
  readonly reconcile?: readonly StatedTotal[] | undefined;
  readonly wholes?: readonly StatedWhole[] | undefined;
  readonly audits?: readonly AuditedTables[] | undefined;
  readonly despite?: readonly FindingCode[] | undefined;
}

/** A bulletin in which every name is bound: what {@link compose} gives and the renderers take; plain JSON data. */
export interface Page extends Draft {
  /** The languages in which it is whole. */
  readonly languages: readonly Language[];
  /** The figures it states, in the order in which it first states them. */
  readonly figures: Readonly<Record<BoundName, Figure>>;
  /** The words from outside that its sentences cite. */
  readonly words: Readonly<Record<BoundName, OutsideWords>>;
  /** What was found before publication, and published in spite of it. */
  readonly findings: readonly Finding[];
  /** The figures that are not known, or not of all records, each with the reason. */
  readonly unknown: readonly UnknownEntry[];
}
