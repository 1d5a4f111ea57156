import { must } from "answerable";
import type { Figure } from "answerable/bulletin";
import { summarise as summarisePledges } from "answerable/commitment";
import { summarise, type ItemGroup } from "answerable/ledger";
import { questionnaires } from "../definitions.js";
import type { Pilot } from "../pilot.js";
import { PUBLISHED } from "../published.js";
import { DAYS } from "../scenario.js";
import { approval, overall } from "../surveys.js";
import { count, estimated, measured, rated } from "./kinds.js";

/** What was promised, what was put right, and what people said of it. */
export function rectificationFigures(pilot: Pilot): Record<string, Figure> {
  return { ...plans(pilot), ...items(pilot), ...thirdWave(pilot) };
}

function plans({ plans: drawn, pledges }: Pilot): Record<string, Figure> {
  const notices = drawn.flatMap((plan) => plan.notices).toSorted((one, other) => one - other);
  const { rates } = must(summarisePledges(pledges, { asOf: DAYS.end })).summary.overall;
  const from = { en: "plans put up for comment", "zh-CN": "公示征求意见的方案" };
  return {
    plans: count({ en: "rectification plans", "zh-CN": "整改方案" }, drawn.length, from),
    plansRedrawn: count(
      { en: "plans redrawn because a majority disliked them", "zh-CN": "因多数群众不满意而重新制定的方案" },
      pledges.filter(({ version }) => version > 1).length,
      from,
    ),
    noticeDays: measured(
      { en: "public notice of a plan, the middle one", "zh-CN": "整改方案公示天数(中位数)" },
      notices[Math.floor(notices.length / 2)] ?? "unknown",
      { en: "days", "zh-CN": "天" },
      0,
      from,
    ),
    plansKept: rated(
      { en: "plans kept, all their items fixed", "zh-CN": "全部问题整改到位的方案" },
      rates.fulfilment,
      0,
      { en: "plans as pledges, settled by their items", "zh-CN": "作为承诺的方案,以其问题办理结果认定" },
    ),
  };
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
