import type { Finding } from "../definitions/index.js";
import { factsOf } from "../rules/index.js";
import { conditionsOf } from "./lint-gates.js";
import { judgedAt } from "./occasion.js";
import { stagesOf } from "./plan.js";
import type { Evaluation, Plan } from "./schema/index.js";

/** What the linter can say about the evaluations of a plan. */
export type EvaluationFault =
  "evaluation-nowhere" | "undeclared-fact" | "fact-supplied-twice" | "evaluated-only-once" | "baseline-late";

/**
 * Names evaluations that belong nowhere or come too late, facts that none declares or two supply, and gates that a unit which was sent
 * back stands before for ever, because its evaluation is not held again.
 *
 * @param plan - the plan
 * @internal
 */
export function lintEvaluations(plan: Plan): readonly Finding<EvaluationFault>[] {
  return [
    ...nowhere(plan),
    ...undeclared(plan),
    ...suppliedTwice(plan),
    ...onlyOnce(plan),
    ...foundBefore(plan),
    ...late(plan),
  ];
}

function nowhere({ phases, evaluations = [] }: Plan): readonly Finding<EvaluationFault>[] {
  return evaluations.flatMap(({ id, phase, track }, index) => {
    if (phase !== undefined || track !== undefined || phases.length === 0) return [];
    const message = `evaluation "${id}" belongs to no phase and no track, so none of its facts is ever known`;
    return [{ code: "evaluation-nowhere", severity: "error", path: ["evaluations", index], message }];
  });
}

function undeclared({ evaluations = [], facts }: Plan): readonly Finding<EvaluationFault>[] {
  return evaluations.flatMap(({ id, facts: supplied }, index) =>
    supplied
      .filter((name) => !facts.some((fact) => fact.id === name))
      .map((name) => {
        const message = `evaluation "${id}" supplies "${name}", which the plan does not declare`;
        return { code: "undeclared-fact", severity: "error", path: ["evaluations", index, "facts"], message };
      }),
  );
}

/**
 * Of two that supply the same fact in one phase the one held later would win, whatever the other found; what stands on a track is
 * held while the unit is in any phase.
 */
function suppliedTwice(plan: Plan): readonly Finding<EvaluationFault>[] {
  const { evaluations = [] } = plan;
  return evaluations.flatMap((evaluation, index) => {
    const rivals = evaluations
      .slice(0, index)
      .filter((other) => isOnTrack(other) || isOnTrack(evaluation) || other.phase === evaluation.phase);
    return [...new Set(evaluation.facts)].flatMap((name) => {
      const earlier = rivals.find(({ facts }) => facts.includes(name));
      if (earlier === undefined) return [];
      const where = [earlier, evaluation].some(isOnTrack)
        ? ", one of them on a track"
        : ` in "${judgedAt(plan, evaluation)}"`;
      const message = `evaluations "${earlier.id}" and "${evaluation.id}" both supply "${name}"${where}`;
      return [
        { code: "fact-supplied-twice", severity: "error", path: ["evaluations", index, "facts"], message } as const,
      ];
    });
  });
}

function isOnTrack({ track }: Evaluation): boolean {
  return track !== undefined;
}

function onlyOnce(plan: Plan): readonly Finding<EvaluationFault>[] {
  const gates = conditionsOf(plan);
  return (plan.evaluations ?? []).flatMap((evaluation, index) => {
    const { id, repeats, facts } = evaluation;
    const gate = gates.find(
      ({ stage, condition }) =>
        stage === judgedAt(plan, evaluation) && factsOf(condition).some((fact) => facts.includes(fact)),
    );
    if (repeats !== "once" || gate === undefined) return [];
    const read = factsOf(gate.condition).filter((fact) => facts.includes(fact));
    const names = read.map((fact) => `"${fact}"`).join(", ");
    const message = `${gate.what} reads ${names} of evaluation "${id}", which is held once, so that a unit sent back cannot do better`;
    return [{ code: "evaluated-only-once", severity: "warning", path: ["evaluations", index, "repeats"], message }];
  });
}

/** What a phase before found stands, whatever the unit does until the gate that reads it. */
function foundBefore(plan: Plan): readonly Finding<EvaluationFault>[] {
  const { evaluations = [] } = plan;
  const stages = stagesOf(plan).map(({ id }) => id);
  const position = (evaluation: Evaluation): number => stages.indexOf(judgedAt(plan, evaluation));
  return conditionsOf(plan).flatMap(({ path, what, stage = "", condition }) =>
    factsOf(condition).flatMap((fact) => {
      const reached = evaluations
        .filter(({ facts }) => facts.includes(fact))
        .filter((evaluation) => position(evaluation) >= 0 && position(evaluation) <= stages.indexOf(stage));
      const last = reached.sort((one, other) => position(one) - position(other)).at(-1);
      if (last === undefined || judgedAt(plan, last) === stage) return [];
      const message = `${what} reads "${fact}" of evaluation "${last.id}", which is held in "${judgedAt(plan, last)}", so that a unit sent back cannot do better`;
      return [{ code: "evaluated-only-once", severity: "warning", path, message } as const];
    }),
  );
}

/** What is found once the work has begun is no base to compare it with. */
function late(plan: Plan): readonly Finding<EvaluationFault>[] {
  const [first, ...others] = stagesOf(plan);
  return (plan.evaluations ?? []).flatMap((evaluation, index) => {
    const { id, kind, phase, track } = evaluation;
    const [, second] = plan.tracks?.find((candidate) => candidate.id === track)?.rounds ?? [];
    const isLate = second !== undefined || others.some((stage) => stage.id === judgedAt(plan, evaluation));
    if (kind !== "baseline" || !isLate) return [];
    const [part, where] =
      track === undefined
        ? ["phase", `in phase "${phase}", after "${first.id}"`]
        : ["track", `on track "${track}", while the work goes on`];
    const message = `evaluation "${id}" is to be the baseline, and is held ${where}`;
    return [{ code: "baseline-late", severity: "warning", path: ["evaluations", index, part], message }];
  });
}
