import { deepFreeze, type Labels } from "../core/index.js";
import type { Source } from "../rules/index.js";
import type { Question } from "../satisfaction/index.js";
import { listedCodes, type CodeList } from "./code-list.js";

const MASS_EVALUATION: Source = {
  kind: "seed",
  citation: "Model documents on mass evaluation of organisations and members (seed 004-1)",
};

const SERVICE_REVIEWS: Source = {
  kind: "secondary",
  citation: "Pages on the indicators of service reviews (政务服务“好差评”)",
};

function form<Item extends string>(
  id: string,
  label: CodeList["label"],
  items: Labels<Item>,
  source: Source,
): CodeList<Item> {
  return deepFreeze({ id, label, source, codes: listedCodes(items) });
}

/** What an organisation is evaluated on (M58): the activity, its promises, its style of work, its contact with the masses. */
export const organisationForm: CodeList<"activity" | "promises" | "style" | "contact"> = /* @__PURE__ */ form(
  "organisation",
  { en: "evaluation of an organisation", "zh-CN": "组织评议表" },
  {
    activity: { en: "activity carried out", "zh-CN": "活动开展情况" },
    promises: { en: "promises kept", "zh-CN": "承诺践诺情况" },
    style: { en: "style of work", "zh-CN": "工作作风情况" },
    contact: { en: "contact with the masses", "zh-CN": "联系群众情况" },
  },
  MASS_EVALUATION,
);

/** What became of an organisation's work, as another form asks: goals, thinking, promises, service. */
export const organisationResultsForm: CodeList<"goals" | "thinking" | "promises" | "service"> = /* @__PURE__ */ form(
  "organisation-results",
  { en: "evaluation of an organisation's results", "zh-CN": "组织成效评议表" },
  {
    goals: { en: "goals reached", "zh-CN": "目标完成情况" },
    thinking: { en: "thinking clear", "zh-CN": "思路清晰程度" },
    promises: { en: "promises kept", "zh-CN": "承诺兑现情况" },
    service: { en: "service given", "zh-CN": "服务情况" },
  },
  MASS_EVALUATION,
);

/** What is asked about a service used online. Unverified. */
export const onlineServiceForm: CodeList<"overall" | "efficiency" | "guide" | "convenience" | "platform"> =
  /* @__PURE__ */ form(
    "service-online",
    { en: "review of an online service", "zh-CN": "线上“好差评”" },
    {
      overall: { en: "overall satisfaction", "zh-CN": "整体满意度" },
      efficiency: { en: "efficiency", "zh-CN": "办事效率" },
      guide: { en: "accuracy of the guide", "zh-CN": "办事指南精确度" },
      convenience: { en: "convenience", "zh-CN": "办事便捷度" },
      platform: { en: "ease of the platform", "zh-CN": "平台操作性" },
    },
    SERVICE_REVIEWS,
  );

/** What is asked about a service used at a counter. Unverified. */
export const counterServiceForm: CodeList<"overall" | "efficiency" | "quality" | "attitude"> = /* @__PURE__ */ form(
  "service-counter",
  { en: "review of a service at the counter", "zh-CN": "线下“好差评”" },
  {
    overall: { en: "overall satisfaction", "zh-CN": "整体满意度" },
    efficiency: { en: "efficiency of service", "zh-CN": "服务效率" },
    quality: { en: "level of service", "zh-CN": "服务水平" },
    attitude: { en: "attitude of service", "zh-CN": "服务态度" },
  },
  SERVICE_REVIEWS,
);

/**
 * Makes the questions of a protocol from a form; no source says what its items weigh.
 *
 * @param form - one of the forms, or an app's own
 * @param weights - of each item, as a protocol takes them
 * @example
 * {@includeCode ../../test/presets/examples.test.ts#evaluation-form}
 */
export function questionsOf<Item extends string>(
  { codes }: CodeList<Item>,
  weights: Readonly<Record<Item, number>>,
): Question[] {
  return codes.map(({ code, label }) => ({ id: code, label, weight: weights[code] }));
}
