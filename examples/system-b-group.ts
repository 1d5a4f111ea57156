import { showGroup as showCampaign } from "./campaign-systems/show/group.js";
import { showGroup as showCommitments } from "./commitment-systems/show/group.js";
import { showGroup as showBallots } from "./satisfaction-systems/show/group.js";

showCampaign();
showCommitments();
showBallots();
