import { deepFreeze } from "../core/index.js";
import type { Band, BandTable, End, Source } from "../rules/index.js";
import { secondary } from "./campaigns/sources.js";
import { schoolScale } from "./scales.js";

/** A band table as it was used, with its source. */
export interface NamedBands {
  readonly table: BandTable;
  readonly source: Source;
}

const closed = (at: number): End => ({ at, included: true });
const open = (at: number): End => ({ at, included: false });

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
export function schoolBands({ sharedEnd }: { readonly sharedEnd: SharedEnd }): NamedBands {
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
  const range = { from: closed(60), to: closed(100) };
  const table = { id: `school-${sharedEnd}`, version: 1, range, bands };
  return deepFreeze({ table, source: schoolScale.source });
}

/**
 * Five bands of ten points as printed (9—10、8—8.9、7—7.9、6—6.9、6以下). Unverified.
 *
 * Made for whole tenths, it has no band for 8.95: the linter names three gaps, and so does whoever asks for a mean.
 *
 * @example
 * {@includeCode ../../test/presets/examples.test.ts#bands}
 */
export const tenPointTable: NamedBands = /* @__PURE__ */ deepFreeze({
  table: {
    id: "ten-points",
    version: 1,
    range: { from: closed(0), to: closed(10) },
    bands: [
      { grade: "below-6", label: { en: "below 6", "zh-CN": "6分以下" }, from: closed(0), to: open(6) },
      ...[6, 7, 8].map((at) => ({
        grade: `${at}-to-${at}.9`,
        label: { en: `${at} to ${at}.9`, "zh-CN": `${at}—${at}.9分` },
        from: closed(at),
        to: closed(at + 0.9),
      })),
      { grade: "9-to-10", label: { en: "9 to 10", "zh-CN": "9—10分" }, from: closed(9), to: closed(10) },
    ],
  },
  source: secondary("Pages on weighted items in five bands of ten points"),
});

/**
 * Days that are left of a deadline, as a bank's register of rectification filters by them (已超过整改时限、剩余10天、剩余20天、20天以上).
 * Unverified.
 *
 * The register's own query for “10 days left” also found what was overdue; here each number of days lies in one band, and the last day is
 * not overdue.
 *
 * @example
 * {@includeCode ../../test/presets/examples.test.ts#bands}
 */
export const daysLeftTable: NamedBands = /* @__PURE__ */ deepFreeze({
  table: {
    id: "days-left",
    version: 1,
    bands: [
      { grade: "overdue", label: { en: "overdue", "zh-CN": "已超过整改时限" }, to: open(0) },
      { grade: "within-10", label: { en: "10 days left", "zh-CN": "剩余10天" }, from: closed(0), to: closed(10) },
      { grade: "within-20", label: { en: "20 days left", "zh-CN": "剩余20天" }, from: open(10), to: closed(20) },
      { grade: "beyond-20", label: { en: "more than 20 days", "zh-CN": "20天以上" }, from: open(20) },
    ],
  },
  source: secondary("The source text of a bank's register of rectification"),
});
