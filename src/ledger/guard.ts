import { daysBetween } from "../calendar/index.js";
import { allows, backdated, readInput, refuse, wrongStatus, type Refused, type Stamp } from "../core/index.js";
import type { ItemBefore } from "./evolve.js";
import { standingEvidence } from "./evidence.js";
import { pendingExtension } from "./work-states.js";
import {
  ITEM_STEPS,
  SignOffPolicy,
  type AnnouncedItem,
  type AssignedItem,
  type Item,
  type ItemStep,
} from "./schema/index.js";
import {
  closingFault,
  evidenceFault,
  levelFault,
  nextLevel,
  policyFault,
  standingApprovals,
  type ClosingRefusal,
  type JudgedItem,
  type LevelRefusal,
  type PolicyRefusal,
  type SignOff,
} from "./sign-off-rules.js";
import { handedInBy, submissionsOf, worksOf } from "./works.js";
import { LAST_DAY, currentDue, firstDue, hasLater } from "./timeliness.js";

/** What can stand against each step on an item, whatever the step's own arguments. */
export interface ItemStepRefusals {
  readonly assign: "wrong-status" | "backdated" | "invalid-input";
  readonly report: "wrong-status" | "backdated";
  readonly askExtension: "wrong-status" | "backdated" | "no-due-moment" | "extension-pending" | "not-later";
  readonly decideExtension: "wrong-status" | "backdated" | "no-extension-asked" | "not-independent";
  readonly wait: "wrong-status" | "backdated";
  readonly defer: "wrong-status" | "backdated" | "not-independent";
  readonly resume: "wrong-status" | "backdated";
  readonly submit: "wrong-status" | "backdated";
  readonly transfer: "wrong-status" | "backdated" | "not-independent";
  readonly cancel: "wrong-status" | "backdated" | "not-independent";
  readonly mergeInto: "wrong-status" | "backdated" | "not-independent";
  readonly carryOver: "wrong-status" | "backdated" | "not-independent";
  readonly revise: "wrong-status" | "backdated";
  readonly returnEvidence: "wrong-status" | "backdated" | "nothing-to-return" | "not-independent";
  readonly approve:
    | "wrong-status"
    | "backdated"
    | "no-policy"
    | PolicyRefusal
    | "too-little-evidence"
    | "nothing-to-approve"
    | "not-independent";
  readonly announce:
    "wrong-status" | "backdated" | "no-policy" | PolicyRefusal | "no-notice-asked" | LevelRefusal | "out-of-range";
  readonly objectTo: "wrong-status" | "backdated" | "notice-over";
  readonly answerObjection: "wrong-status" | "backdated" | "no-open-objection";
  readonly accept: "wrong-status" | "backdated" | PolicyRefusal | ClosingRefusal | "not-independent";
  readonly reject: "wrong-status" | "backdated" | "not-independent";
  readonly reopen: "wrong-status" | "backdated";
  readonly lookBack: "wrong-status" | "backdated" | "not-independent";
}
/** What can stand against one step on an item, whatever the step's own arguments. */
export type ItemStepRefusal<Step extends ItemStep = ItemStep> = ItemStepRefusals[Step];

/**
 * Status, then time, then what the item lacks, then who acts: the part of every step that does not depend on its own
 * arguments.
 *
 * @param step - the step's name
 * @param item - the item, in any status
 * @param stamp - who would take the step, and when
 * @param signOff - the policy and the facts by which the item is signed off
 */
export function mayTake<Step extends ItemStep>(
  step: Step,
  item: Item,
  stamp: Stamp,
  signOff: SignOff = {},
): { readonly ok: true; readonly item: ItemBefore<Step> } | Refused<ItemStepRefusal<Step>> {
  const before: Item = item;
  if (!allows(ITEM_STEPS, step, item)) return refusedAs(wrongStatus(ITEM_STEPS, step, "item", item));
  const refused =
    backdated(`item "${before.id}"`, before.updated, stamp) ??
    unready(step, before, stamp, signOff) ??
    dependent(step, before, stamp.by, signOff);
  return refused === undefined ? { ok: true, item } : refusedAs(refused);
}

