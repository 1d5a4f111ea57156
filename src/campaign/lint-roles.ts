import type { Finding, FindingPath } from "../definitions/index.js";
import type { Plan, RoleKind } from "./schema/index.js";
import { remitOf } from "./supervision.js";

/** What the linter can say about the bodies of a plan. */
export type RoleFault = "no-such-role" | "roles-in-a-circle" | "supervised-twice";

/**
 * Names a say that nobody has, bodies that stand above themselves, and units with two supervisors of a kind.
 *
 * @param plan - the plan
 * @internal
 */
export function lintRoles(plan: Plan): readonly Finding<RoleFault>[] {
  return [...missing(plan), ...circles(plan), ...supervisedTwice(plan)];
}

/** Whoever is to review, to decide or to be present must be of a kind that supervises somebody. */
function missing(plan: Plan): readonly Finding<RoleFault>[] {
  const { roles = [], transition = {}, deliverables = [], evaluations = [] } = plan;
  const wanted: readonly (readonly [FindingPath, RoleKind | undefined])[] = [
    [["transition", "review"], transition.review],
    [["transition", "decision"], transition.decision],
    ...evaluations.map(({ presence }, index) => [["evaluations", index, "presence"], presence] as const),
    ...deliverables.flatMap(({ review = [] }, index) =>
      review.map(({ role }, position) => [["deliverables", index, "review", position], role] as const),
    ),
  ];
  return wanted.flatMap(([path, kind]) => {
    if (kind === undefined || roles.some((role) => role.kind === kind && role.supervises !== undefined)) return [];
    const message = `a body of kind ${kind} is needed here, and none of that kind supervises any unit`;
    return [{ code: "no-such-role", severity: "error", path, message }];
  });
}

function circles({ roles = [] }: Plan): readonly Finding<RoleFault>[] {
  const above = new Map(roles.map(({ id, under }) => [id, under]));
  return roles.flatMap(({ id }, index) => {
    if (!wayUp(above, id).includes(id)) return [];
    const message = `role "${id}" stands above itself`;
    return [{ code: "roles-in-a-circle", severity: "error", path: ["roles", index, "under"], message }];
  });
}

/** The roles above one, up to the top or to the first that was met before. */
function wayUp(above: ReadonlyMap<string, string | undefined>, id: string): readonly string[] {
  const met: string[] = [];
  let next = above.get(id);
  while (next !== undefined && !met.includes(next)) {
    met.push(next);
    next = above.get(next);
  }
  return met;
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
