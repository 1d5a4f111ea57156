import type { Finding, FindingPath } from "../definitions/index.js";

/** What can be wrong with an index whose fields are all of the right form. */
export const INDEX_FAULTS = [
  "duplicate-id",
  "weights-not-one",
  "flat-scale",
  "off-scale",
  "idle-limiter",
  "never-applies",
  "always-applies",
  "limiters-contradict",
  "unknown-part",
  "unknown-grade",
  "no-grades",
] as const;
type Fault = (typeof INDEX_FAULTS)[number];

/** A finding about the index itself. */
export type IndexFinding = Finding<Fault>;

/** Names what keeps an index from being frozen. */
export function error(code: Fault, path: FindingPath, message: string): IndexFinding {
  return { code, severity: "error", path, message };
}

/** Names what is strange about an index. */
export function warning(code: Fault, path: FindingPath, message: string): IndexFinding {
  return { code, severity: "warning", path, message };
}
