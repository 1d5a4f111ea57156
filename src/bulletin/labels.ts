/**
 * Words in English and Chinese for the vocabularies of bulletins: charts, faults of drafts, refusals, and what recounting found.
 *
 * @module
 */
import type { Labels, RefusalOf } from "../core/index.js";
import type { ChartForm } from "./chart-schema.js";
import type { ComposeFault } from "./compose.js";
import type { shareFigure } from "./counted-figures.js";
import type { FailedFigure, NotRecounted } from "./verify.js";

/** How a chart shows its figures. */
export const CHART_FORM_LABELS: Labels<ChartForm> = {
  bars: { en: "bars", "zh-CN": "柱状图" },
  trend: { en: "trend", "zh-CN": "趋势图" },
  matrix: { en: "matrix", "zh-CN": "矩阵图" },
  ranking: { en: "ranking", "zh-CN": "排名图" },
  flow: { en: "flow", "zh-CN": "流向图" },
  lineage: { en: "lineage", "zh-CN": "去向图" },
};

/** Why a draft does not become a page. */
export const COMPOSE_FAULT_LABELS: Labels<ComposeFault> = {
  "invalid-input": { en: "the input cannot be read", "zh-CN": "内容格式有误" },
  "duplicate-section": { en: "two sections have one id", "zh-CN": "章节编号重复" },
  "ambiguous-name": { en: "a name of a figure and of words", "zh-CN": "数据与文字同名" },
  "ragged-table": { en: "a row does not fit its headings", "zh-CN": "表格行列不齐" },
  "missing-language": { en: "a language is missing", "zh-CN": "缺少语种" },
  "broken-template": { en: "a brace has no partner", "zh-CN": "括号不成对" },
  "unbound-number": { en: "a number is typed into prose", "zh-CN": "正文直接写入数字" },
  "unknown-figure": { en: "nothing is bound to a name", "zh-CN": "引用的名称未绑定数据" },
  "languages-differ": { en: "the languages cite different things", "zh-CN": "各语种引用不一致" },
  "empty-chart": { en: "nothing in a chart is known", "zh-CN": "图中没有已知数据" },
  "not-drawable": { en: "a figure has no place in a chart", "zh-CN": "数据无法绘入图中" },
  "mixed-chart": { en: "percentages and numbers on one axis", "zh-CN": "同一坐标轴混用百分比与数值" },
  "not-in-rank-order": { en: "a ranking is out of order", "zh-CN": "排名顺序有误" },
  "duplicate-node": { en: "a node stands twice", "zh-CN": "节点重复" },
  "unknown-node": { en: "a link names no node", "zh-CN": "连线所指节点不存在" },
  "duplicate-link": { en: "a link stands twice", "zh-CN": "连线重复" },
  "backward-link": { en: "a link leads back", "zh-CN": "连线逆向" },
  "flow-not-conserved": { en: "what flows in does not flow out", "zh-CN": "流入与流出不等" },
  "not-addable": { en: "a sum names what is no term of it", "zh-CN": "合计项不可相加" },
  "does-not-reconcile": { en: "parts do not add up to their total", "zh-CN": "分项与合计不符" },
  "percentages-not-whole": { en: "percentages do not make a whole", "zh-CN": "百分比合计不为百分之百" },
  "sum-unknown": { en: "a sum cannot be checked", "zh-CN": "合计无法核对" },
  "cell-disclosed": { en: "a hidden count can be worked out", "zh-CN": "隐去数可被推算" },
};

/** Why records do not give a figure, or not the one that a page states. */
export const FIGURE_REFUSAL_LABELS: Labels<RefusalOf<typeof shareFigure> | FailedFigure["code"]> = {
  differs: { en: "the records give another number", "zh-CN": "与记录统计不符" },
  "invalid-input": { en: "the input cannot be read", "zh-CN": "内容格式有误" },
  "unknown-collection": { en: "no such records", "zh-CN": "没有该类记录" },
  "duplicate-record": { en: "a record stands twice", "zh-CN": "记录重复" },
  "invalid-record": { en: "a record cannot be read", "zh-CN": "记录格式有误" },
  "unknown-record": { en: "a record is missing", "zh-CN": "记录缺失" },
  undecided: { en: "records cannot be decided", "zh-CN": "部分记录无法判定" },
  "outside-denominator": { en: "the numerator is outside of the denominator", "zh-CN": "分子不在分母之内" },
  "exceeds-denominator": { en: "the numerator exceeds the denominator", "zh-CN": "分子大于分母" },
  "not-among": { en: "the record is none of those it is placed among", "zh-CN": "不在排名范围之内" },
  "wrong-kind": { en: "a fact is of another kind", "zh-CN": "事实类型不符" },
  "too-large": { en: "the number is too large", "zh-CN": "数值过大" },
};

/** Why a figure of a page was not counted again. */
export const NOT_RECOUNTED_LABELS: Labels<NotRecounted> = {
  published: { en: "published by a source", "zh-CN": "系来源公布的数据" },
  "no-number": { en: "not known, and states no number", "zh-CN": "数据不详，未列数值" },
  "no-recount": { en: "does not say how it was counted", "zh-CN": "未载明取数条件" },
};
