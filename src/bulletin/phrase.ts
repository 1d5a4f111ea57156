/** Text in which words from outside stand apart, so that none can reorder what stands around it. */
export type Phrase = readonly (string | { readonly words: string })[];

/** Puts text between phrases. */
export function joined(phrases: readonly Phrase[], between: string): Phrase {
  return phrases.flatMap((each, index): Phrase => (index === 0 ? each : [between, ...each]));
}
