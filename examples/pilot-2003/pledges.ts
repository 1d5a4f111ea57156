import { must } from "answerable";
import type { AgreedDeliverable } from "answerable/campaign/deliverables";
import * as commitment from "answerable/commitment";
import type { Item } from "answerable/ledger";
import { groupOf } from "./bodies.js";
import { DAYS } from "./scenario.js";

/** Gives the plan that stood its ballot as a public promise, lets the supervision group pass it, and publishes it. */
export function promise({ id, unit }: AgreedDeliverable, problems: number): commitment.PublishedPledge {
  const { pledge } = must(
    commitment.propose({
      id,
      maker: { id: unit, kind: "unit" },
      kind: "collective",
      statement: `${unit} puts right what it was told`,
      measure: { unit: "problems", baseline: 0, target: problems },
      due: DAYS.itemsDue,
      by: `${unit}-office`,
      on: DAYS.plansPublished,
    }),
  );
  const stamp = { by: groupOf(unit), on: DAYS.plansPublished };
  const approved = must(commitment.review(pledge, { verdict: "approved", ...stamp })).pledge;
  const where = { place: "notice board of the unit", by: `${unit}-office`, on: DAYS.plansPublished };
  return must(commitment.publish(approved, where)).pledge;
}

/** Reports what the items of a published plan came to, and settles it by them alone. */
export function settle(pledge: commitment.PublishedPledge, items: readonly Item[]): commitment.SettledPledge {
  const fixed = items.filter((item) => item.status === "closed" && item.acceptance.outcome === "fixed").length;
  const by = `${pledge.maker.id}-office`;
  const evidence = [{ id: `${pledge.id}-items`, description: "the unit's items in the ledger" }];
  const progress = { state: "measured", achieved: fixed } as const;
  const reported = must(commitment.report(pledge, { progress, evidence, by, on: DAYS.rectificationReport })).pledge;
  const verdict = fixed >= items.length ? "kept" : fixed > 0 ? "partly-kept" : "not-kept";
  const settlement = { verdict, reason: `${fixed} of ${items.length} items fixed` } as const;
  const stamp = { by: groupOf(pledge.maker.id), on: DAYS.rectificationVerdict };
  return must(commitment.settle(reported, { ...settlement, ...stamp })).pledge;
}
