import { must } from "answerable";
import * as campaign from "answerable/campaign";
import * as linkage from "answerable/campaign/linkage";

/** The Monday on which everything here begins. */
const FIRST_DAY = "2014-03-03";

const label = (en: string, chinese: string): { en: string; "zh-CN": string } => ({ en, "zh-CN": chinese });

/** The levels between which seeds 002 (system K) works on one list of problems. */
export const aPlan = (changes: Partial<campaign.Plan> = {}): campaign.Plan => ({
  id: "mass-line",
  version: 1,
  label: label("mass line", "群众路线教育实践活动"),
  facts: [],
  phases: [{ id: "rectify", label: label("rectification", "整改落实") }],
  batches: [],
  levels: [
    { id: "city", label: label("city", "市") },
    { id: "district", label: label("district", "区") },
    { id: "street", label: label("street", "街道") },
    { id: "community", label: label("community", "社区") },
  ],
  ...changes,
});

export const plan = must(campaign.readPlan(aPlan())).plan;
/** The same plan in another version: its units are others. */
export const otherPlan = must(campaign.readPlan(aPlan({ version: 2 }))).plan;

/** A unit of a level, entered on the first of March. */
export const unitOf = (unit: string, level: string, under = plan): campaign.InPhaseUnit =>
  must(campaign.enter(under, { unit, level, by: "office", on: "2014-03-01" })).unit;

/** The city's labour bureau, the district, two of its streets, and a community. */
export const units = {
  bureau: unitOf("bureau", "city"),
  health: unitOf("health", "city"),
  district: unitOf("district", "district"),
  north: unitOf("north", "street"),
  south: unitOf("south", "street"),
  well: unitOf("well", "community"),
} as const;
export type UnitName = keyof typeof units;

/** A problem that the district cannot solve itself, referred to the bureau. */
export const REFERRAL = {
  id: "r-1",
  problem: "p-12",
  request: "a place where those who come home to work can begin",
  due: "2014-03-31",
  by: "district-office",
  on: FIRST_DAY,
} as const;

/** What is handed in with an answer. */
export const ANSWER = {
  outcome: "solved",
  words: "the land is set aside",
  evidence: [{ id: "deed-1", description: "the deed", effectiveOn: "2014-03-18" }],
  by: "bureau-clerk",
};

export const between = (from: UnitName, to: UnitName): linkage.Between => ({ from: units[from], to: units[to] });

/** A referral between two units, of which nothing came yet. */
export const referredAs = (
  from: UnitName,
  to: UnitName,
  changes: Partial<Parameters<typeof linkage.refer>[2]> = {},
): linkage.PendingReferral =>
  must(linkage.refer(plan, between(from, to), { ...REFERRAL, by: `${from}-office`, ...changes })).referral;

export const referred = referredAs("district", "bureau");

/** The receiving unit's and the referring unit's ways on, by people of their own. */
export const acceptedOn = (on: string, before: linkage.Referral = referred): linkage.AcceptedReferral =>
  must(linkage.accept(before, { by: "bureau-clerk", on })).referral;
export const answeredOn = (on: string, before: linkage.Referral = acceptedOn("2014-03-05")): linkage.AnsweredReferral =>
  must(linkage.answer(before, { ...ANSWER, on })).referral;
export const confirmedOn = (
  on: string,
  before: linkage.Referral = answeredOn("2014-03-20"),
): linkage.ConfirmedReferral => must(linkage.confirm(before, { by: "district-head", on })).referral;
export const rejectedOn = (on: string, before: linkage.Referral = answeredOn("2014-03-20")): linkage.AcceptedReferral =>
  must(linkage.reject(before, { reason: "the land is a marsh", by: "district-head", on })).referral;
export const sentBackOn = (on: string, before: linkage.Referral = referred): linkage.SentBackReferral =>
  must(linkage.sendBack(before, { reason: "land is the planning bureau's", by: "bureau-clerk", on })).referral;
