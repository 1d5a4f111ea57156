export * from "./vocabulary.js";
export { Dependence, Measure, Milestone, PledgeText, Progress, Recurrence } from "./text.js";
export * from "./verdicts.js";
export * from "./admission.js";
export * from "./tree.js";
export * from "./record.js";
export {
  AnswerObjectionInput,
  BeginInput,
  ChangeVerdictInput,
  DecideRevisionInput,
  Delivery,
  EvaluateInput,
  Maker,
  ObjectInput,
  Opinion,
  PledgeBegun,
  PledgeEvaluated,
  PledgeEvent,
  PledgeObjected,
  PledgeObjectionAnswered,
  PledgeProposed,
  PledgePublished,
  PledgeReported,
  PledgeReproposed,
  PledgeReviewed,
  PledgeRevisionAsked,
  PledgeRevisionDecided,
  PledgeSettled,
  PledgeSource,
  PledgeVerdictChanged,
  ProposeInput,
  PublishInput,
  ReportInput,
  ReproposeInput,
  ReviewInput,
  ReviseInput,
  SettleInput,
} from "./events.js";
export * from "./pledge.js";
export { Evidence, EvidenceList } from "../../core/index.js";
