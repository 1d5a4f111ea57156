import { committeeIds } from "./group-questionnaire.js";
import { SCENARIO } from "./scenario.js";

/** What came out of the box of one committee's mass evaluation meeting, and the supervision group that opened it. */
export interface Meeting {
  readonly committee: string;
  readonly group: string;
  readonly on: string;
  readonly present: number;
  readonly ballots: readonly { readonly code: string; readonly mark: string }[];
}

/**
 * Generates the meetings: one so small that nothing may be shown of it, one at which all marks agree, and one ballot that came out
 * of two boxes.
 */
export function generateMeetings(): Meeting[] {
  const { groups, present } = SCENARIO.group;
  return committeeIds().map((committee, index) => {
    const there = index === 86 ? 6 : present + (index % 9);
    const own = Array.from({ length: there - (index % 3) }, (_, place) => ({
      code: `${committee}-${place + 1}`,
      mark: index === 40 ? "satisfied" : markOf(index, place),
    }));
    const ballots = index === 1 ? [...own, { code: "committee-1-1", mark: "satisfied" }] : own;
    return { committee, group: `group-${(index % groups) + 1}`, on: "2014-04-30", present: there, ballots };
  });
}

function markOf(committee: number, place: number): string {
  if (place % 25 === 24) return place % 2 === 0 ? "blank" : "several-marks";
  if ((place + committee) % 5 === 0) return "basically-satisfied";
  return (place * 3 + committee) % 11 === 0 ? "dissatisfied" : "satisfied";
}

/** How many were present at each meeting, by committee. */
export function presentAt(meetings: readonly Meeting[]): Record<string, { present: number }> {
  return Object.fromEntries(meetings.map(({ committee, present }) => [committee, { present }]));
}
