import { must } from "answerable";
import { linkedProblem, summariseReferrals } from "answerable/campaign/linkage";
import { HEADINGS, countRow, rateRow } from "../../shared/rows.js";
import { printTable, say } from "../../shared/screen.js";
import { AGREED, actions, lines, monthsPlanned, plan as districtPlan } from "../linked-action-plan.js";
import { BURDEN, COUNTED as LINKED, generateHouseholds, generateReferrals, helped, linkUp } from "../linked-action.js";
import { PUBLISHED } from "../published.js";

/** Prints what the linked action of system K comes to. */
export function showLinkedAction(): void {
  const referrals = linkUp(generateReferrals());
  const { overall, byDirection } = must(summariseReferrals(districtPlan, referrals, { asOf: LINKED })).summary;
  const { linked } = must(linkedProblem(referrals, BURDEN));
  const { to, slippage } = actions(LINKED);
  const community = lines().find(({ unit }) => unit === "community");
  printTable("K. A district's linked action, on generated referrals", HEADINGS, [
    countRow("months from the agreement to the planned end", monthsPlanned(), PUBLISHED.effect),
    countRow("problems on the list", new Set(referrals.map(({ problem }) => problem)).size, PUBLISHED.problems),
    countRow("referred upward", byDirection.upward.referrals),
    countRow("referred downward", byDirection.downward.referrals),
    rateRow("answered", overall.rates.answered),
    rateRow("answered within these months", overall.rates.onTime),
    rateRow("confirmed by the unit that asked", overall.rates.confirmed),
    rateRow("sent back", overall.rates.sentBack),
    countRow("households helped: costs beyond the printed part of their means", helped(generateHouseholds()).length),
  ]);
  say(`  Planned from ${AGREED} to ${to.day}; on ${LINKED} the district is ${slippage.end} workdays behind.`);
  say(`  Above the community: ${community?.above.join(" > ") ?? "nobody"}.`);
  say(
    `  ${BURDEN}, beyond ${PUBLISHED.burden.printed} of what a household can pay: ${linked.units.map(({ unit, level }) => `${unit} (${level})`).join(" > ")}`,
  );
}
