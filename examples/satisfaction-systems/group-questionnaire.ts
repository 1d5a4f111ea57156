import { must } from "answerable";
import { receive, type Opinion } from "answerable/ledger";
import { fourWinds } from "answerable/presets";
import * as satisfaction from "answerable/satisfaction";
import { chosenBefore, isChosen } from "../ledger-systems/scenario.js";
import { words } from "../shared/words.js";
import { SCENARIO } from "./scenario.js";

/** The group's questionnaire (system B) on the “四风”; its grades are the example's own, and are counted only. */
export const { protocol } = must(
  satisfaction.freeze({
    id: "group-questionnaire",
    version: 1,
    label: words("questionnaire on the four winds", "“四风”问题调查问卷"),
    scale: {
      id: "seriousness",
      label: words("how serious it is", "问题程度"),
      grades: [
        { code: "serious", label: words("serious", "突出") },
        { code: "some", label: words("some", "有一些") },
        { code: "none", label: words("none", "没有") },
      ],
      dontKnow: { label: words("don't know", "不了解") },
    },
    questions: fourWinds.codes.map(({ code, label }) => ({ id: code, label, weight: 1 / fourWinds.codes.length })),
    classes: [{ id: "staff", label: words("members and staff", "党员群众"), kind: "masses", weight: 1 }],
    rates: [{ id: "found", label: words("see it", "认为存在"), grades: ["serious", "some"], denominator: "valid" }],
    units: committeeIds(),
    dontKnow: "exclude",
    minimum: 8,
  }),
);

/** The committees that take part. */
export function committeeIds(): string[] {
  return Array.from({ length: SCENARIO.group.committees }, (_, index) => `committee-${index + 1}`);
}

/** Generates the questionnaires, spread over the committees; on some of them stands an opinion. */
export function generateQuestionnaires(): satisfaction.ResponseRow[] {
  const { committees, respondents, written } = SCENARIO.group;
  return Array.from({ length: respondents }, (_, index) => ({
    id: `questionnaire-${index + 1}`,
    unit: `committee-${1 + (index % committees)}`,
    class: "staff",
    answers: Object.fromEntries(fourWinds.codes.map(({ code }, place) => [code, markOf(index, place)])),
    ...(isChosen(index, written, respondents) && { comment: "an opinion, generated" }),
  }));
}

/** The later a wind stands in the list, the more people see it. */
function markOf(index: number, place: number): string {
  if ((index + place) % 20 === 0) return "dont-know";
  const lot = (7 * index + 3 * place) % 10;
  if (lot < 2 + place) return "serious";
  return lot < 6 + place ? "some" : "none";
}

/** One opinion that was said at a seminar. */
export interface Said {
  readonly seminar: number;
  readonly text: string;
}

/** Generates what was said at the seminars. */
export function generateSaid(): Said[] {
  const { said, seminars } = SCENARIO.group;
  return Array.from({ length: said }, (_, index) => {
    return { seminar: 1 + chosenBefore(index, seminars, said), text: "an opinion, generated" };
  });
}

/** The questionnaires as they were counted, and all opinions as they were received. */
export interface Asked {
  readonly tally: satisfaction.Tally;
  readonly opinions: readonly Opinion[];
}

/** Counts the grades, and receives apart from them what was written beside them and what was said at the seminars. */
export function ask(rows: readonly satisfaction.ResponseRow[], said: readonly Said[]): Asked {
  const tally = satisfaction.emptyTally(protocol);
  const written: { unit: string; words: string }[] = [];
  for (const row of rows) {
    const admission = satisfaction.admit(protocol, row);
    satisfaction.add(tally, admission);
    if (admission.ok && admission.comment !== undefined) written.push(admission.comment);
  }
  return {
    tally,
    opinions: [
      ...written.map(({ unit, words: text }, index) => receiveAs("questionnaire", index, { text, addressee: unit })),
      ...said.map(({ text }, index) => receiveAs("seminar", index, { text })),
    ],
  };
}

function receiveAs(channel: string, index: number, what: { text: string; addressee?: string }): Opinion {
  const id = `${channel}-opinion-${index + 1}`;
  return must(receive({ id, channel, anonymous: true, on: "2014-04-18", ...what })).opinion;
}
