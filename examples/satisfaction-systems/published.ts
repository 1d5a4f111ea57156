import { PUBLISHED as CAMPAIGNS } from "../campaign-systems/published.js";
import { PUBLISHED as COMMITMENTS } from "../commitment-systems/published.js";
import { printed, type Printed } from "../shared/printed.js";

const { committees, groups, respondents, seminars, opinions, organisations } = CAMPAIGNS;
const { forms, satisfied } = COMMITMENTS;

const CALLED = "通报了对全县13个乡镇(街道)2013年度群众满意度电话调查情况……平均成绩又比上半年市对县抽查成绩有所提高";
const COVERED = "切实将群众评议作为推动全县_系统为民服务创先争优活动深入开展的有力抓手,确保群众评议活动达到100%";

/** What the documents about these systems print; that about I prints no vote, and `_` is a masked number. */
export const PUBLISHED = {
  committees,
  groups,
  respondents,
  seminars,
  opinions,
  townships: printed("13个", CALLED),
  forms,
  satisfied,
  covered: printed("100%", COVERED),
  organisations,
} as const satisfies Record<string, Printed>;
