import { showConsequences } from "./presets/show/consequences.js";

showConsequences();
