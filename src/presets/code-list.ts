import type { Label, Labels } from "../core/index.js";
import type { Source } from "../rules/index.js";

/** One code of an open list, with the words in which a form shows it. */
export interface ListedCode<Code extends string = string> {
  readonly code: Code;
  readonly label: Label;
}

/** Codes for a field that is an open list in the ledger, in the order of a form; an app may use others beside them. */
export interface CodeList<Code extends string = string> {
  readonly id: string;
  readonly label: Label;
  readonly source: Source;
  /** Each code once. */
  readonly codes: readonly ListedCode<Code>[];
}

/**
 * Lists codes in the order in which their words were written down.
 *
 * @param labels - the words of each code
 */
export function listedCodes<Code extends string>(labels: Labels<Code>): readonly ListedCode<Code>[] {
  // The keys of a record of labels are its codes.
  return (Object.keys(labels) as Code[]).map((code) => ({ code, label: labels[code] }));
}
