import { refuse, type Refused } from "../core/index.js";
import { checkPin } from "../definitions/index.js";
import type { RunningPledge } from "./evolve.js";
import type { SettledPledge, VerdictRule, VerdictVocabulary } from "./schema/index.js";

/** What can stand against a verdict because of the words in which the pledge is judged. */
export type VocabularyRefusal = "definition-changed" | "unknown-verdict";

/** Finds what a vocabulary says of a verdict. */
export function ruleOf({ verdicts }: VerdictVocabulary, code: string): VerdictRule | undefined {
  return verdicts.find((each) => each.code === code);
}

/** Finds the rule of a verdict in the vocabulary under which the pledge was published. */
export function ruleFor(
  { id, publication }: RunningPledge | SettledPledge,
  code: string,
  vocabulary: VerdictVocabulary,
): { readonly ok: true; readonly rule: VerdictRule } | Refused<VocabularyRefusal> {
  const pinned = checkPin(publication.vocabulary, vocabulary);
  if (!pinned.ok) return pinned;
  const rule = ruleOf(vocabulary, code);
  if (rule !== undefined) return { ok: true, rule };
  return refuse("unknown-verdict", `pledge "${id}": "${vocabulary.id}" has no verdict "${code}"`);
}
