/**
 * Definitions that drive behaviour (plans, protocols, policies) as plain data: their hash, version, pin and amendments, and the
 * one shape of what a linter finds.
 *
 * @module
 */
export { ContentHash, Pin, checkPin, contentHash, definitionFields, pinOf, type Definition } from "./definition.js";
export { Finding, FindingPath, SEVERITIES, findingsAt, hasErrors, type Severity } from "./finding.js";
export { Patch, amend, applyAmendment, type Amendment } from "./amend.js";
export { canonicalJson } from "./canonical-json.js";
export { sha256 } from "./sha256.js";
