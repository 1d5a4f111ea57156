import { showHotline } from "./ledger-systems/show/hotline.js";

showHotline();
