import { must } from "answerable";
import * as commitment from "answerable/commitment";
import { agreement } from "answerable/commitment/comparison";
import { HEADINGS, countRow, percentRow } from "../../shared/rows.js";
import { printTable, say } from "../../shared/screen.js";
import * as bureau from "../bureau.js";
import { PUBLISHED } from "../published.js";
import { rateRows } from "./rows.js";

/** Prints what the masses say of a county bureau's promises, and what became of these. */
export function showBureau(): void {
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
