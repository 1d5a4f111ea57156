import type { Label } from "../core/index.js";
import type {
  DateScheme,
  EscalationScheme,
  JudgementScheme,
  LightRule,
  MonthScheme,
  ProgressScheme,
  Source,
} from "../rules/index.js";

const YINCHUAN: Source = { kind: "secondary", citation: "A secondary page on Yinchuan's rules of 2025, not checked" };

/**
 * Builds the lights of a group in Suqian (2025): blue near the deadline, yellow behind schedule or poor in quality, red
 * overdue until done.
 *
 * The source does not say how near is near, so that is a parameter; nor what is shown further from the deadline, so such
 * work is `undefined-by-scheme`; nor which light wins, and here it is the graver one.
 *
 * @param parameters - `nearDays`: how many days before the deadline, a whole number, the blue light comes on
 * @throws RangeError when `nearDays` is negative or not whole
 * @example
 * {@includeCode ../../test/presets/examples.test.ts#suqianByDate}
 */
export function suqianByDate({ nearDays }: { readonly nearDays: number }): DateScheme {
  if (!Number.isSafeInteger(nearDays) || nearDays < 0) throw new RangeError(`nearDays is ${nearDays}`);
  return {
    kind: "by-date",
    id: "suqian-by-date",
    version: 1,
    label: { en: "Lights by date, a group in Suqian 2025", "zh-CN": "宿迁某集团按时限亮灯（2025年）" },
    source: {
      kind: "official",
      citation: "A group in Suqian, reported by the city's state-assets commission, June 2025",
      url: "http://sqgzw.suqian.gov.cn/gzw/gqfc/202506/c520c452698d42cebc27aed37067306c.shtml",
    },
    lights: [
      {
        colour: "red",
        meaning: { en: "overdue, until done", "zh-CN": "逾期未完成" },
        when: { fact: "daysToDue", comparison: "less-than", value: 0 },
      },
      {
        colour: "yellow",
        meaning: { en: "behind schedule or of poor quality", "zh-CN": "进度滞后或质量不高" },
        when: {
          any: [
            { fact: "behindSchedule", comparison: "equals", value: true },
            { fact: "poorQuality", comparison: "equals", value: true },
          ],
        },
      },
      {
        colour: "blue",
        meaning: { en: "near the deadline", "zh-CN": "临近完成时限" },
        when: { fact: "daysToDue", comparison: "at-most", value: nearDays },
      },
    ],
  };
}

/**
 * Lights by percentage points behind plan, Yinchuan 2025: on plan green, 10 to 30 behind yellow, more than 30 red.
 *
 * Unverified. Green is the scheme's word for work that is on plan. It says nothing of work that is behind by less than 10
 * points, and neither does this preset.
 */
export const yinchuanByProgress: ProgressScheme = {
  kind: "by-progress",
  id: "yinchuan-by-progress",
  version: 1,
  label: { en: "Lights by progress, Yinchuan 2025", "zh-CN": "银川按进度亮灯（2025年）" },
  source: YINCHUAN,
  lights: [
    {
      colour: "red",
      meaning: { en: "more than 30 percentage points behind plan", "zh-CN": "落后计划超过30个百分点" },
      when: { fact: "pointsBehind", comparison: "more-than", value: 30 },
    },
    {
      colour: "yellow",
      meaning: { en: "10 to 30 percentage points behind plan", "zh-CN": "落后计划10至30个百分点" },
      when: {
        all: [
          { fact: "pointsBehind", comparison: "at-least", value: 10 },
          { fact: "pointsBehind", comparison: "at-most", value: 30 },
        ],
      },
    },
    {
      colour: "green",
      meaning: { en: "on plan", "zh-CN": "按计划推进" },
      when: { fact: "pointsBehind", comparison: "at-most", value: 0 },
    },
  ],
};

function missed(colour: string, months: number, meaning: Label): LightRule {
  return { colour, meaning, when: { fact: "monthsMissed", comparison: "at-least", value: months } };
}

const NOT_IN_MONTH: Label = { en: "not in the planned month", "zh-CN": "计划当月未落实" };

/**
 * Lights by the month planned for the start, Yinchuan 2025: on plan green, not started in the planned month yellow, red after
 * three months.
 *
 * Unverified. The planned month counts as the first of the three, which spares nobody a month.
 */
