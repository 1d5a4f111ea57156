import { must } from "answerable";
import * as satisfaction from "answerable/satisfaction";
import { whole } from "./count.js";
import { SCENARIO } from "./scenario.js";
import { baseline, later, portrait } from "./water-bureau-protocol.js";

/** A vote: how many were present, and what was in the box afterwards. */
export interface Box {
  readonly present: number;
  readonly ballots: readonly Ballot[];
}

/** A ballot out of the box, with its mark for every question. */
export interface Ballot {
  readonly code: string;
  readonly marks: Readonly<Record<string, string>>;
}

/** The bureau's votes by the forms of each. */
const FORMS = { portrait, baseline, later };
/** One of the bureau's votes. */
export type Vote = keyof typeof FORMS;

/** Generates the box of a vote. */
export function generateBox(vote: Vote): Box {
  const { questions } = FORMS[vote].definition;
  const { present, cast, inFavour } = SCENARIO.waterBureau[vote];
  const ballots = Array.from({ length: cast }, (_, index) => {
    const marks = questions.map(
      ({ id }, place) => [id, markOf((37 * index + 11 * place) % 100, inFavour[place] ?? 0)] as const,
    );
    return { code: `${vote}-${index + 1}`, marks: Object.fromEntries(marks) };
  });
  return { present, ballots };
}

function markOf(lot: number, inFavour: number): string {
  if (lot === 99) return "blank";
  if (lot >= inFavour) return "dissatisfied";
  return lot % 2 === 0 ? "satisfied" : "basically-satisfied";
}

/** Counts what is in the box, each ballot once. */
export function openBox(protocol: satisfaction.Protocol, { ballots }: Box): satisfaction.Wave {
  const { definition } = protocol;
  const evaluators = definition.classes[0]?.id ?? "nobody";
  const tally = satisfaction.emptyTally(protocol);
  const register = satisfaction.emptyRegister(protocol);
  for (const { code, marks } of ballots) {
    const on = definition.closesOn;
    const row = { id: code, unit: "water-bureau", class: evaluators, answers: marks, ...(on !== undefined && { on }) };
    satisfaction.add(tally, satisfaction.checkIn(register, satisfaction.admit(protocol, row)));
  }
  return { protocol, tally };
}

/** What the vote says, of those who were present. */
export function resultOf(wave: satisfaction.Wave, { present }: Box): satisfaction.GroupResult {
  return whole(wave.protocol, wave.tally, { electorates: { "water-bureau": { present } } });
}

/** What changed between two votes, question by question. */
export function changesSince(
  before: satisfaction.Wave,
  after: satisfaction.Wave,
): satisfaction.GroupComparison["questions"] {
  const { groups } = must(satisfaction.compareWaves(after.protocol, before, after.tally)).comparison;
  return groups.flatMap(({ questions }) => questions);
}
