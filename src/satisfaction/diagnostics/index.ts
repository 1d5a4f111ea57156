/**
 * What asks for a look at the fieldwork of a survey: answers that all agree, forms of one grade, interviewers or channels unlike the
 * others, answers that came fast, ballots that came twice, people who are not those who were planned.
 *
 * Each `Diagnostic` carries the shares that it rests on, and a p-value corrected for all that was looked at; none is a verdict.
 *
 * @module
 */
export { DIAGNOSTICS, type Diagnostic, type DiagnosticCode, type DiagnosticOptions } from "./diagnostic.js";
export { answeredFast, type Duration } from "./answered-fast.js";
export { ballotsTwice, type JoinedRegisters } from "./ballots-twice.js";
export { channelsApart } from "./channels.js";
export { interviewersApart, type Interview } from "./interviewers.js";
export { offQuota } from "./off-quota.js";
export { straightLined } from "./straight-lined.js";
export { uniformAnswers } from "./uniform-answers.js";
