import * as z from "zod";
import { LANGUAGES, Words, type DeepReadonly, type Language } from "../core/index.js";
import { BoundName, Figure, OutsideWords } from "./figure.js";
import { AuditedTables, FINDING_CODES, StatedTotal, StatedWhole, type Finding, type FindingCode } from "./finding.js";
import type { UnknownEntry } from "./unknown.js";

/** A line of prose in each language it is written in; `{name}` stands for a bound figure or bound words. */
export const Template = z.strictObject({ en: Words.optional(), "zh-CN": Words.optional() });
/** Prose with places for figures: it cannot hold a digit of its own. */
export interface Template extends Readonly<z.infer<typeof Template>> {}

/** The head of a row or column: prose, or words from outside. */
export const Heading = z.union([z.strictObject({ text: Template }), z.strictObject({ words: OutsideWords })]);
/** Names a row or column. */
export type Heading = DeepReadonly<z.infer<typeof Heading>>;

/** What stands in a table: a bound figure by its name, prose, or words from outside. */
export const Cell = z.union([z.strictObject({ figure: BoundName }), Heading]);
/** One field of a table. */
export type Cell = DeepReadonly<z.infer<typeof Cell>>;

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

/** The forms a chart can take. */
export const CHART_FORMS = ["bars", "trend", "matrix"] as const;
/** Bars by group, a line over waves with interval whiskers, or a field of shaded cells. */
export type ChartForm = (typeof CHART_FORMS)[number];

/** Figures by row and column, to be drawn: groups by series (`bars`), waves by series (`trend`), rows by columns (`matrix`). */
export const Chart = z.strictObject({
  kind: z.literal("chart"),
  form: z.enum(CHART_FORMS),
  caption: Template,
  corner: Template,
  columns: z.array(Heading).min(1),
  rows: z.array(z.strictObject({ head: Heading, figures: z.array(BoundName) })),
  notes: z.array(Template),
});
/** A drawing and its data table in one; `corner` heads the column of row heads. */
export interface Chart extends DeepReadonly<z.infer<typeof Chart>> {}

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
