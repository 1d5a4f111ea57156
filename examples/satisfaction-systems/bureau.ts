import { must } from "answerable";
import * as satisfaction from "answerable/satisfaction";
import { CLASSES, organisation, type Evaluators } from "./bureau-protocol.js";
import { count, whole } from "./count.js";
import { SCENARIO } from "./scenario.js";

/** Somebody who is entitled to evaluate, and the marks on their form where one came back. */
export interface Evaluator {
  readonly id: string;
  readonly unit: string;
  readonly class: Evaluators;
  readonly marks?: Readonly<Record<string, string>>;
}

/** Generates all who are entitled to evaluate by a form: each of them does, and nobody is dissatisfied. */
export function generateEvaluators({ definition }: satisfaction.Protocol): Evaluator[] {
  const { id: form, units = [], questions } = definition;
  const entitled = form === organisation.definition.id ? SCENARIO.bureau.ofOrganisation : SCENARIO.bureau.ofMember;
  return units.flatMap((unit, place) =>
    CLASSES.flatMap(({ id: evaluators }) =>
      Array.from({ length: entitled[evaluators] }, (_, index) => {
        const marks = questions.map(({ id }, question) => [id, markOf(evaluators, index + place + question)] as const);
        return {
          id: `${unit}-${evaluators}-${index + 1}`,
          unit,
          class: evaluators,
          marks: Object.fromEntries(marks),
        };
      }),
    ),
  );
}

/** Nobody thinks as well of anybody as they do themselves. */
function markOf(evaluators: Evaluators, index: number): string {
  const lessEvery = { self: Infinity, peers: 6, leaders: 3, masses: 4 }[evaluators];
  return index % lessEvery === 1 ? "basically-satisfied" : "satisfied";
}

/** The forms that came back, all together and by class. */
export interface Evaluated {
  readonly all: satisfaction.GroupResult;
  readonly classes: readonly satisfaction.GroupResult[];
}

/** Counts the forms that came back, among all who are entitled. */
export function evaluate(protocol: satisfaction.Protocol, evaluators: readonly Evaluator[]): Evaluated {
  const tally = count(
    protocol,
    evaluators.flatMap(({ marks: answers, ...row }) => (answers === undefined ? [] : [{ ...row, answers }])),
  );
  const units = protocol.definition.units ?? [];
  const electorates = Object.fromEntries(
    units.map((each) => [each, { eligible: evaluators.filter(({ unit }) => unit === each).length }]),
  );
  const classes = must(satisfaction.score(protocol, tally, { by: ["class"] })).scores.groups;
  return { all: whole(protocol, tally, { electorates }), classes };
}
