import { main } from "./commitment-systems/main.js";

main();
