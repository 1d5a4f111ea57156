import type { Label, Language } from "../core/index.js";
import { percentage, quotient, type Decimal } from "../figures/index.js";
import type { Figure } from "./figure.js";
import { WORDING } from "./wording.js";

/**
 * Writes a figure as a reader of the language reads it: the characters of which every page, table and chart is made.
 *
 * Unknown is written as a word. A published quantity keeps its hedge (`3,200+`, `nearly 3,000`, `近3,000`).
 *
 * @param figure - what is stated
 * @param language - the reader's language
 * @example
 * {@includeCode ../../test/bulletin/examples.test.ts#state}
 */
export function stateFigure(figure: Figure, language: Language): string {
  switch (figure.kind) {
    case "rate":
      return figure.show === "parts" ? partsText(figure.rate, language) : percentText(figure, language);
    case "ratio":
      return decimalText(quotient(figure.ratio, figure), figure.decimals, language);
    case "count":
      return numberText(figure.count, language);
    case "measure":
      return measureText(figure, language);
    case "quantity":
      return quantityText(figure, language);
    case "day":
      return dayText(figure.day, language);
    case "literal":
      return figure.text;
    case "unknown":
      return WORDING.unknown[language];
  }
}

/**
 * Names what a figure states: its own label, or that of the rate or ratio it carries.
 *
 * @param figure - what is stated
 * @example
 * {@includeCode ../../test/bulletin/examples.test.ts#label}
 */
export function labelOf(figure: Figure): Label {
  switch (figure.kind) {
    case "rate":
      return figure.label ?? figure.rate.definition.label;
    case "ratio":
      return figure.label ?? figure.ratio.definition.label;
    case "count":
    case "measure":
    case "quantity":
    case "day":
    case "literal":
    case "unknown":
      return figure.label;
  }
}

/** Most decimals that a number without a stated precision is written with. */
const UNSTATED_DECIMALS = 10;

/** Writes a number with the separators of the language, and as many decimals as it has or as are asked for. */
export function numberText(value: number, language: Language, decimals?: number): string {
  return new Intl.NumberFormat(language, {
    minimumFractionDigits: decimals ?? 0,
    maximumFractionDigits: decimals ?? UNSTATED_DECIMALS,
  }).format(value);
}

function decimalText(printed: Decimal | "unknown", decimals: number, language: Language): string {
  return printed === "unknown" ? WORDING.unknown[language] : numberText(printed.value, language, decimals);
}

function percentText(figure: Extract<Figure, { kind: "rate" }>, language: Language): string {
  const printed = percentage(figure.rate, figure);
  return decimalText(printed, figure.decimals, language) + (printed === "unknown" ? "" : "%");
}

function partsText({ numerator, denominator }: { numerator: number; denominator: number }, language: Language): string {
  return `${numberText(numerator, language)}/${numberText(denominator, language)}`;
}

function measureText({ value, unit, decimals }: Extract<Figure, { kind: "measure" }>, language: Language): string {
  if (value === "unknown") return WORDING.unknown[language];
  return numberText(value, language, decimals) + unitText(unit, language);
}

function unitText(unit: Label | undefined, language: Language): string {
  if (unit === undefined) return "";
  return language === "en" ? ` ${unit.en}` : unit[language];
}

/** Only `%` is part of the number; the source's own counting word stands in the entry, in the source's language. */
function quantityText({ quantity, unit }: Extract<Figure, { kind: "quantity" }>, language: Language): string {
  const write = (value: number): string => numberText(value, language) + (quantity.unit === "%" ? "%" : "");
  const counted = unitText(unit, language);
  switch (quantity.kind) {
    case "exact":
      return write(quantity.value) + counted;
    case "at-least":
      return language === "en" ? `${write(quantity.value)}+${counted}` : `${write(quantity.value)}${counted}以上`;
    case "about":
      return (language === "en" ? "about " : "约") + write(quantity.value) + counted;
    case "nearly":
      return (language === "en" ? "nearly " : "近") + write(quantity.value) + counted;
    case "between":
      return `${write(quantity.low)}–${write(quantity.high)}${counted}`;
    case "unknown":
      return WORDING.unknown[language];
  }
}

function dayText(day: string, language: Language): string {
  // The day is read and written in UTC, so no reader's time zone moves it.
  const format = new Intl.DateTimeFormat(language, { dateStyle: "long", timeZone: "UTC" });
  return format.format(new Date(`${day}T00:00:00Z`));
}
