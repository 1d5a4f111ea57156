import type { Label, Labels } from "../core/index.js";
import type { Figure } from "./figure.js";

/** What a reader must be able to tell apart about a number: who made it public, or what it was counted from. */
export type Origin = "published" | "counted" | "generated";

/** Tells what kind of number a figure is. */
export function originOf({ provenance }: Figure): Origin {
  if (provenance.kind === "published") return "published";
  return provenance.generated === true ? "generated" : "counted";
}

/** The mark behind each number. */
export const MARKS: Readonly<Record<Origin, string>> = { published: "◆", counted: "●", generated: "○" };

/** What the marks mean. */
export const ORIGIN_LABELS: Labels<Origin> = {
  published: { en: "as published by the source", "zh-CN": "来源已公布的数据" },
  counted: { en: "counted from records", "zh-CN": "据记录统计的数据" },
  generated: { en: "counted from generated records", "zh-CN": "据模拟生成的记录统计的数据" },
};

/** The renderers' own words. */
export const WORDING = {
  appendix: { en: "Where the numbers come from", "zh-CN": "数据来源与口径" },
  dataTable: { en: "Data table", "zh-CN": "数据表" },
  legend: { en: "Marks", "zh-CN": "数据标识" },
  unknown: { en: "unknown", "zh-CN": "不详" },
  name: { en: "rate", "zh-CN": "指标" },
  numerator: { en: "numerator", "zh-CN": "分子" },
  denominator: { en: "denominator", "zh-CN": "分母" },
  excluded: { en: "left out of the denominator", "zh-CN": "不计入分母" },
  interval: { en: "confidence interval", "zh-CN": "置信区间" },
  findings: { en: "Found before publication", "zh-CN": "发布前核查发现" },
  notKnown: { en: "Numbers that are not known", "zh-CN": "不详的数据" },
  noDenominator: { en: "nothing stands in the denominator", "zh-CN": "分母为零" },
  noValue: { en: "no value is known", "zh-CN": "没有已知数值" },
  notStated: { en: "the source does not say", "zh-CN": "来源未载明" },
  noDay: { en: "the records name no day", "zh-CN": "记录中没有日期" },
  reason: { en: "not known because", "zh-CN": "不详原因" },
  unit: { en: "unit in the source", "zh-CN": "原文单位" },
  source: { en: "published in", "zh-CN": "来源" },
  sentence: { en: "the source says", "zh-CN": "原文" },
  counted: { en: "counted from", "zh-CN": "统计依据" },
  undecided: { en: "records that could not be decided, and are not counted", "zh-CN": "无法判定、未计入的记录" },
  query: { en: "records selected", "zh-CN": "取数条件" },
  numeratorQuery: { en: "records selected for the numerator", "zh-CN": "分子取数条件" },
  denominatorQuery: { en: "records selected for the denominator", "zh-CN": "分母取数条件" },
  excludedQuery: { en: "of these, records left out of the denominator", "zh-CN": "其中分母剔除条件" },
  withinQuery: { en: "of these, records selected for the numerator", "zh-CN": "其中分子取数条件" },
  restQuery: { en: "of the rest, records selected for the numerator", "zh-CN": "其余中的分子取数条件" },
  denominatorSum: { en: "denominator worked out as", "zh-CN": "分母计算方法" },
  drawn: { en: "interval worked out as if drawn by chance", "zh-CN": "置信区间按简单随机样本计算" },
  drawnRecords: { en: "the records", "zh-CN": "所取记录" },
  drawnWeights: {
    en: "as many records of equal weight as tell as much (Kish)",
    "zh-CN": "所取记录折合的等权有效样本量（Kish）",
  },
  weight: { en: "each record counts by its", "zh-CN": "各记录加权依据" },
  amongQuery: { en: "placed among", "zh-CN": "排名范围" },
  points: { en: "percentage points", "zh-CN": "个百分点" },
  before: { en: "before", "zh-CN": "前一次" },
  after: { en: "after", "zh-CN": "后一次" },
  statistic: { en: "worked out as", "zh-CN": "计算方法" },
  generated: { en: "counted from generated records", "zh-CN": "统计依据（模拟生成的记录）" },
} as const satisfies Readonly<Record<string, Label>>;
