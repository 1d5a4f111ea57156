import { refuse, type Language, type Refused } from "../core/index.js";
import type { Figure } from "./figure.js";
import type { OutsideWords } from "./figure.js";
import type { Template } from "./schema.js";
import { namesIn, piecesOf } from "./template.js";

/** Why a line of prose, or a cell, cannot stand on a page. */
export type TemplateFault =
  "missing-language" | "broken-template" | "unbound-number" | "unknown-figure" | "languages-differ";

/** What a draft's names may stand for, and the languages it is checked in. */
export interface Scope {
  readonly figures: Readonly<Record<string, Figure>>;
  readonly words: Readonly<Record<string, OutsideWords>>;
  readonly languages: readonly Language[];
}

/** A run of digits in any script, with the marks that belong to a number. */
const NUMBER = /\p{N}[\p{N}.,%％]*/u;

/** Refuses a figure that nothing is bound to. */
export function figureFault(
  name: string,
  where: string,
  { figures, words }: Scope,
): Refused<"unknown-figure"> | undefined {
  if (Object.hasOwn(figures, name)) return undefined;
  const instead = Object.hasOwn(words, name) ? "words are" : "nothing is";
  return refuse("unknown-figure", `${where} states the figure "${name}", and ${instead} bound to that name`);
}

/** Refuses prose that lacks a language, states a number of its own, or cites what is not bound. */
export function templateFault(template: Template, where: string, scope: Scope): Refused<TemplateFault> | undefined {
  for (const language of scope.languages) {
    const text = template[language];
    if (text === undefined) return refuse("missing-language", `${where} has no words in ${language}`);
    const fault = textFault(text, `${where} (${language})`, scope);
    if (fault !== undefined) return fault;
  }
  return differenceFault(template, where, scope);
}

function textFault(text: string, where: string, scope: Scope): Refused<TemplateFault> | undefined {
  for (const piece of piecesOf(text)) {
    const fault = piece.kind === "text" ? proseFault(piece.text, where) : nameFault(piece.name, where, scope);
    if (fault !== undefined) return fault;
  }
  return undefined;
}

function proseFault(text: string, where: string): Refused<"broken-template" | "unbound-number"> | undefined {
  if (/[{}]/.test(text)) return refuse("broken-template", `${where} has a brace without its partner: "${text}"`);
  const number = NUMBER.exec(text)?.[0];
  return number === undefined
    ? undefined
    : refuse("unbound-number", `${where} types the number "${number}"; a number is stated by a figure bound to it`);
}

function nameFault(name: string, where: string, scope: Scope): Refused<"unknown-figure"> | undefined {
  return Object.hasOwn(scope.words, name) ? undefined : figureFault(name, where, scope);
}

function differenceFault(
  template: Template,
  where: string,
  { languages }: Scope,
): Refused<"languages-differ"> | undefined {
  for (const present of languages) {
    for (const absent of languages) {
      const others = namesIn(template[absent] ?? "");
      const name = namesIn(template[present] ?? "").find((each) => !others.includes(each));
      if (name === undefined) continue;
      return refuse("languages-differ", `${where} cites "${name}" in ${present} and not in ${absent}`);
    }
  }
  return undefined;
}
