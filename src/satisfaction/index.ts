/**
 * What the people who are served say, and what may be said of it.
 *
 * A `Scale` holds the grades of a form; a `Protocol` holds everything that decides what answers will be worth, and is frozen
 * before the first of them; a `Response` is one form that was admitted under it; a `Tally` counts responses and merges;
 * `Scores` are named rates and point scores, each with its meaning, its n and its interval, or withheld with the reason; a
 * `WaveComparison` says which movement between two waves is more than chance.
 *
 * @module
 */
export { Grade, Scale, UNGRADED, type Ungraded } from "./scale.js";
export {
  DENOMINATORS,
  DONT_KNOW_POLICIES,
  EMPTY_CLASS_POLICIES,
  EVALUATOR_KINDS,
  SPOILT_POLICIES,
  WEIGHTINGS,
  type Denominator,
  type DontKnowPolicy,
  type EmptyClassPolicy,
  type EvaluatorKind,
  type SpoiltPolicy,
  type Weighting,
} from "./policies.js";
export {
  BallotCode,
  Channel,
  EvaluatorClass,
  NamedRate,
  Protocol,
  ProtocolDefinition,
  Question,
  UnitName,
} from "./protocol.js";
export { PROTOCOL_FAULTS, lint, type ProtocolFault } from "./lint.js";
export { freeze } from "./freeze.js";
export {
  RESPONSE_REFUSALS,
  Response,
  ResponseComment,
  ResponseId,
  ResponseRow,
  admit,
  type Admission,
  type ResponseRefusal,
} from "./response.js";
export { Register, checkIn, emptyRegister, mergeRegisters, readRegister, type DuplicateBallot } from "./register.js";
export { Tally, UnitTally, add, emptyTally, remove } from "./tally.js";
export { RefusedResponses } from "./refused.js";
export { merge, readTally } from "./merge.js";
export {
  CellPart,
  FieldworkBeside,
  GroupResult,
  QuestionPart,
  QuestionResult,
  SCORE_REFUSALS,
  Scored,
  ScoredQuestion,
  Scores,
  ShownQuestion,
  WITHHELD_REASONS,
  WithheldQuestion,
  type ScoreRefusal,
  type WithheldReason,
} from "./results.js";
export {
  ELECTORATE_UNKNOWN,
  RateEstimate,
  isOfPeople,
  rateAnswers,
  rateDefinition,
  type RateAnswers,
} from "./named-rate.js";
export { Electorate, type ElectorateRefusal } from "./electorate.js";
export { type FieldworkGiven, type FieldworkRefusal } from "./fieldwork-beside.js";
export { GROUPINGS, score, type Grouping, type ScoreOptions, type ScoringRefusal } from "./score.js";
export * from "./waves/index.js";
export { composition, type ClassShare, type GroupComposition } from "./composition.js";
export * from "./votes/index.js";
export * from "./fieldwork/index.js";
export * from "./democratic/index.js";
