import { must } from "answerable";
import { explain } from "answerable/assessment";
import { compose, labelOf, stateFigure, type Figure } from "answerable/bulletin";
import { writePages } from "../shared/pages.js";
import { printTable, say } from "../shared/screen.js";
import { assessUnits } from "./assessment.js";
import { asPublished, draftOf, pilotFigures } from "./bulletin.js";
import { countedFigures, TABLES } from "./figures/index.js";
import { generate } from "./generate.js";
import { runPilot, type Pilot } from "./pilot.js";

/** Replays the pilot on generated records, prints one table a phase and one of the assessment, and writes the bulletin in both languages. */
export function main(): void {
  say("The 2003 pilot. What the article published is set beside what is counted from generated records.");
  const pilot = runPilot(generate(), say);
  const figures = pilotFigures(countedFigures(pilot));
  for (const { label, rows } of TABLES) {
    printTable(
      label.en,
      ["figure", "published", "counted (generated records)", "parts"],
      rows.map((name) => row(figures, name)),
    );
  }
  const [first] = pilot.units;
  if (first !== undefined) tell(pilot, first.id);
  writePages("pilot-2003", must(compose(draftOf(figures), { figures })).page);
}

/** Tells one unit's way from its facts to its grade. */
function tell(pilot: Pilot, unit: string): void {
  say(`\n${unit}`);
  for (const { text } of must(explain(assessUnits(pilot), unit)).explanation) say(`  ${text.en}`);
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
