import { deepFreeze, type Labels } from "../core/index.js";
import type { Source } from "../rules/index.js";
import type { Question } from "../satisfaction/index.js";
import { SEED_PILOT } from "./campaigns/sources.js";
import { listedCodes, type CodeList } from "./code-list.js";

const MASS_EVALUATION: Source = {
  kind: "seed",
  citation: "Model documents on mass evaluation of organisations and members (seed 004-1)",
};

const MEMBERS_AND_GROUP: Source = {
  kind: "seed",
  citation: "A bureau's plan for the evaluation of its party group and members (seed 004-3)",
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

/**
 * What a bureau's party group is evaluated on. Two words are masked in the document, and stand here as 某领域.
 */
export const partyGroupForm: CodeList<"activity" | "safety" | "real-things" | "work" | "building" | "three-shows"> =
  /* @__PURE__ */ form(
    "party-group",
    { en: "evaluation of a party group", "zh-CN": "党组织群众评议表" },
    {
      activity: { en: "the campaign carried on in depth", "zh-CN": "深入开展创先争优活动情况" },
      safety: { en: "safety upheld in its field", "zh-CN": "维护某领域安全情况" },
      "real-things": {
        en: "real things done and difficulties solved for those it supervises and for the masses",
        "zh-CN": "为监管相对人和人民群众办实事、解难题情况",
      },
      work: { en: "the work of its field advanced", "zh-CN": "推动某领域工作情况" },
      building: {
        en: "organisations and members of the system built up",
        "zh-CN": "统筹推进系统党组织和党员队伍建设情况",
      },
      "three-shows": {
        en: "identity, post and promise shown, compared and evaluated",
        "zh-CN": "“三亮三比三评”活动开展情况",
      },
    },
    MEMBERS_AND_GROUP,
  );

/** What each member of the bureau is evaluated on. */
export const memberForm: CodeList<"activity" | "duties" | "promises" | "contact" | "service" | "lawfulness"> =
  /* @__PURE__ */ form(
    "member",
    { en: "evaluation of a member", "zh-CN": "党员个人群众评议表" },
    {
      activity: { en: "part taken in the campaign", "zh-CN": "参加创先争优活动情况" },
      duties: { en: "duties fulfilled", "zh-CN": "履职尽责情况" },
      promises: { en: "promises kept", "zh-CN": "承诺践诺情况" },
      contact: { en: "contact with the masses, and service", "zh-CN": "联系和服务群众情况" },
      service: {
        en: "attitude, style, ability and quality of service",
        "zh-CN": "改进服务态度、转变工作作风、提升服务能力、提高工作质量情况",
      },
      lawfulness: {
        en: "administration by law and by rule, just and civil",
        "zh-CN": "依法行政、依规办事、公正执法、文明执法情况",
      },
    },
    MEMBERS_AND_GROUP,
  );

/** Five questions on how a campaign was carried on, which a bureau put beside its forms. */
export const fiveQuestionsForm: CodeList<"goals" | "reach" | "analysis" | "promises" | "measures"> =
  /* @__PURE__ */ form(
    "five-questions",
    { en: "five questions on the campaign", "zh-CN": "创先争优“五问”" },
    {
      goals: { en: "do the goals do", "zh-CN": "目标行不行" },
      reach: { en: "does it reach far", "zh-CN": "影响范围广不广" },
      analysis: { en: "is the analysis thorough", "zh-CN": "发展分析透不透" },
      promises: { en: "are the promises fulfilled well", "zh-CN": "承诺完成好不好" },
      measures: { en: "do the measures do", "zh-CN": "工作措施行不行" },
    },
    MASS_EVALUATION,
  );

/** The five questions by which analysis reports were judged from 2008 to 2010, and the verdict on the whole. Unverified. */
export const analysisReportForm: CodeList<
  "understanding" | "problems" | "causes" | "thinking" | "measures" | "overall"
> = /* @__PURE__ */ form(
  "analysis-report",
  { en: "appraisal of an analysis report", "zh-CN": "分析检查报告评议表" },
  {
    understanding: { en: "is the understanding deep", "zh-CN": "认识深不深" },
    problems: { en: "are the problems the right ones", "zh-CN": "问题准不准" },
    causes: { en: "are the causes laid bare", "zh-CN": "原因透不透" },
    thinking: { en: "is the thinking clear", "zh-CN": "思路清不清" },
    measures: { en: "can the measures be carried out", "zh-CN": "措施可行不可行" },
    overall: { en: "on the whole", "zh-CN": "总体评价" },
  },
  { kind: "secondary", citation: "Local notices on the appraisal of analysis reports, 2008 to 2010" },
);

/** What the second questionnaire of ten thousand asked in 2003 (M24); what the other two asked is known only in substance. */
export const secondWaveForm: CodeList<"problems-found" | "analyses"> = /* @__PURE__ */ form(
  "second-wave",
  { en: "second questionnaire of ten thousand", "zh-CN": "第二次“万人问卷调查”" },
  {
    "problems-found": { en: "were the problems found accurately", "zh-CN": "问题是否找准了" },
    analyses: { en: "are you satisfied with the members' analyses", "zh-CN": "对党员的党性分析材料满意不满意" },
  },
  SEED_PILOT,
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
