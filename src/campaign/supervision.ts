import type { Plan, Role, RoleKind } from "./schema/index.js";

/** Where a unit belongs, as far as a body's remit goes. */
export interface Member {
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
 * @example
 * {@includeCode ../../test/campaign/examples.test.ts#supervisors-of}
 */
export function supervisorsOf({ roles = [] }: Plan, unit: Member, kind?: RoleKind): readonly Role[] {
  return roles.filter((role) => (kind === undefined || role.kind === kind) && supervises(role, unit));
}

function supervises({ supervises: remit }: Role, { id, batch, level }: Member): boolean {
  if (remit === undefined) return false;
  if (remit === "all" || remit.units?.includes(id) === true) return true;
  const inBatch = batch !== undefined && remit.batches?.includes(batch) === true;
  return inBatch || (level !== undefined && remit.levels?.includes(level) === true);
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
