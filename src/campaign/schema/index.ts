export * from "./vocabulary.js";
export * from "./role.js";
export * from "./requirement.js";
export * from "./work.js";
export * from "./plan.js";
export * from "./unit-events.js";
export * from "./unit.js";
