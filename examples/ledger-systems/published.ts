import { printed, type Printed } from "../shared/printed.js";

const APPEALS = "去年我们共受理各类网上诉求4000余件(含“民心网”及各类投诉举报)";
const RATES = "案件办结率、投诉办结率、求助结案率分别为100%、质量评定为92.78%、群众满意率为99.18%";
const SELF_INSPECTION = "查摆出的18个问题……截止9月底,我局已完成16项整改措施";
const VISITS = "全镇机关干部职工已走访5835户,占全镇户数的82%;梳理问题400余件,已解决150余件";

/** What the documents about the systems D, G and H print; that about J prints opinions and no number. */
export const PUBLISHED = {
  appeals: printed("4000余件", APPEALS),
  closed: printed("100%", RATES),
  quality: printed("92.78%", RATES),
  satisfied: printed("99.18%", RATES),
  found: printed("18个", SELF_INSPECTION),
  done: printed("16项", SELF_INSPECTION),
  households: printed("5835户", VISITS),
  coverage: printed("82%", VISITS),
  problems: printed("400余件", VISITS),
  solved: printed("150余件", VISITS),
} as const satisfies Record<string, Printed>;
