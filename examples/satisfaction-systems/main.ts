import { showCounty } from "./show/county.js";
import { showGroup } from "./show/group.js";

/** Runs the surveys and ballots of five systems on generated records, and prints what is counted beside what their documents print. */
export function main(): void {
  showGroup();
  showCounty();
}
