import { must } from "answerable";
import { voteScale } from "answerable/presets";
import * as satisfaction from "answerable/satisfaction";
import { words } from "../shared/words.js";
import { committeeIds } from "./group-questionnaire.js";
import type { Meeting } from "./group-meetings.js";

/** The last day is the group's own meeting of 6 May; form and minimum are the example's own. */
export const { protocol } = must(
  satisfaction.freeze({
    id: "first-link-ballot",
    version: 1,
    label: words("mass evaluation of the first link", "第一环节群众评价"),
    scale: voteScale.scale,
    questions: [{ id: "link", label: words("the first link", "第一环节工作"), weight: 1 }],
    classes: [{ id: "masses", label: words("those present", "与会群众"), kind: "masses", weight: 1 }],
    rates: [
      {
        id: "satisfied",
        label: words("satisfied", "满意率"),
        grades: ["satisfied", "basically-satisfied"],
        denominator: "valid",
      },
      {
        id: "of-present",
        label: words("satisfied", "满意率"),
        grades: ["satisfied", "basically-satisfied"],
        denominator: "present",
      },
    ],
    units: committeeIds(),
    dontKnow: "exclude",
    minimum: 8,
    opensOn: "2014-04-21",
    closesOn: "2014-05-06",
  }),
);

function admit({ committee, on }: Meeting, { code, mark }: Meeting["ballots"][number]): satisfaction.Admission {
  return satisfaction.admit(protocol, { id: code, unit: committee, class: "masses", answers: { link: mark }, on });
}

/** What one supervision group counted, with the codes of the ballots that it counted. */
interface Part {
  readonly tally: satisfaction.Tally;
  readonly register: satisfaction.Register;
}

/** Counts the boxes that one supervision group opened. */
export function countPart(meetings: readonly Meeting[]): Part {
  const part = { tally: satisfaction.emptyTally(protocol), register: satisfaction.emptyRegister(protocol) };
  for (const meeting of meetings) {
    for (const ballot of meeting.ballots) {
      satisfaction.add(part.tally, satisfaction.checkIn(part.register, admit(meeting, ballot)));
    }
  }
  return part;
}

/** All parts together, and the ballots that stood in two of them. */
export interface Counted {
  readonly parts: number;
  readonly tally: satisfaction.Tally;
  readonly duplicates: readonly satisfaction.DuplicateBallot[];
}

/** Lets every supervision group count its own boxes, merges the parts, and takes out again what two of them counted. */
export function countInParts(meetings: readonly Meeting[]): Counted {
  const groups = [...new Set(meetings.map(({ group }) => group))];
  const parts = groups.map((group) => countPart(meetings.filter((meeting) => meeting.group === group)));
  const duplicates: satisfaction.DuplicateBallot[] = [];
  const { tally } = parts.reduce((before, part) => {
    const registers = must(satisfaction.mergeRegisters(before.register, part.register));
    duplicates.push(...registers.duplicates);
    return { tally: must(satisfaction.merge(before.tally, part.tally)).tally, register: registers.register };
  }, countPart([]));
  for (const duplicate of duplicates) {
    must(satisfaction.remove(tally, secondOf(meetings, duplicate), { refusedAs: "duplicate-response" }));
  }
  return { parts: parts.length, tally, duplicates };
}

/** The ballot as it came out of the second box. */
function secondOf(meetings: readonly Meeting[], { id, units }: satisfaction.DuplicateBallot): satisfaction.Response {
  const meeting = meetings.find(({ committee }) => committee === units[1]);
  const ballot = meeting?.ballots.find(({ code }) => code === id);
  if (meeting === undefined || ballot === undefined) throw new RangeError(`ballot "${id}" is in no second box`);
  return must(admit(meeting, ballot)).response;
}
