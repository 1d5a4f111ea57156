import { showEveryLink } from "./show/every-link.js";
import { showGroup } from "./show/group.js";
import { showLinkedAction } from "./show/linked-action.js";
import { showStreet } from "./show/street.js";
import { showWaterBureau } from "./show/water-bureau.js";

/** Runs five systems as campaigns on generated records, and prints what is counted beside what their documents print. */
export function main(): void {
  showGroup();
  showEveryLink();
  showWaterBureau();
  showLinkedAction();
  showStreet();
}
