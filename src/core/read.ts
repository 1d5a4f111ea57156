import * as z from "zod";
import { IdText } from "./id.js";
import { refuse, type Issue, type Refused } from "./result.js";

/** Deepest nesting taken in an input; app data in `meta` is the only place that nests freely. */
const DEEPEST = 64;
/** Issues named in the message of one refusal; all of them stand in `issues`. */
const NAMED_IN_MESSAGE = 5;

/** Checked as JSON, typed as unknown: the library never looks inside, and the recursive JSON type costs every hover. */
const JsonValue: z.ZodType = z.json();

/** An app's own data: JSON values under names, kept and passed on untouched. */
export const Meta = z.record(z.string(), JsonValue);
/** JSON values that belong to the app. */
export type Meta = z.infer<typeof Meta>;

/** Words written by a person: not blank, at most 20,000 UTF-16 units, kept exactly as given. */
export const Words = z.string().max(20_000).regex(/\S/, "is blank");

/**
 * Reads an input through its schema; the one door by which data enters a step.
 *
 * Refuses with `invalid-input` and one issue per field: a field of the wrong form, an unknown field, an impossible day, a
 * key named `__proto__`, nesting deeper than 64 levels, a moment `at` that no place on earth can read on the day `on`.
 *
 * @param schema - the input's schema, strict
 * @param input - what the caller gave
 * @param what - names the input in the message, for instance `assign item "it-12"`; an `id` in the input is put behind it
 */
export function readInput<Schema extends z.ZodType>(
  schema: Schema,
  input: unknown,
  what: string,
): { readonly ok: true; readonly value: z.output<Schema> } | Refused<"invalid-input"> {
  const named = what + idIn(input);
  const unsafe = findUnsafe(input, []);
  if (unsafe !== undefined) return invalidInput(named, [unsafe]);
  const parsed = schema.safeParse(input);
  if (parsed.success) {
    const odd = oddMoment(parsed.data);
    return odd === undefined ? { ok: true, value: parsed.data } : invalidInput(named, [odd]);
  }
  return invalidInput(
    named,
    parsed.error.issues.map(({ path, message }) => ({
      path: path.map((part) => (typeof part === "symbol" ? String(part) : part)),
      message: message.charAt(0).toLowerCase() + message.slice(1),
    })),
  );
}

/**
 * Builds the refusal of an input that could not be read.
 *
 * @param what - names the input in the message
 * @param issues - the fields at fault, at least one
 */
export function invalidInput(what: string, issues: readonly Issue[]): Refused<"invalid-input"> {
  const named = issues
    .slice(0, NAMED_IN_MESSAGE)
    .map((issue) => [...issue.path, ""].join(".").slice(0, -1) + clause(issue));
  const more = issues.length > NAMED_IN_MESSAGE ? ` (and ${issues.length - NAMED_IN_MESSAGE} more)` : "";
  return refuse("invalid-input", `${what}: ${named.join("; ")}${more}`, issues);
}

const AN_HOUR = 3_600_000;
/** Clocks go at most 14 hours before UTC (Kiritimati) and 12 behind it (Baker Island). */
const [BEFORE_UTC, BEHIND_UTC] = [14 * AN_HOUR, 12 * AN_HOUR];

/** A moment that no clock on earth shows on its day would judge a due instant by a day that was not. */
function oddMoment(value: unknown): Issue | undefined {
  if (typeof value !== "object" || value === null || !("on" in value) || !("at" in value)) return undefined;
  const { on, at } = value;
  if (typeof on !== "string" || typeof at !== "string") return undefined;
  const beginning = Date.parse(on);
  const moment = Date.parse(at);
  if (moment >= beginning - BEFORE_UTC && moment < beginning + 24 * AN_HOUR + BEHIND_UTC) return undefined;
  return { path: ["at"], message: `lies on another day than ${on}` };
}

/**
 * Finds fault, in an event from outside, with a moment that no clock on earth shows on its day; for `check` of a schema.
 *
 * @param payload - what was parsed, and where the schema gathers its issues
 */
export function onItsDay({ value, issues }: z.core.ParsePayload): void {
  const odd = oddMoment(value);
  if (odd !== undefined) issues.push({ code: "custom", input: value, message: odd.message, path: [...odd.path] });
}

function idIn(input: unknown): string {
  const id = typeof input === "object" && input !== null && "id" in input ? IdText.safeParse(input.id) : undefined;
  return id?.success === true ? ` "${id.data}"` : "";
}

function clause({ path, message }: Issue): string {
  return path.length === 0 ? message : `: ${message}`;
}

/** zod drops an own `__proto__` key from a record without a word; here nothing is lost silently. */
function findUnsafe(value: unknown, path: readonly (string | number)[]): Issue | undefined {
  if (typeof value !== "object" || value === null) return undefined;
  if (path.length > DEEPEST) return { path: path.slice(0, 3), message: `is nested deeper than ${DEEPEST} levels` };
  if (Object.hasOwn(value, "__proto__")) return { path: [...path, "__proto__"], message: "is not a usable name" };
  for (const [key, inner] of Object.entries(value)) {
    const found = findUnsafe(inner, [...path, key]);
    if (found !== undefined) return found;
  }
  return undefined;
}
