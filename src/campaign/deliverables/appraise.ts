import { must, refuse, type InputOf, type Refused, type Result } from "../../core/index.js";
import { check, type Facts } from "../../rules/index.js";
import { found, impossibleFact, withRates } from "../declared.js";
import type { Plan } from "../schema/index.js";
import { appraised } from "./deliverable-states.js";
import { takeVersion, type DeliverableStepRefusal } from "./guard.js";
import { kindOf } from "./kind.js";
import {
  AppraiseInput,
  type AgreedDeliverable,
  type Deliverable,
  type ReturnedDeliverable,
  type VersionAppraised,
} from "./schema/index.js";

/**
 * Appraises the latest version by what a vote or a survey found (评议, 测评), under the rule of its kind.
 *
 * A version that fails must be drafted anew (大多数群众不满意的，必须重新制定). One whose facts leave it open stands as it is, and is
 * appraised again with more of them. What was found and what the rule made of it are kept.
 *
 * Refuses with `invalid-input`, `definition-changed`, `not-latest-version`, `already-appraised` (the version passed or failed),
 * `wrong-status` (not every reviewer agreed), `backdated`, `undeclared-fact` (the plan does not declare it), `impossible-fact` (outside
 * the ends that it declares, or of another kind), `contradicts-rate` (a fact that is not the value of the rate handed in with it),
 * `nothing-planned` (the plan asks for no appraisal of the kind), and `not-independent` (a drafter, the member whose it is, or the unit itself).
 *
 * @param plan - the plan it runs under
 * @param deliverable - the deliverable, in any status
 * @param input - the version, the facts, and who hands them in on which day
 * @example
 * {@includeCode ../../../test/campaign/deliverables/examples.test.ts#appraise}
 */
export function appraise(
  plan: Plan,
  deliverable: Deliverable,
  input: InputOf<typeof AppraiseInput>,
): Result<
  { deliverable: AgreedDeliverable | ReturnedDeliverable; event: VersionAppraised },
  | DeliverableStepRefusal<"appraise">
  | "invalid-input"
  | "not-latest-version"
  | "undeclared-fact"
  | "impossible-fact"
  | "contradicts-rate"
> {
  const taken = takeVersion("appraise", AppraiseInput, { plan, deliverable }, input, ({ id }, given) => {
    const rated = withRates(ofDeliverable(id), given);
    if (!rated.ok) return rated;
    const { facts } = rated.given;
    return undeclared(plan, id, facts) ?? impossibleFact(ofDeliverable(id), facts, found(plan));
  });
  if (!taken.ok) return taken;
  const { before, given } = taken;
  const { appraisal } = kindOf(plan, before.kind);
  if (appraisal === undefined) throw new RangeError(`"${before.kind}" has no appraisal, and the guard let one through`);
  const facts = known(must(withRates(ofDeliverable(before.id), given)).given.facts);
  const event: VersionAppraised = {
    type: "version-appraised",
    deliverable: before.id,
    ...given,
    facts,
    check: check(appraisal, facts),
  };
  return { ok: true, deliverable: appraised(before, event), event };
}

function ofDeliverable(id: string): string {
  return `the appraisal of deliverable "${id}"`;
}

function undeclared(plan: Plan, id: string, facts: Facts): Refused<"undeclared-fact"> | undefined {
  const declared = plan.facts.map((fact) => fact.id);
  const foreign = Object.keys(known(facts)).filter((name) => !declared.includes(name));
  if (foreign.length === 0) return undefined;
  const names = foreign.map((name) => `"${name}"`).join(", ");
  return refuse(
    "undeclared-fact",
    `deliverable "${id}" is appraised by ${names}, which plan "${plan.id}" does not declare`,
  );
}

/** JSON has no `undefined`: what is not known is left out of what is kept. */
function known(facts: Facts): Facts {
  return Object.fromEntries(Object.entries(facts).filter(([, fact]) => fact !== undefined));
}
