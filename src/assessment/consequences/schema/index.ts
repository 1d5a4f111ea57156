export * from "./consequence.js";
export * from "./events.js";
export * from "./period.js";
export * from "./rules.js";
export * from "./trigger.js";
export * from "./vocabulary.js";
