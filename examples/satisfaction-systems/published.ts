import { printed, type Printed } from "../shared/printed.js";

const BODIES = "下派22个督导组……集团87个参加活动的基层党委、直属党总支也积极行动起来,全部成立了活动领导机构";
const OPINIONS =
  "87个基层党组织、直属党总支的4000多名党员群众参与了问卷调查,700多名基层党员群众接受了个别访谈。集团还召开了30场座谈会,搜集整理了干部职工提出的近1000条意见和建议";
const CALLED = "通报了对全县13个乡镇(街道)2013年度群众满意度电话调查情况……平均成绩又比上半年市对县抽查成绩有所提高";

/** What the documents about these systems print; `_` is a masked number. */
export const PUBLISHED = {
  committees: printed("87个", BODIES),
  groups: printed("22个", BODIES),
  respondents: printed("4000多名", OPINIONS),
  seminars: printed("30场", OPINIONS),
  opinions: printed("近1000条", OPINIONS),
  townships: printed("13个", CALLED),
} as const satisfies Record<string, Printed>;
