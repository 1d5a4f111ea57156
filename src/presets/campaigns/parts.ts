import { deepFreeze, type Label } from "../../core/index.js";
import type {
  ActivityKind,
  Batch,
  DeliverableKind,
  FactDeclaration,
  Plan,
  Requirement,
  Role,
  Track,
} from "../../campaign/index.js";

/** Words in both languages. */
export function words(en: string, zh: string): Label {
  return { en, "zh-CN": zh };
}

/** A plan that no one can edit, so that it is hashed and linted once. */
export function frozen(plan: Plan): Plan {
  return deepFreeze(plan);
}

/** What the masses said, where no number of it is known: a majority was satisfied (大多数群众满意). */
export const MAJORITY: FactDeclaration = {
  id: "majority-satisfied",
  label: words("a majority of the masses is satisfied", "大多数群众满意"),
  kind: "yes-no",
};

/** The share of the people asked who are satisfied. */
export const SATISFACTION: FactDeclaration = {
  id: "satisfaction",
  label: words("share of satisfied answers", "群众满意率"),
  kind: "number",
  low: 0,
  high: 1,
};

/** The bodies that every campaign with supervision has; the app names the groups, their people and whom they supervise. */
export const BODIES: readonly Role[] = [
  { id: "leading-group", label: words("leading group", "领导小组"), kind: "leading-group" },
  { id: "office", label: words("office of the leading group", "活动办公室"), kind: "office", under: "leading-group" },
  {
    id: "supervision-group",
    label: words("supervision group", "督导组"),
    kind: "supervision-group",
    under: "leading-group",
    supervises: "all",
  },
];

/** One activity, held at least so often. */
export function atLeast(activity: ActivityKind, least = 1): Requirement {
  return { kind: "activity", id: `${activity.id}-done`, label: activity.label, activity: activity.id, least };
}

/** One kind of paper, led to the end of its own way. */
export function handedIn({ id, label }: DeliverableKind): Requirement {
  return { kind: "deliverable", id: `${id}-done`, label, deliverable: id };
}

/** The first batch as the campaigns name it; where days of them are known, the campaign says so. */
export const FIRST: Batch = { id: "first", label: words("first batch", "第一批") };
/** The batch after the first. */
export const SECOND: Batch = { id: "second", label: words("second batch", "第二批") };
/** The batch after the second. */
export const THIRD: Batch = { id: "third", label: words("third batch", "第三批") };
/**
 * All units in one batch, which is where a plan keeps days.
 *
 * What a source dates to the month or the year stands here with the widest days that it allows, and no day is a source's own unless
 * the plan says so: who ends late by them is late by any day that the source can mean.
 */
export function together(days: Pick<Batch, "startsOn" | "endsOn">): readonly Batch[] {
  return [{ id: "all", label: words("all units", "全体单位"), ...days }];
}

/** A track that asks for one activity at least so often. */
export function trackOf(activity: ActivityKind, least = 1): Track {
  return { id: activity.id, label: activity.label, requirements: [atLeast(activity, least)] };
}

/** Something that is held or done, counted in times. */
export function activity(id: string, en: string, zh: string): ActivityKind {
  return { id, label: words(en, zh), group: "activity", unit: "次" };
}

/**
 * Refuses a share that cannot be asked for.
 *
 * @throws RangeError when it is not above 0 and at most 1
 */
export function requireShare(share: number, name: string): number {
  if (share > 0 && share <= 1) return share;
  throw new RangeError(`${name} is ${share}; it must be a share above 0 and at most 1`);
}
