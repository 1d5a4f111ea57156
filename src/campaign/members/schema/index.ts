export * from "./attempt.js";
export * from "./events.js";
export * from "./member.js";
