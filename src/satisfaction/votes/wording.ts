import type { Label, Labels } from "../../core/index.js";
import { yardstickOf, type Checked, type Sign } from "./claim.js";
import { textOf } from "./fraction.js";
import { type BallotAmount, type BallotBase, type BallotComparison, type BallotRuleDefinition } from "./rule.js";

/** Among whom or what a majority is asked for. */
export const BALLOT_BASE_LABELS: Labels<BallotBase> = {
  members: { en: "members", "zh-CN": "全体成员" },
  entitled: { en: "entitled to vote", "zh-CN": "应到人数" },
  present: { en: "present", "zh-CN": "实到人数" },
  issued: { en: "ballots given out", "zh-CN": "发出选票" },
  returned: { en: "ballots that came back", "zh-CN": "收回选票" },
  valid: { en: "valid ballots", "zh-CN": "有效票" },
};

/** How a number stands to a part of another. */
export const BALLOT_COMPARISON_LABELS: Labels<BallotComparison> = {
  "more-than": { en: "more than", "zh-CN": "超过" },
  "at-least": { en: "at least", "zh-CN": "不少于" },
  exactly: { en: "exactly", "zh-CN": "正好等于" },
  "at-most": { en: "at most", "zh-CN": "不超过" },
  "less-than": { en: "less than", "zh-CN": "少于" },
};

/** The comparison that says how an amount in fact stands to its yardstick. */
const AS_IT_STANDS: Readonly<Record<Sign, BallotComparison>> = { [-1]: "less-than", 0: "exactly", 1: "more-than" };

const ABSTENTION_LABEL: Label = { en: "abstention", "zh-CN": "弃权" };

/**
 * Says how an amount in fact stands to what a claim compares it with, and where the claim does not hold, what it asks for.
 *
 * @param definition - gives the words of the choices
 * @param checked - the claim beside the counts
 */
export function wordsFor(definition: BallotRuleDefinition, { claim, holds, sign, count, of }: Checked): Label {
  const { part, of: whole, base } = yardstickOf(claim);
  const [amount, yardstick] = [numberOf(definition, claim.amount, count), numberOf(definition, whole, of)];
  if (base !== undefined && of === 0) {
    return {
      en: `${amount.en}: no part of ${yardstick.en}`,
      "zh-CN": `${amount["zh-CN"]}，${yardstick["zh-CN"]}，无从计算比例`,
    };
  }
  const [fact, asked] = [BALLOT_COMPARISON_LABELS[AS_IT_STANDS[sign]], BALLOT_COMPARISON_LABELS[claim.is]];
  const [english, chinese] = part.parts === part.of ? ["", ""] : [`${textOf(part)} of `, `的${textOf(part)}`];
  const missed = holds
    ? { en: "", "zh-CN": "" }
    : { en: `; ${asked.en} is asked for`, "zh-CN": `（要求${asked["zh-CN"]}）` };
  return {
    en: `${amount.en}: ${fact.en} ${english}${yardstick.en}${missed.en}`,
    "zh-CN": `${amount["zh-CN"]}，${fact["zh-CN"]}${yardstick["zh-CN"]}${chinese}${missed["zh-CN"]}`,
  };
}

function numberOf(definition: BallotRuleDefinition, amount: BallotAmount, count: number): Label {
  if (typeof amount === "string") {
    const { en, "zh-CN": chinese } = BALLOT_BASE_LABELS[amount];
    return { en: `${count} ${en}`, "zh-CN": `${chinese}${count}` };
  }
  const labels = amount.map(
    (code) => definition.choices.find((choice) => choice.code === code)?.label ?? ABSTENTION_LABEL,
  );
  return {
    en: `${count} votes for "${labels.map(({ en }) => en).join('" or "')}"`,
    "zh-CN": `${labels.map((label) => `“${label["zh-CN"]}”`).join("、")}${count}票`,
  };
}
