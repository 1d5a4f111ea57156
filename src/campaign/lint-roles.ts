import type { Finding } from "../definitions/index.js";
import { wayUp } from "./above.js";
import type { Plan, Role, RoleKind } from "./schema/index.js";
import { remitOf, sayOf, supervisorsOf } from "./supervision.js";

/** What the linter can say about the bodies of a plan. */
export type RoleFault = "no-such-role" | "roles-in-a-circle" | "supervised-twice" | "not-supervised";

/**
 * Names a say that nobody has, bodies that stand above themselves, and units with two supervisors of a kind or with none.
 *
 * @param plan - the plan
 * @internal
 */
export function lintRoles(plan: Plan): readonly Finding<RoleFault>[] {
  return [...missing(plan), ...circles(plan), ...supervisedTwice(plan), ...unsupervised(plan)];
}

/** Whoever is to review, to decide or to be present must be of a kind that supervises somebody. */
function missing(plan: Plan): readonly Finding<RoleFault>[] {
  return sayOf(plan).flatMap(({ path, kind }) => {
    if (supervising(plan, kind).length > 0) return [];
    const message = `a body of kind ${kind} is needed here, and none of that kind supervises any unit`;
    return [{ code: "no-such-role", severity: "error", path, message }];
  });
}

function supervising({ roles = [] }: Plan, kind: RoleKind): readonly Role[] {
  return roles.filter((role) => role.kind === kind && supervisesAny(role));
}

/** A remit of empty lists is none. */
function supervisesAny(role: Role): boolean {
  const parts = ["units", "batches", "levels"] as const;
  return role.supervises === "all" || parts.some((part) => remitOf(role, part).length > 0);
}

/** Units that a batch lists and no body of a kind with a say supervises; whom a level adds is known once a unit enters. */
function unsupervised(plan: Plan): readonly Finding<RoleFault>[] {
  const kinds = [...new Set(sayOf(plan).map(({ kind }) => kind))].filter((kind) => {
    const bodies = supervising(plan, kind);
    return bodies.length > 0 && bodies.every((role) => remitOf(role, "levels").length === 0);
  });
  return plan.batches.flatMap(({ id: batch, units = [] }, index) =>
    units.flatMap((unit, position) =>
      kinds
        .filter((kind) => supervisorsOf(plan, { id: unit, batch }, kind).length === 0)
        .map((kind) => {
          const message = `no ${kind} supervises unit "${unit}" of batch "${batch}", which the plan needs it to`;
          return { code: "not-supervised", severity: "warning", path: ["batches", index, "units", position], message };
        }),
    ),
  );
}

function circles({ roles = [] }: Plan): readonly Finding<RoleFault>[] {
  const above = new Map(roles.map(({ id, under }) => [id, under]));
  return roles.flatMap(({ id }, index) => {
    if (!wayUp(above, id).includes(id)) return [];
    const message = `role "${id}" stands above itself`;
    return [{ code: "roles-in-a-circle", severity: "error", path: ["roles", index, "under"], message }];
  });
}

function supervisedTwice({ roles = [] }: Plan): readonly Finding<RoleFault>[] {
  const first = new Map<string, string>();
  return roles.flatMap((role, index) =>
    remitOf(role, "units").flatMap((unit) => {
      const key = JSON.stringify([role.kind, unit]);
      const earlier = first.get(key);
      first.set(key, role.id);
      if (earlier === undefined) return [];
      const message = `unit "${unit}" has two supervisors of kind ${role.kind}, "${earlier}" and "${role.id}"`;
      return [
        { code: "supervised-twice", severity: "warning", path: ["roles", index, "supervises"], message } as const,
      ];
    }),
  );
}
