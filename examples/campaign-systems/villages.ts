/** The links of the campaign, in order. */
export const LINKS = ["study", "analyse", "rectify"] as const;
/** One link of the campaign. */
export type Link = (typeof LINKS)[number];

/** What came back of the forms of one evaluation; what is outstanding may still be either. */
export interface Forms {
  readonly asked: number;
  readonly answered: number;
  readonly satisfied: number;
}

/** One village: the forms of each link, once for every time it was evaluated, and what it thinks of the activities. */
export interface VillageRecord {
  readonly id: string;
  readonly forms: Readonly<Record<Link, readonly Forms[]>>;
  /** Votes for and against each activity that the campaign asks for. */
  readonly votes: Readonly<Record<string, { readonly for: number; readonly against: number }>>;
  /** How often each activity was done. */
  readonly done: Readonly<Record<string, number>>;
}

const all = (satisfied: number): Forms => ({ asked: 100, answered: 100, satisfied });
const records = (study: Forms, analyse: readonly Forms[], rectify: readonly Forms[]): VillageRecord["forms"] => ({
  study: [study],
  analyse,
  rectify,
});

/** Generates six villages: one whose forms are outstanding at first, and one that does its last link again. */
export function generateVillages(): VillageRecord[] {
  const open = { asked: 100, answered: 80, satisfied: 65 };
  const forms = [
    records(all(82), [all(80)], [all(90)]),
    records(all(75), [all(78)], [all(84)]),
    records(all(71), [open, all(79)], [all(86)]),
    records(all(64), [all(72)], [all(74), all(83)]),
    records(all(88), [all(91)], [all(93)]),
    records(all(69), [all(73)], [all(81)]),
  ];
  return forms.map((each, index) => ({
    id: `village-${index + 1}`,
    forms: each,
    votes: { visits: { for: 60 + index, against: 10 }, boards: { for: 20, against: 50 + index } },
    done: { visits: 4, boards: 0 },
  }));
}
