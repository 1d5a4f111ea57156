import type { Label } from "answerable";
import type { Cell, Draft, Figure, Template } from "answerable/bulletin";
import { PUBLISHED, UNPUBLISHED } from "./published.js";

const PRINTED = "Published";

/** The counted figures with the published ones beside them, each under its own name. */
export function pilotFigures(counted: Readonly<Record<string, Figure>>): Record<string, Figure> {
  const printed = Object.entries(PUBLISHED).map(([name, figure]): [string, Figure] => [
    `${name}${PRINTED}`,
    { kind: "quantity", ...figure },
  ]);
  const missing = Object.entries(UNPUBLISHED).map(([name, label]): [string, Figure] => [
    `${name}${PRINTED}`,
    {
      kind: "unknown",
      label,
      why: { en: "the article gives no number", "zh-CN": "原文未给出数字" },
      provenance: PUBLISHED.units.provenance,
    },
  ]);
  const year: Figure = {
    kind: "literal",
    label: { en: "year of the pilot", "zh-CN": "试点年份" },
    text: "2003",
    provenance: PUBLISHED.units.provenance,
  };
  return { ...counted, ...Object.fromEntries([...printed, ...missing]), year };
}

const text = (template: Template): { text: Template } => ({ text: template });

/** One row: the figure's words, what was published, what was counted. */
function besides(label: Label, name: string): Cell[] {
  return [text(label), { figure: `${name}${PRINTED}` }, { figure: name }];
}

/** The bulletin's prose, tables and chart; every number in it is one of the figures. */
export function draftOf(figures: Readonly<Record<string, Figure>>): Draft {
  const rows = Object.entries(PUBLISHED).flatMap(([name, { label }]) =>
    name in figures ? [besides(label, name)] : [],
  );
  return {
    title: { en: "The {year} pilot, recounted", "zh-CN": "{year}年试点工作通报(复算)" },
    sections: [
      {
        id: "about",
        heading: { en: "What this page is", "zh-CN": "说明" },
        blocks: [
          {
            kind: "note",
            sentences: [
              {
                en: "The published numbers stand in an article; the records behind them were never published.",
                "zh-CN": "公布数出自原文;原始记录未公开。",
              },
              {
                en: "The counted numbers come from generated records, led through every step and counted by the library.",
                "zh-CN": "统计数由模拟记录经全部程序后逐条统计得出。",
              },
            ],
          },
        ],
      },
      {
        id: "results",
        heading: { en: "Published and counted", "zh-CN": "公布数与统计数" },
        blocks: [
          {
            kind: "paragraph",
            sentences: [
              {
                en: "{units} units with {members} members took part; {yellowCards} of them had to do their analysis again.",
                "zh-CN": "{units}个单位、{members}名党员参加,其中{yellowCards}个单位受到黄牌警示、重新补课。",
              },
              {
                en: "{itemsClosed} of the units' items were closed, {itemsSolved} were fixed: closed is not fixed.",
                "zh-CN": "各单位问题销号率为{itemsClosed},整改率为{itemsSolved}:销号不等于整改到位。",
              },
            ],
          },
          {
            kind: "table",
            caption: { en: "Published beside counted", "zh-CN": "公布数与统计数对照" },
            columns: [
              text({ en: "Figure", "zh-CN": "指标" }),
              text({ en: "Published", "zh-CN": "公布数" }),
              text({ en: "Counted", "zh-CN": "统计数" }),
            ],
            rows,
            notes: [],
          },
          {
            kind: "chart",
            form: "bars",
            caption: { en: "Solved, as published and as counted", "zh-CN": "解决率:公布数与统计数" },
            corner: { en: "Kind", "zh-CN": "类别" },
            columns: [text({ en: "Published", "zh-CN": "公布数" }), text({ en: "Counted", "zh-CN": "统计数" })],
            rows: (["opinionsSolved", "itemsSolved", "listedSolved"] as const).map((name) => ({
              head: text(PUBLISHED[name].label),
              figures: [`${name}${PRINTED}`, name],
            })),
            notes: [],
          },
        ],
      },
      {
        id: "unknown",
        heading: { en: "What the article does not say", "zh-CN": "原文未载明的数字" },
        blocks: [
          {
            kind: "paragraph",
            sentences: Object.keys(UNPUBLISHED).map((name) => ({
              en: `${UNPUBLISHED[name as keyof typeof UNPUBLISHED].en}: {${name}${PRINTED}}.`,
              "zh-CN": `${UNPUBLISHED[name as keyof typeof UNPUBLISHED]["zh-CN"]}:{${name}${PRINTED}}。`,
            })),
          },
        ],
      },
    ],
  };
}
