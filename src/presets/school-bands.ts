import { deepFreeze } from "../core/index.js";
import type { Band, BandTable } from "../rules/index.js";

/** In ascending order, the number at which each band of the school begins. */
const GRADES = [
  { grade: "rather-poor", label: { en: "rather poor", "zh-CN": "较差" }, from: 60 },
  { grade: "ordinary", label: { en: "ordinary", "zh-CN": "一般" }, from: 65 },
  { grade: "good", label: { en: "good", "zh-CN": "良好" }, from: 75 },
  { grade: "excellent", label: { en: "excellent", "zh-CN": "优秀" }, from: 85 },
] as const;

/** Which of two bands a score on their common end belongs to; `both` as the rule is printed. */
export type SharedEnd = "upper" | "lower" | "both";

/**
 * Builds the bands of a school's rule (优秀85以上、良好75—85、一般65—75、较差60—65): printed, 85 is excellent and good at once, and below
 * 60 there is no grade.
 *
 * The linter names the three overlaps of `both`. Nothing is said of scores below 60, so the table's range begins there.
 *
 * @param parameters - `sharedEnd`: to which of two bands their common end belongs, which the rule does not say
 * @example
 * {@includeCode ../../test/presets/examples.test.ts#schoolBands}
 */
export function schoolBands({ sharedEnd }: { readonly sharedEnd: SharedEnd }): BandTable {
  const [includesFrom, includesTo] = [sharedEnd !== "lower", sharedEnd !== "upper"];
  const bands = GRADES.map(({ grade, label, from }, index): Band => {
    const next = GRADES[index + 1];
    return {
      grade,
      label,
      from: { at: from, included: includesFrom || index === 0 },
      to: next === undefined ? { at: 100, included: true } : { at: next.from, included: includesTo },
    };
  });
  const range = { from: { at: 60, included: true }, to: { at: 100, included: true } };
  return deepFreeze({ id: `school-${sharedEnd}`, version: 1, range, bands });
}
