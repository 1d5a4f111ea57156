import {
  applyEvents,
  changedItems,
  evolve,
  summarise,
  type Item,
  type ItemEvent,
  type Work,
} from "../../dist/ledger/index.js";
import { produce, setAutoFreeze } from "immer";
import { deepStrictEqual } from "node:assert/strict";
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { ratio, rounded, seconds, type Section } from "./section.js";

const SIZES = [1_000, 100_000, 1_000_000];
const UNITS = 40;
/** Events handed over together, as an app does that saves a request or a queue at once. */
const BATCH = 10_000;

/** What a hand-written reducer would keep: one record of all items. */
type Big = Readonly<Record<string, Item>>;

/** Events applied to a ledger that is there already, per second; it must not fall as the ledger grows. */
export function ledgerEvents(): Section {
  const rows = SIZES.map((size) => {
    const items = ledgerOf(size);
    const events = assignments(size, BATCH);
    const changed = perSecond(events.length, () => changedItems(items, events));
    const batched = perSecond(events.length, () => applyEvents(items, events));
    const big: Big = Object.fromEntries(items);
    // One event copies the whole record: on a million items, three of them are enough to wait for.
    const few = events.slice(0, Math.max(3, Math.round(300_000 / size)));
    const spread = perSecond(few.length, () => few.reduce(bySpread, big));
    const immer = perSecond(few.length, () => few.reduce(byImmer, big));
    return {
      items: size.toLocaleString("en"),
      changedItems: rounded(changed),
      [`applyEvents, batches of ${BATCH.toLocaleString("en")}`]: rounded(batched),
      "spread of one record": rounded(spread),
      "immer on one record": rounded(immer),
      "changedItems / spread": ratio(changed / spread),
      "changedItems / immer": ratio(changed / immer),
    };
  });
  return { title: "Ledger events per second, by the size of the ledger", rows };
}

/** A million items summarised and a million events replayed, each against a plain loop that reads or builds the same objects. */
export function ledgerSummary(): Section {
  const size = 1_000_000;
  const items = [...ledgerOf(size).values()];
  const summary = seconds(() => summarise(items, { asOf: "2014-12-31", by: ["unit"] }));
  const loop = seconds(() => plainCount(items));
  const events = [...registrations(size / 2), ...assignments(size / 2, size / 2)];
  const rebuilt = seconds(() => applyEvents(new Map(), events));
  const built = seconds(() => plainRebuild(events));
  return {
    title: "A million items summarised, a million events replayed",
    rows: [
      { what: "summarise by unit", seconds: summary.toFixed(2), "times the plain loop": ratio(summary / loop) },
      { what: "plain loop by unit: status, outcome", seconds: loop.toFixed(2), "times the plain loop": "1.0" },
      {
        what: "1,000,000 events replayed",
        seconds: rebuilt.toFixed(2),
        "times the plain loop": ratio(rebuilt / built),
      },
      { what: "plain loop: the same objects built", seconds: built.toFixed(2), "times the plain loop": "1.0" },
    ],
  };
}

/** Heap that a registered and an assigned item take, with the map that holds them, against objects written out by hand. */
export function ledgerMemory(): Section {
  const size = 100_000;
  const both = (): Iterable<ItemEvent> => [...registrations(size), ...assignments(size, size)];
  return {
    title: "Heap for each item",
    rows: [memoryRow("registered", size, () => registrations(size)), memoryRow("registered and assigned", size, both)],
  };
}

function memoryRow(item: string, size: number, events: () => Iterable<ItemEvent>): Section["rows"][number] {
  const kept = bytes(() => applyEvents(new Map(), events())) / size;
  const plain = bytes(() => plainRebuild(events())) / size;
  return {
    item,
    bytes: Math.round(kept),
    "plain object": Math.round(plain),
    "times the plain object": ratio(kept / plain),
  };
}

