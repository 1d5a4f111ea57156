import type { Label } from "../../core/index.js";
import type { Interval, Reason } from "../../rules/index.js";
import { OUTCOME_LABELS } from "../../rules/labels.js";
import { inBoth, type Writer } from "../writer.js";
import { CENTRE_LABELS, RULING_LABELS } from "./labels.js";
import type { HowMany, PeriodCheck, PeriodGround, Standing } from "./results.js";
import type { Trigger } from "./schema/index.js";

/** Writes what one period says: the fact and its limit, the place among others, or what another rule came to. */
export function checkText({ period, on, outcome, ground }: PeriodCheck, trigger: Trigger): Label {
  const words = OUTCOME_LABELS[outcome];
  return inBoth(
    (write) => `"${period}" (${on}): ${words.en}; ${groundInEnglish(ground, trigger, write)}`,
    (write) => `“${period}”（${on}）：${words["zh-CN"]}；${groundInChinese(ground, trigger, write)}`,
  );
}

function groundInEnglish(ground: PeriodGround, trigger: Trigger, write: Writer): string {
  switch (ground.kind) {
    case "condition":
      return ground.reasons.map(write.reason).join("; ");
    case "standing":
      return standingInEnglish(ground.standing, factOf(trigger), write);
    case "ruling": {
      const came = `rule "${otherOf(trigger)}" came to: ${RULING_LABELS[ground.ruling].en}`;
      return ground.withdrawn === undefined ? came : `${came}, withdrawn on appeal as "${ground.withdrawn}"`;
    }
    case "absent":
      return "the subject is missing from it";
  }
}

function standingInEnglish(standing: Standing, fact: string, write: Writer): string {
  const is = write.is(fact, standing.actual);
  const of = write.fact(standing.of);
  if (standing.kind === "distance") {
    const { from, centre, atLeast } = standing;
    const middle = `the ${CENTRE_LABELS[from].en} of the group of ${of} is ${write.fact(centre)}`;
    return `${is}, ${middle}, the line is worse by ${write.fact(atLeast)}`;
  }
  const { worse, better, places } = standing;
  const among = `worse ${many(worse, write)} and better ${many(better, write)} of the group of ${of}`;
  return `${is}, ${among}, the line is the last ${write.fact(places)}`;
}

function groundInChinese(ground: PeriodGround, trigger: Trigger, write: Writer): string {
  switch (ground.kind) {
    case "condition":
      return ground.reasons.map(write.reason).join("；");
    case "standing":
      return standingInChinese(ground.standing, factOf(trigger), write);
    case "ruling": {
      const came = `规则“${otherOf(trigger)}”的结论：${RULING_LABELS[ground.ruling]["zh-CN"]}`;
      return ground.withdrawn === undefined ? came : `${came}，已作为“${ground.withdrawn}”经申诉撤销`;
    }
    case "absent":
      return "本期缺该对象";
  }
}

function standingInChinese(standing: Standing, fact: string, write: Writer): string {
  const is = write.is(fact, standing.actual);
  const of = write.fact(standing.of);
  if (standing.kind === "distance") {
    const { from, centre, atLeast } = standing;
    const middle = `同类${of}个的${CENTRE_LABELS[from]["zh-CN"]}${centre === "unknown" ? "" : "为"}${write.fact(centre)}`;
    return `${is}，${middle}，界线为差${write.fact(atLeast)}`;
  }
  const { worse, better, places } = standing;
  const among = `同类${of}个中较差的${many(worse, write)}个、较好的${many(better, write)}个`;
  return `${is}，${among}，界线为末${write.fact(places)}位`;
}

/** Writes what is not known, period by period, so that somebody can find it out. */
export function missingText(checks: readonly PeriodCheck[], trigger: Trigger): Label {
  return inBoth(
    () => `what is missing: ${checks.map((check) => missingInEnglish(check, trigger)).join("; ")}`,
    () => `待查明：${checks.map((check) => missingInChinese(check, trigger)).join("；")}`,
  );
}

function missingInEnglish({ period, ground }: PeriodCheck, trigger: Trigger): string {
  switch (ground.kind) {
    case "condition":
      return `${openFacts(ground.reasons, (fact) => `"${fact}"`).join(", ")} in "${period}"`;
    case "standing":
      return `"${factOf(trigger)}" throughout the group in "${period}"`;
    case "ruling":
      return `what rule "${otherOf(trigger)}" comes to in "${period}"`;
    case "absent":
      return `the subject in "${period}"`;
  }
}

function missingInChinese({ period, ground }: PeriodCheck, trigger: Trigger): string {
  switch (ground.kind) {
    case "condition":
      return `“${period}”的${openFacts(ground.reasons, (fact) => `“${fact}”`).join("、")}`;
    case "standing":
      return `“${period}”同类各对象的“${factOf(trigger)}”`;
    case "ruling":
      return `“${period}”规则“${otherOf(trigger)}”的结论`;
    case "absent":
      return `“${period}”该对象的情况`;
  }
}

function openFacts(reasons: readonly Reason[], write: (fact: string) => string): readonly string[] {
  const open = reasons.filter(({ outcome }) => outcome === "unknown" || outcome === "undetermined");
  return [...new Set(open.map(({ fact }) => fact))].map(write);
}

function many({ least, most }: HowMany, write: Writer): string {
  const range: number | Interval = least === most ? least : { low: least, high: most };
  return write.fact(range);
}

/** The fact that is compared with others; of a trigger that compares with nobody there is none. */
function factOf(trigger: Trigger): string {
  const of = "of" in trigger ? trigger.of : trigger;
  return of.kind === "relative" ? of.fact : "";
}

/** The rule that is waited for; a trigger that waits for none has none. */
function otherOf(trigger: Trigger): string {
  return trigger.kind === "repeated" ? trigger.rule : "";
}
