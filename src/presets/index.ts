/**
 * Real practice written as data, each preset with its source.
 *
 * A preset whose source is `secondary` could not be checked and is to be shown as unverified. What a source does not say
 * is a parameter of the preset, or is left open for the linter to name.
 *
 * @module
 */
export { massLine2013, massLinePlan, type MassLineParameters } from "./campaigns/mass-line-2013.js";
export { MASS_LINE_LINKS, type MassLineLink } from "./campaigns/mass-line-links.js";
export {
  MEMBER_GRADES,
  memberAppraisal,
  memberAppraisalPlan,
  type MemberAppraisalParameters,
  type MemberGrade,
} from "./campaigns/member-appraisal.js";
export { educationCampaign2005 } from "./campaigns/education-2005.js";
export { eightRules2025, eightRulesPlan, type EightRulesParameters } from "./campaigns/eight-rules-2025.js";
export { originalAspiration2019 } from "./campaigns/original-aspiration-2019.js";
export { pilot2003, type PilotApproval } from "./campaigns/pilot-2003.js";
export { scientificOutlook2008 } from "./campaigns/scientific-outlook-2008.js";
export type { Approval } from "./campaigns/stages.js";
export { threeStricts2015, twoStudies2016 } from "./campaigns/standing-2015.js";
export { strivingForExcellence2010, townStages2010 } from "./campaigns/striving-for-excellence-2010.js";
export { thoughts2023 } from "./campaigns/thoughts-2023.js";
export { strivingForExcellenceNumbers, superviseable, wuhanRealThings2010 } from "./commitments/admission.js";
export { stepWords, type NamedStep, type StepWords } from "./commitments/step-words.js";
export { defaultVerdicts, newZealandVerdicts } from "./commitments/verdicts.js";
export {
  guangyuanLights2018,
  threeRedCards2020,
  yellowCards,
  type YellowCardParameters,
} from "./consequences/cards.js";
export { firstTimeRule, lossOfAwards, zeroComplaints } from "./consequences/conduct.js";
export { eshanGrades } from "./consequences/grades.js";
export {
  hotlineRule,
  makeUpLessons2005,
  testedAgain2010,
  twoLowMonths,
  type WindowRanking,
} from "./consequences/rates.js";
export type { CodeList, ListedCode } from "./code-list.js";
export { chineseLedgerSheet, englishLedgerSheet, type LedgerSheet } from "./ledger-columns.js";
export {
  guangyuanByJudgement,
  sanmingByEscalation,
  suqianByDate,
  yinchuanByEntry,
  yinchuanByPlan,
  yinchuanByProgress,
} from "./lights.js";
export { proposalClasses, type ProposalClass } from "./proposal-classes.js";
export { opinionChannels, type OpinionChannel } from "./opinion-channels.js";
export { chinesePledgeSheet, englishPledgeSheet, type PledgeSheet } from "./pledge-columns.js";
export { fourWinds, massLineCategories, type FourWind, type MassLineCategory } from "./problem-categories.js";
export {
  customerScale,
  districtScale2009,
  fiveGrades,
  fourDegrees,
  gaomiScale,
  haiyanScale,
  hangzhouScale2015,
  scales,
  schoolScale,
  serviceReviewScale,
  serviceReviewStars,
  shandongScale2008,
  tenPointBands,
  voteScale,
  type NamedScale,
} from "./scales.js";
export { memberEvaluation, schoolMemberEvaluation } from "./democratic.js";
export {
  checkAndNotice2022,
  levelByLevel2021,
  numberStays2016,
  openInspection2019,
  returnSlip2014,
  superiorInspection2015,
  threeChecks,
  untilSatisfied2014,
  type NamedPolicy,
} from "./sign-off.js";
export { closedAtOnce, satisfiedFrom98, threeRates, type NamedIndex, type NamedScore } from "./hotline-index.js";
export { daysLeftTable, schoolBands, tenPointTable, type NamedBands, type SharedEnd } from "./bands.js";
export {
  analysisReportForm,
  counterServiceForm,
  fiveQuestionsForm,
  memberForm,
  onlineServiceForm,
  organisationForm,
  organisationResultsForm,
  partyGroupForm,
  questionsOf,
  secondWaveForm,
} from "./evaluation-forms.js";
