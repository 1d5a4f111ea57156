/** Explicit bidirectional controls: each can make what follows it read in another order. */
const BIDI_CONTROLS = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g;
const LINE_ENDS_AND_TABS = /[\t\n\v\f\r\u0085\u2028\u2029]+/g;
// eslint-disable-next-line no-control-regex -- control characters are what is taken out
const CONTROLS = /[\u0000-\u001f\u007f-\u009f\ufffe\uffff]/g;
const LONE_SURROGATES = /\p{Surrogate}/gu;
const RIGHT_TO_LEFT = /[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u;

/** Puts text on one line and takes out what is not seen but acts: control characters, direction overrides, half characters. */
export function visible(text: string): string {
  return text
    .replace(LINE_ENDS_AND_TABS, " ")
    .replace(CONTROLS, "")
    .replace(BIDI_CONTROLS, "")
    .replace(LONE_SURROGATES, "\ufffd");
}

const HTML_ENTITIES: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

/** Writes text so that HTML shows it, in an element or in a quoted attribute. */
export function htmlText(text: string): string {
  return visible(text).replace(/[&<>"']/g, (character) => HTML_ENTITIES[character] ?? character);
}

/**
 * Writes text so that Markdown shows it.
 *
 * `&`, `<` and `>` become entities, which every dialect reads alike; the rest of what begins markup, a table cell or a
 * link of its own accord gets a backslash.
 */
export function markdownText(text: string): string {
  return visible(text)
    .replace(/[\\`*_{}[\]|~$#+\-!:@=^]/g, "\\$&")
    .replace(/[&<>]/g, (character) => HTML_ENTITIES[character] ?? character)
    .replace(/^(\d+)([.)])(?=\s|$)/, "$1\\$2")
    .replace(/www\./gi, (found) => found.replace(".", "\\."));
}

/** Keeps right-to-left words from reordering what stands beside them, where no element can do so. */
export function isolated(text: string): string {
  return RIGHT_TO_LEFT.test(text) ? `\u2068${text}\u2069` : text;
}
