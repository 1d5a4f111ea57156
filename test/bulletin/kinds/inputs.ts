import { must } from "answerable";
import { assess, freeze, type Assessment, type Subject } from "answerable/assessment";
import type { LedgerMonthly, QuarterlyCircular, WaveReport } from "answerable/bulletin/kinds";
import {
  consolidate,
  receive,
  setAside,
  summarise,
  summariseOpinions,
  type Item,
  type Opinion,
  type Problem,
} from "answerable/ledger";
import { monthlyReport } from "answerable/ledger/tally";
import { add, admit, compareSeries, emptyTally, score, type Admission } from "answerable/satisfaction";
import { told } from "../../ledger/stories.js";
import { protocolWith } from "../../satisfaction/survey.js";

const provenance = { kind: "counted", from: "records of the generated ledger", generated: true } as const;
const issuer = { en: "The city office", "zh-CN": "市纠风办" };

/** An index of one fact, under which a complained unit loses its eligibility. */
const end = (at: number, included = true) => ({ at, included });
export const { index } = must(
  freeze({
    id: "offices",
    version: 1,
    label: { en: "the index of offices", "zh-CN": "机关考核办法" },
    parts: [
      {
        kind: "indicator",
        id: "satisfied",
        label: { en: "satisfaction", "zh-CN": "满意度" },
        weight: 1,
        fact: "satisfied",
        normalisation: { method: "linear", from: 0, to: 1, beyond: "refuse" },
      },
    ],
    limiters: [
      {
        kind: "veto",
        id: "complained",
        label: { en: "complained of with reason", "zh-CN": "被查实投诉" },
        when: { fact: "complaints", comparison: "at-least", value: 1 },
      },
    ],
    bands: {
      id: "grades",
      version: 1,
      range: { from: end(0), to: end(100) },
      bands: [
        { grade: "good", label: { en: "good", "zh-CN": "良好" }, from: end(80), to: end(100) },
        { grade: "fair", label: { en: "fair", "zh-CN": "一般" }, from: end(0), to: end(80, false) },
      ],
    },
  }),
);

/** Assesses by that index. */
export function assessmentOf(subjects: readonly Subject[]): Assessment {
  return must(assess(index, subjects)).assessment;
}

export const subjects: readonly Subject[] = [
  { id: "parks", facts: { satisfied: 0.71, complaints: 0 } },
  { id: "water", facts: { satisfied: 0.9, complaints: 0 } },
  { id: "roads", facts: { satisfied: 0.9, complaints: 2 } },
  { id: "<b>税务局</b>", facts: { complaints: 0 } },
  { id: "works", facts: { satisfied: 0.83 } },
];
export const complaints = {
  substantiated: { parks: 0, water: 0, roads: 2, "<b>税务局</b>": 0 },
  veto: "complained",
};

/** Five units: two share a rank, one was complained of, of one the score is unknown, and of one whether it was complained of. */
export const circular: QuarterlyCircular = {
  period: { en: "the second quarter of 2003", "zh-CN": "2003年第二季度" },
  issuer,
  provenance,
  names: { water: { en: "Water Bureau", "zh-CN": "水务局" }, roads: { en: "Roads Bureau", "zh-CN": "公路局" } },
  assessment: assessmentOf(subjects),
  named: [
    {
      subject: "roads",
      consequence: { en: "criticised in a circular", "zh-CN": "通报批评" },
      ground: { en: "substantiated complaints", "zh-CN": "投诉查实" },
    },
  ],
  complaints,
};

export const protocol = protocolWith({
  classes: [{ id: "masses", label: { en: "the masses", "zh-CN": "群众" }, weight: 1 }],
  questions: [
    { id: "found", label: { en: "problems found", "zh-CN": "问题查摆" }, weight: 0.5 },
    { id: "effect", label: { en: "effect", "zh-CN": "整改效果" }, weight: 0.5 },
  ],
});
const answersOf = (yes: number, no: number): readonly Admission[] =>
  [...new Array<string>(yes).fill("satisfied"), ...new Array<string>(no).fill("dissatisfied")].map((answer, place) =>
    admit(protocol, {
      id: `ballot-${place + 1}`,
      unit: "city",
      class: "masses",
      answers: { found: answer, effect: answer },
    }),
  );

