import * as z from "zod";
import { readInput } from "./read.js";
import type { Done } from "./stamp.js";
import { backdated } from "./succession.js";
import { refuse, type Refused, type Result } from "./result.js";

/** In which statuses a step is possible, and to which it leads. */
export interface StepRow<Status extends string = string> {
  readonly from: readonly Status[];
  readonly to: readonly Status[];
}

/** Which step is possible in which status: the one table of a lifecycle that the guard, the buttons and the diagram read. */
export type StepTable<Step extends string = string, Status extends string = string> = Readonly<
  Record<Step, StepRow<Status>>
>;

/**
 * Tells whether a step is possible in the subject's status, and narrows the subject to those statuses.
 *
 * @param table - the lifecycle's step table
 * @param step - the step's name
 * @param subject - whatever has the status
 */
export function allows<
  Table extends StepTable,
  Step extends keyof Table & string,
  Subject extends { readonly status: string },
>(table: Table, step: Step, subject: Subject): subject is Extract<Subject, { status: Table[Step]["from"][number] }> {
  return table[step]?.from.includes(subject.status) ?? false;
}

/**
 * Refuses a step that is not possible in the subject's status.
 *
 * @param table - the lifecycle's step table
 * @param step - the step's name
 * @param noun - what the subject is called
 * @param subject - whatever has the status
 */
export function wrongStatus(
  table: StepTable,
  step: string,
  noun: string,
  subject: { readonly id: string; readonly status: string },
): Refused<"wrong-status"> {
  const possible = table[step]?.from.join(" or ") ?? "no status";
  return refuse("wrong-status", `${noun} "${subject.id}" is ${subject.status}; ${step} needs it to be ${possible}`);
}

/**
 * Writes a step table as lines `status --step--> status`, the picture in each lifecycle's module header.
 *
 * @param table - the lifecycle's step table
 */
export function diagram(table: StepTable): string {
  return Object.entries(table)
    .map(([step, { from, to }]) => `${from.join(" | ")} --${step}--> ${to.join(" | ")}`)
    .join("\n");
}

/** What an event that cannot follow throws: the history is damaged, and no answer made from it could be trusted. */
export class DamagedHistoryError extends Error {
  /** Always `damaged-history`. */
  readonly code = "damaged-history";

  constructor(message: string) {
    super(message);
    this.name = "DamagedHistoryError";
  }
}

/**
 * Throws on an event dated before the last thing that happened.
 *
 * @param cannot - names the event, for the message
 * @param subject - what it would change
 * @param event - what happened
 * @throws DamagedHistoryError when it lies before
 */
export function mustNotPrecede(cannot: string, { updated }: { readonly updated: Done }, event: Done): void {
  const refused = backdated("it is out of order", updated, event);
  if (refused !== undefined) throw new DamagedHistoryError(`${cannot}: ${refused.refusal.message}`);
}

/**
 * Ends an `evolve` that met an event no version of it knows.
 *
 * @param event - the event that no branch took
 */
export function unknownEvent(event: never): never {
  throw new DamagedHistoryError(`no event is called ${JSON.stringify((event as { readonly type?: unknown }).type)}`);
}

/** Why a command reaches no step. */
export type CommandRefusal = "invalid-input" | "unknown-command" | "already-exists" | "not-found";

/** A step that begins a noun's life. */
type Beginning<Code extends string> = (input: never) => Result<{ readonly event: object }, Code>;
/** A step on a noun that exists. */
type Continuation<Code extends string> = (subject: never, input: never) => Result<{ readonly event: object }, Code>;

/** What {@link decider} is made of: the steps under their own names, and `evolve`. */
export interface DeciderParts<Noun, Event, Code extends string> {
  /** The noun's name, for messages. */
  readonly noun: string;
  /** Steps that begin a noun's life. */
  readonly begin: Readonly<Record<string, Beginning<Code>>>;
  /** Steps on a noun that exists. */
  readonly steps: Readonly<Record<string, Continuation<Code>>>;
  /** Puts an event onto the state. */
  readonly evolve: (state: Noun | undefined, event: Event) => Noun;
}

/**
 * A lifecycle in the shape event stores expect: commands in, events out, events onto state.
 *
 * `Code` lists what `decide` can refuse with: what its steps refuse with, and {@link CommandRefusal}.
 */
export interface Decider<Noun, Event, Code extends string = string> {
  /** The state before the first event. */
  readonly initialState: undefined;
  /** Reads a command `{ type, ...input }` and answers the events it leads to, or the refusal of its step. */
  readonly decide: (command: unknown, state: Noun | undefined) => Result<{ readonly events: readonly Event[] }, Code>;
  /** Puts an event onto the state. */
  readonly evolve: (state: Noun | undefined, event: Event) => Noun;
}

const CommandType = z.looseObject({ type: z.string() });

/**
 * Assembles a decider from a lifecycle's steps, for apps that keep their data in an event store.
 *
 * `decide` takes a parsed HTTP body or queue message, finds the step its `type` names and hands the rest to it: no rule
 * lives here. Refuses with `invalid-input` (no `type`), `unknown-command` (no such step), `already-exists` (a beginning
 * on a noun that lives), `not-found` (any other step without one), and with whatever the step refuses.
 *
 * @param parts - the steps under their own names, and `evolve`
 */
export function decider<Noun extends { readonly id: string }, Event extends object, Code extends string>(
  parts: DeciderParts<Noun, Event, Code>,
): Decider<Noun, Event, Code | CommandRefusal> {
  const decide: Decider<Noun, Event, Code | CommandRefusal>["decide"] = (command, state) => {
    const read = readInput(CommandType, command, "command");
    if (!read.ok) return read;
    const { type, ...input } = read.value;
    const result = run(parts, type, input, state);
    return result.ok ? { ok: true, events: [result.event as Event] } : result;
  };
  return { initialState: undefined, decide, evolve: parts.evolve };
}

function run<Noun extends { readonly id: string }, Event, Code extends string>(
  { noun, begin, steps }: DeciderParts<Noun, Event, Code>,
  type: string,
  input: object,
  state: Noun | undefined,
): Result<{ readonly event: object }, Code | CommandRefusal> {
  const beginning = Object.hasOwn(begin, type) ? begin[type] : undefined;
  const continuation = Object.hasOwn(steps, type) ? steps[type] : undefined;
  // The casts hand over unread data on purpose: every step reads its own input.
  if (beginning !== undefined) {
    if (state === undefined) return beginning(input as never);
    return refuse("already-exists", `${noun} "${state.id}" exists; ${type} would begin it again`);
  }
  if (continuation === undefined) return refuse("unknown-command", `${noun} has no step "${type}"`);
  if (state === undefined) return refuse("not-found", `${type} needs a ${noun}, and none exists`);
  return continuation(state as never, input as never);
}
