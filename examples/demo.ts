import { main as boston } from "./boston-311/main.js";
import { main as pilot } from "./pilot-2003/main.js";

const DEMOS = new Map([
  ["", pilot],
  ["boston", boston],
]);

const demo = DEMOS.get(process.argv.slice(2).join(" "));
if (demo === undefined) {
  console.error(
    "usage: npm run demo            the 2003 pilot\n       npm run demo -- boston  service requests of Boston",
  );
  process.exitCode = 2;
} else demo();
