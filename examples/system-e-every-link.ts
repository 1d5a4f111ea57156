import { showEveryLink } from "./campaign-systems/show/every-link.js";

showEveryLink();
