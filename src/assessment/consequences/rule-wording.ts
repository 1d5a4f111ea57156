import type { Label } from "../../core/index.js";
import { factsOf } from "../../rules/index.js";
import { inBoth, type Writer } from "../writer.js";
import { CENTRE_LABELS, CONSEQUENCE_KIND_LABELS } from "./labels.js";
import type { ConsequenceOutcome, ConsequenceRule, Line, PeriodTrigger, Trigger } from "./schema/index.js";

/** Writes what a rule leads to, and when. */
export function ruleText({ label, outcome, trigger }: ConsequenceRule): Label {
  const words = outcomeWords(outcome);
  return inBoth(
    (write) => `${label.en} (${words.en}): due when ${dueInEnglish(trigger, write)}`,
    (write) => `${label["zh-CN"]}（${words["zh-CN"]}）：${dueInChinese(trigger, write)}`,
  );
}

/** The words for what a rule leads to. */
export function outcomeWords(outcome: ConsequenceOutcome): Label {
  return outcome.kind === "other" ? outcome.label : CONSEQUENCE_KIND_LABELS[outcome.kind];
}

function dueInEnglish(trigger: Trigger, write: Writer): string {
  switch (trigger.kind) {
    case "threshold":
    case "relative":
      return metInEnglish(trigger, write);
    case "consecutive":
      return `${metInEnglish(trigger.of, write)}, in a row: ${write.fact(trigger.times)}`;
    case "cumulative": {
      const among = trigger.periods === undefined ? "all periods" : `the last ${write.fact(trigger.periods)} periods`;
      return `${metInEnglish(trigger.of, write)}, and so in ${write.fact(trigger.times)} of ${among}`;
    }
    case "repeated":
      return `rule "${trigger.rule}" imposes its consequence, as the number ${write.fact(trigger.times)} or later`;
  }
}

function metInEnglish(trigger: PeriodTrigger, write: Writer): string {
  if (trigger.kind === "threshold") return `the condition on ${factsOf(trigger.when).map(quoted).join(", ")} is met`;
  return `"${trigger.fact}" is ${lineInEnglish(trigger.line, write)}`;
}

function lineInEnglish(line: Line, write: Writer): string {
  switch (line.kind) {
    case "last":
      return `in the last ${write.fact(line.places)} of the group`;
    case "last-share":
      return `in the last ${write.share(line.share)} of the group`;
    case "distance":
      return `worse than the ${CENTRE_LABELS[line.from].en} of the group by at least ${write.fact(line.atLeast)}`;
  }
}

function dueInChinese(trigger: Trigger, write: Writer): string {
  switch (trigger.kind) {
    case "threshold":
    case "relative":
      return metInChinese(trigger, write);
    case "consecutive":
      return `${metInChinese(trigger.of, write)}，连续${write.fact(trigger.times)}期`;
    case "cumulative": {
      const among = trigger.periods === undefined ? "累计" : `近${write.fact(trigger.periods)}期内`;
      return `${metInChinese(trigger.of, write)}，${among}${write.fact(trigger.times)}期`;
    }
    case "repeated":
      return `规则“${trigger.rule}”第${write.fact(trigger.times)}次及以后作出处理`;
  }
}

function metInChinese(trigger: PeriodTrigger, write: Writer): string {
  if (trigger.kind === "threshold") {
    const facts = factsOf(trigger.when).map((fact) => `“${fact}”`);
    return `达到关于${facts.join("、")}的条件`;
  }
  return `“${trigger.fact}”${lineInChinese(trigger.line, write)}`;
}

function lineInChinese(line: Line, write: Writer): string {
  switch (line.kind) {
    case "last":
      return `列同类末${write.fact(line.places)}位`;
    case "last-share":
      return `列同类末${write.share(line.share)}`;
    case "distance":
      return `比同类${CENTRE_LABELS[line.from]["zh-CN"]}至少差${write.fact(line.atLeast)}`;
  }
}

function quoted(name: string): string {
  return `"${name}"`;
}
