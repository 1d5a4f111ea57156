import { showBureau } from "./show/bureau.js";
import { showCounty } from "./show/county.js";
import { showGroup } from "./show/group.js";
import { showStreet } from "./show/street.js";
import { showWaterBureau } from "./show/water-bureau.js";

/** Runs the surveys and votes of five systems on generated records, and prints what is counted beside what their documents print. */
export function main(): void {
  showGroup();
  showCounty();
  showWaterBureau();
  showBureau();
  showStreet();
}
