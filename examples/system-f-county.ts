import { showCounty } from "./satisfaction-systems/show/county.js";

showCounty();
