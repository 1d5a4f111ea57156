import type { Protocol } from "answerable/satisfaction";
import { HEADINGS, countRow, percentRow } from "../../shared/rows.js";
import { printTable, say } from "../../shared/screen.js";
import { member, organisation } from "../bureau-protocol.js";
import { evaluate, generateEvaluators, type Evaluated } from "../bureau.js";
import { rateOf } from "../count.js";
import { PUBLISHED } from "../published.js";
import { points, pointsRow, scoreOf } from "./rows.js";

/** Prints what self, mutual, leaders' and mass evaluation of system L come to, for the organisation and for its members. */
export function showBureau(): void {
  const ofOrganisation = evaluate(organisation, generateEvaluators(organisation));
  const ofMembers = evaluate(member, generateEvaluators(member));
  printTable("L. A county bureau's evaluation, on generated forms", HEADINGS, [
    ...rowsOf("the organisation", organisation, ofOrganisation),
    ...rowsOf("its members", member, ofMembers),
  ]);
  printTable(
    "   Points by those who evaluated",
    ["about", ...organisation.definition.classes.map(({ id }) => id)],
    [
      ["the organisation", ...pointCells(ofOrganisation)],
      ["its members", ...pointCells(ofMembers)],
    ],
  );
  say(
    "  All are satisfied, and the classes do not agree; nothing is shown of a class with too few forms. That all take part",
  );
  say("  is demanded by one document, that all are satisfied is told by another; neither prints of how many.");
}

function rowsOf(about: string, { definition }: Protocol, { all }: Evaluated): string[][] {
  const rates = definition.questions.map(({ id, label }) => {
    return [`satisfied: ${label.en}`, rateOf(all, id, "satisfied"), PUBLISHED.satisfied] as const;
  });
  const covered = [
    "took part, of all entitled",
    rateOf(all, definition.questions[0]?.id ?? "", "covered"),
    PUBLISHED.covered,
  ] as const;
  return [
    countRow(`forms about ${about}`, all.responses, PUBLISHED.forms),
    ...[...rates, covered].flatMap(([label, found, published]) =>
      found === undefined ? [] : [percentRow(label, found.rate, published)],
    ),
    pointsRow("points, the classes by their weights", scoreOf(all)),
  ];
}

function pointCells({ classes }: Evaluated): string[] {
  return classes.map((group) =>
    group.score.status === "scored" ? points(group.score.value) : group.score.refusal.code,
  );
}
