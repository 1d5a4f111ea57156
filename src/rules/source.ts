import * as z from "zod";

const Citation = z.string().min(1).max(500);

/**
 * Where a preset comes from.
 *
 * `official` and `press` are cited with their address; `seed` names one of the five campaign documents the library was
 * built on; `secondary` is a page that could not be checked, has no address here, and is to be shown as unverified.
 */
export const Source = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.enum(["official", "press"]), citation: Citation, url: z.url({ protocol: /^https?$/ }) }),
  z.strictObject({ kind: z.enum(["seed", "secondary"]), citation: Citation }),
]);
/** Where a preset comes from, and whether that was checked. */
export type Source = Readonly<z.infer<typeof Source>>;

/**
 * Tells whether a source was seen in a document that may be cited; a preset of any other is shown as unverified.
 *
 * @param source - a preset's source
 * @example
 * {@includeCode ../../test/rules/examples.test.ts#isVerified}
 */
export function isVerified(source: Source): boolean {
  return source.kind !== "secondary";
}
