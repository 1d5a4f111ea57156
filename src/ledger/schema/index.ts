export * from "./vocabulary.js";
export * from "./opinion.js";
export * from "./item-events.js";
export * from "./item.js";
