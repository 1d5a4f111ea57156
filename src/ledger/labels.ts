/**
 * The ledger's vocabularies in English and Chinese.
 *
 * @module
 */
import type { Labels } from "../core/index.js";
import type {
  CommentPosition,
  OpinionStatus,
  ReplyWay,
  SetAsideOutcome,
  Handling,
  ItemStatus,
  ItemStep,
  LookBackResult,
  Origin,
  Outcome,
  ReportState,
  Scope,
  Supervision,
} from "./schema/index.js";
import type { PolicyFault } from "./lint-policy.js";
import type { Timeliness } from "./timeliness.js";

export { LEDGER_REFUSAL_LABELS, type LedgerRefusal } from "./refusal-labels.js";

/** Where an item stands. */
export const ITEM_STATUS_LABELS: Labels<ItemStatus> = {
  open: { en: "registered", "zh-CN": "已登记" },
  assigned: { en: "in progress", "zh-CN": "整改中" },
  waiting: { en: "waiting for an outside body", "zh-CN": "待外部协调" },
  deferred: { en: "deferred", "zh-CN": "暂缓" },
  submitted: { en: "submitted", "zh-CN": "待验收" },
  announced: { en: "under public notice", "zh-CN": "公示中" },
  closed: { en: "closed", "zh-CN": "已销号" },
  cancelled: { en: "cancelled", "zh-CN": "已取消" },
  merged: { en: "merged into another item", "zh-CN": "已并入其他事项" },
  "carried-over": { en: "carried over", "zh-CN": "转入后续整改" },
};

/** What may be done with an item. */
export const ITEM_STEP_LABELS: Labels<ItemStep> = {
  assign: { en: "assign", "zh-CN": "交办" },
  report: { en: "report progress", "zh-CN": "报告进展" },
  askExtension: { en: "ask for an extension", "zh-CN": "申请延期" },
  decideExtension: { en: "decide on the extension", "zh-CN": "审批延期" },
  wait: { en: "wait for an outside body", "zh-CN": "等待外部协调" },
  defer: { en: "defer", "zh-CN": "暂缓办理" },
  resume: { en: "resume", "zh-CN": "恢复办理" },
  submit: { en: "submit", "zh-CN": "提交验收" },
  transfer: { en: "transfer", "zh-CN": "转办" },
  cancel: { en: "cancel", "zh-CN": "取消" },
  mergeInto: { en: "merge into another item", "zh-CN": "并案" },
  carryOver: { en: "carry over", "zh-CN": "转入后续整改计划" },
  revise: { en: "revise the evidence", "zh-CN": "补充更正佐证材料" },
  returnEvidence: { en: "return a proof", "zh-CN": "退回佐证材料" },
  approve: { en: "approve for a level", "zh-CN": "逐级核查" },
  announce: { en: "put up for notice", "zh-CN": "公示" },
  objectTo: { en: "object", "zh-CN": "提出异议" },
  answerObjection: { en: "answer an objection", "zh-CN": "答复异议" },
  accept: { en: "accept", "zh-CN": "验收销号" },
  reject: { en: "reject", "zh-CN": "驳回" },
  reopen: { en: "reopen", "zh-CN": "复号" },
  lookBack: { en: "look back", "zh-CN": "回访复查" },
};

/** Where an opinion stands. */
export const OPINION_STATUS_LABELS: Labels<OpinionStatus> = {
  received: { en: "received", "zh-CN": "已收到" },
  consolidated: { en: "consolidated into a problem", "zh-CN": "已归纳为问题" },
  "set-aside": { en: "set aside", "zh-CN": "不予归纳" },
};

/** Why no problem is drawn from an opinion. */
export const SET_ASIDE_OUTCOME_LABELS: Labels<SetAsideOutcome> = {
  "out-of-scope": { en: "out of scope", "zh-CN": "不属征求意见范围" },
  duplicate: { en: "duplicate", "zh-CN": "重复意见" },
};

