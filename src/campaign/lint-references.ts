import type { Finding, FindingPath } from "../definitions/index.js";
import type { DeliverableKind, Plan, Requirement } from "./schema/index.js";
import { remitOf } from "./supervision.js";

/** What the linter says of a name that leads nowhere. */
export type ReferenceFault = "unknown-reference";

/**
 * Names what one part of a plan refers to and no other part is.
 *
 * @param plan - the plan
 * @internal
 */
export function lintReferences(plan: Plan): readonly Finding<ReferenceFault>[] {
  return [
    ...fromRequirements(plan),
    ...fromWork(plan),
    ...fromResponsibilities(plan),
    ...fromBatches(plan),
    ...fromRoles(plan),
  ];
}

type Known = readonly { readonly id: string }[];

/** Finds fault with a name, if there is one, that is not among those known. */
function named(
  path: FindingPath,
  from: string,
  noun: string,
  id: string | undefined,
  known: Known = [],
): readonly Finding<ReferenceFault>[] {
  if (id === undefined || known.some((candidate) => candidate.id === id)) return [];
  const message = `${from} names ${noun} "${id}", which the plan does not have`;
  return [{ code: "unknown-reference", severity: "error", path, message }];
}

function fromRequirements(plan: Plan): readonly Finding<ReferenceFault>[] {
  return requirementsOf(plan).flatMap(({ path, requirement }) => {
    const from = `requirement "${requirement.id}"`;
    switch (requirement.kind) {
      case "activity":
        return named(path, from, "activity", requirement.activity, plan.activities);
      case "deliverable":
        return named(path, from, "deliverable", requirement.deliverable, plan.deliverables);
      case "members":
        return plan.members === undefined ? named(path, from, "procedure for", "members") : [];
    }
  });
}

/** A requirement and where it stands. */
export interface PlacedRequirement {
  readonly path: FindingPath;
  readonly requirement: Requirement;
}

/**
 * Lists every requirement of a plan with its place.
 *
 * @param plan - the plan
 * @internal
 */
export function requirementsOf({ phases, tracks = [] }: Plan): readonly PlacedRequirement[] {
  return Object.entries({ phases, tracks }).flatMap(([list, parts]) =>
    parts.flatMap(({ requirements = [] }, index) =>
      requirements.map((requirement, position) => ({ path: [list, index, "requirements", position], requirement })),
    ),
  );
}

function fromWork(plan: Plan): readonly Finding<ReferenceFault>[] {
  const { evaluations = [], deliverables = [] } = plan;
  return [
    ...evaluations.flatMap(({ id, phase, track }, index) => [
      ...named(["evaluations", index, "phase"], `evaluation "${id}"`, "phase", phase, plan.phases),
      ...named(["evaluations", index, "track"], `evaluation "${id}"`, "track", track, plan.tracks),
    ]),
    ...deliverables.flatMap(({ id, publication }, index) =>
      named(["deliverables", index, "publication"], `deliverable "${id}"`, "circle", publication?.circle, plan.circles),
    ),
    ...deliverables.flatMap((kind, index) => uncirculated(plan, kind, ["deliverables", index, "commentRounds"])),
  ];
}

function fromResponsibilities(plan: Plan): readonly Finding<ReferenceFault>[] {
  const { responsibilities = [], activities } = plan;
  return responsibilities
    .flatMap(({ id, visits }, index) =>
      named(["responsibilities", index, "visits"], `responsibility "${id}"`, "activity", visits?.activity, activities),
    )
    .concat(unlisted(plan));
}

/** Where every batch lists its units, a unit that none lists takes no part; it may yet be listed, so this is a warning. */
function unlisted({ responsibilities = [], batches }: Plan): readonly Finding<ReferenceFault>[] {
  if (batches.length === 0 || batches.some(({ units }) => units === undefined)) return [];
  const listed = new Set(batches.flatMap(({ units = [] }) => units));
  return responsibilities.flatMap(({ id, units }, index) =>
    units.flatMap((unit, position) => {
      if (listed.has(unit)) return [];
      const message = `responsibility "${id}" names unit "${unit}", which no batch lists`;
      const path = ["responsibilities", index, "units", position];
      return [{ code: "unknown-reference", severity: "warning", path, message } as const];
    }),
  );
}

/** Rounds of comments are held in a circle, whichever it is. */
function uncirculated(
  { circles = [] }: Plan,
  { id, commentRounds }: DeliverableKind,
  path: FindingPath,
): readonly Finding<ReferenceFault>[] {
  if (commentRounds === undefined || circles.length > 0) return [];
  const message = `deliverable "${id}" asks for rounds of comments, and the plan has no circle to hold them in`;
  return [{ code: "unknown-reference", severity: "error", path, message }];
}

function fromBatches({ batches, phases }: Plan): readonly Finding<ReferenceFault>[] {
  return batches.flatMap(({ id, phases: own = [] }, index) =>
    own.flatMap(({ phase }, position) =>
      named(["batches", index, "phases", position], `batch "${id}"`, "phase", phase, phases),
    ),
  );
}

function fromRoles({ roles = [], batches, levels }: Plan): readonly Finding<ReferenceFault>[] {
  return roles.flatMap((role, index) => {
    const from = `role "${role.id}"`;
    const remit = ["roles", index, "supervises"];
    return [
      ...named(["roles", index, "under"], from, "role", role.under, roles),
      ...remitOf(role, "batches").flatMap((id) => named(remit, from, "batch", id, batches)),
      ...remitOf(role, "levels").flatMap((id) => named(remit, from, "level", id, levels)),
    ];
  });
}
