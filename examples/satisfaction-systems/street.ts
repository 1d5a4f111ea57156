import { must } from "answerable";
import * as assessment from "answerable/assessment";
import * as satisfaction from "answerable/satisfaction";
import { words } from "../shared/words.js";
import { pointedVote } from "./scale.js";

/** Who takes part (system M), and which part of the forms is planned to come from each; parts and weights are the example's own. */
const CLASSES = [
  { id: "heads", label: words("heads of buildings", "居民区楼组长"), quota: 0.2 },
  { id: "backbones", label: words("backbones of teams", "团队骨干成员"), quota: 0.15 },
  { id: "volunteers", label: words("volunteers", "志愿者"), quota: 0.15 },
  { id: "property", label: words("property company and owners' committee", "物业公司及业委会有关成员"), quota: 0.1 },
] as const;
/** A class that was named, and not drawn. */
export type Named = (typeof CLASSES)[number]["id"];

/** The organisations of the street that are evaluated; the document masks how many they are. */
export const ORGANISATIONS = ["organisation-1", "organisation-2", "organisation-3"];

/** The named are asked at the meeting, the residents, drawn by chance, at the meeting and at home. */
export const { protocol } = must(
  satisfaction.freeze({
    id: "street-evaluation",
    version: 1,
    label: words("mass evaluation of a street's organisations", "群众评议表"),
    scale: pointedVote,
    weighting: "proportions",
    questions: [
      { id: "promises", label: words("promises of the members", "党员承诺践行情况"), weight: 1 },
      { id: "service", label: words("service to residents", "基层党组织服务居民情况"), weight: 1 },
    ],
    classes: [
      ...CLASSES.map((each) => ({ ...each, kind: "masses" as const, weight: 1, channels: ["meeting"] })),
      {
        id: "residents",
        label: words("residents drawn by chance", "随机抽取小区居民"),
        kind: "masses",
        weight: 2,
        quota: 0.4,
      },
    ],
    channels: [
      { id: "meeting", label: words("at the meeting", "会议评议"), weight: 1 },
      { id: "household", label: words("on a household visit", "组团走访"), weight: 1 },
    ],
    rates: [{ id: "satisfied", label: words("satisfied", "满意率"), grades: ["satisfied"], denominator: "valid" }],
    units: ORGANISATIONS,
    dontKnow: "exclude",
    minimum: 8,
    leastDrawn: 0.3,
  }),
);

const points = { method: "linear", from: 0, to: 100, beyond: "refuse" } as const;

/** Mass evaluation joined with annual assessment (群众评议与年终考核相结合); the weights are the example's own. */
const { index } = must(
  assessment.freeze({
    id: "street-year",
    version: 1,
    label: words("annual assessment", "年终考核"),
    missing: "withhold",
    parts: [
      {
        kind: "indicator",
        id: "year",
        label: words("the year's work", "年度整体工作"),
        weight: 6,
        fact: "year",
        normalisation: points,
      },
      {
        kind: "indicator",
        id: "masses",
        label: words("mass evaluation", "群众评议"),
        weight: 4,
        fact: "masses",
        normalisation: points,
      },
    ],
  }),
);

/** Joins what the masses said of each organisation with the points of its year; without a score there is no result. */
export function joinWithYear(
  groups: readonly satisfaction.GroupResult[],
  year: ReadonlyMap<string, number>,
): assessment.Assessment {
  const subjects = groups.map(({ unit = "", score }) => ({
    id: unit,
    facts: { year: year.get(unit), masses: score.status === "scored" ? score.value : "unknown" },
  }));
  return must(assessment.assess(index, subjects)).assessment;
}
