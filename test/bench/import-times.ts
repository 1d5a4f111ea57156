import { execFileSync } from "node:child_process";
import { REPOSITORY, median, type Section } from "./section.js";

const ROUNDS = 15;
const IMPORTED = ["zod", "answerable", "answerable/ledger", "answerable/calendar"];

/** How long a fresh process of Node takes to import the package, against zod alone; target for the root: 1.5 times. */
export function importTimes(): Section {
  const rounds = Array.from({ length: ROUNDS }, () => IMPORTED.map(importTime));
  const rows = IMPORTED.map((specifier, index) => ({
    import: specifier,
    milliseconds: median(rounds.map((times) => times[index] ?? Number.NaN)).toFixed(1),
    "times zod": median(rounds.map((times) => (times[index] ?? Number.NaN) / (times[0] ?? Number.NaN))).toFixed(2),
  }));
  return { title: `Importing, in a process of its own, median of ${ROUNDS} rounds`, rows };
}

function importTime(specifier: string): number {
  const script = `const start = performance.now(); await import("${specifier}"); console.log(performance.now() - start);`;
  return Number(
    execFileSync(process.execPath, ["--input-type=module", "-e", script], { cwd: REPOSITORY, encoding: "utf8" }),
  );
}
