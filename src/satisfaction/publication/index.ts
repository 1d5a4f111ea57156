/**
 * Tables of counts made fit for publication, and what readers could still work out of them.
 *
 * A `CountTable` holds counts by dimensions; `PublicationRules` say what may be shown of it; a `PublishedTable` is what readers see,
 * with some counts hidden; an `Audit` says of every hidden count what it can be, and by which equations it is disclosed.
 *
 * @module
 */
export { CountTable, Dimension, PublishedDimension } from "./count-table.js";
export { PercentagePrinting, Position, PublishedCell, PublishedTable } from "./published-table.js";
export { Audit, AuditedCell, CELL_VERDICTS, DisclosingEquation, type CellVerdict } from "./audit-result.js";
export { AuditOptions, audit, type AuditRefusal } from "./audit.js";
export {
  HIDING_REASONS,
  HiddenCount,
  LineMinimum,
  PercentageRules,
  PublicationRules,
  DISPLAY_POLICIES,
  type HidingReason,
  type DisplayPolicy,
} from "./publication.js";
export { type OpeningRefusal } from "./open-block.js";
export { publish, type Publication, type PublicationRefusal } from "./publish.js";
export { TallyPublication, publishTally, type TallyPublicationRefusal } from "./publish-tally.js";
export { TallyTable } from "./tally-tables.js";
export { type StatementRefusal } from "./state-tables.js";
