/**
 * Answers of people who were drawn: the rates and scores of a protocol with the error that the drawing leaves in them.
 *
 * A `Sample` is responses with the design by which those who gave them were drawn; `SampleScores` are what `score` says of them, each number
 * an estimate with its standard error, interval, degrees of freedom and design effect; a `GroupDifference` says by how much two groups
 * differ.
 *
 * @module
 */
export {
  groupDifference,
  type EstimatedDifference,
  type GroupDifference,
  type QuestionDifference,
} from "./group-difference.js";
export type {
  SampleEstimate,
  SampleGroup,
  SampleQuestion,
  SampleQuestionScore,
  SampleRate,
  SampleScores,
  SampleTotalScore,
  ShownSampleQuestion,
} from "./results.js";
export { sampleOf, type Sample, type SampleRefusal } from "./sample.js";
export { scoreSample, type SampleScoreOptions, type SampleScoreRefusal } from "./score-sample.js";
