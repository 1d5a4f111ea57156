import { check, type Facts } from "../../rules/index.js";
import type { DeliverableMeasure } from "../implied-facts.js";
import { measuresOf } from "../implied-facts.js";
import type { DeliverableKind, Unit } from "../schema/index.js";
import { allOf, type Answer } from "./answer.js";
import { isPublished, type Counting } from "./published.js";
import type { Deliverable, Version } from "./schema/index.js";
import { decidingAppraisal, isAgreed, latestOf, sinceJudged, wasSentBack } from "./version.js";

/** What each measure of a kind answers. */
export type Answers = readonly { readonly measure: DeliverableMeasure; readonly answer: Answer }[];

/** Whether all that is asked of the kind is so. */
export function isMet(answers: Answers): Answer {
  return allOf(answers.map(({ answer }) => answer));
}

/** Every measure of a kind with one and the same answer. */
export function each(kind: DeliverableKind, answer: Answer): Answers {
  return measuresOf(kind).map((measure) => ({ measure, answer }));
}

/**
 * Answers what is asked of a kind by the latest version of one deliverable; of a version that had to be redrawn, nothing is true.
 *
 * @param kind - the plan's kind
 * @param deliverable - the deliverable, of that kind
 * @param others - all deliverables of the kind that the same unit, or the same member, handed in
 * @param unit - the unit, whose redos may have ordered it redrawn
 * @param counting - the reference day, and what tells workdays
 */
export function answersOf(
  kind: DeliverableKind,
  deliverable: Deliverable,
  others: readonly Deliverable[],
  unit: Unit,
  counting: Counting,
): Answers {
  const latest = latestOf(deliverable);
  if (isBarred(latest, kind, unit) || isOldText(latest, others, kind, unit)) return each(kind, false);
  const rounds = sinceJudged(deliverable)
    .filter((version) => !isBarred(version, kind, unit))
    .flatMap(({ comments }) => comments).length;
  return measuresOf(kind).map((measure) => ({
    measure,
    answer: MEASURES[measure](latest, { kind, rounds, stages: deliverable.stages, counting }),
  }));
}

interface Asked {
  readonly kind: DeliverableKind;
  /** Of comments, that count. */
  readonly rounds: number;
  readonly stages: readonly string[];
  readonly counting: Counting;
}

const MEASURES: Readonly<Record<DeliverableMeasure, (version: Version, asked: Asked) => Answer>> = {
  drafted: () => true,
  commented: (_, { rounds, kind: { commentRounds = 0 } }) => rounds >= commentRounds,
  reviewed: (version, { stages }) => isAgreed(version, stages),
  appraised: (version, { kind }) => {
    const deciding = decidingAppraisal(version);
    if (deciding === undefined) return "unknown";
    return deciding.check.outcome === "met" && stillPasses(kind, deciding.facts);
  },
  published: (version, { kind, counting }) => isPublished(version, kind, counting),
};

/** Whether what was found passes under the rule of the plan at hand, which may be a later one than it was judged by. */
function stillPasses({ appraisal }: DeliverableKind, facts: Facts): Answer {
  if (appraisal === undefined) return true;
  const { outcome } = check(appraisal, facts);
  return outcome === "met" || outcome === "not-met" ? outcome === "met" : "unknown";
}

/** Whether the text is that of another version that was sent back or had to be redrawn, under whatever number it comes again. */
function isOldText(latest: Version, others: readonly Deliverable[], kind: DeliverableKind, unit: Unit): boolean {
  return others
    .flatMap(({ versions }) => versions)
    .some(
      (version) =>
        version !== latest && isSameText(version, latest) && (wasSentBack(version) || isBarred(version, kind, unit)),
    );
}

function isSameText({ content: one }: Version, { content: other }: Version): boolean {
  if (one.hash !== undefined && other.hash !== undefined) return one.hash === other.hash;
  return one.reference !== undefined && one.reference === other.reference;
}

/** Whether a redo of the unit ordered the kind redrawn on the day of the version's draft or after it (责令重新制定). */
function isBarred({ drafted }: Version, { id }: DeliverableKind, { attempts }: Unit): boolean {
  return attempts.some(({ decision }) => {
    if (decision.verdict !== "redo" || decision.redraw?.includes(id) !== true) return false;
    if (drafted.on !== decision.on) return drafted.on < decision.on;
    // Within one day only the moments can tell, and what nobody can tell does not count.
    if (drafted.at === undefined || decision.at === undefined) return true;
    return Date.parse(drafted.at) <= Date.parse(decision.at);
  });
}
