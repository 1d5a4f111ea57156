import { addDays, addMonths, daysBetween } from "../calendar/index.js";
import type { CalendarDay } from "../core/index.js";
import type { Finding } from "../definitions/index.js";
import { stagesOf } from "./plan.js";
import type { Batch, Phase, Plan } from "./schema/index.js";
import { daysOfTracks } from "./track-days.js";

/** What the linter can say about the days that follow from those of a plan. */
export type PlannedDayFault = "dates-backwards" | "days-out-of-range";

/** The last day that can be written. */
const LAST_DAY = "9999-12-31";

/** What makes the days of a phase impossible. */
interface Fault {
  readonly code: PlannedDayFault;
  readonly phase: number;
  readonly message: string;
}

/**
 * Names batches whose days cannot be planned, by the rules of `schedule.plannedDays`: whatever a work calendar says, some phase would
 * end before it begins, or begin before the one before it does.
 *
 * A day that only a calendar tells is taken to be as early as any calendar makes it, so nothing is found that can be planned.
 *
 * @param plan - the plan, whose own days do not run backwards
 * @param isSound - which of its batches have days of their own that do not run backwards either
 * @internal
 */
export function lintPlannedDays(plan: Plan, isSound: (batch: number) => boolean): readonly Finding<PlannedDayFault>[] {
  const whole = faultOf(stagesFor(plan), undefined);
  const faults = plan.batches.map((batch, index) =>
    isSound(index) ? faultOf(stagesFor(plan, batch), batch) : undefined,
  );
  const isOfAll = plan.batches.length === 0 || faults.some((fault) => fault?.message === whole?.message);
  return [
    ...(whole === undefined || !isOfAll ? [] : [finding(whole, ["phases", whole.phase], "")]),
    ...faults.flatMap((fault, index) =>
      fault === undefined || fault.message === whole?.message
        ? []
        : [finding(fault, ["batches", index], `in batch "${plan.batches[index]?.id}" `)],
    ),
  ];
}

/** A campaign without phases has the days of the batch, or those of its tracks. */
function stagesFor(plan: Plan, batch?: Batch): readonly Phase[] {
  const { startsOn, endsOn } = daysOfTracks(plan);
  if (plan.phases.length > 0) return plan.phases;
  return stagesOf(plan).map((whole) => ({
    ...whole,
    startsOn: batch?.startsOn ?? startsOn,
    endsOn: batch?.endsOn ?? endsOn,
  }));
}

function finding({ code, message }: Fault, path: Finding["path"], where: string): Finding<PlannedDayFault> {
  return { code, severity: "error", path, message: `${where}${message}` };
}

/** The earliest days that a phase can have; `undefined` where nobody says. */
interface Days {
  readonly phase: string;
  readonly from: CalendarDay | undefined;
  readonly to: CalendarDay | undefined;
}

function faultOf(stages: readonly Phase[], batch: Batch | undefined): Fault | undefined {
  let before: Days | undefined;
  for (const [phase, stage] of stages.entries()) {
    const days = daysOf(stage, batch, { before, isLast: phase === stages.length - 1 });
    const fault = days === undefined ? tooLate(stage) : disorder(days, before);
    if (fault !== undefined) return { phase, ...fault };
    before = days;
  }
  return undefined;
}

/** Says when a phase can begin and end at the earliest; nothing where that day is too late to be written. */
function daysOf(
  stage: Phase,
  batch: Batch | undefined,
  { before, isLast }: { readonly before: Days | undefined; readonly isLast: boolean },
): Days | undefined {
  const { id: phase, lasts } = stage;
  const own = batch?.phases?.find((row) => row.phase === phase);
  const said = own?.startsOn ?? (before === undefined ? batch?.startsOn : undefined) ?? stage.startsOn;
  const from = said ?? (before?.to === undefined ? undefined : later(before.to, 1));
  if (from === undefined && before?.to !== undefined) return undefined;
  const end = own?.endsOn ?? stage.endsOn;
  if (end !== undefined) return { phase, from, to: end };
  if (lasts === undefined || from === undefined) return { phase, from, to: isLast ? batch?.endsOn : undefined };
  const to = earliestEnd(from, lasts);
  return to === undefined ? undefined : { phase, from, to };
}

/** No period of workdays is shorter than one of as many days; a rest day at the end moves it on, or back to the first day at most. */
function earliestEnd(from: CalendarDay, rule: NonNullable<Phase["lasts"]>): CalendarDay | undefined {
  const { unit, count, countsReceiptDay } = rule;
  if (unit !== "workdays" && rule.onRestDay === "previous-workday") return from;
  const early = countsReceiptDay ? 1 : 0;
  if (unit !== "months") return later(from, (unit === "weeks" ? count * 7 : count) - early);
  const monthsLeft = (9999 - Number(from.slice(0, 4))) * 12 + 12 - Number(from.slice(5, 7));
  return count > monthsLeft ? undefined : addDays(addMonths(from, count, rule.missingDay), -early);
}

function later(from: CalendarDay, count: number): CalendarDay | undefined {
  return count > daysBetween(from, LAST_DAY) ? undefined : addDays(from, count);
}

function tooLate({ id }: Phase): Omit<Fault, "phase"> {
  return { code: "days-out-of-range", message: `the days of phase "${id}" lie after ${LAST_DAY}` };
}

function disorder({ phase, from, to }: Days, before: Days | undefined): Omit<Fault, "phase"> | undefined {
  const code = "dates-backwards";
  if (from !== undefined && to !== undefined && to < from) {
    return { code, message: `phase "${phase}" would end on ${to}, before it can begin on ${from}` };
  }
  const first = from ?? to;
  const earlier = before?.from ?? before?.to;
  if (before === undefined || first === undefined || earlier === undefined || first >= earlier) return undefined;
  return { code, message: `phase "${phase}" would come on ${first}, before phase "${before.phase}" on ${earlier}` };
}