function* registrations(size: number): Generator<ItemEvent> {
  for (let index = 0; index < size; index += 1) {
    yield {
      type: "item-registered",
      item: `it-${index}` as ItemEvent["item"],
      problem: `p-${index % 5_000}` as Item["problem"],
      category: "service",
      origin: "masses",
      unit: `unit-${index % UNITS}`,
      handling: "time-limited",
      supervision: "ordinary",
      by: "office",
      on: "2014-03-03",
    };
  }
}

/** Assignments of items spread over the whole ledger. */
function assignments(size: number, count: number): ItemEvent[] {
  const step = Math.max(1, Math.floor(size / count));
  return Array.from({ length: Math.min(count, size) }, (_, index) => ({
    type: "item-assigned",
    item: `it-${index * step}` as ItemEvent["item"],
    owner: `owner-${index % 300}`,
    due: "2014-06-30",
    by: "office",
    on: "2014-03-05",
  }));
}

function ledgerOf(size: number): Map<string, Item> {
  return applyEvents(new Map(), registrations(size));
}

function bySpread(items: Big, event: ItemEvent): Big {
  return { ...items, [event.item]: evolve(items[event.item], event) };
}

function byImmer(items: Big, event: ItemEvent): Big {
  const after = evolve(items[event.item], event);
  return produce(items, (draft) => {
    (draft as Record<string, Item>)[event.item] = after;
  });
}
// Freezing a million objects would be measured with the first event only, and against immer.
setAutoFreeze(false);

/** The fields of a registered item, as a loop without rules would keep them. */
type PlainItem = Omit<Extract<ItemEvent, { type: "item-registered" }>, "type" | "item" | "by" | "on"> &
  Record<"id" | "status" | "registered" | "updated" | "cycles", unknown>;

/**
 * What a loop without rules makes of the same events: the same objects, and nothing is checked.
 *
 * Every field is written out, because a copy by spread that changes a field afterwards takes several times as long: the loop is
 * to be as fast as one would write it.
 */
function plainRebuild(events: Iterable<ItemEvent>): Map<string, object> {
  const items = new Map<string, PlainItem>();
  for (const event of events) {
    if (event.type === "item-registered") {
      const { item: id, problem, category, origin, unit, handling, supervision, by, on } = event;
      items.set(id, {
        status: "open",
        id,
        problem,
        category,
        origin,
        unit,
        handling,
        supervision,
        registered: { by, on },
        updated: { on },
        cycles: [],
      });
    } else if (event.type === "item-assigned") {
      const before = items.get(event.item);
      if (before === undefined) throw new RangeError("assigned before it was registered");
      const { id, problem, category, origin, unit, handling, supervision, registered, cycles } = before;
      const assigned: PlainItem & Record<keyof Work, unknown> = {
        assignment: { owner: event.owner, due: event.due, assigned: { by: event.by, on: event.on } },
        extensions: [],
        reports: [],
        pauses: [],
        rejections: [],
        status: "assigned",
        id,
        problem,
        category,
        origin,
        unit,
        handling,
        supervision,
        registered,
        updated: { on: event.on },
        cycles,
      };
      items.set(event.item, assigned);
    }
  }
  return items;
}
// A loop that built something else would be no measure.
const sample = [...registrations(10), ...assignments(10, 5)];
deepStrictEqual(plainRebuild(sample), applyEvents(new Map(), sample));

function plainCount(items: readonly Item[]): Map<string, Record<string, number>> {
  const counts = new Map<string, Record<string, number>>();
  for (const item of items) {
    const group = counts.get(item.unit) ?? {};
    const key = item.status === "closed" ? item.acceptance.outcome : item.status;
    group[key] = (group[key] ?? 0) + 1;
    counts.set(item.unit, group);
  }
  return counts;
}

function perSecond(count: number, run: () => unknown): number {
  return count / seconds(run);
}

function bytes(make: () => unknown): number {
  setFlagsFromString("--expose-gc");
  const collect = runInNewContext("gc") as () => void;
  collect();
  const before = process.memoryUsage().heapUsed;
  const made = make();
  collect();
  const after = process.memoryUsage().heapUsed;
  // Something must still hold what was made while the heap is read.
  if (made === undefined) throw new Error("nothing was made");
  return after - before;
}
