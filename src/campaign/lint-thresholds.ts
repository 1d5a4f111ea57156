import type { Finding, FindingPath } from "../definitions/index.js";
import { conditionText, type Comparison, type Condition } from "../rules/index.js";
import type { Phase, Plan } from "./schema/index.js";

/** A line that a phase draws. */
interface Line {
  readonly path: FindingPath;
  /** Who draws it. */
  readonly what: string;
  /** What is asked, in words. */
  readonly words: string;
  /** Only lines of one subject are held together: the floor of a fact, its ceiling, or the share of the members. */
  readonly subject: string;
  /** The higher, the harder to meet. */
  readonly height: number;
  /** Whether the line itself is not enough. */
  readonly isStrict: boolean;
}

/**
 * Names thresholds that fall where they should rise: the later the phase, the higher the standard (越往后标准越高).
 *
 * Held against the hardest that was asked before is what a gate asks whatever else it asks, and the share of the members who must have
 * passed. How much of an activity a phase asks for is work of its own days, which is counted anew in each phase, and no standard.
 *
 * @param plan - the plan
 * @internal
 */
export function lintThresholds({ phases }: Plan): readonly Finding<"threshold-falls">[] {
  const hardest = new Map<string, Line>();
  return phases.flatMap((phase, index) =>
    standing(linesOf(phase, index)).flatMap((line) => {
      const before = hardest.get(line.subject);
      if (before === undefined || !isHarder(before, line)) {
        hardest.set(line.subject, line);
        return [];
      }
      const message = `${line.what} asks for ${line.words}, and ${before.what} for ${before.words}`;
      return [{ code: "threshold-falls", severity: "warning", path: line.path, message } as const];
    }),
  );
}

function isHarder(one: Line, other: Line): boolean {
  return one.height > other.height || (one.height === other.height && one.isStrict && !other.isStrict);
}

/** Of several lines of one phase the hardest is what it asks. */
function standing(lines: readonly Line[]): readonly Line[] {
  return lines.filter((line) => !lines.some((other) => other.subject === line.subject && isHarder(other, line)));
}

function linesOf({ id, gate, requirements = [] }: Phase, index: number): readonly Line[] {
  const ofGate = comparisonsOf(gate).flatMap((comparison) => lineOf(comparison, id, index));
  const ofMembers = requirements.flatMap((requirement, position) => {
    if (requirement.kind !== "members") return [];
    return [
      {
        path: ["phases", index, "requirements", position],
        what: `requirement "${requirement.id}" of phase "${id}"`,
        words: `${requirement.least} of the members`,
        subject: "members",
        height: requirement.least,
        isStrict: false,
      },
    ];
  });
  return [...ofGate, ...ofMembers];
}

/** What a condition asks whatever else it asks. */
function comparisonsOf(condition: Condition | undefined): readonly Comparison[] {
  if (condition === undefined) return [];
  if ("all" in condition) return condition.all.flatMap(comparisonsOf);
  return "fact" in condition ? [condition] : [];
}

function lineOf(comparison: Comparison, phase: string, index: number): readonly Line[] {
  const common = {
    path: ["phases", index, "gate"],
    what: `the gate of phase "${phase}"`,
    words: conditionText(comparison),
  };
  switch (comparison.comparison) {
    case "at-least":
    case "more-than":
      return [
        { ...common, subject: `floor of ${comparison.fact}`, height: comparison.value, ...strictness(comparison) },
      ];
    case "at-most":
    case "less-than":
      return [
        { ...common, subject: `ceiling of ${comparison.fact}`, height: -comparison.value, ...strictness(comparison) },
      ];
    case "equals":
    case "differs-from":
    case "one-of":
      return [];
  }
}

function strictness({ comparison }: Comparison): Pick<Line, "isStrict"> {
  return { isStrict: comparison === "more-than" || comparison === "less-than" };
}
