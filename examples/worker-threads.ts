import { main } from "./worker-threads/main.js";

await main();
