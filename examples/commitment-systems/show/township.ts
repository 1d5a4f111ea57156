import { must } from "answerable";
import * as commitment from "answerable/commitment";
import { reconcile } from "answerable/figures";
import type { Printed } from "../../shared/printed.js";
import { HEADINGS, countRow, quantityRow, rateRow } from "../../shared/rows.js";
import { printTable, say } from "../../shared/screen.js";
import { PUBLISHED } from "../published.js";
import * as township from "../township.js";
import { rateRows } from "./rows.js";

/** Prints what a township carried over, its visits and its help, beside what its document prints. */
export function showTownship(): void {
  showCarriedOver();
  showService();
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

function showService(): void {
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
