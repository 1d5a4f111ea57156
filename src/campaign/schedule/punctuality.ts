import { uncountable, type Result } from "../../core/index.js";
import { rate, type Rate, type RateDefinition } from "../../figures/index.js";
import type { Unit } from "../schema/index.js";
import { ownPlan, versionsOf, type PlanVersions } from "../versions.js";
import { scheduleOf, type ScheduleRefusal, type ScheduledPhase, type Scheduling } from "./schedule.js";

/** 按期转段率: passed by the planned day, among the units whose planned day has passed or who have passed the phase. */
export const ON_TIME_RATE = {
  id: "phase-on-time-rate",
  label: { en: "passed on time", "zh-CN": "按期转段率" },
  numerator: {
    en: "units that passed the phase by its planned day",
    "zh-CN": "在计划日期前（含当日）通过本阶段的单位",
  },
  denominator: {
    en: "units that passed the phase, or should have by now",
    "zh-CN": "已通过本阶段或按计划应已通过的单位",
  },
} as const satisfies RateDefinition;

/** How a phase went for many units. */
export interface PhasePunctuality {
  readonly phase: string;
  readonly onTime: Rate;
  /** Units that passed the phase after its planned day. */
  readonly passedLate: number;
  /** Units that should have passed it and have not. */
  readonly overdue: number;
  /** Units of which a planned day of the phase rests on days that the calendar's notices do not settle. */
  readonly provisional: number;
}

/**
 * Counts for each phase how many units passed it by the day that was planned for their batch, be it a workday or a rest day.
 *
 * A unit that should have passed by now and has not stands in the denominator. Left out, and named, are those whose day is still
 * to come and those for whom no day was planned. Each unit is held against its own version of the plan, and phases of one id are one.
 * Refuses as `scheduleOf` does, and with `duplicate-id` and `another-plan` (the plans are not versions of one, from the oldest on).
 *
 * @param plans - the plan of all the units, or its versions
 * @param units - as they stood on the reference day, each once
 * @param scheduling - the reference day and the calendar
 * @example
 * {@includeCode ../../../test/campaign/schedule/examples.test.ts#punctuality}
 */
export function punctuality(
  plans: PlanVersions,
  units: Iterable<Unit>,
  scheduling: Scheduling,
): Result<{ phases: readonly PhasePunctuality[] }, ScheduleRefusal | "duplicate-id" | "another-plan"> {
  const read = versionsOf(plans);
  if (!read.ok) return read;
  const all = [...units];
  const refused = uncountable("unit", all, scheduling.asOf);
  if (refused !== undefined) return refused;
  const byPhase = new Map<string, ScheduledPhase[]>();
  for (const unit of all) {
    const own = ownPlan(`unit "${unit.id}"`, unit.plan, read.versions);
    if (!own.ok) return own;
    const schedule = scheduleOf(own.plan, unit, scheduling);
    if (!schedule.ok) return schedule;
    for (const line of schedule.phases) {
      const others = byPhase.get(line.phase);
      if (others === undefined) byPhase.set(line.phase, [line]);
      else others.push(line);
    }
  }
  const reached = read.versions.stages.flatMap((phase) => {
    const scheduled = byPhase.get(phase);
    return scheduled === undefined ? [] : [punctualityOf(phase, scheduled)];
  });
  return { ok: true, phases: reached };
}

function punctualityOf(phase: string, scheduled: readonly ScheduledPhase[]): PhasePunctuality {
  const count = (isCounted: (one: ScheduledPhase) => boolean): number => scheduled.filter(isCounted).length;
  const unknown = count(({ slippage }) => slippage.end === "unknown");
  const notYetDue = count(({ slippage }) => slippage.end === "not-yet-due");
  return {
    phase,
    onTime: rate(ON_TIME_RATE, {
      numerator: count((one) => passedAfter(one) === false),
      denominator: scheduled.length - unknown - notYetDue,
      excluded: [
        { reason: "no-planned-day", count: unknown },
        { reason: "not-yet-due", count: notYetDue },
      ],
    }),
    passedLate: count((one) => passedAfter(one) === true),
    overdue: count((one) => one.state !== "passed" && typeof one.slippage.end === "number"),
    provisional: count(({ provisional }) => provisional),
  };
}

/** Days are compared and not workdays: a Sunday is after the Friday before it, though no workday lies between. */
function passedAfter({ passedOn, to }: ScheduledPhase): boolean | undefined {
  return passedOn === undefined || to.source === "unknown" ? undefined : passedOn > to.day;
}
