/**
 * Why counts are hidden or tables cannot be published, and what readers could work out, in English and Chinese.
 *
 * @module
 */
import type { Labels } from "../../core/index.js";
import type { CellVerdict } from "./audit-result.js";
import type { HidingReason, DisplayPolicy } from "./publication.js";
import type { PublicationRefusal } from "./publish.js";

/** Why a count is hidden. */
export const HIDING_REASON_LABELS: Labels<HidingReason> = {
  "below-floor": { en: "too few to be shown", "zh-CN": "人数过少" },
  "below-minimum": { en: "too few in the whole group", "zh-CN": "全组人数不足" },
  unanimous: { en: "the whole group answered alike", "zh-CN": "全组评价一致" },
  complementary: { en: "hidden to protect others", "zh-CN": "为保护其他数据而隐去" },
};

/** Whether counts are hidden or shown. */
export const DISPLAY_POLICY_LABELS: Labels<DisplayPolicy> = {
  hide: { en: "hidden", "zh-CN": "隐去" },
  show: { en: "shown", "zh-CN": "公布" },
};

/** What readers can work out of a hidden count. */
export const CELL_VERDICT_LABELS: Labels<CellVerdict> = {
  protected: { en: "protected", "zh-CN": "受保护" },
  solved: { en: "can be worked out", "zh-CN": "可推算得出" },
  narrow: { en: "leaves too narrow a range", "zh-CN": "可推知范围过窄" },
};

/** Why tables cannot be published or audited. */
export const PUBLICATION_REFUSAL_LABELS: Labels<PublicationRefusal> = {
  "invalid-input": { en: "the tables cannot be read", "zh-CN": "表格填写有误" },
  "too-many-cells": { en: "too many cells to look at together", "zh-CN": "表格过大，无法一并核查" },
  contradictory: { en: "the tables contradict each other", "zh-CN": "表格数据相互矛盾" },
  "dependent-rounding": { en: "percentages that depend on hidden counts", "zh-CN": "百分比与隐去的数据相互牵连" },
  undecided: { en: "whether counts fit was not found out", "zh-CN": "未能核定数据是否相符" },
  "cannot-protect": { en: "what is hidden cannot be protected", "zh-CN": "隐去的数据无法得到保护" },
  "nothing-to-absorb": { en: "no part can take up the rounding", "zh-CN": "无法调整百分比尾差" },
};