/** Which step can be refused with which code follows from `step`, and the compiler does not trace it through the parameter. */
function refusedAs<Step extends ItemStep>(refused: Refused<ItemStepRefusal>): Refused<ItemStepRefusal<Step>> {
  return refused as Refused<ItemStepRefusal<Step>>;
}

function unready(
  step: ItemStep,
  item: Item,
  { on }: Stamp,
  { policy, facts = {} }: SignOff,
): Refused<ItemStepRefusal> | undefined {
  switch (item.status) {
    case "assigned":
      return extensionFault(step, item);
    case "announced":
      return step === "accept" ? unclosable(item, policy, facts, on) : objectionFault(step, item, on);
    case "submitted":
      if (step === "accept") return unclosable(item, policy, facts, on);
      if (step === "returnEvidence") return unreturnable(item);
      return step === "approve" || step === "announce" ? unapprovable(step, item, policy, on) : undefined;
    case "open":
      return step === "assign" ? unreadablePolicy(item.id, policy) : undefined;
    case "waiting":
    case "deferred":
    case "closed":
    case "cancelled":
    case "merged":
    case "carried-over":
      return undefined;
  }
}

function unreadablePolicy(id: string, policy: SignOff["policy"]): Refused<"invalid-input"> | undefined {
  const read = policy === undefined ? undefined : readInput(SignOffPolicy, policy, `sign off item "${id}"`);
  return read?.ok === false ? read : undefined;
}

function extensionFault(step: ItemStep, item: AssignedItem): Refused<ItemStepRefusal> | undefined {
  const asked = pendingExtension(item);
  if (step === "decideExtension") {
    return asked === undefined ? refuse("no-extension-asked", `nobody asked to extend item "${item.id}"`) : undefined;
  }
  if (step !== "askExtension") return undefined;
  if (asked !== undefined) {
    return refuse("extension-pending", `item "${item.id}": the extension asked for on ${asked.on} is not decided yet`);
  }
  if (firstDue(item) === undefined) return refuse("no-due-moment", `item "${item.id}" has no due moment to extend`);
  const present = currentDue(item);
  if (present === undefined || hasLater(present)) return undefined;
  return refuse("not-later", `item "${item.id}" is due on ${present}, and no later moment can be written`);
}

function objectionFault(step: ItemStep, item: AnnouncedItem, on: string): Refused<ItemStepRefusal> | undefined {
  const { until, objections } = item.submission.notice;
  if (step === "objectTo" && on > until)
    return refuse("notice-over", `the notice of item "${item.id}" ended on ${until}`);
  if (step !== "answerObjection" || objections.some(({ answer }) => answer === undefined)) return undefined;
  return refuse("no-open-objection", `item "${item.id}" has no objection without an answer`);
}

function unclosable(
  item: JudgedItem,
  policy: SignOff["policy"],
  facts: NonNullable<SignOff["facts"]>,
  on: string,
): Refused<ItemStepRefusal> | undefined {
  const refused = policyFault(item, policy);
  if (refused !== undefined) return refused;
  return policy === undefined ? evidenceFault(item, policy) : closingFault(item, policy, facts, on);
}

function unreturnable({ id, submission }: JudgedItem): Refused<ItemStepRefusal> | undefined {
  if (standingEvidence(submission).length > 0) return undefined;
  return refuse("nothing-to-return", `every proof of item "${id}" was given back`);
}

function unapprovable(
  step: "approve" | "announce",
  item: JudgedItem,
  policy: SignOff["policy"],
  on: string,
): Refused<ItemStepRefusal> | undefined {
  const refused = policyFault(item, policy);
  if (refused !== undefined) return refused;
  if (policy === undefined) return refuse("no-policy", `item "${item.id}" is signed off by no policy`);
  if (step === "announce") {
    if (policy.notice !== undefined) return levelFault(item, policy) ?? endless(item, policy.notice.workdays, on);
    return refuse("no-notice-asked", `policy "${policy.id}" asks for no notice of item "${item.id}"`);
  }
  if (nextLevel(item, policy) !== undefined) return evidenceFault(item, policy);
  return refuse("nothing-to-approve", `every level of "${policy.id}" has concluded on item "${item.id}"`);
}