/** What came in in three waves. */
export const admissions = [answersOf(60, 60), answersOf(66, 54), answersOf(100, 20)];
const waves = admissions.map((all) => {
  const tally = emptyTally(protocol);
  for (const each of all) add(tally, each);
  return { protocol, tally };
});

/** Three waves: no movement first, then a large one. */
export const survey: WaveReport = {
  period: { en: "2003", "zh-CN": "2003年度" },
  issuer,
  provenance,
  questions: {
    found: { en: "Were problems found?", "zh-CN": "问题是否找准" },
    effect: { en: "Is the effect felt?", "zh-CN": "整改是否见效" },
  },
  waves: waves.map(({ protocol, tally }, index) => ({
    name: [
      { en: "before the start", "zh-CN": "活动前" },
      { en: "during analysis", "zh-CN": "分析评议阶段" },
      { en: "before the end", "zh-CN": "活动结束前" },
    ][index]!,
    scores: must(score(protocol, tally)).scores,
  })),
  series: must(compareSeries(waves)).series,
};

/** Five items of two units: three closed, of which two are fixed, one late, one in work. */
export const items: readonly Item[] = [
  told({ id: "1", unit: "water", due: "2020-02-01", way: [{ outcome: "fixed", on: "2020-01-20" }] }),
  told({ id: "2", unit: "water", due: "2020-02-01", way: [{ outcome: "explained", on: "2020-01-25" }] }),
  told({ id: "3", unit: "water", due: "2020-01-20", way: [] }),
  told({ id: "4", unit: "roads", due: "2020-01-10", way: [{ outcome: "fixed", on: "2020-01-28" }] }),
  told({ id: "5", unit: "roads", due: "2020-03-01", way: [] }),
];

const said = Array.from({ length: 12 }, (_, place) => {
  const channel = { channel: "letters", anonymous: true, text: "the bus comes late" };
  return must(receive({ id: `opinion-${place + 1}`, ...channel, on: "2020-01-01" })).opinion;
});
const put = [0, 2, 4, 6].map((from) => {
  const problem = {
    id: `problem-${from}`,
    category: "service",
    scope: "shared",
    by: "office",
    on: "2020-01-02",
  } as const;
  return must(consolidate(said.slice(from, from + 2), problem));
});
const [first] = said;
const repeated = said.slice(8, 11).map((opinion) => {
  const repeats = {
    outcome: "duplicate",
    duplicateOf: first!.id,
    reason: "the same letter",
    by: "office",
    on: "2020-01-02",
  } as const;
  return must(setAside(opinion, repeats)).opinion;
});

/** Twelve opinions, of which eight are in four problems, three repeat another, and one waits. */
export const opinions: readonly Opinion[] = [...put.flatMap((each) => each.opinions), ...repeated, ...said.slice(11)];
export const problems: readonly Problem[] = put.map(({ problem }) => problem);

/** The ledger of these items on the last day of January. */
export const monthly: LedgerMonthly = {
  period: { en: "January 2020", "zh-CN": "2020年1月" },
  issuer,
  provenance,
  names: { water: { en: "Water Bureau", "zh-CN": "水务局" } },
  summary: must(summarise(items, { asOf: "2020-01-31", by: ["unit"] })).summary,
  before: must(summarise([], { asOf: "2019-12-31" })).summary,
  report: must(monthlyReport(items, { asOf: "2020-01-31" })).report,
  opinions: {
    summary: must(summariseOpinions({ opinions, problems, items: [] })).summary,
    problems: problems.length,
  },
};
