import { main } from "./patient-surveys/main.js";

main(process.argv[2]);
