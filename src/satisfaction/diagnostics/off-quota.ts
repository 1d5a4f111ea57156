import type { Result } from "../../core/index.js";
import { adjustPValues } from "../../statistics/index.js";
import { composition, type GroupComposition } from "../composition.js";
import type { Protocol } from "../protocol.js";
import type { Tally } from "../tally.js";
import { NAMED_FROM, type Diagnostic, type DiagnosticOptions } from "./diagnostic.js";

/**
 * Names the units whose evaluators are not those who were planned: classes in other parts than their quotas by more than chance, and fewer
 * people drawn by chance than the protocol asks for.
 *
 * The classes are tested together (see {@link composition}), corrected (Holm) for the number of units; named is each class of such a unit
 * whose part is not its quota. Refuses with `different-protocol` and `definition-changed`.
 *
 * @param protocol - the frozen protocol
 * @param tally - counted under it
 * @param options - from which corrected p-value on a composition is named
 * @example
 * {@includeCode ../../../test/satisfaction/diagnostics.test.ts#off-quota}
 */
export function offQuota(
  protocol: Protocol,
  tally: Tally,
  { level = NAMED_FROM }: DiagnosticOptions = {},
): Result<
  { diagnostics: readonly Diagnostic<"composition-off-quota" | "too-few-drawn">[] },
  "different-protocol" | "definition-changed"
> {
  const composed = composition(protocol, tally, { by: ["unit"] });
  if (!composed.ok) return composed;
  const { groups } = composed;
  const corrected = adjustPValues(
    groups.map(({ test }) => (test?.status === "tested" ? test.pValue : "unknown")),
    { correction: "holm" },
  );
  const diagnostics = groups.flatMap((group, index) => {
    const pValue = corrected[index];
    const off = typeof pValue === "number" && pValue <= level ? classesOff(group, pValue) : [];
    return [...off, ...fewDrawn(group, protocol.definition.leastDrawn)];
  });
  return { ok: true, diagnostics };
}

function classesOff({ unit, classes }: GroupComposition, pValue: number): Diagnostic<"composition-off-quota">[] {
  return classes.flatMap(({ class: evaluators, share, quota }) => {
    if (quota === undefined || share.value === quota) return [];
    const found = { class: evaluators, share, planned: quota, pValue };
    return [{ code: "composition-off-quota" as const, ...(unit !== undefined && { unit }), ...found }];
  });
}

function fewDrawn({ unit, drawn, enoughDrawn }: GroupComposition, planned = 0): Diagnostic<"too-few-drawn">[] {
  if (enoughDrawn !== false) return [];
  return [{ code: "too-few-drawn", ...(unit !== undefined && { unit }), share: drawn, planned }];
}
