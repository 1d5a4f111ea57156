export { DIAGNOSTICS, type Diagnostic, type DiagnosticCode, type DiagnosticOptions } from "./diagnostic.js";
export { answeredFast, type Duration } from "./answered-fast.js";
export { ballotsTwice } from "./ballots-twice.js";
export { channelsApart } from "./channels.js";
export { interviewersApart, type Interview } from "./interviewers.js";
export { offQuota } from "./off-quota.js";
export { straightLined } from "./straight-lined.js";
export { uniformAnswers } from "./uniform-answers.js";
