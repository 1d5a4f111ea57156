import { rate, type RateDefinition } from "answerable/figures";
import type { Bindings, Draft, Figure, Published, RateFigure } from "answerable/bulletin";
import { wilson } from "answerable/statistics";

const printed = (sentence: string): Published => ({ kind: "published", source: "《求是》", sentence });
const generated = { kind: "counted", from: "items of the generated ledger", generated: true } as const;

const SOLVED: RateDefinition = {
  id: "items-solved",
  label: { en: "rectification items solved", "zh-CN": "整改事项解决率" },
  numerator: { en: "items closed with an acceptance", "zh-CN": "已验收销号的事项" },
  denominator: { en: "items registered", "zh-CN": "登记的事项" },
};
const SATISFIED: RateDefinition = {
  id: "satisfied",
  label: { en: "satisfied or fairly satisfied", "zh-CN": "满意率（满意＋比较满意）" },
  numerator: { en: "ballots marked satisfied or fairly satisfied", "zh-CN": "满意和比较满意票" },
  denominator: { en: "valid ballots", "zh-CN": "有效票" },
};

/** A rate figure of the generated ledger. */
export function solved(numerator: number, denominator: number): RateFigure {
  const excluded = [{ reason: "not-yet-due", count: 12 }];
  const counted = rate(SOLVED, { numerator, denominator, excluded });
  return { kind: "rate", rate: counted, show: "percent", decimals: 1, rounding: "plain", provenance: generated };
}

/** A rate figure of one wave, with its interval. */
export function satisfied(count: number, n: number): RateFigure {
  const estimate = wilson({ count, n });
  return {
    kind: "rate",
    rate: rate(SATISFIED, { numerator: count, denominator: n }),
    show: "percent",
    decimals: 1,
    rounding: "plain",
    ...(estimate.status === "estimated" && { estimate }),
    provenance: { ...generated, from: "ballots of the generated questionnaires" },
  };
}

/** Figures of the 2003 pilot: some as published, some counted from generated records. */
export const figures: Record<string, Figure> = {
  year: {
    kind: "literal",
    label: { en: "year of the pilot", "zh-CN": "试点年份" },
    text: "2003",
    provenance: printed("2003年,我们在省委直属机关……开展了保持共产党员先进性教育活动试点工作"),
  },
  units: {
    kind: "quantity",
    label: { en: "participating units", "zh-CN": "参加试点的单位" },
    quantity: { kind: "exact", value: 115, unit: "个" },
    provenance: printed("115个单位、18000名党员"),
  },
  opinions: {
    kind: "quantity",
    label: { en: "opinions about the provincial organs", "zh-CN": "涉及省直机关的评议意见" },
    quantity: { kind: "at-least", value: 3200, unit: "条" },
    provenance: printed("涉及省直机关的3200多条评议意见"),
  },
  solvedPublished: {
    kind: "quantity",
    label: { en: "rectification items solved", "zh-CN": "整改事项解决率" },
    quantity: { kind: "exact", value: 66, unit: "%" },
    provenance: printed("66%"),
  },
  yellow: {
    kind: "count",
    label: { en: "units given a yellow card", "zh-CN": "受黄牌警示的单位" },
    count: 20,
    provenance: { ...generated, from: "gate decisions of the generated campaign" },
  },
  visits: {
    kind: "unknown",
    label: { en: "return visits", "zh-CN": "回访次数" },
    why: { en: "the document does not say", "zh-CN": "文件未载明" },
    provenance: printed("未载明"),
  },
  closed: {
    kind: "day",
    label: { en: "day of the count", "zh-CN": "统计日期" },
    day: "2003-12-31",
    provenance: { kind: "counted", from: "reference day of the ledger" },
  },
  score: {
    kind: "measure",
    label: { en: "mean score", "zh-CN": "平均得分" },
    value: 86.19,
    unit: { en: "points", "zh-CN": "分" },
    decimals: 2,
    provenance: { kind: "counted", from: "ballots of wave-3" },
  },
  solvedCounted: solved(2112, 3200),
  listed: solved(95, 120),
  ordinary: solved(2017, 3080),
  waveOne: satisfied(612, 980),
  waveTwo: satisfied(744, 1012),
  waveThree: satisfied(905, 1004),
  formOne: satisfied(583, 990),
  formTwo: satisfied(0, 0),
  formThree: satisfied(871, 1001),
};

const text = (en: string, chinese: string): { text: { en: string; "zh-CN": string } } => ({
  text: { en, "zh-CN": chinese },
});

