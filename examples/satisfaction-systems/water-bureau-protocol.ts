import { must, type InputOf } from "answerable";
import { fourWinds } from "answerable/presets";
import * as satisfaction from "answerable/satisfaction";
import { words } from "../shared/words.js";
import { pointedVote } from "./scale.js";

const WINDS = fourWinds.codes.map(({ code, label }) => ({ id: code, label, weight: 1 }));
const STAFF = { id: "staff", label: words("those present", "与会人员"), kind: "masses", weight: 1 } as const;
const SATISFIED = { label: words("satisfied", "满意率"), grades: ["satisfied", "basically-satisfied"] };

/** The form of the bureau (system I): how its leaders stand against each of the four winds; it votes more than once by it. */
function formOf(changes: Partial<InputOf<typeof satisfaction.ProtocolDefinition>>): satisfaction.Protocol {
  return must(
    satisfaction.freeze({
      id: "water-bureau-ballot",
      version: 1,
      label: words("democratic evaluation of the leaders", "领导班子民主评议表"),
      scale: pointedVote,
      weighting: "proportions",
      questions: WINDS,
      classes: [STAFF],
      rates: [
        { id: "satisfied", ...SATISFIED, denominator: "valid" },
        { id: "of-present", ...SATISFIED, denominator: "present" },
      ],
      dontKnow: "exclude",
      minimum: 20,
      ...changes,
    }),
  ).protocol;
}

/**
 * The portrait that the leaders of the district bureaus voted on 20 February (“再次投票‘画像’”), the ballot of the mobilisation meeting,
 * which the document plans by 28 February, and a later one: its day is the example's own, and it asks one question more.
 */
export const portrait = formOf({
  id: "water-bureau-portrait",
  classes: [
    { id: "district-leaders", label: words("leaders of the district bureaus", "各区市县水务局领导班子"), weight: 1 },
  ],
  closesOn: "2014-02-20",
});
export const baseline = formOf({ closesOn: "2014-02-28" });
export const later = formOf({
  version: 2,
  questions: [...WINDS, { id: "rectified", label: words("what was put right", "整改情况"), weight: 1 }],
  closesOn: "2014-09-26",
});
