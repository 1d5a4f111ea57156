import { deepFreeze, readInput, refuse, type InputOf, type Result } from "../core/index.js";
import { pinOf } from "../definitions/index.js";
import { lint, type IndexFault } from "./lint.js";
import { IndexDefinition, type Index } from "./schema.js";

/**
 * Fixes an index before the first assessment: no weight, limiter or grade can change under the results afterwards.
 *
 * Refuses with `invalid-input` (a field of the wrong form, a weight that is not above 0, parts in a circle or nested deeper
 * than 64 levels of JSON, which are 32 of parts) and with the code of the first error of {@link lint}; all errors stand in the refusal's `issues`.
 * Warnings do not keep an index from being frozen.
 *
 * @param definition - the index as written; an absent `missing` becomes `withhold`
 * @returns the definition and its pin, frozen throughout
 * @throws TypeError when a label holds what JSON cannot say (half a surrogate pair)
 * @example
 * {@includeCode ../../test/assessment/examples.test.ts#freeze}
 */
export function freeze(
  definition: InputOf<typeof IndexDefinition>,
): Result<{ index: Index }, "invalid-input" | IndexFault> {
  const read = readInput(IndexDefinition, definition, "index");
  if (!read.ok) return read;
  const errors = lint(read.value).filter(({ severity }) => severity === "error");
  const [first] = errors;
  if (first !== undefined) return refuse(first.code, `index "${read.value.id}": ${first.message}`, errors);
  return { ok: true, index: deepFreeze({ definition: read.value, pin: pinOf(read.value) }) };
}
