/**
 * Kinds of bulletins (通报, 报告, 月报) as composed data: each function gives a draft and what its names stand for, which an app extends
 * as it likes and hands to `compose` of `answerable/bulletin`.
 *
 * - `quarterlyCircular` (季度通报) names the units of an assessment.
 * - `waveReport` (满意度调查报告) tells what moved between the waves of a survey.
 * - `ledgerMonthly` (台账月报) tells how a ledger stands at the end of a month.
 *
 * @module
 */
export type { Kind, KindOptions } from "./kind.js";
export type { Complaints, NamedUnit, QuarterlyCircular } from "./circular-options.js";
export type { LedgerMonthly } from "./ledger-options.js";
export type { CountedResponses, ReportedWave, WaveReport } from "./wave-options.js";
export { ledgerMonthly } from "./ledger-monthly.js";
export { unitRecords, type UnitRecordOptions } from "./circular-records.js";
export { itemRecords, type ItemRecordOptions } from "./ledger-records.js";
export { opinionRecords, type OpinionRecords } from "./opinion-records.js";
export { quarterlyCircular } from "./quarterly-circular.js";
export { electorateRecords, responseRecords } from "./wave-records.js";
export { waveReport } from "./wave-report.js";
