import { showScales } from "./presets/show/scales.js";

showScales();
