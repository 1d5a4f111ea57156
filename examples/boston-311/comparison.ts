import type { CountFigure, DayFigure, LiteralFigure, RateFigure, UnknownFigure } from "answerable/bulletin";
import { rate, type RateDefinition } from "answerable/figures";
import { COUNTED, count, parts, percentage } from "./counted.js";
import type { Entry } from "./entries.js";
import type { Moment, ServiceRequest } from "./requests.js";
import { disputedAmong, isLateWithinTargetDay } from "./verdicts.js";

const SAME_VERDICT: RateDefinition = {
  id: "same-verdict",
  label: { en: "judged as the city judged them", "zh-CN": "判定与该市一致" },
  numerator: { en: "cases with the city's verdict", "zh-CN": "判定与该市标记相同的诉求" },
  denominator: { en: "cases taken from the file", "zh-CN": "文件中读入的诉求" },
};
const MARKED: RateDefinition = {
  id: "marked-on-time",
  label: { en: "marked ONTIME by the city", "zh-CN": "该市标为ONTIME" },
  numerator: { en: "cases that the city marks ONTIME", "zh-CN": "该市标为ONTIME的诉求" },
  denominator: { en: "cases taken from the file", "zh-CN": "文件中读入的诉求" },
};
const MARKED_WITH_TARGET: RateDefinition = {
  ...MARKED,
  id: "marked-on-time-with-target",
  label: { en: "marked ONTIME by the city, of cases with a target", "zh-CN": "有期限的诉求中该市标为ONTIME" },
  denominator: { en: "cases with a target", "zh-CN": "有期限的诉求" },
};

/** How the library's verdicts compare with the city's, and what the record does not say. */
export interface ComparisonFigures {
  readonly year: LiteralFigure;
  readonly extracted: DayFigure;
  readonly agreement: RateFigure;
  readonly marked: RateFigure;
  readonly markedWithTarget: RateFigure;
  readonly markedWithTargetParts: RateFigure;
  readonly lateWithinDay: CountFigure;
  readonly refused: CountFigure;
  readonly fixed: UnknownFigure;
}

/** Compares the verdicts case by case. */
export function comparisonFigures(entries: readonly Entry[], extract: Moment): ComparisonFigures {
  const requests = entries.map(({ request }) => request);
  const same = entries.length - disputedAmong(entries, extract).length;
  const late = requests.filter(isLateWithinTargetDay).length;
  const refused = entries.filter(({ refusal }) => refusal !== undefined).length;
  return {
    ...markedFigures(requests),
    agreement: parts(rate(SAME_VERDICT, { numerator: same, denominator: entries.length })),
    lateWithinDay: count(
      { en: "closed late on the very day of their target", "zh-CN": "期限当日超时办结的诉求" },
      late,
    ),
    refused: count({ en: "cases the ledger did not take as recorded", "zh-CN": "台账未按原记录接受的诉求" }, refused),
    year: {
      kind: "literal",
      label: { en: "year in which the cases were opened", "zh-CN": "诉求提出的年份" },
      text: "2016",
      provenance: { kind: "published", source: "City of Boston, 311 service requests" },
    },
    extracted: {
      kind: "day",
      label: { en: "reference day: the latest closing on record", "zh-CN": "基准日（记录中最晚的办结日）" },
      day: extract.on,
      provenance: COUNTED,
    },
    fixed: {
      kind: "unknown",
      label: { en: "problems put right", "zh-CN": "问题解决率" },
      why: {
        en: "the city records that a case is closed, not whether the problem was gone",
        "zh-CN": "该市只记录诉求已办结，未记录问题是否解决",
      },
      provenance: COUNTED,
    },
  };
}

function markedFigures(
  requests: readonly ServiceRequest[],
): Pick<ComparisonFigures, "marked" | "markedWithTarget" | "markedWithTargetParts"> {
  const targeted = requests.filter(({ target }) => target !== undefined);
  const onTime = (some: readonly ServiceRequest[]): number => some.filter(({ flag }) => flag === "ONTIME").length;
  const withTarget = rate(MARKED_WITH_TARGET, {
    numerator: onTime(targeted),
    denominator: targeted.length,
    excluded: [{ reason: "no-due", count: requests.length - targeted.length }],
  });
  return {
    marked: percentage(rate(MARKED, { numerator: onTime(requests), denominator: requests.length })),
    markedWithTarget: percentage(withTarget),
    markedWithTargetParts: parts(withTarget),
  };
}
