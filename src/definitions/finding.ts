import * as z from "zod";
import type { DeepReadonly } from "../core/index.js";

/** How bad a finding is: with an `error` the definition cannot be used, with a `warning` it can and perhaps should not. */
export const SEVERITIES = ["error", "warning"] as const;
/** How bad a finding is. */
export type Severity = (typeof SEVERITIES)[number];

/** Where in a definition: names and positions, outermost first; empty when the whole is meant. */
export const FindingPath = z.array(z.union([z.string(), z.int().nonnegative()]));
/** Names and positions that lead to a place in a definition. */
export type FindingPath = DeepReadonly<z.infer<typeof FindingPath>>;

/** One thing a linter has to say about a definition; every linter of the package answers a list of these. */
export const Finding = z.strictObject({
  code: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, "is not a kebab-case code"),
  severity: z.enum(SEVERITIES),
  path: FindingPath,
  /** A lower-case clause with the facts: what is there, and what is wrong with it. */
  message: z.string().min(1),
});
/** One thing a linter has to say about a definition; a linter that names its codes narrows `code` to them. */
export interface Finding<Code extends string = string> extends Omit<DeepReadonly<z.infer<typeof Finding>>, "code"> {
  readonly code: Code;
}

/**
 * Moves the findings about a part to where that part stands in the whole.
 *
 * @param path - where the part stands
 * @param findings - what a linter said about the part by itself
 * @example
 * {@includeCode ../../test/definitions/examples.test.ts#findings}
 */
export function findingsAt<Code extends string>(
  path: FindingPath,
  findings: readonly Finding<Code>[],
): readonly Finding<Code>[] {
  return findings.map((finding) => ({ ...finding, path: [...path, ...finding.path] }));
}

/**
 * Tells whether a definition must not be used: one of its findings is an error.
 *
 * @param findings - what a linter said
 * @example
 * {@includeCode ../../test/definitions/examples.test.ts#findings}
 */
export function hasErrors(findings: readonly Finding[]): boolean {
  return findings.some(({ severity }) => severity === "error");
}
