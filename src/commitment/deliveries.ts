import type { CalendarDay } from "../core/index.js";
import { NO_QUANTITIES, addQuantity, quantityOf, type Quantity, type QuantitySum } from "../figures/index.js";
import { reportsUntil } from "./progress.js";
import type { DeliveryForm, Pledge } from "./schema/index.js";

/** How much of one thing pledges delivered, in one unit. */
export interface DeliverySum {
  readonly form: DeliveryForm;
  readonly what: string;
  /** The counting word; absent where the reports give none. */
  readonly unit?: string;
  /** The pledges that delivered it, and the reports that say so. */
  readonly pledges: number;
  readonly reports: number;
  /** As much as the reports say, and no more exactly than they do. */
  readonly quantity: Quantity;
}

/**
 * Adds up what pledges delivered in kind and in cash (实物, 现金), each thing in its own unit: twelve bags, 3,000 yuan.
 *
 * Every report tells of what was delivered since the one before it; different units of one thing are never added.
 *
 * @param pledges - the pledges, each once
 * @param asOf - reports after this day are left out
 * @example
 * {@includeCode ../../test/commitment/examples.test.ts#deliveries}
 */
export function deliveries(pledges: Iterable<Pledge>, asOf: CalendarDay): readonly DeliverySum[] {
  const sums = new Map<string, { first: Delivered; pledges: Set<string>; reports: Set<object>; sum: QuantitySum }>();
  for (const delivered of deliveredBy(pledges, asOf)) {
    const { form, what, quantity, pledge, report } = delivered;
    const name = JSON.stringify([form, what, quantity.unit]);
    const so = sums.get(name) ?? { first: delivered, pledges: new Set(), reports: new Set(), sum: NO_QUANTITIES };
    so.pledges.add(pledge);
    so.reports.add(report);
    sums.set(name, { ...so, sum: addQuantity(so.sum, quantity) });
  }
  return [...sums.values()].map(({ first: { form, what, quantity }, ...so }) => ({
    form,
    what,
    ...(quantity.unit !== undefined && { unit: quantity.unit }),
    pledges: so.pledges.size,
    reports: so.reports.size,
    quantity: quantityOf(so.sum, quantity.unit),
  }));
}

interface Delivered {
  readonly form: DeliveryForm;
  readonly what: string;
  readonly quantity: Quantity;
  readonly pledge: string;
  readonly report: object;
}

function deliveredBy(pledges: Iterable<Pledge>, asOf: CalendarDay): readonly Delivered[] {
  return [...pledges].flatMap((pledge) =>
    reportsUntil(pledge, asOf).flatMap((report) =>
      (report.delivered ?? []).map((each) => ({ ...each, pledge: pledge.id, report })),
    ),
  );
}
