import { showVisits } from "./ledger-systems/show/household-visits.js";

showVisits();
