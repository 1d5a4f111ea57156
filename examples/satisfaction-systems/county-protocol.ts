import { must } from "answerable";
import { shandongScale2008 } from "answerable/presets";
import * as satisfaction from "answerable/satisfaction";
import { words } from "../shared/words.js";
import { SCENARIO } from "./scenario.js";

/** The townships of the county (system F). */
export const TOWNSHIPS = Array.from({ length: SCENARIO.county.townships }, (_, index) => `township-${index + 1}`);

/** What everybody is asked: the work as a whole, and the fields in which the document sees most dissatisfaction. */
const QUESTIONS = [
  ["work", words("the work of committee and government", "党委政府工作"), 5],
  ["aid", words("help in hardship", "困难救助"), 1],
  ["environment", words("protection of the environment", "环境保护"), 1],
  ["conduct", words("conduct of cadres", "干部作风"), 1],
  ["schools", words("schools", "学校教育"), 1],
  ["culture", words("cultural life", "文化生活"), 1],
] as const;

/** All weights are the example's own; a page tells of 6 mobiles to 4 landlines in another city's survey of 2014, unverified. */
const CALLED = {
  version: 1,
  weighting: "proportions",
  classes: [{ id: "residents", label: words("residents", "群众"), kind: "masses", weight: 1 }],
  channels: [
    { id: "mobile", label: words("mobile telephone", "手机"), weight: 6 },
    { id: "landline", label: words("landline telephone", "固定电话"), weight: 4 },
  ],
  dontKnow: "exclude",
  minimum: 30,
} as const;

function satisfactionOf(id: string, units: string[]): satisfaction.Protocol {
  return must(
    satisfaction.freeze({
      ...CALLED,
      id,
      label: words("satisfaction by telephone", "群众满意度电话调查"),
      // The document does not print the scale; this one is its province's of 2008.
      scale: shandongScale2008.scale,
      questions: QUESTIONS.map(([question, label, weight]) => ({ id: question, label, weight })),
      rates: [
        {
          id: "dissatisfied",
          label: words("dissatisfied", "不满意率"),
          grades: ["dissatisfied"],
          denominator: "valid",
        },
      ],
      units,
    }),
  ).protocol;
}

/** The county's own survey of its townships, and the city's earlier one, in which the county is one unit. */
export const county = satisfactionOf("county-2013", TOWNSHIPS);
export const city = satisfactionOf("city-2013-first-half", ["county"]);

/** Whether people know of the policies that concern them: a question with a scale of its own, in the same calls. */
export const awareness = must(
  satisfaction.freeze({
    ...CALLED,
    id: "county-2013-awareness",
    label: words("awareness of policies", "政策知晓度"),
    scale: {
      id: "awareness",
      label: words("awareness", "了解程度"),
      grades: [
        { code: "know", label: words("know", "了解") },
        { code: "know-some", label: words("know some", "了解一些") },
        { code: "know-none", label: words("know none", "不了解") },
      ],
    },
    questions: [{ id: "policies", label: words("policies that concern them", "涉及群众切身利益的政策"), weight: 1 }],
    rates: [{ id: "aware", label: words("aware", "知晓率"), grades: ["know", "know-some"], denominator: "valid" }],
    units: TOWNSHIPS,
  }),
).protocol;
