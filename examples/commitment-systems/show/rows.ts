import { must } from "answerable";
import * as commitment from "answerable/commitment";
import { rateRow } from "../../shared/rows.js";

/** Rates of pledges by their names, each as a row. */
export function rateRows(
  pledges: readonly commitment.Pledge[],
  asOf: string,
  names: readonly commitment.DefaultRate[],
): string[][] {
  const { rates } = must(commitment.summarise(pledges, { asOf })).summary.overall;
  return names.map((name) => rateRow(rates[name].definition.label.en, rates[name]));
}
