import { refuse, type Refused } from "../core/index.js";
import { canonicalJson, checkPin, sha256, type ContentHash } from "../definitions/index.js";
import { check, type Facts } from "../rules/index.js";
import { standingEvidence } from "./evidence.js";
import type {
  AnnouncedItem,
  Approval,
  SignOffLevel,
  SignOffPolicy,
  Submission,
  SubmittedItem,
} from "./schema/index.js";

/** What an item is signed off by: the policy its assignment pinned, and the facts that the policy reads. */
export interface SignOff {
  readonly policy?: SignOffPolicy | undefined;
  /** What is known of the item, for the policy's condition on satisfaction. */
  readonly facts?: Facts | undefined;
}

/** An item that waits for a judgement. */
export type JudgedItem = SubmittedItem | AnnouncedItem;

/** Why a policy at hand cannot be the one an item is signed off by. */
export type PolicyRefusal = "policy-missing" | "policy-changed";
/** Why the levels of a policy have not all concluded. */
export type LevelRefusal = "too-little-evidence" | "level-missing" | "approval-stale";
/** Why a policy does not let an item be closed yet. */
export type ClosingRefusal =
  | LevelRefusal
  | "notice-missing"
  | "notice-running"
  | "objection-unanswered"
  | "satisfaction-not-met"
  | "satisfaction-undetermined"
  | "satisfaction-unknown";

/**
 * Hashes what a level approves: the item, which version of its evidence it is, the evidence, and what was given back of it before, to
 * the letter.
 *
 * A proof that is replaced, or given back, and then handed in again unchanged is not what was approved before.
 *
 * @param item - the item that waits for a judgement
 */
export function approvedContent({ id, submission }: JudgedItem): ContentHash {
  const returned = [...submission.revisions, submission].flatMap((version) => version.returned);
  const revisions = submission.revisions.length;
  const content = {
    item: id,
    evidence: standingEvidence(submission),
    ...(revisions > 0 && { revisions }),
    ...(returned.length > 0 && { returned }),
  };
  return `sha256:${sha256(canonicalJson(content))}`;
}

/**
 * Refuses another policy than the one that the item's assignment pinned, and none where it pinned one.
 *
 * @param item - the item that waits for a judgement
 * @param policy - the policy at hand
 */
export function policyFault(
  { id, assignment }: JudgedItem,
  policy: SignOffPolicy | undefined,
): Refused<PolicyRefusal> | undefined {
  const pinned = assignment.policy;
  if (pinned === undefined) {
    if (policy === undefined) return undefined;
    return refuse("policy-changed", `item "${id}" was assigned under no policy, and "${policy.id}" is given`);
  }
  if (policy === undefined) {
    return refuse("policy-missing", `item "${id}" is signed off by policy "${pinned.id}" version ${pinned.version}`);
  }
  const pin = checkPin(pinned, policy);
  return pin.ok ? undefined : refuse("policy-changed", `item "${id}": ${pin.refusal.message}`);
}

/**
 * Names the lowest level whose conclusion is still to come; `undefined` when all of them stand.
 *
 * A conclusion counts when it is on the present evidence, and nothing was given back since.
 *
 * @param item - the item that waits for a judgement
 * @param policy - its policy
 * @example
 * {@includeCode ../../test/ledger/examples.test.ts#sign-off}
 */
export function nextLevel(item: JudgedItem, { levels }: SignOffPolicy): SignOffLevel | undefined {
  const standing = standingApprovals(item);
  return levels.find(({ id }) => !standing.some(({ level }) => level === id));
}

/** The conclusions on the present evidence. */
export function standingApprovals(item: JudgedItem): readonly Approval[] {
  const content = approvedContent(item);
  return item.submission.approvals.filter(({ hash }) => hash === content);
}

/**
 * Refuses as long as there is too little evidence or a level has not concluded on it.
 *
 * @param item - the item that waits for a judgement
 * @param policy - its policy
 */
export function levelFault(item: JudgedItem, policy: SignOffPolicy): Refused<LevelRefusal> | undefined {
  const refused = evidenceFault(item, policy);
  if (refused !== undefined) return refused;
  const missing = nextLevel(item, policy);
  if (missing === undefined) return undefined;
  const stale = item.submission.approvals.findLast(({ level }) => level === missing.id);
  if (stale === undefined) return refuse("level-missing", `item "${item.id}" lacks the conclusion of "${missing.id}"`);
  const { by, on } = stale;
  return refuse(
    "approval-stale",
    `"${by}" approved item "${item.id}" for "${missing.id}" on ${on}, and the evidence changed`,
  );
}

/** Refuses a submission with fewer proofs that stand than the policy asks for, or with none. */
export function evidenceFault(
  { id, submission }: JudgedItem,
  policy: SignOffPolicy | undefined,
): Refused<"too-little-evidence"> | undefined {
  const { length } = standingEvidence(submission);
  const least = policy?.leastEvidence ?? 1;
  if (length >= least) return undefined;
  const asking = policy === undefined ? "a closing" : `"${policy.id}"`;
  return refuse("too-little-evidence", `item "${id}" has ${length} of the ${least} proofs that ${asking} asks for`);
}

/**
 * Refuses to close an item that its policy does not let go: evidence, then levels, then notice, then what people say.
 *
 * @param item - the item that waits for a judgement
 * @param policy - its policy
 * @param facts - what is known of it
 * @param on - the day of the acceptance
 */
export function closingFault(
  item: JudgedItem,
  policy: SignOffPolicy,
  facts: Facts,
  on: string,
): Refused<ClosingRefusal> | undefined {
  return levelFault(item, policy) ?? noticeFault(item, policy, on) ?? satisfactionFault(item.id, policy, facts);
}

function noticeFault(
  { id, submission }: { readonly id: string; readonly submission: Submission },
  { id: policy, notice: asked }: SignOffPolicy,
  on: string,
): Refused<"notice-missing" | "notice-running" | "objection-unanswered"> | undefined {
  if (asked === undefined) return undefined;
  const { notice } = submission;
  if (notice === undefined) {
    return refuse(
      "notice-missing",
      `policy "${policy}" asks for ${asked.workdays} workdays of notice for item "${id}"`,
    );
  }
  if (on <= notice.until) return refuse("notice-running", `the notice of item "${id}" runs until ${notice.until}`);
  const open = notice.objections.filter(({ answer }) => answer === undefined);
  if (open.length === 0) return undefined;
  const names = open.map((objection) => `"${objection.id}"`).join(", ");
  return refuse("objection-unanswered", `nobody answered ${names} to the notice of item "${id}"`);
}

const UNSATISFIED = {
  "not-met": "satisfaction-not-met",
  undetermined: "satisfaction-undetermined",
  unknown: "satisfaction-unknown",
} as const;

function satisfactionFault(
  id: string,
  { satisfaction }: SignOffPolicy,
  facts: Facts,
): Refused<(typeof UNSATISFIED)[keyof typeof UNSATISFIED]> | undefined {
  if (satisfaction === undefined) return undefined;
  const { outcome, reasons } = check(satisfaction, facts);
  if (outcome === "met") return undefined;
  const found = reasons.map(({ fact, comparison, required, actual }) => {
    return `"${fact}" is ${JSON.stringify(actual)}, asked for: ${comparison} ${JSON.stringify(required)}`;
  });
  return refuse(UNSATISFIED[outcome], `item "${id}": ${found.join("; ")}`);
}
