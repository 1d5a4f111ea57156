import { showCommitments } from "./presets/show/commitments.js";

showCommitments();
