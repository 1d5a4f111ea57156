import { must } from "answerable";
import type { Figure } from "answerable/bulletin";
import { summarise, type ItemGroup } from "answerable/ledger";
import { questionnaires } from "../definitions.js";
import type { Pilot } from "../pilot.js";
import { PUBLISHED } from "../published.js";
import { DAYS } from "../scenario.js";
import { approval, overall } from "../surveys.js";
import { count, estimated, rated } from "./kinds.js";

/** What was put right, and what people said of it. */
export function rectificationFigures(pilot: Pilot): Record<string, Figure> {
  return { ...items(pilot), ...thirdWave(pilot) };
}

function items({ ledger }: Pilot): Record<string, Figure> {
  const { summary } = must(summarise(ledger.items, { asOf: DAYS.end, by: ["supervision"] }));
  const group = (wanted: string): ItemGroup => {
    const found = summary.groups.find(({ key }) => key.supervision === wanted);
    if (found === undefined) throw new RangeError(`no item is under ${wanted} supervision`);
    return found;
  };
  const [own, listed] = [group("ordinary"), group("listed")];
  const from = { en: "items of the units' own problems", "zh-CN": "各单位自身问题的整改事项" };
  const fromListed = { en: "items under listed supervision", "zh-CN": "挂牌督办事项" };
  return {
    items: count({ en: "the units' rectification items", "zh-CN": "各单位列入整改的问题" }, own.registered, from),
    itemsClosed: rated({ en: "of these, closed", "zh-CN": "其中销号" }, own.rates.closed, 0, from),
    itemsSolved: rated(PUBLISHED.itemsSolved.label, own.rates.fixed, 0, from),
    itemsOnTime: rated({ en: "of these, closed on time", "zh-CN": "其中按期销号" }, own.rates.onTime, 0, from),
    listed: count({ en: "items under listed supervision", "zh-CN": "挂牌督办的问题" }, listed.registered, fromListed),
    listedSolved: rated(PUBLISHED.listedSolved.label, listed.rates.fixed, 1, fromListed),
  };
}

function thirdWave({ surveys }: Pilot): Record<string, Figure> {
  const scores = overall(questionnaires.effect, surveys.effect);
  const from = { en: "forms of the third questionnaire", "zh-CN": "第三次问卷答卷" };
  return {
    thirdResponses: count(
      { en: "respondents of the third questionnaire", "zh-CN": "第三次问卷答卷数" },
      scores.groups[0]?.responses ?? 0,
      from,
    ),
    effect: estimated(PUBLISHED.effect.label, approval(scores, "effect"), 0, from),
    echo: estimated(PUBLISHED.echo.label, approval(scores, "echo"), 0, from),
  };
}
