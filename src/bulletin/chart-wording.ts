import type { Label } from "../core/index.js";

/** The words with which a chart's data table says what its drawing shows. */
export const CHART_WORDING = {
  rank: { en: "Rank", "zh-CN": "位次" },
  tieBand: { en: "Tie band", "zh-CN": "并列区间" },
  begins: { en: "begins here", "zh-CN": "由此开始" },
  continues: { en: "as the row above", "zh-CN": "同上一行" },
  none: { en: "—", "zh-CN": "—" },
  from: { en: "From", "zh-CN": "来源" },
  to: { en: "To", "zh-CN": "去向" },
  number: { en: "Number", "zh-CN": "数量" },
  inAll: { en: "in all", "zh-CN": "合计" },
  stage: { en: "Stage", "zh-CN": "环节" },
  leadsTo: { en: "Leads to", "zh-CN": "引出" },
} as const satisfies Readonly<Record<string, Label>>;
