import type { SubjectResult } from "../../assessment/index.js";
import type { Counted } from "../figure.js";
import type { PlaceRecount } from "../recount-schema.js";
import type { QuarterlyCircular } from "./circular-options.js";
import { bound, equal, type Countable } from "./kind.js";

/** Says that a count is of all units, or of those with a grade, so that it can be counted again. */
export function countedUnits(circular: Countable, fact?: "graded"): Counted {
  return bound(circular, (collection) => ({
    kind: "count",
    collection,
    select: fact === undefined ? "all" : { where: equal(fact, true) },
  }));
}

/** Says which fact of a unit's record a number is, so that it can be read again. */
export function carriedBy(circular: Countable, id: string, fact: "score" | "complaints"): Counted {
  return bound(circular, (collection) => ({ kind: "value", collection, id, fact }));
}

/** Says among which units one has its rank, so that it can be placed again: those that bands name, or all that are ranked. */
export function placedAmong(circular: QuarterlyCircular, { subject, category }: SubjectResult): Counted {
  const among = circular.bands === undefined ? rankedIn(category) : { ids: bandedIn(circular, category) };
  return bound(circular, (collection) => ({
    kind: "place",
    collection,
    id: subject,
    among,
    fact: "score",
    first: "greatest",
  }));
}

function rankedIn(category: string | undefined): PlaceRecount["among"] {
  const ranked = equal("ranked", true);
  if (category === undefined) return { where: ranked };
  return { where: { all: [ranked, equal("category", category)] } };
}

function bandedIn({ assessment, bands = [] }: QuarterlyCircular, category: string | undefined): string[] {
  const banded = new Set(bands.map(({ key }) => key));
  return assessment.results.flatMap(({ subject, score, ...result }) =>
    banded.has(subject) && score.status === "scored" && result.category === category ? [subject] : [],
  );
}

/** Says that a count is of units complained of, or not to be honoured; of so many that is not known, and they are not in it. */
export function complainedUnits(circular: Countable, fact: "complaints" | "ineligible", unknown: number): Counted {
  const where = fact === "complaints" ? ({ fact, comparison: "at-least", value: 1 } as const) : equal(fact, true);
  const counted = bound(circular, (collection) => ({
    kind: "count",
    collection,
    select: { where },
    undecided: "apart",
  }));
  return counted.recount === undefined || unknown === 0 ? counted : { ...counted, undecided: unknown };
}
