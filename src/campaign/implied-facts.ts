import type { Label } from "../core/index.js";
import type { Comparison } from "../rules/index.js";
import { nameIn, occasionsOf, type Occasion } from "./occasion.js";
import { nextAfter, stageOf, stagesOf } from "./plan.js";
import { COMPLETION, type DeliverableKind, type FactDeclaration, type Plan, type Requirement } from "./schema/index.js";

/** A fact that follows from what a plan asks, and what the gate asks of it. */
export interface ImpliedFact {
  readonly declaration: FactDeclaration;
  readonly comparison: Comparison;
  /** Whether the unit's own way answers it (an evaluation held, a look-back passed), so that nobody hands it in. */
  readonly ownWay: boolean;
}

/** What is asked of a deliverable, in the order of its way; one that asks nothing else must at least be drafted. */
const DELIVERABLE_MEASURES = {
  commented: {
    label: { en: "enough rounds of comments", "zh-CN": "征求意见轮次达到要求" },
    isAsked: (kind) => kind.commentRounds !== undefined,
  },
  reviewed: {
    label: { en: "agreed by every reviewer", "zh-CN": "逐级审核通过" },
    isAsked: ({ review }) => review !== undefined && review.length > 0,
  },
  appraised: {
    label: { en: "appraised well enough", "zh-CN": "评议达到要求" },
    isAsked: ({ appraisal }) => appraisal !== undefined,
  },
  published: {
    label: { en: "published for long enough", "zh-CN": "公示期满" },
    isAsked: ({ publication }) => publication !== undefined,
  },
} as const satisfies Record<
  Exclude<DeliverableMeasure, "drafted">,
  { label: Label; isAsked: (kind: DeliverableKind) => boolean }
>;
/** What can be asked of a deliverable, as the last part of its fact's name. */
export type DeliverableMeasure = "drafted" | "commented" | "reviewed" | "appraised" | "published";

const DRAFTED: Label = { en: "drafted", "zh-CN": "已起草" };

/**
 * Names what a kind of deliverable is asked for.
 *
 * @param kind - the plan's kind
 * @internal
 */
export function measuresOf(kind: DeliverableKind): readonly DeliverableMeasure[] {
  const asked = Object.entries(DELIVERABLE_MEASURES).filter(([, { isAsked }]) => isAsked(kind));
  // The entries' names are the keys of the table.
  return asked.length === 0 ? ["drafted"] : (asked.map(([measure]) => measure) as DeliverableMeasure[]);
}

/**
 * Lists the facts that follow from what a plan asks of a unit before it leaves a phase: from its requirements, its evaluations and
 * its look-back; the last transition asks for what the tracks ask as well.
 *
 * @param plan - the plan
 * @param stage - the phase the unit is in, or `undivided`
 * @internal
 */
export function impliedOf(plan: Plan, stage: string): readonly ImpliedFact[] {
  const { requirements = [], lookBack } = stageOf(plan, stage);
  return [
    ...requirements.flatMap((requirement) => impliedOfRequirement(plan, requirement)),
    ...occasionsOf(plan, stage).map(ofOccasion),
    ...(lookBack === undefined ? [] : [ofLookBack(stage)]),
    ...(nextAfter(plan, stage) === COMPLETION ? ofTracks(plan) : []),
  ];
}

/**
 * Lists every fact that the plan implies beside those it declares: what an app hands in once the requirements are counted.
 *
 * Named after the requirement and what is measured of it: `study.amount`, `study.participants`, `plan.reviewed`,
 * `members.passed`, and `visits.rounds` in a track that goes round.
 *
 * @param plan - the campaign
 * @example
 * {@includeCode ../../test/campaign/examples.test.ts#implied-facts}
 */
export function impliedFacts(plan: Plan): readonly FactDeclaration[] {
  return allImplied(plan)
    .filter(({ ownWay }) => !ownWay)
    .map(({ declaration }) => declaration);
}

