import * as campaign from "answerable/campaign";
import { isVerified } from "answerable/rules";
import { printTable, say } from "../../shared/screen.js";
import { PLANS, VARIANTS } from "../plans.js";
import { walk } from "../walk.js";

/** Walks one made-up unit through each campaign, and prints what its gates asked and when it was through. */
export function showCampaigns(): void {
  for (const plan of [...PLANS, ...VARIANTS]) {
    const unverified = (plan.sources ?? []).filter((source) => !isVerified(source)).length;
    printTable(
      `${plan.label["zh-CN"]} (${plan.id})`,
      ["phase", "before the work", "passed on", "asked"],
      walk(plan).flatMap(({ phase, early, passedOn, asked }) => {
        const [first = "nothing", ...others] = asked;
        return [
          [phase === campaign.UNDIVIDED ? "no phases" : phase, early, passedOn, first],
          ...others.map((fact) => ["", "", "", fact]),
        ];
      }),
    );
    if (unverified > 0) say(`  ${unverified} of its ${plan.sources?.length} sources could not be checked.`);
  }
  say(
    "\nA made-up unit passes where its own records and what people said answer what the gate asks, and before that only where it asks nothing.",
  );
}
