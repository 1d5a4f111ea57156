import type { Finding } from "../definitions/index.js";
import { factsOf } from "../rules/index.js";
import { conditionsOf } from "./lint-gates.js";
import { stagesOf } from "./plan.js";
import { UNDIVIDED, type Evaluation, type Plan } from "./schema/index.js";

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
  return [...nowhere(plan), ...undeclared(plan), ...suppliedTwice(plan), ...onlyOnce(plan), ...late(plan)];
}

function nowhere({ phases, evaluations = [] }: Plan): readonly Finding<EvaluationFault>[] {
  return evaluations.flatMap(({ id, phase }, index) => {
    if (phase !== undefined || phases.length === 0) return [];
    const message = `evaluation "${id}" belongs to no phase, so none of its facts is ever known`;
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

/** Of two that supply the same fact in one phase the one held later would win, whatever the other found. */
function suppliedTwice({ evaluations = [] }: Plan): readonly Finding<EvaluationFault>[] {
  const suppliers = new Map<string, string>();
  return evaluations.flatMap((evaluation, index) =>
    [...new Set(evaluation.facts)].flatMap((name) => {
      const stage = stageIn(evaluation);
      const key = JSON.stringify([stage, name]);
      const earlier = suppliers.get(key);
      if (earlier === undefined) {
        suppliers.set(key, evaluation.id);
        return [];
      }
      const message = `evaluations "${earlier}" and "${evaluation.id}" both supply "${name}" in "${stage}"`;
      return [
        { code: "fact-supplied-twice", severity: "error", path: ["evaluations", index, "facts"], message } as const,
      ];
    }),
  );
}

function stageIn({ phase = UNDIVIDED }: Evaluation): string {
  return phase;
}

function onlyOnce(plan: Plan): readonly Finding<EvaluationFault>[] {
  const gates = conditionsOf(plan);
  return (plan.evaluations ?? []).flatMap((evaluation, index) => {
    const { id, repeats, facts } = evaluation;
    const gate = gates.find(
      ({ stage, condition }) =>
        stage === stageIn(evaluation) && factsOf(condition).some((fact) => facts.includes(fact)),
    );
    if (repeats !== "once" || gate === undefined) return [];
    const read = factsOf(gate.condition).filter((fact) => facts.includes(fact));
    const names = read.map((fact) => `"${fact}"`).join(", ");
    const message = `${gate.what} reads ${names} of evaluation "${id}", which is held once, so that a unit sent back cannot do better`;
    return [{ code: "evaluated-only-once", severity: "warning", path: ["evaluations", index, "repeats"], message }];
  });
}

/** What is found once the work has begun is no base to compare it with. */
function late(plan: Plan): readonly Finding<EvaluationFault>[] {
  const [first, ...others] = stagesOf(plan);
  return (plan.evaluations ?? []).flatMap(({ id, kind, phase }, index) => {
    if (kind !== "baseline" || !others.some((stage) => stage.id === phase)) return [];
    const message = `evaluation "${id}" is to be the baseline, and is held in phase "${phase}", after "${first.id}"`;
    return [{ code: "baseline-late", severity: "warning", path: ["evaluations", index, "phase"], message }];
  });
}
