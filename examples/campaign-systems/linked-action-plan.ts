import { must } from "answerable";
import { addMonths } from "answerable/calendar";
import { chinaCalendar } from "answerable/calendar/china";
import * as campaign from "answerable/campaign";
import { hierarchy, type UnitLine } from "answerable/campaign/linkage";
import { scheduleOf, type ScheduledPhase } from "answerable/campaign/schedule";
import { words } from "../shared/words.js";

/** The day on which the district and the bureau agreed on their actions; the document prints none. */
export const AGREED = "2014-03-15";

const LEVELS = { city: "市", district: "区", street: "街道", community: "社区" } as const;

/** The district's campaign (system K), whose levels stand from the top down; its actions have three months until their first effect. */
export const plan = must(
  campaign.readPlan({
    id: "district-mass-line",
    version: 1,
    label: words("a district's mass-line campaign", "党的群众路线教育实践活动"),
    facts: [],
    phases: [
      {
        id: "rectify",
        label: words("rectification", "整改落实"),
        startsOn: AGREED,
        lasts: {
          unit: "months",
          count: 3,
          countsReceiptDay: false,
          onRestDay: "keep",
          missingDay: "last-of-month",
        },
      },
    ],
    batches: [],
    levels: Object.entries(LEVELS).map(([id, chinese]) => ({ id, label: words(id, chinese) })),
  }),
).plan;

interface Place {
  readonly level: keyof typeof LEVELS;
  readonly parent?: string;
}

const PLACES: Readonly<Record<string, Place>> = {
  "labour-bureau": { level: "city" },
  "civil-affairs": { level: "city" },
  district: { level: "district" },
  "street-1": { level: "street", parent: "district" },
  "street-2": { level: "street", parent: "district" },
  community: { level: "community", parent: "street-1" },
};

const { units } = campaign.enterAll(
  plan,
  Object.entries(PLACES).map(([unit, place]) => ({ unit, ...place, by: "city-office", on: AGREED })),
);

/** A unit of the campaign by its name. */
export function unitNamed(name: string): campaign.Unit {
  const unit = units.find(({ id }) => id === name);
  if (unit === undefined) throw new RangeError(`no unit is called "${name}"`);
  return unit;
}

/** Who stands above and below each unit. */
export function lines(): readonly UnitLine[] {
  return must(hierarchy(plan, units)).hierarchy.lines;
}

/** The planned days of the district's actions, and how far they have slipped by a day. */
export function actions(asOf: string): ScheduledPhase {
  const [only] = must(scheduleOf(plan, unitNamed("district"), { asOf, calendar: chinaCalendar })).phases;
  if (only === undefined) throw new RangeError(`plan "${plan.id}" has no phase`);
  return only;
}

/** How many whole months the plan gives the actions, counted back from its days. */
export function monthsPlanned(): number {
  const end = effectBy();
  let months = 0;
  while (addMonths(AGREED, months + 1, "last-of-month") <= end) months += 1;
  return months;
}

/** The last day on which an action still has its effect in time, as the plan's months give it. */
export function effectBy(): string {
  const { to } = actions(AGREED);
  if (to.source === "unknown") throw new RangeError(`plan "${plan.id}" plans no end`);
  return to.day;
}