/**
 * Lists all implied facts of a plan, those that a unit's own way answers among them.
 *
 * @param plan - the plan
 * @internal
 */
export function allImplied(plan: Plan): readonly ImpliedFact[] {
  return stagesOf(plan).flatMap(({ id }) => impliedOf(plan, id));
}

function ofTracks(plan: Plan): readonly ImpliedFact[] {
  const requirements = (plan.tracks ?? []).flatMap(({ requirements = [], rounds }) =>
    requirements.flatMap((requirement) => impliedOfRequirement(plan, requirement, rounds?.length)),
  );
  return [...requirements, ...occasionsOf(plan).map(ofOccasion)];
}

/**
 * Lists the facts that follow from one requirement.
 *
 * @param plan - the plan that makes it
 * @param requirement - in one of its phases or tracks
 * @param rounds - how often the track goes round, if it does
 * @internal
 */
export function impliedOfRequirement(plan: Plan, requirement: Requirement, rounds?: number): readonly ImpliedFact[] {
  const { id, label } = requirement;
  if (rounds !== undefined && requirement.kind !== "members") {
    return [atLeast(`${id}.rounds`, said(label, { en: "rounds in which it was done", "zh-CN": "已完成轮次" }), rounds)];
  }
  switch (requirement.kind) {
    case "activity":
      return ofActivity(requirement);
    case "deliverable": {
      const kind = plan.deliverables?.find((candidate) => candidate.id === requirement.deliverable);
      return (kind === undefined ? [] : measuresOf(kind)).map((measure) =>
        isTrue(`${id}.${measure}`, said(label, measure === "drafted" ? DRAFTED : DELIVERABLE_MEASURES[measure].label)),
      );
    }
    case "members": {
      const words = said(label, { en: "share of the members who passed", "zh-CN": "已通过成员占比" });
      return [atLeast(`${id}.passed`, words, requirement.least, 1)];
    }
  }
}

function ofActivity({ id, label, least, participants }: Requirement & { kind: "activity" }): readonly ImpliedFact[] {
  const amount = atLeast(`${id}.amount`, said(label, { en: "done", "zh-CN": "完成数" }), least);
  if (participants?.of !== "total") return [amount];
  const words = said(label, { en: "participants", "zh-CN": "参加人次" });
  return [amount, atLeast(`${id}.participants`, words, participants.least)];
}

/** The name of the fact that says whether an evaluation was held on an occasion, in the attempt that counts. */
export function heldFact(occasion: Occasion): string {
  return nameIn(occasion, `${occasion.evaluation.id}.held`);
}

/** The name of the fact that says whether the last look-back found the unit up to standard. */
export function lookBackFact(stage: string): string {
  return `${stage}.look-back`;
}

function ofOccasion(occasion: Occasion): ImpliedFact {
  const { evaluation, round } = occasion;
  const label = said(evaluation.label, { en: "held", "zh-CN": "已进行" });
  const inRound = round === undefined ? label : said(round.label, label);
  return { ...isTrue(heldFact(occasion), inRound), ownWay: true };
}

function ofLookBack(stage: string): ImpliedFact {
  const label = { en: "the look-back found it up to standard", "zh-CN": "“回头看”达到要求" };
  return { ...isTrue(lookBackFact(stage), label), ownWay: true };
}

function said(label: Label, measure: Label): Label {
  return { en: `${label.en}: ${measure.en}`, "zh-CN": `${label["zh-CN"]}：${measure["zh-CN"]}` };
}

function isTrue(id: string, label: Label): ImpliedFact {
  const comparison = { fact: id, comparison: "equals", value: true } as const;
  return { declaration: { id, label, kind: "yes-no" }, comparison, ownWay: false };
}

function atLeast(id: string, label: Label, value: number, high?: number): ImpliedFact {
  const ends = high === undefined ? { low: 0 } : { low: 0, high };
  const comparison = { fact: id, comparison: "at-least", value } as const;
  return { declaration: { id, label, kind: "number", ...ends }, comparison, ownWay: false };
}
