import type { Fact, Outcome } from "../../rules/index.js";
import { centreOf, isFar } from "./distance.js";
import type { Enrolled, Roll } from "./history.js";
import { isLast, placeOf, placesOf, type Verdict } from "./place.js";
import { factFrom, isKnown, readingOf, turned, type Reading } from "./reading.js";
import type { Standing } from "./results.js";
import type { RelativeTrigger } from "./schema/index.js";

/** Where a subject stands among its comparable group, and whether that meets the trigger. */
export interface Stood {
  readonly outcome: Outcome;
  readonly standing: Standing;
}

/**
 * Compares a subject with all of its category in one period, those included that the period misses.
 *
 * @param trigger - which fact, and where the line is
 * @param subject - one of the period's
 * @param roll - the period with everybody it has or misses
 */
export function compareWithOthers(trigger: RelativeTrigger, subject: Enrolled, { enrolled }: Roll): Stood {
  const { line, better } = trigger;
  const group = [...enrolled.values()].filter(({ id, category }) => category === subject.category && id !== subject.id);
  const actual = factOf(trigger, subject);
  const own = readingOf(actual, better);
  const others = group.map((other) => readingOf(factOf(trigger, other), better));
  const of = others.length + 1;
  if (line.kind === "distance") {
    const centre = factFrom(turned(centreOf(line.from, [own, ...others]), better));
    const outcome = outcomeOf(isFar(line, own, others), [own, ...others]);
    return { outcome, standing: { kind: "distance", actual, from: line.from, centre, of, atLeast: line.atLeast } };
  }
  const places = placesOf(line, of);
  const place = placeOf(own, others);
  const outcome = outcomeOf(isLast(place, places), [own, ...others]);
  return { outcome, standing: { kind: "place", actual, ...place, of, places } };
}

function factOf({ fact }: RelativeTrigger, { facts }: Enrolled): Fact {
  return (Object.hasOwn(facts, fact) ? facts[fact] : undefined) ?? "unknown";
}

function outcomeOf({ possible, certain }: Verdict, group: readonly Reading[]): Outcome {
  if (certain) return "met";
  if (!possible) return "not-met";
  return group.every(isKnown) ? "undetermined" : "unknown";
}
