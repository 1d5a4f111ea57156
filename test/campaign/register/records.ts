import { must } from "answerable";
import * as campaign from "answerable/campaign";
import * as register from "answerable/campaign/register";

const words = (text: string): { en: string; "zh-CN": string } => ({ en: text, "zh-CN": `（${text}）` });

/** A phase and two tracks that ask for activities, and a leader with visits to pay. */
export const aPlan = (changes: Partial<campaign.Plan> = {}): campaign.Plan =>
  must(
    campaign.readPlan({
      id: "register",
      version: 1,
      label: words("register"),
      facts: [],
      phases: [
        {
          id: "study",
          label: words("study"),
          requirements: [
            { kind: "activity", id: "sessions", label: words("sessions"), activity: "session", least: 3 },
            {
              kind: "activity",
              id: "seminars",
              label: words("seminars"),
              activity: "seminar",
              least: 2,
              participants: { least: 20, of: "each" },
            },
          ],
        },
        {
          id: "rectify",
          label: words("rectify"),
          requirements: [
            {
              kind: "activity",
              id: "talks",
              label: words("talks"),
              activity: "session",
              least: 1,
              participants: { least: 50, of: "total" },
            },
          ],
        },
      ],
      tracks: [
        {
          id: "rules",
          label: words("rules"),
          requirements: [{ kind: "activity", id: "made", label: words("made"), activity: "rule", least: 2 }],
        },
        {
          id: "turns",
          label: words("turns"),
          rounds: [
            { id: "spring", label: words("spring"), startsOn: "2014-03-01", endsOn: "2014-05-31" },
            { id: "summer", label: words("summer"), startsOn: "2014-06-01", endsOn: "2014-08-31" },
          ],
          requirements: [{ kind: "activity", id: "visits", label: words("visits"), activity: "visit", least: 1 }],
        },
      ],
      batches: [],
      activities: [
        { id: "session", label: words("session"), group: "activity", unit: "场" },
        { id: "seminar", label: words("seminar"), group: "activity", unit: "场" },
        { id: "visit", label: words("visit"), group: "activity", unit: "次" },
        { id: "rule", label: words("rule"), group: "output", unit: "项" },
        { id: "cash", label: words("cash"), group: "help", unit: "yuan" },
      ],
      responsibilities: [
        {
          id: "area-1",
          label: words("area"),
          kind: "responsibility-area",
          leader: "wang",
          units: ["water", "mint"],
          letter: { signedOn: "2014-01-31" },
          visits: { activity: "visit", every: 1, unit: "months", from: "2014-01-31" },
        },
        { id: "point-1", label: words("point"), kind: "liaison-point", leader: "li", units: ["water"] },
      ],
      ...changes,
    }),
  ).plan;

export const plan = aPlan();

/** A later version, which counts sessions by those who came. */
export const later = aPlan({
  version: 2,
  activities: plan.activities!.map((kind) => (kind.id === "session" ? { ...kind, unit: "人次" } : kind)), // it has some
});
/** Another campaign, whose activities have the same names. */
export const other = aPlan({ id: "another" });

type Said = Partial<Parameters<typeof register.record>[1]>;
let made = 0;

/** An entry that says this; one session on the day on which it is recorded where nothing else is said. */
export function anEntry(said: Said = {}, under: campaign.Plan = plan): register.StandingEntry {
  made += 1;
  const doneOn = said.doneOn ?? "2014-03-10";
  return must(
    register.record(under, {
      id: `entry-${made}`,
      unit: "water",
      activity: "session",
      quantity: { kind: "exact", value: 1 },
      doneOn,
      by: "clerk",
      on: said.doneUntil ?? doneOn,
      ...said,
    }),
  ).entry;
}

/** The entry, struck out on a late day. */
export function struckOut(entry: register.Entry): register.StruckEntry {
  return must(register.strike(entry, { reason: "a mistake", by: "clerk", on: "2015-12-01" })).entry;
}

/** A unit in the first phase, or passed on into the second on a day, or at a moment of it. */
export function aUnit(passedOn?: string, at?: string): campaign.Unit {
  const entered = must(campaign.enter(plan, { unit: "water", by: "office", on: "2014-03-01" })).unit;
  if (passedOn === undefined) return entered;
  const applied = must(campaign.applyForTransition(plan, entered, { by: "director", on: passedOn })).unit;
  const facts = { "sessions.amount": 3, "seminars.amount": 2 };
  const pass = { verdict: "pass", to: "rectify", facts, by: "group-7", on: passedOn, ...(at && { at }) } as const;
  return must(campaign.decideTransition(plan, applied, pass)).unit;
}
