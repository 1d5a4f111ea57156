import type { Finding, FindingPath } from "../definitions/index.js";
import { requirementsOf } from "./lint-references.js";
import type { Plan, Role, RoleKind } from "./schema/index.js";
import { remitOf, supervisorsOf, type Placed } from "./supervision.js";

/** What the linter can say where one body is to do what takes two. */
export type HandsFault = "too-few-hands";

/**
 * Names what two or more bodies of one kind must do apart, where a unit's only body of that kind has not enough people: a review and the
 * verdict on it, or several stages of the review of one deliverable.
 *
 * An error where that goes for every unit and stands in the way of a transition, otherwise a warning.
 *
 * @param plan - the plan
 * @internal
 */
export function lintHands(plan: Plan): readonly Finding<HandsFault>[] {
  return tasksOf(plan).flatMap((task) => {
    const bodies = placesOf(plan, task.kind).map((unit) => supervisorsOf(plan, unit, task.kind));
    const supervised = bodies.filter(({ length }) => length > 0);
    const stuck = supervised.filter((some) => handsOf(some) < task.needed);
    const [example] = stuck;
    if (example === undefined) return [];
    const names = [...new Set(stuck.flat().map(({ id }) => `"${id}"`))].join(", ");
    const message = `${task.what} need ${task.needed} different people of kind ${task.kind}, and units under ${names} have ${handsOf(example)}`;
    const severity = task.blocks && stuck.length === supervised.length ? "error" : "warning";
    return [{ code: "too-few-hands", severity, path: task.path, message }];
  });
}

/** What so many people of one kind of body must do, none of them twice. */
interface Task {
  readonly path: FindingPath;
  readonly what: string;
  readonly kind: RoleKind;
  readonly needed: number;
  readonly blocks: boolean;
}

function tasksOf(plan: Plan): readonly Task[] {
  const { review, decision } = plan.transition ?? {};
  const both = {
    path: ["transition", "decision"],
    what: "the review of an application and its verdict",
    needed: 2,
    blocks: true,
  };
  return [...(review === undefined || review !== decision ? [] : [{ ...both, kind: review }]), ...stagesOfReview(plan)];
}

function stagesOfReview(plan: Plan): readonly Task[] {
  const asked = new Set(
    requirementsOf(plan).map(({ requirement }) => "deliverable" in requirement && requirement.deliverable),
  );
  return (plan.deliverables ?? []).flatMap(({ id, review = [] }, index) => {
    const kinds = review.flatMap(({ role }) => role ?? []);
    return [...new Set(kinds)].flatMap((kind) => {
      const needed = kinds.filter((other) => other === kind).length;
      const what = `${needed} stages in the review of deliverable "${id}"`;
      const path = ["deliverables", index, "review"];
      return needed < 2 ? [] : [{ path, what, kind, needed, blocks: asked.has(id) }];
    });
  });
}

/** A body's id is the hand of each of its people: it stands for the only one, and adds nobody to several. */
function handsOf(bodies: readonly Role[]): number {
  return new Set(bodies.flatMap(({ id, people = [] }) => (new Set(people).size < 2 ? [id] : people))).size;
}

/** Every place that a unit can have, as far as bodies of a kind tell places apart. */
function placesOf(plan: Plan, kind: RoleKind): readonly Placed[] {
  const bodies = (plan.roles ?? []).filter((role) => role.kind === kind);
  const byLevel = bodies.some((role) => remitOf(role, "levels").length > 0);
  const levels = byLevel ? (plan.levels ?? []).map(({ id }) => id) : [undefined];
  const byName = [...new Set(bodies.flatMap((role) => remitOf(role, "units")))];
  const batches = plan.batches.length === 0 ? [{ id: undefined, units: undefined }] : plan.batches;
  return batches.flatMap(({ id: batch, units = [UNNAMED, ...byName] }) =>
    units.flatMap((id) => levels.map((level) => ({ id, batch, level }))),
  );
}

/** Some unit that no body names: no id is empty. */
const UNNAMED = "";
