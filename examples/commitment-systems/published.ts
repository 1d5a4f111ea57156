import { printed, type Printed } from "../shared/printed.js";

const TARGETS = "提出创建8个健康食堂、10个舒适澡堂、15栋温馨宿舍楼、26个安全小区等惠及民生的目标任务";
const HELP = "为贫困党员、群众、计生帮扶对象送去大米12袋、油12桶、现金3000元";
const CASES = "今年以来,共办理合医17877人次";
const OUT_PATIENT = "门诊补偿:15717人次";
const IN_PATIENT = "住院补偿:2161人次";
const SATISFIED = "发放评议表_份,分别对党组织和党员进行群众评议,群众满意率均100%";

/** What the document about the group (system B) prints of its targets; it prints no day and nothing that was done. */
export const TARGETS_PRINTED = {
  canteens: printed("8个", TARGETS),
  bathhouses: printed("10个", TARGETS),
  dormitories: printed("15栋", TARGETS),
  communities: printed("26个", TARGETS),
} as const satisfies Record<string, Printed>;

/** What the documents about the township (system C) and the bureau (system L) print; `_` is a masked number. */
export const PUBLISHED = {
  rice: printed("12袋", HELP),
  oil: printed("12桶", HELP),
  cash: printed("3000元", HELP),
  cases: printed("17877人次", CASES),
  outPatient: printed("15717人次", OUT_PATIENT),
  inPatient: printed("2161人次", IN_PATIENT),
  forms: printed("_份", SATISFIED),
  satisfied: printed("100%", SATISFIED),
} as const satisfies Record<string, Printed>;
