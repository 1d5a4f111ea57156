import type { Label, Labels, Language } from "../core/index.js";
import { conditionPhrase } from "./condition-phrase.js";
import { joined, type Phrase } from "./phrase.js";
import {
  isWeighed,
  oneOf,
  type DayEnd,
  type PlaceEnd,
  type RatedRecords,
  type Recount,
  type SelectedRecords,
  type Statistic,
} from "./recount-schema.js";
import { WORDING } from "./wording.js";

/** Words for what is worked out of a fact. */
const WORKED_OUT: Labels<Statistic | DayEnd> = {
  sum: { en: "sum of ", "zh-CN": "合计：" },
  mean: { en: "mean of ", "zh-CN": "平均值：" },
  median: { en: "median of ", "zh-CN": "中位数：" },
  least: { en: "least of ", "zh-CN": "最小值：" },
  greatest: { en: "greatest of ", "zh-CN": "最大值：" },
  earliest: { en: "earliest of ", "zh-CN": "最早日期：" },
  latest: { en: "latest of ", "zh-CN": "最晚日期：" },
};

/** Words for a place among others. */
const PLACED: Labels<PlaceEnd> = {
  greatest: { en: "place, the greatest first, by ", "zh-CN": "从大到小的位次：" },
  least: { en: "place, the least first, by ", "zh-CN": "从小到大的位次：" },
};

/** A fact about a figure: its name, and what it is. */
export interface Entry {
  readonly term: string;
  readonly detail: Phrase;
}

/** Tells in words which records a figure is counted from and what is made of them, so that a reader can do it again. */
export function queryEntries(recount: Recount, language: Language): readonly Entry[] {
  const entry = ({ [language]: term }: Label, detail: Phrase): Entry => ({ term, detail });
  const select = (term: Label, records: SelectedRecords): Entry => entry(term, selectionPhrase(records, language));
  switch (recount.kind) {
    case "count":
      return [select(WORDING.query, recount)];
    case "rate":
      return [...ratedEntries(recount, language), ...drawnEntries(recount, language)];
    case "share": {
      const { numerator, denominator } = recount;
      return [
        select(WORDING.denominatorQuery, denominator),
        entry(WORDING.denominatorSum, [WORKED_OUT.sum[language], { words: denominator.fact }]),
        select(WORDING.numeratorQuery, numerator),
      ];
    }
    case "ratio":
      return [select(WORDING.numeratorQuery, recount.numerator), select(WORDING.denominatorQuery, recount.denominator)];
    case "measure":
    case "day": {
      const { fact } = recount;
      const way = WORKED_OUT[recount.kind === "day" ? recount.end : recount.statistic];
      return [select(WORDING.query, recount), entry(WORDING.statistic, [way[language], { words: fact }])];
    }
    case "value":
      return [
        select(WORDING.query, oneOf(recount)),
        entry(WORDING.statistic, [VALUE[language], { words: recount.fact }]),
      ];
    case "place": {
      const { collection, among, fact, first } = recount;
      return [
        select(WORDING.query, oneOf(recount)),
        select(WORDING.amongQuery, { collection, select: among }),
        entry(WORDING.statistic, [PLACED[first][language], { words: fact }]),
      ];
    }
    case "difference": {
      const sideOf = ({ [language]: side }: Label, rated: RatedRecords): readonly Entry[] =>
        ratedEntries(rated, language).map(({ term, detail }) => ({ term: side + COLON[language] + term, detail }));
      return [
        ...sideOf(WORDING.before, recount.before),
        ...sideOf(WORDING.after, recount.after),
        entry(WORDING.statistic, [DIFFERENCE[language]]),
        ...drawnEntries(recount, language),
      ];
    }
  }
}

function ratedEntries(
  { collection, numerator, denominator, excluded = [], weight }: RatedRecords,
  language: Language,
): readonly Entry[] {
  const phrase = (select: SelectedRecords["select"]): Phrase => selectionPhrase({ collection, select }, language);
  return [
    { term: WORDING.denominatorQuery[language], detail: phrase(denominator) },
    ...excluded.map(({ reason, select }) => ({
      term: WORDING.excludedQuery[language],
      detail: [{ words: reason }, COLON[language], ...phrase(select)],
    })),
    { term: (excluded.length === 0 ? WORDING.withinQuery : WORDING.restQuery)[language], detail: phrase(numerator) },
    ...(weight === undefined ? [] : [{ term: WORDING.weight[language], detail: [{ words: weight }] }]),
  ];
}

/** Tells what the interval is taken of, where the recount works one out. */
function drawnEntries(
  recount: Extract<Recount, { kind: "rate" | "difference" }>,
  language: Language,
): readonly Entry[] {
  if (recount.interval === undefined) return [];
  const drawn = isWeighed(recount) ? WORDING.drawnWeights : WORDING.drawnRecords;
  return [{ term: WORDING.drawn[language], detail: [drawn[language]] }];
}

const VALUE: Label = { en: "what the record carries as ", "zh-CN": "记录中的数值：" };
const DIFFERENCE: Label = {
  en: "percentage after less percentage before",
  "zh-CN": "后一比率减前一比率（百分点）",
};

const COLON: Label = { en: ": ", "zh-CN": "：" };
const ALL: Label = { en: "all", "zh-CN": "全部" };
const NONE: Label = { en: "none", "zh-CN": "无" };

function selectionPhrase({ collection, select }: SelectedRecords, language: Language): Phrase {
  const from = [{ words: collection }, COLON[language]];
  if (select === "all") return [...from, ALL[language]];
  if ("where" in select) return [...from, ...conditionPhrase(select.where, language)];
  const ids = joined(
    select.ids.map((id): Phrase => [{ words: id }]),
    language === "en" ? ", " : "、",
  );
  return [...from, ...(ids.length === 0 ? [NONE[language]] : ids)];
}
