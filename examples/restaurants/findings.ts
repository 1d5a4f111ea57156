import { must, type CalendarDay } from "answerable";
import { daysBetween } from "answerable/calendar";
import { summarise, type ClosedItem, type ItemSummary, type Work } from "answerable/ledger";
import { kaplanMeier, survivalQuantile, type SurvivalQuantile } from "answerable/statistics";
import { enter } from "./entries.js";
import type { Inspection } from "./inspections.js";

/** What the closures amount to, by both clocks. */
export interface Findings {
  readonly asOf: CalendarDay;
  readonly actions: Readonly<Record<"closed" | "reclosed" | "reopened", number>>;
  /** Cycles that a re-opening ended. */
  readonly pairs: number;
  /** Cycles that none has ended so far. */
  readonly running: number;
  readonly unexplained: readonly Inspection[];
  /** Middle number of days to the re-opening; the clock starts anew whenever the restaurant is closed again. */
  readonly fromLatestClosure: number | "unknown";
  /** The same from the closure that began the cycle. */
  readonly fromFirstClosure: number | "unknown";
  /** The same, with the cycles that still run counted for as long as they were seen. */
  readonly withRunning: SurvivalQuantile;
  readonly summary: ItemSummary;
}

interface Span {
  readonly first: number;
  readonly latest: number;
}

/** Counts closures and re-openings from the cycles of the ledger's items. */
export function findingsOf(inspections: readonly Inspection[]): Findings {
  const { items, unexplained } = enter(inspections);
  const all = [...items.values()];
  const asOf = inspections.reduce((latest, { on }) => (on > latest ? on : latest), "");
  const ended = all.flatMap((item) => [...item.cycles, ...(item.status === "closed" ? [item] : [])].map(spanOf));
  const running = all.flatMap((item) =>
    item.status === "assigned" ? daysBetween(item.assignment.assigned.on, asOf) : [],
  );
  const actions = { closed: 0, reclosed: 0, reopened: 0 };
  for (const { action } of inspections) if (action in actions) actions[action as keyof typeof actions] += 1;
  const first = ended.map((span) => ({ time: span.first, ended: 1, censored: 0 }));
  const latest = ended.map((span) => ({ time: span.latest, ended: 1, censored: 0 }));
  const seen = running.map((time) => ({ time, ended: 0, censored: 1 }));
  return {
    asOf,
    actions,
    pairs: ended.length,
    running: running.length,
    unexplained,
    // Where every case has ended, the estimate is the naive median.
    fromLatestClosure: survivalQuantile(kaplanMeier(latest)).value,
    fromFirstClosure: survivalQuantile(kaplanMeier(first)).value,
    withRunning: survivalQuantile(kaplanMeier([...first, ...seen])),
    summary: must(summarise(all, { asOf })).summary,
  };
}

/** Days of one cycle to its re-opening, from its first closure and from the latest one. */
function spanOf({ assignment, rejections, acceptance }: Work & Pick<ClosedItem, "acceptance">): Span {
  const closures = [assignment.assigned.on, ...rejections.map(({ rejected }) => rejected.on)];
  const [first, latest] = [closures[0], closures.at(-1)].map((day) => daysBetween(day ?? acceptance.on, acceptance.on));
  return { first: first ?? NaN, latest: latest ?? NaN };
}
