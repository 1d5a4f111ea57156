import { main } from "./campaign-systems/main.js";

main();
