export * from "./vocabulary.js";
export * from "./plan.js";
export * from "./unit-events.js";
export * from "./unit.js";
