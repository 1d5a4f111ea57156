import { complaintsPart } from "./circular-complaints.js";
import type { NamedUnit, QuarterlyCircular } from "./circular-options.js";
import { resultsPart } from "./circular-results.js";
import { unknownPart } from "./circular-unknown.js";
import { head, kindOf, nameOf, partOf, say, type Kind, type Part } from "./kind.js";

/**
 * Writes the circular (季度通报, 半年通报) that tells of all assessed units by name: rank and grade, who has what consequence on which
 * ground, who was complained of and whether it may still be honoured, and what is not known.
 *
 * Units stand within the category in which they may be compared, in the order of their ranks; without bands, equal scores share a
 * rank. Figures are called by the unit's place in the assessment: `unit-3.score`, `unit-3.rank`, `unit-3.complaints`; and `assessed`,
 * `graded`, `complained`, `ineligible`. A score that is withheld is unknown, with the reason, and has no rank. With a `collection`,
 * `verify` counts every figure again from the records of {@link unitRecords}.
 *
 * @param circular - the assessment, and what the bulletin is about
 * @example
 * {@includeCode ../../../test/bulletin/kinds/examples.test.ts#quarterly-circular}
 */
export function quarterlyCircular(circular: QuarterlyCircular): Kind {
  const title = {
    quarter: say("{issuer}: quarterly circular, {period}", "{issuer}季度通报（{period}）"),
    "half-year": say("{issuer}: half-yearly circular, {period}", "{issuer}半年通报（{period}）"),
  }[circular.appears ?? "quarter"];
  const parts = [
    resultsPart(circular),
    ...(circular.named === undefined ? [] : [namedPart(circular, circular.named)]),
    ...(circular.complaints === undefined ? [] : [complaintsPart(circular, circular.complaints)]),
    unknownPart(circular),
  ];
  return kindOf(title, parts, circular);
}

function namedPart({ names }: QuarterlyCircular, named: readonly NamedUnit[]): Part {
  const heading = say("Units named", "通报单位");
  const none = say("No unit is named for a consequence.", "本期无被通报的单位。");
  if (named.length === 0) return partOf("named", heading, [{ kind: "note", sentences: [none] }], { figures: {} });
  return partOf(
    "named",
    heading,
    [
      {
        kind: "table",
        caption: say("Consequences, and their grounds", "处理结果及依据"),
        columns: [head("Unit", "单位"), head("Consequence", "处理"), head("Ground", "依据")],
        rows: named.map(({ subject, consequence, ground }) => [
          { words: nameOf(subject, names) },
          { words: consequence },
          { words: ground },
        ]),
        notes: [],
      },
    ],
    { figures: {} },
  );
}