/** So many workdays are at least as many days; whatever the calendar, a notice cannot end after the last day there is. */
function endless({ id }: JudgedItem, workdays: number, on: string): Refused<"out-of-range"> | undefined {
  if (daysBetween(on, LAST_DAY) >= workdays) return undefined;
  return refuse("out-of-range", `the notice of item "${id}" from ${on} would end after ${LAST_DAY}`);
}

/** Who has a stake in the item, by what makes it one; none of them may take a step that judges it. */
function dependent(step: ItemStep, item: Item, by: string, signOff: SignOff): Refused<"not-independent"> | undefined {
  const parts = stakes(step, item, signOff).filter(([, person]) => person === by);
  if (parts.length === 0) return undefined;
  const roles = [...new Set(parts.map(([role]) => role))].join(" and ");
  return refuse("not-independent", `"${by}" ${roles} item "${item.id}" and cannot ${STEP_WORDS[step] ?? step} it`);
}

/** A step's name as a message says it, where the two differ. */
const STEP_WORDS: Readonly<Partial<Record<ItemStep, string>>> = {
  decideExtension: "decide on extending",
  returnEvidence: "return evidence of",
  lookBack: "look back at",
  mergeInto: "merge",
  carryOver: "carry over",
};

/** Steps that judge what was done, so nobody who worked on it can take them. */
const JUDGING: readonly ItemStep[] = ["returnEvidence", "approve", "accept", "reject", "lookBack"];

/** Steps that relieve whoever works on the item of it or of its due moment, so nobody who did can take them. */
const RELIEVING: readonly ItemStep[] = ["decideExtension", "defer", "transfer", "cancel", "mergeInto", "carryOver"];

type Stake = readonly [role: string, person: string | undefined];

function stakes(step: ItemStep, item: Item, { policy }: SignOff): readonly Stake[] {
  if (!JUDGING.includes(step) && !RELIEVING.includes(step)) return [];
  const asked = item.status === "assigned" && step === "decideExtension" ? pendingExtension(item)?.by : undefined;
  const below = isJudged(item) ? lowerLevels(step, item, policy) : [];
  return [
    ...workers(item),
    ["asked to extend", asked],
    ...below.map((by): Stake => ["approved for a lower level", by]),
  ];
}

function isJudged(item: Item): item is JudgedItem {
  return item.status === "submitted" || item.status === "announced";
}

/**
 * Whoever worked on the item at any time: owners and submitters of this cycle, of those before, and of every unit that had it. Another
 * cycle or another unit makes nobody who worked on it independent.
 */
function workers(item: Item): readonly Stake[] {
  const owner = "assignment" in item ? item.assignment.owner : undefined;
  const before = worksOf(item).filter(({ assignment }) => assignment.owner !== owner);
  return [
    ["owns", owner],
    ...before.map(({ assignment }): Stake => ["owned", assignment.owner]),
    ...submissionsOf(item)
      .flatMap(handedInBy)
      .map((by): Stake => ["submitted", by]),
  ];
}

/** Whoever concluded for a level below: of the next one to conclude, or of the last where the item is accepted. */
function lowerLevels(step: ItemStep, item: JudgedItem, policy: SignOff["policy"]): readonly string[] {
  if (policy?.barred.includes("lower-level") !== true) return [];
  const approvals = standingApprovals(item);
  if (step === "approve") return approvals.map(({ by }) => by);
  if (step !== "accept") return [];
  const highest = policy.levels.at(-1)?.id;
  return approvals.filter(({ level }) => level !== highest).map(({ by }) => by);
}
