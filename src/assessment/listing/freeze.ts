import { deepFreeze, readInput, refuse, type InputOf, type Result } from "../../core/index.js";
import { pinOf } from "../../definitions/index.js";
import { lint, type ListingFault } from "./lint.js";
import { ListingDefinition, type Listing } from "./schema/index.js";

/**
 * Fixes the rules of a list before the first subject comes under it.
 *
 * Refuses with `invalid-input` (a field of the wrong form, an empty or endless condition) and with the code of the first error of
 * {@link lint}; all errors stand in the refusal's `issues`. Warnings do not keep a list from being frozen.
 *
 * @param definition - the list as written; absent `limits` are none, an absent `running` is 1
 * @returns the definition and its pin, frozen throughout
 * @throws TypeError when a label holds what JSON cannot say (half a surrogate pair)
 * @example
 * {@includeCode ../../../test/assessment/listing/examples.test.ts#freeze}
 */
export function freeze(
  definition: InputOf<typeof ListingDefinition>,
): Result<{ listing: Listing }, "invalid-input" | ListingFault> {
  const read = readInput(ListingDefinition, definition, "listing");
  if (!read.ok) return read;
  const errors = lint(read.value).filter(({ severity }) => severity === "error");
  const [first] = errors;
  if (first !== undefined) return refuse(first.code, `listing "${read.value.id}": ${first.message}`, errors);
  return { ok: true, listing: deepFreeze({ definition: read.value, pin: pinOf(read.value) }) };
}
