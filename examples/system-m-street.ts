import { showStreet as showCampaign } from "./campaign-systems/show/street.js";
import { showStreet as showForms } from "./satisfaction-systems/show/street.js";

showCampaign();
showForms();
