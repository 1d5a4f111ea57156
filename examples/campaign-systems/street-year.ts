import { must } from "answerable";
import * as register from "answerable/campaign/register";
import { rate, type Rate, type RateDefinition } from "answerable/figures";
import { words } from "../shared/words.js";
import { SCENARIO } from "./scenario.js";
import { plan } from "./street-plan.js";
import { COUNTED, type MemberRecord } from "./street.js";

/** Something that was said or found in the year, as it is handed in to the register. */
export type Deed = Omit<Parameters<typeof register.record>[1], "by" | "on">;

/** Generates the comments of the year: on an organisation and its branches by its secretary, on members by that of their branch. */
export function generateComments(members: readonly MemberRecord[]): Deed[] {
  const { branchesEach } = SCENARIO.street;
  const branchOf = ({ unit }: MemberRecord, index: number): string => `${unit}-branch-${1 + (index % branchesEach)}`;
  const branches = new Map(
    members.flatMap((member, index) => [
      [member.unit, member.unit],
      [branchOf(member, index), member.unit],
    ]),
  );
  const onBranches = [...branches].map(([target, unit], index) =>
    once("comment-direct", `comment-on-${target}`, { unit, actor: `secretary-of-${unit}`, target, index }),
  );
  // One member in four is not spoken of alone.
  const onMembers = members.flatMap((member, index) => {
    const [branch, target] = [branchOf(member, index), member.id];
    const who = { unit: member.unit, actor: `secretary-of-${branch}`, target, index };
    return index % 4 === 3 ? [] : [once("comment-branch", `comment-on-${target}`, who)];
  });
  return [...onBranches, ...onMembers];
}

/** Generates a visit of every inspector to every window, what some of them found, and what of that was put right. */
export function generateInspections(): Deed[] {
  const { inspectors, windows } = SCENARIO.street;
  return Array.from({ length: inspectors * windows }, (_, index) => {
    const [actor, target] = [`inspector-${1 + (index % inspectors)}`, `window-${1 + Math.floor(index / inspectors)}`];
    const id = `inspection-${index + 1}`;
    const visit = once("inspection", id, { unit: "street", actor, target, index });
    if (index % 5 !== 0) return [visit];
    const finding = once("finding", `${id}-finding`, { unit: "street", actor, target: id, index });
    return index % 10 === 0
      ? [visit, finding, once("put-right", `${id}-put-right`, { unit: "street", actor: target, target: id, index })]
      : [visit, finding];
  }).flat();
}

interface Who {
  readonly unit: string;
  readonly actor: string;
  readonly target: string;
  readonly index: number;
}

function once(activity: string, id: string, { index, ...who }: Who): Deed {
  const month = `${1 + (index % 9)}`;
  return { id, activity, quantity: { kind: "exact", value: 1 }, doneOn: `2011-0${month}-20`, ...who };
}

/** Registers the deeds under the plan of the street. */
export function registered(deeds: readonly Deed[]): readonly register.Entry[] {
  return deeds.map((deed) => must(register.record(plan, { ...deed, by: "street-office", on: COUNTED })).entry);
}

/** Who commented and on whom, each counted once. */
export interface Comments {
  readonly directSecretaries: number;
  readonly branchSecretaries: number;
  readonly organisations: number;
  readonly members: number;
}

/** Counts those who commented, and the organisations and members they commented on. */
export function comments(entries: readonly register.Entry[]): Comments {
  const count = (activity: string, side: "actor" | "target"): number =>
    new Set(entries.flatMap((entry) => (entry.activity === activity ? (entry[side] ?? []) : []))).size;
  return {
    directSecretaries: count("comment-direct", "actor"),
    branchSecretaries: count("comment-branch", "actor"),
    organisations: count("comment-direct", "target"),
    members: count("comment-branch", "target"),
  };
}

/** How often each inspector came, and what of the findings was put right. */
export interface Inspections {
  readonly byInspector: readonly register.RegisterSum[];
  readonly putRight: Rate;
}

const PUT_RIGHT: RateDefinition = {
  id: "put-right",
  label: words("findings put right", "边查边改率"),
  numerator: words("findings that were put right", "其中已整改"),
  denominator: words("findings of inspections", "暗访发现的问题"),
};

/** Sums the inspections of the year by inspector, and holds what was put right against what they found. */
export function inspections(entries: readonly register.Entry[]): Inspections {
  const { tally } = must(register.emptyRegister(plan, { from: "2011-01-01", to: COUNTED, by: ["actor"] }));
  const { sums } = must(register.registerOf(plan, must(register.addEntries(plan, tally, entries)).tally));
  const found = entries.filter(({ activity }) => activity === "finding");
  const settled = new Set(entries.flatMap(({ activity, target }) => (activity === "put-right" ? (target ?? []) : [])));
  const numerator = found.filter(({ target }) => target !== undefined && settled.has(target)).length;
  return {
    byInspector: sums.filter(({ activity }) => activity === "inspection"),
    putRight: rate(PUT_RIGHT, { numerator, denominator: found.length }),
  };
}
