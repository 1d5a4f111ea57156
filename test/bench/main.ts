import { importTimes } from "./import-times.js";
import { machine } from "./machine.js";
import type { Section } from "./section.js";
import { workingDays } from "./working-days.js";

const SECTIONS: readonly (() => Section | Promise<Section>)[] = [machine, importTimes, workingDays];

for (const measure of SECTIONS) {
  const { title, rows } = await measure();
  console.log(`\n${title}`);
  console.table(rows);
}
