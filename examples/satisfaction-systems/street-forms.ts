import type { ResponseRow } from "answerable/satisfaction";
import type { VisitRecord } from "../campaign-systems/return-visits.js";
import { SCENARIO } from "./scenario.js";
import { ORGANISATIONS, type Named } from "./street.js";

/** A household that was visited: what it marked, and what became of what it asked for until the return visit. */
export interface Visit extends VisitRecord {
  readonly organisation: string;
  readonly marks: Readonly<Record<string, string>>;
}

/** Who came to one organisation's meeting, and how many households were visited. */
interface Turnout extends Readonly<Record<Named, number>> {
  readonly residents: number;
  readonly households: number;
}

/** Generates what the year's work of each organisation was worth to the street. */
export function generateYear(): ReadonlyMap<string, number> {
  return new Map(ORGANISATIONS.map((organisation, index) => [organisation, SCENARIO.street.year[index] ?? 0]));
}

/** Generates the forms of the meetings; at the last one sat too many who were named. */
export function generateMeetings(): ResponseRow[] {
  return ORGANISATIONS.flatMap((unit) => {
    const { households: _, ...present }: Turnout = turnoutOf(unit);
    return Object.entries(present).flatMap(([evaluators, people]) =>
      Array.from({ length: people }, (_, index) => ({
        id: `${unit}-${evaluators}-${index + 1}`,
        unit,
        class: evaluators,
        channel: "meeting",
        drawn: evaluators === "residents",
        answers: marksOf(index, 20),
      })),
    );
  });
}

/** Generates the visits: at home people say more often than before others what they miss. */
export function generateVisits(): Visit[] {
  const { appealEvery, openEvery } = SCENARIO.street;
  return ORGANISATIONS.flatMap((organisation) =>
    Array.from({ length: turnoutOf(organisation).households }, (_, index): Visit => {
      const end = index % (appealEvery * openEvery) === 0 ? "open" : "settled";
      const appeal = index % appealEvery === 0 ? end : "none";
      return { household: `${organisation}-household-${index + 1}`, organisation, marks: marksOf(index, 3), appeal };
    }),
  );
}

function turnoutOf(organisation: string): Turnout {
  const { usual, crowded } = SCENARIO.street;
  return organisation === ORGANISATIONS.at(-1) ? crowded : usual;
}

function marksOf(index: number, lessEvery: number): Record<string, string> {
  const less = index % (2 * lessEvery) === lessEvery - 1 ? "dissatisfied" : "basically-satisfied";
  return {
    promises: index % lessEvery === lessEvery - 1 ? less : "satisfied",
    service: (index + 1) % lessEvery === lessEvery - 1 ? "basically-satisfied" : "satisfied",
  };
}

/** The forms of the first visits: each names its organisation and no household, whose appeal goes another way. */
export function formsOf(visits: readonly Visit[]): ResponseRow[] {
  return visits.map(({ organisation, marks }, index) => ({
    id: `household-form-${index + 1}`,
    unit: organisation,
    class: "residents",
    channel: "household",
    drawn: true,
    answers: marks,
  }));
}
