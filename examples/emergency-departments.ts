import { main } from "./emergency-departments/main.js";

main(process.argv[2]);
