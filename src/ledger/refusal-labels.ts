import type { Labels, RefusalOf } from "../core/index.js";
import type { answerComment, comment } from "./comment.js";
import type { ItemCommandRefusal } from "./decider.js";
import type { receive, reinstate, reply, setAside } from "./opinion.js";
import type { summariseOpinions } from "./opinion-summary.js";
import type { attach, consolidate, detach, identify } from "./problem.js";
import type { summarise } from "./summary.js";

/** Every code with which a step, a command or a count of the ledger can say no. */
export type LedgerRefusal =
  | ItemCommandRefusal
  | RefusalOf<
      | typeof receive
      | typeof reply
      | typeof setAside
      | typeof reinstate
      | typeof consolidate
      | typeof identify
      | typeof attach
      | typeof detach
      | typeof comment
      | typeof answerComment
      | typeof summarise
      | typeof summariseOpinions
    >;

/** Why something could not be done with an opinion, a problem or an item. */
export const LEDGER_REFUSAL_LABELS: Labels<LedgerRefusal> = {
  "invalid-input": { en: "the input cannot be read", "zh-CN": "填报内容有误" },
  "unknown-command": { en: "no such step", "zh-CN": "没有这一办理步骤" },
  "already-exists": { en: "it exists already", "zh-CN": "该事项已登记" },
  "not-found": { en: "no such item", "zh-CN": "未找到该事项" },
  "anonymity-broken": { en: "an anonymous opinion names who gave it", "zh-CN": "匿名意见不得署名" },
  "no-opinions": { en: "draws on no opinion", "zh-CN": "未引用任何意见" },
  "duplicate-opinion": { en: "draws on one opinion twice", "zh-CN": "同一意见重复引用" },
  "nobody-to-answer": {
    en: "an opinion that names nobody can be answered in public only",
    "zh-CN": "未署名意见只能公开答复",
  },
  "no-original": { en: "a duplicate names no other opinion", "zh-CN": "重复意见未注明原意见" },
  "not-behind": { en: "the problem does not draw on that opinion", "zh-CN": "该问题未引用这条意见" },
  "last-opinion": { en: "the problem would rest on nobody's opinion", "zh-CN": "移出后该问题将没有意见依据" },
  "duplicate-comment": { en: "a comment of that id stands already", "zh-CN": "该编号的反馈意见已存在" },
  "no-open-comment": { en: "no such comment waits for an answer", "zh-CN": "没有待答复的反馈意见" },
  "wrong-status": { en: "not possible in this status", "zh-CN": "当前状态不能办理" },
  backdated: { en: "before what last happened", "zh-CN": "日期早于上一次办理" },
  "already-recorded": { en: "recorded already, to the letter", "zh-CN": "相同内容已登记，不得重复登记" },
  "not-independent": { en: "nobody judges their own work", "zh-CN": "责任人、提交人不得审核本人事项" },
  "due-before-assignment": { en: "due before it was assigned", "zh-CN": "期限早于交办日期" },
  "supports-itself": { en: "the unit would support itself", "zh-CN": "承办单位不得同时为配合单位" },
  "no-due-moment": { en: "no due moment to extend", "zh-CN": "未定期限，无从延期" },
  "extension-pending": { en: "an extension is not decided yet", "zh-CN": "延期申请尚未审批" },
  "not-later": { en: "extends it by no day", "zh-CN": "所申请期限未晚于现期限" },
  "due-in-the-past": { en: "due on a day already past", "zh-CN": "所申请期限已过" },
  "no-extension-asked": { en: "nobody asked for an extension", "zh-CN": "没有待审批的延期申请" },
  "premature-evidence": { en: "a proof of a day to come", "zh-CN": "佐证材料日期晚于提交日期" },
  "nothing-to-return": { en: "every proof was given back", "zh-CN": "佐证材料已全部退回" },
  "unknown-evidence": { en: "no such proof stands", "zh-CN": "没有这份有效的佐证材料" },
  "nothing-to-explain": {
    en: "closed as fixed, so there is nothing to explain",
    "zh-CN": "已按整改到位销号，无需解释说明",
  },
  "no-reason": { en: "the reason is missing", "zh-CN": "未说明理由" },
  "expected-in-the-past": { en: "expected on a day already past", "zh-CN": "预计日期已过" },
  "until-in-the-past": { en: "deferred until a day already past", "zh-CN": "暂缓截止日期已过" },
  "no-evidence": { en: "no evidence", "zh-CN": "无佐证材料" },
  "same-unit": { en: "with this unit already", "zh-CN": "已由该单位承办" },
  "into-itself": { en: "merged into itself", "zh-CN": "不得并入事项自身" },
  "no-policy": { en: "signed off by no policy", "zh-CN": "未适用销号办法" },
  "policy-missing": { en: "the policy is not at hand", "zh-CN": "未提供所适用的销号办法" },
  "policy-changed": { en: "the policy is another one", "zh-CN": "销号办法已变更" },
  "too-little-evidence": { en: "less evidence than the policy asks", "zh-CN": "佐证材料不足" },
  "nothing-to-approve": { en: "every level has concluded", "zh-CN": "各级均已核查" },
  "level-out-of-order": { en: "another level comes first", "zh-CN": "未按层级顺序核查" },
  "level-missing": { en: "a level has not concluded", "zh-CN": "尚有层级未核查" },
  "approval-stale": { en: "changed after a level approved it", "zh-CN": "核查后内容有变动，需重新核查" },
  "unit-unstated": { en: "for which unit is not said", "zh-CN": "未说明办理人所属单位" },
  "no-notice-asked": { en: "the policy asks for no notice", "zh-CN": "办法未要求公示" },
  "notice-too-short": { en: "a shorter notice than the policy asks", "zh-CN": "公示期短于规定天数" },
  "out-of-range": { en: "beyond what the calendar can count", "zh-CN": "超出日历可推算的范围" },
  "notice-missing": { en: "not yet put up for notice", "zh-CN": "尚未公示" },
  "notice-running": { en: "the notice is still running", "zh-CN": "公示期未满" },
  "notice-over": { en: "the notice has ended", "zh-CN": "公示期已满" },
  "objection-unanswered": { en: "an objection is not answered", "zh-CN": "尚有异议未答复" },
  "no-open-objection": { en: "no objection waits for an answer", "zh-CN": "没有待答复的异议" },
  "unknown-objection": { en: "no such objection waits for an answer", "zh-CN": "待答复的异议中无此一条" },
  "satisfaction-not-met": { en: "people are not satisfied enough", "zh-CN": "群众满意度未达到要求" },
  "satisfaction-undetermined": { en: "satisfaction does not settle it", "zh-CN": "群众满意度是否达标无法判定" },
  "satisfaction-unknown": { en: "satisfaction is not known", "zh-CN": "群众满意度不明" },
  "after-reference-day": { en: "changed after the reference day", "zh-CN": "在统计日之后有变动" },
  "duplicate-id": { en: "the same number twice", "zh-CN": "编号重复" },
};
