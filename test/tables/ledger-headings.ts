import type { HeadingSynonyms } from "answerable/tables";

/** Headings of rectification ledgers as described in public notices; the first of each is the usual one. */
export const LEDGER_HEADINGS: HeadingSynonyms = [
  { key: "number", headings: ["序号", "编号"], required: true },
  { key: "source", headings: ["问题来源"], required: false },
  { key: "category", headings: ["问题类别"], required: false },
  { key: "problem", headings: ["存在问题", "问题描述", "审计发现的问题"], required: true },
  { key: "goal", headings: ["整改目标"], required: false },
  { key: "measures", headings: ["整改措施", "审计整改要求和建议"], required: false },
  { key: "leader", headings: ["责任领导", "牵头领导", "分管领导"], required: false },
  { key: "unit", headings: ["责任单位", "牵头单位", "整改责任单位"], required: false },
  { key: "office", headings: ["责任岗室", "责任科室", "责任部门"], required: false },
  { key: "helpers", headings: ["配合单位"], required: false },
  { key: "person", headings: ["责任人"], required: false },
  { key: "due", headings: ["整改时限", "完成时限", "整改期限", "整改时间", "审计整改期限"], required: true },
  { key: "progress", headings: ["进展情况"], required: false },
  { key: "result", headings: ["完成情况", "整改情况"], required: false },
  { key: "evidence", headings: ["佐证材料"], required: false },
  { key: "acceptor", headings: ["验收人", "督办单位", "复核人"], required: false },
  { key: "verdict", headings: ["验收意见"], required: false },
  { key: "closed", headings: ["销号情况", "是否销号"], required: false },
  { key: "closed-on", headings: ["销号时间"], required: false },
  { key: "note", headings: ["备注"], required: false },
];
