import type { Bindings, Block, Draft, Figure, Section } from "answerable/bulletin";
import type { Findings } from "./findings.js";
import { ABOUT, ASSUMPTIONS, CLOSED_IS_NOT_FIXED, REFUSED, VERDICTS } from "./prose.js";
import { agesTable, closedTable, onTimeTable, rateChart, refusedTable } from "./tables.js";

/** The figures under the names by which the prose cites them. */
export function bindingsOf({ departments, comparison }: Findings): Bindings {
  const figures = [...departments].flatMap(([department, all]) =>
    Object.entries(all).map(([name, figure]: [string, Figure]) => [`${department}.${name}`, figure] as const),
  );
  return {
    figures: { ...comparison, ...Object.fromEntries(figures) },
    words: { service: { en: "Boston 311", "zh-CN": "波士顿311热线" } },
  };
}

/** The prose, tables and chart of the page, for the findings of this file. */
export function draftOf(findings: Findings): Draft {
  const { departments } = findings;
  return {
    title: { en: "{service}: closed, and closed on time", "zh-CN": "{service}诉求办结情况" },
    sections: [
      section("about", "What this page says", "说明", [ABOUT, CLOSED_IS_NOT_FIXED]),
      section("verdicts", "Late by whose count", "逾期的判定", [VERDICTS, rateChart(departments)]),
      section("departments", "By department", "分部门情况", [
        closedTable(departments),
        onTimeTable(departments),
        agesTable(departments),
      ]),
      section("refused", "Closed before they were opened", "办结时间早于提出时间的诉求", [
        REFUSED,
        refusedTable(findings),
      ]),
      section("assumptions", "What had to be assumed", "作出的假定", [ASSUMPTIONS]),
    ],
  };
}

function section(id: string, en: string, chinese: string, blocks: Block[]): Section {
  return { id, heading: { en, "zh-CN": chinese }, blocks };
}
