export * from "./listing.js";
export * from "./order.js";
export * from "./inspection.js";
