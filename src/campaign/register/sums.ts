import { refuse, type Result } from "../../core/index.js";
import { checkPin } from "../../definitions/index.js";
import { quantityOf, type Quantity } from "../../figures/index.js";
import type { ActivityGroup, ActivityKind, Plan } from "../schema/index.js";
import {
  readLineName,
  type LineName,
  type RegisterKey,
  type RegisterLine,
  type RegisterTally,
} from "./tally-schema.js";

/** What was done of one activity, by those who share the keys. */
export interface RegisterSum {
  readonly activity: string;
  readonly group: ActivityGroup;
  /** The values that the entries share; a key without one is left out. */
  readonly key: Readonly<Partial<Record<RegisterKey, string>>>;
  readonly entries: number;
  /** Of these, how many do not say how much. */
  readonly unknownQuantities: number;
  /** How much of it, as far as the entries say. */
  readonly quantity: Quantity;
  /** How many took part, all times together (人次). */
  readonly participants: Quantity;
}

/**
 * Gives the sums of a register, in the order of the plan's activities and of the keys' values.
 *
 * Refuses with `definition-changed` (the tally is of another plan), and `unknown-activity` (a tally from outside names an activity
 * that the plan does not have).
 *
 * @param plan - the plan of the tally
 * @param tally - the sums
 * @example
 * {@includeCode ../../../test/campaign/register/examples.test.ts#tally}
 */
export function registerOf(
  plan: Plan,
  tally: RegisterTally,
): Result<{ sums: readonly RegisterSum[] }, "definition-changed" | "unknown-activity"> {
  const pinned = checkPin(tally.plan, plan);
  if (!pinned.ok) return pinned;
  const lines = Object.keys(tally.lines)
    .sort()
    .flatMap((name) => namedLine(tally, name));
  const { activities = [] } = plan;
  const stranger = lines.find(({ activity }) => activities.every(({ id }) => id !== activity));
  if (stranger !== undefined) {
    return refuse("unknown-activity", `the tally has a "${stranger.activity}", which plan "${plan.id}" does not have`);
  }
  const sums = activities.flatMap((kind) =>
    lines.filter(({ activity }) => activity === kind.id).map((named) => sumOf(kind, tally.by, named)),
  );
  return { ok: true, sums };
}

type NamedLine = LineName & { readonly line: RegisterLine };

function namedLine({ lines }: RegisterTally, name: string): readonly NamedLine[] {
  const [read, line] = [readLineName(name), lines[name]];
  return read === undefined || line === undefined ? [] : [{ ...read, line }];
}

function sumOf(
  { id, group, unit }: ActivityKind,
  by: readonly RegisterKey[],
  { values, line }: NamedLine,
): RegisterSum {
  return {
    activity: id,
    group,
    key: keyOf(by, values),
    entries: line.entries,
    unknownQuantities: line.quantity.kinds.unknown,
    quantity: quantityOf(line.quantity, unit),
    participants: quantityOf(line.participants),
  };
}

function keyOf(by: readonly RegisterKey[], values: readonly (string | null)[]): RegisterSum["key"] {
  return by.reduce<RegisterSum["key"]>((key, each, index) => {
    const value = values[index] ?? undefined;
    return value === undefined ? key : { ...key, [each]: value };
  }, {});
}
