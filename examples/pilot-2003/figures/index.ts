import type { Figure } from "answerable/bulletin";
import { plan } from "../definitions.js";
import type { Pilot } from "../pilot.js";
import { analysisFigures } from "./analysis.js";
import { rectificationFigures } from "./rectification.js";
import { studyFigures } from "./study.js";

/** Every figure that is counted from the records, under the name by which screen and bulletin cite it. */
export function countedFigures(pilot: Pilot): Record<string, Figure> {
  return { ...studyFigures(pilot), ...analysisFigures(pilot), ...rectificationFigures(pilot) };
}

const ROWS: Readonly<Record<string, readonly string[]>> = {
  study: [
    "units",
    "members",
    "evaluators",
    "consulted",
    "opinions",
    "organOpinions",
    "problemAreas",
    "suggestionAreas",
    "firstResponses",
    "expectation",
  ],
  analysis: [
    "secondResponses",
    "accurate",
    "satisfied",
    "yellowCards",
    "unitsHeld",
    "unitsBetter",
    "analysisFirst",
    "analysisRework",
  ],
  rectification: [
    "plans",
    "plansRedrawn",
    "noticeDays",
    "opinionsSolved",
    "items",
    "itemsClosed",
    "itemsSolved",
    "itemsOnTime",
    "listed",
    "listedSolved",
    "plansKept",
    "thirdResponses",
    "effect",
    "echo",
    "completed",
  ],
};

/** The phases of the plan, each with the figures of its table. */
export const PHASES = plan.phases.map(({ id, label }) => ({ id, label, rows: ROWS[id] ?? [] }));
