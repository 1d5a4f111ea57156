import { allows, backdated, refuse, wrongStatus, type Refused, type Stamp } from "../core/index.js";
import { pendingExtension, type ItemBefore } from "./evolve.js";
import { ITEM_STEPS, type Item, type ItemStep } from "./schema/index.js";
import { firstDue } from "./timeliness.js";

/** What can stand against each step on an item, whatever the step's own arguments. */
export interface ItemStepRefusals {
  readonly assign: "wrong-status" | "backdated";
  readonly report: "wrong-status" | "backdated";
  readonly askExtension: "wrong-status" | "backdated" | "no-due-moment" | "extension-pending";
  readonly decideExtension: "wrong-status" | "backdated" | "no-extension-asked" | "not-independent";
  readonly wait: "wrong-status" | "backdated";
  readonly defer: "wrong-status" | "backdated" | "not-independent";
  readonly resume: "wrong-status" | "backdated";
  readonly submit: "wrong-status" | "backdated";
  readonly accept: "wrong-status" | "backdated" | "not-independent";
  readonly reject: "wrong-status" | "backdated" | "not-independent";
  readonly reopen: "wrong-status" | "backdated";
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
 */
export function mayTake<Step extends ItemStep>(
  step: Step,
  item: Item,
  stamp: Stamp,
): { readonly ok: true; readonly item: ItemBefore<Step> } | Refused<ItemStepRefusal<Step>> {
  if (!allows(ITEM_STEPS, step, item)) return refusedAs(wrongStatus(ITEM_STEPS, step, "item", item));
  const before: Item = item;
  const refused =
    backdated(`item "${item.id}"`, item.updated, stamp) ?? unready(step, before) ?? dependent(step, before, stamp.by);
  return refused === undefined ? { ok: true, item } : refusedAs(refused);
}

/** Which step can be refused with which code follows from `step`, and the compiler does not trace it through the parameter. */
function refusedAs<Step extends ItemStep>(refused: Refused<ItemStepRefusal>): Refused<ItemStepRefusal<Step>> {
  return refused as Refused<ItemStepRefusal<Step>>;
}

function unready(step: ItemStep, item: Item): Refused<ItemStepRefusal> | undefined {
  if (item.status !== "assigned") return undefined;
  const asked = pendingExtension(item);
  if (step === "decideExtension") {
    return asked === undefined ? refuse("no-extension-asked", `nobody asked to extend item "${item.id}"`) : undefined;
  }
  if (step !== "askExtension") return undefined;
  if (asked !== undefined) {
    return refuse("extension-pending", `item "${item.id}": the extension asked for on ${asked.on} is not decided yet`);
  }
  if (firstDue(item) !== undefined) return undefined;
  return refuse("no-due-moment", `item "${item.id}" has no due moment to extend`);
}

/** Who has a stake in the item, by what makes it one; none of them may take a step that judges it. */
function dependent(step: ItemStep, item: Item, by: string): Refused<"not-independent"> | undefined {
  const parts = stakes(step, item).filter(([, person]) => person === by);
  if (parts.length === 0) return undefined;
  const roles = parts.map(([role]) => role).join(" and ");
  return refuse("not-independent", `"${by}" ${roles} item "${item.id}" and cannot ${STEP_WORDS[step] ?? step} it`);
}

/** A step's name as a message says it, where the two differ. */
const STEP_WORDS: Readonly<Partial<Record<ItemStep, string>>> = { decideExtension: "decide on extending" };

function stakes(step: ItemStep, item: Item): readonly (readonly [role: string, person: string | undefined])[] {
  if (item.status === "submitted" && (step === "accept" || step === "reject")) {
    return [
      ["owns", item.assignment.owner],
      ["submitted", item.submission.submitted.by],
    ];
  }
  if (item.status !== "assigned" || (step !== "decideExtension" && step !== "defer")) return [];
  const owner = ["owns", item.assignment.owner] as const;
  return step === "defer" ? [owner] : [owner, ["asked to extend", pendingExtension(item)?.by]];
}
