import { must, type Decider } from "answerable";

/** What an app tells a decider to do; the decider reads the rest of it. */
export interface Command {
  readonly type: string;
  readonly [field: string]: unknown;
}

/** Hands one command after the other to a decider, as an app with an event store does, and gives the events they led to. */
export function eventsOf<Noun, Event>(
  { decide, evolve, initialState }: Decider<Noun, Event>,
  commands: Iterable<Command>,
): readonly Event[] {
  const events: Event[] = [];
  let state: Noun | undefined = initialState;
  for (const command of commands) {
    const next: readonly Event[] = must(decide(command, state)).events;
    state = next.reduce<Noun | undefined>(evolve, state);
    events.push(...next);
  }
  return events;
}
