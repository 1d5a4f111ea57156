import { addWorkdays, dayNumber, rankOf, workdayAt } from "../../dist/calendar/index.js";
import { chinaCalendar } from "../../dist/calendar/china.js";
import chineseDays from "chinese-days";
import { addBusinessDays } from "date-fns";
import { Bench } from "tinybench";
import type { Section } from "./section.js";

const SPANS = [5, 60, 500];
/** The first day of each month of eight years: a single start would become a constant of the engine. */
const STARTS = Array.from({ length: 96 }, (_, index) => new Date(Date.UTC(2012, index, 1)).toISOString().slice(0, 10));
const NUMBERS = STARTS.map(dayNumber);
const DATES = STARTS.map((day) => new Date(`${day}T12:00:00`));

/** What each does with one start. */
const WAYS: Readonly<Record<string, (start: number, span: number) => unknown>> = {
  "answerable, text in and out": (start, span) => addWorkdays(at(STARTS, start), span, chinaCalendar),
  "answerable, day numbers": (start, span) =>
    workdayAt(rankOf(at(NUMBERS, start), chinaCalendar) + span, chinaCalendar),
  "chinese-days findWorkday": (start, span) => chineseDays.findWorkday(span, at(STARTS, start)),
  "date-fns addBusinessDays (no holidays)": (start, span) => addBusinessDays(at(DATES, start), span),
};

/** Counting workdays on, per call; targets: 1 microsecond with text, 0.05 with day numbers, whatever the span. */
export async function workingDays(): Promise<Section> {
  const bench = new Bench({ time: 300, warmupTime: 100 });
  for (const [name, count] of Object.entries(WAYS)) {
    for (const span of SPANS) bench.add(taskOf(name, span), every(count, span));
  }
  await bench.run();
  const rows = Object.keys(WAYS).map((name) => ({
    way: name,
    ...Object.fromEntries(SPANS.map((span) => [`${span} days`, `${microseconds(bench, taskOf(name, span))} us`])),
  }));
  return { title: "Workdays from a day, per call", rows };
}

function taskOf(name: string, span: number): string {
  return `${name}, ${span} days`;
}

function every(count: (start: number, span: number) => unknown, span: number): () => void {
  return () => {
    for (let start = 0; start < STARTS.length; start += 1) count(start, span);
  };
}

function microseconds(bench: Bench, name: string): string {
  const result = bench.getTask(name)?.result;
  if (result?.state !== "completed") throw new Error(`${name} was not measured`);
  return ((result.latency.p50 * 1_000) / STARTS.length).toFixed(3);
}

function at<T>(values: readonly T[], index: number): T {
  const value = values[index];
  if (value === undefined) throw new RangeError(`there is no start ${index}`);
  return value;
}