/** A bulletin of every kind of block. */
export const draft: Draft = {
  title: { en: "Bulletin on the {year} pilot", "zh-CN": "{year}年试点工作通报" },
  sections: [
    {
      id: "results",
      heading: { en: "Rectification", "zh-CN": "整改情况" },
      blocks: [
        {
          kind: "paragraph",
          sentences: [
            {
              en: "{units} units took part and {opinions} opinions about the provincial organs were received.",
              "zh-CN": "{units}个单位参加试点，共收到涉及省直机关的评议意见{opinions}条。",
            },
            {
              en: "By {closed}, {solvedCounted} of the items were solved; the document states {solvedPublished}. {unit} led.",
              "zh-CN": "截至{closed}，整改事项解决率为{solvedCounted}，文件公布为{solvedPublished}。{unit}居首位。",
            },
            {
              en: "{yellow} units received a yellow card; the number of return visits is {visits}; the mean score is {score}.",
              "zh-CN": "{yellow}个单位受到黄牌警示；回访次数{visits}；平均得分{score}。",
            },
          ],
        },
        {
          kind: "table",
          caption: { en: "Items solved, as published and as counted", "zh-CN": "整改事项解决情况（公布数与统计数）" },
          columns: [
            text("Kind of item", "事项类别"),
            text("Published", "公布数"),
            text("Counted", "统计数"),
            text("Remark", "备注"),
          ],
          rows: [
            [
              text("All items", "全部事项"),
              { figure: "solvedPublished" },
              { figure: "solvedCounted" },
              text("Recounted", "已核对"),
            ],
            [text("Listed items", "挂牌督办事项"), { figure: "visits" }, { figure: "listed" }, { words: "a | b" }],
            [{ words: "<script>alert(1)</script>" }, text("—", "—"), { figure: "ordinary" }, text("—", "—")],
          ],
          notes: [{ en: "Items not yet due are left out.", "zh-CN": "未到期事项不计入。" }],
        },
        {
          kind: "note",
          sentences: [
            { en: "Generated records stand in for unpublished ones.", "zh-CN": "未公布的记录以模拟记录代替。" },
          ],
        },
      ],
    },
    {
      id: "waves",
      heading: { en: "Questionnaires", "zh-CN": "问卷调查" },
      blocks: [
        {
          kind: "chart",
          form: "trend",
          caption: { en: "Satisfied respondents by wave", "zh-CN": "历次问卷满意率" },
          corner: { en: "Wave", "zh-CN": "调查批次" },
          columns: [text("By letter", "信函"), text("On site", "现场")],
          rows: [
            { head: text("Before the start", "活动前"), figures: ["waveOne", "formOne"] },
            { head: text("During analysis", "分析评议阶段"), figures: ["waveTwo", "formTwo"] },
            { head: text("Before the end", "活动结束前"), figures: ["waveThree", "formThree"] },
          ],
          notes: [],
        },
        {
          kind: "chart",
          form: "bars",
          caption: { en: "Items solved by kind", "zh-CN": "各类事项解决率" },
          corner: { en: "Kind", "zh-CN": "类别" },
          columns: [text("Solved", "解决率")],
          rows: [
            { head: text("All items, as published", "全部事项（公布数）"), figures: ["solvedPublished"] },
            { head: text("All items, as counted", "全部事项（统计数）"), figures: ["solvedCounted"] },
            { head: { words: "省农业厅科教处支部及其所属的全部基层农技站" }, figures: ["listed"] },
            { head: text("Household items", "入户事项"), figures: ["visits"] },
          ],
          notes: [],
        },
        {
          kind: "chart",
          form: "matrix",
          caption: { en: "Items solved by unit and wave", "zh-CN": "单位与批次解决率矩阵" },
          corner: { en: "Unit", "zh-CN": "单位" },
          columns: [text("First", "第一批"), text("Second", "第二批")],
          rows: [
            { head: { words: "财政厅" }, figures: ["listed", "solvedCounted"] },
            { head: { words: "<b>教育厅</b>" }, figures: ["formTwo", "waveThree"] },
          ],
          notes: [],
        },
      ],
    },
    {
      id: "opinions",
      heading: { en: "In their own words", "zh-CN": "群众原话" },
      blocks: [
        {
          kind: "quotations",
          quotations: [
            { words: "排队2小时，<script>alert(1)</script> 还是没办成！", by: "王 | 某" },
            { words: "**[click](javascript:alert(1))** <img src=x onerror=alert(1)> & \u202egnp.exe" },
          ],
        },
      ],
    },
  ],
};

/** What the draft's names stand for. */
export const bindings: Bindings = {
  figures,
  words: { unit: { en: "The Department of <Finance>", "zh-CN": "财政<厅>" } },
};
