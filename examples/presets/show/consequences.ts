import { printTable, say } from "../../shared/screen.js";
import { evaluateBranch, rateStreets } from "../branch.js";
import { CASES, rulingsOn } from "../periods.js";

/** Prints what rules with consequences, the index of a hotline and the evaluation of members come to. */
export function showConsequences(): void {
  printTable(
    "Consequences of made-up periods",
    ["rules", "what was found", "rule", "ruling"],
    CASES.flatMap((each) =>
      rulingsOn(each).map(({ rule, ruling }) => [each.rules.label["zh-CN"], each.told, rule, ruling]),
    ),
  );
  say("  What is not known, or an interval across the line, is undetermined: nobody is let off, and nobody is hit.");
  printTable(
    "The three rates of a hotline, weighed 30, 35 and 35",
    ["street, made up", "points"],
    rateStreets().map(({ street, score }) => [street, score]),
  );
  printTable(
    "One made-up branch under two rules for the evaluation of members",
    ["rule", "grade", "members", "at most", "within the cap"],
    evaluateBranch().flatMap(({ rule, graded, grades }) =>
      grades.map(({ grade, count, most, withinCap }) => {
        return [
          rule.id,
          grade,
          `${count} of ${graded}`,
          most === undefined ? "no cap" : `${most}`,
          most === undefined ? "" : withinCap ? "yes" : "no",
        ];
      }),
    ),
  );
}
