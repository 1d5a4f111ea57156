import type { Label } from "answerable";
import {
  labelOf,
  type Block,
  type Draft,
  type Figure,
  type Heading,
  type Section,
  type Template,
} from "answerable/bulletin";
import { CELL_STATES } from "answerable/campaign";
import { CELL_STATE_LABELS } from "answerable/campaign/labels";
import { plan } from "./plan.js";
import { TABLES } from "./figures/index.js";
import type { PublishedFigure } from "./published-figure.js";
import { PUBLISHED, UNPUBLISHED } from "./published.js";

type Figures = Readonly<Record<string, Figure>>;

/** The name under which the published figure stands beside the counted one. */
export const asPublished = (name: string): string => `${name}Published`;

/** The counted figures with the published ones beside them, each under its own name. */
export function pilotFigures(counted: Figures): Record<string, Figure> {
  const { provenance } = PUBLISHED.units;
  const printed = Object.entries<PublishedFigure>(PUBLISHED).map(([name, { seed, ...figure }]): [string, Figure] => [
    asPublished(name),
    { kind: "quantity", ...figure },
  ]);
  const why = { en: "the article gives no number", "zh-CN": "原文未给出数字" };
  const missing = Object.entries(UNPUBLISHED).map(([name, label]): [string, Figure] => [
    asPublished(name),
    { kind: "unknown", label, why, provenance },
  ]);
  const label = { en: "year of the pilot", "zh-CN": "试点年份" };
  const year: Figure = { kind: "literal", label, text: "2003", provenance };
  return { ...counted, ...Object.fromEntries([...printed, ...missing]), year };
}

const text = (template: Template): Heading => ({ text: template });
const NOT_PUBLISHED: Heading = text({ en: "not published", "zh-CN": "未公布" });
const PUBLISHED_HEAD: Heading = text({ en: "Published", "zh-CN": "公布数" });
const COUNTED_HEAD: Heading = text({ en: "Counted", "zh-CN": "统计数" });

/** The bulletin's prose, tables and charts; every number in it is one of the figures. */
export function draftOf(figures: Figures): Draft {
  return {
    title: { en: "The {year} pilot, recounted", "zh-CN": "{year}年试点工作通报（复算）" },
    sections: [about(), ...TABLES.map((table) => tableSection(figures, table)), unsaid()],
  };
}

function about(): Section {
  return {
    id: "about",
    heading: { en: "What this page is", "zh-CN": "说明" },
    blocks: [
      {
        kind: "note",
        sentences: [
          {
            en: "The published numbers stand in an article; the records behind them were never published.",
            "zh-CN": "公布数出自原文；原始记录未公开。",
          },
          {
            en: "The counted numbers come from generated records, led through every step and counted one by one.",
            "zh-CN": "统计数由模拟记录经全部程序后逐条统计得出。",
          },
          {
            en: "That the two agree shows that the published numbers can be counted in this way; it does not prove them.",
            "zh-CN": "两者一致，说明公布数可以这样统计得出，并不证明公布数属实。",
          },
        ],
      },
    ],
  };
}

function tableSection(figures: Figures, { id, label, rows }: (typeof TABLES)[number]): Section {
  return {
    id,
    heading: label,
    blocks: [...(PROSE[id] ?? []), comparison(figures, label, rows), ...(CHARTS[id] ?? [])],
  };
}

/** What was published beside what was counted, one figure a row. */
function comparison(figures: Figures, phase: Label, rows: readonly string[]): Block {
  return {
    kind: "table",
    caption: {
      en: `${phase.en}: published beside counted`,
      "zh-CN": `${phase["zh-CN"]}:公布数与统计数对照`,
    },
    columns: [text({ en: "Figure", "zh-CN": "指标" }), PUBLISHED_HEAD, COUNTED_HEAD],
    rows: rows.map((name) => {
      const published = asPublished(name);
      return [
        { words: nameOf(figures, name) },
        published in figures ? { figure: published } : NOT_PUBLISHED,
        { figure: name },
      ];
    }),
    notes: [],
  };
}

function nameOf(figures: Figures, name: string): Label {
  const figure = figures[name];
  if (figure === undefined) throw new RangeError(`there is no figure "${name}"`);
  return labelOf(figure);
}

