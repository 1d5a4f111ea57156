import type { SubjectResult } from "../../assessment/index.js";
import { ASSESSMENT_REFUSAL_LABELS } from "../../assessment/labels.js";
import type { Label } from "../../core/index.js";
import type { Block, Heading } from "../schema.js";
import { head, nameOf, partOf, say, type Part } from "./kind.js";
import type { QuarterlyCircular } from "./circular-options.js";

/** Lists what is not known of any unit, and why: a score, a grade, whether a limiter applies. */
export function unknownPart({ assessment, names }: QuarterlyCircular): Part {
  const unknown = assessment.results.flatMap((result) =>
    unknownOf(result).map(({ what, why }) => [{ words: nameOf(result.subject, names) }, what, why]),
  );
  const none = say("Nothing that the index asks is unknown of any unit.", "考核所需情况均已掌握。");
  const blocks: Block[] =
    unknown.length === 0
      ? [{ kind: "note", sentences: [none] }]
      : [
          {
            kind: "table",
            caption: say("Not known, or not decided", "不详或待定事项"),
            columns: [head("Unit", "单位"), head("What", "事项"), head("Because", "原因")],
            rows: unknown,
            notes: [],
          },
        ];
  return partOf("unknown", say("What is unknown", "不详事项"), blocks, { figures: {} });
}

interface Unknown {
  readonly what: Heading;
  readonly why: Heading;
}

function unknownOf({ score, grade, limiters }: SubjectResult): readonly Unknown[] {
  const held = limiters.filter(({ effect }) => effect === "held");
  return [
    ...(score.status === "withheld" ? [{ what: head("Score", "得分"), why: because(score.refusal.code) }] : []),
    // A vetoed grade is decided, and one that is missing for want of a score is no second thing.
    ...(grade?.status === "withheld" && score.status === "scored" && grade.refusal.code !== "vetoed"
      ? [{ what: head("Grade", "等次"), why: because(grade.refusal.code) }]
      : []),
    ...held.map(({ limiter }) => ({ what: { words: limiter.label }, why: { words: HELD } })),
  ];
}

function because(code: keyof typeof ASSESSMENT_REFUSAL_LABELS): Heading {
  return { words: ASSESSMENT_REFUSAL_LABELS[code] };
}

const HELD: Label = { en: "a fact that its condition needs is not known", "zh-CN": "判定所需情况不详" };
