import { main } from "./ledger-systems/main.js";

main();
