/**
 * Real practice written as data, each preset with its source.
 *
 * A preset whose source is `secondary` could not be checked and is to be shown as unverified. What a source does not say
 * is a parameter of the preset, or is left open for the linter to name.
 *
 * @module
 */
export { massLine2013 } from "./campaigns/mass-line-2013.js";
export { memberAppraisal } from "./campaigns/member-appraisal.js";
export {
  educationCampaign2005,
  pilot2003,
  scientificOutlook2008,
  type Approval,
  type PilotApproval,
} from "./campaigns/stages-2005.js";
export {
  eightRules2025,
  originalAspiration2019,
  strivingForExcellence2010,
  thoughts2023,
  threeStricts2015,
  twoStudies2016,
} from "./campaigns/tracks.js";
export { strivingForExcellenceNumbers, superviseable, wuhanRealThings2010 } from "./commitments/admission.js";
export { stepWords, type NamedStep, type StepWords } from "./commitments/step-words.js";
export { defaultVerdicts, newZealandVerdicts } from "./commitments/verdicts.js";
export type { CodeList, ListedCode } from "./code-list.js";
export { chineseLedgerSheet, englishLedgerSheet, type LedgerSheet } from "./ledger-columns.js";
export { guangyuanByJudgement, sanmingByEscalation, suqianByDate, yinchuanByProgress } from "./lights.js";
export { opinionChannels, type OpinionChannel } from "./opinion-channels.js";
export { chinesePledgeSheet, englishPledgeSheet, type PledgeSheet } from "./pledge-columns.js";
export { fourWinds, massLineCategories, type FourWind, type MassLineCategory } from "./problem-categories.js";
export {
  customerScale,
  districtScale2009,
  fiveGrades,
  fourDegrees,
  haiyanScale,
  hangzhouScale2015,
  scales,
  schoolScale,
  serviceReviewScale,
  shandongScale2008,
  voteScale,
  type NamedScale,
} from "./scales.js";
export { memberEvaluation } from "./democratic.js";
