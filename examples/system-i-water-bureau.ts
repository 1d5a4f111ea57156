import { showWaterBureau as showCampaign } from "./campaign-systems/show/water-bureau.js";
import { showWaterBureau as showBallot } from "./satisfaction-systems/show/water-bureau.js";

showCampaign();
showBallot();
