import { invalidInput, refuse, type Refused } from "../../core/index.js";
import type { DeliverableKind, Plan, Requirement } from "../schema/index.js";

/**
 * Finds a kind of deliverable in the plan that a deliverable runs under.
 *
 * @param plan - the plan, whose pin the deliverable has
 * @param id - of what kind it is
 * @throws RangeError when the plan has no such kind: the deliverable was not made by the steps
 */
export function kindOf(plan: Plan, id: string): DeliverableKind {
  const kind = findKind(plan, id);
  if (kind === undefined) throw new RangeError(`plan "${plan.id}" version ${plan.version} has no deliverable "${id}"`);
  return kind;
}

/** Finds a kind of deliverable, if the plan has it. */
export function findKind({ deliverables = [] }: Plan, id: string): DeliverableKind | undefined {
  return deliverables.find((kind) => kind.id === id);
}

/** One place where a plan asks for a kind of deliverable. */
export interface Asked {
  readonly requirement: string;
  readonly kind: DeliverableKind;
  /** The rounds in each of which it is asked for, where the track goes round. */
  readonly rounds?: readonly string[];
}

/** Lists every place where a plan asks for a deliverable, in the order of the plan. */
export function askedOf(plan: Plan): readonly Asked[] {
  const { phases, tracks = [] } = plan;
  return [
    ...phases.flatMap(({ requirements = [] }) => requirements.flatMap((each) => askedBy(plan, each))),
    ...tracks.flatMap(({ requirements = [], rounds }) =>
      requirements
        .flatMap((each) => askedBy(plan, each))
        .map((asked) => (rounds === undefined ? asked : { ...asked, rounds: rounds.map(({ id }) => id) })),
    ),
  ];
}

function askedBy(plan: Plan, requirement: Requirement): readonly Asked[] {
  if (requirement.kind !== "deliverable") return [];
  const kind = findKind(plan, requirement.deliverable);
  return kind === undefined ? [] : [{ requirement: requirement.id, kind }];
}

/** Refuses a member's name where the kind is the unit's, and none where it is the members'. */
export function misowned(
  { id, owner }: DeliverableKind,
  member: string | undefined,
  what: string,
): Refused<"invalid-input"> | undefined {
  if ((member !== undefined) === (owner === "member")) return undefined;
  const message = owner === "member" ? `"${id}" is each member's, and none is named` : `"${id}" is the unit's`;
  return invalidInput(what, [{ path: ["member"], message }]);
}

/** Refuses a round in which the plan does not ask for the kind, and none where it asks for it by the round only. */
export function outOfRounds(plan: Plan, kind: string, round: string | undefined): Refused<"unknown-round"> | undefined {
  const asked = askedOf(plan).filter((each) => each.kind.id === kind);
  const rounds = asked.flatMap((each) => each.rounds ?? []);
  const isPlaced =
    round === undefined ? rounds.length === 0 || asked.some((each) => !each.rounds) : rounds.includes(round);
  if (isPlaced) return undefined;
  const said = round === undefined ? "for no round" : `for round "${round}"`;
  const known = rounds.length === 0 ? "none" : rounds.map((id) => `"${id}"`).join(", ");
  return refuse("unknown-round", `"${kind}" is drafted ${said}; plan "${plan.id}" asks for it in the rounds ${known}`);
}

/** Refuses a circle that the plan does not have. */
export function outOfCircles({ id, circles = [] }: Plan, circle: string): Refused<"unknown-circle"> | undefined {
  if (circles.some((each) => each.id === circle)) return undefined;
  return refuse("unknown-circle", `plan "${id}" has no circle "${circle}"; it has ${namesOf(circles)}`);
}

/** Refuses to lay anything before a circle where the plan has none. */
export function noCircle({ id, circles = [] }: Plan): Refused<"unknown-circle"> | undefined {
  return circles.length > 0 ? undefined : refuse("unknown-circle", `plan "${id}" has no circle at all`);
}

function namesOf(circles: NonNullable<Plan["circles"]>): string {
  return circles.length === 0 ? "none" : circles.map(({ id }) => `"${id}"`).join(", ");
}
