import { printed, type Printed } from "../shared/printed.js";

const BODIES = "下派22个督导组……集团87个参加活动的基层党委、直属党总支也积极行动起来,全部成立了活动领导机构";
const OPINIONS =
  "87个基层党组织、直属党总支的4000多名党员群众参与了问卷调查,700多名基层党员群众接受了个别访谈。集团还召开了30场座谈会,搜集整理了干部职工提出的近1000条意见和建议";
const CALLED = "通报了对全县13个乡镇(街道)2013年度群众满意度电话调查情况……平均成绩又比上半年市对县抽查成绩有所提高";
const SATISFIED = "发放评议表_份,分别对党组织和党员进行群众评议,群众满意率均100%";
const COVERED = "切实将群众评议作为推动全县_系统为民服务创先争优活动深入开展的有力抓手,确保群众评议活动达到100%";
const STREET = "街道现有_个基层党组织,_名党员,其中_多名共产党员通过评议";

/** What the documents about these systems print; `_` is a masked number. */
export const PUBLISHED = {
  committees: printed("87个", BODIES),
  groups: printed("22个", BODIES),
  respondents: printed("4000多名", OPINIONS),
  seminars: printed("30场", OPINIONS),
  opinions: printed("近1000条", OPINIONS),
  townships: printed("13个", CALLED),
  forms: printed("_份", SATISFIED),
  satisfied: printed("100%", SATISFIED),
  covered: printed("100%", COVERED),
  organisations: printed("_个", STREET),
} as const satisfies Record<string, Printed>;
