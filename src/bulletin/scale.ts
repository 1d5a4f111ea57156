import { percentage, quotient, type Quantity } from "../figures/index.js";
import type { Figure } from "./figure.js";

/** A figure as a point on an axis: per cent or a plain number, and where the estimate's interval ends. */
export interface Point {
  readonly scale: "percent" | "number";
  readonly value: number | "unknown";
  readonly interval?: { readonly low: number; readonly high: number };
}

/**
 * Gives a figure its place on an axis.
 *
 * A rate stands where its printed percentage stands, so that a chart and a sentence never disagree. A range has no place of
 * its own and is `"unknown"` there; its words stand in the label. An unknown figure lies on any scale; days and literals on none.
 */
export function pointOf(figure: Figure): Point | "any-scale" | "no-scale" {
  switch (figure.kind) {
    case "rate":
      return percentPoint(figure);
    case "ratio":
      return numberPoint(printedValue(quotient(figure.ratio, figure)));
    case "count":
      return numberPoint(figure.count);
    case "measure":
      return { ...numberPoint(figure.value), ...(figure.estimate && { interval: figure.estimate }) };
    case "quantity":
      return { scale: figure.quantity.unit === "%" ? "percent" : "number", value: publishedValue(figure.quantity) };
    case "unknown":
      return "any-scale";
    case "day":
    case "literal":
      return "no-scale";
  }
}

function percentPoint(figure: Extract<Figure, { kind: "rate" }>): Point {
  const { estimate } = figure;
  const interval = estimate && { low: estimate.low * 100, high: estimate.high * 100 };
  return { scale: "percent", value: printedValue(percentage(figure.rate, figure)), ...(interval && { interval }) };
}

function numberPoint(value: number | "unknown"): Point {
  return { scale: "number", value };
}

function printedValue(printed: ReturnType<typeof percentage>): number | "unknown" {
  return printed === "unknown" ? "unknown" : printed.value;
}

function publishedValue(quantity: Quantity): number | "unknown" {
  return quantity.kind === "between" || quantity.kind === "unknown" ? "unknown" : quantity.value;
}
