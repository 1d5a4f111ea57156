import type {
  Bindings,
  Block,
  CountFigure,
  Draft,
  Figure,
  FlowChart,
  Heading,
  LineageChart,
  MatrixChart,
  RankingChart,
  Template,
} from "answerable/bulletin";
import { satisfied } from "./pilot.js";

/** Words of the author. */
export const text = (en: string, chinese: string): { text: Template } => ({ text: { en, "zh-CN": chinese } });
/** A name that would run if it were markup, and be something else if it were a template. */
export const HOSTILE = "<script>alert(1)</script> {b} \u202egnp";

const provenance = { kind: "counted", from: "items of the generated ledger", generated: true } as const;
const label = { en: "things", "zh-CN": "件" };

/** So many things. */
export const count = (number: number): CountFigure => ({ kind: "count", label, count: number, provenance });
const unknown: Figure = { kind: "unknown", label, why: { en: "not asked", "zh-CN": "未调查" }, provenance };

/** Five units: two bands of two, of which the second cannot be told apart either, and one of which nothing is known. */
export const ranking: RankingChart = {
  kind: "chart",
  form: "ranking",
  caption: { en: "Satisfaction by unit", "zh-CN": "各单位满意率排名" },
  corner: { en: "Unit", "zh-CN": "单位" },
  column: text("Satisfied", "满意率"),
  rows: [
    { head: { words: "市水务局" }, figure: "water", rank: "first", band: 1 },
    { head: { words: HOSTILE }, figure: "roads", rank: "second", band: 1 },
    {
      head: { words: { en: "Parks and Green Spaces Administration", "zh-CN": "园林绿化管理局" } },
      figure: "parks",
      rank: "third",
      band: 2,
    },
    { head: { words: "市政" }, figure: "works", rank: "third", band: 2 },
    { head: { words: "Tax office" }, figure: "nobody" },
  ],
  notes: [{ en: "Units in one band cannot be told apart.", "zh-CN": "同一阴影内的单位之间差异不显著。" }],
};

const node = (id: string, head: Heading, more: object = {}): FlowChart["stages"][number]["nodes"][number] => ({
  id,
  head,
  ...more,
});

/** From opinions to outcomes. */
export const flow: FlowChart = {
  kind: "chart",
  form: "flow",
  caption: { en: "From opinions to outcomes", "zh-CN": "意见办理流向" },
  stages: [
    { nodes: [node("opinions", text("Opinions received", "收到的意见"), { figure: "opinions" })] },
    {
      nodes: [
        node("problems", text("Problems", "问题"), {
          figure: "problems",
          change: {
            en: "Opinions that say the same are one problem, and a problem is an item of each unit that has it.",
            "zh-CN": "内容相同的意见合并为一个问题，一个问题涉及几个单位即列为几项。",
          },
        }),
        node("repeated", text("Repeat another opinion", "重复意见")),
        node("others", { words: HOSTILE }),
      ],
    },
    { nodes: [node("items", text("Items", "整改事项"), { figure: "items" })] },
    {
      nodes: [
        node("fixed", text("Closed as fixed", "整改到位")),
        node("explained", text("Explained to the people", "已作解释")),
        node("work", text("In work", "办理中")),
      ],
    },
  ],
  links: [
    { source: "opinions", target: "problems", figure: "consolidated" },
    { source: "opinions", target: "repeated", figure: "repeated" },
    { source: "opinions", target: "others", figure: "others" },
    { source: "problems", target: "items", figure: "items" },
    { source: "items", target: "fixed", figure: "fixed" },
    { source: "items", target: "explained", figure: "explained" },
    { source: "items", target: "work", figure: "inWork" },
  ],
  notes: [],
};

/** Which opinions led to which problems and items. */
export const lineage: LineageChart = {
  kind: "chart",
  form: "lineage",
  caption: { en: "What became of the opinions", "zh-CN": "意见去向" },
  stages: [
    {
      head: text("Opinions", "意见"),
      nodes: [
        { id: "o1", head: { words: "排队时间太长，办一次事要跑三趟，窗口经常没有人" } },
        { id: "o2", head: { words: "Nobody answers the telephone in the afternoon" } },
        { id: "o3", head: { words: HOSTILE } },
        { id: "o4", head: { words: "The lamp in our lane is broken" } },
      ],
    },
    {
      head: text("Problems", "问题"),
      nodes: [
        { id: "p1", head: { words: "窗口人员不足" } },
        { id: "p2", head: { words: "Service line not staffed" } },
      ],
    },
    {
      head: text("Items", "整改事项"),
      nodes: [
        { id: "i1", head: { words: "水务局：增设窗口" } },
        { id: "i2", head: { words: "住建局：增设窗口" } },
        { id: "i3", head: { words: "水务局：热线值守" } },
      ],
    },
  ],
  links: [
    { source: "o1", target: "p1" },
    { source: "o2", target: "p2" },
    { source: "o3", target: "p1" },
    { source: "o3", target: "p2" },
    { source: "p1", target: "i1" },
    { source: "p1", target: "i2" },
    { source: "p2", target: "i3" },
  ],
  notes: [],
};

const state = (en: string, chinese: string, shade: number): MatrixChart["rows"][number]["figures"][number] => ({
  state: text(en, chinese),
  shade,
});

/** Units by phases, in words and figures. */
export const phases: MatrixChart = {
  kind: "chart",
  form: "matrix",
  caption: { en: "Units by phases", "zh-CN": "各单位阶段进展" },
  corner: { en: "Unit", "zh-CN": "单位" },
  columns: [text("Study", "学习动员"), text("Analysis", "分析评议"), text("Rectification", "整改提高")],
  rows: [
    {
      head: { words: "财政厅" },
      figures: [state("passed", "已转段", 1), state("passed at attempt {second}", "第{second}次转段", 0.8), "attempts"],
    },
    {
      head: { words: HOSTILE },
      figures: [state("passed", "已转段", 1), state("doing it again", "补课中", 0.4), state("not reached", "未到", 0)],
    },
  ],
  notes: [],
};

/** What the charts' names stand for. */
export const figures: Record<string, Figure> = {
  water: satisfied(180, 200),
  roads: satisfied(172, 200),
  parks: satisfied(61, 100),
  works: satisfied(60, 100),
  nobody: unknown,
  first: count(1),
  second: count(2),
  third: count(3),
  opinions: count(100),
  consolidated: count(62),
  repeated: count(30),
  others: count(8),
  problems: count(40),
  items: count(55),
  fixed: count(31),
  explained: count(4),
  inWork: count(20),
  attempts: count(2),
};

/** A draft of some blocks. */
export const draftOf = (...blocks: readonly Block[]): Draft => ({
  title: { en: "Forms of charts", "zh-CN": "图表形式" },
  sections: [{ id: "charts", heading: { en: "Charts", "zh-CN": "图表" }, blocks: [...blocks] }],
});

/** What the names of all of them stand for. */
export const bindings: Bindings = { figures };
