import { must } from "answerable";
import * as commitment from "answerable/commitment";
import { give } from "./give.js";
import { SCENARIO } from "./scenario.js";

/** The township's document is of 20 August 2010; its year is counted to the end, on generated records. */
export const COUNTED = "2011-01-10";

const TOWNSHIP = { id: "township", kind: "unit" } as const;
const COUNTY = "county-office";

/** One item of the rectification plan of the campaign before; `undefined` where it was never finished. */
export interface EarlierItem {
  readonly id: string;
  readonly finished?: string;
}

/** One visit of a member to the family they help, and one thing handed over in July. */
export interface Visit {
  readonly member: string;
  readonly on: string;
}
/** One thing handed over to one household. */
export interface Gift {
  readonly household: string;
  readonly what: "rice" | "oil" | "cash";
  readonly quantity: number;
}

/** Generates the items of the plan of 2009: some finished in its time, some in the year after, one not at all. */
export function generateEarlierItems(): EarlierItem[] {
  const { earlier, finished, finishedLater } = SCENARIO.township;
  return Array.from({ length: earlier }, (_, index) => {
    const id = `item-${index + 1}`;
    if (index < finished) return { id, finished: "2010-02-10" };
    return index < finished + finishedLater ? { id, finished: "2010-11-30" } : { id };
  });
}

/** Generates a visit of every member in each quarter; the last member leaves one out. */
export function generateVisits(): Visit[] {
  return memberIds().flatMap((member, index, all) => {
    const first = { member, on: `2010-08-${10 + index}` };
    return index === all.length - 1 ? [first] : [first, { member, on: `2010-11-${10 + index}` }];
  });
}

/** Generates what each household was given. */
export function generateGifts(): Gift[] {
  const { households, cashEach } = SCENARIO.township;
  return Array.from({ length: households }, (_, index) => `household-${index + 1}`).flatMap((household): Gift[] => [
    { household, what: "rice", quantity: 1 },
    { household, what: "oil", quantity: 1 },
    { household, what: "cash", quantity: cashEach },
  ]);
}

/** The members who promised a visit each quarter. */
export function memberIds(): string[] {
  return Array.from({ length: SCENARIO.township.members }, (_, index) => `member-${index + 1}`);
}

const PLAN = { proposed: "2009-09-10", due: "2010-02-28", judged: "2010-03-15" } as const;
const FOLLOW_UP = { proposed: "2010-05-17", due: "2010-12-31" } as const;

/**
 * Holds the plan of the campaign before against what was done (M37): what was left over is carried over, and gets a pledge of its own.
 */
export function carryOver(items: readonly EarlierItem[]): commitment.Pledge[] {
  return items.flatMap((item) => {
    const pledge = give(promiseOf(item, "2009", PLAN.due), {
      reviewer: COUNTY,
      place: "政务公开栏",
      on: PLAN.proposed,
    });
    if (item.finished !== undefined && item.finished <= PLAN.due) return [settled(pledge, item.finished, PLAN.judged)];
    const successor = `${item.id}-2010`;
    const reason = "not finished in the plan's time, and in the follow-up plan";
    const verdict = { verdict: "carried-over", reason, successor, by: COUNTY, on: PLAN.judged };
    const left = must(commitment.settle(pledge, verdict)).pledge;
    const next = { ...promiseOf(item, "2010", FOLLOW_UP.due), id: successor, serves: [item.id] };
    const followUp = give(next, { reviewer: COUNTY, place: "公开承诺大会", on: FOLLOW_UP.proposed });
    return [left, settled(followUp, item.finished, COUNTED)];
  });
}

/** How many items of the plan of 2009 are finished, in its time or by whatever took their place. */
export function finishedInTheEnd(pledges: readonly commitment.Pledge[]): number {
  const settled = pledges.filter((pledge) => pledge.status === "settled");
  const kept = new Set<string>(settled.flatMap(({ id, settlement }) => (settlement.verdict === "kept" ? [id] : [])));
  return settled.filter(({ id, classes, settlement: { successor } }) => {
    return classes?.["campaign"] === "2009" && (kept.has(id) || (successor !== undefined && kept.has(successor)));
  }).length;
}