const PROSE: Readonly<Record<string, readonly Block[]>> = {
  study: [
    paragraph({
      en: "{units} units with {members} members took part; {opinions} opinions came in, {organOpinions} of them about the organs as a whole.",
      "zh-CN": "{units}个单位、{members}名党员参加；收到意见{opinions}条，其中涉及省直机关整体的{organOpinions}条。",
    }),
  ],
  analysis: [
    paragraph({
      en: "{yellowCards} units were given a yellow card and did their analysis again; {unitsHeld} were held until more people had been asked.",
      "zh-CN": "{yellowCards}个单位受到黄牌警示、重新补课；{unitsHeld}个单位暂缓转段、补充调查。",
    }),
    paragraph({
      en: "{analysesRedone} members had to write their analysis again; {membersPassed} of all members passed in the end.",
      "zh-CN": "{analysesRedone}名党员的党性分析材料重新“回炉”；最终过关的党员占{membersPassed}。",
    }),
  ],
  rectification: [
    paragraph({
      en: "The {plans} plans went up and down in {planRounds} rounds of comments; {plansRedrawn} were drawn up anew because a majority voted against them.",
      "zh-CN": "{plans}份整改方案经过{planRounds}轮“几上几下”征求意见；{plansRedrawn}份因多数群众不满意而重新制定。",
    }),
    paragraph({
      en: "{itemsClosed} of the units' items were closed, {itemsSolved} were fixed: closed is not fixed.",
      "zh-CN": "各单位问题销号率为{itemsClosed}，整改率为{itemsSolved}：销号不等于整改到位。",
    }),
  ],
  assessment: [
    {
      kind: "note",
      sentences: [
        {
          en: "The article names no index; this one was made for the example: what respondents found and what was fixed, half each, and a veto for a yellow card.",
          "zh-CN": "原文没有考核指标；本表指标为示例自拟：群众评价与整改率各占一半，黄牌警示一票否决。",
        },
      ],
    },
  ],
};

function paragraph(sentence: Template): Block {
  return { kind: "paragraph", sentences: [sentence] };
}

const CHARTS: Readonly<Record<string, readonly Block[]>> = {
  analysis: [
    {
      kind: "chart",
      form: "matrix",
      caption: {
        en: "Units by phases on the day of the first verdicts",
        "zh-CN": "首次裁定日各阶段单位数",
      },
      corner: { en: "State", "zh-CN": "状态" },
      columns: plan.phases.map(({ label }) => ({ words: label })),
      rows: CELL_STATES.map((state) => ({
        head: { words: CELL_STATE_LABELS[state] },
        figures: plan.phases.map(({ id }) => `${id}-${state}`),
      })),
      notes: [],
    },
    {
      kind: "chart",
      form: "trend",
      caption: { en: "The units that did their analysis again", "zh-CN": "重新补课单位的前后对比" },
      corner: { en: "Wave", "zh-CN": "调查" },
      columns: [
        text({ en: "Problems found accurately", "zh-CN": "问题找得准" }),
        text({ en: "Satisfied with the analyses", "zh-CN": "对分析材料满意" }),
      ],
      rows: [
        {
          head: text({ en: "Second questionnaire", "zh-CN": "第二次问卷" }),
          figures: ["accurateBeforeRedo", "satisfiedBeforeRedo"],
        },
        {
          head: text({ en: "Re-test after the redo", "zh-CN": "补课后重测" }),
          figures: ["accurateAfterRedo", "satisfiedAfterRedo"],
        },
      ],
      notes: [],
    },
  ],
  rectification: [
    {
      kind: "chart",
      form: "bars",
      caption: { en: "Solved, as published and as counted", "zh-CN": "解决率：公布数与统计数" },
      corner: { en: "Kind", "zh-CN": "类别" },
      columns: [PUBLISHED_HEAD, COUNTED_HEAD],
      rows: (["opinionsSolved", "itemsSolved", "listedSolved", "effect", "echo"] as const).map((name) => ({
        head: { words: PUBLISHED[name].label },
        figures: [asPublished(name), name],
      })),
      notes: [],
    },
  ],
};

function unsaid(): Section {
  return {
    id: "unsaid",
    heading: { en: "What the article does not say", "zh-CN": "原文未载明的数字" },
    blocks: [
      {
        kind: "table",
        caption: { en: "Called important, and given no number", "zh-CN": "原文提及而未给出的数字" },
        columns: [text({ en: "Figure", "zh-CN": "指标" }), PUBLISHED_HEAD],
        rows: Object.entries(UNPUBLISHED).map(([name, label]) => [{ words: label }, { figure: asPublished(name) }]),
        notes: [],
      },
    ],
  };
}
