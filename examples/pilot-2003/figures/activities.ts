import type { Figure } from "answerable/bulletin";
import { ACTIVITIES } from "../activities.js";
import type { Pilot } from "../pilot.js";
import { sumUp } from "../register.js";
import { summed } from "./kinds.js";

/** What all units together did and brought about, as their registers sum up. */
export function activityFigures({ entries }: Pilot): Record<string, Figure> {
  const sums = new Map(sumUp(entries).map((sum) => [sum.activity, sum.quantity]));
  const from = { en: "entries in the units' registers", "zh-CN": "各单位活动登记" };
  return Object.fromEntries(
    Object.entries(ACTIVITIES).map(([name, { id, label }]) => [
      name,
      summed(label, sums.get(id) ?? { kind: "exact", value: 0 }, from),
    ]),
  );
}
