import * as z from "zod";
import { IdText, refuse, remembered, type Result } from "../core/index.js";
import { canonicalJson } from "./canonical-json.js";
import { sha256 } from "./sha256.js";

/**
 * The fields of every definition; spread into the schema of a plan, a protocol, a policy, a rule table.
 *
 * A definition is plain JSON data that drives behaviour, so running work must be able to say which one it runs under.
 */
export const definitionFields = {
  id: IdText,
  /** 1 for the first version; every amendment adds 1. */
  version: z.int().positive(),
};

/** Plain JSON data that drives behaviour: whatever it holds, it has an id and a version. */
export interface Definition extends Readonly<z.infer<z.ZodObject<typeof definitionFields>>> {}

/** A definition's content hash: `sha256:` and 64 lower-case hexadecimal digits. */
export const ContentHash = z.string().regex(/^sha256:[0-9a-f]{64}$/, "is not sha256: and 64 hexadecimal digits");
/** Text `sha256:` and 64 lower-case hexadecimal digits. */
export type ContentHash = z.infer<typeof ContentHash>;

/** What state keeps of the definition it runs under: enough to notice that the definition is another one. */
export const Pin = z.strictObject({ ...definitionFields, hash: ContentHash });
/** A definition's id, version and content hash. */
export interface Pin extends Readonly<z.infer<typeof Pin>> {}

/**
 * Hashes everything a definition says, its id and version included; the order of its names does not matter.
 *
 * @param definition - plain JSON data
 * @returns `sha256:` and the SHA-256 of its canonical JSON
 * @throws TypeError when it holds what JSON cannot say, as {@link canonicalJson} does
 * @example
 * {@includeCode ../../test/definitions/examples.test.ts#content-hash}
 */
export function contentHash(definition: Definition): ContentHash {
  return `sha256:${sha256(canonicalJson(definition))}`;
}

/**
 * Takes the pin of a definition, for the state that will run under it.
 *
 * A definition that is frozen throughout, as readers and `amend` give it, is hashed once.
 *
 * @param definition - plain JSON data
 * @throws TypeError when it holds what JSON cannot say
 * @example
 * {@includeCode ../../test/definitions/examples.test.ts#pin}
 */
export function pinOf(definition: Definition): Pin {
  return pin(definition);
}

const pin = /* @__PURE__ */ remembered((definition: Definition): Pin =>
  Object.freeze({ id: definition.id, version: definition.version, hash: contentHash(definition) }),
);

/**
 * Tells whether a definition is still, to the letter, the one that was pinned.
 *
 * Refuses with `definition-changed` when it is another definition, another version, or the same version with another
 * content (someone edited it without amending it); the message names both sides.
 *
 * @param pin - what the state kept
 * @param definition - the definition at hand
 * @throws TypeError when the definition holds what JSON cannot say
 * @example
 * {@includeCode ../../test/definitions/examples.test.ts#check-pin}
 */
export function checkPin<Kind extends Definition>(
  pin: Pin,
  definition: Kind,
): Result<{ readonly definition: Kind }, "definition-changed"> {
  const found = pinOf(definition);
  if (found.hash === pin.hash) return { ok: true, definition };
  const pinned = `"${pin.id}" version ${pin.version} (${pin.hash}) is pinned`;
  return refuse(
    "definition-changed",
    `${pinned}, and "${found.id}" version ${found.version} (${found.hash}) was given`,
  );
}
