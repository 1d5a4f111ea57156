import { Immer, enablePatches, freeze, type Draft } from "immer";
import * as z from "zod";
import { readInput, refuse, type Refused, type Result } from "../core/index.js";
import { pinOf, type Definition, type Pin } from "./definition.js";

/** One change to one place of a definition, as immer writes it; plain JSON, so an audit can keep it. */
export const Patch = z.strictObject({
  op: z.enum(["add", "replace", "remove"]),
  path: z.array(z.union([z.string(), z.int().nonnegative()])),
  value: z.json().optional(),
});
/** One change to one place of a definition: what is done, where, and the new value. */
export interface Patch extends Readonly<z.infer<typeof Patch>> {}

/** A changed definition, and what an audit or a migration needs to know of the change. */
export interface Amendment<Kind extends Definition> {
  /** The new version, frozen throughout. */
  readonly definition: Kind;
  /** From the old definition to the new one. */
  readonly patches: readonly Patch[];
  /** From the new definition back to the old one. */
  readonly inversePatches: readonly Patch[];
  /** The pin of the new version. */
  readonly pin: Pin;
}

/** An instance of its own, which no setting of the app's immer reaches; `settle` freezes what leaves it. */
const immer = /* @__PURE__ */ new Immer({ autoFreeze: false });

/**
 * Changes a definition into its next version, and keeps what was changed as patches both ways.
 *
 * The definition handed in, and whatever the edit puts into the draft, is neither changed nor frozen. Whether the new
 * version still makes sense is for its schema and its linter to say. Refuses with `identity-changed` when the edit touches
 * `id` or `version` (the version is counted here), and with `nothing-changed` when the new version says what the old one says.
 *
 * @param definition - the version to start from
 * @param edit - writes its changes into the draft; what it returns is not looked at
 * @throws TypeError when the definition, or what the edit puts in, is more than JSON can say (a Date, NaN, a function)
 * @example
 * {@includeCode ../../test/definitions/examples.test.ts#amend}
 */
export function amend<Kind extends Definition>(
  definition: Kind,
  edit: (draft: Draft<Kind>) => void,
): Result<Amendment<Kind>, "identity-changed" | "nothing-changed"> {
  enablePatches(); // here and not on import, so that a bundler can drop immer where nobody amends
  const { id, version, hash } = pinOf(definition);
  let edited: Definition = definition;
  const [next, patches, inversePatches] = immer.produceWithPatches<Definition>(definition, (draft) => {
    edit(draft as Draft<Kind>); // it drafts `definition`
    edited = { id: draft.id, version: draft.version };
    draft.version = version + 1;
  });
  if (edited.id !== id || edited.version !== version) return identityChanged(definition, edited);
  if (pinOf({ ...next, version }).hash === hash) {
    return refuse("nothing-changed", `the amendment of "${id}" version ${version} changes nothing in it`);
  }
  return {
    ok: true,
    definition: settle(next as Kind), // it is `definition`, edited
    patches: settle(patches),
    inversePatches: settle(inversePatches),
    pin: pinOf(next),
  };
}

/**
 * Replays patches that {@link amend} gave: the patches on the old version, or the inverse patches on the new one.
 *
 * Refuses with `invalid-input` when the patches are not patches, and with `patches-do-not-fit` when they lead to anything
 * but the definition whose pin is given, for instance because they were made for another version.
 *
 * @param definition - the version the patches start from
 * @param patches - as {@link amend} gave them, or as they were stored
 * @param pin - of the version they must lead to
 * @throws TypeError when the definition holds what JSON cannot say
 * @example
 * {@includeCode ../../test/definitions/examples.test.ts#apply-amendment}
 */
export function applyAmendment<Kind extends Definition>(
  definition: Kind,
  patches: readonly Patch[],
  pin: Pin,
): Result<{ readonly definition: Kind }, "invalid-input" | "patches-do-not-fit"> {
  const read = readInput(z.array(Patch), patches, "patches");
  if (!read.ok) return read;
  const { id, version } = pinOf(definition);
  const reached = replay(copy(definition), read.value);
  if (reached !== undefined && pinOf(reached).hash === pin.hash) return { ok: true, definition: settle(reached) };
  const wanted = `"${pin.id}" version ${pin.version} (${pin.hash})`;
  return refuse("patches-do-not-fit", `the patches do not lead from "${id}" version ${version} to ${wanted}`);
}

/** immer throws on a path that leads nowhere; to the caller that is patches that do not fit, like any others. */
function replay<Kind extends Definition>(definition: Kind, patches: z.infer<typeof Patch>[]): Kind | undefined {
  enablePatches();
  try {
    return immer.applyPatches(definition, patches);
  } catch {
    return undefined;
  }
}

function identityChanged(definition: Definition, edited: Definition): Refused<"identity-changed"> {
  const kept = `"${definition.id}" version ${definition.version}`;
  return refuse(
    "identity-changed",
    `the edit makes ${kept} into "${edited.id}" version ${edited.version}; an amendment keeps the id and counts the version`,
  );
}

/** What leaves is JSON that nobody else holds, frozen throughout. */
function settle<T>(value: T): T {
  return freeze(copy(value), true);
}

/** Definitions are JSON (`pinOf` has looked), so this loses nothing; properties set to undefined fall away, as in the hash. */
function copy<T>(value: T): T {
  return JSON.parse(JSON.stringify(value)) as T;
}
