import { main } from "./satisfaction-systems/main.js";

main();
