import type { Refusal } from "../../core/index.js";
import type { ComparedAmong } from "../normalisation.js";
import type { SubjectResult } from "../results.js";
import type { UnrankedReason, UnrankedSubject } from "./results.js";

/** A subject that can be ranked, under the names of statistics: its score is the value. */
export interface Contestant {
  readonly key: string;
  readonly category?: string;
  readonly value: number;
}

/** Who can be ranked, and who cannot and why; each in the order of the assessment. */
export interface Field {
  readonly contestants: readonly Contestant[];
  readonly unranked: readonly UnrankedSubject[];
}

/**
 * Parts the subjects that can be ranked from those that cannot.
 *
 * @param results - of an assessment
 * @param within - who is ranked with whom
 */
export function fieldOf(results: readonly SubjectResult[], within: ComparedAmong): Field {
  const contestants: Contestant[] = [];
  const unranked: UnrankedSubject[] = [];
  for (const result of results) {
    const { subject, score } = result;
    const category = result.category === undefined ? {} : { category: result.category };
    const reason = reasonAgainst(result, within);
    if (reason !== undefined) unranked.push({ subject, ...category, reason });
    else if (score.status === "scored") contestants.push({ key: subject, ...category, value: score.value });
  }
  return { contestants, unranked };
}

/** A veto leaves the score to be seen and takes the subject out of the contest (一票否决), whether or not the index has grades. */
function reasonAgainst(
  { subject, category, score, limiters }: SubjectResult,
  within: ComparedAmong,
): Refusal<UnrankedReason> | undefined {
  if (score.status === "withheld") return score.refusal;
  const vetoes = limiters.filter(({ limiter }) => limiter.kind === "veto");
  const applied = vetoes.find(({ effect }) => effect === "applied");
  if (applied !== undefined) return { code: "vetoed", message: `"${applied.limiter.id}" vetoes "${subject}"` };
  const held = vetoes.find(({ effect }) => effect === "held");
  if (held !== undefined) return { code: "limiter-held", message: `veto "${held.limiter.id}" is ${held.outcome}` };
  if (within === "all" || category !== undefined) return undefined;
  return { code: "no-category", message: `subject "${subject}" belongs to no category to be ranked in` };
}
