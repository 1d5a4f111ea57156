import type { Role } from "answerable/campaign";
import { numbered } from "./random.js";
import { SCENARIO } from "./scenario.js";

const units = numbered("organ", SCENARIO.units);

/** The provincial standing committee, which decides on yellow cards and so on every transition. */
export const COMMITTEE: Role = {
  id: "standing-committee",
  label: { en: "standing committee of the province", "zh-CN": "省委常委会" },
  kind: "other",
  supervises: "all",
};

/** The supervision groups that the province sent down, each to its own units. */
export const GROUPS: readonly Role[] = numbered("supervision-group", SCENARIO.supervisionGroups).map((id, index) => ({
  id,
  label: { en: `supervision group ${index + 1}`, "zh-CN": `第${index + 1}督导组` },
  kind: "supervision-group",
  supervises: { units: units.filter((_, position) => position % SCENARIO.supervisionGroups === index) },
}));

/** The supervision group of a unit. */
export function groupOf(unit: string): string {
  const group = GROUPS.find(({ supervises }) => typeof supervises === "object" && supervises.units?.includes(unit));
  if (group === undefined) throw new RangeError(`no supervision group was sent to unit "${unit}"`);
  return group.id;
}
