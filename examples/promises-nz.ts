import { main } from "./promises-nz/main.js";

main();
