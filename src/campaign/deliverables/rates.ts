import type { RateDefinition } from "../../figures/index.js";

/** 一稿通过率: agreed by every reviewer at the first version, among those of which the first version did not stay open. */
export const FIRST_VERSION_RATE = {
  id: "first-version-rate",
  label: { en: "agreed at the first version", "zh-CN": "一稿通过率" },
  numerator: {
    en: "deliverables of which every reviewer agreed to the first version",
    "zh-CN": "第一稿即逐级审核通过的材料",
  },
  denominator: {
    en: "deliverables of which the first version was agreed, returned, or replaced before anybody was through with it",
    "zh-CN": "第一稿已审核通过、被退回或未审完即另行起草的材料",
  },
} as const satisfies RateDefinition;

/** 退回率: returned by a reviewer or failed in its appraisal at least once, among those somebody judged. */
export const SENT_BACK_RATE = {
  id: "sent-back-rate",
  label: { en: "sent back", "zh-CN": "退回率" },
  numerator: {
    en: "deliverables of which a version was returned by a reviewer or failed its appraisal",
    "zh-CN": "曾被退回或评议未达到要求的材料",
  },
  denominator: {
    en: "deliverables of which a version was reviewed, or passed or failed an appraisal",
    "zh-CN": "已有审核意见或评议结论的材料",
  },
} as const satisfies RateDefinition;

/** 重新制定率: drafted anew after the last time it was sent back, among those that were sent back. */
export const REDRAWN_RATE = {
  id: "redrawn-rate",
  label: { en: "redrawn", "zh-CN": "重新制定率" },
  numerator: {
    en: "deliverables drafted anew after they were last sent back",
    "zh-CN": "最近一次退回后已重新制定的材料",
  },
  denominator: { en: "deliverables sent back at least once", "zh-CN": "曾被退回或评议未达到要求的材料" },
} as const satisfies RateDefinition;

/** 公示率: the latest version published for as long as its kind asks, among those of kinds that are to be published. */
export const PUBLISHED_RATE = {
  id: "published-rate",
  label: { en: "published for long enough", "zh-CN": "公示期满率" },
  numerator: {
    en: "deliverables whose latest version was published in the circle and for the days that are asked",
    "zh-CN": "最新一稿已按规定范围公示期满的材料",
  },
  denominator: { en: "deliverables of kinds that are to be published", "zh-CN": "按规定应当公示的材料" },
} as const satisfies RateDefinition;
