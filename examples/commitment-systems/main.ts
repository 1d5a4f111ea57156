import { must } from "answerable";
import * as commitment from "answerable/commitment";
import { agreement } from "answerable/commitment/comparison";
import { reconcile } from "answerable/figures";
import { HEADINGS, countRow, percentRow, quantityRow, rateRow } from "../shared/rows.js";
import type { Printed } from "../shared/printed.js";
import { printTable, say } from "../shared/screen.js";
import * as bureau from "./bureau.js";
import * as group from "./group.js";
import { PUBLISHED, TARGETS_PRINTED } from "./published.js";
import * as township from "./township.js";

/** Leads the commitments of three systems to their verdicts on generated records, and prints what is counted beside the documents. */
export function main(): void {
  showGroup();
  showCarriedOver();
  showTownship();
  showBureau();
}

function showGroup(): void {
  const { asPrinted, pledges, refused } = group.runTargets(group.generatePlaces());
  const codes = [...new Set(asPrinted.flatMap(({ findings }) => findings.map(({ code }) => code)))];
  const returned = asPrinted.filter(commitment.isBarred).length;
  say(
    `B. ${returned} of ${pledges.size} targets of an industrial group were returned as printed: ${codes.join(", ")}.`,
  );
  say("  Base figure, day and everything that was done are the example's own. What the leader promised for all at the");
  say("  mobilisation meeting (“七个带头”) is printed by its number only, and is not entered.");
  printTable(
    "   The targets, on generated places",
    ["target", "promised", "published", "done", "stands as"],
    [...pledges].map(([target, pledge]) => {
      const done = commitment.progress(pledge, group.COUNTED);
      return [
        target,
        `${pledge.measure?.target ?? "unknown"}`,
        TARGETS_PRINTED[target].printed,
        done === "unknown" ? done : `${(100 * done).toFixed(0)} %`,
        commitment.standing(pledge, group.COUNTED),
      ];
    }),
  );
  for (const { message } of refused.values()) say(`  Not kept: ${message}.`);
  printTable(
    "   Their rates",
    HEADINGS,
    rateRows([...pledges.values()], group.COUNTED, ["coverage", "kept-of-due", "on-time"]),
  );
}

function showCarriedOver(): void {
  const pledges = township.carryOver(township.generateEarlierItems());
  const options = { asOf: township.COUNTED, by: ["class:campaign"] } as const;
  const { groups } = must(commitment.summarise(pledges, options)).summary;
  printTable("C. What a township carried over from the campaign before, on generated items", HEADINGS, [
    ...groups.flatMap(({ key, byVerdict, rates }) => [
      rateRow(`plan of ${key["class:campaign"] ?? "unknown"}, kept`, rates.fulfilment),
      countRow("   carried over", byVerdict["carried-over"] ?? 0),
    ]),
    countRow("items of the plan of 2009 finished in the end", township.finishedInTheEnd(pledges)),
  ]);
  say(
    "  What is carried over was due and not kept; its follow-up counts for itself. The document prints no number of either.",
  );
}

function showTownship(): void {
  const visits = township.visitEachQuarter(township.memberIds(), township.generateVisits());
  const help = township.help(township.generateGifts());
  const quarters = visits.flatMap((pledge) => commitment.occurrencesOn(pledge, township.COUNTED));
  const sums = commitment.deliveries([help], township.COUNTED);
  const cases = reconcile(valueOf(PUBLISHED.cases), [valueOf(PUBLISHED.outPatient), valueOf(PUBLISHED.inPatient)]);
  printTable("   A visit each quarter, and help in kind and cash, on generated records", HEADINGS, [
    ...commitment.OCCURRENCE_STATES.flatMap((state) => {
      const number = quarters.filter((each) => each.state === state).length;
      return number === 0 ? [] : [countRow(`quarters of a member: ${state}`, number)];
    }),
    ...rateRows(visits, township.COUNTED, ["fulfilment"]),
    ...sums.map(({ what, quantity }) => quantityRow(`given: ${what}`, quantity, publishedGift(what))),
    ["medical-scheme cases, as the parts add up", `${cases.sum}`, "", PUBLISHED.cases.printed, cases.verdict],
  ]);
  const [first] = visits;
  const shown = first && commitment.card(first, "2010-07-01");
  if (shown !== undefined)
    say(`  On the card of ${shown.maker.name ?? shown.maker.id}, ${shown.maker.post ?? "no post"}: ${shown.promise}.`);
}

function publishedGift(what: string): Printed | undefined {
  return what === "rice" || what === "oil" || what === "cash" ? PUBLISHED[what] : undefined;
}

function valueOf({ quantity }: Printed): number | "unknown" {
  return quantity.kind === "exact" ? quantity.value : "unknown";
}

function showBureau(): void {
  const masses = bureau.evaluateBureau(bureau.generateForms());
  const { pledges, numbers } = bureau.runYear(bureau.generatePledges(), masses);
  const questions = bureau.protocol.definition.questions.flatMap(({ id, label }) => {
    const rate = bureau.satisfiedWith(masses, id)?.rate;
    return rate === undefined ? [] : [percentRow(`satisfied: ${label.en}`, rate, PUBLISHED.satisfied)];
  });
  const apart = pledges.filter((pledge) => commitment.views(pledge, bureau.COUNTED).disagreements.length > 0).length;
  printTable("L. A county bureau's mass evaluation, on generated forms and pledges", HEADINGS, [
    countRow("forms returned", masses.responses, PUBLISHED.forms),
    ...questions,
    countRow("pledges whose maker has too few or too many", numbers.filter(commitment.isBarred).length),
    ...rateRows(pledges, bureau.COUNTED, ["fulfilment"]),
    countRow("pledges on which those who judged them disagree", apart),
  ]);
  printTable(
    "   How far each agrees with the settlement (weighted kappa)",
    ["who", "pledges", "kappa", "between (95 %)"],
    (["self", "reviewer", "leader"] as const).map((rater) => [RATERS[rater], ...agreementCells(pledges, rater)]),
  );
  say("  All who have an opinion are satisfied with the promises; whether these were kept is another question.");
}

const RATERS = { self: "the maker (自评)", reviewer: "the others (互评)", leader: "the leader (点评)" } as const;

function agreementCells(pledges: readonly commitment.Pledge[], rater: commitment.Rater): readonly string[] {
  const { agreement: found } = must(
    agreement(pledges, {
      raters: [rater, "settlement"],
      asOf: bureau.COUNTED,
      order: ["kept", "partly-kept", "not-kept"],
      weights: "linear",
    }),
  );
  const { n, kappa } = found;
  if (kappa.status === "withheld") return [`${n}`, kappa.refusal.code, ""];
  return [`${n}`, kappa.value.toFixed(2), `${kappa.low.toFixed(2)} to ${kappa.high.toFixed(2)}`];
}

function rateRows(
  pledges: readonly commitment.Pledge[],
  asOf: string,
  names: readonly commitment.DefaultRate[],
): string[][] {
  const { rates } = must(commitment.summarise(pledges, { asOf })).summary.overall;
  return names.map((name) => rateRow(rates[name].definition.label.en, rates[name]));
}
