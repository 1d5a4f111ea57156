import { remembered } from "../core/index.js";
import type { FindingPath } from "../definitions/index.js";
import type { Evaluation, Plan, Role, RoleKind } from "./schema/index.js";

/** A unit as far as a body's remit goes: its id, and where it belongs. */
export interface Placed {
  readonly id: string;
  readonly batch?: string | undefined;
  readonly level?: string | undefined;
}

/**
 * Finds the bodies that supervise a unit: by name, by its batch, by its level, or because they supervise all.
 *
 * @param plan - the plan with its roles
 * @param unit - the unit, or its id with its batch and level
 * @param kind - only bodies of this kind
 * @returns the bodies, those that name the unit first
 * @example
 * {@includeCode ../../test/campaign/examples.test.ts#supervisors-of}
 */
export function supervisorsOf(plan: Plan, { id, batch, level }: Placed, kind?: RoleKind): readonly Role[] {
  const { units, batches, levels, all } = remits(plan);
  const found = [units.get(id), batches.get(batch ?? ""), levels.get(level ?? ""), all].flatMap((roles) => roles ?? []);
  return [...new Set(found)].filter((role) => kind === undefined || role.kind === kind);
}

type ByName = ReadonlyMap<string, readonly Role[]>;

/** Who supervises what, turned round, so that looking up a unit costs the same in a campaign of any size. */
const remits = /* @__PURE__ */ remembered(({ roles = [] }: Plan) => ({
  units: byName(roles, "units"),
  batches: byName(roles, "batches"),
  levels: byName(roles, "levels"),
  all: roles.filter(({ supervises }) => supervises === "all"),
}));

function byName(roles: readonly Role[], part: "units" | "batches" | "levels"): ByName {
  const found = new Map<string, Role[]>();
  for (const role of roles) {
    for (const name of remitOf(role, part)) found.set(name, [...(found.get(name) ?? []), role]);
  }
  return found;
}

/**
 * Lists the units, batches or levels that a body supervises by name.
 *
 * @param role - the body
 * @param part - which of the three
 * @internal
 */
export function remitOf({ supervises }: Role, part: "units" | "batches" | "levels"): readonly string[] {
  return supervises === undefined || supervises === "all" ? [] : (supervises[part] ?? []);
}

/**
 * Tells whether somebody acts for a body: it itself, or one of its people.
 *
 * @param role - the body
 * @param actor - who acts
 * @internal
 */
export function actsFor({ id, people = [] }: Role, actor: string): boolean {
  return id === actor || people.includes(actor);
}

/**
 * Tells whether two names may be one and the same hand: one person, or a body and somebody who acts for it.
 *
 * @param plan - the plan with its roles
 * @param one - who did one thing
 * @param other - who did the other
 * @internal
 */
export function isSameHand({ roles = [] }: Plan, one: string, other: string): boolean {
  if (one === other) return true;
  return roles.some(
    ({ id, people = [] }) => (id === one && people.includes(other)) || (id === other && people.includes(one)),
  );
}

/**
 * Tells whether the kind of body that a plan wants at an evaluation was there; it is one that supervises the unit.
 *
 * @param plan - the plan with its roles
 * @param unit - the unit
 * @param evaluation - what the plan asks
 * @param record - who was there
 * @internal
 */
export function isAttended(
  plan: Plan,
  unit: Placed,
  { presence }: Pick<Evaluation, "presence">,
  { present = [] }: { readonly present?: readonly string[] | undefined },
): boolean {
  if (presence === undefined) return true;
  return supervisorsOf(plan, unit, presence).some((role) => present.some((person) => actsFor(role, person)));
}

/** A kind of body that a plan leaves a say to, and where the plan does so. */
export interface Say {
  readonly path: FindingPath;
  readonly kind: RoleKind;
}

/**
 * Lists the kinds of bodies that review, decide, look back, are present or read deliverables; each must supervise whoever it has a say about.
 *
 * @param plan - the plan
 * @internal
 */
export function sayOf({ transition = {}, phases, deliverables = [], evaluations = [] }: Plan): readonly Say[] {
  const places: readonly (readonly [FindingPath, RoleKind | undefined])[] = [
    [["transition", "review"], transition.review],
    [["transition", "decision"], transition.decision],
    ...phases.map(({ lookBack }, index) => [["phases", index, "lookBack", "role"], lookBack?.role] as const),
    ...evaluations.map(({ presence }, index) => [["evaluations", index, "presence"], presence] as const),
    ...deliverables.flatMap(({ review = [] }, index) =>
      review.map(({ role }, position) => [["deliverables", index, "review", position], role] as const),
    ),
  ];
  return places.flatMap(([path, kind]) => (kind === undefined ? [] : [{ path, kind }]));
}
