import type { Label } from "../../core/index.js";
import { inBoth, type Writer } from "../writer.js";
import type { ImposedAs, RuledFor } from "./explanation.js";
import { RECHECK_VERDICT_LABELS, RULING_LABELS } from "./labels.js";
import type { Counter } from "./results.js";
import { outcomeWords } from "./rule-wording.js";
import type { Appeal, Recheck, TriggerKind } from "./schema/index.js";

/** Writes the count behind a ruling. */
export function counterText({ met, possible, needed, of }: Counter, kind: TriggerKind): Label {
  const running = kind === "consecutive";
  const times = (write: Writer): string => write.fact(met === possible ? met : { low: met, high: possible });
  return inBoth(
    (write) =>
      `met ${running ? "in a row" : "in all"}: ${times(write)}, needed: ${write.fact(needed)}, periods looked at: ${write.fact(of)}`,
    (write) => `${running ? "连续" : "累计"}达到${times(write)}期，需${write.fact(needed)}期，共查${write.fact(of)}期`,
  );
}

/** Writes the ruling, and why there is none where the count alone would have been enough. */
export function rulingText({ subject, period, ruling, outcome, filledBefore, withdrawn }: RuledFor): Label {
  const [came, words] = [RULING_LABELS[ruling], outcomeWords(outcome)];
  const before = filledBefore
    ? { en: "; the count was filled before, and this period adds nothing", "zh-CN": "；次数此前已满，本期未增加" }
    : NOTHING;
  const back =
    withdrawn === undefined
      ? NOTHING
      : { en: `; withdrawn on appeal as "${withdrawn}"`, "zh-CN": `；已作为“${withdrawn}”经申诉撤销` };
  return {
    en: `"${subject}" in "${period}": ${came.en} (${words.en})${before.en}${back.en}`,
    "zh-CN": `“${subject}”在“${period}”：${came["zh-CN"]}（${words["zh-CN"]}）${before["zh-CN"]}${back["zh-CN"]}`,
  };
}

const NOTHING: Label = { en: "", "zh-CN": "" };

/** Writes by whom and when a consequence was imposed, until when it may be appealed, and whether the replay bears it out. */
export function imposedText({ id, rules, imposed: { by, on }, appealUntil, status, ruling }: ImposedAs): Label {
  const open =
    appealUntil === undefined
      ? { en: "without a last day", "zh-CN": "未定期限" }
      : { en: `until ${appealUntil}`, "zh-CN": `截至${appealUntil}` };
  const nobody = status === "imposed" ? { en: "; nobody has appealed", "zh-CN": "；尚无申诉" } : NOTHING;
  const now = RULING_LABELS[ruling];
  const unfounded =
    ruling === "imposed"
      ? NOTHING
      : { en: `; the replay now says: ${now.en}`, "zh-CN": `；按现有情况重算：${now["zh-CN"]}` };
  return {
    en: `imposed as "${id}" by ${by} on ${on} under version ${rules.version} of "${rules.id}", open to appeal ${open.en}${nobody.en}${unfounded.en}`,
    "zh-CN": `${by}于${on}依“${rules.id}”第${rules.version}版作出处理“${id}”，申诉期${open["zh-CN"]}${nobody["zh-CN"]}${unfounded["zh-CN"]}`,
  };
}

/** Writes who appealed when, on what grounds, and whether the appeal still waits. */
export function appealText({ by, on, grounds }: Appeal, waits: boolean): Label {
  const waiting = waits ? { en: "; not checked again yet", "zh-CN": "；尚待复核" } : NOTHING;
  return {
    en: `appealed by ${by} on ${on}: ${grounds}${waiting.en}`,
    "zh-CN": `${by}于${on}申诉：${grounds}${waiting["zh-CN"]}`,
  };
}

/** Writes what the re-check came to. */
export function recheckText({ by, on, verdict, reason }: Recheck): Label {
  const words = RECHECK_VERDICT_LABELS[verdict];
  return {
    en: `checked again by ${by} on ${on}: ${words.en}; ${reason}`,
    "zh-CN": `${by}于${on}复核：${words["zh-CN"]}；${reason}`,
  };
}
