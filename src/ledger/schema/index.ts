export * from "./vocabulary.js";
export * from "./problem-events.js";
export * from "./problem.js";
export * from "./opinion.js";
export * from "./policy.js";
export * from "./sign-off.js";
export * from "./item-events.js";
export * from "./item.js";
