import { showBureau as showCommitments } from "./commitment-systems/show/bureau.js";
import { showBureau as showForms } from "./satisfaction-systems/show/bureau.js";

showCommitments();
showForms();
