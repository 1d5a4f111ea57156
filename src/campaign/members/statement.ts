import { refuse, type InputOf, type Refused, type Result } from "../../core/index.js";
import type { Facts } from "../../rules/index.js";
import { found, impossibleFact } from "../declared.js";
import type { Plan } from "../schema/index.js";
import { takeMember, type MemberStepRefusal } from "./guard.js";
import { stated } from "./member-states.js";
import { nextStep } from "./own-guard.js";
import { procedureOf } from "./procedure.js";
import { GiveStatementInput, type Member, type OpenMember, type StatementGiven } from "./schema/index.js";

/** What can stand against a statement because of its own arguments. */
export type StatementRefusal =
  "unknown-step" | "already-given" | "step-not-reached" | "undeclared-fact" | "impossible-fact";

/**
 * Gives one statement on a member, at the step of the plan that is next: self-evaluation, mutual evaluation, the leader's comment,
 * the people's evaluation (个人自评、党员互评、领导点评、群众评议).
 *
 * It says in facts what a ballot found, or says it in words, or both. Facts are kept as they are; no grade is computed from them.
 *
 * Refuses with `invalid-input` (also a statement that says nothing), `definition-changed` (enrolled under another plan),
 * `wrong-status`, `backdated`, `unknown-step`, `already-given` (in this attempt), `step-not-reached` (another one comes first),
 * `not-the-member` (a member's own word, by somebody else), `not-independent` (the word of others, by the member),
 * `undeclared-fact` (one that the plan does not declare), and `impossible-fact` (outside the ends that it declares, or of another kind).
 *
 * @param plan - the plan the member was enrolled under
 * @param member - the member, in any status
 * @param input - the step, what is said, and who says it on which day
 * @example
 * {@includeCode ../../../test/campaign/members/examples.test.ts#give-statement}
 */
export function giveStatement(
  plan: Plan,
  member: Member,
  input: InputOf<typeof GiveStatementInput>,
): Result<
  { member: OpenMember; event: StatementGiven },
  MemberStepRefusal<"giveStatement"> | "invalid-input" | StatementRefusal
> {
  const taken = takeMember("giveStatement", GiveStatementInput, { plan, member }, input, (before, { step }) =>
    outOfOrder(plan, before, step),
  );
  if (!taken.ok) return taken;
  const { before, given } = taken;
  const { facts, ...said } = given;
  const refused =
    undeclared(plan, before, facts) ??
    impossibleFact(`statement "${given.step}" on member "${before.id}"`, facts ?? {}, found(plan));
  if (refused !== undefined) return refused;
  const event: StatementGiven = {
    type: "statement-given",
    member: before.id,
    attempt: before.attempt.number,
    ...said,
    ...(facts !== undefined && { facts: known(facts) }),
  };
  return { ok: true, member: stated(before, event), event };
}

function outOfOrder(
  plan: Plan,
  member: OpenMember,
  step: string,
): Refused<"unknown-step" | "already-given" | "step-not-reached"> | undefined {
  const { number, statements } = member.attempt;
  const next = nextStep(plan, member);
  if (step === next?.id) return undefined;
  if (!procedureOf(plan).steps.some(({ id }) => id === step)) {
    return refuse("unknown-step", `plan "${plan.id}" has no step "${step}" for member "${member.id}"`);
  }
  const given = statements.find((statement) => statement.step === step);
  if (given !== undefined) {
    const message = `"${given.by}" gave "${step}" on member "${member.id}" on ${given.on}, in attempt ${number}`;
    return refuse("already-given", message);
  }
  return refuse("step-not-reached", `"${next?.id}" on member "${member.id}" comes before "${step}"`);
}

function undeclared(plan: Plan, { id }: OpenMember, facts: Facts = {}): Refused<"undeclared-fact"> | undefined {
  const strange = Object.keys(facts).find((name) => !plan.facts.some((declared) => declared.id === name));
  if (strange === undefined) return undefined;
  return refuse("undeclared-fact", `plan "${plan.id}" declares no fact "${strange}" for a word on member "${id}"`);
}

/** Without the names that say nothing, so that what is kept is the same after a way through JSON. */
function known(facts: Facts): Facts {
  return Object.fromEntries(Object.entries(facts).filter(([, fact]) => fact !== undefined));
}
