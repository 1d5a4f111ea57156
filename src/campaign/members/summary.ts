import { countBy, groupBy, isLate, type CalendarDay, type Result } from "../../core/index.js";
import { pinOf, type Pin } from "../../definitions/index.js";
import type { MemberProcedure, Plan } from "../schema/index.js";
import { uncountableUnder, type CountingRefusal } from "./counting.js";
import { ratesOf, type MemberRates } from "./member-rates.js";
import { quotasOf, standingGrade, type QuotaCheck } from "./quota.js";
import { MEMBER_STATUSES, type Member, type MemberStatus } from "./schema/index.js";

/** By what a summary of members can be broken down. */
export type MemberKey = "unit";

/** Counts and rates of the members who share a key. */
export interface MemberGroup {
  /** The values they share, one per key asked for. */
  readonly key: Readonly<Partial<Pick<Member, MemberKey>>>;
  readonly members: number;
  readonly byStatus: Readonly<Record<MemberStatus, number>>;
  /** Members who have each grade of the plan, in its order; one who goes through it again has the last grade until the next. */
  readonly byGrade: readonly { readonly grade: string; readonly count: number }[];
  /** Members who have no grade: none was given yet, or they are exempt. */
  readonly ungraded: number;
  /** Members whose attempt still runs though its deadline has passed; an instant of the reference day itself has not. */
  readonly overdue: number;
  readonly rates: MemberRates;
  /** One for each grade that has a quota, in the plan's order. */
  readonly quotas: readonly QuotaCheck[];
}

/** What members amount to on a reference day. */
export interface MemberSummary {
  readonly plan: Pin;
  readonly asOf: CalendarDay;
  readonly overall: MemberGroup;
  /** One group for each unit, in the order of first occurrence; empty when no key was asked for. */
  readonly groups: readonly MemberGroup[];
}

/**
 * Counts members on a reference day: by status and by grade, with the rates passed, passed at the first grade, passed after
 * rework, and exempt, and whether the quota of each grade is kept.
 *
 * The rate of first grades and the one of rework keep whoever was sent back, also once exempt: an exemption makes no rate better
 * that a grade has made worse. A quota is a part of the graded members, compared in whole numbers; over nobody it is kept.
 *
 * The members must be as they stood on that day. Refuses with `invalid-input` (`asOf` is no day), `definition-changed` (a member
 * of another plan), `after-reference-day` (one changed later: replay the events up to the day first) and `duplicate-id`.
 *
 * @param plan - the plan they were enrolled under
 * @param members - the members, of any units, each once
 * @param options - the reference day, and by which keys to break down
 * @example
 * {@includeCode ../../../test/campaign/members/examples.test.ts#summarise}
 */
export function summariseMembers(
  plan: Plan,
  members: Iterable<Member>,
  { asOf, by = [] }: { readonly asOf: CalendarDay; readonly by?: readonly MemberKey[] },
): Result<{ summary: MemberSummary }, CountingRefusal> {
  const all = [...members];
  const refused = uncountableUnder(plan, all, asOf);
  if (refused !== undefined) return refused;
  const group = (key: MemberGroup["key"], some: readonly Member[]): MemberGroup =>
    groupOf(plan.members, key, some, asOf);
  const groups = by.length === 0 ? [] : groupBy(all, by).map(({ key, members: some }) => group(key, some));
  return { ok: true, summary: { plan: pinOf(plan), asOf, overall: group({}, all), groups } };
}

/** A plan without a procedure has no members, and so no grades. */
const NO_PROCEDURE: Pick<MemberProcedure, "steps" | "grades"> = { steps: [], grades: [] };

function groupOf(
  procedure: MemberProcedure = NO_PROCEDURE,
  key: MemberGroup["key"],
  some: readonly Member[],
  asOf: CalendarDay,
): MemberGroup {
  const given = some.map(standingGrade);
  return {
    key,
    members: some.length,
    byStatus: countBy(MEMBER_STATUSES, some, ({ status }) => status),
    byGrade: procedure.grades.map(({ id }) => ({ grade: id, count: given.filter((grade) => grade === id).length })),
    ungraded: given.filter((grade) => grade === undefined).length,
    overdue: some.filter((member) => isOverdue(member, asOf)).length,
    rates: ratesOf(some),
    quotas: quotasOf(procedure, some),
  };
}

function isOverdue({ status, attempt: { deadline } }: Member, asOf: CalendarDay): boolean {
  return status === "open" && deadline !== undefined && isLate({ on: asOf }, deadline) === true;
}
