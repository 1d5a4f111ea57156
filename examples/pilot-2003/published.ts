import type { Label } from "answerable";
import { ACTIVITIES } from "./activities.js";
import { PUBLISHED_ACTIVITIES } from "./published-activities.js";
import { published, type PublishedFigure } from "./published-figure.js";

const ORGANS =
  "我们在省委直属机关,省国家机关和人民团体机关的115个单位、18000名党员中开展了保持共产党员先进性教育活动试点工作";
const STAFF = "省直机关80%的干部职工是党员,党员中60%是执掌一定权力的县处级以上干部";
const EVALUATORS =
  "省委邀请省党代表、人大代表、政协委员和部分离退休老同志近3000人,采取信函分送评议表、无记名反馈意见的方式,对115个单位的党风和党员队伍作风逐一评议,并请他们分别征求20名以上基层群众的意见";
const OPINIONS =
  "对收集到的4万多条意见和建议,涉及具体单位、具体人和事的,如实进行反馈;涉及省直机关的3200多条评议意见,我们归纳梳理成10个方面的问题和12个方面的建议";
const GROUPS = "省委派出的25个督导组也积极参与群众意见的收集、整理和反馈工作,帮助查找突出问题";
const CARDS = "对群众认为问题找得不准、测评满意度不高的20个单位,省委常委会决定给予黄牌警示,责令重新补课";
const NOTICE = "各单位的方案都经过几上几下征求意见,进行了一周左右的公示";
const SOLVED = "对党组织提出的意见建议,有66%得到解决;各单位列入整改的问题和挂牌督办的问题,分别有66%和79.2%得到解决";
const JUDGED =
  "在调查中有90%的群众认为,这次教育活动在解决突出问题方面做得好或较好;有87%的群众认为教育活动社会反响大、效果好";

/** The figures of the article that this example holds its own counting against. */
export const PUBLISHED = {
  units: published("115个", { en: "participating units", "zh-CN": "参加试点的单位" }, ORGANS),
  members: published("18000名", { en: "party members in them", "zh-CN": "试点单位党员" }, ORGANS),
  memberShare: published("80%", { en: "members among the staff", "zh-CN": "干部职工中的党员占比" }, STAFF),
  cadreShare: published(
    "60%",
    { en: "cadres at county level and above among the members", "zh-CN": "党员中县处级以上干部占比" },
    STAFF,
  ),
  evaluators: published("近3000人", { en: "evaluators by letter", "zh-CN": "“千人评风”评议人" }, EVALUATORS),
  consulted: published(
    "20名以上",
    { en: "people each evaluator was to consult", "zh-CN": "每人征求意见的基层群众" },
    EVALUATORS,
  ),
  supervisionGroups: published("25个", { en: "supervision groups sent down", "zh-CN": "省委派出的督导组" }, GROUPS),
  opinions: published("4万多条", { en: "opinions and suggestions received", "zh-CN": "收集到的意见和建议" }, OPINIONS),
  organOpinions: published(
    "3200多条",
    { en: "opinions about the provincial organs", "zh-CN": "涉及省直机关的评议意见" },
    OPINIONS,
  ),
  problemAreas: published("10个", { en: "problem areas drawn from them", "zh-CN": "归纳出的问题方面" }, OPINIONS),
  suggestionAreas: published("12个", { en: "suggestion areas drawn from them", "zh-CN": "归纳出的建议方面" }, OPINIONS),
  ...PUBLISHED_ACTIVITIES,
  yellowCards: published("20个", { en: "units given a yellow card", "zh-CN": "黄牌警示单位" }, CARDS),
  noticeDays: {
    ...published("一周左右", { en: "public notice of a rectification plan", "zh-CN": "整改方案公示期" }, NOTICE),
    unit: { en: "week", "zh-CN": "周" },
  },
  opinionsSolved: published(
    "66%",
    { en: "opinions put to the organisations that were solved", "zh-CN": "对党组织提出的意见建议解决率" },
    SOLVED,
  ),
  itemsSolved: published(
    "66%",
    { en: "the organisations' rectification items solved", "zh-CN": "列入整改的问题解决率" },
    SOLVED,
  ),
  listedSolved: published(
    "79.2%",
    { en: "items under listed supervision solved", "zh-CN": "挂牌督办的问题解决率" },
    SOLVED,
  ),
  effect: published(
    "90%",
    {
      en: "respondents: good or fairly good at solving prominent problems",
      "zh-CN": "认为解决突出问题做得好或较好的群众",
    },
    JUDGED,
  ),
  echo: published(
    "87%",
    { en: "respondents: large echo and good effect", "zh-CN": "认为社会反响大、效果好的群众" },
    JUDGED,
  ),
} as const satisfies Record<string, PublishedFigure>;

/** What the article calls important and gives no number for. */
export const UNPUBLISHED = {
  discussions: ACTIVITIES.discussions.label,
  planRounds: {
    en: "rounds of comments between which plans went up and down",
    "zh-CN": "整改方案“几上几下”征求意见的轮次",
  },
  plansRedrawn: {
    en: "rectification plans redrawn because a majority disliked them",
    "zh-CN": "因多数群众不满意而重新制定的整改方案",
  },
  respondents: { en: "respondents of each questionnaire", "zh-CN": "各次“万人问卷”的实际答卷数" },
  analysesRedone: {
    en: "members whose self-analysis had to be written again",
    "zh-CN": "重新“回炉”的个人党性分析材料",
  },
} as const satisfies Record<string, Label>;
