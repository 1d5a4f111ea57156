import { findingsAt, type Finding, type FindingPath } from "../definitions/index.js";
import { allImplied } from "./implied-facts.js";
import { lintDates, type DateFault } from "./lint-dates.js";
import { lintEvaluations, type EvaluationFault } from "./lint-evaluations.js";
import { lintGates, type GateFault } from "./lint-gates.js";
import { lintHands, type HandsFault } from "./lint-hands.js";
import { lintReferences, requirementsOf, type ReferenceFault } from "./lint-references.js";
import { lintRoles, type RoleFault } from "./lint-roles.js";
import { namesFor } from "./occasion.js";
import { settled } from "./plan.js";
import type { Plan } from "./schema/index.js";

/** What the linter can say about a plan. */
export type PlanFault =
  | "nothing-to-do"
  | "duplicate-id"
  | "batch-without-units"
  | "unit-listed-twice"
  | "no-grade-passes"
  | DateFault
  | EvaluationFault
  | GateFault
  | HandsFault
  | ReferenceFault
  | RoleFault;

/**
 * Names what is wrong with a plan that its schema cannot see.
 *
 * Errors, with which no unit may enter: `nothing-to-do` (neither a phase nor a track), `duplicate-id` (two things of a kind are
 * called the same, or a fact is called what a requirement or a round implies), `batch-without-units` (an empty list lets nobody in),
 * `unit-listed-twice` (in one batch or in two), `evaluation-nowhere` (it belongs to no phase and no track, and there are phases),
 * `fact-supplied-twice` (by two evaluations of one phase, or by one on a track and any other, of which the later would win),
 * `no-grade-passes`, `dates-backwards` (also
 * where it follows from other days, so that the days of a batch cannot be planned), `days-out-of-range` (after 9999-12-31),
 * `undeclared-fact` (a gate, an appraisal or an evaluation names it, and the plan does not declare it, or nobody can know it there: what
 * the unit's own way through another phase answered, what evaluations supply before the first of them is held, what the rounds of
 * another track answer, and in an appraisal whatever is implied), `fact-of-another-kind` (a gate compares a
 * number as a text), `gate-never-met` (whatever the facts within their ends, or since what is asked before one transition excludes
 * itself, so that nothing after it can be reached), `unknown-reference` (a name that leads nowhere), `no-such-role` (nobody can
 * review, decide or be present as the plan asks), `too-few-hands` (what several people of a kind of body are to do apart falls to a body
 * with one) and `roles-in-a-circle`.
 *
 * Warnings: `gate-always-met`, `threshold-falls` (a gate asks for less of a fact than one before it did, or allows more of it; or a phase asks for a
 * smaller share of the members), `evaluated-only-once` (a gate reads what an evaluation supplies that is not held again, since it is held once or in an earlier phase, so that a unit sent
 * back cannot do better), `baseline-late` (after the first phase, or on a track that goes round or runs beside phases), `phases-overlap` (also those out of order), `batches-overlap`, `rounds-overlap` (the day on which one ends may be
 * the day on which the next begins, except for rounds), `round-outside-track`, `supervised-twice` and `not-supervised` (a batch lists
 * the unit, and it cannot enter, since a body with a say does not supervise it). Warnings, too, are `duplicate-id` for a second row of
 * days for a phase in a batch, `unit-listed-twice` within a responsibility, `unknown-reference` for a unit of a responsibility that no
 * batch lists where all list theirs, and `too-few-hands` where it goes for some units only or for a deliverable that nothing requires.
 *
 * A gate of which it says `gate-never-met` can indeed never be met. The other way round it does not try every formula: it sees
 * conditions that exclude each other over one fact, and an `any` of which every part does.
 *
 * @param given - a plan that its schema has let through
 * @returns the findings; none for a sound plan
 * @example
 * {@includeCode ../../test/campaign/examples.test.ts#lint}
 */
export function lint(given: Plan): readonly Finding<PlanFault>[] {
  const plan = settled(given);
  return [
    ...workToDo(plan),
    ...repeatedIds(plan),
    ...batchUnits(plan),
    ...grades(plan),
    ...lintDates(plan),
    ...lintGates(plan),
    ...lintEvaluations(plan),
    ...lintReferences(plan),
    ...lintRoles(plan),
    ...lintHands(plan),
    ...listedAgain(plan),
  ];
}

function workToDo({ id, phases, tracks = [] }: Plan): readonly Finding<PlanFault>[] {
  if (phases.length + tracks.length > 0) return [];
  return [error("nothing-to-do", ["phases"], `plan "${id}" has neither a phase nor a track`)];
}

/** Lists whose entries each have an id of their own. */
const LISTS = {
  phases: "phase",
  tracks: "track",
  batches: "batch",
  levels: "level",
  roles: "role",
  activities: "activity",
  circles: "circle",
  deliverables: "deliverable",
  evaluations: "evaluation",
  responsibilities: "responsibility",
} as const;

