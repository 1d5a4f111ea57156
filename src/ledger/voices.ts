import type { Opinion, OpinionId } from "./schema/index.js";

/**
 * Gives the opinion that another one repeats; `undefined` where it is no duplicate.
 *
 * @param opinion - the opinion, in any status
 */
export function repeatedBy(opinion: Opinion): OpinionId | undefined {
  if (opinion.status !== "set-aside" || opinion.settingAside.outcome !== "duplicate") return undefined;
  return opinion.settingAside.duplicateOf;
}

/**
 * Prepares to follow opinions that repeat others to the one that is not a repetition, or is not there; a circle leads nowhere.
 *
 * @param opinions - the opinions among which to look, each once
 */
export function voicesAmong(opinions: Iterable<Opinion>): (opinion: Opinion) => OpinionId {
  const repeated = new Map([...opinions].map((opinion) => [opinion.id, repeatedBy(opinion)]));
  return (opinion) => {
    const passed = new Set<OpinionId>();
    let [voice, next]: [OpinionId, OpinionId | undefined] = [opinion.id, repeatedBy(opinion)];
    while (next !== undefined && !passed.has(next)) {
      passed.add(next);
      [voice, next] = [next, repeated.get(next)];
    }
    return voice;
  };
}
