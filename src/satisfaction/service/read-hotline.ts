import { invalidInput, readInput, type Result } from "../../core/index.js";
import type { HotlineCount } from "./hotline-counts.js";
import { HotlineTally } from "./hotline.js";
import { impossible, type Sum } from "./sums.js";

const SUMS: readonly Sum<HotlineCount>[] = [
  { holds: ({ responded, cases }) => responded <= cases, otherwise: "has more cases responded to than cases" },
  { holds: ({ calledBack, cases }) => calledBack <= cases, otherwise: "has more callers called back than cases" },
  {
    holds: ({ resolved, notResolved, calledBack }) => resolved + notResolved <= calledBack,
    otherwise: "has more answers whether it is resolved than callers called back",
  },
  {
    holds: ({ satisfied, dissatisfied, calledBack }) => satisfied + dissatisfied <= calledBack,
    otherwise: "has more answers whether they are satisfied than callers called back",
  },
  {
    holds: ({ dissatisfiedUnresolved, dissatisfied, notResolved }) =>
      dissatisfiedUnresolved <= Math.min(dissatisfied, notResolved),
    otherwise: "has more dissatisfied callers with unresolved matters than dissatisfied callers or unresolved matters",
  },
  {
    holds: ({ dissatisfied, notResolved, dissatisfiedUnresolved, calledBack }) =>
      dissatisfied + (notResolved - dissatisfiedUnresolved) <= calledBack,
    otherwise: "has more callers who are dissatisfied or whose matter is not resolved than callers called back",
  },
];

/**
 * Reads a tally of hotline cases that comes from outside (a file, a worker, another machine).
 *
 * Refuses with `invalid-input`: fields of the wrong form, and counts that no cases can have, by the unit that has them.
 *
 * @param input - plain data
 * @returns a tally of which every rate can be given
 * @example
 * {@includeCode ../../../test/satisfaction/service/examples.test.ts#hotline}
 */
export function readHotline(input: unknown): Result<{ tally: HotlineTally }, "invalid-input"> {
  const read = readInput(HotlineTally, input, "hotline tally");
  if (!read.ok) return read;
  const issues = impossible(read.value, "cases", SUMS);
  return issues.length > 0 ? invalidInput("hotline tally", issues) : { ok: true, tally: read.value };
}
