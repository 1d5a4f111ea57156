import { must } from "answerable";
import * as campaign from "answerable/campaign";
import { chinaCalendar } from "answerable/calendar/china";

export const calendar = chinaCalendar;

const words = (text: string): { en: string; "zh-CN": string } => ({ en: text, "zh-CN": `（${text}）` });
const workdays = (count: number): campaign.Phase["lasts"] => ({ unit: "workdays", count, countsReceiptDay: true });

/** Two phases that last so many workdays, over the Spring Festival of 2014 (31 January to 6 February). */
export const aTimedPlan = (changes: Partial<campaign.Plan> = {}): campaign.Plan =>
  must(
    campaign.readPlan({
      id: "timed",
      version: 1,
      label: words("timed"),
      facts: [],
      phases: [
        {
          id: "study",
          label: words("study"),
          startsOn: "2014-01-20",
          lasts: workdays(17),
          requirements: [{ kind: "activity", id: "sessions", label: words("sessions"), activity: "session", least: 3 }],
        },
        { id: "rectify", label: words("rectify"), lasts: workdays(20) },
      ],
      tracks: [
        {
          id: "visiting",
          label: words("visiting"),
          rounds: [
            { id: "first", label: words("first quarter"), startsOn: "2014-01-01", endsOn: "2014-03-31" },
            { id: "second", label: words("second quarter"), startsOn: "2014-04-01", endsOn: "2014-06-30" },
          ],
          requirements: [{ kind: "activity", id: "visits", label: words("visits"), activity: "visit", least: 1 }],
        },
      ],
      batches: [
        { id: "first", label: words("first") },
        {
          id: "second",
          label: words("second"),
          startsOn: "2014-03-03",
          endsOn: "2014-12-31",
          phases: [{ phase: "rectify", startsOn: "2014-05-05", endsOn: "2014-06-30" }],
        },
      ],
      activities: [
        { id: "session", label: words("session"), group: "activity", unit: "场" },
        { id: "visit", label: words("visit"), group: "activity", unit: "次" },
      ],
      ...changes,
    }),
  ).plan;

const plan = aTimedPlan();

/** A unit of the first batch that entered and passed on these days. */
export function aTimedUnit(
  { entered, passed, redo }: { readonly entered: string; readonly passed?: string; readonly redo?: string },
  id = "water",
): campaign.Unit {
  let unit: campaign.Unit = must(campaign.enter(plan, { unit: id, batch: "first", by: "office", on: entered })).unit;
  const decide = (verdict: object, on: string): void => {
    const applied = must(campaign.applyForTransition(plan, unit, { by: "director", on })).unit;
    const decision = { to: "rectify", facts: { "sessions.amount": 3 }, by: "group-7", on, ...verdict };
    unit = must(campaign.decideTransition(plan, applied, decision as never)).unit;
  };
  if (redo !== undefined) decide({ verdict: "redo", reason: "too few came", deadline: redo }, entered);
  if (passed !== undefined) decide({ verdict: "pass" }, passed);
  return unit;
}
