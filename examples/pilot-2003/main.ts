import { must } from "answerable";
import { compose, labelOf, stateFigure, type Figure } from "answerable/bulletin";
import { writePages } from "../shared/pages.js";
import { printTable, say } from "../shared/screen.js";
import { asPublished, draftOf, pilotFigures } from "./bulletin.js";
import { countedFigures, PHASES } from "./figures/index.js";
import { generate } from "./generate.js";
import { runPilot } from "./pilot.js";

/** Replays the pilot on generated records, prints one table a phase, and writes the bulletin in both languages. */
export function main(): void {
  say("The 2003 pilot. What the article published is set beside what is counted from generated records.");
  const figures = pilotFigures(countedFigures(runPilot(generate(), say)));
  for (const { label, rows } of PHASES) {
    printTable(
      label.en,
      ["figure", "published", "counted (generated records)", "parts"],
      rows.map((name) => row(figures, name)),
    );
  }
  writePages("pilot-2003", must(compose(draftOf(figures), { figures })).page);
}

function row(figures: Readonly<Record<string, Figure>>, name: string): string[] {
  const counted = figures[name];
  if (counted === undefined) throw new RangeError(`there is no figure "${name}"`);
  const published = figures[asPublished(name)];
  return [
    labelOf(counted).en,
    published === undefined ? "not published" : stateFigure(published, "en"),
    stateFigure(counted, "en"),
    counted.kind === "rate" ? `${counted.rate.numerator} of ${counted.rate.denominator}` : "",
  ];
}
