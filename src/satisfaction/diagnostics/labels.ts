/**
 * Words in English and Chinese for what diagnostics notice.
 *
 * @module
 */
import type { Labels } from "../../core/index.js";
import type { DiagnosticCode } from "./diagnostic.js";

/** What can be noticed about answers. */
export const DIAGNOSTIC_LABELS: Labels<DiagnosticCode> = {
  "uniform-answers": { en: "all answers agree, unlike elsewhere", "zh-CN": "评价完全一致，与其他单位不同" },
  "straight-lined": { en: "more forms with one grade throughout", "zh-CN": "各题同一档次的评价表偏多" },
  "interviewer-differs": { en: "one interviewer hears other answers", "zh-CN": "个别访问员的结果与其他访问员不同" },
  "channel-differs": { en: "one channel brings other answers", "zh-CN": "个别渠道的结果与其他渠道不同" },
  "answered-fast": { en: "answered much faster than most", "zh-CN": "答题用时过短" },
  "ballots-twice": { en: "ballots that came in twice", "zh-CN": "票号重复的评价表" },
  "composition-off-quota": { en: "other people answered than planned", "zh-CN": "评价人构成偏离计划" },
  "too-few-drawn": { en: "too few people drawn by chance", "zh-CN": "随机抽取的评价人不足" },
};
