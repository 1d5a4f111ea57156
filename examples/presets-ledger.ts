import { showLedger } from "./presets/show/ledger.js";

showLedger();
