import { refuse, type Refused } from "../../core/index.js";
import type { Plan } from "../schema/index.js";
import { procedureOf, type ProcedureStep } from "./procedure.js";
import type { Member, MemberStep } from "./schema/index.js";

/** What can stand against a step because of who acts, or of what was said so far. */
export type OwnRefusal = "already-given" | "not-the-member" | "not-independent" | "steps-missing";

/** What stands against a step for this actor, whatever its own arguments, once plan, status and day are in order. */
export function ownGuard(step: MemberStep, plan: Plan, member: Member, by: string): Refused<OwnRefusal> | undefined {
  switch (step) {
    case "giveStatement":
      return nothingLeft(plan, member) ?? wrongVoice(plan, member, by);
    case "grade":
      return oneself(step, member, by) ?? unheard(plan, member);
    case "exempt":
    case "readmit":
    case "moveToPlan":
      return oneself(step, member, by);
  }
}

/** The step of the plan at which somebody has to speak next; none once all have. */
export function nextStep(plan: Plan, { attempt }: Member): ProcedureStep | undefined {
  return procedureOf(plan).steps[attempt.statements.length];
}

function nothingLeft(plan: Plan, member: Member): Refused<"already-given"> | undefined {
  if (nextStep(plan, member) !== undefined) return undefined;
  const { number, statements } = member.attempt;
  return refuse(
    "already-given",
    `all ${statements.length} statements on member "${member.id}" are given in attempt ${number}`,
  );
}

/** A member's own word is nobody else's, and what others say the member does not say. */
function wrongVoice(plan: Plan, member: Member, by: string): Refused<"not-the-member" | "not-independent"> | undefined {
  const next = nextStep(plan, member);
  if (next === undefined || (by === member.id) === (next.by === "self")) return undefined;
  if (next.by === "self") {
    return refuse("not-the-member", `"${next.id}" is the word of member "${member.id}", and "${by}" cannot give it`);
  }
  return refuse("not-independent", `"${next.id}" is the word of others, and member "${by}" cannot give it`);
}

/** What the organisation decides about a member is never decided by the member. */
function oneself(step: MemberStep, { id }: Member, by: string): Refused<"not-independent"> | undefined {
  return by === id ? refuse("not-independent", `member "${id}" cannot take ${step} on themselves`) : undefined;
}

function unheard(plan: Plan, member: Member): Refused<"steps-missing"> | undefined {
  const { number, statements } = member.attempt;
  const missing = procedureOf(plan).steps.slice(statements.length);
  if (missing.length === 0) return undefined;
  const named = missing.map(({ id }) => `"${id}"`).join(", ");
  return refuse("steps-missing", `attempt ${number} of member "${member.id}" still lacks ${named}`);
}
