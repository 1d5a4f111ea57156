import { printTable, say } from "../shared/screen.js";
import { comparisons, keptBy, likeForLike, percentOf, statuses, type Column, type Kept } from "./figures.js";
import { readPromises, type NzPromise } from "./promises.js";
import { PUBLISHED } from "./published.js";

/** Counts the promises of two governments by one author's rules, and prints beside every figure the one that was published. */
export function main(): void {
  say(
    "Promises of two governments of New Zealand (CC0; the statuses are their author's opinion, the rules are counted by).",
  );
  const { taken, refused, total } = readPromises();
  say(`${taken.length} of ${total} rows taken, ${refused.length} refused.`);
  const promises = taken.map(({ value }) => value);
  showStatuses(promises);
  showComparisons(promises);
  for (const column of ["party", "area"] as const) showRates(promises, column);
  for (const column of ["era", "party"] as const) showLikeForLike(promises, column);
}

function showStatuses(promises: readonly NzPromise[]): void {
  const counted = statuses(promises);
  const rows = Object.entries(PUBLISHED.statuses).map(([status, published]) => {
    return [status, `${published}`, `${counted[status]}`];
  });
  printTable("Promises by status", ["status", "published", "counted"], rows);
}

function showComparisons(promises: readonly NzPromise[]): void {
  const all = comparisons(promises);
  const rows = all.map(({ column, value, published, counted, follows }) => {
    return [`${column} ${value}`, `${published} %`, shown(counted), follows ? "yes" : "NO"];
  });
  printTable("Kept", ["of", "published", "counted", "follows"], rows);
  for (const { value, published, counted } of all.filter(({ follows }) => !follows)) {
    const parts = `${counted.rate.numerator} of ${counted.rate.denominator}, ${percentOf(counted, 2)} %`;
    say(
      `\nOf "${value}" ${published} % was published; by the published rule the file gives ${parts}. Both stand here.`,
    );
  }
}

function showRates(promises: readonly NzPromise[], column: Column): void {
  const rows = [...keptBy(promises, column)].map(([value, rate]) => [value, shown(rate)]);
  printTable(`Kept by ${column}`, [column, "kept"], rows);
}

function showLikeForLike(promises: readonly NzPromise[], column: Column): void {
  const rows = likeForLike(promises, column).groups.map(({ group, crude, standardised, dropped }) => {
    const value =
      standardised.status === "withheld"
        ? "withheld"
        : `${percent(standardised.value)} (${percent(standardised.low)} to ${percent(standardised.high)})`;
    return [group, percent(crude.count / crude.n), value, dropped.join(", ") || "none"];
  });
  printTable(
    `Kept by ${column}, as if all had given the same kinds of promises`,
    [column, "as it is", "like for like", "dropped"],
    rows,
  );
}

function shown(kept: Kept): string {
  const { rate, basis } = kept;
  if (basis === "too-few") return `of ${rate.denominator}, too few to show`;
  const mark = basis === "few" ? " (few)" : "";
  return `${rate.numerator} of ${rate.denominator}, ${percentOf(kept)} %${mark}`;
}

function percent(share: number): string {
  return `${(100 * share).toFixed(1)} %`;
}
