import type { Label } from "../../core/index.js";
import type { Rate } from "../../figures/index.js";
import type { Condition } from "../../rules/index.js";
import type { Estimate } from "../../statistics/index.js";
import type { CountFigure, Counted, Figure, OutsideWords, RateFigure } from "../figure.js";
import type { Recount } from "../recount-schema.js";
import type { Bindings, Block, Cell, Draft, Heading, Section, Template } from "../schema.js";

/** A bulletin ready to compose: its draft, and what the draft's names stand for. Both are plain data, to be extended first. */
export interface Kind {
  readonly draft: Draft;
  readonly bindings: Bindings;
}

/** What every kind of bulletin is told. */
export interface KindOptions {
  /** The time that the bulletin is about, as it is said: 2003年第二季度. */
  readonly period: OutsideWords;
  /** Whose bulletin it is. */
  readonly issuer: OutsideWords;
  /** The records that its numbers were counted from. */
  readonly provenance: Counted;
  /** What units are called, by their ids; one without a name is called by its id. */
  readonly names?: Readonly<Record<string, OutsideWords>>;
}

/** Prose in both languages. */
export function say(en: string, chinese: string): Template {
  return { en, "zh-CN": chinese };
}

/** A heading of the author's words. */
export function head(en: string, chinese: string): Heading {
  return { text: say(en, chinese) };
}

/** A dash where a table has nothing to say. */
export const NOTHING: Cell = head("—", "—");

/** One or more sentences. */
export function paragraph(...sentences: readonly Template[]): Block {
  return { kind: "paragraph", sentences: [...sentences] };
}

/** A part of one section. */
export function partOf(id: string, heading: Template, blocks: readonly Block[], bound: Omit<Part, "sections">): Part {
  return { sections: [{ id, heading, blocks: [...blocks] }], ...bound };
}

/** What something is called, or its id where nobody named it. */
export function nameOf(id: string, names: KindOptions["names"] = {}): OutsideWords {
  return Object.hasOwn(names, id) ? (names[id] ?? id) : id;
}

/** Where a figure is counted, and among which records it can be counted again, where a collection is named. */
export interface Countable {
  readonly provenance: Counted;
  readonly collection?: string | undefined;
}

/** Says how a figure is counted again, where its collection is named. */
export function bound({ provenance, collection }: Countable, recount: (collection: string) => Recount): Counted {
  return collection === undefined ? provenance : { ...provenance, recount: recount(collection) };
}

/** Selects by the value of a fact. */
export function equal(fact: string, value: string | boolean): Condition {
  return { fact, comparison: "equals", value };
}

/** So many of what the label names. */
export function counted(label: Label, count: number, provenance: Counted): CountFigure {
  return { kind: "count", label, count, provenance };
}

/** A rate with one decimal place, and its interval where it has one. */
export function rated(rate: Rate, provenance: Counted, about: { label?: Label; interval?: Estimate } = {}): RateFigure {
  const { label, interval } = about;
  return {
    kind: "rate",
    ...(label !== undefined && { label }),
    rate,
    show: "percent",
    decimals: 1,
    rounding: "plain",
    ...(interval?.status === "estimated" && { estimate: interval }),
    provenance,
  };
}

/** A part of a kind: its sections, and the figures that they state. */
export interface Part {
  readonly sections: readonly Section[];
  readonly figures: Readonly<Record<string, Figure>>;
  readonly words?: Readonly<Record<string, OutsideWords>>;
}

/** Puts a kind together from its parts, with the words that every kind cites. */
export function kindOf(title: Template, parts: readonly Part[], { period, issuer }: KindOptions): Kind {
  const words = { period, issuer, ...merged(parts.map((part) => part.words ?? {})) };
  return {
    draft: { title, sections: parts.flatMap(({ sections }) => sections) },
    bindings: { figures: merged(parts.map((part) => part.figures)), words },
  };
}

/** Puts records of different names into one. */
export function merged<Value>(records: readonly Readonly<Record<string, Value>>[]): Readonly<Record<string, Value>> {
  return Object.fromEntries(records.flatMap((each) => Object.entries(each)));
}
