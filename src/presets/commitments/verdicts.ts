import { DEFAULT_VERDICTS, type PledgeRate, type VerdictVocabulary } from "../../commitment/index.js";
import { secondary } from "../campaigns/sources.js";

/** The verdicts by which the library judges where an app names no others. */
export const defaultVerdicts: typeof DEFAULT_VERDICTS = DEFAULT_VERDICTS;

const SCORED = ["delivered", "largely", "partly", "not-delivered", "abandoned", "in-progress"] as const;

const keptRate = {
  id: "kept",
  label: { en: "kept", "zh-CN": "兑现率" },
  numerator: { en: "promises delivered or largely delivered", "zh-CN": "已兑现或基本兑现的承诺" },
  denominator: { en: "promises, but for those superseded", "zh-CN": "承诺（不含已被替代的）" },
  counts: { numerator: { standings: ["delivered", "largely"] }, denominator: { standings: SCORED } },
  least: 6,
  few: 10,
} as const satisfies PledgeRate;

/**
 * Verdicts on the promises of two governments of New Zealand: what is still in progress counts as not kept, and what another
 * promise superseded does not count at all.
 *
 * A rate of fewer than 6 promises is not to be shown, and one of fewer than 10 is to be marked. The verdicts ask for nothing
 * before they are given: their author gave them from what he found.
 *
 * @example
 * {@includeCode ../../../test/presets/examples.test.ts#newZealandVerdicts}
 */
export const newZealandVerdicts = {
  id: "new-zealand-promises",
  version: 1,
  label: { en: "Promises of two governments, New Zealand", "zh-CN": "新西兰两届政府承诺认定" },
  sources: [
    secondary(
      "Counting rules of a data set of 347 promises of two governments of New Zealand, compiled by one author (CC0)",
    ),
  ],
  verdicts: [
    { code: "delivered", label: { en: "delivered", "zh-CN": "已兑现" }, needs: [], counts: "at-once", credit: 1 },
    {
      code: "largely",
      label: { en: "largely delivered", "zh-CN": "基本兑现" },
      needs: [],
      counts: "at-once",
      credit: 1,
    },
    { code: "partly", label: { en: "partly delivered", "zh-CN": "部分兑现" }, needs: [], counts: "at-once", credit: 0 },
    {
      code: "not-delivered",
      label: { en: "not delivered", "zh-CN": "未兑现" },
      needs: [],
      counts: "at-once",
      credit: 0,
    },
    { code: "abandoned", label: { en: "abandoned", "zh-CN": "已放弃" }, needs: [], counts: "at-once", credit: 0 },
    { code: "in-progress", label: { en: "in progress", "zh-CN": "进行中" }, needs: [], counts: "at-once", credit: 0 },
    { code: "superseded", label: { en: "superseded", "zh-CN": "已被替代" }, needs: [], counts: "at-once" },
  ],
  reach: { committed: 1, aspirational: 1 },
  rates: [
    keptRate,
    {
      id: "superseded",
      label: { en: "superseded", "zh-CN": "被替代占比" },
      numerator: { en: "promises superseded", "zh-CN": "已被替代的承诺" },
      denominator: { en: "all promises", "zh-CN": "全部承诺" },
      counts: { numerator: { standings: ["superseded"] }, denominator: { standings: [...SCORED, "superseded"] } },
    },
  ],
} as const satisfies VerdictVocabulary;
