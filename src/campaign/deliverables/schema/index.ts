export * from "./version.js";
export * from "./events.js";
export * from "./deliverable.js";
