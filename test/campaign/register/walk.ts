import * as fc from "fast-check";
import { must } from "answerable";
import { addDays } from "answerable/calendar";
import type { Quantity } from "answerable/figures";
import * as register from "answerable/campaign/register";
import { plan } from "./records.js";

export const STEPS = Object.keys(register.ENTRY_STEPS) as register.EntryStep[];

const value = fc.integer({ min: 0, max: 50_000 }).map((cents) => cents / 100);
const exact: fc.Arbitrary<Quantity> = value.map((number) => ({ kind: "exact", value: number }));
const quantity: fc.Arbitrary<Quantity> = fc.oneof(
  exact,
  fc.record({ kind: fc.constantFrom("at-least", "about", "nearly"), value }),
  fc.tuple(value, value).map(([a, b]) => ({ kind: "between" as const, low: Math.min(a, b), high: Math.max(a, b) })),
  fc.constant({ kind: "unknown" as const }),
);

/** One attempted step: which, how many days later, and what a correction says. */
export interface Attempt {
  readonly step: register.EntryStep;
  readonly daysLater: number;
  readonly quantity: Quantity;
  readonly note: string | undefined;
}

export const anAttempt: fc.Arbitrary<Attempt> = fc.record({
  step: fc.constantFrom<register.EntryStep>("correct", "correct", "correct", "correct", "strike"),
  daysLater: fc.integer({ min: 0, max: 30 }),
  quantity,
  note: fc.option(fc.constantFrom("in the hall", "by post"), { nil: undefined }),
});

/** Tries one step with arguments that are in order. */
export function attemptStep(
  entry: register.Entry,
  on: string,
  { step, quantity: said, note }: Attempt,
): ReturnType<typeof register.correct | typeof register.strike> {
  if (step === "strike") return register.strike(entry, { reason: "a mistake", by: "clerk", on });
  return register.correct(plan, entry, {
    quantity: said,
    doneOn: entry.doneOn,
    ...(note !== undefined && { note }),
    reason: "a slip of the pen",
    by: "clerk",
    on,
  });
}

/** A walk of allowed steps: the entry after each of them, and the events. */
export interface Walk {
  readonly states: readonly register.Entry[];
  readonly events: readonly register.EntryEvent[];
}

interface Start {
  readonly id: string;
  readonly unit: string;
  readonly activity: string;
  readonly quantity: Quantity;
  readonly participants: Quantity | undefined;
  readonly actor: string | undefined;
  readonly day: number;
}

/** Takes whichever attempts are allowed. */
function walkOf({ participants, actor, day, ...said }: Start, attempts: readonly Attempt[]): Walk {
  const doneOn = addDays("2014-01-01", day);
  const { entry, event } = must(
    register.record(plan, {
      ...said,
      ...(participants !== undefined && { participants }),
      ...(actor !== undefined && { actor }),
      doneOn,
      by: "clerk",
      on: doneOn,
    }),
  );
  const states: register.Entry[] = [entry];
  const events: register.EntryEvent[] = [event];
  for (const attempt of attempts) {
    const now = states.at(-1)!; // begun with one
    const taken = attemptStep(now, addDays(now.updated.on, attempt.daysLater), attempt);
    if (!taken.ok) continue;
    states.push(taken.entry);
    events.push(taken.event);
  }
  return { states, events };
}

const start = (of: fc.Arbitrary<Quantity>): fc.Arbitrary<Omit<Start, "id">> =>
  fc.record({
    unit: fc.constantFrom("water", "water", "mint", "zoo"),
    activity: fc.constantFrom("session", "session", "seminar", "rule", "cash"),
    quantity: of,
    participants: fc.option(quantity, { nil: undefined }),
    actor: fc.option(fc.constantFrom("wang", "li"), { nil: undefined }),
    day: fc.nat(400),
  });
const attempts = fc.array(anAttempt, { maxLength: 8, size: "max" });

/** One entry, walked. */
export const walks = fc
  .tuple(start(quantity), attempts)
  .map(([begun, several]) => walkOf({ ...begun, id: "e-1" }, several));

/** Where entries of such quantities stand at the end of their walks; about one in three is struck out. */
const registerOf = (
  of: fc.Arbitrary<Quantity>,
  steps: fc.Arbitrary<readonly Attempt[]>,
): fc.Arbitrary<readonly register.Entry[]> =>
  fc
    .array(fc.tuple(start(of), steps), { maxLength: 25 })
    .map((all) => all.map(([begun, several], index) => walkOf({ ...begun, id: `e-${index}` }, several).states.at(-1)!)); // begun with one
export const entries = registerOf(quantity, fc.array(anAttempt, { maxLength: 2 }));
export const exactEntries = registerOf(
  exact,
  fc.array(
    anAttempt.filter(({ step }) => step === "strike"),
    { maxLength: 1, size: "-1" },
  ),
);
