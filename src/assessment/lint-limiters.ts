import type { FindingPath } from "../definitions/index.js";
import { contradictory, domainsOf, factsOf, foregone, type Condition, type FactDomains } from "../rules/index.js";
import { error, warning, type IndexFinding } from "./index-fault.js";
import type { Limiter } from "./limiter.js";
import { HIGHEST, type IndexDefinition } from "./schema.js";
import { SCORE_FACT } from "./score-fact.js";

/**
 * Names limiters and adjustments that stand twice, read what is not there, limit nothing, never or always apply, or contradict
 * each other.
 *
 * @param definition - the index
 * @param parts - the ids of all its parts
 */
export function lintLimiters(definition: IndexDefinition, parts: ReadonlySet<string>): readonly IndexFinding[] {
  const { limiters, adjustments = [] } = definition;
  return [
    ...repeated("adjustment", adjustments, ["adjustments"]),
    ...repeated("limiter", limiters, ["limiters"]),
    ...limiters.flatMap((limiter, index) => {
      const path = ["limiters", index];
      return [
        ...unknownParts(limiter, path, parts),
        ...unknownGrade(limiter, path, definition),
        ...idle(limiter, path, definition),
        ...decided(limiter, path),
      ];
    }),
    ...contradicting(limiters),
  ];
}

function repeated(what: string, all: readonly { readonly id: string }[], path: FindingPath): readonly IndexFinding[] {
  const ids = all.map(({ id }) => id);
  return ids.flatMap((id, index) =>
    ids.indexOf(id) === index
      ? []
      : [error("duplicate-id", [...path, index, "id"], `a second ${what} is called "${id}"`)],
  );
}

function unknownParts({ id, when }: Limiter, path: FindingPath, parts: ReadonlySet<string>): readonly IndexFinding[] {
  const read = factsOf(when).filter((name) => name.startsWith(SCORE_FACT) && !parts.has(name.slice(SCORE_FACT.length)));
  return read.map((name) =>
    error("unknown-part", [...path, "when"], `limiter "${id}" reads "${name}", and there is no such part`),
  );
}

function unknownGrade(limiter: Limiter, path: FindingPath, { bands }: IndexDefinition): readonly IndexFinding[] {
  if (limiter.kind !== "cap-grade" || bands === undefined) return [];
  if (bands.bands.some(({ grade }) => grade === limiter.grade)) return [];
  const message = `limiter "${limiter.id}" leaves the grade "${limiter.grade}", and there is no such grade`;
  return [error("unknown-grade", [...path, "grade"], message)];
}

function idle(
  limiter: Limiter,
  path: FindingPath,
  { bands, highest = HIGHEST }: IndexDefinition,
): readonly IndexFinding[] {
  const why = idleBecause(limiter, highest, bands !== undefined);
  return why === undefined
    ? []
    : [
        warning(
          "idle-limiter",
          "at" in limiter ? [...path, "at"] : path,
          `${limiter.kind} "${limiter.id}" limits nothing: ${why}`,
        ),
      ];
}

function idleBecause(limiter: Limiter, highest: number, graded: boolean): string | undefined {
  switch (limiter.kind) {
    case "cap":
      return limiter.at >= highest ? `no score is above ${highest}` : undefined;
    case "floor":
      return limiter.at === 0 ? "no score is below 0" : undefined;
    case "downgrade":
    case "cap-grade":
    case "veto":
      return graded ? undefined : "the index has no grades";
    case "exclude":
    case "hold":
      return undefined;
  }
}

/** The points of a part lie on the scale; of other facts the index says nothing. */
function domainsIn(conditions: readonly Condition[]): FactDomains {
  const points = { kind: "number", low: 0, high: 100 } as const;
  return new Map(
    [...domainsOf(conditions)].map(([fact, domain]) => [fact, fact.startsWith(SCORE_FACT) ? points : domain]),
  );
}

function decided({ id, when }: Limiter, path: FindingPath): readonly IndexFinding[] {
  const answer = foregone(when, domainsIn([when]));
  if (answer === undefined) return [];
  const [code, how] =
    answer === "met" ? (["always-applies", "always"] as const) : (["never-applies", "never"] as const);
  return [warning(code, [...path, "when"], `the condition of limiter "${id}" is ${how} met, whatever the facts`)];
}

function contradicting(limiters: readonly Limiter[]): readonly IndexFinding[] {
  return limiters.flatMap((floor, index) => {
    if (floor.kind !== "floor") return [];
    return limiters.flatMap((cap) => {
      if (cap.kind !== "cap" || cap.at >= floor.at) return [];
      const both = [floor.when, cap.when];
      if (contradictory(both, domainsIn(both)) !== undefined) return [];
      const message = `floor "${floor.id}" at ${floor.at} is above cap "${cap.id}" at ${cap.at}; where both hold, the cap decides`;
      return [warning("limiters-contradict", ["limiters", index], message)];
    });
  });
}
