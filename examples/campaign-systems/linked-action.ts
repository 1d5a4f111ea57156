import { must } from "answerable";
import * as linkage from "answerable/campaign/linkage";
import { check } from "answerable/rules";
import { AGREED, effectBy, plan, unitNamed } from "./linked-action-plan.js";
import { PUBLISHED } from "./published.js";

/** The day by which everything is counted. */
export const COUNTED = "2014-06-30";

/** How far a referral came; an answer that did not do is given again. */
type End = "confirmed" | "answered-again" | "answered" | "in-work" | "sent-back";

/** One problem that one level asked another to deal with, and what came of it. */
export interface ReferralRecord {
  readonly problem: string;
  readonly from: string;
  readonly to: string;
  readonly end: End;
  /** The day of the last answer. */
  readonly answered: string;
}

/** What the document names of the actions that the district agreed on with the city's bureau of human resources. */
const JOINT_ACTIONS = ["land-for-returning-workers", "money-for-insurance", "care-for-some", "affairs-moved-down"];

/** Medical costs beyond a part of what a household can pay: the one problem that comes up through all the levels. */
export const BURDEN = "medical-burden";

/** What a household spends on illness, and what it can pay, in yuan a year. */
export interface Household {
  readonly costs: number;
  readonly means: number;
}

/** Generates households whose costs are from nothing to most of their means. */
export function generateHouseholds(): Household[] {
  return Array.from({ length: 50 }, (_, index) => ({ costs: 400 * index, means: 24_000 }));
}

/** The households whose costs are beyond the printed part of their means: those that the district helps. */
export function helped(households: readonly Household[]): readonly Household[] {
  const { quantity } = PUBLISHED.burden;
  if (quantity.kind !== "exact") throw new RangeError(`"${PUBLISHED.burden.printed}" is no line`);
  const value = quantity.value / 100;
  const rule = { fact: "burden", comparison: "more-than", value } as const;
  return households.filter(({ costs, means }) => check(rule, { burden: costs / means }).outcome === "met");
}

/** Generates the list of problems on which the levels work together, with the referrals between them. */
export function generateReferrals(): ReferralRecord[] {
  const up = JOINT_ACTIONS.map((problem, index) => {
    const end: End = index === 3 ? "in-work" : "confirmed";
    return { problem, from: "district", to: "labour-bureau", end, answered: `2014-05-${10 + index}` };
  });
  const down = Array.from({ length: 8 }, (_, index) => {
    const end: End = index === 2 ? "answered-again" : index === 5 ? "sent-back" : "confirmed";
    const answered = index === 6 ? "2014-06-20" : "2014-05-15";
    return { problem: `hot-spot-${index + 1}`, from: "district", to: `street-${1 + (index % 2)}`, end, answered };
  });
  const chain = ["community", "street-1", "district", "civil-affairs"];
  const through = chain.slice(1).map((to, index): ReferralRecord => {
    const end: End = index === 0 ? "answered" : "confirmed";
    return { problem: BURDEN, from: chain[index] ?? "", to, end, answered: "2014-05-20" };
  });
  return [...up, ...down, ...through];
}

/** Leads every referral between the two units as far as its record says. */
export function linkUp(records: readonly ReferralRecord[]): linkage.Referral[] {
  return records.map((record) => {
    const between = { from: unitNamed(record.from), to: unitNamed(record.to) };
    const request = "to be dealt with together";
    const id = `${record.problem}-${record.to}`;
    const asked = { id, problem: record.problem, request, due: effectBy(), by: `${record.from}-office` };
    return ended(must(linkage.refer(plan, between, { ...asked, on: AGREED })).referral, record);
  });
}

function ended(referral: linkage.PendingReferral, { from, to, end, answered: on }: ReferralRecord): linkage.Referral {
  const taken = { by: `${to}-clerk`, on: "2014-03-20" };
  if (end === "sent-back")
    return must(linkage.sendBack(referral, { reason: "it is another street's", ...taken })).referral;
  const accepted = must(linkage.accept(referral, taken)).referral;
  if (end === "in-work") return accepted;
  const worked = end === "answered-again" ? rejected(accepted, from, to) : accepted;
  const answered = solved(worked, to, on);
  if (end === "answered") return answered;
  return must(linkage.confirm(answered, { by: `${from}-head`, on: "2014-06-25" })).referral;
}

function rejected(accepted: linkage.AcceptedReferral, from: string, to: string): linkage.AcceptedReferral {
  const first = solved(accepted, to, "2014-04-20");
  return must(linkage.reject(first, { reason: "people say it is as before", by: `${from}-head`, on: "2014-04-25" }))
    .referral;
}

function solved(accepted: linkage.AcceptedReferral, to: string, on: string): linkage.AnsweredReferral {
  const evidence = [{ id: "report", description: "the report of what was done" }];
  return must(linkage.answer(accepted, { outcome: "solved", words: "done", evidence, by: `${to}-clerk`, on })).referral;
}
