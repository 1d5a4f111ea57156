import { readInput, refuse, type InputOf, type Refused, type Result } from "../../core/index.js";
import { pinOf } from "../../definitions/index.js";
import type { Plan } from "../schema/index.js";
import { drafted, redrafted } from "./deliverable-states.js";
import { mayAlways, type DeliverableStepRefusal } from "./guard.js";
import { findKind, misowned, outOfRounds } from "./kind.js";
import {
  DraftInput,
  RedraftInput,
  type AgreedDeliverable,
  type Content,
  type Deliverable,
  type DeliverableDrafted,
  type DeliverableRedrafted,
  type DraftingDeliverable,
} from "./schema/index.js";
import { latestOf, wasSentBack } from "./version.js";

/**
 * Begins a deliverable with its first version, and pins the plan: later steps are taken under this one and no other.
 *
 * Where the plan asks nobody to review the kind, the version is agreed as it is drafted.
 *
 * Refuses with `invalid-input` (also a member's name where the kind is the unit's, or none where it is each member's),
 * `unknown-kind`, and `unknown-round` (a round in which the plan does not ask for the kind, or none where it asks for it by the
 * round only).
 *
 * @param plan - the plan of the campaign
 * @param input - id, kind, whose it is and for which round, what its text hashes to or where it is kept, and who drafted it on
 * which day
 * @example
 * {@includeCode ../../../test/campaign/deliverables/examples.test.ts#draft}
 */
export function draft(
  plan: Plan,
  input: InputOf<typeof DraftInput>,
): Result<
  { deliverable: DraftingDeliverable | AgreedDeliverable; event: DeliverableDrafted },
  "invalid-input" | "unknown-kind" | "unknown-round"
> {
  const read = readInput(DraftInput, input, "draft deliverable");
  if (!read.ok) return read;
  const { id, ...fields } = read.value;
  const kind = findKind(plan, fields.kind);
  if (kind === undefined) {
    return refuse(
      "unknown-kind",
      `deliverable "${id}" is a "${fields.kind}", which plan "${plan.id}" does not ask for`,
    );
  }
  const refused =
    misowned(kind, fields.member, `draft deliverable "${id}"`) ?? outOfRounds(plan, fields.kind, fields.round);
  if (refused !== undefined) return refused;
  const stages = (kind.review ?? []).map((stage) => stage.id);
  const event: DeliverableDrafted = {
    type: "deliverable-drafted",
    deliverable: id,
    plan: pinOf(plan),
    stages,
    ...fields,
  };
  return { ok: true, deliverable: drafted(event), event };
}

/**
 * Gives a deliverable its next version (重新制定, 修改): whenever a better one is wanted, and of need after it was returned.
 *
 * The older versions stay whole. Agreement, appraisal and publication begin anew; rounds of comments on a version that nobody judged
 * still count.
 *
 * Refuses with `invalid-input`, `definition-changed` (it runs under another plan), `backdated`, and `same-content` (the hash
 * is that of the version before, or of one that was sent back).
 *
 * @param plan - the plan it runs under
 * @param deliverable - the deliverable, in any status
 * @param input - what the new text hashes to or where it is kept, why it was needed, and who drafted it on which day
 * @example
 * {@includeCode ../../../test/campaign/deliverables/examples.test.ts#redraft}
 */
export function redraft(
  plan: Plan,
  deliverable: Deliverable,
  input: InputOf<typeof RedraftInput>,
): Result<
  { deliverable: DraftingDeliverable | AgreedDeliverable; event: DeliverableRedrafted },
  DeliverableStepRefusal<"redraft"> | "invalid-input" | "same-content"
> {
  const { id, versions } = deliverable;
  const read = readInput(RedraftInput, input, `redraft deliverable "${id}"`);
  if (!read.ok) return read;
  const given = read.value;
  const refused = mayAlways("redraft", { plan, deliverable }, given) ?? unchanged(deliverable, given.content);
  if (refused !== undefined) return refused;
  const event: DeliverableRedrafted = {
    type: "deliverable-redrafted",
    deliverable: id,
    version: versions.length + 1,
    ...given,
  };
  return { ok: true, deliverable: redrafted(deliverable, event), event };
}

/** A text that did not do is not made a new one by a new number. */
function unchanged(deliverable: Deliverable, { hash }: Content): Refused<"same-content"> | undefined {
  if (hash === undefined) return undefined;
  const latest = latestOf(deliverable);
  const same = deliverable.versions.find(
    (version) => version.content.hash === hash && (version === latest || wasSentBack(version)),
  );
  if (same === undefined) return undefined;
  return refuse("same-content", `deliverable "${deliverable.id}" has ${hash} already as version ${same.number}`);
}
