import { mkdirSync, writeFileSync } from "node:fs";
import { LANGUAGES, must } from "answerable";
import { compose, stateFigure, toHtml, toMarkdown, type Figure } from "answerable/bulletin";
import { drawChart } from "../shared/charts.js";
import { printTable, say } from "../shared/screen.js";
import { draftOf, pilotFigures } from "./bulletin.js";
import { countedFigures } from "./figures.js";
import { generate } from "./generate.js";
import { runPilot } from "./pilot.js";

/** The figures each phase's table on the screen shows. */
const PHASES = {
  "Study and mobilisation": [
    "units",
    "members",
    "evaluators",
    "consulted",
    "opinions",
    "organOpinions",
    "problemAreas",
    "suggestionAreas",
    "expectation",
  ],
  "Analysis and appraisal": [
    "accurate",
    "satisfied",
    "yellowCards",
    "unitsHeld",
    "unitsBetter",
    "analysisFirst",
    "analysisRework",
  ],
  "Rectification and improvement": [
    "plans",
    "plansRedrawn",
    "noticeDays",
    "opinionsSolved",
    "itemsSolved",
    "listedSolved",
    "itemsClosed",
    "plansKept",
    "effect",
    "echo",
  ],
} as const;

/** Replays the pilot on generated records, prints one table a phase, and writes the bulletin in both languages. */
export function main(): void {
  say("The 2003 pilot. What the article published is set beside what is counted from generated records.");
  const pilot = runPilot(generate(), say);
  const figures = pilotFigures(countedFigures(pilot));
  for (const [phase, names] of Object.entries(PHASES)) {
    printTable(
      phase,
      ["figure", "published", "counted (generated records)", "parts"],
      names.map((name) => row(figures, name)),
    );
  }
  const { page } = must(compose(draftOf(figures), { figures }));
  const out = new URL("../out/", import.meta.url);
  mkdirSync(out, { recursive: true });
  say("");
  for (const language of LANGUAGES) {
    for (const [ending, text] of [
      ["html", toHtml(page, { language, drawChart })],
      ["md", toMarkdown(page, { language })],
    ] as const) {
      const file = new URL(`pilot-2003.${language}.${ending}`, out);
      writeFileSync(file, text);
      say(`wrote ${file.pathname}`);
    }
  }
}

function row(figures: Readonly<Record<string, Figure>>, name: string): string[] {
  const counted = figures[name];
  if (counted === undefined) throw new RangeError(`there is no figure "${name}"`);
  const published = figures[`${name}Published`];
  const label =
    counted.kind === "rate" ? counted.rate.definition.label.en : "label" in counted ? counted.label.en : name;
  const parts = counted.kind === "rate" ? `${counted.rate.numerator} of ${counted.rate.denominator}` : "";
  return [label, published === undefined ? "unknown" : stateFigure(published, "en"), stateFigure(counted, "en"), parts];
}
