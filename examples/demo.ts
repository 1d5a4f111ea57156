import { main } from "./pilot-2003/main.js";

main();
