import type { Label, Labels } from "../../core/index.js";
import type { PledgeStep } from "../../commitment/index.js";
import type { Source } from "../../rules/index.js";
import { THEMES_2010, secondary } from "../campaigns/sources.js";

/** A step of the way, under the name that one practice gives it, with the functions that take it. */
export interface NamedStep {
  readonly name: Label;
  /** What the library calls it; empty where it is no step of a pledge, but what comes after its verdict. */
  readonly steps: readonly (PledgeStep | "propose")[];
}

/** The words of one practice for the way of a pledge; the order is always the same. */
export interface StepWords {
  readonly id: string;
  readonly label: Label;
  readonly source: Source;
  readonly steps: readonly NamedStep[];
}

const NAMES = {
  gongkai: { en: "publish", "zh-CN": "公开" },
  chengnuo: { en: "promise", "zh-CN": "承诺" },
  shinuo: { en: "show", "zh-CN": "示诺" },
  jiannuo: { en: "carry out", "zh-CN": "践诺" },
  pingnuo: { en: "evaluate", "zh-CN": "评诺" },
  jiangnuo: { en: "reward", "zh-CN": "奖诺" },
} as const satisfies Labels<string>;

const carriedOut: NamedStep = { name: NAMES.jiannuo, steps: ["begin", "report", "revise", "decideRevision"] };
const evaluated: NamedStep = { name: NAMES.pingnuo, steps: ["evaluate", "settle", "changeVerdict"] };

/**
 * The words for the way of a pledge in four practices: the same order, cut into other parts.
 *
 * A source that is `secondary` could not be checked. A town's rules of which only the first step is known (调研提诺) are left out.
 *
 * @example
 * {@includeCode ../../../test/presets/examples.test.ts#stepWords}
 */
export const stepWords = {
  hubei2011: {
    id: "hubei-2011",
    label: { en: "Hubei, 2011", "zh-CN": "湖北（2011年）" },
    source: {
      kind: "official",
      citation: "China University of Geosciences (Wuhan), page on public commitments and their evaluation, 2011",
      url: "http://xxgk.cug.edu.cn/info/1082/1600.htm",
    },
    steps: [
      { name: { en: "members propose", "zh-CN": "党员提诺" }, steps: ["propose", "repropose"] },
      { name: { en: "the organisation reviews", "zh-CN": "组织审诺" }, steps: ["review"] },
      // The meeting adopts what the review let pass; the library has one decision for both.
      { name: { en: "the meeting adopts", "zh-CN": "会议定诺" }, steps: ["review"] },
      { name: NAMES.gongkai, steps: ["publish", "object", "answerObjection"] },
      carriedOut,
      evaluated,
    ],
  },
  fiveParts: {
    id: "five-parts",
    label: { en: "A province's five parts", "zh-CN": "某省五环节" },
    source: THEMES_2010,
    steps: [
      { name: NAMES.chengnuo, steps: ["propose", "review", "repropose"] },
      { name: NAMES.shinuo, steps: ["publish", "object", "answerObjection"] },
      carriedOut,
      evaluated,
      { name: NAMES.jiangnuo, steps: [] },
    ],
  },
  villageHeads: {
    id: "village-heads",
    label: { en: "Village heads", "zh-CN": "村干部" },
    source: secondary("Commitments of village heads, reviewed by branch, guiding group and town"),
    steps: [
      { name: { en: "propose with reason", "zh-CN": "科学提诺" }, steps: ["propose", "repropose"] },
      { name: { en: "review strictly", "zh-CN": "严格审诺" }, steps: ["review"] },
      { name: { en: "show in public", "zh-CN": "公开示诺" }, steps: ["publish", "object", "answerObjection"] },
      { name: { en: "carry out unasked", "zh-CN": "自觉践诺" }, steps: carriedOut.steps },
      { name: { en: "evaluate regularly", "zh-CN": "定期评诺" }, steps: evaluated.steps },
    ],
  },
  hospital: {
    id: "hospital",
    label: { en: "A hospital", "zh-CN": "某医院" },
    source: {
      kind: "official",
      citation: "A hospital's own account of its commitments",
      url: "https://tafybjy.com/index_main.action/index_xinwen_xiangqing.action?xinwen.id=155",
    },
    steps: [
      {
        name: NAMES.chengnuo,
        steps: ["propose", "review", "repropose", "publish", "object", "answerObjection"],
      },
      carriedOut,
      evaluated,
    ],
  },
} as const satisfies Record<string, StepWords>;