export const yinchuanByPlan: MonthScheme = {
  kind: "by-month",
  id: "yinchuan-by-plan",
  version: 1,
  label: { en: "Lights by planned start, Yinchuan 2025", "zh-CN": "银川按开工计划亮灯（2025年）" },
  source: YINCHUAN,
  lights: [
    missed("red", 3, { en: "not in three months", "zh-CN": "三个月未落实" }),
    missed("yellow", 1, NOT_IN_MONTH),
    {
      colour: "green",
      meaning: { en: "on plan", "zh-CN": "按计划推进" },
      when: { fact: "monthsMissed", comparison: "at-most", value: 0 },
    },
  ],
};

/**
 * Lights by the month planned for entry into the library of projects (入库), Yinchuan 2025: one month missed yellow, two red.
 *
 * Unverified. The page says nothing of a project that enters on plan, and neither does this preset.
 */
export const yinchuanByEntry: MonthScheme = {
  kind: "by-month",
  id: "yinchuan-by-entry",
  version: 1,
  label: { en: "Lights by entry into the library, Yinchuan 2025", "zh-CN": "银川按入库计划亮灯（2025年）" },
  source: YINCHUAN,
  lights: [missed("red", 2, { en: "not in two months", "zh-CN": "两个月未落实" }), missed("yellow", 1, NOT_IN_MONTH)],
};

/**
 * Lights by judgement, Guangyuan 2018: red when judged not recoverable, yellow when late and judged recoverable.
 *
 * Unverified. The scheme is named red, yellow and blue, and what lights blue was not found. Two yellows, or one red, have
 * consequences there; those are counted elsewhere.
 */
export const guangyuanByJudgement: JudgementScheme = {
  kind: "by-judgement",
  id: "guangyuan-by-judgement",
  version: 1,
  label: { en: "Lights by judgement, Guangyuan 2018", "zh-CN": "广元红黄蓝亮灯（2018年）" },
  source: { kind: "secondary", citation: "A secondary page on Guangyuan's rules of 2018, not checked" },
  judgements: ["recoverable", "not-recoverable"],
  lights: [
    {
      colour: "red",
      meaning: { en: "judged not recoverable", "zh-CN": "经研判无法挽回" },
      when: { fact: "judgement", comparison: "equals", value: "not-recoverable" },
    },
    {
      colour: "yellow",
      meaning: { en: "late but judged recoverable", "zh-CN": "已逾期，但经研判可以挽回" },
      when: {
        all: [
          { fact: "overdue", comparison: "equals", value: true },
          { fact: "judgement", comparison: "equals", value: "recoverable" },
        ],
      },
    },
    { colour: "blue", meaning: { en: "not found", "zh-CN": "亮灯条件未查明" } },
  ],
};

/**
 * Supervision slips by escalation, Sanming 2017: blue first, orange when the blue one is not honoured, red after orange.
 *
 * One matter has one slip. Urgent matters may start at a higher colour, but the source does not say at which; and it does
 * not say what follows a red slip that is not honoured.
 */
export const sanmingByEscalation: EscalationScheme = {
  kind: "by-escalation",
  id: "sanming-by-escalation",
  version: 1,
  label: { en: "Slips by escalation, Sanming 2017", "zh-CN": "三明三色督办单（2017年）" },
  source: {
    kind: "press",
    citation: "Press report on the supervision slips of Sanming city, 2017",
    url: "http://m.mnw.cn/news/sm/1855869.html",
  },
  lights: [
    {
      colour: "red",
      meaning: { en: "the orange slip was not honoured", "zh-CN": "橙色督办单未落实" },
      when: { fact: "unhonouredSlip", comparison: "equals", value: "orange" },
    },
    {
      colour: "orange",
      meaning: { en: "the blue slip was not honoured", "zh-CN": "蓝色督办单未落实" },
      when: { fact: "unhonouredSlip", comparison: "equals", value: "blue" },
    },
    {
      colour: "blue",
      meaning: { en: "first slip", "zh-CN": "首次下发督办单" },
      when: {
        all: [
          { fact: "unhonouredSlip", comparison: "equals", value: "none" },
          { fact: "urgent", comparison: "equals", value: false },
        ],
      },
    },
  ],
};
