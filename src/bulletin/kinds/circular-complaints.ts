import type { LimiterEffect } from "../../assessment/index.js";
import type { Figure } from "../figure.js";
import type { Cell } from "../schema.js";
import { counted, head, nameOf, paragraph, partOf, say, type Part } from "./kind.js";
import type { Complaints, QuarterlyCircular } from "./circular-options.js";
import { complaintsOf, effectOf } from "./circular-records.js";
import { carriedBy, complainedUnits } from "./circular-recounts.js";

/** Tells which units were complained of, and which of them may still be honoured. */
export function complaintsPart(circular: QuarterlyCircular, complaints: Complaints): Part {
  const { assessment, names } = circular;
  const units = assessment.results.map((result, index) => ({
    result,
    prefix: `unit-${index + 1}`,
    number: complaintsOf(result.subject, complaints),
    effect: effectOf(result, complaints),
  }));
  const shown = units.filter(({ number, effect }) => number !== 0 || effect !== "not-met");
  const label = { en: "substantiated complaints", "zh-CN": "查实的投诉" };
  const figures = shown.map(({ prefix, number, result }): readonly [string, Figure] => {
    const name = `${prefix}.complaints`;
    const provenance = carriedBy(circular, result.subject, "complaints");
    if (number !== "unknown") return [name, counted(label, number, provenance)];
    const why = { en: "nobody reported it", "zh-CN": "未报送" };
    return [name, { kind: "unknown", label, why, provenance }];
  });
  const sentence = say(
    "{complained} units were complained of with reason, and {ineligible} may not be honoured for it.",
    "有查实投诉的单位{complained}个，其中取消评先评优资格的{ineligible}个。",
  );
  const blocks =
    shown.length === 0
      ? []
      : [
          {
            kind: "table" as const,
            caption: say("Complaints, and what follows for honours", "投诉情况与评先评优资格"),
            columns: [head("Unit", "单位"), head("Complaints", "查实投诉"), head("May be honoured", "评先评优资格")],
            rows: shown.map(({ result, prefix, effect }): Cell[] => [
              { words: nameOf(result.subject, names) },
              { figure: `${prefix}.complaints` },
              ELIGIBILITY[effect],
            ]),
            notes: [],
          },
        ];
  return partOf("complaints", say("Complaints", "投诉情况"), [paragraph(sentence), ...blocks], {
    figures: {
      complained: counted(
        { en: "units with substantiated complaints", "zh-CN": "有查实投诉的单位" },
        units.filter(({ number }) => number !== "unknown" && number > 0).length,
        complainedUnits(circular, "complaints", units.filter(({ number }) => number === "unknown").length),
      ),
      ineligible: counted(
        { en: "units that may not be honoured", "zh-CN": "取消评先评优资格的单位" },
        units.filter(({ effect }) => effect === "applied").length,
        complainedUnits(circular, "ineligible", units.filter(({ effect }) => effect === "held").length),
      ),
      ...Object.fromEntries(figures),
    },
  });
}

/** A veto that is held leaves open whether the unit may be honoured. */
const ELIGIBILITY: Readonly<Record<LimiterEffect, Cell>> = {
  applied: head("no", "取消"),
  held: head("not decided", "待定"),
  "not-met": head("yes", "保留"),
  "without-effect": head("yes", "保留"),
  waived: head("yes, by a waiver", "保留（已豁免）"),
};
