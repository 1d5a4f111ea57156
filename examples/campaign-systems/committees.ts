import { SCENARIO } from "./scenario.js";

/** How one committee ended the first link: who voted, and whether the head of its supervision group came at once. */
export interface CommitteeRecord {
  readonly id: string;
  readonly group: string;
  readonly ballots: number;
  readonly satisfied: number;
  readonly isHeadPresent: boolean;
}

/** The company itself, whose own meeting the document describes, and the province's group that came to it. */
export const COMPANY: CommitteeRecord = {
  id: "company",
  group: "provincial-group-13",
  ballots: 120,
  satisfied: 108,
  isHeadPresent: true,
};

/** Generates the committees, spread over the supervision groups; the first one meets without the head of its group. */
export function generateCommittees(): CommitteeRecord[] {
  const { committees, groups, dissatisfiedEvery, ballots } = SCENARIO.group;
  return Array.from({ length: committees }, (_, index) => ({
    id: `committee-${index + 1}`,
    group: `group-${(index % groups) + 1}`,
    ballots,
    satisfied: index % dissatisfiedEvery === dissatisfiedEvery - 1 ? 30 : 45 + (index % 12),
    isHeadPresent: index !== 0,
  }));
}

/** Who speaks for a supervision group. */
export function headOf(group: string): string {
  return `head-of-${group}`;
}
