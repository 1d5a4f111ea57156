import { showSelfInspection } from "./ledger-systems/show/self-inspection.js";

showSelfInspection();
