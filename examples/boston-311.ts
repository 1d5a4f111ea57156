import { main } from "./boston-311/main.js";

main();
