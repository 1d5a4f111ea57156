import { Instant, removeInjectedPinyin, toPlainForms } from "../../core/index.js";
import { saysNothing } from "./read-cell.js";

const DAYS = [
  /^(\d{4})年(\d{1,2})月(\d{1,2})[日号號]$/u,
  /^(\d{4})-(\d{1,2})-(\d{1,2})$/u,
  /^(\d{4})\.(\d{1,2})\.(\d{1,2})$/u,
  /^(\d{4})\/(\d{1,2})\/(\d{1,2})$/u,
  /^(\d{4})(\d{2})(\d{2})$/u,
];
const MONTHS = [
  /^(\d{4})年(\d{1,2})月(?:份|底|末|内|內|上旬|中旬|下旬)?$/u,
  /^(\d{4})[-/](\d{1,2})$/u,
  // A spreadsheet makes 2014.1 of 2014.10, so that one is no certain month.
  /^(\d{4})\.(\d{2}|[2-9])$/u,
];

/**
 * Reads the day, the month or the instant that a cell names for certain, else `"unknown"`; whether it exists is not asked here.
 */
export function readDay(text: string): string | undefined {
  if (saysNothing(text)) return undefined;
  if (Instant.safeParse(text).success) return text;
  const plain = toPlainForms(removeInjectedPinyin(text))
    .replace(/ 0?0:00(?::00)?$/u, "")
    .replace(/\s+/gu, "");
  for (const form of [...DAYS, ...MONTHS]) {
    const [, year, ...rest] = form.exec(plain) ?? [];
    if (year !== undefined) return [year, ...rest.map((part) => part.padStart(2, "0"))].join("-");
  }
  return "unknown";
}

/** Reads a time limit: `7月1日前` lasts until the end of that day, and `7月底前` until the end of that month. */
export function readDueDay(text: string): string | undefined {
  return readDay(text.replace(/(?<=[日号號底末])[之以]?前(?:完成)?$/u, ""));
}
