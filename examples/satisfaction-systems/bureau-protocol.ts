import { must } from "answerable";
import * as satisfaction from "answerable/satisfaction";
import { words } from "../shared/words.js";
import { pointedVote } from "./scale.js";
import { SCENARIO } from "./scenario.js";

/** Who evaluates, an organisation and its members alike; the weights are the example's own. */
export const CLASSES = [
  { id: "self", label: words("the evaluated themselves", "自评"), kind: "self", weight: 0.1 },
  { id: "peers", label: words("one another", "交叉互评"), kind: "peers", weight: 0.2 },
  { id: "leaders", label: words("leaders in charge", "领导点评"), kind: "leaders", weight: 0.2 },
  { id: "masses", label: words("the masses", "群众评议"), kind: "masses", weight: 0.5 },
] as const;
/** A class of those who evaluate. */
export type Evaluators = (typeof CLASSES)[number]["id"];

const GRADES = ["satisfied", "basically-satisfied", "dissatisfied"] as const;

function formOf(
  id: string,
  units: string[],
  questions: readonly (readonly [string, string, string])[],
): satisfaction.Protocol {
  return must(
    satisfaction.freeze({
      id,
      version: 1,
      label: words("evaluation in striving for excellence", "创先争优活动群众评议表"),
      scale: pointedVote,
      questions: questions.map(([question, en, zh]) => ({
        id: question,
        label: words(en, zh),
        weight: 1 / questions.length,
      })),
      classes: [...CLASSES],
      rates: [
        {
          id: "satisfied",
          label: words("satisfied", "满意率"),
          grades: ["satisfied", "basically-satisfied"],
          denominator: "valid",
        },
        // All grades: whoever gives one has taken part, whatever it is.
        { id: "covered", label: words("took part", "参评率"), grades: [...GRADES], denominator: "eligible" },
      ],
      units,
      dontKnow: "exclude",
      minimum: 8,
    }),
  ).protocol;
}

/** Form 1 (附件1): the organisation of system L, by four of the headings that the document lists. */
export const organisation = formOf(
  "organisation-form",
  ["party-group"],
  [
    ["activity", "how the activity is carried out", "深入开展创先争优活动情况"],
    ["matters", "real things done for people", "办实事、解难题情况"],
    ["team", "building up organisations and members", "统筹推进党组织和党员队伍建设情况"],
    ["lights", "show, compare and judge", "“三亮三比三评”活动开展情况"],
  ],
);

/** Form 2 (附件2): every member, by three of the headings that the document lists. */
export const member = formOf(
  "member-form",
  Array.from({ length: SCENARIO.bureau.members }, (_, index) => `member-${index + 1}`),
  [
    ["duty", "doing their duty", "履职尽责情况"],
    ["promises", "promises kept", "承诺践诺情况"],
    ["contact", "contact with the masses and service", "联系和服务群众情况"],
  ],
);
