/**
 * The vocabularies of problems linked between levels, in English and Chinese.
 *
 * @module
 */
import type { Labels, RefusalOf } from "../../core/index.js";
import type { answer, confirm, reject } from "./answer.js";
import type { hierarchy } from "./hierarchy.js";
import type { linkedProblem } from "./linked.js";
import type { accept, refer, sendBack } from "./refer.js";
import type { Direction, ReferralStatus, ReferralStep } from "./schema/index.js";
import type { summariseReferrals } from "./summary.js";

/** Every code with which a step or a count of this part can say no. */
export type ReferralRefusal = RefusalOf<
  | typeof refer
  | typeof accept
  | typeof sendBack
  | typeof answer
  | typeof confirm
  | typeof reject
  | typeof summariseReferrals
  | typeof linkedProblem
  | typeof hierarchy
>;

/** Which way a problem goes between levels. */
export const DIRECTION_LABELS: Labels<Direction> = {
  upward: { en: "upward", "zh-CN": "提请上级" },
  downward: { en: "downward", "zh-CN": "交办下级" },
};

/** Where a referral stands. */
export const REFERRAL_STATUS_LABELS: Labels<ReferralStatus> = {
  referred: { en: "referred", "zh-CN": "已提交，待接收" },
  accepted: { en: "accepted", "zh-CN": "已接收，办理中" },
  answered: { en: "answered", "zh-CN": "已答复，待确认" },
  confirmed: { en: "answer confirmed", "zh-CN": "已确认办结" },
  "sent-back": { en: "sent back", "zh-CN": "已退回" },
};

/** What may be done with a referral. */
export const REFERRAL_STEP_LABELS: Labels<ReferralStep> = {
  accept: { en: "accept", "zh-CN": "接收" },
  sendBack: { en: "send back", "zh-CN": "说明理由退回" },
  answer: { en: "answer", "zh-CN": "答复" },
  confirm: { en: "confirm the answer", "zh-CN": "确认办结" },
  reject: { en: "reject the answer", "zh-CN": "退回重新答复" },
};

/** Why something could not be done with referrals, or why they could not be counted. */
export const REFERRAL_REFUSAL_LABELS: Labels<ReferralRefusal> = {
  "invalid-input": { en: "the input cannot be read", "zh-CN": "填报内容有误" },
  "definition-changed": { en: "of another plan, or of another version of it", "zh-CN": "方案不同或方案已变更" },
  "another-plan": { en: "not versions of one plan", "zh-CN": "不是同一方案的各版本" },
  "same-unit": { en: "a unit cannot refer to itself", "zh-CN": "不能提交本单位" },
  "no-levels": { en: "no levels to link", "zh-CN": "方案未设层级或单位未列层级" },
  "same-level": { en: "both units are at one level", "zh-CN": "两单位属同一层级" },
  "due-before-referral": { en: "due before it is referred", "zh-CN": "期限早于提交日期" },
  "wrong-status": { en: "not possible in this status", "zh-CN": "当前状态不能办理" },
  backdated: { en: "before what last happened", "zh-CN": "日期早于上一次办理" },
  "not-independent": { en: "nobody acts for both sides", "zh-CN": "不得代对方单位办理" },
  "no-evidence": { en: "solved, and no proof of it", "zh-CN": "已解决但无佐证材料" },
  "premature-evidence": { en: "a proof of a day to come", "zh-CN": "佐证材料日期晚于答复日期" },
  circle: { en: "units go round in a circle", "zh-CN": "单位之间循环" },
  "levels-inverted": { en: "the unit above is of a lower level", "zh-CN": "上级单位的层级反而较低" },
  "after-reference-day": { en: "changed after the reference day", "zh-CN": "在统计日之后有变动" },
  "duplicate-id": { en: "the same referral or unit twice", "zh-CN": "联动事项或单位重复" },
};
