/**
 * Pledges as offices keep them, a sheet (承诺登记表): its columns, pledges laid out as rows, and rows read back.
 *
 * @module
 */
export { PLEDGE_AMOUNTS, PLEDGE_COLUMNS, PledgeRow, pledgeRowReader, type PledgeColumn } from "./pledge-row.js";
export { pledgeTable, type PledgeTableOptions } from "./pledge-table.js";
export { type PledgeSheetWords } from "./words.js";
