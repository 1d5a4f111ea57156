import { ABSTENTION, type BallotAmount, type BallotRuleDefinition } from "./rule.js";

/** People and ballots that are counted by themselves, and not as a sum of others. */
export const SINGLE_COUNTS = ["members", "entitled", "present", "issued", "blank", "severalMarks", "invalid"] as const;
/** A number that is counted by itself. */
export type SingleCount = (typeof SINGLE_COUNTS)[number];

/** A number that sums are made of: people or ballots that are counted by themselves, or the votes for one choice. */
export interface Part {
  /** Tells it apart from all others. */
  readonly name: string;
  readonly count: SingleCount | { readonly choice: string };
}

/**
 * Lists what an amount is the sum of; the one place that says which ballots are valid, and which are abstentions.
 *
 * @param definition - gives the choices, and how unreadable ballots count
 * @param amount - votes for some choices, or one of the bases
 */
export function partsOf(definition: BallotRuleDefinition, amount: BallotAmount): readonly Part[] {
  const { choices } = definition;
  const all = choices.map(({ code }) => votesFor(code));
  switch (amount) {
    case "returned":
      return [...all, single("blank"), single("severalMarks"), single("invalid")];
    case "valid":
      return [...all, ...abstentions(definition)];
    case "members":
    case "entitled":
    case "present":
    case "issued":
      return [single(amount)];
    default:
      return [
        ...choices.filter(({ code }) => amount.includes(code)).map(({ code }) => votesFor(code)),
        ...(amount.includes(ABSTENTION) ? abstentions(definition) : []),
      ];
  }
}

function abstentions(definition: BallotRuleDefinition): readonly Part[] {
  return (["blank", "severalMarks"] as const).filter((each) => definition[each] === "abstention").map(single);
}

function votesFor(choice: string): Part {
  return { name: `votes for "${choice}"`, count: { choice } };
}

function single(count: SingleCount): Part {
  return { name: SINGLE_NAMES[count], count };
}

const SINGLE_NAMES: Readonly<Record<SingleCount, string>> = {
  members: "members",
  entitled: "entitled to vote",
  present: "present",
  issued: "ballots given out",
  blank: "blank ballots",
  severalMarks: "ballots with several marks",
  invalid: "invalid ballots",
};
