import { showTownship } from "./commitment-systems/show/township.js";

showTownship();
