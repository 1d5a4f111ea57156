/**
 * What verdicts on many pledges say of those who gave them, and rates of makers who promised different things made comparable.
 *
 * @module
 */
export { agreement, type AgreementOptions, type VerdictAgreement } from "./agreement.js";
export { standardise, type PledgeStandardisation, type StandardisedPledges } from "./standardise.js";
