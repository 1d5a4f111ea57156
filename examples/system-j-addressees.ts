import { showAddressees } from "./ledger-systems/show/addressees.js";

showAddressees();
