import { readInput, refuse, remembered, type InputOf, type Refused, type Result } from "../core/index.js";
import { hasErrors, pinOf } from "../definitions/index.js";
import { entered } from "./evolve.js";
import { lint } from "./lint.js";
import { listedUnits, stagesOf } from "./plan.js";
import { EnterInput, type InPhaseUnit, type Plan, type UnitEntered } from "./schema/index.js";
import { sayOf, supervisorsOf, type Placed } from "./supervision.js";

/** What can stand against a unit having its place in a plan. */
export type PlaceRefusal = "unknown-batch" | "not-in-batch" | "unknown-level" | "not-supervised";

/**
 * Takes a unit into the first phase of a plan, and pins the plan: later steps are taken under this one and no other.
 *
 * Refuses with `invalid-input` (also a unit above itself), `unsound-plan` (the linter finds an error in it), `unknown-batch` (a batch the plan does not
 * have, or none where it has some), `not-in-batch` (the batch lists its units, and not this one, or another lists it), `unknown-level` (likewise for
 * levels), and `not-supervised` (the plan leaves a review, a verdict or a presence to a kind of body, and none of them supervises the unit).
 *
 * @param plan - the campaign
 * @param input - the unit, its batch and level, the unit above it, how many members it has, and who takes it in on which day
 * @example
 * {@includeCode ../../test/campaign/examples.test.ts#enter}
 */
export function enter(
  plan: Plan,
  input: InputOf<typeof EnterInput>,
): Result<{ unit: InPhaseUnit; event: UnitEntered }, "invalid-input" | "unsound-plan" | PlaceRefusal> {
  const read = readInput(EnterInput, input, `enter plan "${plan.id}"`);
  if (!read.ok) return read;
  const [first] = stagesOf(plan);
  const refused = unsound(plan) ?? misplaced(plan, { ...read.value, id: read.value.unit });
  if (refused !== undefined) return refused;
  // There is always a first stage: a plan without phases runs undivided.
  const event: UnitEntered = { type: "unit-entered", ...read.value, plan: pinOf(plan), phase: first.id };
  return { ok: true, unit: entered(event), event };
}

const lintOnce = /* @__PURE__ */ remembered(lint);

/**
 * Refuses a plan in which the linter finds an error.
 *
 * @param plan - the plan
 * @internal
 */
export function unsound(plan: Plan): Refused<"unsound-plan"> | undefined {
  const findings = lintOnce(plan);
  if (!hasErrors(findings)) return undefined;
  const errors = findings.filter(({ severity }) => severity === "error").map(({ message }) => message);
  return refuse("unsound-plan", `plan "${plan.id}" version ${plan.version} takes no unit in: ${errors.join("; ")}`);
}

/**
 * Refuses a unit that has no place in a plan: its batch, its level, or those who would have to supervise it are not there.
 *
 * @param plan - the plan
 * @param unit - the unit with its batch and level
 * @internal
 */
export function misplaced(plan: Plan, unit: Placed): Refused<PlaceRefusal> | undefined {
  return outOfBatch(plan, unit) ?? outOfLevels(plan, unit) ?? unsupervised(plan, unit);
}

function outOfBatch(plan: Plan, { id: unit, batch }: Placed): Refused<"unknown-batch" | "not-in-batch"> | undefined {
  const { id, batches } = plan;
  if (!isOneOf(batches, batch)) {
    const said = batch === undefined ? "no batch" : `batch "${batch}"`;
    return refuse(
      "unknown-batch",
      `unit "${unit}" enters in ${said}; the batches of plan "${id}" are ${named(batches)}`,
    );
  }
  const own = listedUnits(plan).get(unit);
  if (own === batch) return undefined;
  if (own !== undefined) {
    const message = `unit "${unit}" enters in batch "${batch}", and plan "${id}" lists it in batch "${own}"`;
    return refuse("not-in-batch", message);
  }
  if (batches.find((each) => each.id === batch)?.units === undefined) return undefined;
  return refuse("not-in-batch", `batch "${batch}" of plan "${id}" does not list unit "${unit}"`);
}

function outOfLevels({ id, levels = [] }: Plan, { id: unit, level }: Placed): Refused<"unknown-level"> | undefined {
  if (isOneOf(levels, level)) return undefined;
  const said = level === undefined ? "no level" : `level "${level}"`;
  return refuse("unknown-level", `unit "${unit}" enters at ${said}; the levels of plan "${id}" are ${named(levels)}`);
}

type Ids = readonly { readonly id: string }[];

/** Where there are any, one must be named; where there are none, none can. */
function isOneOf(known: Ids, id: string | undefined): boolean {
  return id === undefined ? known.length === 0 : known.some((candidate) => candidate.id === id);
}

function named(known: Ids): string {
  return known.length === 0 ? "none" : known.map(({ id }) => `"${id}"`).join(", ");
}

/** The kinds of bodies with a say, looked for once, however many units enter. */
const kindsWithASay = /* @__PURE__ */ remembered((plan: Plan) => [...new Set(sayOf(plan).map(({ kind }) => kind))]);

function unsupervised(plan: Plan, unit: Placed): Refused<"not-supervised"> | undefined {
  const missing = kindsWithASay(plan).find((kind) => supervisorsOf(plan, unit, kind).length === 0);
  if (missing === undefined) return undefined;
  return refuse("not-supervised", `no ${missing} of plan "${plan.id}" supervises unit "${unit.id}"`);
}
