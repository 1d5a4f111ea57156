import { printed, type Printed } from "../shared/printed.js";

const BODIES = "下派22个督导组……集团87个参加活动的基层党委、直属党总支也积极行动起来,全部成立了活动领导机构";
const OPINIONS =
  "87个基层党组织、直属党总支的4000多名党员群众参与了问卷调查,700多名基层党员群众接受了个别访谈。集团还召开了30场座谈会,搜集整理了干部职工提出的近1000条意见和建议";
const STUDIED = "在短短2个月内,集团领导班子成员先后进行了10次集体学习";
const TRAINED = "为党员领导干部举行了3场专题培训讲座……基层单位党支部书记、党员群众7200多人次参与了培训";
const PLACES = "分布在北京、上海等11个省、直辖市和省内9个地市的基层单位党支部书记、党员群众7200多人次参与了培训";
const HEARD = "3月18日,集团倾听征求职工群众意见座谈会在二矿召开,来自19个基层单位的职工代表直言不讳地发表了自己的意见";
const TRADES = "将职工职业技能大赛工种由原来的27个增加至42个";
const PAY =
  "首席技师工资按本人所在单位上年度在岗职工平均工资的3倍发放,首席技工工资按本人所在区队(分厂、车间)上年度在岗职工平均工资的2倍发放";
const HONOURED = "受到表彰的劳模70%以上来自基层一线职工,没有一名副处级以上领导干部";
const AT_ONCE = "当时提出来只是希望领导重视,没想到短短10天就见到了结果";
const LIAISON = "集团领导班子成员率先垂范,分别深入22家联系点单位";
const PREPARED = "发放调查问卷300多份……活动共收到各类有价值的意见建议64条";
const WORK_GROUPS = "办公室共分综合组、材料组、宣传组等3个工作组";
const PROBLEMS = "将当前可以解决的××个突出问题,立即制定方案,实行联动开展整改";
const EFFECT = "主题实践活动力争3个月之内见初步成效";
const HELPED = "对因病支出超过家庭可支付能力比重40%的家庭进行服务帮扶、资金帮扶";
const COMMENTS =
  "全年,直属党组织书记开展点评人数_人,二级支部书记开展点评人数_人,被点评的党组织包括二级支部在内共有_个,被点评的党员为_多人";
const STREET = "街道现有_个基层党组织,_名党员,其中_多名共产党员通过评议";

/** What the documents about the systems B, I, K and M print; that about E prints no number, and `××` and `_` are masked ones. */
export const PUBLISHED = {
  committees: printed("87个", BODIES),
  groups: printed("22个", BODIES),
  studies: printed("10次", STUDIED),
  lectures: printed("3场", TRAINED),
  trained: printed("7200多人次", TRAINED),
  provinces: printed("11个", PLACES),
  prefectures: printed("9个", PLACES),
  unitsHeard: printed("19个", HEARD),
  tradesBefore: printed("27个", TRADES),
  trades: printed("42个", TRADES),
  technicianPay: printed("3倍", PAY),
  workerPay: printed("2倍", PAY),
  frontLine: printed("70%以上", HONOURED),
  daysToResult: printed("10天", AT_ONCE),
  liaisonUnits: printed("22家", LIAISON),
  respondents: printed("4000多名", OPINIONS),
  interviews: printed("700多名", OPINIONS),
  seminars: printed("30场", OPINIONS),
  opinions: printed("近1000条", OPINIONS),
  questionnaires: printed("300多份", PREPARED),
  suggestions: printed("64条", PREPARED),
  workGroups: printed("3个", WORK_GROUPS),
  problems: printed("××个", PROBLEMS),
  effect: printed("3个月", EFFECT),
  burden: printed("40%", HELPED),
  organisations: printed("_个", STREET),
  members: printed("_名", STREET),
  membersPassed: printed("_多名", STREET),
  directSecretaries: printed("_人", COMMENTS),
  branchSecretaries: printed("_人", COMMENTS),
  organisationsCommented: printed("_个", COMMENTS),
  membersCommented: printed("_多人", COMMENTS),
} as const satisfies Record<string, Printed>;

/** What the document about system B prints of kinds of activity that are summed over the whole link. */
export const REGISTERED: Readonly<Record<string, Printed>> = {
  lecture: PUBLISHED.lectures,
  attendance: PUBLISHED.trained,
  questionnaire: PUBLISHED.respondents,
  interview: PUBLISHED.interviews,
  seminar: PUBLISHED.seminars,
  opinion: PUBLISHED.opinions,
};
