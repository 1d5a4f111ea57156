import { must, type Label } from "answerable";
import type { CountFigure, MeasureFigure, RateFigure } from "answerable/bulletin";
import { summarise, type ItemGroup } from "answerable/ledger";
import { count, median, parts, percentage } from "./counted.js";
import type { Entry } from "./entries.js";
import type { Moment } from "./requests.js";

/** The figures of one department, or of all. */
export interface DepartmentFigures {
  readonly registered: CountFigure;
  readonly closed: CountFigure;
  readonly open: CountFigure;
  readonly withoutTarget: CountFigure;
  readonly closedRate: RateFigure;
  readonly onTimeRate: RateFigure;
  readonly onTimeParts: RateFigure;
  readonly daysToClose: MeasureFigure;
  readonly daysOpen: MeasureFigure;
}

/** The key under which the figures of all departments together stand; no department's code begins with a small letter. */
export const ALL = "all";

/** Counts the ledger on the day of the extract: all cases first, then each department, the one with the most cases first. */
export function departmentFigures(entries: readonly Entry[], { on }: Moment): ReadonlyMap<string, DepartmentFigures> {
  const items = entries.map(({ item }) => item);
  const { overall, groups } = must(summarise(items, { asOf: on, by: ["unit"] })).summary;
  const departments = groups.toSorted((one, other) => other.registered - one.registered);
  return new Map([overall, ...departments].map((group) => [group.key.unit ?? ALL, figuresOf(group)]));
}

function figuresOf(group: ItemGroup): DepartmentFigures {
  const { key, registered, byStatus, byTimeliness, rates } = group;
  const named = (en: string, chinese: string): Label =>
    key.unit === undefined
      ? { en, "zh-CN": chinese }
      : { en: `${key.unit}: ${en}`, "zh-CN": `${key.unit}：${chinese}` };
  const onTime = named("closed on time", "按期办结率");
  return {
    registered: count(named("cases registered", "登记的诉求"), registered),
    closed: count(named("cases closed", "已办结的诉求"), byStatus.closed),
    open: count(named("cases not closed", "未办结的诉求"), registered - byStatus.closed),
    withoutTarget: count(named("cases without a target", "未定期限的诉求"), byTimeliness["no-due"]),
    closedRate: percentage(rates.closed, named("closed", "办结率")),
    onTimeRate: percentage(rates.onTime, onTime),
    onTimeParts: parts(rates.onTime, onTime),
    daysToClose: median(named("days from opening to closing, median", "办结用时中位数"), group.daysToClose),
    daysOpen: median(named("days open so far, median", "未办结诉求已历时间中位数"), group.daysOpen),
  };
}
