import type { Language } from "../core/index.js";
import type { Page } from "./schema.js";
import { originOf, type Origin } from "./wording.js";

/** What a page is rendered with. */
export interface RenderOptions {
  /** One of the languages the page was composed in. */
  readonly language: Language;
}

/** Throws unless the page is whole in the language. */
export function requireLanguage({ languages }: Page, language: Language): void {
  if (languages.includes(language)) return;
  throw new RangeError(`the page is composed in ${languages.join(" and ")}, not in ${language}`);
}

const ORIGINS: readonly Origin[] = ["published", "counted", "generated"];

/** Lists the kinds of number that a page states, for its legend. */
export function originsOf({ figures }: Page): readonly Origin[] {
  const stated = new Set(Object.values(figures).map(originOf));
  return ORIGINS.filter((origin) => stated.has(origin));
}

/** The address of a figure's entry on its page. */
export function anchorOf(name: string): string {
  return `figure-${name}`;
}