/** How an opinion is answered. */
export const REPLY_WAY_LABELS: Labels<ReplyWay> = {
  "to-the-person": { en: "to the person", "zh-CN": "答复本人" },
  "in-public": { en: "in public", "zh-CN": "公开答复" },
};

/** How an office stands to a problem as it is drafted. */
export const COMMENT_POSITION_LABELS: Labels<CommentPosition> = {
  agrees: { en: "agrees", "zh-CN": "同意" },
  objects: { en: "objects", "zh-CN": "不同意" },
  remarks: { en: "remarks", "zh-CN": "补充说明" },
};

/** What is wrong with a sign-off policy. */
export const POLICY_FAULT_LABELS: Labels<PolicyFault> = {
  "satisfaction-never-met": { en: "no answer can meet it", "zh-CN": "满意度条件无法达到" },
  "satisfaction-always-met": { en: "every answer meets it", "zh-CN": "满意度条件形同虚设" },
};

/** Who brought a problem up. */
export const ORIGIN_LABELS: Labels<Origin> = {
  masses: { en: "the people", "zh-CN": "群众提" },
  self: { en: "the unit itself", "zh-CN": "自己找" },
  superior: { en: "a superior", "zh-CN": "上级点" },
  inspection: { en: "an inspection", "zh-CN": "督导组转" },
};

/** What a later visit found of a closed item. */
export const LOOK_BACK_RESULT_LABELS: Labels<LookBackResult> = {
  held: { en: "held", "zh-CN": "未反弹" },
  rebounded: { en: "rebounded", "zh-CN": "反弹" },
  explained: { en: "explained to the people", "zh-CN": "已向群众说明" },
};

/** Why an item ended. */
export const OUTCOME_LABELS: Labels<Outcome> = {
  fixed: { en: "fixed", "zh-CN": "整改到位" },
  "partly-fixed": { en: "partly fixed", "zh-CN": "部分整改到位" },
  "closed-unfixed": { en: "closed, not fixed", "zh-CN": "未整改销号" },
  explained: { en: "explained", "zh-CN": "解释说明" },
  "not-ours": { en: "not ours", "zh-CN": "不属职责范围" },
  duplicate: { en: "duplicate", "zh-CN": "重复登记" },
};

/** What a unit says of an item when it reports. */
export const REPORT_STATE_LABELS: Labels<ReportState> = {
  fixed: { en: "reported as fixed", "zh-CN": "报告整改到位" },
  "partly-fixed": { en: "reported as partly fixed", "zh-CN": "报告部分整改到位" },
  "not-started": { en: "not started", "zh-CN": "尚未启动整改" },
};

/** How an item stands to its first due moment. */
export const TIMELINESS_LABELS: Labels<Timeliness> = {
  "on-time": { en: "on time", "zh-CN": "按期" },
  late: { en: "late", "zh-CN": "逾期" },
  "not-yet-due": { en: "not yet due", "zh-CN": "未到期" },
  "no-due": { en: "no due day", "zh-CN": "未定期限" },
  unknown: { en: "unknown", "zh-CN": "无法判定" },
};

/** How an item is to be handled. */
export const HANDLING_LABELS: Labels<Handling> = {
  immediate: { en: "immediate", "zh-CN": "立行立改" },
  "time-limited": { en: "time-limited", "zh-CN": "限期整改" },
  "long-term": { en: "long-term", "zh-CN": "长期坚持" },
};

/** Whose problem it is. */
export const SCOPE_LABELS: Labels<Scope> = {
  shared: { en: "shared", "zh-CN": "共性问题" },
  unit: { en: "the unit's own", "zh-CN": "单位个性问题" },
  member: { en: "a member's", "zh-CN": "党员个人问题" },
};

/** Under whose eyes an item is put right. */
export const SUPERVISION_LABELS: Labels<Supervision> = {
  ordinary: { en: "ordinary follow-up", "zh-CN": "一般督办" },
  listed: { en: "listed supervision", "zh-CN": "挂牌督办" },
};
