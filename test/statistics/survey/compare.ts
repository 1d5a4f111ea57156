import { expect } from "vitest";
import type { Withheld } from "answerable/statistics";
import type { Agreement } from "../golden.js";

/** What this library says where R has a value: a number, "unknown", or why there is none. */
export type Said = number | "unknown" | Withheld | readonly Said[] | { readonly [key: string]: Said };

/** How close is close, and keys under which R only repeats names and inputs. */
export interface Closeness {
  readonly tolerance?: number;
  readonly noise?: number;
  readonly aside?: readonly string[];
  /** Where R has no number, this library has a documented one. */
  readonly saysMore?: boolean;
}

/** Why a sample tells no number where R writes NaN. */
const NOTHING_TO_TELL = [
  "no-observations",
  "one-observation",
  "one-cluster",
  "no-variance",
  "no-degrees-of-freedom",
  "part-withheld",
  "whole-population",
];

/** Names, inputs and words, which are no results: `p` says of which quantile, `error` is compared as a refusal. */
export const ASIDE: readonly string[] = ["names", "row_names", "col_names", "p", "method", "dim", "error"];

/** Compares what R says, leaf by leaf, and fails where nothing is said of a leaf. */
export function compare(
  agreement: Agreement,
  said: Said | undefined,
  expected: unknown,
  where: string,
  how: Closeness = {},
): void {
  const values = valuesIn(expected, how.aside);
  if (values.length === 0) return;
  if (said === undefined) expect.fail(`nothing is said of ${where}`);
  else if (isWithheld(said)) refused(agreement, said, values, where);
  else if (said === "unknown") agreement.same(values, ["NaN"], where);
  else if (typeof said === "number") compareNumber(agreement, said, values[0], where, how);
  else {
    const parts = said as Readonly<Record<string, Said>>;
    for (const [key, part] of Object.entries(expected as object))
      if (![...ASIDE, ...(how.aside ?? [])].includes(key)) compare(agreement, parts[key], part, `${where} ${key}`, how);
  }
}

function compareNumber(
  agreement: Agreement,
  said: number,
  expected: number | string | undefined,
  where: string,
  { tolerance = 1e-9, noise = 1e-300, saysMore = false }: Closeness,
): void {
  if (saysMore && expected === "NaN") agreement.same(Number.isFinite(said), true, where);
  else agreement.number(said, Number(expected), where, { tolerance, noise });
}

/** R gives no number, an interval of no width, or one made of what an iteration left of 0 or 1. */
function refused(
  agreement: Agreement,
  { refusal }: Withheld,
  values: readonly (number | string)[],
  where: string,
): void {
  const numbers = values.filter((value) => typeof value === "number");
  const [least, greatest] = [Math.min(...numbers), Math.max(...numbers)];
  const saysNothing = numbers.length === 0 || greatest - least <= 1e-6 * Math.abs(greatest) || greatest < 1e-9;
  if (!saysNothing) expect.fail(`${where} is withheld (${refusal.message}) where R has ${values.join(", ")}`);
  // A width of 0, or of what rounding left, is withheld for that and nothing else; where R has no number, any reason will do that a sample gives.
  const reasons = numbers.length > 0 ? ["no-variance", "beyond-range"] : NOTHING_TO_TELL;
  for (const value of values)
    agreement.same(reasons.includes(refusal.code), true, `${where}, ${value}: ${refusal.code}`);
}

function isWithheld(said: Said): said is Withheld {
  return typeof said === "object" && "refusal" in said;
}

/** Every value that R gives, the words for what is not a number included. */
export function valuesIn(part: unknown, aside: readonly string[] = []): readonly (number | string)[] {
  if (typeof part === "number") return [part];
  if (part === "NaN" || part === "Infinity") return [part];
  if (typeof part !== "object" || part === null) return [];
  return Object.entries(part)
    .filter(([key]) => ![...ASIDE, ...aside].includes(key))
    .flatMap(([, inner]) => valuesIn(inner, aside));
}

/** Why nothing is said, if anywhere in it something is withheld. */
export function reasonIn(said: Said): string | undefined {
  if (typeof said !== "object") return undefined;
  if (isWithheld(said)) return said.refusal.code;
  return Object.values(said as Readonly<Record<string, Said>>)
    .map(reasonIn)
    .find((reason) => reason !== undefined);
}
