import { must } from "answerable";
import * as commitment from "answerable/commitment";
import { superviseable } from "answerable/presets";
import { SCENARIO } from "./scenario.js";

/** What the group (system B) promised so many of. */
export const TARGETS = ["canteens", "bathhouses", "dormitories", "communities"] as const;
/** One target of the group. */
type Target = (typeof TARGETS)[number];

/** One place that was to be made good, since when it is, and whether anybody held it against the standard. */
export interface Place {
  readonly target: Target;
  readonly inspected: boolean;
  readonly opened?: string;
}

const WORDS: Readonly<Record<Target, string>> = {
  canteens: "创建健康食堂",
  bathhouses: "创建舒适澡堂",
  dormitories: "创建温馨宿舍楼",
  communities: "创建安全小区",
};

/** The document names neither of these days; its latest dated event lies before all of them. */
const DAYS = { proposed: "2014-05-12", reproposed: "2014-05-19", published: "2014-05-26", due: "2014-12-31" } as const;
const REPORTS = [DAYS.due, "2015-01-31"] as const;
/** The day by which the group's pledges are counted. */
export const COUNTED = "2015-02-28";

const OFFICE = "group-office";
const GROUP = "supervision-group-13";

/** Generates the places of every target. */
export function generatePlaces(): Place[] {
  return TARGETS.flatMap((target) => {
    const { places, open, openedLate } = SCENARIO.group[target];
    return Array.from({ length: places }, (_, index): Place => {
      if (open === "unknown") return { target, inspected: false };
      if (index >= open) return { target, inspected: true };
      return { target, inspected: true, opened: index < open - openedLate ? "2014-11-20" : "2015-01-20" };
    });
  });
}

/** Why a verdict of `kept` could not be given. */
type NotKept = Extract<ReturnType<typeof commitment.settle>, { ok: false }>["refusal"];

/** The group's pledges, what stood against them as they are printed, and the verdicts that could not be given. */
export interface GroupResult {
  readonly asPrinted: readonly commitment.Admission[];
  readonly pledges: ReadonlyMap<Target, commitment.Pledge>;
  readonly refused: ReadonlyMap<Target, NotKept>;
}

/** Leads the four targets from the sentence that promises them to the verdict, as far as the records reach. */
export function runTargets(places: readonly Place[]): GroupResult {
  const asPrinted: commitment.Admission[] = [];
  const pledges = new Map<Target, commitment.Pledge>();
  const refused = new Map<Target, NotKept>();
  for (const target of TARGETS) {
    const own = places.filter((place) => place.target === target);
    const { pledge, admission } = promise(target, own.length);
    const reported = REPORTS.reduce<commitment.Pledge>((before, on) => tell(before, own, on), pledge);
    const judged = judge(reported);
    asPrinted.push(admission);
    pledges.set(target, judged.pledge);
    if (judged.refused !== undefined) refused.set(target, judged.refused);
  }
  return { asPrinted, pledges, refused };
}

/** The sentence gives a number and no day; it goes back until base figure and day are there, which are the example's own. */
function promise(
  target: Target,
  number: number,
): { pledge: commitment.PublishedPledge; admission: commitment.Admission } {
  const maker = { id: "group", kind: "unit" } as const;
  const text = { statement: WORDS[target], measure: { unit: target, baseline: "unknown", target: number } } as const;
  const stamp = { by: OFFICE, on: DAYS.proposed };
  const said = { id: target, maker, kind: "collective", matter: "real-thing", ...text, ...stamp } as const;
  const proposed = must(commitment.propose(said)).pledge;
  const admission = commitment.admission(proposed, superviseable);
  const reasons = admission.findings.map(({ message }) => message);
  const returned = must(
    commitment.review(proposed, { verdict: "returned", reasons, admission, by: GROUP, on: DAYS.proposed }),
  ).pledge;
  const measure = { ...text.measure, baseline: 0 };
  const again = must(
    commitment.repropose(returned, { ...text, measure, due: DAYS.due, by: OFFICE, on: DAYS.reproposed }),
  ).pledge;
  const passed = { verdict: "approved", admission: commitment.admission(again, superviseable) } as const;
  const approved = must(commitment.review(again, { ...passed, by: GROUP, on: DAYS.reproposed })).pledge;
  const where = { place: "集团公示栏", by: OFFICE, on: DAYS.published };
  return { pledge: must(commitment.publish(approved, where)).pledge, admission };
}

function tell(pledge: commitment.Pledge, places: readonly Place[], on: string): commitment.ReportedPledge {
  const unseen = places.filter(({ inspected }) => !inspected).length;
  const days = places.flatMap(({ opened }) => (opened !== undefined && opened <= on ? [opened] : []));
  const progress =
    unseen > 0
      ? ({ state: "unknown", missing: `whether ${unseen} of ${places.length} places meet the standard` } as const)
      : ({ state: "measured", achieved: days.length } as const);
  const effectiveOn = days.toSorted().at(-1);
  const evidence = days.map((day, index) => ({ id: `${pledge.id}-${index + 1}`, description: `opened on ${day}` }));
  const since = unseen === 0 && effectiveOn !== undefined ? { effectiveOn } : {};
  return must(commitment.report(pledge, { progress, evidence, ...since, by: OFFICE, on })).pledge;
}

/** Asks for the best verdict first and takes what the library lets stand; of what nobody knows there is none. */
function judge(pledge: commitment.Pledge): { pledge: commitment.Pledge; refused?: NotKept } {
  const stamp = { by: GROUP, on: COUNTED };
  const kept = commitment.settle(pledge, { verdict: "kept", ...stamp });
  if (kept.ok) return { pledge: kept.pledge };
  const { refusal: refused } = kept;
  if (refused.code !== "target-not-reached") return { pledge, refused };
  const partly = { verdict: "partly-kept", reason: refused.message, ...stamp };
  return { pledge: must(commitment.settle(pledge, partly)).pledge, refused };
}
