import { main } from "./restaurants/main.js";

main(process.argv[2]);