function promiseOf({ id }: EarlierItem, campaign: "2009" | "2010", due: string): Parameters<typeof give>[0] {
  return { id, maker: TOWNSHIP, kind: "collective", statement: "完成整改项目", due, classes: { campaign } };
}

function settled(pledge: commitment.Pledge, finished: string | undefined, on: string): commitment.SettledPledge {
  if (finished === undefined) {
    const verdict = { verdict: "not-kept", reason: "nothing was reported by the end of the plan", by: COUNTY, on };
    return must(commitment.settle(pledge, verdict)).pledge;
  }
  const progress = { state: "described", account: "finished" } as const;
  const evidence = [{ id: `${pledge.id}-record`, description: `inspected on ${finished}` }];
  const report = { progress, evidence, effectiveOn: finished, by: TOWNSHIP.id, on: finished };
  const reported = must(commitment.report(pledge, report)).pledge;
  return must(commitment.settle(reported, { verdict: "kept", by: COUNTY, on })).pledge;
}

/** Every member promises a visit each quarter (M53), is reported on by visit, and judged by the quarters. */
export function visitEachQuarter(members: readonly string[], visits: readonly Visit[]): commitment.SettledPledge[] {
  return members.map((member) => {
    const maker = { id: member, kind: "person", name: member, post: "镇干部" } as const;
    const text = {
      statement: "每季度走访结对户一次",
      recurs: { every: 3, unit: "months", from: "2010-07-01" },
      due: FOLLOW_UP.due,
    } as const;
    const promised = {
      id: `${member}-visits`,
      maker,
      kind: "personal",
      matter: "shared",
      term: "annual",
      ...text,
    } as const;
    const pledge = give(promised, { reviewer: "branch", place: "党员便民卡", on: "2010-06-01" });
    const own = visits.filter((visit) => visit.member === member);
    return judged(own.reduce<commitment.Pledge>(visited, pledge));
  });
}

function visited(pledge: commitment.Pledge, { member, on }: Visit): commitment.ReportedPledge {
  const occurrence = commitment.occurrences(pledge, { until: on }).length;
  const progress = { state: "described", account: "visited" } as const;
  const evidence = [{ id: `${member}-${on}`, description: "signed by the family" }];
  return must(commitment.report(pledge, { progress, evidence, occurrence, effectiveOn: on, by: member, on })).pledge;
}

function judged(pledge: commitment.Pledge): commitment.SettledPledge {
  const stamp = { by: "branch", on: COUNTED };
  const kept = commitment.settle(pledge, { verdict: "kept", ...stamp });
  if (kept.ok) return kept.pledge;
  return must(commitment.settle(pledge, { verdict: "not-kept", reason: kept.refusal.message, ...stamp })).pledge;
}

const UNITS = { rice: "袋", oil: "桶", cash: "元" } as const;

/** The township promises help to so many households, and its report says what was delivered (M55). */
export function help(gifts: readonly Gift[]): commitment.SettledPledge {
  const households = new Set(gifts.map(({ household }) => household)).size;
  const measure = { unit: "households", baseline: 0, target: households };
  const promised = { id: "help", maker: TOWNSHIP, kind: "collective", matter: "real-thing", measure } as const;
  const statement = "结对帮扶贫困党员、群众和计生帮扶对象";
  const where = { reviewer: COUNTY, place: "公开承诺大会", on: FOLLOW_UP.proposed };
  const pledge = give({ ...promised, statement, due: "2010-07-31" }, where);
  const delivered = gifts.map(({ what, quantity }) => ({
    form: what === "cash" ? ("cash" as const) : ("in-kind" as const),
    what,
    quantity: { kind: "exact" as const, value: quantity, unit: UNITS[what] },
  }));
  const progress = { state: "measured", achieved: households } as const;
  const evidence = [{ id: "receipts", description: "signed by every household" }];
  const told = { progress, evidence, delivered, by: TOWNSHIP.id, on: "2010-07-31" };
  const reported = must(commitment.report(pledge, told)).pledge;
  return must(commitment.settle(reported, { verdict: "kept", by: COUNTY, on: COUNTED })).pledge;
}
