import { SCENARIO } from "./scenario.js";

/** How one committee ended the first link: who voted, and whether the head of its supervision group came at once. */
export interface CommitteeRecord {
  readonly id: string;
  readonly group: string;
  /** The province, or the prefecture of the group's own province, where it sits. */
  readonly place: string;
  /** The day on which it set up its own body for the campaign, if it did. */
  readonly bodyOn?: string;
  readonly ballots: number;
  readonly satisfied: number;
  readonly isHeadPresent: boolean;
}

/** The company itself, whose own meeting the document describes, and the province's group that came to it. */
export const COMPANY: CommitteeRecord = {
  id: "company",
  group: "provincial-group-13",
  place: "prefecture-1",
  bodyOn: "2014-02-27",
  ballots: 120,
  satisfied: 108,
  isHeadPresent: true,
};

/** Generates the committees, spread over the supervision groups; the first one meets without the head of its group. */
export function generateCommittees(): CommitteeRecord[] {
  const { committees, groups, dissatisfiedEvery, ballots, provinces, prefectures } = SCENARIO.group;
  return Array.from({ length: committees }, (_, index) => ({
    id: `committee-${index + 1}`,
    group: `group-${(index % groups) + 1}`,
    place: placeOf(index % (provinces + prefectures)),
    bodyOn: `2014-03-0${1 + (index % 5)}`,
    ballots,
    satisfied: index % dissatisfiedEvery === dissatisfiedEvery - 1 ? 30 : 45 + (index % 12),
    isHeadPresent: index !== 0,
  }));
}

function placeOf(index: number): string {
  const { provinces } = SCENARIO.group;
  return index < provinces ? `province-${index + 1}` : `prefecture-${index - provinces + 1}`;
}

/** Who speaks for a supervision group. */
export function headOf(group: string): string {
  return `head-of-${group}`;
}
