import { readFileSync } from "node:fs";
import { must } from "answerable";
import type { PledgeKey } from "answerable/commitment";
import { agrees } from "answerable/figures";
import { newZealandVerdicts } from "answerable/presets";
import { printTable, say } from "../shared/screen.js";
import { compare, percentOf, type Compared } from "./compared.js";
import { keptBy, likeForLike, sumUp, type Kept } from "./counted.js";
import { readPromises, type PromiseRow } from "./promises.js";
import { PUBLISHED_RATES, PUBLISHED_STATUSES, type PublishedRate } from "./published.js";

const FILE = new URL("../data/promises-nz/promises.csv", import.meta.url);
const HEADINGS = ["", "counted", "share", "published", "verdict"];
const GOVERNMENT = "class:government";

/** Counts 347 promises of two governments under their author's rules, and prints the figures beside the published ones. */
export function main(): void {
  say(
    "Promises of two New Zealand governments (CC0). The statuses are their author's opinion; only the counting is tested.",
  );
  const { report } = must(readPromises(readFileSync(FILE, "utf8")));
  say(`${report.taken.length} of ${report.total} promises taken, ${report.refused.length} refused.`);
  for (const { row, code, message } of report.refused) say(`  row ${row} not taken: ${code}: ${message}`);
  const promises = report.taken.map(({ value }) => value);
  showStatuses(promises);
  showRates(promises);
  showAreas(promises);
  showLikeForLike(promises);
}

function showStatuses(promises: readonly PromiseRow[]): void {
  const { overall } = sumUp(promises);
  const rows = newZealandVerdicts.verdicts.map(({ code, label }) => {
    const counted = overall.byVerdict[code] ?? 0;
    const published = PUBLISHED_STATUSES[code];
    const verdict = published === undefined ? "unknown" : agrees(published.quantity, counted, { within: 0 });
    return [label.en, `${counted}`, "", published?.printed ?? "unknown", verdict];
  });
  printTable("Statuses, as the author gave them", HEADINGS, rows);
  say(`\nKept, of all but those superseded: ${shown(keptOf(overall))}.`);
  const undisputed = sumUp(promises.filter(({ contested }) => contested === "False")).overall;
  const disputed = promises.length - undisputed.pledges;
  say(`Without the ${disputed} contested: ${shown(keptOf(undisputed))}.`);
}

const BREAKDOWNS = {
  [GOVERNMENT]: "Kept, by government",
  maker: "Kept, by party",
  "class:kind": "Kept, by kind of promise",
  source: "Kept, by source",
} as const satisfies Partial<Record<PledgeKey, string>>;

function showRates(promises: readonly PromiseRow[]): void {
  for (const by of ["class:government", "maker", "class:kind", "source"] as const) {
    const published: Readonly<Record<string, PublishedRate>> = PUBLISHED_RATES[by];
    const compared = [...keptBy(promises, by)].map(([name, kept]) => {
      const own = published[name];
      return { name, kept, ...(own !== undefined && { against: compare(kept.rate, own) }) };
    });
    printTable(
      BREAKDOWNS[by],
      HEADINGS,
      compared.map(({ name, kept, against }) => [name, parts(kept), share(kept), ...publishedCells(against)]),
    );
    const inAll = compared.reduce((sum, { kept }) => sum + kept.rate.numerator, 0);
    for (const { name, against } of compared) {
      if (against?.verdict === "differs") say(`  ${difference(name, against, inAll)}`);
    }
  }
}

function publishedCells(against: Compared | undefined): readonly string[] {
  if (against === undefined) return ["none", ""];
  const { percent, numerator, denominator } = against.published;
  const of = numerator === undefined ? "" : `, ${numerator.printed} of ${denominator?.printed ?? "unknown"}`;
  return [`${percent.printed}${of}`, against.verdict];
}

/** Says why a published percentage does not follow, and what else would have to be otherwise for it to follow. */
function difference(name: string, { counted, published, wouldFollowFrom }: Compared, kept: number): string {
  const { numerator, denominator } = counted;
  const sums = wouldFollowFrom.map(
    (count) => `${count} of ${denominator}, and then ${kept - numerator + count} kept in all`,
  );
  return [
    `"${name}" is published as ${published.percent.printed} and is ${numerator} of ${denominator} in the file, `,
    `${percentOf(numerator, denominator)} %, with ${kept} kept in all. `,
    `As published it would be ${sums.length === 0 ? "no count at all" : sums.join(" or ")}. Both stand as they are.`,
  ].join("");
}

function showAreas(promises: readonly PromiseRow[]): void {
  const rates = keptBy(promises, "class:area", GOVERNMENT);
  const areas = [...new Set(promises.map(({ area }) => area))].sort();
  const cell = (area: string, government: string): string => {
    const kept = rates.get(`${area}, ${government}`);
    return kept === undefined ? "none" : shown(kept);
  };
  printTable(
    "Kept, by area and government; * of fewer than 10 promises, and no share of fewer than 6",
    ["area", "Labour-led", "National-led"],
    areas.map((area) => [area, cell(area, "labour"), cell(area, "national")]),
  );
}

function showLikeForLike(promises: readonly PromiseRow[]): void {
  for (const of of [GOVERNMENT, "maker"] as const) {
    const { groups } = likeForLike(promises, of);
    printTable(
      `${BREAKDOWNS[of]}, as if all had promised one mix of kinds`,
      ["", "as it is", "like for like", "between (95 %)", "kinds left out"],
      groups.map(({ group, crude, standardised, dropped }) => [
        group,
        percentText(crude.count / crude.n),
        ...(standardised.status === "estimated"
          ? [percentText(standardised.value), `${percentText(standardised.low)} to ${percentText(standardised.high)}`]
          : [standardised.refusal.code, ""]),
        dropped.join(", "),
      ]),
    );
  }
  say("  No like-for-like figure is published beside the rule.");
}

function percentText(value: number): string {
  return `${(100 * value).toFixed(1)} %`;
}

function keptOf({ rates, bases }: ReturnType<typeof sumUp>["overall"]): Kept {
  return { rate: rates.kept, basis: bases.kept };
}

function shown(kept: Kept): string {
  return `${parts(kept)}, ${share(kept)}`;
}

function parts({ rate: { numerator, denominator } }: Kept): string {
  return `${numerator} of ${denominator}`;
}

function share({ rate: { numerator, denominator }, basis }: Kept): string {
  if (basis === "too-few") return "not shown";
  return `${percentOf(numerator, denominator)} %${basis === "few" ? " *" : ""}`;
}
