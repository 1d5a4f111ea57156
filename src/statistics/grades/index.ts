/**
 * Answers by the million: grades in columns, counted by groups, merged, and finished from the counts.
 *
 * A `GradeHistogram` counts `GradedAnswers` by unit, question and grade and by unit and class; histograms of parts merge. What is
 * estimated from one is a table in columns, with the groups beside it of which nothing can be said.
 *
 * @module
 */
export { ROW_FAULTS, addAnswers, type RefusedRow, type RowFault } from "./add-answers.js";
export type { Column, ColumnsRefusal, GradedAnswers } from "./columns.js";
export { composites, type CompositeOptions, type Composites, type WithheldUnits } from "./composites.js";
export {
  WITHHELD_GROUP_REASONS,
  gradeEstimates,
  type GradeEstimateOptions,
  type GradeEstimates,
  type WithheldGroupReason,
  type WithheldGroups,
} from "./estimates.js";
export { emptyHistogram, type GradeHistogram, type HistogramSizes } from "./histogram.js";
export { mergeHistograms } from "./merge.js";
