import { printed, type Printed } from "../shared/printed.js";

const TARGETS = "提出创建8个健康食堂、10个舒适澡堂、15栋温馨宿舍楼、26个安全小区等惠及民生的目标任务";
const HELP = "为贫困党员、群众、计生帮扶对象送去大米12袋、油12桶、现金3000元";

/** What the documents about the systems B and C print; that about L prints neither a pledge nor a figure. */
export const PUBLISHED = {
  canteens: printed("8个", TARGETS),
  bathhouses: printed("10个", TARGETS),
  dormitories: printed("15栋", TARGETS),
  communities: printed("26个", TARGETS),
  rice: printed("12袋", HELP),
  oil: printed("12桶", HELP),
  cash: printed("3000元", HELP),
} as const satisfies Record<string, Printed>;