function repeatedIds(plan: Plan): readonly Finding<PlanFault>[] {
  const lists = Object.entries(LISTS) as [keyof typeof LISTS, string][]; // `entries` forgets the names of the table
  const implied = allImplied(plan).map(({ declaration }) => declaration.id);
  const namesInRounds = plan.facts.flatMap(({ id }) => namesFor(plan, id).filter((name) => name !== id));
  const requirements = requirementsOf(plan);
  const requiredTwice = repeats(
    "requirement",
    requirements.map(({ requirement }) => requirement.id),
  );
  return [
    ...lists.flatMap(([list, noun]) => findingsAt([list], repeats(noun, idsOf(plan[list])))),
    ...findingsAt(["facts"], repeats("fact", idsOf(plan.facts), implied)),
    ...repeats("fact", namesInRounds, [...idsOf(plan.facts), ...implied]).map((twice) => ({
      ...twice,
      path: ["evaluations"],
    })),
    ...requiredTwice.map(({ path: [index], ...finding }) => ({
      ...finding,
      path: requirements[Number(index)]?.path ?? [],
    })),
    ...(plan.tracks ?? []).flatMap(({ rounds }, index) =>
      findingsAt(["tracks", index, "rounds"], repeats("round", idsOf(rounds))),
    ),
    ...(plan.deliverables ?? []).flatMap(({ review }, index) =>
      findingsAt(["deliverables", index, "review"], repeats("review", idsOf(review))),
    ),
    ...plan.phases.flatMap(({ lookBack }, index) =>
      findingsAt(["phases", index, "lookBack", "questions"], repeats("question", idsOf(lookBack?.questions))),
    ),
    ...findingsAt(["members", "steps"], repeats("step", idsOf(plan.members?.steps))),
    ...findingsAt(["members", "grades"], repeats("grade", idsOf(plan.members?.grades))),
  ];
}

function idsOf(things: readonly { readonly id: string }[] = []): readonly string[] {
  return things.map(({ id }) => id);
}

function repeats(noun: string, ids: readonly string[], taken: readonly string[] = []): readonly Finding<PlanFault>[] {
  const met = new Set(taken);
  return ids.flatMap((id, index) => {
    if (!met.has(id)) {
      met.add(id);
      return [];
    }
    return [error("duplicate-id", [index], `a second ${noun} is called "${id}"`)];
  });
}

function batchUnits({ batches }: Plan): readonly Finding<PlanFault>[] {
  const listedIn = new Map<string, string>();
  return batches.flatMap(({ id, units }, index) => {
    const path = ["batches", index, "units"];
    if (units?.length === 0)
      return [error("batch-without-units", path, `batch "${id}" lists no unit, so none may enter`)];
    return (units ?? []).flatMap((unit, position) => {
      const earlier = listedIn.get(unit);
      listedIn.set(unit, id);
      if (earlier === undefined) return [];
      const message = `batch "${id}" lists unit "${unit}", which batch "${earlier}" lists before`;
      return [error("unit-listed-twice", [...path, position], message)];
    });
  });
}

/** What is said twice where the second word counts for nothing. */
function listedAgain({ batches, responsibilities = [] }: Plan): readonly Finding<PlanFault>[] {
  return [
    ...batches.flatMap(({ id, phases = [] }, index) => {
      const rows = phases.map(({ phase }) => phase);
      return again(rows).map((position) => {
        const message = `batch "${id}" has a second row for phase "${rows[position]}", which is not looked at`;
        return warning("duplicate-id", ["batches", index, "phases", position], message);
      });
    }),
    ...responsibilities.flatMap(({ id, units }, index) =>
      again(units).map((position) => {
        const message = `responsibility "${id}" lists unit "${units[position]}" a second time`;
        return warning("unit-listed-twice", ["responsibilities", index, "units", position], message);
      }),
    ),
  ];
}

/** The positions of what stood before already. */
function again(names: readonly string[]): readonly number[] {
  const met = new Set<string>();
  return names.flatMap((name, position) => {
    if (met.has(name)) return [position];
    met.add(name);
    return [];
  });
}

function grades({ id: plan, members }: Plan): readonly Finding<PlanFault>[] {
  if (members === undefined || members.grades.some(({ passes }) => passes)) return [];
  return [error("no-grade-passes", ["members", "grades"], `no member of plan "${plan}" can ever pass`)];
}

function error(code: PlanFault, path: FindingPath, message: string): Finding<PlanFault> {
  return { code, severity: "error", path, message };
}

function warning(code: PlanFault, path: FindingPath, message: string): Finding<PlanFault> {
  return { code, severity: "warning", path, message };
}
