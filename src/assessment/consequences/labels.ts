/**
 * Words in English and Chinese for the vocabularies of consequences: what rules lead to, when, and what came of them.
 *
 * @module
 */
import type { Labels, RefusalOf } from "../../core/index.js";
import type { appeal, recheck } from "./appeal.js";
import type { consequences } from "./consequences.js";
import type { ExplainRefusal } from "./explanation.js";
import type { impose } from "./impose.js";
import type { RuleFault } from "./lint.js";
import type { periodOf } from "./period-of.js";
import type { merge, tally } from "./tally.js";
import type {
  Better,
  Centre,
  ConsequenceKind,
  ConsequenceStatus,
  ConsequenceStep,
  LineKind,
  RecheckVerdict,
  Ruling,
  TriggerKind,
} from "./schema/index.js";

/** What a rule leads to. */
export const CONSEQUENCE_KIND_LABELS: Labels<ConsequenceKind> = {
  talk: { en: "talk as a reminder", "zh-CN": "约谈提醒" },
  interview: { en: "interview", "zh-CN": "约谈" },
  "yellow-card": { en: "yellow card", "zh-CN": "黄牌警示" },
  circular: { en: "public criticism", "zh-CN": "通报批评" },
  redo: { en: "ordered to do it again", "zh-CN": "责令重新补课" },
  listing: { en: "listed for supervision", "zh-CN": "挂牌督办" },
  "loss-of-awards": { en: "loss of awards", "zh-CN": "取消评先资格" },
  other: { en: "another consequence", "zh-CN": "其他处理" },
};

/** When a consequence is due. */
export const TRIGGER_KIND_LABELS: Labels<TriggerKind> = {
  threshold: { en: "over the line", "zh-CN": "达到界线" },
  relative: { en: "compared with others", "zh-CN": "与同类相比" },
  consecutive: { en: "several times running", "zh-CN": "连续出现" },
  cumulative: { en: "several times in all", "zh-CN": "累计出现" },
  repeated: { en: "after another consequence", "zh-CN": "再次受到处理" },
};

/** Where the line of a comparison with others lies. */
export const LINE_KIND_LABELS: Labels<LineKind> = {
  last: { en: "among the last places", "zh-CN": "排名末位若干名" },
  "last-share": { en: "among the last share", "zh-CN": "排名末位一定比例" },
  distance: { en: "far below the middle", "zh-CN": "低于平均水平" },
};

/** What the middle of a group is. */
export const CENTRE_LABELS: Labels<Centre> = {
  mean: { en: "mean", "zh-CN": "平均数" },
  median: { en: "median", "zh-CN": "中位数" },
};

/** Which way a fact is better. */
export const BETTER_LABELS: Labels<Better> = {
  more: { en: "more is better", "zh-CN": "越多越好" },
  less: { en: "less is better", "zh-CN": "越少越好" },
};

/** What came of a rule. */
export const RULING_LABELS: Labels<Ruling> = {
  imposed: { en: "imposed", "zh-CN": "应予处理" },
  "not-imposed": { en: "not imposed", "zh-CN": "不予处理" },
  undetermined: { en: "undetermined", "zh-CN": "待定" },
};

/** Where a consequence stands. */
export const CONSEQUENCE_STATUS_LABELS: Labels<ConsequenceStatus> = {
  imposed: { en: "imposed", "zh-CN": "已作出" },
  appealed: { en: "appealed", "zh-CN": "申诉中" },
  upheld: { en: "upheld", "zh-CN": "复核维持" },
  withdrawn: { en: "withdrawn", "zh-CN": "复核撤销" },
};

/** What may be done with a consequence. */
export const CONSEQUENCE_STEP_LABELS: Labels<ConsequenceStep> = {
  appeal: { en: "appeal", "zh-CN": "申诉" },
  recheck: { en: "check again", "zh-CN": "复核" },
};

/** What a re-check comes to. */
export const RECHECK_VERDICT_LABELS: Labels<RecheckVerdict> = {
  upheld: { en: "it stands", "zh-CN": "维持" },
  withdrawn: { en: "it is taken back", "zh-CN": "撤销" },
};

/** What is wrong with rules, or strange about them. */
export const RULE_FAULT_LABELS: Labels<RuleFault> = {
  "duplicate-id": { en: "a name stands twice", "zh-CN": "名称重复" },
  "no-times": { en: "asks for no times at all", "zh-CN": "次数为零" },
  "more-times-than-periods": { en: "more times than periods", "zh-CN": "次数多于期数" },
  "unknown-rule": { en: "waits for a rule that is not there", "zh-CN": "所引规则不存在" },
  circle: { en: "rules wait for each other", "zh-CN": "规则相互循环" },
  "single-time": { en: "due at the first time", "zh-CN": "一次即处理" },
};

/** Every code with which a step or a replay of consequences can say no. */
export type ConsequenceRefusal =
  | RefusalOf<
      | typeof consequences
      | typeof periodOf
      | typeof impose
      | typeof appeal
      | typeof recheck
      | typeof tally
      | typeof merge
    >
  | ExplainRefusal;

/** Why something could not be done with consequences, or why there are none to tell. */
export const CONSEQUENCE_REFUSAL_LABELS: Labels<ConsequenceRefusal> = {
  "invalid-input": { en: "the input cannot be read", "zh-CN": "填报内容有误" },
  "duplicate-id": { en: "a period, a subject or a consequence twice", "zh-CN": "期次、对象或处理重复" },
  "same-day": { en: "two periods of one day", "zh-CN": "两期日期相同" },
  "out-of-order": { en: "periods run backwards", "zh-CN": "期次顺序有误" },
  "unknown-subject": { en: "no such subject", "zh-CN": "没有该对象" },
  "unknown-rule": { en: "no such rule", "zh-CN": "没有该规则" },
  "unknown-consequence": { en: "withdrawn, and of no such rule or period", "zh-CN": "所撤销的处理与规则或期次不符" },
  "another-ruling": { en: "of another ruling", "zh-CN": "不属于该项结论" },
  "fact-taken": { en: "a fact of the assessment", "zh-CN": "与考核结果重名" },
  "definition-changed": { en: "the rules are others", "zh-CN": "规则已变更" },
  "not-imposed": { en: "the rule does not say so", "zh-CN": "未达处理条件" },
  undetermined: { en: "cannot be decided", "zh-CN": "无法判定" },
  "already-withdrawn": { en: "was withdrawn on appeal", "zh-CN": "经申诉已撤销" },
  "wrong-status": { en: "not possible in this status", "zh-CN": "当前状态不能办理" },
  backdated: { en: "before what last happened", "zh-CN": "日期早于上一次办理" },
  "after-reference-day": { en: "changed after the reference day", "zh-CN": "在统计日之后有变动" },
  "different-tallies": { en: "counts of different days", "zh-CN": "统计日不同" },
  "appeal-closed": { en: "too late to appeal", "zh-CN": "申诉期限已过" },
  "not-independent": { en: "not to be checked by those concerned", "zh-CN": "当事人和原处理人不得复核" },
};
