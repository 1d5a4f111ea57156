import * as z from "zod";
import {
  IdText,
  readInput,
  refuse,
  removeInjectedPinyin,
  toPlainForms,
  type DeepReadonly,
  type Result,
} from "../core/index.js";
import { foldTraditional } from "./traditional.js";

/** A column that an import looks for: its key, every heading it may stand under, and whether the import needs it. */
export const HeadingSynonym = z.strictObject({
  key: IdText,
  headings: z.array(z.string().max(200).regex(/\S/, "is blank")).min(1),
  required: z.boolean(),
});
/** A column's key and the headings that mean it. */
export interface HeadingSynonym extends DeepReadonly<z.infer<typeof HeadingSynonym>> {}

/** The columns that an import looks for; no key stands twice and no heading means two keys. */
export const HeadingSynonyms = z.array(HeadingSynonym).superRefine((synonyms, context) => {
  const keys = new Set<string>();
  const keyOf = new Map<string, string>();
  synonyms.forEach(({ key, headings }, index) => {
    if (keys.has(key)) context.addIssue({ code: "custom", path: [index, "key"], message: `"${key}" stands twice` });
    keys.add(key);
    for (const heading of headings) {
      const other = keyOf.get(normalizeHeading(heading)) ?? key;
      keyOf.set(normalizeHeading(heading), other);
      if (other === key) continue;
      context.addIssue({ code: "custom", path: [index, "headings"], message: `"${heading}" also means "${other}"` });
    }
  });
});
/** The columns that an import looks for, as data. */
export type HeadingSynonyms = readonly HeadingSynonym[];

/** A column of the file that has been recognised. */
export interface FoundColumn {
  readonly key: string;
  /** Where it stands in the file, 0 for the first column. */
  readonly index: number;
  /** The heading as the file has it. */
  readonly heading: string;
}

/** What the headings of a file mean. */
export interface FoundColumns {
  /** How many columns the file has. */
  readonly width: number;
  /** Recognised columns, in the order of the file. */
  readonly columns: readonly FoundColumn[];
  /** Keys of required columns that no heading means. */
  readonly missing: readonly string[];
  /** Headings that mean nothing here; their cells are not imported. */
  readonly unknown: readonly Omit<FoundColumn, "key">[];
}

/**
 * Brings a heading to the form in which headings are compared.
 *
 * White space, case, full-width forms, injected pinyin and the choice between traditional and simplified characters make
 * no difference: `責任 領導(dǎo)` and `责任领导` are one heading.
 *
 * @param heading - a heading as it stands in a file or in the synonyms
 * @example
 * {@includeCode ../../test/tables/examples.test.ts#normalize-heading}
 */
export function normalizeHeading(heading: string): string {
  const oneWord = toPlainForms(heading).replace(/\s+/gu, "").toLowerCase();
  return foldTraditional(removeInjectedPinyin(oneWord));
}

/**
 * Finds which column of a file is which by its headings, and says what is missing and what it does not know.
 *
 * Refuses with `ambiguous-column` when two headings mean the same key, naming both, and with `invalid-input` when the synonyms are
 * damaged: a key twice, or one heading under two keys.
 *
 * @param headings - the file's first row
 * @param synonyms - the headings that each column may stand under
 * @example
 * {@includeCode ../../test/tables/examples.test.ts#find-columns}
 */
export function findColumns(
  headings: readonly string[],
  synonyms: HeadingSynonyms,
): Result<{ found: FoundColumns }, "ambiguous-column" | "invalid-input"> {
  const read = readInput(HeadingSynonyms, synonyms, "heading synonyms");
  if (!read.ok) return read;
  const keyOf = new Map(
    read.value.flatMap(({ key, headings: all }) => all.map((each) => [normalizeHeading(each), key])),
  );
  const recognised = headings.map((heading, index) => ({ key: keyOf.get(normalizeHeading(heading)), index, heading }));
  const columns = recognised.filter((column): column is FoundColumn => column.key !== undefined);
  for (const { key } of read.value) {
    const [first, second] = columns.filter((column) => column.key === key);
    if (first === undefined || second === undefined) continue;
    return refuse("ambiguous-column", `${place(first)} and ${place(second)} both mean "${key}"`);
  }
  const keys = new Set(columns.map(({ key }) => key));
  const missing = read.value.filter(({ key, required }) => required && !keys.has(key)).map(({ key }) => key);
  const unknown = recognised.filter(({ key }) => key === undefined).map(({ index, heading }) => ({ index, heading }));
  return { ok: true, found: { width: headings.length, columns, missing, unknown } };
}

function place({ index, heading }: FoundColumn): string {
  return `"${heading}" (column ${index + 1})`;
}
