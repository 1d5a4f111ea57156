/**
 * The vocabularies of public commitments in English and Chinese.
 *
 * @module
 */
import type { Labels } from "../core/index.js";
import type { propose, publish, report, repropose, review } from "./pledge.js";
import type { Kind, PledgeStatus, PledgeStep, ReviewVerdict, Verdict } from "./schema/index.js";
import type { settle } from "./settle.js";
import type { Standing } from "./standing.js";
import type { summarise } from "./summary.js";

/** Every code with which a function on pledges can refuse. */
export type PledgeRefusal = Extract<
  ReturnType<
    | typeof propose
    | typeof review
    | typeof repropose
    | typeof publish
    | typeof report
    | typeof settle
    | typeof summarise
  >,
  { ok: false }
>["refusal"]["code"];

/** Where a pledge stands in its life. */
export const PLEDGE_STATUS_LABELS: Labels<PledgeStatus> = {
  proposed: { en: "proposed", "zh-CN": "待审诺" },
  returned: { en: "returned", "zh-CN": "退回修改" },
  approved: { en: "approved", "zh-CN": "已定诺" },
  published: { en: "published, in performance", "zh-CN": "已公开，践诺中" },
  reported: { en: "in performance, reported", "zh-CN": "践诺中，已报告" },
  settled: { en: "settled", "zh-CN": "已认定" },
};

/** What may be done with a pledge. */
export const PLEDGE_STEP_LABELS: Labels<PledgeStep> = {
  review: { en: "review", "zh-CN": "审诺" },
  repropose: { en: "propose again", "zh-CN": "重新提诺" },
  publish: { en: "publish", "zh-CN": "公开承诺" },
  report: { en: "report", "zh-CN": "报告践诺情况" },
  settle: { en: "settle", "zh-CN": "认定兑现情况" },
};

/** What a review came to. */
export const REVIEW_VERDICT_LABELS: Labels<ReviewVerdict> = {
  approved: { en: "approved", "zh-CN": "审定通过" },
  returned: { en: "returned", "zh-CN": "退回修改" },
};

/** Whether a pledge was kept. */
export const VERDICT_LABELS: Labels<Verdict> = {
  kept: { en: "kept", "zh-CN": "已兑现" },
  "partly-kept": { en: "partly kept", "zh-CN": "部分兑现" },
  "not-kept": { en: "not kept", "zh-CN": "未兑现" },
  excused: { en: "excused, with explanation", "zh-CN": "因客观原因未兑现，已说明" },
  withdrawn: { en: "withdrawn", "zh-CN": "已撤回" },
};

/** How a rate counts a pledge on its reference day. */
export const STANDING_LABELS: Labels<Standing> = {
  ...VERDICT_LABELS,
  "no-report": { en: "due, never reported on", "zh-CN": "到期未报告" },
  "progress-unknown": { en: "due, progress unknown", "zh-CN": "到期，进展不明" },
  "no-evidence": { en: "due, no evidence", "zh-CN": "到期，无佐证材料" },
  "not-yet-assessed": { en: "due, not yet assessed", "zh-CN": "到期，待认定" },
  "not-yet-due": { en: "not yet due", "zh-CN": "未到期" },
  "no-due": { en: "no due day", "zh-CN": "未定期限" },
  "not-published": { en: "not published", "zh-CN": "未公开" },
};

/** Who gives a pledge. */
export const KIND_LABELS: Labels<Kind> = {
  personal: { en: "personal", "zh-CN": "个人承诺" },
  collective: { en: "collective", "zh-CN": "集体承诺" },
};

/** Why something could not be done with a pledge. */
export const PLEDGE_REFUSAL_LABELS: Labels<PledgeRefusal> = {
  "invalid-input": { en: "the input cannot be read", "zh-CN": "填报内容不合要求" },
  "wrong-status": { en: "not possible at this stage", "zh-CN": "当前环节不能办理" },
  backdated: { en: "lies before what happened last", "zh-CN": "日期早于上一环节" },
  "not-independent": { en: "nobody judges their own pledge", "zh-CN": "本人或经办人不得审定、认定" },
  "already-due": { en: "already due", "zh-CN": "承诺期限已过" },
  "no-reason": { en: "a reason is missing", "zh-CN": "未说明理由" },
  "progress-mismatch": { en: "the report does not fit the measure", "zh-CN": "报告与承诺指标不符" },
  "beyond-target": { en: "beyond the target, unexplained", "zh-CN": "超出承诺目标，未作说明" },
  "not-explained": { en: "explained to nobody", "zh-CN": "未向群众作出说明" },
  "too-late-to-withdraw": { en: "due, so no longer to be withdrawn", "zh-CN": "已到期，不得撤回" },
  "no-evidence": { en: "no evidence", "zh-CN": "无佐证材料" },
  "progress-unknown": { en: "progress unknown", "zh-CN": "进展不明" },
  "target-not-reached": { en: "target not reached", "zh-CN": "未达到承诺目标" },
  "after-reference-day": { en: "changed after the reference day", "zh-CN": "统计日期之后有变动" },
  "duplicate-id": { en: "counted twice", "zh-CN": "重复统计" },
};
