export * from "./events.js";
export * from "./referral.js";
