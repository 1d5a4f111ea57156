import { showCampaigns } from "./presets/show/campaigns.js";

showCampaigns();
