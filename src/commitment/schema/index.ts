export * from "./vocabulary.js";
export { Measure, PledgeText, Progress } from "./text.js";
export * from "./events.js";
export * from "./pledge.js";
export { Evidence, EvidenceList } from "../../core/index.js";
